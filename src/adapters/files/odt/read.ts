import { KantlijnError, type DocumentText, type FileProperties, type Paragraph } from "../../../core/model/index.ts";
import { readProperties, type PropertyNames } from "../docx/properties.ts";
import { TableNumbers } from "../docx/tables.ts";
import { Volume, type Limits } from "../limits.ts";
import type { XmlTag } from "../xml.ts";
import { ZipParts } from "../zip/parts.ts";
import { odfNameOf } from "./names.ts";
import { readStory, type OdfStory } from "./story.ts";
import { OdfStyles } from "./styles.ts";

/** The layout of pages that a text has when it asks for no other. */
const STANDARD_PAGE = "Standard";
const PROPERTIES: PropertyNames = { "dc:title": "title", "meta:initial-creator": "author", "meta:creation-date": "created", "dc:date": "modified" };
const ENCRYPTED = /<(?:[\w-]{1,20}:)?encryption-data[\s>]/;

/** Text of an .odt: headers, body with boxes, notes, footers. Throws KantlijnError `file-*`. Source: ODF 1.3. */
export function readOdt(bytes: Uint8Array, limits: Limits): DocumentText {
  const parts = new ZipParts(bytes, limits);
  const manifest = parts.xml("META-INF/manifest.xml");
  if (manifest !== null && ENCRYPTED.test(manifest)) throw new KantlijnError("file-encrypted", "the parts are encrypted");
  const content = parts.xml("content.xml");
  if (content === null) throw new KantlijnError("file-damaged", "the package has no content");
  const shared = parts.xml("styles.xml");
  const styles = new OdfStyles([content, shared], limits);
  const context = { styles, tables: new TableNumbers(), limits, volume: new Volume(limits) };
  const edge = (role: "header" | "footer"): readonly Paragraph[] => (shared === null ? [] : readStory(shared, edges(role, styles.pages), context).paragraphs.filter(({ text }) => text !== ""));
  const headers = edge("header");
  const { paragraphs, notes } = readStory(content, BODY, context);
  return { kind: "document", envelope: null, properties: propertiesOf(parts, limits), paragraphs: [...headers, ...paragraphs, ...notes, ...edge("footer")] };
}

const BODY: OdfStory = { key: "content", role: "body", begins: (name) => name === "office:text" };

/** Headers or footers of the pages that the text has: of first, left and other pages alike. */
function edges(role: "header" | "footer", pages: ReadonlySet<string>): OdfStory {
  const wanted = new Set([`style:${role}`, `style:${role}-first`, `style:${role}-left`]);
  let shown = false;
  const begins = (name: string, tag: XmlTag): boolean => {
    if (name === "style:master-page") shown = pages.has(tag.attribute("name") ?? "") || tag.attribute("name") === STANDARD_PAGE;
    return shown && wanted.has(name) && tag.attribute("display") !== "false";
  };
  return { key: role, role, begins };
}

function propertiesOf(parts: ZipParts, limits: Limits): FileProperties {
  const xml = parts.xml("meta.xml");
  return xml === null ? {} : readProperties(xml, limits, PROPERTIES, odfNameOf);
}
