import { propose, UNKNOWN, type Proposal } from "../model/index.ts";
import type { Field, FieldGround } from "./field.ts";

const REPLY = /^(?:(?:re|fw|fwd|antw|doorst|betreft|onderwerp)\s*:\s*)+/iu;
const TRAILING = /[\s,;:–-]+(?:(?:concept|definitief|versie|v\.?)\s*\d*(?:\.\d+)*|zaaknummer\s+\S+|concept|definitief)$/iu;
const LONGEST = 160;

/** The title: what the document marks as title, else its first heading or line; for a mail the subject without RE. */
export const title: Field<string> = {
  id: "title",
  propose({ reading, sensitive }: FieldGround): Proposal<string> {
    const source = reading.title.find((paragraph) => paragraph.passage.text.trim() !== "");
    if (source === undefined) return UNKNOWN;
    const text = clean(withoutPrivate(source.passage.text, sensitive ? source.candidates : []));
    if (text === "") return UNKNOWN;
    const marked = source.passage.role === "title" || source.passage.role === "subject";
    return propose(text, marked ? "certain" : "likely", { rule: source.passage.role === "subject" ? "title-subject" : "title-text", words: text, source: "kantlijn-huisregel" });
  },
};

function clean(text: string): string {
  let short = text.replace(REPLY, "").replace(/\s+/gu, " ").trim();
  for (let next = short.replace(TRAILING, ""); next !== short; next = short.replace(TRAILING, "")) short = next;
  return short.length <= LONGEST ? short : `${short.slice(0, LONGEST - 1).trimEnd()}…`;
}

/** A title is seen by many: numbers, births and names of people in a sensitive document do not belong in it. */
function withoutPrivate(text: string, candidates: readonly { readonly start: number; readonly end: number }[]): string {
  return [...candidates].sort((a, b) => b.start - a.start).reduce((kept, { start, end }) => kept.slice(0, start) + kept.slice(end), text);
}
