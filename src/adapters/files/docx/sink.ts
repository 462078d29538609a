import type { Paragraph } from "../../../core/model/index.ts";
import type { XmlTag } from "../xml.ts";
import { levelFrom, type Style } from "./styles.ts";

/** The end of a line, or of a page, within a paragraph. */
export const LINE_END = "\n";
export const PAGE_END = "\f";

/** A paragraph of a story (`w:p`) while it is open, and what it turned out to be once it closes. */
export interface StoryParagraph {
  /** Counts the paragraphs of the part from 0, in the order in which they begin. */
  readonly number: number;
  readonly boxed: boolean;
  readonly cell: Paragraph["cell"] | null;
  style: Style;
  /** Outline level set on the paragraph itself. */
  outline: number | null;
  listed: boolean | null;
  /** Its end was deleted with tracked changes. */
  markDeleted: boolean;
}

/** Gets a story as it is walked through. Offsets are UTF-16 units in the XML. */
export interface StorySink {
  begin(paragraph: StoryParagraph, tag: XmlTag): void;
  /** Words, or a sign that stands for them, from `open` to `end` in the XML. Breaks are LINE_END and PAGE_END. */
  words(paragraph: StoryParagraph, text: string, place: { readonly end: number; readonly open: XmlTag }): void;
  end(paragraph: StoryParagraph, end: number): void;
  /** Any other element that opens and is not inside something that is left out. */
  element?(name: string, tag: XmlTag, parent: string): void;
  /** Words that were deleted with tracked changes, and so are not part of the text. */
  deleted?(text: string): void;
  /** The element `name` inside `parent` closed; `end` is just after it. */
  closed?(name: string, parent: string, end: number): void;
}

/** Heading level of a paragraph from 1, or null: what it says itself goes before its style. */
export function headingLevel({ outline, style }: StoryParagraph): number | null {
  return outline === null ? style.level : levelFrom(outline);
}
