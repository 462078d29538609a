import type { Candidate } from "../model/index.ts";
import { ibansOf } from "../text/iban.ts";
import { labelBefore, labelOfCell } from "../text/labels.ts";
import type { WordLists } from "../text/lists.ts";
import { canHold, digitsOf, isAmount, isDigit, runOf, standsAlone } from "../text/numbers.ts";
import type { Passage } from "../text/passage.ts";
import { namesCompany, personIn } from "../text/people.ts";
import { alsoSpoken } from "../text/spoken.ts";
import { touches } from "../text/spans.ts";
import type { Detector } from "./detector.ts";

const SEPARATOR = /^(?:[ \u00a0\u202f.-]|\/|\s?[-–/]\s?|\)\s?-?|[\s-]?\(|\. )$/;
/** Digits of the shortest number, with its area or country. */
const SHORTEST = 9;
/** A day followed by an hour adds up to ten digits as well. */
const DATE = /^\d\d[-./ ]\d\d[-./ ](?:19|20)\d\d/;
/** Dutch area codes of three digits; every other one has four. Source: Nummerplan telefoon- en ISDN-diensten. */
const SHORT_AREA = /^0(?:10|13|15|20|23|24|26|30|33|35|36|38|40|43|45|46|50|53|55|58|70|71|72|73|74|75|76|77|78|79)/;
const LONG_AREA = /^0(?:1[1-8]|2[2-9]|3[147]|4[1478]|5[124679])\d/;
const MOBILE = /^06/;
/** Personal numbers that are no area: internet telephony. 088, 0800, 0900, 14 and 112 belong to organisations. */
const INTERNET = /^0(?:85|84|91)/;
/** Lengths after the country code. Source: E.164 and the national number plans. */
const FOREIGN: readonly (readonly [code: string, from: number, to: number])[] = [["32", 8, 9], ["49", 6, 11], ["44", 10, 10], ["33", 9, 9], ["48", 9, 9], ["90", 10, 10], ["34", 9, 9], ["39", 8, 11], ["40", 9, 9], ["212", 9, 9], ["352", 6, 9], ["359", 8, 9], ["380", 9, 9], ["1", 10, 10], ["297", 7, 7], ["599", 7, 8], ["597", 6, 7], ["43", 7, 12], ["41", 9, 9], ["45", 8, 8], ["46", 7, 9], ["47", 8, 8], ["351", 9, 9], ["353", 7, 9], ["30", 10, 10], ["36", 8, 9], ["420", 9, 9], ["421", 9, 9], ["385", 8, 9], ["86", 11, 11], ["91", 10, 10], ["62", 8, 12]];

