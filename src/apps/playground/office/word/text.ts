import type { MemoryDocument, Point, Stretch } from "../../../../adapters/hosts/memory/index.ts";
import type { Paragraph } from "../../../../core/model/index.ts";
import { grouped } from "../../page.ts";

/** A paragraph as Word has it: the lines between two paragraph marks. */
export interface WordParagraph {
  /** Key of its first line. */
  readonly key: string;
  readonly lines: readonly Paragraph[];
  /** The part of the document it stands in: "body", or a header, footer, note or box by its own name. */
  readonly story: string;
}

/** What Word puts between two lines of a paragraph, and where a note begins. */
const LINE_BREAK = "\u000b";
const NOTE_MARK = "\u0002";
const PARAGRAPH_END = "\r";

/** A piece of the text of a paragraph: words of a line, or something that is no part of any line. */
interface Piece {
  readonly text: string;
  /** Where it begins in the document; for what is no part of a line: the place it stands at. */
  readonly at: Point;
  readonly inLine: boolean;
}

/**
 * The document as Word reads it. The model has lines; Word has paragraphs with line breaks in them, shows words that
 * were deleted with tracked changes as part of the text, and begins a note with a sign.
 */
export class WordText {
  readonly #document: MemoryDocument;
  #of: MemoryDocument["text"] | null = null;
  #paragraphs: readonly WordParagraph[] = [];
  #byLine: ReadonlyMap<string, number> = new Map();
  #stories: ReadonlyMap<string, readonly WordParagraph[]> = new Map();
  #lines: ReadonlyMap<string, number> = new Map();

  constructor(document: MemoryDocument) {
    this.#document = document;
  }

  /** All paragraphs, in the order of the model. */
  get paragraphs(): readonly WordParagraph[] {
    this.#refresh();
    return this.#paragraphs;
  }

