import type { ParagraphRole } from "../model/index.ts";
import type { ParagraphReading } from "./paragraph.ts";

/** Paragraphs that are not the author's own running text: they say nothing about what kind of document this is. */
const ASIDE: ReadonlySet<ParagraphRole> = new Set(["header", "footer", "footnote", "quoted", "signature"]);
const HEAD_PARAGRAPHS = 14;
/** A letterhead is many short lines: the head goes on until it holds this many words as well. */
const HEAD_WORDS = 110;
const MOST_HEAD_PARAGRAPHS = 36;
const TAIL_PARAGRAPHS = 16;
const TITLE_LINES = 3;
const TITLE_LENGTH = 160;
const SUBJECT_LINE = /^\s*(?:betreft|onderwerp|titel|agendapunt)\s*:/iu;
const SUBJECT_LABEL = /^(?:betreft|onderwerp|titel)(?:\s|:|$)/iu;
/** Lines at the very begin, and short lines of a letterhead: there a document calls itself what it is. */
const OPENING_LINES = 6;
const OPENING_LENGTH = 220;
const HEADERS = 4;
/** What can stand before the name of a document: a number, a status, the organisation, a label. */
const BEFORE = /^(?:(?:\d+[.)]?|nr\.?|re|fw|fwd|antw|onderwerp|betreft|titel|concept|ontwerp|definitief|definitieve|vastgestelde?|vertrouwelijke?|geheime?|interne?|gemeentelijke?|bijlage(?:\s+\d+)?|gemeente\s+\p{L}+|provincie\s+[\p{L}-]+|waterschap\s+\p{L}+)(?![\p{L}\d])[\s:.,|–—-]*)+/iu;

/** All that must be known of a paragraph to say where it stands. */
export type Placed = Pick<ParagraphReading, "passage" | "words">;

/** The parts of a document where words weigh more. */
export interface Zones<P extends Placed = ParagraphReading> {
  readonly title: readonly P[];
  /** Title, letterhead and first short lines: a phrase counts here when a line begins with it. */
  readonly start: readonly P[];
  readonly head: readonly P[];
  readonly tail: readonly P[];
}

/** Whether what has this role is no running text of the author. */
export const isAside = (role: ParagraphRole): boolean => ASIDE.has(role);

/** Whether a paragraph is running text of the author. */
export const isOwnText = ({ passage }: Placed): boolean => !isAside(passage.role);

/** Title, head and tail. Cost: the paragraphs in them, however long the document. */
export function zonesOf<P extends Placed>(readings: readonly P[]): Zones<P> {
  const head = headOf(readings);
  const title = titleOf(readings, head);
  const opening = head.slice(0, OPENING_LINES).filter(({ passage }) => passage.text.length <= OPENING_LENGTH);
  return { head, title, start: [...new Set([...title, ...headersOf(readings), ...opening])], tail: last(readings, TAIL_PARAGRAPHS) };
}

/** Whether a line begins with these words, apart from what can stand before the name of a document. */
export function beginsWith(text: string, words: string): boolean {
  const line = text.trimStart().toLowerCase();
  const begin = words.toLowerCase();
  return line.startsWith(begin) || line.replace(BEFORE, "").startsWith(begin);
}

/** The lines of the first page header, which a reader gives before or after the text. */
function headersOf<P extends Placed>(readings: readonly P[]): readonly P[] {
  const edges = readings.length <= 2 * TAIL_PARAGRAPHS ? readings : [...readings.slice(0, TAIL_PARAGRAPHS), ...readings.slice(-TAIL_PARAGRAPHS)];
  return edges.filter(({ passage, words }) => passage.role === "header" && words > 0 && passage.text.length <= OPENING_LENGTH).slice(0, HEADERS);
}

const counts = (reading: Placed): boolean => reading.words > 0 && isOwnText(reading);

function headOf<P extends Placed>(readings: readonly P[]): readonly P[] {
  const found: P[] = [];
  let words = 0;
  for (const reading of readings) {
    if (!counts(reading)) continue;
    if (found.length >= HEAD_PARAGRAPHS && (words >= HEAD_WORDS || found.length >= MOST_HEAD_PARAGRAPHS)) break;
    found.push(reading);
    words += reading.words;
  }
  return found;
}

function last<P extends Placed>(readings: readonly P[], count: number): readonly P[] {
  const found: P[] = [];
  for (let index = readings.length - 1; index >= 0 && found.length < count; index--) {
    const reading = readings[index];
    if (reading !== undefined && counts(reading)) found.push(reading);
  }
  return found;
}

/** The title: what the document marks as such, else a line "Onderwerp: ...", else its first heading or short lines. */
function titleOf<P extends Placed>(readings: readonly P[], head: readonly P[]): readonly P[] {
  const marked = head.filter(({ passage }) => passage.role === "title" || passage.role === "subject");
  const subject = beforeHeading(head).filter((reading) => !marked.includes(reading) && (SUBJECT_LINE.test(reading.passage.text) || SUBJECT_LABEL.test(reading.passage.label)));
  if (marked.length > 0 || subject.length > 0) return [...marked, ...subject];
  const lines = head.slice(0, TITLE_LINES).filter(({ passage }) => passage.role !== "table-cell" && passage.text.length <= TITLE_LENGTH);
  const heading = readings.slice(0, HEAD_PARAGRAPHS).find((reading) => reading.passage.role === "heading");
  return heading !== undefined && lines[0]?.passage.role === "heading" ? [heading] : lines;
}

/** A subject line stands above the text; a table further on can have a column with that name. */
function beforeHeading<P extends Placed>(head: readonly P[]): readonly P[] {
  const heading = head.findIndex(({ passage }) => passage.role === "heading");
  return heading < 0 ? head : head.slice(0, heading);
}

/** The words for each cue that stands in a zone, first come, first kept; at the start a line must begin with them. Told apart when a zone is first asked about. */
export function cuesIn(zones: Zones): (zone: keyof Zones, cue: number) => string | null {
  const found: Partial<Record<keyof Zones, ReadonlyMap<number, string>>> = {};
  return (zone, cue) => (found[zone] ??= wordsByCue(zones[zone], zone === "start")).get(cue) ?? null;
}

function wordsByCue(readings: readonly ParagraphReading[], begins: boolean): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const { cues, passage } of readings) {
    for (const { cue, words } of cues) if (!found.has(cue) && (!begins || beginsWith(passage.text, words))) found.set(cue, words);
  }
  return found;
}
