import { perPassage } from "./memo.ts";
import type { Passage } from "./passage.ts";
import { fold, LATIN, signAt, SIGNS, tokenize } from "./tokens.ts";

/** A word or a phrase of a list as it stands in a text: span in UTF-16 units. */
export interface Listed {
  readonly list: number;
  readonly start: number;
  readonly end: number;
}

/** Words that mean the same to a detector. All lists together are looked up in one walk over the characters, and only when somebody asks. */
export interface WordList {
  /** The first of the words that stands in a passage between two places, as it is written there; null when none does. */
  in(passage: Passage, from: number, to: number): string | null;
}

/** A phrase: the words behind its first one, and how many units may lie between two of them. */
interface Phrase {
  readonly list: number;
  readonly rest: readonly string[];
  readonly gap: number;
}

/** First word -> what begins with it. */
const phrases = new Map<string, Phrase[]>();
/** Words that only have to end this way, with their list. */
const endings: (readonly [letters: string, list: number])[] = [];

/** Whether a word begins, or an ending ends, with three letters: most words are turned away by these alone. */
const LETTERS = 3;
const ALL = (1 << (5 * LETTERS)) - 1;
const OPENS = new Uint8Array(ALL + 1);
const followed = (letters: number, sign: number): number => ((letters << 5) | (sign & 31)) & ALL;
const lettersOf = (word: string): number => [...word].reduce((letters, sign) => followed(letters, sign.charCodeAt(0)), 0);

let lists = 0;

/** A list in which words and phrases are separated by commas; a star stands for the begin of a word: "*nummer". */
export function wordList(words: string): WordList {
  const list = addWords(words, 1);
  return {
    in: (passage, from, to) => {
      const first = listedIn(passage).find((hit) => hit.list === list && hit.start >= from && hit.end <= to);
      return first === undefined ? null : passage.text.slice(first.start, first.end);
    },
  };
}

/** Adds the words of a list, and gives its number. `gap`: how many units may lie between the words of a phrase. */
export function addWords(words: string, gap: number): number {
  for (const phrase of words.split(",")) {
    const [first = "", ...rest] = tokenize(phrase).map(({ word }) => word);
    if (phrase.startsWith("*")) {
      endings.push([first, lists]);
      OPENS[lettersOf(first)] = 1;
    } else {
      phrases.set(first, [...(phrases.get(first) ?? []), { list: lists, rest, gap }]);
      OPENS[lettersOf(first.slice(0, LETTERS))] = 1;
    }
  }
  return lists++;
}

/** Every word of a list in a text, in order of their begin, and the longest first; they may overlap. */
export function listedOf(text: string): readonly Listed[] {
  const found: Listed[] = [];
  for (let at = 0; at < text.length; ) {
    const start = at;
    let begin = 0;
    let end = 0;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      const sign = code < LATIN ? SIGNS[code] : signAt(text, at);
      if (sign === 0 || sign === undefined) break;
      end = followed(end, sign);
      at += code < LATIN || !isWide(code) ? 1 : 2;
      if (at - start <= LETTERS) begin = end;
    }
    if (OPENS[begin] === 1 || OPENS[end] === 1) addHits(found, text, fold(text.slice(start, at)), start, at);
    at = Math.max(at, start + 1);
  }
  return found.length > 1 ? found.sort((one, other) => one.start - other.start || other.end - one.end) : found;
}

/** The same for a passage, looked up once for all detectors. */
export const listedIn = perPassage(({ text }) => listedOf(text));

/** What begins with a word of a text, and the endings it has. */
function addHits(found: Listed[], text: string, word: string, start: number, end: number): void {
  for (const [letters, list] of endings) if (word.endsWith(letters)) found.push({ list, start, end });
  for (const { list, rest, gap } of phrases.get(word) ?? []) {
    let last = end;
    const fits = rest.every((next) => {
      let from = last;
      while (from < text.length && from - last < gap && signAt(text, from) === 0) from++;
      last = from + next.length;
      return fold(text.slice(from, last)) === next && signAt(text, last) === 0;
    });
    if (fits) found.push({ list, start, end: last });
  }
}

const isWide = (code: number): boolean => (code & 0xf800) === 0xd800;
