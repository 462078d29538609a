import type { DocumentText, FileProperties, Paragraph } from "../../../core/model/index.ts";
import { Volume, type Limits } from "../limits.ts";
import { walkXml } from "../xml.ts";
import { LineSink, type StoryRole } from "./lines.ts";
import { nameOf } from "./names.ts";
import { DocxPackage, type Relation } from "./package.ts";
import { readProperties } from "./properties.ts";
import { walkStory } from "./story.ts";
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
  /** XML of the main part. */
  readonly body: string;
  readonly relations: readonly Relation[];
}

export function openDocx(bytes: Uint8Array, limits: Limits): DocxContext {
  const docx = new DocxPackage(bytes, limits);
  const main = docx.mainPart();
  const relations = docx.relations(main);
  const styles = readStyles(partOf(docx, relations, "styles"), limits);
  return { docx, styles, limits, main, relations, body: docx.xml(main) ?? "" };
}

function partOf(docx: DocxPackage, relations: readonly Relation[], type: string): string | null {
  const target = relations.find((relation) => relation.type === type)?.target;
  return target === undefined ? null : docx.xml(target);
}

/** Text of a .docx: headers, body, text in pictures, notes, footers. Throws KantlijnError `file-*`. */
export function readDocx(bytes: Uint8Array, limits: Limits): DocumentText {
  const context = openDocx(bytes, limits);
  const volume = new Volume(limits);
  const tables = new TableNumbers();
  const read = (story: Story): readonly Paragraph[] => {
    const xml = story.part === context.main ? context.body : context.docx.xml(story.part);
    if (xml === null) return [];
    const sink = new LineSink(story.key, story.role, volume);
    walkStory(xml, { styles: context.styles, tables, limits }, sink);
    return sink.paragraphs;
  };
  const stories = storiesOf(context);
  const of = (role: StoryRole): readonly Paragraph[] => stories.filter((story) => story.role === role).flatMap(read);
  return {
    kind: "document", envelope: null, properties: propertiesOf(context),
    paragraphs: [...of("header"), ...of("body"), ...of("text-box").filter(({ text }) => text !== ""), ...of("footnote"), ...of("footer")],
  };
}

/** The parts of a document that a reader sees, the body first. */
export function storiesOf(context: DocxContext): readonly Story[] {
  const shown = new Edges(context);
  const stories = new Map<string, Story>([[context.main, { part: context.main, role: "body", key: "document" }]]);
  for (const { id, type, target } of context.relations) {
    const role = ROLES[type ?? ""];
    if (role === undefined || stories.has(target) || ((role === "header" || role === "footer") && !shown.has(id))) continue;
    const name = target.slice(target.lastIndexOf("/") + 1).replace(/\.xml$/i, "").replaceAll(":", "");
    const taken = [...stories.values()].filter(({ key }) => key === name || key.startsWith(`${name}~`)).length;
    stories.set(target, { part: target, role, key: taken === 0 ? name : `${name}~${taken + 1}` });
  }
  return [...stories.values()];
}

/** Which headers and footers the sections show; the others hold text that is on no page. */
class Edges {
  readonly #shown = new Set<string>();

  constructor({ docx, body, relations, limits }: DocxContext) {
    const settings = partOf(docx, relations, "settings");
    const even = settings !== null && hasSwitch(settings, "w:evenAndOddHeaders", limits);
    // Only the ends of sections matter: in a long document they are few, and found faster than by reading all of it.
    const sections = [...body.matchAll(/<(?:\w+:)?(?:header|footer)Reference\s[^>]*>/g)].map(([tag]) => tag);
    const titlePage = /<(?:\w+:)?titlePg(?:\s*\/>|\s+(?:\w+:)?val="(?!0"|false"|off"))/.test(body);
    for (const tag of sections) {
      const type = /\s(?:\w+:)?type="(\w+)"/.exec(tag)?.[1] ?? "default";
      const id = /\s(?:\w+:)?id="([^"]*)"/.exec(tag)?.[1];
      if (id !== undefined && (type === "even" ? even : type === "first" ? titlePage : true)) this.#shown.add(id);
    }
  }

  has(id: string): boolean {
    return this.#shown.has(id);
  }
}

function hasSwitch(xml: string, name: string, limits: Limits): boolean {
  let on = false;
  walkXml(xml, limits, { open: (tag) => { if (nameOf(tag) === name) on = isOn(tag.attribute("val")); } });
  return on;
}

const ROLES: Readonly<Record<string, StoryRole>> = { header: "header", footer: "footer", footnotes: "footnote", endnotes: "footnote", diagramData: "text-box", chart: "text-box" };

function propertiesOf({ docx, limits }: DocxContext): FileProperties {
  const core = docx.relations("").find(({ type }) => type === "core-properties");
  const xml = core === undefined ? null : docx.xml(core.target);
  return xml === null ? {} : readProperties(xml, limits);
}
