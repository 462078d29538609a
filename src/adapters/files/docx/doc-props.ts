import type { Limits } from "../limits.ts";
import { escapeXml, walkXml } from "../xml.ts";
import type { PropertyValue } from "./carried.ts";
import { DECLARATION } from "./custom-xml.ts";

/** Local name of an element in `docProps/core.xml` or `app.xml` -> name in the Word API. */
const NAMES: Readonly<Record<string, string>> = {
  title: "title", subject: "subject", creator: "author", keywords: "keywords", description: "comments", category: "category", lastModifiedBy: "lastAuthor",
  revision: "revisionNumber", created: "creationDate", modified: "lastSaveTime", lastPrinted: "lastPrintDate",
  Manager: "manager", Company: "company", Template: "template", Application: "applicationName",
};
const CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const DC = "http://purl.org/dc/elements/1.1/";
const TERMS = "http://purl.org/dc/terms/";
/** Every document property that is not built in has this one. Source: ECMA-376 part 1, 22.3. */
const CUSTOM_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
const CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

/** Built-in properties of one part, by the names of the Word API; what is empty is left out. */
export function readBuiltIn(xml: string, limits: Limits): Readonly<Record<string, string>> {
  return Object.fromEntries([...leavesOf(xml, limits)].flatMap(([name, text]) => (NAMES[name] === undefined || text === "" ? [] : [[NAMES[name], text]])));
}

/** Texts of the elements without children, by local name. */
function leavesOf(xml: string, limits: Limits): ReadonlyMap<string, string> {
  const leaves = new Map<string, string>();
  let text = "";
  walkXml(xml, limits, {
    open: () => { text = ""; },
    text: (more) => { text += more; },
    close: ({ local }) => {
      if (text !== "" && !leaves.has(local)) leaves.set(local, text);
      text = "";
    },
  });
  return leaves;
}

/** Elements of `core.xml`: local name -> name with its prefix. Moments have a type. */
const CORE_ELEMENTS: Readonly<Record<string, string>> = {
  title: "dc:title", subject: "dc:subject", creator: "dc:creator", keywords: "cp:keywords", description: "dc:description", lastModifiedBy: "cp:lastModifiedBy", revision: "cp:revision",
  created: "dcterms:created", modified: "dcterms:modified", category: "cp:category", contentStatus: "cp:contentStatus", contentType: "cp:contentType", identifier: "dc:identifier",
  language: "dc:language", lastPrinted: "cp:lastPrinted", version: "cp:version",
};

/** A `core.xml` with these properties; elements that have no name in the Word API stay. */
export function writeCore(before: string | null, properties: Readonly<Record<string, string>>, limits: Limits): string {
  const leaves = new Map(before === null ? [] : leavesOf(before, limits));
  for (const local of Object.keys(CORE_ELEMENTS)) {
    const name = NAMES[local];
    if (name === undefined) continue;
    const value = properties[name];
    if (value === undefined || value === "") leaves.delete(local);
    else leaves.set(local, value);
  }
  const elements = Object.entries(CORE_ELEMENTS).flatMap(([local, name]) => {
    const value = leaves.get(local);
    return value === undefined ? [] : [`<${name}${name.startsWith("dcterms:") ? ' xsi:type="dcterms:W3CDTF"' : ""}>${escapeXml(value)}</${name}>`];
  });
  return `${DECLARATION}<cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="${DC}" xmlns:dcterms="${TERMS}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${elements.join("")}</cp:coreProperties>`;
}

/** Custom properties of `docProps/custom.xml`. A type that the Word API does not have is text. */
export function readCustom(xml: string, limits: Limits): Readonly<Record<string, PropertyValue>> {
  const found: Record<string, PropertyValue> = {};
  let [name, text]: [string | null, string] = [null, ""];
  walkXml(xml, limits, {
    open: (tag) => {
      if (tag.local === "property") name = tag.attribute("name") ?? null;
      text = "";
    },
    text: (more) => { text += more; },
    close: ({ local }) => {
      if (local === "property") name = null;
      else if (name !== null && local !== "Properties") found[name] = valueOf(local, text);
    },
  });
  return found;
}

function valueOf(type: string, text: string): PropertyValue {
  if (type === "bool") return /^(?:true|1)$/.test(text);
  if (/^(?:i[1248]|u?int|ui[1248]|r[48]|decimal)$/.test(type)) return Number(text);
  // A moment without a zone is one in UTC, wherever it is read.
  const date = type === "filetime" || type === "date" ? new Date(/T[\d:.]+$/.test(text) ? `${text}Z` : text) : null;
  return date === null || Number.isNaN(date.getTime()) ? text : date;
}

/** A `custom.xml` with these properties. */
export function writeCustom(properties: Readonly<Record<string, PropertyValue>>): string {
  const elements = Object.entries(properties).map(([name, value], index) => `<property fmtid="${CUSTOM_SET}" pid="${index + 2}" name="${escapeXml(name)}">${typed(value)}</property>`);
  return `${DECLARATION}<Properties xmlns="${CUSTOM}" xmlns:vt="${TYPES}">${elements.join("")}</Properties>`;
}

function typed(value: PropertyValue): string {
  if (typeof value === "boolean") return `<vt:bool>${String(value)}</vt:bool>`;
  if (typeof value === "number") return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? `<vt:i4>${value}</vt:i4>` : `<vt:r8>${value}</vt:r8>`;
  if (value instanceof Date) return `<vt:filetime>${value.toISOString().replace(/\.\d+Z$/, "Z")}</vt:filetime>`;
  return `<vt:lpwstr>${escapeXml(value)}</vt:lpwstr>`;
}
