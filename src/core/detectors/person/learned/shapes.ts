import type { WordLists } from "../../../text/lists.ts";
import { CAPITAL, CAPS, INITIALS, LOWER, MARK, NUMBER, type Scan } from "../scan.ts";
import * as lexicon from "../words.ts";

/** What the tagger knows of each word by itself, as columns; filled anew for every passage. */
export interface Columns {
  count: number;
  /** Hash of the word in small letters without diacritics. */
  word: Int32Array;
  /** Hashes of its first and last one to four letters, four of each per word. */
  edges: Int32Array;
  /** Kind, length and joints. */
  shape: Int32Array;
  /** What the lists say of a word with a capital. */
  flags: Int32Array;
  /** Which sets of words that bear on names hold it. */
  sense: Int32Array;
}

const FIRST_ROOM = 256;

export function columnsFor(size: number): Columns {
  const room = Math.max(FIRST_ROOM, size);
  return { count: 0, word: new Int32Array(room), edges: new Int32Array(room * 8), shape: new Int32Array(room), flags: new Int32Array(room), sense: new Int32Array(room) };
}

/** Latin letters to small ones without diacritics; other characters stay what they are. */
const SMALL = Uint16Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code).toLowerCase().normalize("NFD").charCodeAt(0));
const smallAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code < SMALL.length ? (SMALL[code] ?? code) : code;
};

const START = 0x2545f491;
const step = (hash: number, unit: number): number => {
  const mixed = Math.imul(hash ^ unit, 0x5bd1e995);
  return mixed ^ (mixed >>> 15);
};

function hashOf(text: string, start: number, end: number): number {
  let hash = START;
  for (let at = start; at < end; at++) hash = step(hash, smallAt(text, at));
  return hash;
}

/** The sets of words that tell what may stand beside them; a word can be in several. */
const SETS: readonly ReadonlySet<string>[] = [
  lexicon.PERSON_TITLES, lexicon.ACADEMIC_TITLES, lexicon.GREETINGS, lexicon.OFFICES, lexicon.PUBLIC_WORK, lexicon.ROLES, lexicon.NOT_PERSON_BEFORE, lexicon.BODY_WORDS, lexicon.SPEECH_VERBS,
  lexicon.PERSON_VERBS, lexicon.PERSON_PREPOSITIONS, lexicon.PLACE_PREPOSITIONS, lexicon.CLOSINGS, lexicon.LABELS, lexicon.PARTICLES, lexicon.BRACKETS, lexicon.NATIONALITIES, lexicon.NOT_PERSONS,
  lexicon.NUMBERED_THINGS,
];
let senses: ReadonlyMap<number, number> | null = null;

function sensesByHash(): ReadonlyMap<number, number> {
  const made = new Map<number, number>();
  SETS.forEach((set, bit) => {
    for (const word of set) {
      const hash = hashOf(word, 0, word.length);
      made.set(hash, (made.get(hash) ?? 0) | (1 << bit));
    }
  });
  return made;
}

/** Fills the columns for the words of a text. Needs the lists for words with a capital only. */
export function fillColumns(columns: Columns, { text, count, starts, ends, kinds }: Scan, lists: WordLists): void {
  senses ??= sensesByHash();
  columns.count = count;
  for (let index = 0; index < count; index++) {
    const [start, end] = [starts[index] ?? 0, ends[index] ?? 0];
    const kind = kinds[index] ?? MARK;
    const hash = hashOf(text, start, end);
    columns.word[index] = kind === NUMBER ? Math.min(4, end - start) : hash;
    fillEdges(columns.edges, index * 8, text, start, end);
    columns.shape[index] = kind === MARK ? 64 + (text.charCodeAt(start) & 63) : kind * 10 + Math.min(4, (end - start) >> 1) + (kind !== LOWER && hasHyphen(text, start, end) ? 5 : 0);
    columns.sense[index] = senses.get(hash) ?? 0;
    columns.flags[index] = kind === CAPITAL || kind === CAPS ? flagsAt(text, start, end, lists, index + 1 < count && kinds[index + 1] !== LOWER ? (ends[index + 1] ?? 0) : 0) : kind === INITIALS ? 32 : 0;
  }
}

function fillEdges(edges: Int32Array, row: number, text: string, start: number, end: number): void {
  let front = START;
  let back = ~START;
  for (let size = 0; size < 4; size++) {
    if (start + size < end) {
      front = step(front, smallAt(text, start + size));
      back = step(back, smallAt(text, end - 1 - size));
    }
    edges[row + size] = front;
    edges[row + 4 + size] = back;
  }
}

function hasHyphen(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) if (text.charCodeAt(at) === 0x2d) return true;
  return false;
}

/** Bits: first name, surname, ordinary word, place, and the begin of a place of two words. */
function flagsAt(text: string, start: number, end: number, lists: WordLists, pairEnd: number): number {
  const word = text.slice(start, end);
  return (lists.isFirstName(word) ? 1 : 0) | (lists.isSurname(word) ? 2 : 0) | (lists.isOrdinary(word) ? 4 : 0) | (lists.isPlace(word) ? 8 : 0) | (pairEnd > 0 && lists.isPlace(text.slice(start, pairEnd)) ? 16 : 0);
}