const NEAR = 70;
/** The longest begin of what has the form of an account and can be a word before the number: "Is 0031 6 ...". */
const COUNTRY = 3;
const OF_ORGANISATION = /(?<!\p{L})(?:gemeente(?:huis)?|stadhuis|provincie|waterschap|ministerie|algemeen nummer|algemene nummer|centrale|receptie|klantcontactcentrum|kcc|meldpunt|meldkamer|servicedesk|helpdesk|servicelijn|klantenservice|balie|loket|secretariaat|politie|brandweer|huisartsenpost|ziekenhuis|rechtbank|griffie|belastingdienst|uwv|ggd|omgevingsdienst|kvk|btw|iban|www\.|bezoekadres|postadres|postbus|fax|bel ons|bel(?:len)? met ons|ons bereiken|ons bellen|onze|openingstijden|storingsnummer|storingsdienst|noodnummer|piketdienst|wachtdienst|bereikbaar op werkdagen|slachtofferhulp|school|stichting|vereniging|leverancier|bedrijf|winkel|restaurant|hotel)(?!\p{L})/iu;
/** Things of which the number can look the same: "vrachtbrief 0600000044", "het besluit met nummer 0600000021". */
const OF_THING = /(?:dossier|zaak|besluit|beschikking|vergunning|\p{L}*brief|\p{L}post|order|factuur|contract|zending|pakket|ticket|-id)[ \u00a0](?:met[ \u00a0])?(?:(?:het[ \u00a0])?(?:nummer|nr\.?)[ \u00a0])?$/iu;
/** Written so, it is a number to call whatever it is named: "mijn werknummer is 06-...". */
const AS_MOBILE = /^(?:\+31|06[- /])/u;
/** The beginning of an address on the web up to a number in it. */
const IN_LINK = /:\/\/\S*$/u;
const OF_PERSON = /(?<!\p{L})(?:mij|mijn|m'n|privé|prive|thuis|mobiel|06-nummer|uw|haar|zijn|hem|aanvrager|verzoeker|melder|klager|klaagster|bewoner|bewoonster|cliënt|moeder|vader|ouders?|contactpersoon|betrokkene|belanghebbende|bezwaarmaker)(?!\p{L})/iu;

/** Telephone numbers of people; general numbers of organisations are none. Source: Woo 5.1.2.e. */
export const phone: Detector = {
  id: "phone",
  kinds: ["phone"],
  examples: {
    hits: [
      { in: "U kunt mij bellen op 06-00000021.", finds: ["06-00000021"] },
      { in: "Mobiel: 06 00 00 00 22", finds: ["06 00 00 00 22"] },
      { in: "tel. +31 6 00000023", finds: ["+31 6 00000023"] },
      { in: "Bel 0031 (0)6 0000 0024", finds: ["0031 (0)6 0000 0024"] },
      { in: "+31(0)600000025", finds: ["+31(0)600000025"] },
      { in: "Mijn nummer is 020 000 00 26.", finds: ["020 000 00 26"] },
      { in: "(0118) 00 00 27", finds: ["(0118) 00 00 27"] },
      { in: "Zij is bereikbaar op 0600000028 of 015-0000029.", finds: ["0600000028", "015-0000029"] },
      { in: "Belgisch nummer: +32 470 00 00 30", finds: ["+32 470 00 00 30"] },
      { in: "R. Visser, 06/00000031", finds: ["06/00000031"] },
      { in: "tel.06-00000032", finds: ["06-00000032"] },
      { in: "Bel mij op nul zes nul nul nul nul nul nul drie drie.", finds: ["nul zes nul nul nul nul nul nul drie drie"] },
      { in: "Mijn nummer: 06 punt 00 punt 00 punt 00 punt 34", finds: ["06 punt 00 punt 00 punt 00 punt 34"] },
      { in: "Je kunt me appen: 0 6 0 0 0 0 0 0 3 5", finds: ["0 6 0 0 0 0 0 0 3 5"] },
      { in: "O6-00000036 is haar nummer", finds: ["O6-00000036"] },
      { in: "Bel 06-00\u00ad00\u200b0037.", finds: ["06-00\u00ad00\u200b0037"] },
      { in: "Mobiel nul zes, nul nul, nul nul, nul nul, achtendertig", finds: ["nul zes, nul nul, nul nul, nul nul, achtendertig"] },
      { in: "Mijn mobiele nummer: +31-(0)6-00000039", finds: ["+31-(0)6-00000039"] },
      { in: "Je kunt me thuis bereiken, mijn belnummer is 06-00000040.", finds: ["06-00000040"] },
    ],
    misses: [
      "Brief 0600000021 is zoek.",
      "Bel de gemeente op 14 020.",
      "Bel gratis 0800-0000001 of 0900 0000.",
      "Het zaaknummer is 0612345678.",
      "Z-2026-0612345678",
      "De vergadering is op 06-10-2026 om 14 uur.",
      "NL90 TEST 0123 4567 89",
      "Het algemene nummer van de gemeente is 010-0000033.",
      "Coördinaten 52.0612345678, 4.3561234567",
      "ISBN 0612345678",
      "De omzet is € 0612345678.",
      "KvK 06123456",
      { text: "Telefoon 010-0000034", role: "footer" },
      "verzoekt de regering om het niet-noodgevallennummer 0900-8844 gratis te maken,",
      "Bij brand bel je 112, voor andere vragen 0344 of 14 0344.",
      "Besluit van 21 december 2012 (Stb. 2012, 695), Kamerstukken II 2014/15, 34 104, nr. 439",
      "Verordening (EG) nr. 0715/2007 en richtlijn 2014/24",
      "BWBR0032870 van 01-01-2013 tot 0",
      "Ons kenmerk 0201234567",
      "1 2 3 4 5 6 7 8 9 10 11 12",
      "Zij telden: nul, een, twee, drie, vier, vijf, zes, zeven, acht, negen.",
      "Agendapunt zes, punt twee en punt drie zijn op nul uitgekomen.",
    ],
  },
  detect(passage, lists) {
    return passage.role === "header" || passage.role === "footer" ? [] : alsoSpoken(passage, (of) => numbersIn(of, lists));
  },
};

function numbersIn(passage: Passage, lists: WordLists): readonly Candidate[] {
  const found: Candidate[] = [];
  if (!canHold(passage, SHORTEST)) return found;
  const groups = digitsOf(passage);
  for (let index = 0; index < groups.length; index++) {
    const number = numberAt(passage, index);
    if (number === null) continue;
    index = number.nextGroup - 1;
    const candidate = judge(number, passage, lists);
    if (candidate !== null) found.push(candidate);
  }
  return found;
}

interface Telephone {
  readonly start: number;
  readonly end: number;
  readonly nextGroup: number;
  readonly sort: "mobile" | "landline" | "internet" | "foreign";
}

/** The telephone number that begins at a group of digits, by its form alone. */
function numberAt(passage: Passage, index: number): Telephone | null {
  const { text } = passage;
  const group = digitsOf(passage)[index];
  if (group === undefined || group.reach < SHORTEST) return null;
  if (text[group.start - 1] === "+" && !isDigit(text, group.start - 2)) return international(passage, index, group.start - 1, 0);
  if (text.startsWith("00", group.start) && !text.startsWith("000", group.start)) return international(passage, index, group.start, 2);
  if (text[group.start] !== "0") return null;
  const run = runOf(text, digitsOf(passage), index, 10, SEPARATOR);
  if (run === null || (run.shape[0] ?? 0) < 2 || DATE.test(text.slice(run.start, run.end))) return null;
  const sort = sortOf(run.digits);
  const start = text[run.start - 1] === "(" && text.slice(run.start, run.end).includes(")") ? run.start - 1 : run.start;
  return sort === null || !standsAlone(text, start, run.end) ? null : { start, end: run.end, nextGroup: run.nextGroup, sort };
}

function sortOf(digits: string): Telephone["sort"] | null {
  if (MOBILE.test(digits)) return "mobile";
  if (INTERNET.test(digits)) return "internet";
  return SHORT_AREA.test(digits) || LONG_AREA.test(digits) ? "landline" : null;
}

/** A number with a country code, with or without "(0)": "+31 (0)6 ...", "0032 470 ...". `skip` is the length of "00". */
function international(passage: Passage, index: number, start: number, skip: number): Telephone | null {
  const { text } = passage;
  const groups = digitsOf(passage);
  for (const length of [9, 10, 11, 12, 13, 14]) {
    const run = runOf(text, groups, index, length + skip, SEPARATOR);
    if (run === null || !standsAlone(text, start, run.end)) continue;
    const digits = run.digits.slice(skip);
    const national = /^31(0?)(\d{9})$/.exec(digits);
    if (national !== null) {
      const sort = sortOf(`0${national[2] ?? ""}`);
      return sort === null ? null : { start, end: run.end, nextGroup: run.nextGroup, sort };
    }
    if (digits.startsWith("31")) continue;
    if (FOREIGN.some(([code, from, to]) => digits.startsWith(code) && digits.length - code.length >= from && digits.length - code.length <= to) && !continues(passage, run.nextGroup, run.end)) {
      return { start, end: run.end, nextGroup: run.nextGroup, sort: "foreign" };
    }
  }
  return null;
}

function continues(passage: Passage, nextGroup: number, end: number): boolean {
  const next = digitsOf(passage)[nextGroup];
  return next !== undefined && next.start - end <= 1;
}

/** Whose number it is. Null when the words around say that it is another number or that of an organisation. */
function judge(number: Telephone, passage: Passage, lists: WordLists): Candidate | null {
  const { start, end, sort } = number;
  const { text } = passage;
  if (isAmount(text, start, end) || touches(ibansOf(passage).filter((iban) => iban.valid || start - iban.start > COUNTRY), start, end)) return null;
  const label = labelBefore(passage, start) ?? labelOfCell(passage);
  const near = label !== null && label.kind !== "phone" && (label.end > start || start - label.end < 30);
  if (near && !/^(?:contact|tel|mob)/iu.test(label.words) && !(label.kind === "other" && AS_MOBILE.test(text.slice(start, end)))) return null;
  const before = text.slice(Math.max(0, start - NEAR), start);
  if (OF_THING.test(before) || IN_LINK.test(before)) return null;
  const person = OF_PERSON.exec(before)?.[0] ?? personIn(before, lists);
  const organisation = OF_ORGANISATION.test(before) || OF_ORGANISATION.test(text.slice(end, end + 40)) || namesCompany(before);
  if (organisation && (sort !== "mobile" || person === null)) return null;
  const words = person ?? label?.words ?? text.slice(start, end);
  const sure = sort === "mobile" || person !== null;
  return { kind: "phone", start, end, confidence: sure ? "certain" : "likely", because: [{ rule: sort === "mobile" ? "phone-mobile" : "phone-number", words, source: "woo-5.1.2.e" }] };
}
