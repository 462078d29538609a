import { isOnlyLearned } from "../classifiers/index.ts";
import { propose, UNKNOWN, type FieldValues, type Proposal } from "../model/index.ts";
import type { ParagraphReading, Reading } from "../reading/index.ts";
import type { Field, FieldGround } from "./field.ts";

/** A mark that stands by itself, begins the line, or names a version. */
const MARKED_DRAFT = /(?:^|[·|([/,;–-])\s*(?:concept|draft|kladversie|werkversie|werkdocument)(?:versie)?(?=\s*(?:$|[·|)\]/,;:–-]|v?\d|versie|d\.d\.))|\b(?:conceptversie|kladversie|werkversie|niet definitief|ter bespreking)\b|\b(?:versie|concept|v)\s*0\.\d/iu;
const DRAFT_FIRST = /^\s*(?:(?:onderwerp|betreft|titel)\s*:\s*)?(?:concept|ontwerp)(?!eel|en\b|er)[\p{L}-]*/iu;
/** A draft named in passing: "Conceptnota wonen", "het concept-convenant". */
const NAMED_DRAFT = /\bconcept(?!ueel|ue|en\b)[\p{L}-]*/iu;
const FINAL = /\b(?:definitief|definitieve versie|eindrapport(?:age)?|eindversie|vastgesteld(?!e)|ondertekend exemplaar|getekende versie)\b/iu;
const SIGNED = /\b(?:aldus (?:overeengekomen|vastgesteld|besloten|opgemaakt|getekend|gedaan)|getekend (?:te|op|door|in)|ondertekend (?:te|op|door|in)|in \p{L}+voud (?:opgemaakt|getekend|ondertekend)|handtekening:|was getekend|w\.g\.)/iu;
/** "CONCEPT d.d. 3 mei 2026", in a reference block that can stand lower. */
const OPENS_DRAFT = /^\s*(?:CONCEPT|Concept(?= (?:\d|v|versie|d\.d\.)))(?!\p{L})/u;
/** How a cell with the status is headed. */
const STATUS = /^(?:document)?status(?!\p{L})/iu;
/** Adopted: by a council, a board, whoever decides about it. */
const ADOPTED = /vastgesteld|aldus besloten/iu;
const HOUSE = "kantlijn-huisregel";
const SHORT = 140;

/**
 * Concept, definitief or vastgesteld: what the title, head or page header says; else what the kind of document is by nature; else the
 * signature. A letter that came in is finished, whatever draft it speaks of.
 */
export const status: Field<FieldValues["status"]> = {
  id: "status",
  propose({ reading, type }: FieldGround): Proposal<FieldValues["status"]> {
    if (reading.document.envelope !== null) return propose("definitief", "likely", { rule: "status-mail", source: HOUSE });
    const lines = linesOf(reading);
    const cameIn = type.rule?.definitive === true && type.rule.direction?.includes("incoming") === true;
    const draft = first(lines, MARKED_DRAFT) ?? (cameIn ? null : (first(lines, DRAFT_FIRST) ?? (type.rule?.definitive === true ? null : first(lines, NAMED_DRAFT))));
    if (draft !== null) return propose("concept", "certain", { rule: "status-draft", words: draft, source: HOUSE });
    const final = first(lines, FINAL);
    if (final !== null) return propose(ADOPTED.test(final) ? "vastgesteld" : "definitief", "certain", { rule: "status-final", words: final, source: HOUSE });
    const signature = first(reading.tail, SIGNED);
    if (signature !== null) return propose(ADOPTED.test(signature) ? "vastgesteld" : "definitief", "likely", { rule: "status-signed", words: signature, source: HOUSE });
    if (type.rule?.definitive === true && !isOnlyLearned(type)) return propose("definitief", "likely", { rule: "status-by-type", words: type.rule.name, source: HOUSE });
    return UNKNOWN;
  },
};

/** Where a status stands: title, page header, the short lines at the begin, and a line of the head that opens with it. */
function linesOf(reading: Reading): readonly ParagraphReading[] {
  return [...new Set([...reading.start, ...reading.head.slice(0, 8), ...reading.head.filter(({ passage }) => OPENS_DRAFT.test(passage.text) || STATUS.test(passage.label))])].filter(({ passage }) => passage.text.length <= SHORT);
}

function first(lines: readonly ParagraphReading[], mark: RegExp): string | null {
  for (const { passage } of lines) {
    const words = mark.exec(passage.text)?.[0].replace(/^[\s·|([/,;–-]+/u, "").trim();
    if (words !== undefined) return words;
  }
  return null;
}
