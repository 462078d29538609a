import { digitsOf } from "./numbers.ts";
import { perPassage } from "./memo.ts";
import type { Passage } from "./passage.ts";
import { lastEnding } from "./spans.ts";
import { addWords, listedIn, listedOf, type Listed } from "./vocabulary.ts";

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

const WORDS: Readonly<Record<NumberKind, string>> = {
  bsn: "bsn,bsns,bsn s,b s n,bsn nummer,bsnnummer,bsnr,burgerservicenummer,burger service nummer,burgerservice nummer,sofinummer,sofi nummer,sociaal fiscaal nummer,persoonsgebonden nummer,pgn,persoonsnummer,onderwijsnummer,onderwijs nummer",
  pupil: "leerlingnummer,leerling nummer,leerlingennummer,leerlingid,leerling id,leerlingcode,studentnummer,student nummer,student id,studentennummer,deelnemersnummer,deelnemernummer",
  phone: "telefoon,telefoonnummer,telefonisch,tel,telnr,mobiel,mobiele nummer,gsm,gsmnummer,bel,bellen,belt,belde,gebeld,terugbellen,terugbelnummer,nummer mobiel,whatsapp,sms,appen,doorkiesnummer,thuisnummer",
  account: "rekeningnummer,bankrekening,bankrekeningnummer,iban,girorekening,gironummer",
  company: "kvk,k v k,kamer van koophandel,kvk nummer,kvknummer,handelsregister,handelsregisternummer,vestigingsnummer,rsin,rsinnummer,rsin nummer,fiscaal nummer,fiscale nummer,fiscaal identificatienummer,fi nummer,btw,btwnummer,btw nummer,btw id,omzetbelastingnummer,loonheffingennummer,loonheffingsnummer,agb,agb code,oin,brin,brinnummer,brin nummer",
  document: "paspoort,paspoortnummer,paspoort nummer,reisdocument,reisdocumentnummer,nummer reisdocument,documentnummer,document nummer,identiteitskaart,identiteitskaartnummer,id kaart,id kaartnummer,id kaart nummer,idkaart,identiteitsbewijs,id bewijs,legitimatiebewijs,legitimatienummer,verblijfsdocument,vreemdelingendocument,rijbewijs,rijbewijsnummer,rijbewijs nummer,v nummer,vreemdelingennummer,vreemdelingnummer,a nummer,administratienummer",
  member: "lidnummer,lid nummer,lidmaatschapsnummer,lidmaatschap nummer,ledennummer,clientnummer,patientnummer,personeelsnummer,pers nr,persnr,medewerkernummer,medewerkersnummer,werknemersnummer,werknemernummer,kandidaatnummer,uitkeringsnummer,deelnemerspas,bibliotheekpas,pasnummer,bibliotheekpasnummer,verzekerdennummer,verzekerdenummer,klantnummer,klant nummer,relatienummer,polisnummer,abonneenummer,inschrijfnummer,inschrijvingsnummer",
  plate: "kenteken,kentekens,kentekennummer,kentekenplaat,nummerplaat,nummerplaten",
  other: "*nummer,*nrs,kenmerk,*kenmerk,kenmerken,*referentie,referentie,ref,isbn,issn,ean,gtin,imei,ecli,doi,*code,*codes,barcode,chassis,bag id,verblijfsobject,pandid,coordinaten,coordinaat,rd coordinaten,fax,track,serie,order,factuur",
};

/** Words that name a number only when it follows at once: "order 123456782", not "de order staat op BSN ...". */
const ADJACENT: ReadonlySet<string> = new Set("serie,order,factuur,track,paspoort,rijbewijs,reisdocument,identiteitskaart,identiteitsbewijs,legitimatiebewijs,verblijfsdocument,vreemdelingendocument,id bewijs,id-bewijs,id kaart,id-kaart,bel,bellen,belt,belde,gebeld,appen,sms,ref,verblijfsobject,btw,handelsregister".split(","));

/** Words with the right ending that name no number, or no number in particular. */
const EMPTY: ReadonlySet<string> = new Set(["nummer", "nummers", "nr", "nrs", "code", "codes"]);

const KINDS: readonly (NumberKind | undefined)[] = kindsByList();

/** A label goes on over whatever signs stand between its words: "K.v.K.-nummer". "Nummer" has a plural, is shortened, and is often written with one m. */
function kindsByList(): readonly (NumberKind | undefined)[] {
  const kinds: (NumberKind | undefined)[] = [];
  for (const [kind, words] of Object.entries(WORDS) as [NumberKind, string][]) kinds[addWords(words.replace(/([^,]*)nummer(?=,|$)/g, "$&,$&s,$1numer,$1nr"), Infinity)] = kind;
  return kinds;
}

