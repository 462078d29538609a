import type { Candidate, PersonName } from "../model/index.ts";
import type { WordLists } from "../text/lists.ts";
import type { Passage } from "../text/passage.ts";
import { keysOf, NameBook, type NamesInDocument } from "./book.ts";
import { isWorthKnowing, KnownNames, mentionsOf } from "./known.ts";

/** A paragraph as far as names go. `candidates` is replaced, never changed, whenever something about its names is new. */
export interface NamedParagraph {
  readonly passage: Passage;
  /** What its detectors found in it. */
  readonly own: readonly Candidate[];
  /** Its words that can be part of a name. */
  readonly capitals: readonly string[];
  /** The same with the names that the rest of the document tells, in order. */
  candidates: readonly Candidate[];
}

const NO_CANDIDATES: readonly Candidate[] = [];

/**
 * The names of one document, kept up to date while paragraphs come and go. A name that is found in one paragraph marks its
 * other mentions; an edit that brings or removes a name costs the paragraphs that hold it, any other edit costs nothing.
 * The outcome depends on what the paragraphs say, not on the order in which they came.
 */
export class PeopleInDocument {
  readonly #lists: WordLists;
  readonly #known = new KnownNames();
  readonly #book = new NameBook();
  /** Word that can be part of a name -> the paragraphs that hold it. */
  readonly #byWord = new Holders();
  /** Key of a name -> the paragraphs with a mention of it. */
  readonly #byKey = new Holders();
  readonly #fresh = new Set<NamedParagraph>();

  constructor(lists: WordLists) {
    this.#lists = lists;
  }

  get names(): NamesInDocument {
    return this.#book;
  }

  add(paragraph: NamedParagraph): void {
    for (const word of paragraph.capitals) this.#byWord.add(word, paragraph);
    this.#learn(paragraph, 1);
    this.#fresh.add(paragraph);
  }

  remove(paragraph: NamedParagraph): void {
    for (const word of paragraph.capitals) this.#byWord.delete(word, paragraph);
    this.#learn(paragraph, -1);
    if (!this.#fresh.delete(paragraph)) this.#enter(paragraph, -1);
  }

  /** Brings every paragraph up to date after a row of additions and removals. */
  settle(): void {
    const stale = new Set(this.#fresh);
    for (const word of this.#known.changedWords()) for (const paragraph of this.#byWord.of(word)) stale.add(paragraph);
    for (const paragraph of stale) this.#read(paragraph);
    this.#fresh.clear();
    for (const key of this.#book.changedKeys()) {
      for (const paragraph of this.#byKey.of(key)) if (!stale.has(paragraph)) paragraph.candidates = [...paragraph.candidates];
    }
  }

  #read(paragraph: NamedParagraph): void {
    const wasThere = !this.#fresh.has(paragraph);
    const holds = paragraph.capitals.some((word) => this.#known.has(word));
    const mentions = holds ? mentionsOf(paragraph.passage, this.#known, paragraph.own, this.#lists) : NO_CANDIDATES;
    if (wasThere) this.#enter(paragraph, -1);
    paragraph.candidates = inOrder(paragraph.own, mentions);
    this.#enter(paragraph, 1);
  }

  /** What its own findings teach about names elsewhere. */
  #learn(paragraph: NamedParagraph, sign: 1 | -1): void {
    for (const candidate of paragraph.own) if (isWorthKnowing(candidate)) this.#known.count(candidate.name as PersonName, sign);
  }

  #enter(paragraph: NamedParagraph, sign: 1 | -1): void {
    for (const candidate of paragraph.candidates) {
      if (candidate.kind !== "person") continue;
      this.#book.count(candidate, sign);
      for (const key of keysOf(candidate)) {
        if (sign === 1) this.#byKey.add(key, paragraph);
        else this.#byKey.delete(key, paragraph);
      }
    }
  }
}

/** Which paragraphs hold something. */
class Holders {
  readonly #sets = new Map<string, Set<NamedParagraph>>();

  of(key: string): Iterable<NamedParagraph> {
    return this.#sets.get(key) ?? [];
  }

  add(key: string, paragraph: NamedParagraph): void {
    const set = this.#sets.get(key);
    if (set === undefined) this.#sets.set(key, new Set([paragraph]));
    else set.add(paragraph);
  }

  delete(key: string, paragraph: NamedParagraph): void {
    const set = this.#sets.get(key);
    if (set?.delete(paragraph) === true && set.size === 0) this.#sets.delete(key);
  }
}

function inOrder(own: readonly Candidate[], mentions: readonly Candidate[]): readonly Candidate[] {
  if (own.length + mentions.length === 0) return NO_CANDIDATES;
  return [...own, ...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
}
