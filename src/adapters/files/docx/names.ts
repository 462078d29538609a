/** Namespaces, transitional and strict, by the short prefix that this code uses for them. Source: ECMA-376, ISO/IEC 29500. */
const NAMESPACES: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
  "http://purl.oclc.org/ooxml/drawingml/main": "a",
  "urn:schemas-microsoft-com:vml": "v",
  "http://schemas.openxmlformats.org/package/2006/metadata/core-properties": "cp",
  "http://purl.org/dc/elements/1.1/": "dc",
  "http://purl.org/dc/terms/": "dcterms",
  "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
  "http://schemas.openxmlformats.org/package/2006/content-types": "ct",
  "http://schemas.openxmlformats.org/officeDocument/2006/customXml": "ds",
  "http://purl.oclc.org/ooxml/officeDocument/customXml": "ds",
};

/** Name of an element with the prefix of this code, whatever prefix the file uses: `w:p`. Unknown namespaces give `?:p`. */
export function nameOf(tag: { readonly uri: string; readonly local: string }): string {
  return `${NAMESPACES[tag.uri] ?? "?"}:${tag.local}`;
}

const RELATIONS = ["http://schemas.openxmlformats.org/officeDocument/2006/relationships/", "http://purl.oclc.org/ooxml/officeDocument/relationships/"];
const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/";

/** Short name of a type of relationship: `officeDocument`, `header`, `core-properties`; null for one of somebody else. */
export function relationOf(type: string): string | null {
  const base = [...RELATIONS, PACKAGE_RELATIONS].find((start) => type.startsWith(start));
  return base === undefined ? null : type.slice(base.length);
}
