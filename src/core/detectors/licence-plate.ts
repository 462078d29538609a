import type { Candidate } from "../model/index.ts";
import { labelAfter, labelBefore, labelOfCell, labelOnLineBefore, type NumberLabel } from "../text/labels.ts";
import { codesOf, codeWord, isDigit, isLetter, type Code } from "../text/numbers.ts";
import type { Passage } from "../text/passage.ts";
import type { Detector } from "./detector.ts";

/** Letters (L) and digits (D) of the fourteen forms of a Dutch plate. Source: RDW, sidecodes. */
const FORMS: ReadonlySet<string> = new Set([
  "LL-DD-DD", "DD-DD-LL", "DD-LL-DD", "LL-DD-LL", "LL-LL-DD", "DD-LL-LL", "DD-LLL-D", "D-LLL-DD", "LL-DDD-L", "L-DDD-LL", "LLL-DD-L", "L-DD-LLL", "D-LL-DDD", "DDD-LL-D",
]);
const BARE_FORMS: ReadonlySet<string> = new Set([...FORMS].map((form) => form.replaceAll("-", "")));
const BARE_LENGTH = 6;
const LONGEST_GROUP = 3;
/** What stands between the groups of a plate, and what makes of them a part of something longer. */
const PROPER_TIE = "-";
/** Without a hyphen only where a plate is spoken of. */
const TIES = "-. –";
const SPEAKS_OF_PLATES = /kenteken|nummerpla/i;
const NO_TIE = "/";
const TIES_ON = "/_-";
const BEGINS_ELSEWHERE = /[\p{L}/_-]/u;
const ENDS_ELSEWHERE = /^(?:[\p{L}_]|[-/.][\p{L}\d])/u;
const NEAR = 40;
/** Plates since 1978 have no vowels, so that they form no words; months and codes of things are written the same way. */
const NO_PLATE = /[AEIOUY]|MRT|^(?:NR|ART|BLZ|KST|STB)-/;
/** The word before the number of a thing. */
const OF_THING = /(?:model|type|uitvoering|tekening|formulier|blad|kaartblad|serie|bestek|onderdeel|kamer|zaal|lokaal)[ \u00a0]$/iu;
const VEHICLE = /(?<!\p{L})(?:kenteken\p{L}*|\p{L}*auto|auto['’]s|voertuig\p{L}*|bestuurder|bestelbus\p{L}*|bus|busje|camper|caravan|aanhanger|aanhangwagen|motor|motorfiets|scooter|brommer|bromfiets|taxi|vrachtwagen|parkeer\p{L}*|geparkeerd|wagen|ontheffing|parkeerde|reed|rijdt|stond)(?!\p{L})/iu;

/** Licence plates: they lead to the person who drives. Source: Woo 5.1.2.e. */
export const licencePlate: Detector = {
  id: "licence-plate",
  kinds: ["licence-plate"],
  examples: {
    hits: [
      { in: "Haar auto heeft kenteken QB-001-B.", finds: ["QB-001-B"] },
      { in: "De bestuurder van 12-QBB-3 is aangesproken.", finds: ["12-QBB-3"] },
      { in: "Kenteken: 1QBB01", finds: ["1QBB01"] },
      { in: "(Q-001-BB)", finds: ["Q-001-BB"] },
      { in: "QB-01-BB en QB-02-BB stonden er ook.", finds: ["QB-01-BB", "QB-02-BB"] },
      { in: "kenteken qb 01 bb", finds: ["qb 01 bb"] },
      { in: "De oude auto met kenteken QA-01-02 is weggesleept.", finds: ["QA-01-02"] },
      { in: { text: "QBB-01-B", label: "Kenteken" }, finds: ["QBB-01-B"] },
      { in: { text: "QBB01B", previous: "Kentekennummer:" }, finds: ["QBB01B"] },
      { in: "De kentekens zijn QB-001-B, QB002B en 3-QBB-03.", finds: ["QB-001-B", "QB002B", "3-QBB-03"] },
      { in: "Voor de nummerplaat QB.001.B is een ontheffing verleend.", finds: ["QB.001.B"] },
    ],
    misses: [
      "De vergadering is op 24-11-2026.",
      "Geboren 04-06-81",
      "Bel 06-12-34-56-78.",
      "Noteer het kenteken van uw auto.",
      "Het verslag van 1-mrt-26",
      "BTW-nummer NL-001-B-02",
      "TER-INZ-AGE",
      "Zie bijlage QB-001-B-2.",
      "Zaaknummer QB-001-B",
      "De bestelling QB001B is geleverd.",
      "Het verslag van 3-2 en 4-1",
      "Het rapport AD-12-34 gaat over wegen.",
      "het kenteken, opgegeven voor een motorrijtuig, bedoeld in artikel 36 van de Wegenverkeerswet 1994;",
      "Kamerstukken 29 398, nr. 1000",
      "Besluit van 21 december 2012 (Stb. 2012, 695)",
      "Regeling van 19 december 2013, nr. FM/2013/2155 M, artikel 5-1-2",
      "overwegende dat de norm NEN-EN-12 en de A12 niet in het plan staan;",
      "De bijzondere kentekens met lettergroepen AA, CD en CDJ zijn voorbehouden aan het Koninklijk Huis en diplomaten.",
      "verzoekt de regering kentekens van criminelen door te geven,",
    ],
  },
  detect(passage) {
    const found: Candidate[] = [];
    let free = 0;
    const codes = codesOf(passage);
    const ties = codes.length > 0 && [passage.text, passage.label, passage.previous].some((words) => SPEAKS_OF_PLATES.test(words)) ? TIES : PROPER_TIE;
    for (const code of codes) {
      if (code.start < free) continue;
      const plate = plateAt(passage.text, code, free, ties);
      const candidate = plate === null ? null : judge(passage, plate);
      if (plate === null || candidate === null) continue;
      found.push(candidate);
      free = plate.end;
    }
    return found;
  },
};

interface Plate {
  readonly start: number;
  readonly end: number;
  /** Written with hyphens and in capitals, as on the plate itself. */
  readonly proper: boolean;
}

/** The plate around a code: the code itself without signs, or three groups of which it is one. */
function plateAt(text: string, code: Code, free: number, ties: string): Plate | null {
  const { start, end } = code;
  if (end - start === BARE_LENGTH && BARE_FORMS.has(formOf(codeWord(text, code)))) return TIES_ON.includes(text.charAt(start - 1) || " ") || TIES_ON.includes(text.charAt(end) || " ") ? null : { start, end, proper: false };
  if (end - start > LONGEST_GROUP) return null;
  const [before, after] = [text.charAt(start - 1), text.charAt(end)];
  const plate = ties.includes(before || NO_TIE) ? tiedBy(before, text, start, end, free) : null;
  return plate ?? (after !== before && ties.includes(after || NO_TIE) ? tiedBy(after, text, start, end, free) : null);
}

/** Three groups with the same sign between them, of which one is written from `start` to `end`. */
function tiedBy(tie: string, text: string, start: number, end: number, free: number): Plate | null {
  const before = groupBefore(text, start, tie);
  const after = groupAfter(text, end, tie);
  return written(tie, text, before < 0 ? -1 : groupBefore(text, before, tie), end, free) ?? written(tie, text, before, after, free) ?? written(tie, text, start, after < 0 ? -1 : groupAfter(text, after, tie), free);
}

/** The plate that is written between two places, when its groups have the form of one. */
function written(tie: string, text: string, start: number, end: number, free: number): Plate | null {
  if (start < free || end - start !== BARE_LENGTH + 2) return null;
  const words = text.slice(start, end);
  const large = words.toUpperCase();
  if (!FORMS.has(formOf(tie === "-" ? large : large.replaceAll(tie, "-"))) || ENDS_ELSEWHERE.test(text.slice(end, end + 2)) || BEGINS_ELSEWHERE.test(text.charAt(start - 1))) return null;
  if (tie === " " && words !== large && words !== words.toLowerCase()) return null;
  return { start, end, proper: tie === "-" && words === large };
}

/** Where the group begins that a sign ties to a place; -1 when there is none. */
function groupBefore(text: string, at: number, tie: string): number {
  if (text.charAt(at - 1) !== tie) return -1;
  let start = at - 1;
  while (isPart(text, start - 1)) if (--start < at - 1 - LONGEST_GROUP) return -1;
  return start === at - 1 ? -1 : start;
}

/** Where the group ends that a sign ties to a place; -1 when there is none. */
function groupAfter(text: string, at: number, tie: string): number {
  if (text.charAt(at) !== tie) return -1;
  let end = at + 1;
  while (isPart(text, end)) if (++end > at + 1 + LONGEST_GROUP) return -1;
  return end === at + 1 ? -1 : end;
}

const isPart = (text: string, at: number): boolean => text.charCodeAt(at) < 128 && (isDigit(text, at) || isLetter(text, at));

/** L for a letter and D for a digit. */
function formOf(words: string): string {
  let form = "";
  for (let at = 0; at < words.length; at++) form += isDigit(words, at) ? "D" : isPart(words, at) ? "L" : words.charAt(at);
  return form;
}

/** In its proper form a plate speaks for itself; another form or another alphabet needs the word beside it. */
function judge(passage: Passage, { start, end, proper }: Plate): Candidate | null {
  const { text } = passage;
  const label = labelAfter(passage, end, 12) ?? labelBefore(passage, start) ?? labelOfCell(passage) ?? labelOnLineBefore(passage, NEAR);
  if (label?.kind === "plate") return candidate(start, end, "certain", label);
  if (!proper || label !== null || NO_PLATE.test(text.slice(start, end)) || OF_THING.test(text.slice(Math.max(0, start - 16), start))) return null;
  const vehicle = VEHICLE.exec(text.slice(Math.max(0, start - 80), end + 60));
  return candidate(start, end, vehicle === null ? "likely" : "certain", { words: vehicle?.[0] ?? text.slice(start, end) });
}

function candidate(start: number, end: number, confidence: Candidate["confidence"], { words }: Pick<NumberLabel, "words">): Candidate {
  return { kind: "licence-plate", start, end, confidence, because: [{ rule: "licence-plate", words, source: "woo-5.1.2.e" }] };
}
