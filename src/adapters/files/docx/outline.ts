import { tagStart, type XmlTag } from "../xml.ts";
import type { StoryParagraph, StorySink } from "./sink.ts";

/** A stretch of the XML, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words in a paragraph, or a sign that stands for them. */
export interface Piece extends Span {
  readonly text: string;
  /** Name of the element as it stands in the file: `w:t`. */
  readonly name: string;
  /** An element that holds words, and not a tab, a break or a symbol. */
  readonly words: boolean;
}

/** A paragraph with the places in the XML that an edit needs. */
export interface OutlinedParagraph {
  readonly paragraph: StoryParagraph;
  readonly pieces: readonly Piece[];
  readonly whole: Span;
  /** Just after its opening tag. */
  readonly inside: number;
  /** Name as it stands in the file: `w:p`. */
  readonly name: string;
  /** Properties that a new paragraph beside it takes over: not the end of a section. */
  readonly properties: readonly Span[];
  /** Properties of its first words, or of its mark. */
  readonly looks: readonly Span[];
  /** Number of the paragraph that it is anchored to. */
  readonly host: number | null;
  /** Holds more than words: another paragraph, a picture, part of a field. */
  readonly rich: boolean;
}

interface Open {
  readonly paragraph: StoryParagraph;
  readonly pieces: Piece[];
  readonly start: number;
  readonly inside: number;
  readonly name: string;
  readonly properties: Span[];
  readonly looks: Span[];
  rich: boolean;
  bookmarks: number;
}

const RICH = new Set([
  "w:sectPr", "w:fldChar", "w:drawing", "w:pict", "w:object", "w:commentRangeStart", "w:commentRangeEnd", "w:commentReference", "w:permStart", "w:permEnd",
  "w:footnoteReference", "w:endnoteReference", "w:moveFromRangeStart", "w:moveFromRangeEnd", "w:moveToRangeStart", "w:moveToRangeEnd", "mc:AlternateContent", "m:oMath",
]);
const NOT_TAKEN_OVER = new Set(["w:sectPr", "w:rPr", "w:framePr"]);
const TRACKED = new Set(["w:ins", "w:moveTo", "w:vanish"]);

/** Notes where every paragraph of a story stands in the XML. */
export class Outline implements StorySink {
  readonly paragraphs: OutlinedParagraph[] = [];
  /** Just after the opening tag of the body; null in other parts. */
  body: number | null = null;
  readonly #xml: string;
  readonly #open: Open[] = [];
  /** Starts of elements whose end is still to come, by name and parent. */
  readonly #starts: number[] = [];

  constructor(xml: string) {
    this.#xml = xml;
  }

  begin(paragraph: StoryParagraph, tag: XmlTag): void {
    for (const around of this.#open) around.rich = true;
    this.#open.push({ paragraph, pieces: [], start: tagStart(this.#xml, tag.end), inside: tag.end, name: tag.name, properties: [], looks: [], rich: false, bookmarks: 0 });
  }

  words(paragraph: StoryParagraph, text: string, { open, end }: { readonly open: XmlTag; readonly end: number }): void {
    const holder = this.#open.find((candidate) => candidate.paragraph === paragraph);
    holder?.pieces.push({ text, start: tagStart(this.#xml, open.end), end, name: open.name, words: open.local === "t" });
  }

  end(paragraph: StoryParagraph, end: number): void {
    const open = this.#open.pop();
    if (open === undefined) return;
    const { pieces, start, inside, name, properties, looks, rich, bookmarks } = open;
    const host = this.#open.at(-1)?.paragraph.number ?? null;
    this.paragraphs.push({ paragraph, host, pieces, whole: { start, end }, inside, name, properties, looks, rich: rich || bookmarks !== 0 });
  }

  element(name: string, tag: XmlTag): void {
    this.#starts.push(tagStart(this.#xml, tag.end));
    if (name === "w:body") this.body = tag.end;
    const open = this.#open.at(-1);
    if (open === undefined) return;
    if (RICH.has(name)) open.rich = true;
    else if (name === "w:bookmarkStart") open.bookmarks++;
    else if (name === "w:bookmarkEnd") open.bookmarks--;
    else if (name === "w:r" && open.pieces.length === 0) open.looks.length = 0;
  }

  closed(name: string, parent: string, end: number): void {
    const start = this.#starts.pop() ?? end;
    const open = this.#open.at(-1);
    if (open === undefined) return;
    if (parent === "w:pPr" && !NOT_TAKEN_OVER.has(name)) open.properties.push({ start, end });
    else if (parent === "w:rPr" && !TRACKED.has(name) && open.pieces.length === 0) open.looks.push({ start, end });
  }
}
