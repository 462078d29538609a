import type { Paragraph, ParagraphRole } from "../../../core/model/index.ts";
import { lineKey, linesOf } from "../docx/lines.ts";
import { LINE_END } from "../docx/sink.ts";
import type { TableNumbers } from "../docx/tables.ts";
import type { Limits, Volume } from "../limits.ts";
import { walkXml, type XmlHandlers, type XmlTag } from "../xml.ts";
import { odfNameOf } from "./names.ts";
import type { OdfStyles } from "./styles.ts";
import { OdfTables } from "./tables.ts";

/** What is not on the paper, or is there a second time. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  "text:tracked-changes", "office:annotation", "office:annotation-end", "text:note-citation", "text:ruby-text", "svg-compatible:title", "svg-compatible:desc", "office:forms", "office:scripts", "office:binary-data",
  "text:table-of-content-source", "text:illustration-index-source", "text:table-index-source", "text:object-index-source", "text:user-index-source", "text:alphabetical-index-source", "text:bibliography-source",
  "text:hidden-text", "text:script", "office:event-listeners",
]);
/** A flow of its own within a paragraph or beside it. */
const FLOWS: Readonly<Record<string, "text-box" | "footnote">> = { "drawing:text-box": "text-box", "text:note-body": "footnote" };
/** Shapes can have text without a box: the text in a callout or in a drawn rectangle. */
const SHAPE = /^drawing:(?:custom-shape|rect|line|polyline|polygon|regular-polygon|path|circle|ellipse|connector|caption|measure)$/;
const MOST_SPACES = 1000;

interface Flow {
  readonly role: "text-box" | "footnote" | null;
  readonly tables: OdfTables;
  lists: number;
}

interface Open {
  readonly number: number;
  readonly role: ParagraphRole;
  readonly level: number | null;
  readonly cell: NonNullable<Paragraph["cell"]> | null;
  /** Where its lines go, so that what stands in a box comes after the paragraph that it is anchored to. */
  readonly into: (readonly Paragraph[])[];
  readonly slot: number;
  text: string;
  /** The text ends in white space that more white space adds nothing to. */
  spaced: boolean;
}

export interface OdfContext {
  readonly styles: OdfStyles;
  readonly tables: TableNumbers;
  readonly limits: Limits;
  readonly volume: Volume;
}

/** Where a story stands in its part, what its paragraphs are, and how their keys begin. */
export interface OdfStory {
  readonly key: string;
  readonly role: "body" | "header" | "footer";
  /** Whether an element begins the text; what is outside it is no text. */
  readonly begins: (name: string, tag: XmlTag) => boolean;
}

/** The paragraphs of one story, and those of the notes to it. Throws as `walkXml` does, and `file-too-large`. */
export function readStory(xml: string, story: OdfStory, context: OdfContext): { readonly paragraphs: readonly Paragraph[]; readonly notes: readonly Paragraph[] } {
  const walk = new StoryWalk(story, context);
  walkXml(xml, context.limits, walk);
  return { paragraphs: walk.found.flat(), notes: walk.notes.flat() };
}

class StoryWalk implements XmlHandlers {
  readonly found: (readonly Paragraph[])[] = [];
  readonly notes: (readonly Paragraph[])[] = [];
  readonly #story: OdfStory;
  readonly #context: OdfContext;
  readonly #flows: [Flow, ...Flow[]];
  readonly #open: Open[] = [];
  /** For every element inside the text whether it hides what is in it. */
  readonly #hides: boolean[] = [];
  #hidden = 0;
  /** Elements that are open inside the text, and inside what is left out of it. */
  #inside = 0;
  #skipped = 0;
  #number = 0;

  constructor(story: OdfStory, context: OdfContext) {
    this.#story = story;
    this.#context = context;
    this.#flows = [{ role: null, tables: new OdfTables(context.tables), lists: 0 }];
  }

