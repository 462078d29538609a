import { KantlijnError } from "../../../core/model/index.ts";
import { DEFAULT_LIMITS, type Limits } from "../limits.ts";
import { decodeXml, walkXml } from "../xml.ts";
import { changeZip } from "../zip/write.ts";
import { guarded } from "./guarded.ts";
import { DocxPackage, relationsPart, type Relation } from "./package.ts";
import { ListPart } from "./parts.ts";

/** How the namespace of the stamp begins; the rest is its version. */
const STAMP = "urn:kantlijn:stamp:";
/** Tells the part of Kantlijn from those of others, in every document. */
const STORE_ITEM = "{6B616E74-6C69-4A6E-8000-73746D700001}";
const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const CONTENT_TYPES = "[Content_Types].xml";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const encode = (xml: string): Uint8Array => new TextEncoder().encode(xml);

/**
 * A .docx with the stamp in it, or without any when `xml` is null. The stamp is one custom XML part; all other parts
 * keep their bytes, but for the two lists that must name it. Throws KantlijnError `file-*` when it is no sound .docx.
 */
export async function stampDocx(bytes: Uint8Array, xml: string | null): Promise<Uint8Array> {
  return guarded(() => {
    const docx = new DocxPackage(bytes, DEFAULT_LIMITS);
    const main = docx.mainPart();
    const present = findStamp(docx, main);
    if (xml === null) return present === null ? bytes : changeZip(docx.entries, removal(docx, main, present));
    return changeZip(docx.entries, present === null ? addition(docx, main, xml) : new Map([[entryName(docx, present.target), encode(xml)]]));
  });
}

/** The stamp in a .docx as XML, or null when there is none. Throws KantlijnError `file-*` when it is no sound .docx. */
export async function readDocxStamp(bytes: Uint8Array): Promise<string | null> {
  return guarded(() => {
    const docx = new DocxPackage(bytes, DEFAULT_LIMITS);
    const present = findStamp(docx, docx.mainPart());
    return present === null ? null : docx.xml(present.target);
  });
}

/** Name in the zip of a part, which may be written with other capitals. */
const entryName = (docx: DocxPackage, part: string): string => docx.entry(part)?.name ?? part;

function findStamp(docx: DocxPackage, main: string): Relation | null {
  return docx.relations(main).find(({ type, target }) => type === "customXml" && isStamp(docx.bytes(target), DEFAULT_LIMITS)) ?? null;
}

/** Whether the outermost element is a stamp. A part of somebody else that is broken is none. */
function isStamp(bytes: Uint8Array | null, limits: Limits): boolean {
  if (bytes === null) return false;
  let root: string | null = null;
  try {
    walkXml(decodeXml(bytes), limits, { open: (tag) => { root ??= tag.uri; } });
  } catch {
    return false;
  }
  return String(root).startsWith(STAMP);
}

function addition(docx: DocxPackage, main: string, xml: string): ReadonlyMap<string, Uint8Array> {
  let number = 1;
  while (docx.entry(`customXml/item${number}.xml`) !== undefined || docx.entry(`customXml/itemProps${number}.xml`) !== undefined) number++;
  const relationsXml = docx.bytes(relationsPart(main)) ?? encode(`${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`);
  const base = decodeXml(relationsXml).includes(`"${STRICT}/`) ? STRICT : TRANSITIONAL;
  const relations = new ListPart(relationsXml, DEFAULT_LIMITS);
  const ids = new Set(relations.items.map((item) => item.attribute("Id")));
  let id = "rIdKantlijn";
  for (let next = 1; ids.has(id); next++) id = `rIdKantlijn${next}`;
  relations.add("Relationship", { Id: id, Type: `${base}/relationships/customXml`, Target: `${main.split("/").slice(1).map(() => "../").join("")}customXml/item${number}.xml` });
  const namespace = /xmlns="(urn:kantlijn:stamp:[^"]*)"/.exec(xml)?.[1] ?? `${STAMP}1`;
  return new Map([
    [entryName(docx, CONTENT_TYPES), typesWith(docx, number)],
    [entryName(docx, relationsPart(main)), relations.bytes],
    [`customXml/item${number}.xml`, encode(xml)],
    [`customXml/itemProps${number}.xml`, encode(`${DECLARATION}<ds:datastoreItem ds:itemID="${STORE_ITEM}" xmlns:ds="${base}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`)],
    [`customXml/_rels/item${number}.xml.rels`, encode(`${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${base}/relationships/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`)],
  ]);
}

function contentTypes(docx: DocxPackage): ListPart {
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

function removal(docx: DocxPackage, main: string, stamp: Relation): ReadonlyMap<string, Uint8Array | null> {
  // Only what belongs to the stamp, wherever a relationship may point.
  const belonging = docx.relations(stamp.target).filter(({ type, target }) => type === "customXmlProps" && target.toLowerCase().startsWith("customxml/"));
  const gone = [stamp.target, ...belonging.map(({ target }) => target)];
  const named = new Set(gone.map((part) => `/${part}`.toLowerCase()));
  const types = contentTypes(docx);
  types.remove((tag) => named.has(tag.attribute("PartName")?.toLowerCase() ?? ""));
  const relations = new ListPart(docx.bytes(relationsPart(main)) ?? new Uint8Array(), DEFAULT_LIMITS);
  relations.remove((tag) => tag.attribute("Id") === stamp.id);
  return new Map<string, Uint8Array | null>([
    [entryName(docx, CONTENT_TYPES), types.bytes],
    [entryName(docx, relationsPart(main)), relations.bytes],
    ...[...gone, relationsPart(stamp.target)].map((part): [string, null] => [entryName(docx, part), null]),
  ]);
}
