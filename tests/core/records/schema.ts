import { readFileSync } from "node:fs";
import { join } from "node:path";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { ROOT } from "../../../scripts/tasks/files.ts";

const schema = XmlDocument.fromBuffer(readFileSync(join(ROOT, "data/mdto/MDTO-XML1.0.1.xsd")));
const validator = XsdValidator.fromDoc(schema);

/** What is wrong with this XML according to MDTO-XML 1.0.1; nothing when it is valid. */
export function mdtoFaults(xml: string): string {
  let document: XmlDocument | null = null;
  try {
    document = XmlDocument.fromString(xml);
    validator.validate(document);
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    document?.dispose();
  }
}

/** The texts of every element at a path of names, in order, as another reader of XML sees them. */
export function textsAt(xml: string, ...path: readonly string[]): readonly string[] {
  const document = XmlDocument.fromString(xml);
  try {
    const namespaces = { m: "https://www.nationaalarchief.nl/mdto" };
    return document.find(`/m:MDTO/${path.map((name) => `m:${name}`).join("/")}`, namespaces).map((node) => node.content);
  } finally {
    document.dispose();
  }
}
