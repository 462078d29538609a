import { SaxesParser, type SaxesTagNS } from "saxes";
import { KantlijnError } from "../../core/model/index.ts";
import type { Limits } from "./limits.ts";

/** An element as it opens. Offsets are UTF-16 units in the XML. */
export interface XmlTag {
  readonly uri: string;
  readonly local: string;
  /** Name as it stands, with its prefix. */
  readonly name: string;
  /** Value of the attribute with this local name, in whatever namespace. */
  attribute(local: string): string | undefined;
  /** Just after the `>` of the opening tag. */
  readonly end: number;
}

export interface XmlHandlers {
  open?(tag: XmlTag): void;
  /** `end` is just after the `>` of the closing tag, or of the opening tag of an empty element. */
  close?(tag: { readonly uri: string; readonly local: string; readonly empty: boolean; readonly end: number }): void;
  text?(text: string): void;
}

/**
 * Walks through XML without building a tree. Document types are refused: with them come entities that grow or that
 * point outside. Throws `file-damaged` for what is not well-formed, `file-bomb` for elements nested too deep.
 */
export function walkXml(xml: string, limits: Pick<Limits, "depth">, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let depth = 0;
  // What the parser says is left out: it quotes the document.
  parser.on("error", () => { throw new KantlijnError("file-damaged", "the XML is not well-formed"); });
  parser.on("doctype", () => { throw new KantlijnError("file-damaged", "the XML has a document type"); });
  parser.on("opentag", (tag) => {
    if (++depth > limits.depth) throw new KantlijnError("file-bomb", "the XML is nested too deep");
    handlers.open?.(asTag(tag, parser.position));
  });
  parser.on("closetag", (tag) => {
    depth--;
    handlers.close?.({ uri: tag.uri, local: tag.local, empty: tag.isSelfClosing, end: parser.position });
  });
  if (handlers.text !== undefined) {
    const text = handlers.text.bind(handlers);
    parser.on("text", text);
    parser.on("cdata", text);
  }
  parser.write(xml).close();
}

function asTag(tag: SaxesTagNS, end: number): XmlTag {
  return {
    uri: tag.uri, local: tag.local, name: tag.name, end,
    attribute: (local) => {
      for (const key in tag.attributes) if (tag.attributes[key]?.local === local) return tag.attributes[key].value;
      return undefined;
    },
  };
}

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** UTF-16 when the first bytes say so, else UTF-8: the two that every XML reader knows. */
function encodingOf([first, second]: Uint8Array): Encoding {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? "utf-16be" : "utf-8";
}

/** XML as text, without byte order mark. Throws `file-damaged` for bytes that are no text. */
export function decodeXml(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new KantlijnError("file-damaged", "the XML has bytes that are no text", { cause });
  }
}

/** XML as bytes, in the encoding of what it was before, byte order mark included. */
export function encodeXml(xml: string, before: Uint8Array): Uint8Array {
  const encoding = encodingOf(before);
  if (encoding === "utf-8") return new TextEncoder().encode(before[0] === 0xef && before[1] === 0xbb ? `\ufeff${xml}` : xml);
  const marked = before[0] === 0 || before[0] === 0x3c ? xml : `\ufeff${xml}`;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < marked.length; at++) view.setUint16(at * 2, marked.charCodeAt(at), encoding === "utf-16le");
  return bytes;
}

/** Where the tag that ends at `end` begins: `<` cannot stand inside a tag. */
export function tagStart(xml: string, end: number): number {
  return xml.lastIndexOf("<", end - 1);
}

/** Text as it may stand in XML, between tags and between double quotes. What XML cannot hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replace(/[&<>"\r]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? "&#13;");
}
