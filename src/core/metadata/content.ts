import { CONFIDENTIALITY, propose, UNKNOWN, type Confidentiality, type Proposal } from "../model/index.ts";
import { languageOf } from "../classifiers/index.ts";
import type { Field, FieldGround } from "./field.ts";

const SUBJECT = /^\s*(?:betreft|onderwerp)\s*:\s*(.{3,160})$/iu;

/** The subject, where the document names one. */
export const subject: Field<string> = {
  id: "subject",
  propose({ reading }: FieldGround): Proposal<string> {
    for (const { passage } of reading.title) {
      const words = /^(?:betreft|onderwerp)\b/iu.test(passage.label) ? passage.text.trim() : SUBJECT.exec(passage.text)?.[1]?.trim();
      if (words !== undefined && words !== "") return propose(words, "certain", { rule: "subject-line", words, source: "kantlijn-huisregel" });
    }
    return UNKNOWN;
  },
};

/** The language of the text, ISO 639-1. */
export const language: Field<string> = {
  id: "language",
  propose: ({ reading }: FieldGround): Proposal<string> => languageOf(reading),
};

/** Who may see it: what holds for the place, never weaker than what the kind of document or the text needs. */
export const confidentiality: Field<Confidentiality> = {
  id: "confidentiality",
  propose({ place, policy, sensitive, type }: FieldGround): Proposal<Confidentiality> {
    const rank = (level: Confidentiality): number => CONFIDENTIALITY.indexOf(level);
    const needed = sensitive ? policy.confidentiality.private : policy.confidentiality.standard;
    const ofType = type.rule?.confidentiality ?? null;
    const ofPlace = place?.confidentiality ?? null;
    if (type.rule !== null && ofType !== null && rank(ofType) > rank(needed) && (ofPlace === null || rank(ofType) > rank(ofPlace))) return propose(ofType, "certain", { rule: "confidentiality-type", words: type.rule.name, source: "organisatie" });
    if (ofPlace !== null && (place?.kind === "zaak" || rank(ofPlace) >= rank(needed))) return propose(ofPlace, "certain", { rule: "confidentiality-place", words: place?.title ?? "", source: "zgw" });
    return propose(needed, "likely", { rule: sensitive ? "confidentiality-sensitive" : "confidentiality-standard", source: "organisatie" });
  },
};
