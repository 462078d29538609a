import { encodingOf, isUtf8 } from "../text/decode.ts";

const WINDOWS = new TextDecoder("windows-1252");
const CHARSET = /charset\s{0,4}=\s{0,4}"?([\w.:-]{1,40})/gi;
const PLAIN_CHARSETS: ReadonlySet<string> = new Set(["utf-8", "utf8", "us-ascii"]);

/**
 * A mail as bytes that can be taken apart: without byte order mark or empty lines in front, and with an envelope in
 * UTF-8 where an old program wrote it in windows-1252 without saying so.
 */
export function soundBytes(bytes: Uint8Array): Uint8Array {
  const marked = bytes[0] === 0xff || bytes[0] === 0xfe || bytes[0] === 0;
  const encoding = marked || bytes[1] === 0 ? encodingOf(bytes.subarray(0, 4096)) : null;
  let sound = encoding === "utf-16le" || encoding === "utf-16be" ? new TextEncoder().encode(new TextDecoder(encoding).decode(bytes)) : bytes;
  if (sound[0] === 0xef && sound[1] === 0xbb && sound[2] === 0xbf) sound = sound.subarray(3);
  let start = 0;
  while (start < sound.length && (sound[start] ?? 0) <= 0x20) start++;
  sound = sound.subarray(start);
  const end = envelopeEnd(sound);
  const envelope = sound.subarray(0, end);
  return isUtf8(envelope) ? sound : joined(new TextEncoder().encode(WINDOWS.decode(envelope)), sound.subarray(end));
}

/** The whole mail read as windows-1252, for one that names no character set and is no UTF-8. Null when it does name one. */
export function asWindows(bytes: Uint8Array): Uint8Array | null {
  const text = WINDOWS.decode(bytes);
  for (const [, charset = ""] of text.matchAll(CHARSET)) if (!PLAIN_CHARSETS.has(charset.toLowerCase())) return null;
  return isUtf8(bytes) ? null : new TextEncoder().encode(text);
}

/** Just before the first empty line. */
function envelopeEnd(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) {
    if (bytes[at + 1] === 0x0a || (bytes[at + 1] === 0x0d && bytes[at + 2] === 0x0a)) return at + 1;
  }
  return bytes.length;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}
