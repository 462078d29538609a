import type { Passage } from "../text/passage.ts";

/** Who signs in a paragraph: members below a motion, or whoever stands beside an office. */
export type Signing = "motion" | "office";

/** How a motion ends; who stands below it signs as a member. Source: Reglement van Orde van de Tweede Kamer; models of motions of councils. */
const MOTION_ENDS = /(?<!\p{L})over tot de orde van de (?:dag|vergadering)\P{L}*$/iu;
const SOMETHING_ELSE = /^\P{L}*(?:toelichting|bijlage|stemming|besluit|stemverklaring|amendement)(?!\p{L})/iu;

const BEFORE_OFFICE = "de|het|een|namens|dezen?|voor|onze|van|wege|den|plv|wnd|wd|loco|waarnemend|waarnemende|plaatsvervangend|algemeen|algemene|eerste";
const OFFICE = String.raw`(?:(?:vice|loco)-?)?(?:minister|staatssecretaris|burgemeester|gemeentesecretaris|provinciesecretaris|griffier|wethouder|gedeputeerde|dijkgraaf|heemraad|commissaris|gouverneur|secretaris|voorzitter|bestuursvoorzitter|directeur|president|inspecteur|hoofdinspecteur|rijksarchivaris|projectdirecteur|project directeur|programmadirecteur|hoofd|afdelingshoofd|teamleider|teammanager|afdelingsmanager|clustermanager|bestuur|dagelijks bestuur|raad van bestuur|raad van toezicht|college(?= van|\P{L}*$)|managementteam|staten-generaal)(?:-generaal|-directeur)?`;
/** An office or a body in a line of its own, and no street such as "Burgemeester Bosweg 4": "plv. Secretaris-Generaal,", "De Raad van Bestuur van de Nederlandse Zorgautoriteit,", "namens deze,". */
const OFFICE_LINE = new RegExp(String.raw`^\P{L}*(?:(?:(?:${BEFORE_OFFICE})\P{L}+){0,5}${OFFICE}(?!\p{L})[^;!?\d]*|namens dezen?\P{L}*)$`, "iu");
/** A sentence ends in a stop; an abbreviation behind an office does too. */
const SENTENCE = /(?<!\b(?:a\.i|b\.a|w\.g|n\.v|b\.v|i\.o))[.:]$/iu;

/** A signature, with its party, label or place, is no longer than this, and neither is an office. */
const LONGEST = 90;
/** Paragraphs at most. Nobody signs so much, and looking through a long document at every key costs too much. */
const MOST = 500;

/** In which paragraphs somebody may sign in office, and how. Empty lines between are left for ink. */
export function signaturesIn(paragraphs: readonly { readonly passage: Passage }[]): ReadonlyMap<number, Signing> {
  const signed = new Map<number, Signing>();
  if (paragraphs.length > MOST) return signed;
  let voted = false;
  let above = { index: -1, office: true };
  paragraphs.forEach(({ passage }, index) => {
    const text = passage.text.trim();
    if (text === "") return;
    const short = text.length <= LONGEST;
    const office = short && OFFICE_LINE.test(text) && !SENTENCE.test(text);
    voted = MOTION_ENDS.test(text.slice(-LONGEST)) || (voted && short && !SOMETHING_ELSE.test(text));
    if (voted) signed.set(index, "motion");
    else if (short && !office && above.office && above.index >= 0) signed.set(index, "office");
    if (office && !above.office && !voted) signed.set(above.index, "office");
    above = { index, office };
  });
  return signed;
}

/** Titles and marks that stand around a name in a signature. */
const AROUND = /^(?:[\s.,()_]|(?:drs|mr|dr|ir|ing|prof|mw|dhr|w\.g|was getekend|getekend|de heer|mevrouw|bsc|msc|ma|ba|llm|mpa|mba|ra|rc)(?!\p{L}))*$/iu;

/** A name that is all there is in its line, but for titles. */
export function standsAlone(text: string, start: number, end: number): boolean {
  return AROUND.test(text.slice(0, start)) && AROUND.test(text.slice(end));
}
