import type { Candidate } from "../model/index.ts";
import { remainder97 } from "../text/iban.ts";
import { isFirst, labelBefore, labelOfCell, labelOnLineBefore } from "../text/labels.ts";
import type { WordLists } from "../text/lists.ts";
import { matchesOf } from "../text/matches.ts";
import { canHold, digitsOf, passesElfproef, runOf, standsAlone } from "../text/numbers.ts";
import type { Passage } from "../text/passage.ts";
import { namesCompany, namesOrganisation, personIn } from "../text/people.ts";
import type { Detector } from "./detector.ts";

/** Digits of a number of the KvK; an RSIN and a VAT number have one more. */
const SHORTEST = 8;
const VAT_DIGITS = 11;
const VAT_BEGINS = /NL[ .-]?\d{3}/iu;
/** NL, nine digits, a B and two digits. Source: Belastingdienst, opbouw btw-identificatienummer. */
const VAT = /(?<![\p{L}\d])NL[ .-]?\d{3}[ .]?\d{3}[ .]?\d{3}[ .]?B[ .]?\d{2}(?![\p{L}\d])/giu;
const SEPARATOR = /^[ .\u00a0]$/;
const NEAR = 160;
/** What is in every label of such a number, or in the number: a cheap look before the others. */
const NAMES_REGISTER = /k\W{0,3}v\W{0,3}k|koophandel|handelsreg|rsin|fisca|nl\W?\d/i;
/** Between the numbers of a list. */
const NEXT = /^(?:,| en|;) ?$/;
/** A register names no company: what is left of the words can. */
const outside = (words: string): string => words.replace(/KvK|kamer van koophandel/giu, "");
/** A business that is a person: its numbers lead to him. */
const SOLE = /(?<![\p{L}\d])(?:eenmanszaak|eenmanszaken|eenmansbedrijf|zzp|zzp['’]?er|zzp-er|zzp['’]?ers|zelfstandige(?: zonder personeel)?|freelance(?:r|rs)?|h\.?o\.?d\.?n\.?|handelend onder de naam|handelsnaam van|mijn (?:eenmans)?(?:zaak|bedrijf|bedrijfje|onderneming|praktijk|(?:kvk|btw)-?(?:nummer|nr|id))|(?:haar|zijn) (?:eenmans)?(?:zaak|bedrijf|bedrijfje|onderneming|praktijk)|v\.?o\.?f\.?|vennoot|vennoten|maatschap)(?![\p{L}\d])/iu;

/**
 * Numbers of the business of a person: KvK, RSIN, btw. Those of companies and public bodies are everybody's. Until 2020 the
 * btw-nummer of somebody without staff held the burgerservicenummer. Source: Woo 5.1.2.e, 5.1.1.e.
 */
export const companyNumber: Detector = {
  id: "company-number",
  kinds: ["company-number"],
  examples: {
    hits: [
      { in: "Zij heeft een eenmanszaak, KvK-nummer 99001234.", finds: ["99001234"] },
      { in: "J. de Wit h.o.d.n. De Wit Timmerwerk, KvK 9900 1235", finds: ["9900 1235"] },
      { in: "Als zzp'er gebruik ik btw-nummer NL999990032B01.", finds: ["NL999990032B01"] },
      { in: "KvK: 99001236 (Karin Hofman, freelancer)", finds: ["99001236"] },
      { in: { text: "99001237", label: "KvK-nummer eenmanszaak" }, finds: ["99001237"] },
      { in: "De vof Smit en De Wit heeft RSIN 999990044.", finds: ["999990044"] },
      { in: "Mijn bedrijf staat bij de Kamer van Koophandel ingeschreven onder nummer 99001238.", finds: ["99001238"] },
      { in: "Eenmanszaak De Wit: KvK 99001239, btw-id NL 999.990.056.B01", finds: ["99001239", "NL 999.990.056.B01"] },
      { in: { text: "KvK 99001240", previous: "Mevrouw K. Hofman, zelfstandige" }, finds: ["99001240"] },
    ],
    misses: [
      "Hofman Bouw B.V., KvK 99001234, btw NL999990032B01",
      "KvK-nummer 99001234",
      "RSIN 999990032, gevestigd te Delft.",
      "De gemeente heeft btw-nummer NL999990044B01.",
      "Vermeld het KvK-nummer van uw bedrijf.",
      "De zzp'er factureert € 99001234.",
      "Zij is zzp'er sinds 20250101.",
      "Stichting Dorpshuis, KvK 99001235",
      { text: "KvK 99001236 · btw NL999990056B01", role: "footer" },
      "Als zzp'er gebruik ik factuurnummer 99001237.",
      "Een zzp'er heeft een KvK-nummer van acht cijfers.",
      "overwegende dat zelfstandigen zonder personeel sinds 2020 een nieuw btw-nummer hebben;",
      "Het handelsregister, bedoeld in artikel 2 van de Handelsregisterwet 2007, Stb. 2007, 153",
      "verzoekt de regering adressen van zzp'ers in het Handelsregister af te schermen,",
      "het nummer waaronder de onderneming is ingeschreven in het handelsregister;",
      "Regeling van 19 december 2013, nr. FM/2013/2155 M, voor eenmanszaken",
      "Kamerstukken II 2014/15, 34 104, nr. 439",
    ],
  },
  detect(passage, lists) {
    if (passage.role === "header" || passage.role === "footer" || !canHold(passage, SHORTEST) || ![passage.text, passage.label, passage.previous].some((words) => NAMES_REGISTER.test(words))) return [];
    const numbers = numbersIn(passage);
    const owner = numbers.length === 0 ? null : ownerOf(passage, lists);
    return owner === null ? [] : numbers.flatMap((number) => (namesCompany(outside(passage.text.slice(Math.max(0, number.start - 50), number.start))) ? [] : [candidate(number, owner)]));
  },
};

