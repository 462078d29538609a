import { digitsOf } from "./numbers.ts";
import { perPassage, tokensOf } from "./memo.ts";
import { PhraseSet } from "./phrases.ts";
import { lastEnding } from "./spans.ts";
import { tokenize, type Token } from "./tokens.ts";
import type { Passage } from "./passage.ts";

/** What the words before a number say it is; `other` is a number of a thing: an order, a case, a series. */
export type NumberKind = "bsn" | "pupil" | "phone" | "account" | "company" | "document" | "member" | "plate" | "other";

/** A word that says what the number behind it is. */
export interface NumberLabel {
  readonly kind: NumberKind;
  readonly start: number;
  readonly end: number;
  /** The words as they stand in the text. */
  readonly words: string;
}

const WORDS: Readonly<Record<NumberKind, readonly string[]>> = {
  bsn: [
    "bsn", "bsns", "bsn s", "b s n", "bsn nummer", "bsn nummers", "bsn nr", "bsnnummer", "bsnnummers", "bsnr",
    "burgerservicenummer", "burgerservicenummers", "burger service nummer", "burger service nummers", "burgerservice nummer", "burgerservicenr",
    "sofinummer", "sofinummers", "sofi nummer", "sofinr", "sociaal fiscaal nummer",
    "persoonsgebonden nummer", "persoonsgebonden nummers", "pgn", "persoonsnummer", "persoonsnummers", "onderwijsnummer", "onderwijsnummers", "onderwijs nummer",
  ],
  pupil: [
    "leerlingnummer", "leerlingnummers", "leerling nummer", "leerlingennummer", "leerlingnr", "leerling nr", "leerlingid", "leerling id", "leerlingcode",
    "studentnummer", "studentnummers", "student nummer", "studentnr", "deelnemersnummer", "deelnemernummer",
  ],
  phone: [
    "telefoon", "telefoonnummer", "telefoonnummers", "telefoonnr", "telefonisch", "tel", "telnr", "mobiel", "mobiele nummer", "gsm", "gsmnummer",
    "bel", "bellen", "belt", "belde", "gebeld", "terugbellen", "terugbelnummer", "nummer mobiel", "whatsapp", "sms", "appen", "doorkiesnummer", "thuisnummer",
  ],
  account: ["rekeningnummer", "rekeningnummers", "bankrekening", "bankrekeningnummer", "iban", "girorekening", "gironummer"],
  company: [
    "kvk", "k v k", "kamer van koophandel", "kvk nummer", "kvknummer", "kvk nr", "handelsregister", "handelsregisternummer", "vestigingsnummer",
    "rsin", "rsinnummer", "rsin nummer", "fiscaal nummer", "fiscale nummer", "fiscaal identificatienummer", "fi nummer",
    "btw", "btwnummer", "btw nummer", "btw id", "omzetbelastingnummer", "loonheffingennummer", "loonheffingsnummer", "agb", "agb code", "oin", "brin", "brinnummer", "brin nummer",
  ],
  document: [
    "paspoort", "paspoortnummer", "paspoortnummers", "paspoort nummer", "paspoortnr", "paspoort nr", "reisdocument", "reisdocumentnummer", "nummer reisdocument", "documentnummer", "document nummer", "documentnr",
    "identiteitskaart", "identiteitskaartnummer", "id kaart", "id kaartnummer", "id kaart nummer", "idkaart", "identiteitsbewijs", "id bewijs", "legitimatiebewijs", "legitimatienummer", "verblijfsdocument", "vreemdelingendocument",
    "rijbewijs", "rijbewijsnummer", "rijbewijs nummer", "rijbewijsnr", "v nummer", "v nr", "vreemdelingennummer", "a nummer", "administratienummer",
  ],
  member: [
    "lidnummer", "lidnummers", "lid nummer", "lidnr", "lidmaatschapsnummer", "lidmaatschap nummer", "ledennummer", "clientnummer", "clientnr", "patientnummer", "patientnr", "personeelsnummer", "personeelsnummers", "personeelsnr", "medewerkernummer", "werknemersnummer", "werknemernummer",
    "kandidaatnummer", "uitkeringsnummer", "deelnemerspas", "bibliotheekpas", "pasnummer", "klantnummer", "klantnr", "klant nummer", "relatienummer", "polisnummer", "polisnr", "abonneenummer", "inschrijfnummer", "inschrijvingsnummer",
  ],
  plate: ["kenteken", "kentekens", "kentekennummer", "kentekennummers", "kentekenplaat", "nummerplaat", "nummerplaten"],
  other: [
    "*nummer", "*nummers", "*nr", "*nrs", "kenmerk", "*kenmerk", "kenmerken", "*referentie", "referentie", "ref", "isbn", "issn", "ean", "gtin", "imei", "ecli", "doi",
    "*code", "*codes", "barcode", "chassis", "bag id", "verblijfsobject", "pandid", "coordinaten", "coordinaat", "rd coordinaten", "fax", "track", "serie", "order", "factuur",
  ],
};

