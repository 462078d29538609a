import { escapeAttribute, escapeText, legalText } from "./text.ts";

/**
 * A part of a document: its elements in the order of the schema. A list repeats an element; what is null is left out. A name
 * that begins with `@` is an attribute, and the text beside attributes has the empty name.
 */
export interface Part {
  readonly [element: string]: Value | readonly Value[];
}
export type Value = string | Part | null;

/** Text on one line, without what XML cannot hold; never empty, since a name that says nothing is no name. */
export function line(text: string): string {
  const one = legalText(text).replace(/\s+/gu, " ").trim();
  return one === "" ? "onbekend" : one;
}

/** The elements of a part, each on a line of its own. `prefix` comes before every name, such as "diwoo:". */
export function elements(part: Part, indent: string, prefix = ""): string {
  return Object.entries(part).flatMap(([name, values]) => (name.startsWith("@") ? [] : (isList(values) ? values : [values]).map((value) => element(`${prefix}${name}`, value, indent, prefix)))).join("");
}

function element(name: string, value: Value, indent: string, prefix: string): string {
  if (value === null) return "";
  if (typeof value === "string") return `${indent}<${name}>${escapeText(value)}</${name}>\n`;
  const attributes = Object.entries(value).flatMap(([key, text]) => (key.startsWith("@") && typeof text === "string" ? [` ${key.slice(1)}="${escapeAttribute(text)}"`] : [])).join("");
  const text = value[""];
  return typeof text === "string" ? `${indent}<${name}${attributes}>${escapeText(text)}</${name}>\n` : `${indent}<${name}${attributes}>\n${elements(value, `${indent}  `, prefix)}${indent}</${name}>\n`;
}

function isList(values: Part[string]): values is readonly Value[] {
  return Array.isArray(values);
}