interface CompanyNumber {
  readonly start: number;
  readonly end: number;
  readonly holdsBsn: boolean;
}

function numbersIn(passage: Passage): readonly CompanyNumber[] {
  const { text } = passage;
  const found: CompanyNumber[] = [];
  const groups = digitsOf(passage);
  for (const { 0: words, index } of canHold(passage, VAT_DIGITS) && VAT_BEGINS.test(text) ? matchesOf(VAT, text) : []) {
    const plain = words.replace(/[^A-Z\d]/giu, "").toUpperCase();
    const old = passesElfproef(plain.slice(2, 11));
    if (old || remainder97(plain) === 1) found.push({ start: index, end: index + words.length, holdsBsn: old });
  }
  for (let index = 0; index < groups.length; index++) {
    for (const length of [8, 9]) {
      const run = runOf(text, groups, index, length, SEPARATOR);
      if (run === null || !standsAlone(text, run.start, run.end) || found.some(({ start, end }) => run.start < end && run.end > start)) continue;
      const label = labelBefore(passage, run.start) ?? labelOfCell(passage) ?? (isFirst(passage, run.start) ? labelOnLineBefore(passage, NEAR) : null);
      const last = found.at(-1);
      const listed = length === 8 && last !== undefined && NEXT.test(text.slice(last.end, run.start));
      const named = listed || label?.kind === "company" && (length === 8 ? /kvk|k\.?v\.?k|koophandel|handelsregister/iu : /rsin|fisca/iu).test(label.words);
      if (!named || (length === 9 && !passesElfproef(run.digits))) continue;
      found.push({ start: run.start, end: run.end, holdsBsn: label !== null && /fisca/iu.test(label.words) });
      index = run.nextGroup - 1;
      break;
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

interface Owner {
  readonly words: string;
  readonly sole: boolean;
}

/** The person behind the business, when the words around tell of one. */
function ownerOf({ text, label, previous }: Passage, lists: WordLists): Owner | null {
  const around = `${label} ${text.length < NEAR ? previous : ""} ${text}`;
  const sole = SOLE.exec(around);
  if (sole !== null) return { words: sole[0], sole: true };
  const person = text.length > 2 * NEAR || namesOrganisation(outside(around)) ? null : personIn(around, lists);
  return person === null ? null : { words: person, sole: false };
}

function candidate({ start, end, holdsBsn }: CompanyNumber, { words, sole }: Owner): Candidate {
  const bsn = holdsBsn && sole && !/^(?:v|maat)/iu.test(words);
  return { kind: "company-number", start, end, confidence: sole ? "certain" : "likely", because: [{ rule: bsn ? "company-number-with-bsn" : "company-number-of-person", words, source: "woo-5.1.2.e" }], ...(bsn ? { grounds: ["5.1.1.e", "5.1.2.e"] } : {}) };
}
