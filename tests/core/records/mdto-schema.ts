import { readFileSync } from "node:fs";
import { join } from "node:path";
import { XmlDocument } from "libxml2-wasm";
import { ROOT } from "../../../scripts/tasks/files.ts";
import { faultsBy, textsIn } from "./validator.ts";

/** What is wrong with this XML according to MDTO-XML 1.0.1; nothing when it is valid. */
export const mdtoFaults = faultsBy(XmlDocument.fromBuffer(readFileSync(join(ROOT, "data/mdto/MDTO-XML1.0.1.xsd"))));

/** The texts of every element at a path of names, in order, as another reader of XML sees them. */
export function textsAt(xml: string, ...path: readonly string[]): readonly string[] {
  return textsIn(xml, `/m:MDTO/${path.map((name) => `m:${name}`).join("/")}`, { m: "https://www.nationaalarchief.nl/mdto" });
}
