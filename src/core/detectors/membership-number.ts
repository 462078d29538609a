import type { Candidate } from "../model/index.ts";
import { hasLabel, isFirst, labelOf } from "../text/labels.ts";
import type { WordLists } from "../text/lists.ts";
import { codesOf, codeWord, isAmount, standsAlone, type Code } from "../text/numbers.ts";
import { namesOrganisation } from "../text/people.ts";
import type { Passage } from "../text/passage.ts";
import { subjectOf } from "../text/subject.ts";
import type { Detector } from "./detector.ts";

/** A number of some length, of digits with at most a few letters. */
const NUMBER = /^(?=(?:\D*\d){3})[A-Z]{0,4}\d[A-Z\d]{2,11}$/;
/** What is in every label of such a number: a cheap look before that at the words. */
const HINT = /nummer|nr|pas/i;
const SHORTEST = 3;
const NEAR = 60;
const LINK = /^\.?['’s]{0,2}[\s:=#(]*(?:(?:van|bij|voor)\s[^.;:\d]{1,40})?[\s:=#]*(?:is|luidt|was)?[\s:=#(]*$/iu;
const LIST = /^\.?[\s:=#(]*(?:[A-Z]{0,4}\d{3,12}(?:,\s*|\s+en\s+|\s*;\s*))+$/u;
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
    ],
    misses: [
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
    const codes = codesOf(passage).filter(({ start, end }) => end - start >= SHORTEST);
    if (codes.length === 0) return [];
    const named = HINT.test(passage.text);
    return codes.flatMap((code) => (named || isFirst(passage, code.start) ? (judge(passage, code, lists) ?? []) : []));
  },
};

function judge(passage: Passage, code: Code, lists: WordLists): Candidate | null {
  const { start, end } = code;
  const { text } = passage;
  const alone = isFirst(passage, start);
  if (!alone && !hasLabel("member", passage)) return null;
  const word = codeWord(text, code);
  if (!NUMBER.test(word) || /^(?:19|20)\d\d$/.test(word)) return null;
  const label = labelOf(passage, start, NEAR);
  if (label?.kind !== "member" || !standsAlone(text, start, end) || isAmount(text, start, end)) return null;
  const before = alone ? "" : text.slice(Math.max(0, label.start - 60), label.start);
  const between = alone ? "" : text.slice(label.end, start);
  if (!LINK.test(between) && !LIST.test(between)) return null;
  const own = OWN.test(before) || (alone && OWN.test(`${label.words} `));
  if (!own && OF_ANYBODY.test(label.words) && subjectOf(passage, start, end, lists) === null) return null;
  if (!own && namesOrganisation(`${before} ${between}`) && !UNION.test(before)) return null;
  const grounds = UNION.test(text) ? { grounds: ["5.1.1.d", "5.1.2.e"] } : {};
  return { kind: "membership-number", start, end, confidence: "certain", because: [{ rule: "membership-number", words: label.words, source: "woo-5.1.2.e" }], ...grounds };
}
