import type { FindingKind } from "../../../core/model/index.ts";
import type { Rule, Words } from "../../../core/policy/index.ts";
import { texts } from "../../../language/spoken/whole.ts";

const MOST_WORDS = 12;

/** What a field of a rule is called; its own name when nobody gave it one. */
export function fieldName(field: string): string {
  return (texts.cli.policy.fields as Readonly<Record<string, string>>)[field] ?? field;
}

/** How a rule is called: a kind of finding by its word, a part of the package by its heading. */
export function nameOf(section: Rule["section"], name: string): string {
  if (section === "findings") return texts.kinds[name as FindingKind];
  return (texts.cli.policy.names as Readonly<Record<string, string>>)[name] ?? name;
}

/** The value of a field, for a person. */
export function shown(field: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return texts.cli.policy.none;
  if (typeof value === "boolean") return value ? texts.cli.policy.yes : texts.cli.policy.no;
  if (typeof value === "number") return texts.values.number(value);
  if (field === "grounds") return (value as readonly string[]).map(texts.article).join(", ") || texts.cli.policy.none;
  if (field === "woo") return wooOf(value as { readonly article: string; readonly status: string });
  if (field === "term" && typeof value === "string") return texts.values.duration(value);
  if (field === "undoTerm" && typeof value === "string") return texts.values.duration(value);
  if ((field === "since" || field === "approved") && typeof value === "string") return texts.values.day(value);
  if (Array.isArray(value)) return value.map((one) => (typeof one === "string" ? one : JSON.stringify(one))).join(", ") || texts.cli.policy.none;
  return typeof value === "string" ? value : JSON.stringify(value);
}

function wooOf({ article, status }: { readonly article: string; readonly status: string }): string {
  return status === "definitief" ? texts.cli.policy.whenFinal(article) : article;
}

/** Words with where they must stand and how much they count. */
export function wordLine({ in: place, weight, words }: Words): string {
  const some = words.slice(0, MOST_WORDS).map((word) => `“${word}”`).join(", ");
  const rest = words.length > MOST_WORDS ? texts.cli.policy.andMore(String(words.length - MOST_WORDS)) : "";
  return place === null || weight === null ? `${some}${rest}` : `${texts.cli.policy.places[place]}, ${texts.cli.policy.weighs(texts.values.number(weight))}: ${some}${rest}`;
}
