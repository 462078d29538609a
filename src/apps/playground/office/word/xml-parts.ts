import type { MemoryDocument } from "../../../../adapters/hosts/memory/index.ts";
import { OfficeFault } from "../channel/app.ts";
import { stringOf, type Json, type JsonObject } from "../channel/wire.ts";

const [NOT_FOUND, BROKEN, QUOTA] = [6000, 6100, 6101];
/** Characters of one part; a larger one is lost in Word on the web. */
const LARGEST = 2_000_000;

/** Custom XML parts of a document, as the Common API asks for them. */
export class XmlParts {
  readonly #annex: MemoryDocument["annex"];

  constructor({ annex }: MemoryDocument) {
    this.#annex = annex;
  }

  add(request: JsonObject): JsonObject {
    const xml = stringOf(request["xml"]) ?? "";
    if (xml.length > LARGEST) throw new OfficeFault(QUOTA, "too large");
    namespaceOf(xml);
    const part = { id: `{${crypto.randomUUID().toUpperCase()}}`, xml };
    this.#annex.parts = [...this.#annex.parts, part];
    this.#annex.touch();
    return { DataPartProperties: described(part) };
  }

  byId(request: JsonObject): JsonObject {
    return { DataPartProperties: described(this.#find(request)) };
  }

  byNamespace(request: JsonObject): JsonObject {
    const wanted = stringOf(request["namespace"]);
    return { DataPartList: this.#annex.parts.filter(({ xml }) => safeNamespaceOf(xml) === wanted).map(described) };
  }

  xml(request: JsonObject): JsonObject {
    return { Data: this.#find(request).xml };
  }

  delete(request: JsonObject): JsonObject {
    const gone = this.#find(request);
    this.#annex.parts = this.#annex.parts.filter((part) => part !== gone);
    this.#annex.touch();
    return {};
  }

  #find(request: JsonObject): { readonly id: string; readonly xml: string } {
    const id = stringOf(request["id"])?.toUpperCase();
    const found = this.#annex.parts.find((part) => part.id.toUpperCase() === id);
    if (found === undefined) throw new OfficeFault(NOT_FOUND, "no such part");
    return found;
  }
}

const described = ({ id }: { readonly id: string }): { readonly [name: string]: Json } => ({ id, DataPartBuiltIn: false });

/** Namespace of the outermost element. Throws the fault of Office for what is not well-formed. */
export function namespaceOf(xml: string): string {
  const read = new DOMParser().parseFromString(xml, "text/xml");
  if (read.querySelector("parsererror") !== null) throw new OfficeFault(BROKEN, "not well-formed");
  return read.documentElement.namespaceURI ?? "";
}

function safeNamespaceOf(xml: string): string | null {
  try {
    return namespaceOf(xml);
  } catch {
    return null;
  }
}
