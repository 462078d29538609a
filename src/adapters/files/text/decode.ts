export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

const SAMPLE = 64 * 1024;

/**
 * How the bytes of a text are written: by their byte order mark, by the zeros between Latin letters in UTF-16, else
 * UTF-8 when they are that, else windows-1252. Null when they are no text: bytes that no text has.
 */
export function encodingOf(bytes: Uint8Array): TextEncoding | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  const wide = wideEncoding(bytes);
  if (wide !== null) return wide;
  if (hasControls(bytes)) return null;
  return isUtf8(bytes) ? "utf-8" : "windows-1252";
}

function wideEncoding(bytes: Uint8Array): TextEncoding | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const most = length / 2;
  if (length < 8 || even + odd < most * 0.6) return null;
  if (odd > most * 0.6 && even < most * 0.05) return "utf-16le";
  return even > most * 0.6 && odd < most * 0.05 ? "utf-16be" : null;
}

/** Tab, line ends, a new page, escape and the old end of file do stand in texts. */
const ALLOWED: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b]);

function hasControls(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte < 0x20 && !ALLOWED.has(byte)) return true;
  return false;
}

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The first part of a file as text, good enough to see what it is; null when it is none. */
export function headOf(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, SAMPLE);
  const encoding = encodingOf(head);
  // A sample can end in the middle of a character, which makes good UTF-8 look like something else: names of headers survive that.
  return encoding === null ? null : new TextDecoder(encoding).decode(head);
}
