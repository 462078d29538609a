import type { Comment, Control, MemoryDocument, Span, Stretch } from "../../../../adapters/hosts/memory/index.ts";
import type { Thing } from "./thing.ts";
import type { WordParagraph, WordText } from "./text.ts";

/** A stretch of one document as an object of the API. */
export interface Ranged {
  readonly span: Span;
}

/** Makes the objects of one document; every type knows the others only through this. */
export interface Things {
  readonly document: MemoryDocument;
  readonly text: WordText;
  /** What the author has selected. */
  readonly selection: Span;
  /** Selects a stretch and brings it into view. */
  select(stretch: Stretch): void;
  /** Name of a style as people see it, in the language of the program. */
  styleName(builtIn: string): string;
  /** Name of who works here. */
  readonly author: string;

  paragraph(paragraph: WordParagraph): Thing;
  paragraphs(list: () => readonly WordParagraph[]): Thing;
  range(stretch: Stretch): Thing;
  ranges(list: readonly Stretch[]): Thing;
  /** A part of the document: the body, a header, a cell. */
  body(body: BodySelf): Thing;
  font(stretch: () => Stretch): Thing;
  comment(comment: Comment): Thing;
  comments(within: () => Stretch | null): Thing;
  control(control: Control): Thing;
  controls(list: () => readonly Control[]): Thing;
  tables(story: string): Thing;
  table(number: number): Thing;
  cell(table: number, row: number, column: number): Thing;
  notes(): Thing;
  note(story: string): Thing;
  sections(): Thing;
  section(): Thing;
  properties(): Thing;
}

/** What a body is about. */
export interface BodySelf {
  /** "MainDoc", "Section", "Header", "Footer", "TableCell", "Footnote" as the API names the kinds. */
  readonly kind: string;
  readonly paragraphs: () => readonly WordParagraph[];
}
