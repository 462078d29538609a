import type { DocumentText, Paragraph, ParagraphRole } from "../model/index.ts";
import type { Cue } from "../policy/index.ts";
import { affected, passageAt } from "../text/passages.ts";
import { PeopleInDocument, type NamesInDocument } from "../persons/index.ts";
import type { WordLists } from "../text/lists.ts";
import type { Lexicon } from "./lexicon.ts";
import { readParagraph, type LocationHit, type ParagraphReading } from "./paragraph.ts";
import { Tally } from "./tally.ts";

/** Paragraphs that are not the author's own running text: they say nothing about what kind of document this is. */
const ASIDE: ReadonlySet<ParagraphRole> = new Set(["header", "footer", "footnote", "quoted"]);
const HEAD_PARAGRAPHS = 14;
const TAIL_PARAGRAPHS = 16;
const TITLE_LINES = 3;
const TITLE_LENGTH = 160;
const SUBJECT_LINE = /^\s*(?:betreft|onderwerp|titel|agendapunt)\s*:/iu;

/** A whole document as it was read: the parts that depend on place, and the sums over all paragraphs. */
export interface Reading {
  readonly document: DocumentText;
  readonly paragraphs: readonly ParagraphReading[];
  readonly lexicon: Lexicon;
  readonly title: readonly ParagraphReading[];
  readonly head: readonly ParagraphReading[];
  readonly tail: readonly ParagraphReading[];
  /** Words for a cue of the policy when it holds in its zone, else null. */
  wordsFor(cue: Cue): string | null;
  /** Term of the locations -> times it stands in the document. */
  readonly terms: Tally<number>;
  readonly caseNumbers: Tally<string>;
  /** Explicit numbers and parties of locations, over the whole document. */
  readonly locationHits: readonly LocationHit[];
  /** The people the document names. */
  readonly names: NamesInDocument;
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
  readonly #holders = new Set<ParagraphReading>();
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
    for (const reading of this.#readings.slice(change.start, change.oldEnd)) this.#count(reading, -1);
    const fresh = paragraphs.slice(change.start, change.newEnd).map((_, index) => this.#read(paragraphs, change.start + index));
    for (const reading of fresh) this.#count(reading, 1);
    if (fresh.length === change.oldEnd - change.start) fresh.forEach((reading, index) => (this.#readings[change.start + index] = reading));
    else this.#readings = [...this.#readings.slice(0, change.start), ...fresh, ...this.#readings.slice(change.oldEnd)];
    this.#refresh(paragraphs, change);
  }

  /** Neighbours of the change keep their text, but what stands around them is new. */
  #refresh(paragraphs: readonly Paragraph[], change: Change): void {
    const { start, end } = affected(paragraphs, change.start, change.newEnd);
    for (let index = start; index < end; index++) {
      if (index >= change.start && index < change.newEnd) continue;
      const old = this.#readings[index];
      const { passage } = this.#read(paragraphs, index, old);
      if (old === undefined || passage === old.passage) continue;
      this.#count(old, -1);
      const reading = readParagraph(passage, this.#lexicon, this.#lists);
      this.#readings[index] = reading;
      this.#count(reading, 1);
    }
  }

  #read(paragraphs: readonly Paragraph[], index: number, known?: ParagraphReading): ParagraphReading {
    const passage = passageAt(paragraphs, index);
    const before = known?.passage;
    if (known !== undefined && before !== undefined && before.previous === passage.previous && before.next === passage.next && before.label === passage.label) return known;
    return readParagraph(passage, this.#lexicon, this.#lists);
  }

  #count(reading: ParagraphReading, sign: 1 | -1): void {
    this.#words += sign * reading.words;
    if (sign === 1) this.#people.add(reading);
    else this.#people.remove(reading);
    if (reading.locations.length > 0) {
      if (sign === 1) this.#holders.add(reading);
      else this.#holders.delete(reading);
    }
    for (const number of reading.caseNumbers) this.#caseNumbers.add(number, sign);
    for (const [term, count] of reading.terms) this.#terms.add(term, sign * count);
    if (ASIDE.has(reading.passage.role)) return;
    for (const { cue, words } of reading.cues) {
      let tally = this.#cues.get(cue);
      if (tally === undefined) this.#cues.set(cue, (tally = new Tally()));
      tally.add(words, sign);
    }
  }

  #view(document: DocumentText): Reading {
    const readings = this.#readings;
    const head = first(readings, HEAD_PARAGRAPHS);
    const tail = last(readings, TAIL_PARAGRAPHS);
    const title = titleOf(readings, head);
    const zones = { title, head, tail };
    return {
      document, paragraphs: readings, lexicon: this.#lexicon, ...zones,
      wordsFor: (cue) => {
        const number = this.#lexicon.cueNumber(cue);
        if (cue.in === "text") return this.#cues.get(number)?.top() ?? null;
        for (const reading of zones[cue.in]) {
          const hit = reading.cues.find((candidate) => candidate.cue === number);
          if (hit !== undefined) return hit.words;
        }
        return null;
      },
      terms: this.#terms, caseNumbers: this.#caseNumbers,
      locationHits: [...this.#holders].flatMap((reading) => reading.locations),
      names: this.#people.names,
      words: this.#words,
    };
  }
}

interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

const same = (a: Paragraph | undefined, b: Paragraph | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.text === b.text && a.role === b.role && a.cell?.table === b.cell?.table && a.cell?.row === b.cell?.row && a.cell?.column === b.cell?.column);

/** The smallest span that differs, or null when nothing does. */
function changed(before: readonly Paragraph[], after: readonly Paragraph[]): Change | null {
  let start = 0;
  while (start < before.length && start < after.length && same(before[start], after[start])) start++;
  let oldEnd = before.length;
  let newEnd = after.length;
  while (oldEnd > start && newEnd > start && same(before[oldEnd - 1], after[newEnd - 1])) {
    oldEnd--;
    newEnd--;
  }
  return oldEnd === start && newEnd === start ? null : { start, oldEnd, newEnd };
}

const own = (reading: ParagraphReading): boolean => reading.words > 0 && !ASIDE.has(reading.passage.role);

function first(readings: readonly ParagraphReading[], count: number): readonly ParagraphReading[] {
  const found: ParagraphReading[] = [];
  for (const reading of readings) {
    if (own(reading)) found.push(reading);
    if (found.length === count) break;
  }
  return found;
}

function last(readings: readonly ParagraphReading[], count: number): readonly ParagraphReading[] {
  const found: ParagraphReading[] = [];
  for (let index = readings.length - 1; index >= 0 && found.length < count; index--) {
    const reading = readings[index];
    if (reading !== undefined && own(reading)) found.push(reading);
  }
  return found;
}

/** The title: what the document marks as such, else its first short lines; always with a line "Onderwerp: ...". */
function titleOf(readings: readonly ParagraphReading[], head: readonly ParagraphReading[]): readonly ParagraphReading[] {
  const marked = head.filter((reading) => reading.passage.role === "title" || reading.passage.role === "subject");
  const subject = beforeHeading(head).filter((reading) => !marked.includes(reading) && (SUBJECT_LINE.test(reading.passage.text) || /^(?:betreft|onderwerp)\s*:?$/iu.test(reading.passage.label)));
  if (marked.length > 0) return [...marked, ...subject];
  const lines = head.slice(0, TITLE_LINES).filter((reading) => reading.passage.text.length <= TITLE_LENGTH && !subject.includes(reading));
  const heading = readings.slice(0, HEAD_PARAGRAPHS).find((reading) => reading.passage.role === "heading");
  return [...new Set([...subject, ...(heading !== undefined && lines[0]?.passage.role === "heading" ? [heading] : lines)])];
}

/** A subject line stands above the text; a table further on can have a column with that name. */
function beforeHeading(head: readonly ParagraphReading[]): readonly ParagraphReading[] {
  const heading = head.findIndex(({ passage }) => passage.role === "heading");
  return heading < 0 ? head : head.slice(0, heading);
}
