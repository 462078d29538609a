import { spread } from "./hash.ts";
import { fold } from "./tokens.ts";

/**
 * A set of words as a row of bits (Bloom 1970): it never forgets a word it holds, and says yes to about 3 in 1,000
 * words it does not hold. That is good enough for evidence, and keeps 150,000 words in a quarter of a megabyte.
 */
export interface BitSet {
  readonly bits: number;
  readonly hashes: number;
  readonly bytes: Uint8Array;
}

const BITS_PER_WORD = 12;
/** Nearly optimal for twelve bits a word (12 · ln 2 = 8.3); one less saves time. */
const HASHES = 7;

/** The form under which a word stands in a list: lower case, without diacritics and apostrophes. */
export function listKey(word: string): string {
  return fold(word).replaceAll("'", "").replaceAll("’", "");
}

/** Two independent 32-bit hashes of a key. */
export interface KeyHash {
  readonly first: number;
  readonly second: number;
}

/** Mixes the UTF-16 units of a key with two multipliers and finishes as MurmurHash3 does. */
export function hashKey(key: string): KeyHash {
  let first = 0x9747b28c ^ key.length;
  let second = 0x3c6ef372;
  for (let index = 0; index < key.length; index++) {
    const unit = key.charCodeAt(index);
    first = Math.imul(first ^ unit, 0x85ebca6b);
    second = Math.imul(second ^ unit, 0xc2b2ae35);
    first ^= first >>> 15;
    second ^= second >>> 13;
  }
  return { first: spread(first), second: spread(second ^ first) | 1 };
}

/** Packs keys (see `listKey`); the order of the keys does not matter. */
export function packKeys(keys: ReadonlySet<string>): BitSet {
  const bits = Math.max(8, Math.ceil((keys.size * BITS_PER_WORD) / 8) * 8);
  const bytes = new Uint8Array(bits / 8);
  for (const key of keys) {
    const hash = hashKey(key);
    for (let index = 0; index < HASHES; index++) {
      const bit = bitOf(hash, index, bits);
      bytes[bit >>> 3] = (bytes[bit >>> 3] ?? 0) | (1 << (bit & 7));
    }
  }
  return { bits, hashes: HASHES, bytes };
}

/** Whether the set holds the key with this hash (or, rarely, a key that looks like it). */
export function holds(set: BitSet, hash: KeyHash): boolean {
  for (let index = 0; index < set.hashes; index++) {
    const bit = bitOf(hash, index, set.bits);
    if (((set.bytes[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
  }
  return true;
}

function bitOf({ first, second }: KeyHash, index: number, bits: number): number {
  return ((first + Math.imul(index, second)) >>> 0) % bits;
}
