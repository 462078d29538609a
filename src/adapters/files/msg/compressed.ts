import { KantlijnError } from "../../../core/model/index.ts";
import { latin1 } from "../eml/encode.ts";
import type { Limits } from "../limits.ts";

const COMPRESSED = 0x75465a4c;
const PLAIN = 0x414c454d;
const HEADER = 16;
const RING = 4096;
/** What the ring holds at first. Source: MS-OXRTFCP 2.1.2.1. */
const START = "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";

/** Unpacks RTF as Outlook stores it: every character is one byte. Throws `file-damaged`, and `file-bomb` for a promise over the limit. Source: MS-OXRTFCP. */
export function unpackRtf(bytes: Uint8Array, limits: Limits): string {
  if (bytes.length < HEADER) throw new KantlijnError("file-damaged", "the packed text is too short");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.getUint32(4, true);
  const type = view.getUint32(8, true);
  if (size > limits.unpackedBytes) throw new KantlijnError("file-bomb", "the packed text unpacks to too much");
  if (type === PLAIN) return latin1(bytes.subarray(HEADER, HEADER + size));
  if (type !== COMPRESSED) throw new KantlijnError("file-damaged", "the packed text is packed in an unknown way");
  return latin1(inflate(bytes, size));
}

function inflate(bytes: Uint8Array, size: number): Uint8Array {
  const ring = new Uint8Array(RING);
  for (let at = 0; at < START.length; at++) ring[at] = START.charCodeAt(at);
  // A byte gives at most eight and a half, so that the promise of a liar costs no more than the file does.
  const out = new Uint8Array(Math.min(size, bytes.length * 9));
  let write = START.length;
  let filled = 0;
  const put = (byte: number): void => {
    ring[write] = byte;
    write = (write + 1) % RING;
    if (filled < out.length) out[filled++] = byte;
  };
  for (let at = HEADER; at < bytes.length && filled < out.length;) {
    const flags = bytes[at++] ?? 0;
    for (let bit = 0; bit < 8 && at < bytes.length; bit++) {
      if ((flags >> bit & 1) === 0) {
        put(bytes[at++] ?? 0);
        continue;
      }
      const reference = (bytes[at] ?? 0) << 8 | (bytes[at + 1] ?? 0);
      at += 2;
      const from = reference >> 4;
      if (from === write) return out.subarray(0, filled);
      for (let step = 0; step < (reference & 15) + 2; step++) put(ring[(from + step) % RING] ?? 0);
    }
  }
  return out.subarray(0, filled);
}

