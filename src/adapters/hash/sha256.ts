/** SHA-256 of bytes, or of text in UTF-8, in lower-case hexadecimal. Source: FIPS 180-4. */
export async function sha256(data: BufferSource | string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", typeof data === "string" ? new TextEncoder().encode(data) : data));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
