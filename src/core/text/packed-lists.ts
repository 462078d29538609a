import { KantlijnError } from "../model/index.ts";
import { hashKey, holds, listKey, type BitSet, type KeyHash } from "./bloom.ts";
import type { WordLists } from "./lists.ts";
import { sensitiveIn } from "./sensitive.ts";

/** The lists in one file, in this order. */
export const LIST_NAMES = ["surnames", "firstNames", "ordinary", "places"] as const;
export type ListName = (typeof LIST_NAMES)[number];

/** "KLWL" and the version of the form. */
const MAGIC = [0x4b, 0x4c, 0x57, 0x4c, 1] as const;
const SET_HEADER = 5;
const MOST_HASHES = 32;

/**
 * Writes the lists as one file: five bytes of identification, then per list one byte for the number of hashes, four
 * for the number of bits (little endian), and the bits.
 */
export function packLists(sets: Readonly<Record<ListName, BitSet>>): Uint8Array<ArrayBuffer> {
  const size = LIST_NAMES.reduce<number>((sum, name) => sum + SET_HEADER + sets[name].bytes.length, MAGIC.length);
  const packed = new Uint8Array(size);
  const view = new DataView(packed.buffer);
  packed.set(MAGIC);
  let at: number = MAGIC.length;
  for (const name of LIST_NAMES) {
    view.setUint8(at, sets[name].hashes);
    view.setUint32(at + 1, sets[name].bits, true);
    packed.set(sets[name].bytes, at + SET_HEADER);
    at += SET_HEADER + sets[name].bytes.length;
  }
  return packed;
}

/** Reads what `packLists` wrote. Throws `list-invalid` when the bytes are something else or are cut off. */
export function unpackLists(bytes: Uint8Array): WordLists {
  if (MAGIC.some((byte, index) => bytes[index] !== byte)) throw new KantlijnError("list-invalid", "the word lists have another form or version");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at: number = MAGIC.length;
  const next = (): BitSet => {
    if (at + SET_HEADER > bytes.length) throw new KantlijnError("list-invalid", "the word lists end too soon");
    const hashes = view.getUint8(at);
    const bits = view.getUint32(at + 1, true);
    const start = at + SET_HEADER;
    at = start + bits / 8;
    if (hashes === 0 || hashes > MOST_HASHES || bits === 0 || bits % 8 !== 0 || at > bytes.length) throw new KantlijnError("list-invalid", "the word lists end too soon");
    return { hashes, bits, bytes: bytes.subarray(start, at) };
  };
  const [surnames, firstNames, ordinary, places] = [next(), next(), next(), next()];
  if (at !== bytes.length) throw new KantlijnError("list-invalid", "the word lists have bytes to spare");
  const hashOf = remembering();
  return {
    isSurname: (word) => holds(surnames, hashOf(word)),
    isFirstName: (word) => holds(firstNames, hashOf(word)),
    isOrdinary: (word) => holds(ordinary, hashOf(word)),
    isPlace: (word) => holds(places, hashOf(word)),
    sensitive: sensitiveIn,
  };
}

/** One word is usually asked of several lists in a row. */
function remembering(): (word: string) => KeyHash {
  let last = "";
  let hash = hashKey("");
  return (word) => {
    if (word !== last) {
      hash = hashKey(listKey(word));
      last = word;
    }
    return hash;
  };
}