  /** Names of the parts of the document, in their order. */
  get stories(): readonly string[] {
    this.#refresh();
    return [...this.#stories.keys()];
  }

  inStory(story: string): readonly WordParagraph[] {
    this.#refresh();
    return this.#stories.get(story) ?? [];
  }

  /** The paragraph with this line in it, or null when it is gone. */
  find(key: string): WordParagraph | null {
    this.#refresh();
    return this.#paragraphs[this.#byLine.get(key) ?? -1] ?? null;
  }

  /** The text without the paragraph mark. */
  textOf(paragraph: WordParagraph): string {
    return this.#pieces(paragraph).map(({ text }) => text).join("");
  }

  /** The text as it is after all tracked changes are accepted. */
  acceptedText({ lines }: WordParagraph): string {
    return lines.map(({ text }) => text).join(LINE_BREAK);
  }

  /** Where a place in the text that Word shows is in the model. */
  pointAt(paragraph: WordParagraph, offset: number): Point {
    let left = offset;
    let last: Point = { key: paragraph.key, offset: 0 };
    for (const { text, at, inLine } of this.#pieces(paragraph)) {
      if (inLine && left <= text.length) return { key: at.key, offset: at.offset + Math.max(0, left) };
      last = inLine ? { key: at.key, offset: at.offset + text.length } : at;
      left -= text.length;
    }
    return last;
  }

  /** The way back: UTF-16 units from the begin of the text that Word shows. */
  offsetOf(paragraph: WordParagraph, point: Point): number {
    let before = 0;
    for (const { text, at, inLine } of this.#pieces(paragraph)) {
      if (inLine && at.key === point.key && point.offset <= at.offset + text.length) return before + Math.max(0, point.offset - at.offset);
      before += text.length;
    }
    return before;
  }

  whole({ lines, key }: WordParagraph): Stretch {
    const last = lines.at(-1);
    return { start: { key, offset: 0 }, end: { key: last?.key ?? key, offset: last?.text.length ?? 0 } };
  }

  /** Less than zero when `one` comes first, zero when they are the same place. */
  compare(one: Point, other: Point): number {
    this.#refresh();
    return (this.#lines.get(one.key) ?? 0) - (this.#lines.get(other.key) ?? 0) || one.offset - other.offset;
  }

  /** The paragraphs that a stretch touches, and from where to where, in terms of the text that Word shows. */
  parts({ start, end }: Stretch): readonly { readonly paragraph: WordParagraph; readonly from: number; readonly to: number }[] {
    const [first, last] = [this.#indexOf(start.key), this.#indexOf(end.key)];
    return this.paragraphs.slice(first, last + 1).map((paragraph, index) => ({
      paragraph,
      from: index === 0 ? this.offsetOf(paragraph, start) : 0,
      to: index === last - first ? this.offsetOf(paragraph, end) : this.textOf(paragraph).length,
    }));
  }

  /** The text of a stretch, with a sign between two paragraphs. */
  textIn(stretch: Stretch): string {
    return this.parts(stretch).map(({ paragraph, from, to }) => this.textOf(paragraph).slice(from, to)).join(PARAGRAPH_END);
  }

  /** What was read before counts no longer: something beside the words changed. */
  forget(): void {
    this.#of = null;
  }

  #indexOf(key: string): number {
    this.#refresh();
    return this.#byLine.get(key) ?? 0;
  }

  #pieces(paragraph: WordParagraph): readonly Piece[] {
    const pieces: Piece[] = [];
    if (paragraph.lines[0]?.role === "footnote") pieces.push({ text: NOTE_MARK, at: { key: paragraph.key, offset: 0 }, inLine: false });
    for (const [index, { key, text }] of paragraph.lines.entries()) {
      if (index > 0) pieces.push({ text: LINE_BREAK, at: { key, offset: 0 }, inLine: false });
      let from = 0;
      for (const { place, text: deleted } of this.#document.annex.deletions.filter(({ place: { start } }) => start.key === key).toSorted((a, b) => a.place.start.offset - b.place.start.offset)) {
        pieces.push({ text: text.slice(from, place.start.offset), at: { key, offset: from }, inLine: true }, { text: deleted, at: place.start, inLine: false });
        from = place.start.offset;
      }
      pieces.push({ text: text.slice(from), at: { key, offset: from }, inLine: true });
    }
    return pieces;
  }

  #refresh(): void {
    const { text } = this.#document;
    if (this.#of === text) return;
    this.#of = text;
    this.#paragraphs = joined(text.paragraphs);
    this.#byLine = new Map(this.#paragraphs.flatMap(({ lines }, index) => lines.map(({ key }) => [key, index] as const)));
    this.#lines = new Map(text.paragraphs.map(({ key }, index) => [key, index]));
    this.#stories = grouped(this.#paragraphs, ({ story }) => story);
  }
}

/** Lines of one paragraph have keys that differ only in what comes behind the last dot. */
function joined(lines: readonly Paragraph[]): readonly WordParagraph[] {
  const groups: { key: string; lines: Paragraph[]; story: string }[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last !== undefined && baseOf(line.key) === baseOf(last.key) && last.lines[0]?.role === line.role) last.lines.push(line);
    else groups.push({ key: line.key, lines: [line], story: storyOf(line, last) });
  }
  return groups;
}

const baseOf = (key: string): string => /^(.*:\d+)\.\d+$/.exec(key)?.[1] ?? key;

const APART: ReadonlySet<Paragraph["role"]> = new Set(["header", "footer", "footnote", "text-box"]);

/** Every note and box is a part of its own; a header or footer is one with what stands in the same file part. */
function storyOf({ role, key }: Paragraph, before: { readonly lines: readonly Paragraph[]; readonly story: string } | undefined): string {
  if (!APART.has(role)) return "body";
  if (role === "footnote" || role === "text-box") return `${role}:${key}`;
  if (key.startsWith("new:") && before?.lines[0]?.role === role) return before.story;
  return `${role}:${key.slice(0, key.lastIndexOf(":"))}`;
}
