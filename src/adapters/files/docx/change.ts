import { DEFAULT_LIMITS } from "../limits.ts";
import { changeZip } from "../zip/write.ts";
import type { CarriedChanges, XmlPart } from "./carried.ts";
import { contentTypes, encode, entryName, partAddition, partRemoval, withRelation, type Changes } from "./custom-xml.ts";
import { readDocxParts, rootNamespace } from "./carried-parts.ts";
import { writeCore, writeCustom } from "./doc-props.ts";
import { guarded } from "./guarded.ts";
import { DocxPackage, relationsPart } from "./package.ts";

const CORE = { part: "docProps/core.xml", relation: "core-properties", type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", content: "application/vnd.openxmlformats-package.core-properties+xml" };
const CUSTOM = { part: "docProps/custom.xml", relation: "custom-properties", type: "custom-properties", content: "application/vnd.openxmlformats-officedocument.custom-properties+xml" };

/**
 * A .docx that carries other custom XML parts and properties than before; all else keeps its bytes. Of the built-in
 * properties those of `core.xml` are written. Throws KantlijnError `file-*` when it is no sound .docx.
 */
export async function changeCarried(bytes: Uint8Array, { parts, custom, properties }: CarriedChanges): Promise<Uint8Array> {
  return guarded(() => {
    let current = parts === null ? bytes : withParts(bytes, parts);
    if (custom !== null) current = withProperties(current, CUSTOM, () => writeCustom(custom));
    if (properties !== null) current = withProperties(current, CORE, (before) => writeCore(before, properties, DEFAULT_LIMITS));
    return current;
  });
}

/** One change at a time, each on a sound file: parts are few. */
function withParts(bytes: Uint8Array, wanted: readonly XmlPart[]): Uint8Array {
  let current = bytes;
  const change = (next: (docx: DocxPackage, main: string) => Changes | null): void => {
    const docx = new DocxPackage(current, DEFAULT_LIMITS);
    const changes = next(docx, docx.mainPart());
    if (changes !== null) current = changeZip(docx.entries, changes);
  };
  const ids = new Set(wanted.map(({ id }) => id));
  for (const { id } of readDocxParts(new DocxPackage(bytes, DEFAULT_LIMITS)).filter(({ id: present }) => !ids.has(present))) {
    change((docx, main) => {
      const gone = readDocxParts(docx).find((part) => part.id === id);
      return gone === undefined ? null : partRemoval(docx, main, gone.relation);
    });
  }
  for (const part of wanted) {
    change((docx, main) => {
      const present = readDocxParts(docx).find(({ id }) => id === part.id);
      if (present === undefined) return partAddition(docx, main, part, rootNamespace(part.xml));
      return present.xml === part.xml ? null : new Map([[entryName(docx, present.relation.target), encode(part.xml)]]);
    });
  }
  return current;
}

function withProperties(bytes: Uint8Array, { part, relation, type, content }: typeof CORE, write: (before: string | null) => string): Uint8Array {
  const docx = new DocxPackage(bytes, DEFAULT_LIMITS);
  const present = docx.relations("").find((candidate) => candidate.type === relation)?.target ?? null;
  const before = present === null ? null : docx.xml(present);
  if (present !== null && before !== null) return changeZip(docx.entries, new Map([[entryName(docx, present), encode(write(before))]]));
  const types = contentTypes(docx);
  types.add("Override", { PartName: `/${part}`, ContentType: content });
  return changeZip(docx.entries, new Map([
    [entryName(docx, "[Content_Types].xml"), types.bytes],
    [entryName(docx, relationsPart("")), withRelation(docx, "", type, part).relations],
    [entryName(docx, part), encode(write(null))],
  ]));
}
