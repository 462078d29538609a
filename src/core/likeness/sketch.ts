import { fnv1a, spread } from "../text/hash.ts";
import { tokenize } from "../text/tokens.ts";

/**
 * What is kept of a text to compare it with others: the smallest numbers that its runs of words give, in ascending order and each once. No words; the numbers follow
 * from the salt as well, so those of two machines cannot be compared. Source: Broder, On the resemblance and containment of documents (1997); bottom-k: Cohen and
 * Kaplan, Summarizing data using bottom-k sketches (2007).
 */
export type Sketch = readonly number[];

/** Words in a run: few enough to survive a change nearby, enough that two texts do not share one by chance. */
const RUN = 5;
/** Numbers that are kept. The likeness is then off by 2 points where texts are for 90% alike, and by 3 at most. */
export const MOST_NUMBERS = 256;
/** Longer texts are compared by their beginning. */
const MOST_WORDS = 50_000;

/** The sketch of a text by the numbers of its words; empty for one that is shorter than a run. */
export function sketchOf(words: readonly number[]): Sketch {
  const runs = new Uint32Array(Math.max(0, words.length - RUN + 1));
  for (let at = 0; at < runs.length; at += 1) {
    let run = 0;
    for (let next = at; next < at + RUN; next += 1) run = Math.imul((run << 13 | run >>> 19) ^ (words[next] ?? 0), STEP);
    runs[at] = spread(run);
  }
  runs.sort();
  const found: number[] = [];
  for (const run of runs) {
    if (found.length === MOST_NUMBERS) break;
    if (run !== found.at(-1)) found.push(run);
  }
  return found;
}

/** A number below 2^53 that two texts share when they have the same words in the same order, and else as good as never. */
export function wholeOf(words: readonly number[]): number {
  let [one, other] = [0, STEP];
  for (const word of words) [one, other] = [spread(one ^ word), spread(Math.imul(other ^ word, STEP))];
  return one * 2 ** 21 + (other >>> 11);
}

/** How much two texts are alike by their sketches: the share of all their runs of words that both have; 0 when either has none. */
export function likeness(one: Sketch, other: Sketch): number {
  if (one.length === 0 || other.length === 0) return 0;
  // What is not full is all there is: two of these are compared exactly.
  const most = one.length < MOST_NUMBERS && other.length < MOST_NUMBERS ? Number.POSITIVE_INFINITY : MOST_NUMBERS;
  let [a, b, all, both] = [0, 0, 0, 0];
  while (all < most && (a < one.length || b < other.length)) {
    const [left, right] = [one[a] ?? Number.POSITIVE_INFINITY, other[b] ?? Number.POSITIVE_INFINITY];
    if (left <= right) a += 1;
    if (right <= left) b += 1;
    if (left === right) both += 1;
    all += 1;
  }
  return both / all;
}

/** The words of a text as numbers below 2^32, which depend on the salt. */
export function wordsOf(texts: Iterable<string>, salt: string): readonly number[] {
  const start = fnv1a(salt);
  const words: number[] = [];
  for (const text of texts) {
    for (const { word } of tokenize(text)) words.push(fnv1a(word, start));
    if (words.length >= MOST_WORDS) break;
  }
  return words.slice(0, MOST_WORDS);
}

const STEP = 0x9e3779b1;
