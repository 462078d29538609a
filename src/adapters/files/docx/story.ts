import type { Limits } from "../limits.ts";
import { walkXml, type XmlTag } from "../xml.ts";
import { FieldPlace } from "./fields.ts";
import { nameOf } from "./names.ts";
import { LINE_END, PAGE_END, type StoryParagraph, type StorySink } from "./sink.ts";
import { isOn, levelOf, PLAIN, type Style } from "./styles.ts";
import { symbolText } from "./symbols.ts";
import { TablePlace, type TableNumbers } from "./tables.ts";

/** What is not on the paper, or is there a second time. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  "w:del", "w:moveFrom", "w:delText", "w:instrText", "w:delInstrText", "w:rt", "w:sdtPr", "w:pPrChange", "w:rPrChange", "w:sectPrChange",
  "w:tblPrChange", "w:tblGridChange", "w:trPrChange", "w:tcPrChange", "w:numberingChange", "w:ffData",
]);
/** Breaks and spaces that Word keeps as signs of their own. A soft hyphen is not seen and not text. */
const SIGNS: Readonly<Record<string, string>> = { "w:tab": "\t", "w:ptab": "\t", "w:cr": LINE_END, "w:br": LINE_END, "w:noBreakHyphen": "-", "a:br": LINE_END };
const TEXT: ReadonlySet<string> = new Set(["w:t", "m:t", "a:t"]);
const PARAGRAPH: ReadonlySet<string> = new Set(["w:p", "a:p"]);
const WATERMARK = "v:textpath";
const BOX: ReadonlySet<string> = new Set(["w:txbxContent"]);
const TABLE: ReadonlySet<string> = new Set(["w:tbl", "w:tr", "w:tc", "w:gridSpan", "w:gridBefore"]);

/** A flow of text of its own: the part, or a box in it. */
interface Flow {
  readonly boxed: boolean;
  readonly tables: TablePlace;
  readonly fields: FieldPlace;
  readonly paragraphs: StoryParagraph[];
  hidden: boolean;
}

/** Walks through one part with text: the body, a header, the notes. Throws as `walkXml` does. */
export function walkStory(xml: string, context: { readonly styles: ReadonlyMap<string, Style>; readonly tables: TableNumbers; readonly limits: Limits }, sink: StorySink): void {
  const { styles } = context;
  const parents: string[] = [];
  const flows: [Flow, ...Flow[]] = [openFlow(false, context.tables)];
  let flow: Flow = flows[0];
  let skipped = 0;
  /** Inside what was deleted with tracked changes: the words so far, or null between them. */
  let deleted: string | null = null;
  let number = 0;
  let target: { readonly tag: XmlTag; readonly paragraph: StoryParagraph; text: string } | null = null;
  /** For every open mc:AlternateContent: whether a choice was taken, so that what is meant for others is left out. */
  const chosen: boolean[] = [];

  const leaves = (name: string, parent: string): boolean => {
    if (name === "w:del" || name === "w:moveFrom") noteDeletion(parent, parents.at(-2) ?? "", flow);
    if (name === "mc:AlternateContent") chosen.push(false);
    if (name === "mc:Choice" || name === "mc:Fallback") {
      if (chosen.at(-1) === true) return true;
      chosen[chosen.length - 1] = true;
    }
    return LEFT_OUT.has(name);
  };

  const emit = (tag: XmlTag, text: string, end: number): void => {
    const paragraph = flow.paragraphs.at(-1);
    if (paragraph !== undefined && flow.fields.visible && !flow.hidden) sink.words(paragraph, text, { open: tag, end });
  };

  const opened = (boxed: boolean, cell: StoryParagraph["cell"], markDeleted: boolean): StoryParagraph => ({ number: number++, boxed, cell, style: PLAIN, outline: null, listed: null, markDeleted });

  /** Large letters behind the page, such as "CONCEPT": a paragraph of its own. */
  const watermark = (tag: XmlTag, deleted: boolean): void => {
    const text = tag.attribute("string") ?? "";
    if (text.trim() === "" || flow.paragraphs.length === 0) return;
    const paragraph = opened(true, null, deleted);
    sink.begin(paragraph, tag);
    sink.words(paragraph, text.replace(/\s+/g, " ").trim(), { open: tag, end: tag.end });
    sink.end(paragraph, tag.end);
  };

  walkXml(xml, context.limits, {
    open: (tag) => {
      if (skipped > 0) {
        skipped++;
        if (nameOf(tag) === "w:delText") deleted = "";
        return;
      }
      const name = nameOf(tag);
      const parent = parents.at(-1) ?? "";
      if (leaves(name, parent) || isSeparator(name, tag)) {
        skipped = 1;
        return;
      }
      parents.push(name);
      if (name === WATERMARK) watermark(tag, flow.tables.deleted);
      else if (BOX.has(name)) flows.push((flow = openFlow(true, context.tables)));
      else if (TABLE.has(name)) flow.tables.open(name, tag.attribute("val"));
      else if (PARAGRAPH.has(name)) {
        const paragraph = opened(flow.boxed || name === "a:p", flow.tables.cell, flow.tables.deleted);
        flow.paragraphs.push(paragraph);
        sink.begin(paragraph, tag);
      } else if (name === "w:r") flow.hidden = flow.paragraphs.at(-1)?.style.hidden ?? false;
      else if (TEXT.has(name)) {
        const paragraph = flow.paragraphs.at(-1);
        if (paragraph !== undefined) target = { tag, paragraph, text: "" };
      } else if (name === "w:fldChar") flow.fields.mark(tag.attribute("fldCharType"));
      else if (parent === "w:r" || parent === "a:p") sign(name, tag, emit);
      else if (parent === "w:pPr" || parent === "w:numPr") paragraphProperty(name, tag, flow.paragraphs.at(-1), styles);
      else if (parent === "w:rPr" && parents.at(-3) === "w:r") runProperty(name, tag, flow, styles);
      sink.element?.(name, tag, parent);
    },
    text: (text) => {
      if (target !== null && skipped === 0) target.text += text;
      if (deleted !== null) deleted += text;
    },
    close: (tag) => {
      if (skipped > 0) {
        skipped--;
        if (deleted !== null && nameOf(tag) === "w:delText") {
          sink.deleted?.(deleted);
          deleted = null;
        }
        return;
      }
      const name = nameOf(tag);
      parents.pop();
      sink.closed?.(name, parents.at(-1) ?? "", tag.end);
      if (target !== null && TEXT.has(name)) {
        emit(target.tag, written(target.tag, target.text), tag.end);
        target = null;
      } else if (name === "mc:AlternateContent") chosen.pop();
      else if (BOX.has(name)) {
        flows.pop();
        flow = flows.at(-1) ?? flows[0];
      } else if (TABLE.has(name)) flow.tables.close(name);
      else if (PARAGRAPH.has(name)) {
        const paragraph = flow.paragraphs.pop();
        flow.fields.endParagraph();
        if (paragraph !== undefined) sink.end(paragraph, tag.end);
      }
    },
  });
}

