import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { XmlDocument } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";
import { ROOT } from "../../../scripts/tasks/files.ts";
import { faultsBy, textsIn } from "./validator.ts";

// The schema names the lists beside it, and the MDTO schema on the internet: we have that one ourselves.
xmlRegisterFsInputProviders();
const main = join(ROOT, "data/diwoo/diwoo-metadata.xsd");
const local = readFileSync(main, "utf8").replace("https://www.nationaalarchief.nl/mdto/MDTO-XML1.0.1.xsd", pathToFileURL(join(ROOT, "data/mdto/MDTO-XML1.0.1.xsd")).href);

/** What is wrong with this XML according to DiWoo 0.9.8; nothing when it is valid. */
export const diwooFaults = faultsBy(XmlDocument.fromString(local, { url: pathToFileURL(main).href }));

/** What an XPath below the DiWoo element finds, in order; every step has the prefix `d:`. */
export function diwooValues(xml: string, path: string): readonly string[] {
  return textsIn(xml, `/d:Document/d:DiWoo/${path}`, { d: "https://standaarden.overheid.nl/diwoo/metadata/" });
}
