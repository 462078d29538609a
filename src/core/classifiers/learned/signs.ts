import { fnv1a } from "../../text/hash.ts";
import { tokenize } from "../../text/tokens.ts";

/** A sign of a text: where its weight stands, and the words it comes from; empty for what is no word. */
export interface Sign {
  readonly bucket: number;
  readonly words: string;
}

/** Number of places for weights; words that share a place share a weight. */
export const BUCKETS = 2 ** 15;
const SHOWN = 3;

/** Folded words; a number stands for its length, since no number returns. */
export function wordsIn(text: string): readonly string[] {
  return tokenize(text).map(({ word }) => (/^\d+$/u.test(word) ? (word.length === 4 ? "#4" : word.length > 4 ? "#n" : "#") : word));
}

/** Folded to the number of buckets. */
function bucketOf(sign: string): number {
  const hash = fnv1a(sign);
  return ((hash ^ (hash >>> 15)) >>> 0) % BUCKETS;
}

/** Gathers signs, each once. What holds a number is no word to show. */
export class SignBag {
  readonly #found = new Map<number, string>();

  add(sign: string, words = ""): void {
    const bucket = bucketOf(sign);
    if (!this.#found.has(bucket)) this.#found.set(bucket, words);
  }

  all(): readonly Sign[] {
    return [...this.#found].map(([bucket, shown]) => ({ bucket, words: shown.includes("#") ? "" : shown }));
  }
}

/** The words that weigh most, at most three; `gain` is how much each sign speaks for what was chosen. */
export function tellingOf(gains: readonly { readonly words: string; readonly gain: number }[]): readonly string[] {
  const telling = gains.filter(({ words, gain }) => words !== "" && gain > 0);
  telling.sort((a, b) => b.gain - a.gain || (a.words < b.words ? -1 : 1));
  return [...new Set(telling.map(({ words }) => words))].slice(0, SHOWN);
}
