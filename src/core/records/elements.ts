import { legalText, unescapeText } from "./text.ts";

/** An element with its children and the text that stands directly in it. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string | null;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const LARGEST = 65_536;
const DEEPEST = 8;

/** One piece of markup, or the text before the next one. Every alternative ends at a fixed sign, so reading is linear. */
const PIECE = /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[([^]*?)\]\]>|<\/([\w.:-]+)\s*>|<([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;
const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

interface Open {
  readonly tag: string;
  readonly name: string;
  readonly namespace: string | null;
  readonly prefixes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/**
 * Reads a small XML document without a document type: just enough for our own part in a Word file, which another program
 * may have written down again in its own way. Null when it is too large, too deep, or not well-formed.
 */
export function readElements(xml: string): XmlElement | null {
  if (xml.length > LARGEST) return null;
  const top: Open = { tag: "", name: "", namespace: null, prefixes: new Map(), children: [], text: "" };
  const open: Open[] = [top];
  const source = xml.replace(/^\uFEFF/u, "");
  PIECE.lastIndex = 0;
  for (let at = 0; at < source.length; at = PIECE.lastIndex) {
    const piece = PIECE.exec(source);
    if (piece === null || !take(piece, open)) return null;
  }
  const root = top.children[0];
  return open.length === 1 && top.children.length === 1 && root !== undefined && top.text.trim() === "" ? root : null;
}

/** Takes one piece; false when it cannot stand there. */
function take([whole, data, closing, opening, attributes = "", empty, words]: RegExpExecArray, open: Open[]): boolean {
  const current = open.at(-1);
  if (current === undefined) return false;
  if (data !== undefined) {
    current.text += data.replace(/\r\n?/gu, "\n");
    return legalText(data) === data;
  }
  if (words !== undefined) {
    const plain = unescapeText(words);
    current.text += plain ?? "";
    return plain !== null;
  }
  if (closing !== undefined) return close(closing, open);
  if (opening === undefined) return whole.startsWith("<!--") || whole.startsWith("<?");
  if (open.length > DEEPEST) return false;
  const started = start(opening, attributes, current);
  if (started === null) return false;
  open.push(started);
  return empty === "/" ? close(opening, open) : true;
}

function start(tag: string, attributes: string, parent: Open): Open | null {
  const prefixes = new Map(parent.prefixes);
  for (const [, name = "", double, single] of attributes.matchAll(ATTRIBUTE)) {
    const value = unescapeText(double ?? single ?? "");
    if (value === null) return null;
    if (name === "xmlns") prefixes.set("", value);
    if (name.startsWith("xmlns:")) prefixes.set(name.slice(6), value);
  }
  const [prefix, name] = tag.includes(":") ? [tag.slice(0, tag.indexOf(":")), tag.slice(tag.indexOf(":") + 1)] : ["", tag];
  const namespace = prefixes.get(prefix) ?? null;
  return prefix !== "" && namespace === null ? null : { tag, name, namespace, prefixes, children: [], text: "" };
}

function close(tag: string, open: Open[]): boolean {
  const done = open.pop();
  const parent = open.at(-1);
  if (done === undefined || parent === undefined || done.tag !== tag) return false;
  const { name, namespace, children, text } = done;
  parent.children.push({ name, namespace, children, text });
  return true;
}
