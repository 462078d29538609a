/** Characters that may stand as they are in an extended parameter. Source: RFC 8187, attr-char. */
const PLAIN = /[^A-Za-z0-9!#$&+.^_`|~-]/g;

/**
 * The header that makes a browser save a file under its name, whatever stands in it. Gives the name twice: in ASCII for
 * old programs, and in full. Source: RFC 6266.
 */
export function attachment(name: string): string {
  const safe = name.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "").replace(/[\\/:*?"<>|]/g, "_").replace(/^[\s.]+/, "").replace(/[\s.]+$/, "");
  const full = safe === "" ? "document" : safe;
  const bare = full.normalize("NFD").replace(/\p{M}/gu, "").replace(/[^ -~]/gu, "_").replace(/[%'";]/g, "_");
  // A name can be made of accents alone.
  const ascii = bare.trim() === "" ? "document" : bare;
  const encoded = Array.from(new TextEncoder().encode(full), (byte) => {
    const character = String.fromCharCode(byte);
    return byte < 0x80 && character.search(PLAIN) < 0 ? character : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }).join("");
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
