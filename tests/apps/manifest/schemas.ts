import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { Ajv, type AnySchemaObject } from "ajv";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";
import { ROOT } from "../../../scripts/tasks/files.ts";

const FOLDER = join(ROOT, "data/office-manifest");

// The schemas name each other.
xmlRegisterFsInputProviders();
const main = join(FOLDER, "OfficeAppManifestV1_1.xsd");
const schema = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(main), { url: pathToFileURL(main).href }));

/** What came to Office after the schemas of 2019, as our writer puts it on lines of its own. */
const NEWER = [/^ *<Runtimes>\n[^]*?<\/Runtimes>\n/mu, /^ *<SupportsPinning>.*\n/gmu, /^ *<SupportsSharedFolders>.*\n/mu, /^ *<ExtensionPoint xsi:type="LaunchEvent">\n[^]*?<\/ExtensionPoint>\n/mu];

/** What is wrong with this manifest according to the schemas of 2019, apart from what those do not know; nothing when it is valid. */
export function xsdFaults(xml: string): string {
  return withDocument(NEWER.reduce((text, part) => text.replace(part, ""), xml), (document) => {
    schema.validate(document);
    return "";
  });
}

/** Whether this is XML at all: its fault, or nothing. */
export function formFault(xml: string): string {
  return withDocument(xml, () => "");
}

/** The values that an XPath finds in XML, as another reader of XML sees them. `o`, `m`, `t` and `b` stand for the namespaces of a manifest. */
export function valuesAt(xml: string, path: string): readonly string[] {
  const document = XmlDocument.fromString(xml);
  try {
    return document.find(path, {
      o: "http://schemas.microsoft.com/office/appforoffice/1.1", b: "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
      m: "http://schemas.microsoft.com/office/mailappversionoverrides/1.1", t: "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
      x: "http://www.w3.org/2001/XMLSchema-instance",
    }).map(({ content }) => content);
  } finally {
    document.dispose();
  }
}

function withDocument(xml: string, look: (document: XmlDocument) => string): string {
  let document: XmlDocument | null = null;
  try {
    document = XmlDocument.fromString(xml);
    return look(document);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    document?.dispose();
  }
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;
const unified = compileUnified();

/** What is wrong with a unified manifest, one line each. */
export function jsonFaults(manifest: unknown): readonly string[] {
  if (unified(manifest) === true) return [];
  return (unified.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);
}

/** The schema is draft 4. Nothing in it means something else in draft 7, but the address of the draft itself. */
function compileUnified() {
  const { $schema, ...draft } = JSON.parse(gunzipSync(readFileSync(join(FOLDER, "MicrosoftTeams.schema.v1.30.json.gz"))).toString("utf8")) as AnySchemaObject & { readonly $schema: string };
  if (!$schema.includes("draft-04")) throw new Error("another draft than was looked at");
  const validator = new Ajv({ allErrors: true, strict: false });
  validator.addFormat("uri", { validate: (text: string) => URL.canParse(text) });
  validator.addFormat("uuid", GUID);
  return validator.compile(draft);
}
