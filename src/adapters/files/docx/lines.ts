import type { Paragraph, ParagraphRole } from "../../../core/model/index.ts";
import type { Volume } from "../limits.ts";
import { headingLevel, LINE_END, PAGE_END, type StoryParagraph, type StorySink } from "./sink.ts";

/** What all paragraphs of a part are, unless they are something more particular. */
export type StoryRole = "body" | "header" | "footer" | "footnote" | "text-box";

/**
 * Makes paragraphs of a story. A line break begins a new paragraph with the key `part:number.line`, so that an address
 * of three lines is three lines; in a title or heading it is a space, since that is one line to the reader.
 */
export class LineSink implements StorySink {
  readonly #part: string;
  readonly #role: StoryRole;
  readonly #volume: Volume;
  readonly #open = new Map<StoryParagraph, { readonly at: number; text: string }>();
  readonly #found: (readonly Paragraph[])[] = [];

  constructor(part: string, role: StoryRole, volume: Volume) {
    this.#part = part;
    this.#role = role;
    this.#volume = volume;
  }

  begin(paragraph: StoryParagraph): void {
    this.#volume.paragraph();
    this.#open.set(paragraph, { at: this.#found.length, text: "" });
    this.#found.push([]);
  }

  words(paragraph: StoryParagraph, text: string): void {
    const open = this.#open.get(paragraph);
    if (open === undefined) return;
    if (text === LINE_END || text === PAGE_END) this.#volume.paragraph();
    this.#volume.text(text.length);
    open.text += text;
  }

  end(paragraph: StoryParagraph): void {
    const open = this.#open.get(paragraph);
    if (open === undefined) return;
    this.#open.delete(paragraph);
    if (paragraph.markDeleted && open.text === "") return;
    this.#found[open.at] = this.#lines(paragraph, open.text);
  }

  /** In the order in which they begin; what stands in a box follows the paragraph that it is anchored to. */
  get paragraphs(): readonly Paragraph[] {
    return this.#found.flat();
  }

  #lines(paragraph: StoryParagraph, text: string): readonly Paragraph[] {
    const role = roleOf(paragraph, this.#role);
    const level = role === "heading" ? headingLevel(paragraph) : null;
    return linesOf(role, text).map((line, index) => ({
      key: lineKey(this.#part, paragraph.number, index),
      role, text: line,
      ...(level === null ? {} : { level }),
      ...(paragraph.cell ? { cell: paragraph.cell } : {}),
    }));
  }
}

/** Key of a line of a paragraph. */
export function lineKey(part: string, number: number, line: number): string {
  return line === 0 ? `${part}:${number}` : `${part}:${number}.${line}`;
}

/** Text of a paragraph as lines: a title or heading is always one. A new page before or after the text makes no line. */
export function linesOf(role: ParagraphRole, text: string): readonly string[] {
  let start = 0;
  let end = text.length;
  while (text[start] === PAGE_END) start++;
  while (end > start && text[end - 1] === PAGE_END) end--;
  const flowing = text.slice(start, end).replaceAll(PAGE_END, LINE_END);
  return role === "title" || role === "heading" ? [flowing.replaceAll(LINE_END, " ")] : flowing.split(LINE_END);
}

export function roleOf(paragraph: StoryParagraph, story: StoryRole): ParagraphRole {
  if (story !== "body") return story;
  if (paragraph.style.title) return "title";
  if (paragraph.boxed) return "text-box";
  if (headingLevel(paragraph) !== null) return "heading";
  if (paragraph.cell) return "table-cell";
  return (paragraph.listed ?? paragraph.style.listed) ? "list-item" : "body";
}