const openFlow = (boxed: boolean, tables: TableNumbers): Flow => ({ boxed, tables: new TablePlace(tables), fields: new FieldPlace(), paragraphs: [], hidden: false });

/** The line above the notes is a note too, as far as the file is concerned. */
const isSeparator = (name: string, tag: XmlTag): boolean => (name === "w:footnote" || name === "w:endnote") && !/^(?:normal)?$/.test(tag.attribute("type") ?? "");

/** Tracked changes mark the end of a paragraph, or a whole row, as deleted. */
function noteDeletion(parent: string, grandparent: string, flow: Flow): void {
  if (parent === "w:trPr") flow.tables.deleteRow();
  const paragraph = flow.paragraphs.at(-1);
  if (parent === "w:rPr" && grandparent === "w:pPr" && paragraph !== undefined) paragraph.markDeleted = true;
}

function sign(name: string, tag: XmlTag, emit: (tag: XmlTag, text: string, end: number) => void): void {
  const text = name === "w:br" && /^(?:page|column)$/.test(tag.attribute("type") ?? "") ? PAGE_END : name === "w:sym" ? symbolText(tag.attribute("font") ?? "", tag.attribute("char") ?? "") : SIGNS[name];
  if (text !== undefined) emit(tag, text, tag.end);
}

function paragraphProperty(name: string, tag: XmlTag, paragraph: StoryParagraph | undefined, styles: ReadonlyMap<string, Style>): void {
  if (paragraph === undefined) return;
  if (name === "w:pStyle") paragraph.style = styles.get(tag.attribute("val") ?? "") ?? PLAIN;
  else if (name === "w:outlineLvl") paragraph.outline = levelOf(tag.attribute("val"));
  else if (name === "w:numId") paragraph.listed = tag.attribute("val") !== "0";
}

function runProperty(name: string, tag: XmlTag, flow: Flow, styles: ReadonlyMap<string, Style>): void {
  if (name === "w:vanish") flow.hidden = isOn(tag.attribute("val"));
  else if (name === "w:rStyle" && styles.get(tag.attribute("val") ?? "")?.hidden === true) flow.hidden = true;
}

/** Words as Word shows them: white space at the ends counts only when the element says so, and a line never ends inside. */
function written(tag: XmlTag, text: string): string {
  const line = /[\n\r\v\f\u0085\u2028\u2029]/.test(text) ? text.replace(/[\n\r\v\f\u0085\u2028\u2029]/g, " ") : text;
  return tag.uri.includes("wordprocessingml") && tag.attribute("space") !== "preserve" ? line.trim() : line;
}
