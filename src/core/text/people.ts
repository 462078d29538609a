import type { WordLists } from "./lists.ts";

/**
 * A light eye for people and organisations in a few words around something else: enough to tell whose number, account or
 * address it is. Finding the names themselves is the work of the person detector.
 */

const PREFIX = String.raw`(?:(?:[Vv][ao]n|[Dd](?:e[rn]?|[aiu]|os)|[Hh]et|[Tt]e[rn]?|['’]t|[EeAa]l|[Bb][ei]n|[Ll][ae])\s+)`;
const FAMILY = String.raw`\p{Lu}[\p{L}'’]+(?:-\p{Lu}[\p{L}'’]+)?`;
const TITLED = new RegExp(String.raw`(?<!\p{L})(?:[Dd]e [Hh]eer|[Dd]hr\.?|[Mm]eneer|[Mm]ijnheer|[Mm]evrouw|[Mm]evr\.?|[Mm]w\.?|[Ff]amilie|[Ff]am\.|[Hh]eer)\s+(?:(?:\p{Lu}\.\s?){1,5}|(?:\p{Lu}[\p{L}'’]+\s+){0,2})${PREFIX}{0,3}${FAMILY}`, "u");
const INITIALS = new RegExp(String.raw`(?<![\p{L}.])(?:\p{Lu}[a-z]?\.[\s-]?){1,5}(?:\([\p{L}]+\)\s*)?${PREFIX}{0,3}${FAMILY}`, "u");
const FULL = new RegExp(String.raw`(?<![\p{L}.-])(\p{Lu}[\p{L}'’]+(?:-\p{Lu}[\p{L}'’]+)?)\s+(?:\p{Lu}\.\s*){0,3}${PREFIX}{0,3}(${FAMILY}|\p{Lu}\.)`, "gu");

/** Words that make a name the name of an organisation. Written forms matter: "BV" is a company, "bv" an abbreviation. */
const ORGANISATION = /(?<![\p{L}\d])(?:B\.?V\.?|N\.?V\.?|V\.?O\.?F\.?|C\.?V\.(?=\s|$)|GmbH|Ltd\.?|LLP|Inc\.?|S\.?A\.?R\.?L\.?|AG|ROC|GGD|GGZ|UWV|SVB|DUO|CAK|KvK|ANWB|VNG)(?![\p{L}\d])/u;
const ORGANISATION_WORD = /(?<!\p{L})(?:stichting|vereniging|co[oö]peratie|gemeente(?:huis)?|provincie|waterschap|hoogheemraadschap|ministerie|belastingdienst|omgevingsdienst|veiligheidsregio|rijkswaterstaat|rechtbank|gerechtshof|politie|college van|burgemeester en wethouders|stadhuis|stadskantoor|raadhuis|provinciehuis|stadsdeel\p{L}*|bedrijf|firma|onderneming|maatschap|holding|groep|consultancy|advocaten|notaris(?:sen)?|accountants?|makelaars?|bouwbedrijf|aannemers?bedrijf|aannemer|installatiebedrijf|adviesbureau|uitgeverij|drukkerij|uitzendbureau|detachering|leverancier|school|basisschool|scholengroep|scholengemeenschap|universiteit|hogeschool|kinderopvang|ziekenhuis|zorggroep|woningcorporatie|woningstichting|woonstichting|bank|verzekeraar|verzekeringen|kerk|museum|bibliotheek|fonds|instituut|bureau|dienst|team|afdeling|secretariaat|loket|balie|hotel|restaurant|caf[eé]|winkel|supermarkt)(?!\p{L})/iu;

/** Directly before a name it is the name of an organisation: "stichting Emma Bos". A trade is none: "notaris Emma Bos" is a person. */
const CALLED_AFTER = /(?<!\p{L})(?:stichting|vereniging|\p{L}*school|fonds|firma|museum|restaurant|hotel|winkel|kerk|maatschap)\s+$/iu;

/** Whether words name an organisation or a part of one. */
export function namesOrganisation(words: string): boolean {
  return ORGANISATION.test(words) || ORGANISATION_WORD.test(words);
}

/** A form of company in a name: sure enough to overrule everything else. */
export function namesCompany(words: string): boolean {
  return ORGANISATION.test(words);
}

/** The last name of a person in a few words, or null. Meant for pieces of at most some hundreds of units. */
export function personIn(words: string, lists: WordLists): string | null {
  const known = TITLED.exec(words) ?? INITIALS.exec(words);
  if (known !== null && !namesCompany(known[0])) return known[0];
  for (const { 0: whole, 1: first = "", 2: family = "", index } of words.matchAll(FULL)) {
    if (CALLED_AFTER.test(words.slice(0, index))) continue;
    const single = family.length === 2 && family.endsWith(".");
    if (lists.isFirstName(first) && (single || isFamilyName(family, lists)) && !namesOrganisation(whole)) return whole;
  }
  return null;
}

function isFamilyName(word: string, lists: WordLists): boolean {
  const last = word.split("-").at(-1) ?? word;
  return lists.isSurname(word) || lists.isSurname(last) || !(lists.isOrdinary(word.toLowerCase()) || lists.isPlace(word));
}

/** A first name that no list has, with a surname. */
const TWO_WORDS = new RegExp(String.raw`^(\p{Lu}[\p{L}'’]+)\s+${PREFIX}{0,3}(\p{Lu}[\p{L}'’]+)$`, "u");

/** Whether a line holds the name of a person and nothing else, as above a signature or in the head of a letter. */
export function isPersonLine(line: string, lists: WordLists): boolean {
  const words = line.trim().replace(/[,.;]+$/u, "");
  if (words.length === 0 || words.length > 60 || /\d/.test(words) || namesOrganisation(words)) return false;
  const person = personIn(words, lists);
  if (person !== null) return words.length - person.length <= 12;
  const [, first = "", family = ""] = TWO_WORDS.exec(words) ?? [];
  if (lists.isSurname(family) && ![first, family].some((word) => lists.isOrdinary(word.toLowerCase()) || lists.isPlace(word))) return true;
  return /^\p{Lu}[\p{L}'’-]+$/u.test(words) && lists.isFirstName(words) && !lists.isPlace(words);
}
