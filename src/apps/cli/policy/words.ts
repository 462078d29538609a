import type { FindingKind } from "../../../core/model/index.ts";
import type { Rule, Words } from "../../../core/policy/index.ts";
import { nl } from "../../../language/nl/index.ts";

const say = nl.cli.policy;
const MOST_WORDS = 12;

/** What a field of a rule is called; its own name when nobody gave it one. */
export function fieldName(field: string): string {
  return (say.fields as Readonly<Record<string, string>>)[field] ?? field;
}

/** How a rule is called: a kind of finding by its word, a part of the package by its heading. */
export function nameOf(section: Rule["section"], name: string): string {
  if (section === "findings") return nl.kinds[name as FindingKind];
  return (say.names as Readonly<Record<string, string>>)[name] ?? name;
}

/** The value of a field, for a person. */
export function shown(field: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return say.none;
  if (typeof value === "boolean") return value ? say.yes : say.no;
  if (typeof value === "number") return String(value).replace(".", ",");
  if (field === "grounds") return (value as readonly string[]).map(nl.article).join(", ") || say.none;
  if (field === "woo") return wooOf(value as { readonly article: string; readonly status: string });
  if (field === "term" && typeof value === "string") return nl.values.duration(value);
  if (field === "undoTerm" && typeof value === "string") return nl.values.duration(value);
  if ((field === "since" || field === "approved") && typeof value === "string") return nl.values.day(value);
  if (Array.isArray(value)) return value.map((one) => (typeof one === "string" ? one : JSON.stringify(one))).join(", ") || say.none;
  return typeof value === "string" ? value : JSON.stringify(value);
}

function wooOf({ article, status }: { readonly article: string; readonly status: string }): string {
  return status === "definitief" ? say.whenFinal(article) : article;
}

/** Words with where they must stand and how much they count. */
export function wordLine({ in: place, weight, words }: Words): string {
  const some = words.slice(0, MOST_WORDS).map((word) => `“${word}”`).join(", ");
  const rest = words.length > MOST_WORDS ? say.andMore(String(words.length - MOST_WORDS)) : "";
  return place === null || weight === null ? `${some}${rest}` : `${say.places[place]}, ${say.weighs(String(weight).replace(".", ","))}: ${some}${rest}`;
}
