import { XmlDocument, XsdValidator } from "libxml2-wasm";

/** Judges XML by a schema: what is wrong with it; nothing when it is valid. */
export function faultsBy(schema: XmlDocument): (xml: string) => string {
  const validator = XsdValidator.fromDoc(schema);
  return (xml) => {
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
  };
}

/** The texts of what an XPath finds, in order, as another reader of XML sees them. */
export function textsIn(xml: string, path: string, namespaces: Readonly<Record<string, string>>): readonly string[] {
  const document = XmlDocument.fromString(xml);
  try {
    return document.find(path, namespaces).map((node) => node.content);
  } finally {
    document.dispose();
  }
}
