import type { DocumentText, FileProperties, Paragraph } from "../../../core/model/index.ts";
import type { Limits } from "../limits.ts";
import { walkXml } from "../xml.ts";
import { LineSink, Volume, type StoryRole } from "./lines.ts";
import { nameOf } from "./names.ts";
import { DocxPackage, type Relation } from "./package.ts";
import { readProperties } from "./properties.ts";
import { walkStory, type StorySink } from "./story.ts";
import { isOn, readStyles, type Style } from "./styles.ts";
import { TableNumbers } from "./tables.ts";

/** A part with text, what its paragraphs are, and how their keys begin. */
export interface Story {
  readonly part: string;
  readonly role: StoryRole;
  readonly key: string;
}

/** What is needed to walk through any story of a document. */
export interface DocxContext {
  readonly docx: DocxPackage;
  readonly styles: ReadonlyMap<string, Style>;
  readonly limits: Limits;
  readonly main: string;
  readonly relations: readonly Relation[];
}

export function openDocx(bytes: Uint8Array, limits: Limits): DocxContext {
  const docx = new DocxPackage(bytes, limits);
  const main = docx.mainPart();
  const relations = docx.relations(main);
  const styles = readStyles(partOf(docx, relations, "styles"), limits);
  return { docx, styles, limits, main, relations };
}

function partOf(docx: DocxPackage, relations: readonly Relation[], type: string): string | null {
  const target = relations.find((relation) => relation.type === type)?.target;
  return target === undefined ? null : docx.xml(target);
}

/** Text of a .docx: headers, body, pictures with text, notes, footers. Throws KantlijnError `file-*`. */
export function readDocx(bytes: Uint8Array, limits: Limits): DocumentText {
  const context = openDocx(bytes, limits);
  const volume = new Volume(limits);
  const tables = new TableNumbers();
  const read = (story: Story, also?: StorySink["element"]): readonly Paragraph[] => {
    const xml = context.docx.xml(story.part);
    if (xml === null) return [];
    const sink = new LineSink(story.key, story.role, volume);
    walkStory(xml, { styles: context.styles, tables, limits }, Object.assign(sink, also === undefined ? {} : { element: also }));
    return sink.paragraphs;
  };
  const edges = new Edges();
  const body = read(mainStory(context), (name, tag) => edges.note(name, tag));
  const others = otherStories(context, edges);
  const texts = new Map(others.map((story) => [story, read(story)]));
  const of = (...roles: readonly StoryRole[]): readonly Paragraph[] => others.filter(({ role }) => roles.includes(role)).flatMap((story) => texts.get(story) ?? []);
  return {
    kind: "document", envelope: null, properties: propertiesOf(context),
    paragraphs: [...of("header"), ...body, ...of("text-box").filter(({ text }) => text !== ""), ...of("footnote"), ...of("footer")],
  };
}

const mainStory = ({ main }: DocxContext): Story => ({ part: main, role: "body", key: "document" });

/** Which headers and footers the sections show; the others hold text that is on no page. */
class Edges {
  readonly #used: { readonly id: string; readonly type: string }[] = [];
  #titlePage = false;

  note(name: string, tag: { attribute(local: string): string | undefined }): void {
    if (name === "w:headerReference" || name === "w:footerReference") this.#used.push({ id: tag.attribute("id") ?? "", type: tag.attribute("type") ?? "default" });
    else if (name === "w:titlePg") this.#titlePage ||= isOn(tag.attribute("val"));
  }

  shown(id: string, evenPages: boolean): boolean {
    return this.#used.some((use) => use.id === id && (use.type === "even" ? evenPages : use.type === "first" ? this.#titlePage : true));
  }
}

const ROLES: Readonly<Record<string, StoryRole>> = { header: "header", footer: "footer", footnotes: "footnote", endnotes: "footnote", diagramData: "text-box", chart: "text-box" };

function otherStories(context: DocxContext, edges: Edges): readonly Story[] {
  const evenPages = hasEvenPages(context);
  const stories = new Map<string, Story>();
  for (const { id, type, target } of context.relations) {
    const role = ROLES[type ?? ""];
    if (role === undefined || stories.has(target) || ((role === "header" || role === "footer") && !edges.shown(id, evenPages))) continue;
    const name = target.slice(target.lastIndexOf("/") + 1).replace(/\.xml$/i, "");
    const taken = [...stories.values()].filter(({ key }) => key === name || key.startsWith(`${name}~`)).length;
    stories.set(target, { part: target, role, key: taken === 0 && name !== "document" ? name : `${name}~${taken + 1}` });
  }
  return [...stories.values()];
}

function hasEvenPages({ docx, relations, limits }: DocxContext): boolean {
  const settings = partOf(docx, relations, "settings");
  let even = false;
  if (settings !== null) walkXml(settings, limits, { open: (tag) => { if (nameOf(tag) === "w:evenAndOddHeaders") even = isOn(tag.attribute("val")); } });
  return even;
}

function propertiesOf({ docx, limits }: DocxContext): FileProperties {
  const core = docx.relations("").find(({ type }) => type === "core-properties");
  const xml = core === undefined ? null : docx.xml(core.target);
  return xml === null ? {} : readProperties(xml, limits);
}
