import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";
import { ROOT } from "../../../scripts/tasks/files.ts";

// The schema names the lists beside it, and the MDTO schema on the internet: we have that one ourselves.
xmlRegisterFsInputProviders();
const main = join(ROOT, "data/diwoo/diwoo-metadata.xsd");
const local = readFileSync(main, "utf8").replace("https://www.nationaalarchief.nl/mdto/MDTO-XML1.0.1.xsd", pathToFileURL(join(ROOT, "data/mdto/MDTO-XML1.0.1.xsd")).href);
const validator = XsdValidator.fromDoc(XmlDocument.fromString(local, { url: pathToFileURL(main).href }));
const NAMESPACES = { d: "https://standaarden.overheid.nl/diwoo/metadata/" };

/** What is wrong with this XML according to DiWoo 0.9.8; nothing when it is valid. */
export function diwooFaults(xml: string): string {
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

/** What an XPath below the DiWoo element finds, in order; every step has the prefix `d:`. */
export function diwooValues(xml: string, path: string): readonly string[] {
  const document = XmlDocument.fromString(xml);
  try {
    return document.find(`/d:Document/d:DiWoo/${path}`, NAMESPACES).map((node) => node.content);
  } finally {
    document.dispose();
  }
}
