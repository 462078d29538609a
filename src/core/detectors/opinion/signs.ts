import { PhraseSet, type PhraseHit } from "../../text/phrases.ts";
import { isDigit } from "../../text/numbers.ts";
import type { Token } from "../../text/tokens.ts";
import { WORD_GROUPS } from "./words.ts";

/** The kinds of words that tell something about a sentence. */
export type WordGroup = keyof typeof WORD_GROUPS;

export const GROUP_NAMES = Object.keys(WORD_GROUPS) as readonly WordGroup[];

/** More of the same words say no more. */
const MOST = 3;
/** Names of signs that are no word. "#" stands in none, so that they are never taken for one. */
const COUNTED: readonly (readonly string[])[] = GROUP_NAMES.map((group) => Array.from({ length: MOST }, (_, count) => `#${group}${String(count + 1)}`));
const NUMBERS = ["#digits1", "#digits2", "#digits3"] as const;
const LENGTHS = ["#long0", "#long1", "#long2", "#long3", "#long4", "#long5", "#long6"] as const;

const phrases = new PhraseSet<number>();
GROUP_NAMES.forEach((group, index) => {
  for (const phrase of WORD_GROUPS[group].split(",")) phrases.add(phrase.trim(), index);
});

/** The turns of phrase in a text, each with the number of its group. */
export const phrasesIn = (tokens: readonly Token[]): readonly PhraseHit<number>[] => phrases.find(tokens);

const QUESTION = /\?["”’)\s]*$/u;
const TOO = /(?<![\p{L}\d])te (?!\p{L}+en(?!\p{L}))\p{L}{3,}/iu;

/**
 * Shows the signs of a sentence one by one: its words as they are compared, how many of every group it has, and its shape. A word that stands there twice is shown
 * twice. Words and phrases are those of the sentence, `text` ends with its closing mark.
 */
export function eachSign(text: string, words: readonly Token[], hits: readonly PhraseHit<number>[], see: (sign: string) => void): void {
  let numbers = 0;
  for (const { word } of words) {
    if (isDigit(word, 0)) numbers++;
    else see(word);
  }
  const counts = new Uint8Array(GROUP_NAMES.length);
  for (const { value } of hits) {
    const count = counts[value] ?? MOST;
    if (count < MOST) {
      see(COUNTED[value]?.[count] ?? "");
      counts[value] = count + 1;
    }
  }
  for (let count = 0; count < Math.min(numbers, NUMBERS.length); count++) see(NUMBERS[count] ?? "");
  if (numbers === 0) see("#digits0");
  see(LENGTHS[Math.min(LENGTHS.length - 1, Math.floor(Math.log2(1 + words.length)))] ?? "");
  if (QUESTION.test(text)) see("#question");
  if (text.includes("!")) see("#call");
  if (TOO.test(text)) see("#too");
  if (/^\p{Ll}/u.test(text)) see("#chat");
}
