import { DEFAULT_LIMITS, type Limits } from "../limits.ts";
import { decodeXml, walkXml } from "../xml.ts";
import { changeZip } from "../zip/write.ts";
import { encode, entryName, partAddition, partRemoval } from "./custom-xml.ts";
import { guarded } from "./guarded.ts";
import { DocxPackage, type Relation } from "./package.ts";

/** How the namespace of the stamp begins; the rest is its version. */
const STAMP = "urn:kantlijn:stamp:";
/** Tells the part of Kantlijn from those of others, in every document. */
const STORE_ITEM = "{6B616E74-6C69-4A6E-8000-73746D700001}";

/**
 * A .docx with the stamp in it, or without any when `xml` is null. The stamp is one custom XML part; all other parts
 * keep their bytes, but for the two lists that must name it. Throws KantlijnError `file-*` when it is no sound .docx.
 */
export async function stampDocx(bytes: Uint8Array, xml: string | null): Promise<Uint8Array> {
  return guarded(() => {
    const docx = new DocxPackage(bytes, DEFAULT_LIMITS);
    const main = docx.mainPart();
    const present = findStamp(docx, main);
    if (xml === null) return present === null ? bytes : changeZip(docx.entries, partRemoval(docx, main, present));
    return changeZip(docx.entries, present === null ? partAddition(docx, main, { id: STORE_ITEM, xml }, namespaceOf(xml)) : new Map([[entryName(docx, present.target), encode(xml)]]));
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

const namespaceOf = (xml: string): string => /xmlns="(urn:kantlijn:stamp:[^"]*)"/.exec(xml)?.[1] ?? `${STAMP}1`;
