import type { DocumentText, Paragraph } from "../model/index.ts";
import type { Cue } from "../policy/index.ts";
import { affected, passageAt } from "../text/passages.ts";
import type { Passage } from "../text/passage.ts";
import { PeopleInDocument, type NamesInDocument } from "../persons/index.ts";
import type { WordLists } from "../text/lists.ts";
import { changed, type Change } from "./change.ts";
import { chatIn, type Chat } from "./chat.ts";
import { LocationHits, type CountedHit } from "./hits.ts";
import type { Lexicon } from "./lexicon.ts";
import { Offsets } from "./offsets.ts";
import { readParagraph, type ParagraphReading } from "./paragraph.ts";
import { Tally } from "./tally.ts";
import { cuesIn, isOwnText, zonesOf, type Zones } from "./zones.ts";

/** Words of a letter of two pages. */
const LETTER = 800;

/** A whole document as it was read: the parts that depend on place, and the sums over all paragraphs. */
export interface Reading extends Zones {
  readonly document: DocumentText;
  readonly paragraphs: readonly ParagraphReading[];
  /** Where a paragraph begins in the full text, in UTF-16 units. */
  offsetOf(index: number): number;
  readonly lexicon: Lexicon;
  /** Words for a cue of the policy when it holds in its zone, else null. */
  wordsFor(cue: Cue): string | null;
  /** Whether any cue of a list of the policy can hold: most lists have none in the document, and are passed over by this alone. */
  mayHold(cues: readonly Cue[]): boolean;
  /** Term of the locations -> times it stands in the document. */
  readonly terms: Tally<number>;
  readonly caseNumbers: Tally<string>;
  /** Explicit numbers and parties of locations, over the whole document. */
  readonly locationHits: readonly CountedHit[];
  /** The people the document names. */
  readonly names: NamesInDocument;
  /** The conversation that was pasted into the document, if it is one. */
  readonly chat: Chat | null;
  /** Number of words in the document. */
  readonly words: number;
}

/**
 * Keeps the reading of one document up to date. Work per update is proportional to what changed: paragraphs that are
 * the same object as before are not read again, and sums are corrected by what came and what went.
 */
export class DocumentReader {
  readonly #lexicon: Lexicon;
  readonly #lists: WordLists;
  #paragraphs: readonly Paragraph[] = [];
  #readings: ParagraphReading[] = [];
  readonly #people: PeopleInDocument;
  readonly #cues = new Map<number, Tally<string>>();
  readonly #terms = new Tally<number>();
  readonly #caseNumbers = new Tally<string>();
  readonly #hits = new LocationHits();
  readonly #offsets = new Offsets();
  #words = 0;

  constructor(lexicon: Lexicon, lists: WordLists) {
    this.#lexicon = lexicon;
    this.#lists = lists;
    this.#people = new PeopleInDocument(lists);
  }

