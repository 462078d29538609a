import { propose, UNKNOWN, type Proposal } from "../model/index.ts";
import type { ParagraphReading } from "../reading/index.ts";
import { datesIn } from "../text/calendar.ts";
import type { Field, FieldGround } from "./field.ts";

const REPLY = /^(?:(?:re|fw|fwd|antw|doorst|betreft|onderwerp|titel)\s*:\s*)+/iu;
const TRAILING = /[\s,;:·|–-]+(?:(?:concept|definitief|versie|v\.?)\s*\d*(?:\.\d+)*|zaaknummer\s+\S+|concept|definitief)$/iu;
const LONGEST = 160;
/** Lines of a letterhead, an address, a salutation or a form that name nothing. */
const NO_TITLE = /^(?:aan|van|t\.a\.v\.|ter attentie|de heer|mevrouw|mw\.|dhr\.|familie|postbus|retouradres|geachte?|beste|datum|verzonden|ons kenmerk|uw kenmerk|kenmerk|bijlagen?|pagina|memo$|brief$|nota$|\W*$)|\b\d{4}\s?[A-Z]{2}\b|^\p{L}[\p{L}.' -]+\s\d+[a-z]?$/iu;
/** What a program puts there when nobody gave a title. */
const NO_PROPERTY = /^(?:document\d*|naamloos|titel|microsoft word|sjabloon|template|untitled)/iu;

const HOUSE = "kantlijn-huisregel";

/** The title: what the document marks as title or subject, else its first telling line, else the title in the file's properties. */
export const title: Field<string> = {
  id: "title",
  propose({ reading, sensitive }: FieldGround): Proposal<string> {
    const lines = reading.title.filter(({ passage }) => passage.text.trim() !== "");
    const marked = lines.find(({ passage }) => passage.role === "title" || passage.role === "subject") ?? lines.find(isSubject);
    const source = marked ?? lines.find(({ passage }) => !NO_TITLE.test(passage.text.trim()) && !isDate(passage.text));
    const text = source === undefined ? "" : clean(withoutPrivate(source.passage.text, sensitive ? source.candidates : []));
    if (source !== undefined && text !== "") {
      return propose(text, marked === undefined ? "likely" : "certain", { rule: source.passage.role === "subject" ? "title-subject" : "title-text", words: text, source: HOUSE });
    }
    const property = clean(reading.document.properties.title ?? "");
    return property.length < 4 || sensitive || NO_PROPERTY.test(property) ? UNKNOWN : propose(property, "likely", { rule: "title-property", words: property, source: "host" });
  },
};

const isSubject = ({ passage }: ParagraphReading): boolean => REPLY.test(passage.text) || /^(?:betreft|onderwerp|titel)/iu.test(passage.label);

/** A date line names nothing, whatever place stands before it. */
function isDate(text: string): boolean {
  const [found] = datesIn(text);
  return found !== undefined && text.length - (found.end - found.start) < 24;
}

function clean(text: string): string {
  let short = text.replace(REPLY, "").replace(/\s+/gu, " ").trim();
  for (let next = short.replace(TRAILING, ""); next !== short; next = short.replace(TRAILING, "")) short = next;
  return short.length <= LONGEST ? short : `${short.slice(0, LONGEST - 1).trimEnd()}…`;
}

/** A title is seen by many: numbers, births and names of people in a sensitive document do not belong in it. */
function withoutPrivate(text: string, candidates: readonly { readonly start: number; readonly end: number }[]): string {
  return [...candidates].sort((a, b) => b.start - a.start).reduce((kept, { start, end }) => kept.slice(0, start) + kept.slice(end), text);
}
