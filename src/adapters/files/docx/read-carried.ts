import { DEFAULT_LIMITS } from "../limits.ts";
import type { XmlTag } from "../xml.ts";
import { walkXml } from "../xml.ts";
import type { Carried, Place, PropertyValue, Remark } from "./carried.ts";
import { readDocxParts } from "./carried-parts.ts";
import { readBuiltIn, readCustom } from "./doc-props.ts";
import { guarded } from "./guarded.ts";
import { lineKey, roleOf } from "./lines.ts";
import { nameOf } from "./names.ts";
import type { DocxPackage } from "./package.ts";
import { openDocx, type DocxContext } from "./read.ts";
import { LINE_END, PAGE_END, type StoryParagraph, type StorySink } from "./sink.ts";
import { walkStory } from "./story.ts";
import { isOn } from "./styles.ts";
import { TableNumbers } from "./tables.ts";

/** What a .docx carries beside its text; of looks and comments those in the body. Throws KantlijnError `file-*` when it is no sound .docx. */
export async function readCarried(bytes: Uint8Array): Promise<Carried> {
  return guarded(() => {
    const context = openDocx(bytes, DEFAULT_LIMITS);
    const { docx } = context;
    const looks = new Looks();
    walkStory(context.body, { styles: context.styles, tables: new TableNumbers(), limits: context.limits }, looks);
    return { properties: builtInOf(docx), custom: customOf(docx), parts: readDocxParts(docx).map(({ id, xml }) => ({ id, xml })), comments: commentsOf(context, looks.comments), bold: looks.bold, deletions: looks.deletions };
  });
}

function builtInOf(docx: DocxPackage): Readonly<Record<string, string>> {
  const read = (relation: string): Readonly<Record<string, string>> => {
    const xml = xmlBehind(docx, relation);
    return xml === null ? {} : readBuiltIn(xml, DEFAULT_LIMITS);
  };
  return { ...read("extended-properties"), ...read("core-properties") };
}

function customOf(docx: DocxPackage): Readonly<Record<string, PropertyValue>> {
  const xml = xmlBehind(docx, "custom-properties");
  return xml === null ? {} : readCustom(xml, DEFAULT_LIMITS);
}

function xmlBehind(docx: DocxPackage, relation: string): string | null {
  const target = docx.relations("").find(({ type }) => type === relation)?.target;
  return target === undefined ? null : docx.xml(target);
}

/** Who said what, for the comments that stand somewhere in the text. */
function commentsOf({ docx, relations, limits }: DocxContext, places: ReadonlyMap<string, { readonly start: Place; readonly end: Place }>): readonly Remark[] {
  const target = relations.find(({ type }) => type === "comments")?.target;
  const xml = target === undefined ? null : docx.xml(target);
  if (xml === null) return [];
  const remarks: Remark[] = [];
  let current: { readonly id: string; readonly author: string; readonly date: string; text: string } | null = null;
  walkXml(xml, limits, {
    open: (tag) => {
      const name = nameOf(tag);
      if (name === "w:comment") current = { id: tag.attribute("id") ?? "", author: tag.attribute("author") ?? "", date: tag.attribute("date") ?? "", text: "" };
      else if (name === "w:p" && current !== null && current.text !== "") current.text += "\n";
    },
    text: (text) => { if (current !== null) current.text += text.replace(/[\r\n]+/g, " "); },
    close: (tag) => {
      if (nameOf(tag) !== "w:comment" || current === null) return;
      const { id, author, date, text } = current;
      const place = places.get(id);
      if (place !== undefined) remarks.push({ ...place, author, date, text: text.trim() });
      current = null;
    },
  });
  return remarks;
}

/** Follows a story and notes where the words of it look or are something particular, in terms of lines as `LineSink` makes them. */
class Looks implements StorySink {
  readonly bold: { readonly start: Place; readonly end: Place }[] = [];
  readonly deletions: { readonly at: Place; readonly text: string }[] = [];
  readonly comments = new Map<string, { readonly start: Place; readonly end: Place }>();
  readonly #starts = new Map<string, Place>();
  readonly #open: { readonly paragraph: StoryParagraph; line: number; length: number; started: boolean }[] = [];
  #bold = false;

  begin(paragraph: StoryParagraph): void {
    this.#open.push({ paragraph, line: 0, length: 0, started: false });
  }

  words(paragraph: StoryParagraph, text: string): void {
    const open = this.#open.at(-1);
    if (open?.paragraph !== paragraph) return;
    const role = roleOf(paragraph, "body");
    const oneLine = role === "title" || role === "heading";
    if (text === PAGE_END && !open.started) return;
    open.started = true;
    if ((text === LINE_END || text === PAGE_END) && !oneLine) {
      [open.line, open.length] = [open.line + 1, 0];
      return;
    }
    const start = this.#here();
    open.length += text.length;
    const end = this.#here();
    if (this.#bold && start !== null && end !== null) this.bold.push({ start, end });
  }

  end(): void {
    this.#open.pop();
  }

  element(name: string, tag: XmlTag, parent: string): void {
    if (name === "w:r") this.#bold = false;
    else if (name === "w:b" && parent === "w:rPr") this.#bold = isOn(tag.attribute("val"));
    else if (name === "w:commentRangeStart" || name === "w:commentRangeEnd") this.#comment(name === "w:commentRangeStart", tag.attribute("id") ?? "");
  }

  deleted(text: string): void {
    const at = this.#here();
    if (at !== null) this.deletions.push({ at, text });
  }

  #comment(begins: boolean, id: string): void {
    const here = this.#here();
    const start = this.#starts.get(id);
    if (here === null) return;
    if (begins) this.#starts.set(id, here);
    else if (start !== undefined) this.comments.set(id, { start, end: here });
  }

  #here(): Place | null {
    const open = this.#open.at(-1);
    return open === undefined || open.paragraph.boxed ? null : { key: lineKey("document", open.paragraph.number, open.line), offset: open.length };
  }
}
