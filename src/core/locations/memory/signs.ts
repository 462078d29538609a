import type { Desk } from "../../model/index.ts";
import { isAside, type ParagraphReading, type Reading } from "../../reading/index.ts";
import { fnv1a } from "../../text/hash.ts";
import { stem } from "../../text/stem.ts";
import { tokenize } from "../../text/tokens.ts";

/** What a sign comes from: a word of the title or of the text, somebody who writes or gets it, their domain, a folder of the author, a kind of document. */
export type SignKind = "title" | "word" | "person" | "domain" | "folder" | "type";

/** Something in a document by which the next one of the same matter can be known. */
export interface Sign {
  /** A whole number below 2^24. */
  readonly sign: number;
  readonly kind: SignKind;
  /** As it stands in the document: only for saying why, never kept. Empty when it is no word. */
  readonly words: string;
  /** The address that it comes from; null when it comes from something else. As little kept as the words. */
  readonly person: string | null;
}

/** The begin of a document says what it is about, however long it goes on. */
const MOST_WORDS = 500;
/** Signs of words that are kept of one document. */
const MOST_SIGNS = 160;
const SHORTEST = 3;
/** Small numbers, years and sums say nothing of the matter. */
const TELLS_NOTHING = /^(?:\d{1,3}|(?:19|20)\d\d|\d+00)$/u;

/** The signs of a document, each once: words of its title before words of its text. */
export function signsIn(reading: Reading, desk: Desk, type: string | null, salt: string): readonly Sign[] {
  const start = fnv1a(salt);
  const found = new Map<number, Sign>();
  const add = (kind: SignKind, text: string, words = ""): void => {
    const sign = folded(fnv1a(`${MARK[kind]}${text}`, start));
    if (!found.has(sign)) found.set(sign, { sign, kind, words, person: kind === "person" ? text : null });
  };
  for (const address of addressesOf(reading, desk)) {
    add("person", address);
    add("domain", address.slice(address.indexOf("@") + 1));
  }
  if (desk.currentLocation !== null && desk.currentLocation.includes("/")) add("folder", desk.currentLocation.slice(0, desk.currentLocation.lastIndexOf("/")).toLowerCase());
  if (type !== null) add("type", type);
  // What kind of document it is called says nothing of the matter.
  const kind = type === null ? null : stem(type);
  for (const title of reading.title) for (const { root, words } of wordsOf(title, reading)) if (root !== kind) add("title", root, words);
  let left = MOST_WORDS;
  for (const paragraph of reading.paragraphs) {
    if (left <= 0 || found.size > MOST_SIGNS) break;
    if (isAside(paragraph.passage.role)) continue;
    for (const { root, words } of wordsOf(paragraph, reading)) if (root !== kind) add("word", root, words);
    left -= paragraph.words;
  }
  return [...found.values()].slice(0, MOST_SIGNS);
}

/** Everybody in the envelope but the author. */
function addressesOf({ document: { envelope } }: Reading, { author }: Desk): readonly string[] {
  if (envelope === null) return [];
  const all = [...(envelope.from === null ? [] : [envelope.from]), ...envelope.to, ...envelope.cc].slice(0, MOST_PEOPLE);
  return all.map(({ address }) => address.toLowerCase()).filter((address) => address.includes("@") && address !== author?.email.toLowerCase());
}

/** A mail to half of the organisation says nothing by whom it goes to. */
const MOST_PEOPLE = 12;

interface Root {
  readonly root: string;
  readonly words: string;
}
const roots = new WeakMap<ParagraphReading, readonly Root[]>();

/** The words of a paragraph that can tell something, each as the root by which singular and plural meet. */
function wordsOf(paragraph: ParagraphReading, { lexicon }: Reading): readonly Root[] {
  const known = roots.get(paragraph);
  if (known !== undefined) return known;
  const { text } = paragraph.passage;
  const found = tokenize(text.slice(0, MOST_WORDS * 12)).flatMap(({ word, start, end }): Root[] =>
    word.length < SHORTEST || TELLS_NOTHING.test(word) || lexicon.commonWords.has(word) ? [] : [{ root: stem(word), words: text.slice(start, end) }]);
  roots.set(paragraph, found);
  return found;
}

const MARK: Readonly<Record<SignKind, string>> = { title: "t", word: "w", person: "@", domain: "d", folder: "/", type: "k" };

/** Folded to 24 bits: four characters in storage, and several words to each number. */
function folded(state: number): number {
  return ((state >>> 24) ^ state) & 0xffffff;
}
