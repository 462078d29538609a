import type { Candidate } from "../../model/index.ts";
import { isInName } from "../../text/facts.ts";
import type { Passage } from "../../text/passage.ts";
import { isTied, type subjectOf } from "../../text/subject.ts";
import type { WordLists } from "../../text/lists.ts";
import type { HEALTH_WORDS } from "./words.ts";

/** A form that asks for it: "Diagnose: ...", a column "Medicatie". */
const LABEL = /(?<!\p{L})(?:diagnose|medicatie|medicijnen|beperking(?:en)?|aandoening(?:en)?|ziektebeeld|allergie[eë]?n?|gezondheid|handicap|bijzonderheden|zorgvraag|hulpvraag)\s*[:=]?\s*$/iu;
/** Written with a capital wherever they stand. */
const PROPER = /^(?:Alzheimer|Parkinson|Asperger|Crohn|Ritalin|Concerta|Medikinet|Wajong|Covid|Corona|Borderline)$/u;
/** What makes a health word the name of something else: a centre, a plan, a day, a study. */
const THING = /^[\s-]*(?:beleid|aanpak|preventie|programma|onderzoekers|fonds|stichting|vereniging|centrum|poli|zorgpad|richtlijn|wet|platform|netwerk|campagne|dag|week|maand|vriendelijke?|agenda|strategie|plan|coördinator|specialisten|patiënten|behandelaren|loket|team)(?!\p{L})/iu;

/** Which of these words in a passage tell about the health of one person, each by itself. Whose health it is, `whose` tells. */
export function healthFacts(passage: Passage, lists: WordLists, facts: readonly HealthFact[], whose: typeof subjectOf): readonly Candidate[] {
  return facts.flatMap((fact): readonly Candidate[] => {
    const verdict = judge(passage, fact, lists, whose);
    return verdict === null ? [] : [{ kind: "health", start: fact.start, end: fact.end, ...verdict }];
  });
}

export interface HealthFact {
  readonly weight: keyof typeof HEALTH_WORDS;
  readonly start: number;
  readonly end: number;
}

function judge(passage: Passage, { weight, start, end }: HealthFact, lists: WordLists, whose: typeof subjectOf): Pick<Candidate, "confidence" | "because"> | null {
  const { text, role } = passage;
  if (role === "header" || role === "footer" || THING.test(text.slice(end, end + 24))) return null;
  if (isInName(text, start, end) && !PROPER.test(text.slice(start, end))) return null;
  const label = LABEL.exec(text.slice(Math.max(0, start - 40), start)) ?? LABEL.exec(passage.label);
  if (label !== null && weight === "condition") return because("certain", "health-label", label[0].replace(/[:=\s]+$/u, "").trim());
  const subject = whose(passage, start, end, lists);
  if (subject === null) return null;
  if (weight === "condition") return because(subject.confidence, "health-condition", subject.words);
  if (weight === "care") return because("likely", "health-care", subject.words);
  return isMeant(text, start, end) ? because("likely", "health-condition", subject.words) : null;
}

function isMeant(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  if (/^ van\b/u.test(text.slice(end, end + 5)) && / er (?:\S+ )?$/u.test(text.slice(Math.max(0, start - 40), start))) return false;
  if (/^(?:ms|ass|lvb|nah|tos|cva|tia|iq)$/iu.test(word) && word !== word.toUpperCase()) return false;
  return isTied(text, start);
}

function because(confidence: "certain" | "likely", rule: string, words: string): Pick<Candidate, "confidence" | "because"> {
  return { confidence, because: [{ rule, words, source: "woo-5.1.1.d" }] };
}
