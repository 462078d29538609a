/** SHA-256 of bytes, or of text in UTF-8, in lower-case hexadecimal. Source: FIPS 180-4. */
export async function sha256(data: BufferSource | string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", typeof data === "string" ? new TextEncoder().encode(data) : data));
  return hexadecimal(hash);
}

/** Bytes. Up to here a file is hashed in one go, by what the browser has for it. */
const SMALL = 16 * 2 ** 20;
/** Bytes that are in memory at a time. */
const SLICE = 4 * 2 ** 20;

/** The same of a file, of which a large one is never in memory as a whole. */
export async function sha256Of(file: Blob): Promise<string> {
  if (file.size <= SMALL) return sha256(await file.arrayBuffer());
  const { sha256: begin } = await import(/* webpackChunkName: "hash" */ "@noble/hashes/sha2.js");
  const hash = begin.create();
  for (let start = 0; start < file.size; start += SLICE) hash.update(new Uint8Array(await file.slice(start, start + SLICE).arrayBuffer()));
  return hexadecimal(hash.digest());
}

function hexadecimal(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