/** Whether a label of this kind stands in the text of a passage. */
export function hasLabel(kind: NumberKind, passage: Passage): boolean {
  return labelsOf(passage).some((label) => label.kind === kind);
}

/** The labels of numbers in the text of a passage, in order and without overlap. */
const labelsOf = perPassage((passage) => labelsIn(passage.text, listedIn(passage)));
const labelsOfLabel = perPassage(({ label }) => labelsIn(label, label === "" ? NONE : listedOf(label)));
const labelsOfPrevious = perPassage(({ previous }) => labelsIn(previous, previous === "" ? NONE : listedOf(previous)));
const NONE: readonly never[] = [];

/** The longest label where they overlap, and a known one before a general one. */
function labelsIn(text: string, listed: readonly Listed[]): readonly NumberLabel[] {
  const labels: NumberLabel[] = [];
  for (const { list, start, end } of listed) {
    const kind = KINDS[list];
    if (kind === undefined) continue;
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
    if (ADJACENT.has(label.words.toLowerCase()) && !/^[\s:#.(]{0,4}(?:(?:op|met|onder|is|naar|via)\s)?(?:(?:nummer|nr\.?)\s)?[\s:(]{0,2}$/.test(between)) continue;
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

/** "(BSN)", "is mijn BSN", "het juiste BSN". */
const BEHIND = /^\s*(?:\((?:dit is |= )?|is |het juiste )(?:zijn |haar |mijn |uw |het )?$/;

/** The label that follows a number at once, as in "999990032 (BSN)"; null when none begins within `reach` units after it. */
export function labelAfter(passage: Passage, end: number, reach: number): NumberLabel | null {
  const labels = labelsOf(passage);
  const label = labels[lastEnding(labels, end) + 1];
  if (label === undefined || label.start < end || label.start - end > reach) return null;
  const between = passage.text.slice(end, label.start);
  return reach > 12 || BEHIND.test(between) ? label : null;
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

/** The label of the cell that the passage is, such as the head of its column; null when it has none. */
export function labelOfCell(passage: Passage): NumberLabel | null {
  return labelsOfLabel(passage).at(-1) ?? null;
}

/** The last label in what stands before a passage, of which the last `reach` units count. */
export function labelOnLineBefore(passage: Passage, reach: number): NumberLabel | null {
  const label = labelsOfPrevious(passage).at(-1);
  return label === undefined || label.start < passage.previous.length - reach ? null : label;
}

/** The label of a number in its own text, or around it when nothing stands before it there. */
export function labelOf(passage: Passage, start: number, reach: number): NumberLabel | null {
  return isFirst(passage, start) ? (labelOfCell(passage) ?? labelOnLineBefore(passage, reach)) : labelBefore(passage, start);
}

/** What ties a number to the label before it: signs, "is", "van Sofie". Words in brackets are read once. */
const TIE = /^(?:[\s:=#()"'’*.–-]|s\b|is\b|luidt\b|was\b|zijn\b|(?:met\s)?(?:document|id)?(?:nummer|nr)\b)*(?:\([\p{L} ]{2,20}\)[\s:=]*)?(?:(?:van|bij|voor)\s[^.;\d]{1,40})?$/iu;
/** The same between numbers of a list. */
const LIST = /^(?:[\s:=#("'’*.,;–-]|s\b|zijn\b|en\b|of\b)*$/iu;
const CODE = /\p{L}*\d[\p{L}\d]*/gu;

/** The label of a kind that is tied to the number from `start` to `end`: before it, behind it, or around it when nothing stands before it; null when there is none. */
export function tiedLabel(kind: NumberKind, passage: Passage, start: number, end: number, reach: number): NumberLabel | null {
  const behind = labelAfter(passage, end, 12);
  if (behind?.kind === kind) return behind;
  const label = labelOf(passage, start, reach);
  if (label?.kind !== kind) return null;
  if (isFirst(passage, start)) return label;
  const between = passage.text.slice(label.end, start);
  const rest = between.replace(CODE, "");
  return (rest === between ? TIE : LIST).test(rest) ? label : null;
}

/** Whether nothing stands in a passage before a place. */
export const isFirst = ({ text }: Passage, start: number): boolean => text.slice(0, start).trim() === "";
