import type { Candidate } from "../model/index.ts";
import { factFinder } from "../text/facts.ts";
import { subjectNear } from "../text/implied.ts";
import type { Detector } from "./detector.ts";
import { HEALTH_EXAMPLES } from "./health/examples.ts";
import { healthFacts } from "./health/facts.ts";
import { BODY_PARTS, HEALTH_WORDS } from "./health/words.ts";

/** Facts about the health of one person: illness, handicap, treatment, absence through illness. Source: Woo 5.1.1.d, AVG 9. */
export const health: Detector = {
  id: "health",
  kinds: ["health"],
  examples: HEALTH_EXAMPLES,
  detect: (passage, lists) => joined(passage.text, healthFacts(passage, lists, factsIn(passage), subjectNear).map((fact) => ({ ...fact, ...wholeOf(passage.text, fact) }))),
};

const factsIn = factFinder(HEALTH_WORDS);

const LIMB = `\\p{L}{0,8}(?:${BODY_PARTS.join("|")})\\p{L}{0,3}(?!\\p{L})`;
/** Where in the body: "reuma in beide handen", "een operatie aan mijn hart". */
const WHERE = new RegExp(`^ (?:in|aan)(?: (?:de|het|een|beide|allebei|mijn|haar|zijn|uw|hun|linker|rechter|onder|boven))* ${LIMB}`, "iu");
const AID = /^(?:rolstoel|rollator|scootmobiel|traplift)$/iu;
/** "zit sinds mei in een rolstoel". */
const RELIES = /(?<!\p{L})(?:zit|zat|zitten|rijdt|rijd|loopt|loop|lopen|gebruikt|gebruik|aangewezen|afhankelijk)(?: \p{Ll}+){0,4} $/u;
/** Between help and what it is for: "medicijnen gebruikt tegen migraine", "in behandeling voor een depressie". */
const FOR = /^(?: \p{Ll}+){0,2}?(?: (?:tegen|voor|wegens|van))?(?: (?:een|de|het|haar|zijn|mijn|uw|hun|ernstige|zware|lichte))* $/u;
/** "opgenomen met longontsteking". */
const TREATED = /(?<!\p{L})(?:opgenomen|behandeld)(?: geweest)? (?:met|wegens|vanwege|voor|na)(?: een)? $/u;
const HELP = /^(?:medicijnen|medicatie|in behandeling|onder behandeling|operatie|\p{L}*psycholoog|\p{L}*psychiater)/iu;
const BESIDE = 40;

/** The words of a fact with those that belong to it, as one would cross them out. */
function wholeOf(text: string, { start, end }: Candidate): { readonly start: number; readonly end: number } {
  const relies = (AID.test(text.slice(start, end)) ? RELIES : TREATED).exec(text.slice(Math.max(0, start - BESIDE), start));
  // The last word of "operatie aan" leads to where.
  const from = text.slice(0, end).endsWith(" aan") ? end - " aan".length : end;
  return { start: start - (relies?.[0].length ?? 0), end: Math.max(end, from + (WHERE.exec(text.slice(from, from + BESIDE))?.[0].length ?? 0)) };
}

/** What stands together as one thing is one finding. */
function joined(text: string, found: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (const fact of found) {
    const last = kept.at(-1);
    const between = last === undefined ? null : text.slice(last.end, fact.start);
    if (last === undefined || between === null || between.length > BESIDE || !HELP.test(text.slice(last.start, last.end)) || !FOR.test(between)) kept.push(fact);
    else kept[kept.length - 1] = { ...last, end: fact.end, confidence: fact.confidence === "certain" ? "certain" : last.confidence };
  }
  return kept;
}
