import { DEFAULT_LIMITS } from "../limits.ts";
import { walkXml } from "../xml.ts";
import type { XmlPart } from "./carried.ts";
import type { DocxPackage, Relation } from "./package.ts";

/** A custom XML part, and the relationship that leads to it. */
interface PresentPart extends XmlPart {
  readonly relation: Relation;
}

/** The custom XML parts of a document that have an id. A part that is broken is left out. */
export function readDocxParts(docx: DocxPackage): readonly PresentPart[] {
  return docx.relations(docx.mainPart()).filter(({ type }) => type === "customXml").flatMap((relation) => {
    try {
      const properties = docx.relations(relation.target).find(({ type }) => type === "customXmlProps");
      const id = properties === undefined ? null : itemId(docx.xml(properties.target) ?? "");
      const xml = docx.xml(relation.target);
      return id === null || xml === null ? [] : [{ id, xml, relation }];
    } catch {
      return [];
    }
  });
}

/** Namespace of the outermost element; "" when it has none. Throws `file-damaged` when it is not well-formed. */
export function rootNamespace(xml: string): string {
  const namespaces: string[] = [];
  walkXml(xml, DEFAULT_LIMITS, { open: (tag) => { if (namespaces.length === 0) namespaces.push(tag.uri); } });
  return namespaces[0] ?? "";
}

function itemId(xml: string): string | null {
  let id: string | null = null;
  walkXml(xml, DEFAULT_LIMITS, { open: (tag) => { id ??= tag.attribute("itemID") ?? null; } });
  return id;
}
