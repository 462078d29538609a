/** An XML element, as data. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | readonly Element[];
}

type Attributes = Readonly<Record<string, string>>;

/** An element with elements in it. Names are ours and are not escaped; everything else is. */
export function node(name: string, attributes: Attributes, ...children: readonly Element[]): Element {
  return { name, attributes, content: children };
}

/** An element with text in it. */
export function leaf(name: string, text: string): Element {
  return { name, attributes: {}, content: text };
}

/** A document: two spaces a level, attributes as given. */
export function documentOf(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, "")}`;
}

function written({ name, attributes, content }: Element, indent: string): string {
  const opening = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`)].join(" ");
  if (content.length === 0) return `${indent}<${opening}/>\n`;
  if (typeof content === "string") return `${indent}<${opening}>${escaped(content)}</${name}>\n`;
  return `${indent}<${opening}>\n${content.map((child) => written(child, `${indent}  `)).join("")}${indent}</${name}>\n`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign);
}