  /** Reads the document; cheap when little changed since the last time. */
  update(document: DocumentText): Reading {
    const change = changed(this.#paragraphs, document.paragraphs);
    if (change !== null) {
      this.#splice(document.paragraphs, change);
      this.#people.settle();
    }
    this.#paragraphs = document.paragraphs;
    return this.#view(document);
  }

  #splice(paragraphs: readonly Paragraph[], change: Change): void {
    const old = this.#readings.slice(change.start, change.oldEnd);
    const kept = new Set<ParagraphReading>();
    const spare = old.length > 1 ? byPassage(old) : null;
    const fresh = paragraphs.slice(change.start, change.newEnd).map((_, index) => {
      const passage = passageAt(paragraphs, change.start + index);
      const moved = spare?.get(markOf(passage))?.pop();
      if (moved === undefined) return readParagraph(passage, this.#lexicon, this.#lists);
      kept.add(moved);
      return moved;
    });
    for (const reading of old) if (!kept.has(reading)) this.#count(reading, -1);
    for (const reading of fresh) if (!kept.has(reading)) this.#count(reading, 1);
    if (fresh.length === change.oldEnd - change.start) fresh.forEach((reading, index) => (this.#readings[change.start + index] = reading));
    else this.#readings = [...this.#readings.slice(0, change.start), ...fresh, ...this.#readings.slice(change.oldEnd)];
    this.#offsets.splice(change.start, change.oldEnd, fresh.map(({ passage }) => passage.text.length));
    this.#refresh(paragraphs, change);
  }

  /** Neighbours of the change keep their text, but what stands around them is new. */
  #refresh(paragraphs: readonly Paragraph[], change: Change): void {
    const { start, end } = affected(paragraphs, change.start, change.newEnd);
    for (let index = start; index < end; index++) {
      if (index >= change.start && index < change.newEnd) continue;
      const old = this.#readings[index];
      const passage = passageAt(paragraphs, index);
      if (old === undefined || isSame(old.passage, passage)) continue;
      const reading = readParagraph(passage, this.#lexicon, this.#lists);
      this.#count(old, -1);
      this.#readings[index] = reading;
      this.#count(reading, 1);
    }
  }

  #count(reading: ParagraphReading, sign: 1 | -1): void {
    this.#words += sign * reading.words;
    if (sign === 1) this.#people.add(reading);
    else this.#people.remove(reading);
    for (const hit of reading.locations) this.#hits.count(hit, sign);
    for (const number of reading.caseNumbers) this.#caseNumbers.add(number, sign);
    for (const [term, count] of reading.terms) this.#terms.add(term, sign * count);
    if (!isOwnText(reading)) return;
    for (const { cue, words } of reading.cues) {
      let tally = this.#cues.get(cue);
      if (tally === undefined) this.#cues.set(cue, (tally = new Tally()));
      tally.add(words, sign);
    }
  }

  /** A word of every group, wherever in the text of a letter; null when one has none. A book has words for everything. */
  #together(groups: readonly number[]): string | null {
    if (this.#words > LETTER) return null;
    const words = groups.flatMap((group) => this.#cues.get(group)?.top() ?? []);
    return words.length === groups.length ? words.join(" … ") : null;
  }

  /** The lists of cues of which a word stands in the text or in a page header. */
  #listsTouched({ start }: Zones): ReadonlySet<readonly Cue[] | undefined> {
    const numbers = [...this.#cues.keys(), ...start.flatMap(({ cues }) => cues.map(({ cue }) => cue))];
    return new Set(numbers.map((number) => this.#lexicon.listOf(number)));
  }

  #view(document: DocumentText): Reading {
    const readings = this.#readings;
    const zones = zonesOf(readings);
    const inZone = cuesIn(zones);
    let touched: ReadonlySet<readonly Cue[] | undefined> | null = null;
    return {
      document, paragraphs: readings, lexicon: this.#lexicon, ...zones,
      offsetOf: (index) => this.#offsets.of(index),
      wordsFor: (cue) => {
        const groups = this.#lexicon.groupsOf(cue);
        if (groups !== null) return this.#together(groups);
        const number = this.#lexicon.cueNumber(cue);
        if (cue.in === "text") return this.#cues.get(number)?.top() ?? null;
        return inZone(cue.in, number);
      },
      mayHold: (cues) => (touched ??= this.#listsTouched(zones)).has(cues),
      terms: this.#terms, caseNumbers: this.#caseNumbers,
      locationHits: this.#hits.all(),
      names: this.#people.names,
      chat: chatIn(readings),
      words: this.#words,
    };
  }
}

const markOf = ({ text, role, previous, next, label }: Passage): string => [role, label, previous, next, text].join("\n");

/** Readings by all they depend on, so that a paragraph that was only moved is not read again. */
function byPassage(readings: readonly ParagraphReading[]): ReadonlyMap<string, ParagraphReading[]> {
  const found = new Map<string, ParagraphReading[]>();
  for (const reading of readings) {
    const mark = markOf(reading.passage);
    const list = found.get(mark);
    if (list === undefined) found.set(mark, [reading]);
    else list.push(reading);
  }
  return found;
}

function isSame(one: Passage, other: Passage): boolean {
  return one.text === other.text && one.role === other.role && one.previous === other.previous && one.next === other.next && one.label === other.label;
}