  open(tag: XmlTag): void {
    const name = odfNameOf(tag);
    if (this.#skipped > 0) this.#skipped++;
    else if (this.#inside === 0) this.#inside = this.#story.begins(name, tag) ? 1 : 0;
    else if (LEFT_OUT.has(name) || (name === "text:section" && tag.attribute("display") === "none")) this.#skipped = 1;
    else this.#enter(name, tag);
  }

  text(text: string): void {
    const paragraph = this.#open.at(-1);
    if (paragraph === undefined || this.#skipped > 0 || this.#inside === 0 || this.#hidden > 0) return;
    const flowing = text.replace(/[ \t\r\n]+/g, " ");
    const rest = paragraph.spaced ? flowing.replace(/^ /, "") : flowing;
    if (rest === "") return;
    this.#write(rest);
    paragraph.spaced = rest.endsWith(" ");
  }

  close(tag: { readonly uri: string; readonly local: string }): void {
    if (this.#skipped > 0) this.#skipped--;
    else if (this.#inside > 0 && --this.#inside > 0) this.#leave(odfNameOf(tag));
  }

  #enter(name: string, tag: XmlTag): void {
    this.#inside++;
    const hides = this.#isHidden(name, tag);
    this.#hides.push(hides);
    if (hides) this.#hidden++;
    const flow = this.#flow;
    if (isFlow(name)) this.#flows.push({ role: FLOWS[name] ?? "text-box", tables: new OdfTables(this.#context.tables), lists: 0 });
    else if (name.startsWith("table:")) flow.tables.open(name, tag);
    else if (name === "text:list") flow.lists++;
    else if (isParagraph(name)) this.#begin(name, tag);
    else if (name === "text:s") this.#write(" ".repeat(spaces(tag.attribute("c"))));
    else if (name === "text:tab") this.#write("\t");
    else if (name === "text:line-break") this.#write(LINE_END);
  }

  #leave(name: string): void {
    if (isParagraph(name)) this.#end();
    else if (name.startsWith("table:")) this.#flow.tables.close(name);
    else if (name === "text:list") this.#flow.lists--;
    else if (isFlow(name)) this.#flows.pop();
    if (this.#hides.pop() === true) this.#hidden--;
  }

  get #flow(): Flow {
    return this.#flows.at(-1) ?? this.#flows[0];
  }

  #isHidden(name: string, tag: XmlTag): boolean {
    const family = name === "text:span" ? "text" : isParagraph(name) ? "paragraph" : null;
    return family !== null && this.#context.styles.of(family, tag.attribute("style-name")).hidden;
  }

  #begin(name: string, tag: XmlTag): void {
    const cell = this.#flow.tables.cell;
    const { title } = this.#context.styles.of("paragraph", tag.attribute("style-name"));
    const role = roleOf(name, this.#story, this.#flow, title, cell !== null);
    const into = this.#flows.some((flow) => flow.role === "footnote") ? this.notes : this.found;
    this.#context.volume.paragraph();
    this.#open.push({ number: this.#number++, role, level: role === "heading" ? levelOf(tag.attribute("outline-level")) : null, cell, into, slot: into.length, text: "", spaced: true });
    into.push([]);
  }

  #write(text: string): void {
    const paragraph = this.#open.at(-1);
    if (paragraph === undefined || this.#hidden > 0 || text === "") return;
    this.#context.volume.text(text.length);
    paragraph.text += text;
    paragraph.spaced = text === LINE_END;
  }

  #end(): void {
    const paragraph = this.#open.pop();
    if (paragraph === undefined) return;
    const { number, role, level, cell, into, slot, text, spaced } = paragraph;
    const lines = linesOf(role, spaced ? text.replace(/ $/, "") : text);
    for (let line = 1; line < lines.length; line++) this.#context.volume.paragraph();
    into[slot] = lines.map((words, line): Paragraph => ({
      key: lineKey(this.#story.key, number, line), role, text: words,
      ...(level === null ? {} : { level }), ...(cell === null ? {} : { cell }),
    }));
  }
}

const isFlow = (name: string): boolean => FLOWS[name] !== undefined || SHAPE.test(name);
const isParagraph = (name: string): boolean => name === "text:p" || name === "text:h";

function roleOf(name: string, story: OdfStory, flow: Flow, title: boolean, cell: boolean): ParagraphRole {
  if (story.role !== "body") return story.role;
  if (flow.role === "footnote") return "footnote";
  if (title) return "title";
  if (flow.role !== null) return flow.role;
  if (name === "text:h") return "heading";
  if (cell) return "table-cell";
  return flow.lists > 0 ? "list-item" : "body";
}

const levelOf = (value: string | undefined): number => (value !== undefined && /^[1-9]\d?$/.test(value) ? Number(value) : 1);
const spaces = (value: string | undefined): number => (value !== undefined && /^\d{1,9}$/.test(value) ? Math.min(Number(value), MOST_SPACES) : 1);
