import type { Paragraph, ParagraphRole } from "../../../core/model/index.ts";
import type { WordFeatures } from "./parts.ts";
import { roleOf } from "./style.ts";

/** Where a paragraph stands, in terms that Word understands: which collection, and the how-manieth of it. */
export interface WordPlace {
  readonly story: "body" | "header" | "footer" | "footnote";
  /** The how-manieth note; or the section, times two, plus one for the header or footer of its first page. From 0. */
  readonly part: number;
  /** From 0. */
  readonly index: number;
  /** Name that Word gave the paragraph for as long as this session lasts; null where it gives none. */
  readonly id: string | null;
}

/** A line of a paragraph as Word has it; Word ends a line within a paragraph with a sign of its own. */
export interface ScannedLine {
  readonly place: WordPlace;
  /** Where the line begins in the paragraph, UTF-16 units. */
  readonly offset: number;
  readonly text: string;
  readonly role: ParagraphRole;
  readonly level?: number;
  readonly cell?: Paragraph["cell"];
}

/** Paragraphs that are asked at once: enough to go fast, few enough to leave Word alone in between. */
const PAGE = 200;
/** The selection of properties that we need of each paragraph, and nothing that costs more. */
const LOOK = "text,style,styleBuiltIn,outlineLevel,isListItem,tableNestingLevel";
const WITH_ID = `${LOOK},uniqueLocalId`;
export const EDGES = ["Primary", "FirstPage"] as const;
/** Line ends within a paragraph: line break, column or page break. */
const LINE_END = /[\v\n\r\f\u2028]/u;
/** Signs that stand for something that is no text: a picture, a note, the end of a cell. */
const SIGNS = /[\u0000-\u0008\u000e-\u001f\ufffc]/gu;

/** A reading, and whether it is of everything. */
export interface Scanned {
  readonly lines: readonly ScannedLine[];
  readonly whole: boolean;
}

/** Reads a document, in pages; only the begin of it, when that is enough for now. */
export async function scan(context: Word.RequestContext, features: WordFeatures, extent: "whole" | "begin" = "whole"): Promise<Scanned> {
  const edges = await readEdges(context);
  const { lines: body, whole } = await readBody(context, features, extent);
  const notes = features.notes && whole ? await readNotes(context) : [];
  return { lines: [...edges.filter(({ role }) => role === "header"), ...body, ...notes, ...edges.filter(({ role }) => role === "footer")], whole };
}

async function readBody(context: Word.RequestContext, features: WordFeatures, extent: "whole" | "begin"): Promise<Scanned> {
  const tables = new Tables();
  const lines: ScannedLine[] = [];
  for (let start = 0; ; start += PAGE) {
    const page = context.document.body.paragraphs;
    page.load({ select: features.paragraphEvents ? WITH_ID : LOOK, top: PAGE, skip: start });
    await next(context);
    const { items } = page;
    const inTables = items.filter(({ tableNestingLevel }) => tableNestingLevel > 0).map((paragraph) => [paragraph, paragraph.parentTableCell] as const);
    for (const [, cell] of inTables) cell.load("rowIndex,cellIndex");
    const texts = items.map((paragraph) => shownText(paragraph, features));
    if (inTables.length > 0 || texts.some((text) => typeof text !== "string")) await next(context);
    const cells = new Map(inTables);
    for (const [at, paragraph] of items.entries()) {
      const text = texts[at];
      const cell = cells.get(paragraph);
      lines.push(...linesOf({ story: "body", part: 0, index: start + at, id: features.paragraphEvents ? paragraph.uniqueLocalId : null }, typeof text === "string" ? text : (text?.value ?? ""), {
        ...roleOf(paragraph), ...tables.place(cell === undefined ? null : { row: cell.rowIndex, column: cell.cellIndex }),
      }));
    }
    if (items.length < PAGE) return { lines, whole: true };
    if (extent === "begin") return { lines, whole: false };
  }
}

/** What is still there: Word gives words that tracked changes took out as text too, unless asked otherwise. */
export function shownText(paragraph: Word.Paragraph, features: WordFeatures): string | { readonly value: string } {
  if (paragraph.text === "") return "";
  if (features.plainText) return paragraph.getText();
  return features.reviewedText ? paragraph.getReviewedText("Current") : paragraph.text;
}

async function readEdges(context: Word.RequestContext): Promise<readonly ScannedLine[]> {
  const { sections } = context.document;
  sections.load({ select: "items", top: MOST_SECTIONS });
  await next(context);
  const wanted = sections.items.flatMap((section, at) => EDGES.flatMap((edge, which) => [["header", at * EDGES.length + which, section.getHeader(edge)], ["footer", at * EDGES.length + which, section.getFooter(edge)]] as const))
    .map(([story, part, body]) => ({ story, part, paragraphs: body.paragraphs }));
  for (const { paragraphs } of wanted) paragraphs.load({ select: "text" });
  if (wanted.length > 0) await next(context);
  // Sections repeat the header of the one before: what is the same says nothing new.
  const seen = new Set<string>();
  return wanted.flatMap(({ story, part, paragraphs }) => {
    const mark = `${story} ${paragraphs.items.map(({ text }) => text).join("\n")}`;
    if (seen.has(mark)) return [];
    seen.add(mark);
    return paragraphs.items.flatMap(({ text }, index) => linesOf({ story, part, index, id: null }, text, { role: story }));
  });
}

const MOST_SECTIONS = 20;
const MOST_NOTES = 1000;

async function readNotes(context: Word.RequestContext): Promise<readonly ScannedLine[]> {
  const { footnotes } = context.document.body;
  footnotes.load({ select: "items", top: MOST_NOTES });
  await next(context);
  const notes = footnotes.items.map(({ body }) => body.paragraphs);
  for (const paragraphs of notes) paragraphs.load({ select: "text" });
  if (notes.length > 0) await next(context);
  return notes.flatMap(({ items }, part) => items.flatMap(({ text }, index) => linesOf({ story: "footnote", part, index, id: null }, text, { role: "footnote" })));
}

/** One request to Word. Pages follow each other on purpose: together they would be one long request in which Word answers nobody. */
async function next(context: Word.RequestContext): Promise<void> {
  await context.sync();
}

export function linesOf(place: WordPlace, text: string, look: Pick<ScannedLine, "role" | "level" | "cell">): readonly ScannedLine[] {
  const whole = text.replace(/[\f\r]+$/u, "");
  const oneLine = look.role === "title" || look.role === "heading";
  if (oneLine || !LINE_END.test(whole)) return [{ ...look, place, offset: 0, text: clean(oneLine ? whole.replace(/[\v\n\r\f\u2028]/gu, " ") : whole) }];
  let offset = 0;
  return whole.split(LINE_END).map((line) => {
    const begin = offset;
    offset += line.length + 1;
    return { ...look, place, offset: begin, text: clean(line) };
  });
}

/** A sign becomes a space, so that places in the text stay places in the paragraph. */
const clean = (line: string): string => line.replace(SIGNS, " ");

/** Numbers tables: Word tells the row and the cell, but not of which table. */
class Tables {
  #table = -1;
  #last: { readonly row: number; readonly column: number } | null = null;

  place(cell: { readonly row: number; readonly column: number } | null): { readonly cell?: NonNullable<Paragraph["cell"]> } {
    const before = this.#last;
    this.#last = cell;
    if (cell === null) return {};
    if (before === null || cell.row < before.row || (cell.row === before.row && cell.column < before.column)) this.#table += 1;
    return { cell: { table: this.#table, row: cell.row, column: cell.column } };
  }
}
