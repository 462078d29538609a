import { Inflate } from "fflate";
import { KantlijnError } from "../../../core/model/index.ts";
import type { Limits } from "../limits.ts";

/** Data can be packed several times over. */
const DEEPEST = 4;
const STREAM = [0x73, 0x74, 0x72, 0x65, 0x61, 0x6d];
const END_OF_STREAM = [0x65, 0x6e, 0x64, 0x73, 0x74, 0x72, 0x65, 0x61, 0x6d];

/**
 * Refuses a PDF of which a stream unpacks to more than the limits allow, before anything is unpacked for good: the library
 * keeps all of a stream in memory. What is packed is seen at its first bytes, whatever the PDF says of it. Throws `file-bomb`.
 */
export function refuseBomb(bytes: Uint8Array, limits: Limits): void {
  let total = 0;
  for (let at = indexOf(bytes, STREAM, 0); at >= 0;) {
    const start = lineEnd(bytes, at + STREAM.length);
    const end = indexOf(bytes, END_OF_STREAM, start);
    const packed = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (isPacked(packed)) {
      total += unpackedSize(packed, limits, 1);
      if (total > limits.declaredBytes) throw bomb();
    }
    at = end < 0 ? -1 : indexOf(bytes, STREAM, end + END_OF_STREAM.length);
  }
}

const bomb = (): KantlijnError => new KantlijnError("file-bomb", "a stream in the PDF unpacks to too much");

/** The two bytes with which packed data begins. Source: RFC 1950, 2.2. */
function isPacked([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && first >> 4 <= 7 && (first * 256 + second) % 31 === 0 && (second & 0x20) === 0;
}

/** Bytes that come out; what comes out is looked at in pieces and thrown away. */
function unpackedSize(packed: Uint8Array, limits: Limits, depth: number): number {
  let size = 0;
  let inner: { readonly pieces: Uint8Array[] } | null = null;
  const inflate = new Inflate((piece) => {
    if (size === 0 && piece.length > 1 && depth < DEEPEST && isPacked(piece)) inner = { pieces: [] };
    size += piece.length;
    inner?.pieces.push(piece.slice());
    if (size > limits.unpackedBytes) throw bomb();
  });
  try {
    const step = 64 * 1024;
    for (let at = 2; at < packed.length; at += step) inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch (error) {
    // What is broken gives what it gave so far; the reader stops there too.
    if (error instanceof KantlijnError) throw error;
  }
  const twice = inner as { readonly pieces: Uint8Array[] } | null;
  return twice === null ? size : size + unpackedSize(joined(twice.pieces), limits, depth + 1);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function lineEnd(bytes: Uint8Array, at: number): number {
  const after = bytes[at] === 0x0d ? at + 1 : at;
  return bytes[after] === 0x0a ? after + 1 : after;
}

function indexOf(bytes: Uint8Array, word: readonly number[], from: number): number {
  const [first = 0] = word;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (word.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}
