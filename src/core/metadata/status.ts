import { propose, UNKNOWN, type FieldValues, type Proposal } from "../model/index.ts";
import type { Field, FieldGround } from "./field.ts";

const DRAFT = /\b(?:concept(?!ueel|ue)|ontwerp(?=\s|$|,|\.|-)|draft|kladversie|werkversie|ter bespreking|niet definitief)/iu;
const FINAL = /\b(?:definitief|definitieve versie|vastgesteld(?!e stukken)|ondertekend exemplaar)\b/iu;
const SIGNED = /\b(?:aldus (?:overeengekomen|vastgesteld|besloten|opgemaakt|getekend)|handtekening:|was getekend|w\.g\.)/iu;
const ZERO_VERSION = /\b(?:versie|concept|v)\s*0\.\d/iu;
const HOUSE = "kantlijn-huisregel";

/** Concept or definitief: what the title, head or foot says; else what the kind of document is by nature; else the signature. */
export const status: Field<FieldValues["status"]> = {
  id: "status",
  propose({ reading, type }: FieldGround): Proposal<FieldValues["status"]> {
    const marks = [...reading.title, ...reading.paragraphs.slice(0, 6).filter(({ passage }) => passage.role === "header"), ...reading.head.slice(0, 4).filter(({ passage }) => passage.text.length < 120)];
    for (const { passage } of marks) {
      const draft = DRAFT.exec(passage.text) ?? ZERO_VERSION.exec(passage.text);
      if (draft !== null) return propose("concept", "certain", { rule: "status-draft", words: draft[0], source: HOUSE });
    }
    for (const { passage } of marks) {
      const final = FINAL.exec(passage.text);
      if (final !== null) return propose("definitief", "certain", { rule: "status-final", words: final[0], source: HOUSE });
    }
    for (const { passage } of reading.tail) {
      const signature = SIGNED.exec(passage.text);
      if (signature !== null) return propose("definitief", "likely", { rule: "status-signed", words: signature[0], source: HOUSE });
    }
    if (type.rule?.definitive === true) return propose("definitief", "likely", { rule: "status-by-type", words: type.rule.name, source: HOUSE });
    if (reading.document.envelope !== null) return propose("definitief", "likely", { rule: "status-mail", source: HOUSE });
    return UNKNOWN;
  },
};
