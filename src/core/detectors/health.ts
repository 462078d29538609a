import type { Candidate } from "../model/index.ts";
import { factFinder, isInName } from "../text/facts.ts";
import type { Passage } from "../text/passage.ts";
import { isSomebody, isTied, subjectOf } from "../text/subject.ts";
import type { WordLists } from "../text/lists.ts";
import type { Detector } from "./detector.ts";
import { HEALTH_EXAMPLES } from "./health/examples.ts";
import { BODY_PARTS, HEALTH_WORDS } from "./health/words.ts";

const factsIn = factFinder(HEALTH_WORDS);

/** A form that asks for it: "Diagnose: ...", a column "Medicatie". */
const LABEL = /(?<!\p{L})(?:diagnose|medicatie|medicijnen|beperking(?:en)?|aandoening(?:en)?|ziektebeeld|allergie[eë]?n?|gezondheid|handicap|bijzonderheden|zorgvraag|hulpvraag)\s*[:=]?\s*$/iu;
/** Written with a capital wherever they stand. */
const PROPER = /^(?:Alzheimer|Parkinson|Asperger|Crohn|Ritalin|Concerta|Medikinet|Wajong|Covid|Corona|Borderline)$/u;
/** What is done about it belongs to it: "de behandeling van longkanker", "medicijnen tegen reuma". */
const TREATED = /(?<!\p{L})(?:(?:de|een|mijn|zijn|haar|uw)\s+)?(?:behandeling|nabehandeling|diagnose|operatie|therapie|medicatie|medicijnen|kuur|controle|herstel|revalidatie|gevolgen)\s+(?:(?:gebruikt|slikt|krijgt|kreeg|nodig|ondergaan)\s+)?(?:van|voor|tegen|aan|na|wegens)\s+(?:(?:de|een|mijn|zijn|haar|uw)\s+)?$/iu;
const IN_BODY = new RegExp(String.raw`^\s+(?:in|aan|van)\s+(?:(?:de|het|beide|mijn|zijn|haar|uw|een)\s+){0,2}(?:(?:linker|rechter|onder|boven)-?)?(?:${BODY_PARTS})(?:en|s|ë[eë]?n)?(?!\p{L})`, "iu");
/** "Ik word er ziek van": nobody is ill. */
const FED_UP = /(?<!\p{L})er\s+(?:\p{L}+\s+){0,2}$/iu;
/** A thing that is out of order: "de printer is weer ziek". */
const OUT_OF_ORDER = /(?<!\p{L})(?<noun>\p{L}{3,})\s+(?:is|was|werd|bleek|blijkt|wordt|raakte|bleken|zijn|waren)\s+(?:(?:weer|nog|al|ook|even|steeds|opnieuw|helaas|echt|erg|heel)\s+){0,2}$/iu;
/** What makes a health word the name of something else: a centre, a plan, a day, a study. */
const THING = /^[\s-]*(?:beleid|aanpak|preventie|programma|onderzoekers|fonds|stichting|vereniging|centrum|poli|zorgpad|richtlijn|wet|platform|netwerk|campagne|dag|week|maand|vriendelijke?|agenda|strategie|plan|coördinator|specialisten|patiënten|behandelaren|loket|team)(?!\p{L})/iu;

/** Facts about the health of one person: illness, handicap, treatment, absence through illness. Source: Woo 5.1.1.d, AVG 9. */
export const health: Detector = {
  id: "health",
  kinds: ["health"],
  examples: HEALTH_EXAMPLES,
  detect(passage, lists) {
    const found: Candidate[] = [];
    for (const fact of factsIn(passage)) {
      const verdict = judge(passage, fact, lists);
      if (verdict === null) continue;
      const start = fact.start - treatmentBefore(passage.text, fact);
      const last = found.at(-1);
      const joins = last !== undefined && start < last.end;
      if (joins) found.pop();
      found.push({ kind: "health", start: joins ? Math.min(last.start, start) : start, end: fact.end + placeAfter(passage.text, fact), ...verdict });
    }
    return found;
  },
};

/** UTF-16 units of the words behind an illness that say where: "artrose in beide heupen". */
function placeAfter(text: string, { weight, end }: HealthFact): number {
  return weight === "condition" ? (IN_BODY.exec(text.slice(end, end + 60))?.[0].length ?? 0) : 0;
}

/** UTF-16 units of the words before an illness that say what is done about it. */
function treatmentBefore(text: string, { weight, start }: HealthFact): number {
  return weight === "condition" ? (TREATED.exec(text.slice(Math.max(0, start - 60), start))?.[0].length ?? 0) : 0;
}

interface HealthFact {
  readonly weight: keyof typeof HEALTH_WORDS;
  readonly start: number;
  readonly end: number;
}

function judge(passage: Passage, { weight, start, end }: HealthFact, lists: WordLists): Pick<Candidate, "confidence" | "because"> | null {
  const { text, role } = passage;
  if (role === "header" || role === "footer" || THING.test(text.slice(end, end + 24))) return null;
  if (isInName(text, start, end) && !PROPER.test(text.slice(start, end))) return null;
  const label = LABEL.exec(text.slice(Math.max(0, start - 40), start)) ?? LABEL.exec(passage.label);
  if (label !== null && weight === "condition") return because("certain", "health-label", label[0].replace(/[:=\s]+$/u, "").trim());
  const subject = subjectOf(passage, start, end, lists);
  if (subject === null) return null;
  if (weight === "condition") return because(subject.confidence, "health-condition", subject.words);
  if (weight === "care") return because("likely", "health-care", subject.words);
  return isMeant(text, start, end, lists) ? because("likely", "health-condition", subject.words) : null;
}

function isMeant(text: string, start: number, end: number, lists: WordLists): boolean {
  const word = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 60), start);
  if (/^\s+van(?!\p{L})/iu.test(text.slice(end, end + 6)) && FED_UP.test(before)) return false;
  const noun = OUT_OF_ORDER.exec(before)?.groups?.["noun"];
  if (noun !== undefined && !isSomebody(noun) && !lists.isFirstName(noun) && !lists.isSurname(noun)) return false;
  if (/^(?:ms|ass|lvb|nah|tos|cva|tia|iq)$/iu.test(word) && word !== word.toUpperCase()) return false;
  return isTied(text, start);
}

function because(confidence: "certain" | "likely", rule: string, words: string): Pick<Candidate, "confidence" | "because"> {
  return { confidence, because: [{ rule, words, source: "woo-5.1.1.d" }] };
}
