import type { Candidate } from "../model/index.ts";
import { hasLabel, isFirst, labelAfter, tiedLabel } from "../text/labels.ts";
import type { WordLists } from "../text/lists.ts";
import { codesOf, codeWord, isAmount, standsAlone, type Code } from "../text/numbers.ts";
import { namesOrganisation } from "../text/people.ts";
import type { Passage } from "../text/passage.ts";
import { subjectOf } from "../text/subject.ts";
import type { Detector } from "./detector.ts";

/** A number of some length, of digits with at most a few letters. */
const NUMBER = /^(?=(?:\D*\d){3})[A-Z]{0,4}\d[A-Z\d]{2,11}$/;
/** The same in groups. */
const GROUPS = /[A-Z]{0,4}\d{2,4}(?:[.-]\d{2,4}){1,3}(?![\p{L}\d])|\d{3,4}(?: \d{3,4}){1,2}(?![\p{L}\d])/iuy;
const DATE = /^(?:0?[1-9]|[12]\d|3[01])[.-](?:0?[1-9]|1[0-2])[.-](?:19|20)?\d\d$/;
/** A row of numbers is nobody's. */
const UNTIL = /^ (?:tot|t\/m)(?!\p{L})/iu;
/** What is in every label of such a number: a cheap look before that at the words. */
const HINT = /numm?er|nr|pas/i;
const SHORTEST = 3;
const NEAR = 60;
/** Numbers that a company or a public body has as often as a person. */
const OF_ANYBODY = /^(?:klant|relatie|polis|abonnee|inschrij)/iu;
const OWN = /(?<!\p{L})(?:mijn|m['’]n|haar|zijn|uw|je)\s(?:[\p{L}-]+\s){0,2}$/iu;
/** Who is a member of a union tells more than a number. */
const UNION = /(?<![\p{L}\d])(?:FNV|CNV|VCP|AOb|NU['’]?91|De Unie|vakbond\p{L}*|vakvereniging|politiebond)(?![\p{L}\d])/u;

/** Numbers that an association, an insurer, an employer or a care provider gives a person. Source: Woo 5.1.2.e. */
export const membershipNumber: Detector = {
  id: "membership-number",
  kinds: ["membership-number"],
  examples: {
    hits: [
      { in: "Mijn lidnummer is 400021.", finds: ["400021"] },
      { in: "Lidmaatschapsnummer: B4400022", finds: ["B4400022"] },
      { in: "Cliëntnummer 4400023, de heer Smit", finds: ["4400023"] },
      { in: { text: "400024", label: "J. de Wit Personeelsnummer" }, finds: ["400024"] },
      { in: { text: "400025", previous: "Patiëntnummer:" }, finds: ["400025"] },
      { in: "Haar polisnummer bij de zorgverzekeraar is 400026.", finds: ["400026"] },
      { in: "Mevrouw de Wit (klantnummer 400027) belde vandaag.", finds: ["400027"] },
      { in: "Lid van de FNV, lidnr. 400028.", finds: ["400028"] },
      { in: "Personeelsnummers: 400029, 400030 en 400031.", finds: ["400029", "400030", "400031"] },
      { in: "400032 is haar personeelsnummer.", finds: ["400032"] },
      { in: "Patiëntnr: 400-033", finds: ["400-033"] },
    ],
    misses: [
      "Pasnummers 100 tot 200 zijn geblokkeerd.",
      "De vereniging telt 4821 leden.",
      "Vermeld uw lidnummer op het formulier.",
      "Stichting Dorpshuis heeft lidnummer 400021 bij de koepel.",
      "Ons klantnummer bij de leverancier is 400022.",
      "Polisnummer 400023 dekt het gebouw van de gemeente.",
      "Lidnummer: zie de pas.",
      "Het lidmaatschap kost € 400 per jaar.",
      "Uw lidnummer is geldig vanaf 2026.",
      "Factuurnummer 400024",
      "het lid, bedoeld in artikel 12, tweede lid, nummer 4;",
      "De werkgever vermeldt het personeelsnummer van de werknemer, bedoeld in artikel 28 van de Wet op de loonbelasting 1964.",
      "Kamerstukken 34 104, nr. 439, motie van het lid Rikkers-Oosterkamp",
      "verzoekt de regering het lidmaatschap van 1 januari 2026 af op te zeggen,",
      "Regeling van 19 december 2013, nr. FM/2013/2155 M",
      "Artikel 5. De zorgverzekeraar vermeldt het polisnummer op de verzekeringspas.",
      "constaterende dat 400 000 leden zich hebben ingeschreven;",
    ],
  },
  detect(passage, lists) {
    const codes = codesOf(passage);
    const found: Candidate[] = [];
    let free = 0;
    const named = codes.length > 0 && HINT.test(passage.text);
    for (const code of codes) {
      if (code.start < free || !(named || isFirst(passage, code.start))) continue;
      const number = wholeOf(passage.text, code);
      const candidate = number.end - number.start < SHORTEST ? null : judge(passage, number, lists);
      if (candidate === null) continue;
      found.push(candidate);
      free = number.end;
    }
    return found;
  },
};

/** The number in groups of which a code is the first one: "400-021", "0400 021". A date is none. */
function wholeOf(text: string, code: Code): Code {
  GROUPS.lastIndex = code.start;
  const words = GROUPS.exec(text)?.[0];
  return words === undefined || DATE.test(words) ? code : { start: code.start, end: code.start + words.length };
}

function judge(passage: Passage, code: Code, lists: WordLists): Candidate | null {
  const { start, end } = code;
  const { text } = passage;
  const alone = isFirst(passage, start);
  if (!alone && !hasLabel("member", passage)) return null;
  const word = codeWord(text, code).replace(/[ .-]/g, "");
  if (!NUMBER.test(word) || /^(?:19|20)\d\d$/.test(word)) return null;
  const label = tiedLabel("member", passage, start, end, NEAR);
  if (label === null || UNTIL.test(text.slice(end, end + 5)) || !standsAlone(text, start, end) || isAmount(text, start, end)) return null;
  const around = alone && label !== labelAfter(passage, end, 12);
  const before = around ? "" : text.slice(Math.max(0, label.start - 60), label.start);
  const between = around ? "" : text.slice(label.end, start);
  const own = OWN.test(before) || (around && OWN.test(`${label.words} `));
  if (!own && OF_ANYBODY.test(label.words) && subjectOf(passage, start, end, lists) === null) return null;
  if (!own && namesOrganisation(`${before} ${between}`) && !UNION.test(before)) return null;
  const grounds = UNION.test(text) ? { grounds: ["5.1.1.d", "5.1.2.e"] } : {};
  return { kind: "membership-number", start, end, confidence: "certain", because: [{ rule: "membership-number", words: label.words, source: "woo-5.1.2.e" }], ...grounds };
}
