import { KantlijnError } from "../../../core/model/index.ts";
import { DEFAULT_LIMITS } from "../limits.ts";
import { decodeXml, escapeXml } from "../xml.ts";
import type { XmlPart } from "./carried.ts";
import { relationsPart, type DocxPackage, type Relation } from "./package.ts";
import { ListPart } from "./parts.ts";

const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const CONTENT_TYPES = "[Content_Types].xml";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const encode = (xml: string): Uint8Array => new TextEncoder().encode(xml);

/** Changes of the files in a zip: their bytes, or null to take one out. */
export type Changes = ReadonlyMap<string, Uint8Array | null>;

/** Name in the zip of a part, which may be written with other capitals. */
export const entryName = (docx: DocxPackage, part: string): string => docx.entry(part)?.name ?? part;

/** What puts one more custom XML part in a document. `namespace` is that of its outermost element, "" for none. */
export function partAddition(docx: DocxPackage, main: string, { id: storeItem, xml }: XmlPart, namespace: string): Changes {
  let number = 1;
  while (docx.entry(`customXml/item${number}.xml`) !== undefined || docx.entry(`customXml/itemProps${number}.xml`) !== undefined) number++;
  const { relations, base } = withRelation(docx, main, "customXml", `${main.split("/").slice(1).map(() => "../").join("")}customXml/item${number}.xml`);
  const schema = namespace === "" ? "" : `<ds:schemaRefs><ds:schemaRef ds:uri="${escapeXml(namespace)}"/></ds:schemaRefs>`;
  return new Map([
    [entryName(docx, CONTENT_TYPES), typesWith(docx, number)],
    [entryName(docx, relationsPart(main)), relations],
    [`customXml/item${number}.xml`, encode(xml)],
    [`customXml/itemProps${number}.xml`, encode(`${DECLARATION}<ds:datastoreItem ds:itemID="${escapeXml(storeItem)}" xmlns:ds="${base}/customXml">${schema}</ds:datastoreItem>`)],
    [`customXml/_rels/item${number}.xml.rels`, encode(`${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${base}/relationships/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`)],
  ]);
}

/** The relationships of a part with one more, and the beginning of their types in this file. */
export function withRelation(docx: DocxPackage, part: string, type: string, target: string): { readonly relations: Uint8Array; readonly base: string } {
  const before = docx.bytes(relationsPart(part)) ?? encode(`${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`);
  const base = decodeXml(before).includes(`"${STRICT}/`) ? STRICT : TRANSITIONAL;
  const relations = new ListPart(before, DEFAULT_LIMITS);
  const ids = new Set(relations.items.map((item) => item.attribute("Id")));
  let id = "rIdKantlijn";
  for (let next = 1; ids.has(id); next++) id = `rIdKantlijn${next}`;
  relations.add("Relationship", { Id: id, Type: type.includes(":") ? type : `${base}/relationships/${type}`, Target: target });
  return { relations: relations.bytes, base };
}

export function contentTypes(docx: DocxPackage): ListPart {
  const bytes = docx.bytes(CONTENT_TYPES);
  if (bytes === null) throw new KantlijnError("file-damaged", "the package does not say what its parts are");
  return new ListPart(bytes, DEFAULT_LIMITS);
}

function typesWith(docx: DocxPackage, number: number): Uint8Array {
  const types = contentTypes(docx);
  if (!types.items.some((item) => item.local === "Default" && item.attribute("Extension")?.toLowerCase() === "xml")) {
    types.add("Override", { PartName: `/customXml/item${number}.xml`, ContentType: "application/xml" });
  }
  types.add("Override", { PartName: `/customXml/itemProps${number}.xml`, ContentType: PROPERTIES_TYPE });
  return types.bytes;
}

/** What takes a custom XML part out of a document. */
export function partRemoval(docx: DocxPackage, main: string, part: Relation): Changes {
  // Only what belongs to the part, wherever a relationship may point.
  const belonging = docx.relations(part.target).filter(({ type, target }) => type === "customXmlProps" && target.toLowerCase().startsWith("customxml/"));
  const gone = [part.target, ...belonging.map(({ target }) => target)];
  const named = new Set(gone.map((name) => `/${name}`.toLowerCase()));
  const types = contentTypes(docx);
  types.remove((tag) => named.has(tag.attribute("PartName")?.toLowerCase() ?? ""));
  const relations = new ListPart(docx.bytes(relationsPart(main)) ?? new Uint8Array(), DEFAULT_LIMITS);
  relations.remove((tag) => tag.attribute("Id") === part.id);
  return new Map<string, Uint8Array | null>([
    [entryName(docx, CONTENT_TYPES), types.bytes],
    [entryName(docx, relationsPart(main)), relations.bytes],
    ...[...gone, relationsPart(part.target)].map((name): [string, null] => [entryName(docx, name), null]),
  ]);
}