/** Words that name a number only when it follows at once: "order 123456782", not "de order staat op BSN ...". */
const ADJACENT: ReadonlySet<string> = new Set(["serie", "order", "factuur", "track", "paspoort", "rijbewijs", "reisdocument", "identiteitskaart", "identiteitsbewijs", "legitimatiebewijs", "verblijfsdocument", "vreemdelingendocument", "id bewijs", "id-bewijs", "id kaart", "id-kaart", "bel", "bellen", "belt", "belde", "gebeld", "appen", "sms", "ref", "verblijfsobject", "btw", "handelsregister"]);

/** Words with the right ending that name no number, or no number in particular. */
const EMPTY: ReadonlySet<string> = new Set(["nummer", "nummers", "nr", "nrs", "code", "codes"]);

const LABELS = new PhraseSet<NumberKind>();
for (const [kind, phrases] of Object.entries(WORDS) as [NumberKind, readonly string[]][]) for (const phrase of phrases) LABELS.add(phrase, kind);

/** Letters of a label that are looked for before the passage is read word by word. */
const STEM = 6;
/** Folding takes these away; in the text they may stand. */
const MARKED: Readonly<Record<string, string>> = { e: "[eéèëê]", i: "[iïíî]", " ": "[^a-z]{1,3}" };
const STEMS = new Map(Object.entries(WORDS).filter(([kind]) => kind !== "other").map(([kind, phrases]) => {
  const stems = new Set(phrases.map((phrase) => [...phrase.slice(0, STEM)].map((letter) => MARKED[letter] ?? letter).join("")));
  return [kind, new RegExp([...stems].join("|"), "i")];
}));

/** Whether a label of this kind can stand in or around a passage: a cheap look before an expensive one. Not for `other`, which nearly every text has. */
export function canName(kind: Exclude<NumberKind, "other">, { text, label, previous }: Passage): boolean {
  const stems = STEMS.get(kind);
  return stems !== undefined && (stems.test(text) || (label !== "" && stems.test(label)) || (previous !== "" && stems.test(previous)));
}

/** The labels of numbers in the text of a passage, in order and without overlap. */
const labelsOf = perPassage((passage) => labelsIn(passage.text, tokensOf(passage)));

/** The longest label where they overlap, and a known one before a general one. */
function labelsIn(text: string, tokens: readonly Token[]): readonly NumberLabel[] {
  const labels: NumberLabel[] = [];
  for (const { value: kind, start, end } of LABELS.find(tokens)) {
    const words = text.slice(start, end);
    if (EMPTY.has(words.toLowerCase())) continue;
    const last = labels.at(-1);
    if (last !== undefined && start < last.end) {
      if (end < last.end || (end === last.end && (start > last.start || kind === "other"))) continue;
      labels.pop();
    }
    labels.push({ kind, start, end, words });
  }
  return labels;
}

/** How far before a number its label may stand. The distance Microsoft uses for its national number types. */
const LABEL_REACH = 300;

/**
 * The label that says what the number at `start` is: the nearest before it within 300 units that is not already used up by
 * a number in between. A label for many ("burgerservicenummers") is never used up.
 */
export function labelBefore(passage: Passage, start: number): NumberLabel | null {
  const labels = labelsOf(passage);
  for (let index = lastEnding(labels, start); index >= 0; index--) {
    const label = labels[index];
    if (label === undefined || start - label.end > LABEL_REACH) return null;
    const between = passage.text.slice(label.end, start);
    if (ADJACENT.has(label.words.toLowerCase()) && !/^[\s:#.(]{0,4}(?:(?:op|met|is|naar|via)\s)?(?:(?:nummer|nr\.?)\s)?[\s:(]{0,2}$/.test(between)) continue;
    const sameSentence = !/[.!?]\s/.test(between);
    if (!/s$/i.test(label.words) && usedUp(passage, label.end, start)) {
      if (label.kind === "bsn" && sameSentence && !between.includes(";")) return label;
      continue;
    }
    if (label.kind !== "bsn" && !sameSentence && between.length > 60) continue;
    return label;
  }
  return null;
}

/** The label that follows a number at once, as in "999990032 (BSN)"; null when none begins within `reach` units after it. */
export function labelAfter(passage: Passage, end: number, reach: number): NumberLabel | null {
  const labels = labelsOf(passage);
  const label = labels[lastEnding(labels, end) + 1];
  if (label === undefined || label.start < end || label.start - end > reach) return null;
  const between = passage.text.slice(end, label.start);
  return reach > 12 || /^\s*\((?:dit is |= )?(?:zijn |haar |mijn |uw )?$/.test(between) ? label : null;
}

/** Whether another number of some length stands between a label and the number at `start`. */
function usedUp(passage: Passage, from: number, start: number): boolean {
  const groups = digitsOf(passage);
  let digits = 0;
  for (let index = lastEnding(groups, from) + 1; index < groups.length && (groups[index]?.start ?? start) < start; index++) {
    digits += (groups[index]?.end ?? 0) - (groups[index]?.start ?? 0);
    if (digits >= 4) return true;
  }
  return false;
}

/** The last label in words around a passage, such as the header of a column or the line before; null when there is none. */
export function lastLabel(text: string): NumberLabel | null {
  return text === "" ? null : (labelsIn(text, tokenize(text)).at(-1) ?? null);
}
