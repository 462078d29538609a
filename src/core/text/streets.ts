import type { WordLists } from "./lists.ts";
import { digitsOf, isCapital, isDigit, isLetter, type Digits } from "./numbers.ts";
import type { Passage } from "./passage.ts";

/** An address in a text, by its form alone: what it is the address of, the words around decide. */
export interface WrittenAddress {
  readonly start: number;
  readonly end: number;
  /** With its postcode. */
  readonly full: boolean;
  /** `named` when the last word can only be a street; `unclear` when it could be something else. */
  readonly street: "named" | "unclear";
}

/** Endings that make a street: "Ankerstraat". */
const STREET_ENDINGS = ["straat", "straatje", "laan", "laantje", "weg", "plein", "pleintje", "kade", "gracht", "singel", "dijk", "steeg", "dreef", "plantsoen", "boulevard", "allee"] as const;
const STREET = new RegExp(`(?:${STREET_ENDINGS.join("|")})$`, "iu");
/** Endings that streets share with other words: "Kerkhof", "Zuiderpark". */
const MAYBE_ENDINGS = ["hof", "hofje", "pad", "park", "wal", "baan", "markt", "haven", "erf", "veld", "poort", "brink", "oever", "werf", "zoom", "schans", "oord", "gaard", "gaarde", "eind", "einde", "zijde", "hage", "weide", "akker", "kamp", "ring", "horst", "donk", "heuvel", "hoek", "hout", "stede", "tuin", "vaart", "wetering", "beek", "sluis", "brug", "meent", "hoeve", "stee", "dam", "plaats"] as const;
const MAYBE_STREET = new RegExp(`.{3}(?:${MAYBE_ENDINGS.join("|")})$`, "iu");
/** Streets that are called after what they are: "Markt 3", "Laan van de Vrede 14". */
const BARE_STREETS = ["Straat", "Laan", "Weg", "Plein", "Kade", "Gracht", "Singel", "Dijk", "Steeg", "Dreef", "Plantsoen", "Boulevard", "Hof", "Pad", "Park", "Wal", "Baan", "Markt", "Haven", "Brink", "Dam", "Ring", "Poort", "Werf", "Esplanade", "Rak", "Meent"] as const;
const BARE = new RegExp(`^(?:${BARE_STREETS.join("|")})$`, "u");
/** Three letters in one number, whatever their case. Other signs can give the same number. */
function threeLetters(text: string, at: number): number {
  return ((text.charCodeAt(at) & 31) << 10) | ((text.charCodeAt(at + 1) & 31) << 5) | (text.charCodeAt(at + 2) & 31);
}

/** Tails of all those, for a quick look. */
const TAILS: ReadonlySet<number> = new Set([...STREET_ENDINGS, ...MAYBE_ENDINGS, ...BARE_STREETS].map((ending) => threeLetters(ending, ending.length - 3)));
/** The whole ending, when the tail is right: "maart" has that of "vaart". */
const ENDING = new RegExp(`(?:${[...STREET_ENDINGS, ...MAYBE_ENDINGS, ...BARE_STREETS].join("|")})$`, "iu");
const LONGEST_ENDING = 10;
const endsAsStreet = (text: string, end: number): boolean => TAILS.has(threeLetters(text, end - 3)) && ENDING.test(text.slice(Math.max(0, end - LONGEST_ENDING), end));
/** "Plein 1813 nr. 3": four digits can be the end of a name. */
const isYearBefore = (text: string, end: number): boolean => isDigit(text, end - 1) && isDigit(text, end - 4) && !isDigit(text, end - 5);
/** "Laan van de Vrede 14": the street is in front. */
const BARE_IN_FRONT = new RegExp(`(?:${BARE_STREETS.join("|")})[ \\u00a0](?:van|de|der|den|het|ter|ten|te|aan|op|in|bij|over|tot|en|la|du|al|el|['’][ts]) `, "u");
/** Words with such an ending that are no street. */
const NO_STREET: ReadonlySet<string> = new Set([
  "onderweg", "halfweg", "terugweg", "heenweg", "uitweg", "omweg", "snelweg", "spoorweg", "luchtweg", "waterweg", "rechtsweg", "autoweg", "autosnelweg", "vaarweg", "werkplein", "leerplein", "ondernemersplein",
  "sportpark", "bedrijvenpark", "vakantiepark", "zonnepark", "windpark", "recreatiepark", "woonwagenpark", "machinepark", "wagenpark", "gerechtshof", "luchthaven", "tijdschrift", "arbeidsmarkt", "woningmarkt", "energiemarkt", "kerstmarkt", "rommelmarkt", "jaarmarkt", "weekmarkt",
  "nederland", "postbus", "antwoordnummer", "voetbalveld", "kunstgrasveld", "sportveld", "speelveld", "hoofdbaan", "rijbaan", "busbaan", "landingsbaan", "startbaan", "zijde", "voorzijde", "achterzijde", "bijeenkomstplaats", "standplaats", "parkeerplaats", "ligplaats", "werkplaats", "laadplaats", "vergaderplaats", "woonplaats", "einde", "fietspad", "voetpad", "wandelpad", "ruiterpad", "zebrapad", "invoering", "handelsbrug", "fietsbrug", "spoorbrug", "loopbrug", "hoofdvaart", "scheepvaart", "luchtvaart", "binnenvaart", "kinderopvang", "proeftuin", "moestuin", "speeltuin", "dierentuin", "voortuin", "achtertuin", "volkstuin", "schooltuin",
]);
const PARTICLE = /^(?:van|de|der|den|het|'t|’t|ter|ten|te|'s|’s|aan|op|in|bij|over|tot|en|la|du|al|el)$/u;
/** What streets are called after, and how the words before the name look. Without these a word before the street is not part of it. */
const HONOUR = /^(?:Burgemeester|Burg\.?|Wethouder|Weth\.?|Professor|Prof\.?|Doctor|Dr\.?|Dokter|Mr\.?|Ir\.?|Ing\.?|Ds\.?|Dominee|Pastoor|Past\.?|Pater|Kapelaan|Deken|Bisschop|Mgr\.?|Monseigneur|Zuster|Sint|St\.?|Generaal|Gen\.?|Maarschalk|Kolonel|Admiraal|Kapitein|Luitenant|President|Pres\.?|Minister|Min\.?|Koning|Kon\.?|Koningin|Prins|Prinses|Pr\.?|Keizer|Graaf|Gravin|Hertog|Jonkheer|Jhr\.?|Baron|Meester|Notaris|Oude|Nieuwe|Grote|Kleine|Lange|Korte|Hoge|Lage|Eerste|Tweede|Derde|Vierde|Noorder|Zuider|Ooster|Wester|Noord|Zuid|Oost|West|Boven|Beneden|Achter|Voor|Jan|Willem|Johan|Maria|Wilhelmina|Juliana|Anne|Frank|Martin|Luther|Nelson|John|Vincent|\p{Lu}\.|1e|2e|3e|4e|'s|’s)$/u;
/** "'t", "'s-Gravenweg": the only words that begin with an apostrophe. */
const APOSTROPHE_WORD = /^['’][ts](?:-\p{L}+)?$/u;
/** Where a capital belongs to a name: a sentence does not begin behind these. */
const FOLLOWS = /[\p{L},:(]\s?$/u;
const BEFORE_WORD = " \u00a0\t\n(“\"‘;:,/";
const IN_WORD = ".'’-";
const isGap = (sign: string): boolean => sign === " " || sign === "\u00a0";
/** A number that is a year sooner than a house: "Visie Dorpsstraat 2024". */
const YEAR = /^(?:19|20)\d\d$/;
/** "Plein 1813 nr. 3": these digits belong to the name of the street. */
const NUMBER_FOLLOWS = /^,?[ \u00a0](?:nr\.?|no\.?|nummer|huisnummer|huisnr\.?)[ \u00a0]?\d/iu;
const REACH = 60;
const MOST_WORDS = 6;

const ADDITION = /(?:[ ]?-[ ]?\d{1,4}(?!\d)(?!-\d)|[ ]?\/[ ]?\d{1,3}(?!\d)|-?[a-zA-Z](?![\p{L}\d])(?:[ -]?\d{1,3}(?!\d))?| [A-Ha-h](?![\p{L}\d’'-]|\.(?!$))|[ -](?:bis|hs|huis|zw|rood|boven|beneden|[IVX]{1,4}|\d{1,2}e? ?hoog)(?![\p{L}\d]))?/uy;
const UNIT = /^(?:[.:]\d|,\d|[ \u00a0]*(?:%|€|euro|procent|m2|m²|m3|km|meter|uur|jaar|dagen|weken|maanden|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|woningen|appartementen|bewoners|inwoners|huishoudens|bomen|parkeerplaatsen|keer|mensen|leerlingen|personen|t\/m|tot en met)(?![\p{L}\d]))/u;
const POSTCODE = /(?:[ \u00a0]*[,;·|–-]?[ \u00a0]*|[ \u00a0]*\([ \u00a0]*)(?:NL-|postcode:? )?([1-9]\d{3})[ \u00a0]?((?!SA|SD|SS)[A-Z]{2}|(?!sa|sd|ss)[a-z]{2})(?![\p{L}\d])/uy;
const BARE_POSTCODE = /[1-9]\d{3}[ \u00a0]?(?!SA|SD|SS)[A-Z]{2}[ \u00a0]?(?:,? ?(?:huisnummer|huisnr\.?|nr\.?|nummer)[ :]{1,2}|[-,/][ \u00a0]?)?\d{1,4}/uy;
const PLACE = /[ \u00a0]*,?[ \u00a0]*(?:te |in )?((?:['’]s[- ]|Den |De |Het |Sint |St\. )?\p{Lu}[\p{L}'’-]+(?: (?:aan den|aan de|a\/d|op|bij|van|den|de|aan) \p{Lu}[\p{L}-]+)?)/uy;
const NO_PLACE = /^(?:Telefoon|Tel|Mobiel|E-mail|Email|Mail|BSN|KvK|KVK|IBAN|Fax|Website|Geachte|Beste|Datum|Betreft|Geboren|De|Het|Een|Ik|Hij|Zij|Wij|Dit|Dat|Deze|En|Of|Met|Op|In|Te)$/u;

/** What a cell with an address is headed. */
const ADDRESS = /(?<!\p{L})(?:woon|verblijf|post)?adres(?!\p{L})/iu;

/** All that stands in such a cell before the number. */
const WHOLE_STREET = /^\p{Lu}[\p{L}'’.-]{1,30}(?: [\p{L}'’.-]{1,30}){0,4} $/u;

/** The line below a street in the head of a letter: "1234 AB Assen". */
const CODE_LINE = /^\s*[1-9]\d{3}[ \u00a0]?(?!SA|SD|SS)[A-Z]{2}(?![\p{L}\d])/u;

/** Above a postcode as well, and no street. */
const BOX = /^\s*(?:postbus|antwoordnummer|locatie|kamer|unit|gebouw)(?!\p{L})/iu;

/** Every address in a passage, by form. */
export function addressesIn(passage: Passage, lists: WordLists): readonly WrittenAddress[] {
  const { text } = passage;
  const found: WrittenAddress[] = [];
  let free = 0;
  const groups = digitsOf(passage);
  const named = groups.length > 0 && (ADDRESS.test(passage.label) || (CODE_LINE.test(passage.next) && !BOX.test(text)));
  for (let index = 0; index < groups.length; index++) {
    const { start, end } = groups[index] as Digits;
    if (start < free || end - start > 5) continue;
    const street = named && free === 0 && WHOLE_STREET.test(text.slice(0, start));
    const house = street || beginOfHouse(text, start, end, free, hasCode(text, groups, index)) ? houseAt(text, start, end, { free, named: street }, lists) : null;
    const address = house ?? postcodeWithNumberAt(text, start, end);
    if (address === null) continue;
    found.push(address);
    free = address.end;
  }
  return found;
}

/** How far behind a house number its postcode begins, and how many groups of digits its addition has at most. */
const CODE_REACH = 32;
const CODE_GROUPS = 3;

/** Whether four digits follow soon that can be a postcode. */
function hasCode(text: string, groups: readonly Digits[], index: number): boolean {
  const end = groups[index]?.end ?? 0;
  for (let next = index + 1; next <= index + CODE_GROUPS; next++) {
    const group = groups[next];
    if (group === undefined || group.start - end > CODE_REACH) return false;
    if (group.end - group.start === 4 && hasTwoLetters(text, isGap(text.charAt(group.end)) ? group.end + 1 : group.end)) return true;
  }
  return false;
}

const hasTwoLetters = (text: string, at: number): boolean => isLetter(text, at) && isLetter(text, at + 1) && !isLetter(text, at + 2);

/** Whether a group of digits can be a house number: a look at the word before it turns most of them away. Without a postcode a year is none. */
function beginOfHouse(text: string, start: number, end: number, free: number, coded: boolean): boolean {
  if (!isGap(text.charAt(start - 1)) || (!coded && end - start === 4 && YEAR.test(text.slice(start, end)))) return false;
  if (coded || endsAsStreet(text, start - 1) || isYearBefore(text, start - 1)) return true;
  const begin = wordBefore(text, start, Math.max(free, start - REACH));
  if (begin === null) return false;
  if (isHouseLabel(text, begin, start - 1)) return beginOfHouse(text, begin, end, free, false);
  return isCapital(text, begin) && BARE_IN_FRONT.test(text.slice(Math.max(free, start - MOST_WORDS * REACH), start));
}

/** The address whose house number is written from `start` to `end`; `named` when it stands in a cell that is headed so, where any name is a street. */
function houseAt(text: string, start: number, end: number, { free, named }: { readonly free: number; readonly named: boolean }, lists: WordLists): WrittenAddress | null {
  const street = named ? WHOLE : streetBefore(text, start, free, lists);
  if (street === null) return null;
  if (NUMBER_FOLLOWS.test(text.slice(end, end + 16))) return null;
  const number = end + additionLength(text, end);
  if (UNIT.test(text.slice(number, number + 16)) || isLetter(text, number) || isDigit(text, number)) return null;
  POSTCODE.lastIndex = number;
  const postcode = POSTCODE.exec(text);
  if (postcode === null) {
    if (street.form === "other" || YEAR.test(text.slice(start, end)) || end - start > 4) return null;
    return { start: street.start, end: withPlace(text, number, false, lists), full: false, street: street.form };
  }
  const closed = postcode[0].includes("(") && text.charAt(POSTCODE.lastIndex) === ")" ? 1 : 0;
  return { start: street.start, end: withPlace(text, number + postcode[0].length + closed, true, lists), full: true, street: street.form === "other" ? "unclear" : street.form };
}

/** "1234 AB 12" and "1234AB, huisnummer 12": enough to find a house. */
function postcodeWithNumberAt(text: string, start: number, end: number): WrittenAddress | null {
  if (end - start !== 4 || !canBeCode(text, end) || isLetter(text, start - 1) || /[-./]/.test(text.charAt(start - 1))) return null;
  BARE_POSTCODE.lastIndex = start;
  const match = BARE_POSTCODE.exec(text);
  if (match === null) return null;
  const number = start + match[0].length;
  const close = number + additionLength(text, number);
  return isDigit(text, close) || isLetter(text, close) || UNIT.test(text.slice(close, close + 16)) ? null : { start, end: close, full: true, street: "unclear" };
}

/** Whether two capitals follow, perhaps after a space. */
const canBeCode = (text: string, end: number): boolean => isCapital(text, isGap(text.charAt(end)) ? end + 1 : end);

function additionLength(text: string, at: number): number {
  ADDITION.lastIndex = at;
  return ADDITION.exec(text)?.[0].length ?? 0;
}

/** Where the address ends when the name of a place follows: behind a postcode any name, else only a known one. */
function withPlace(text: string, at: number, afterPostcode: boolean, lists: WordLists): number {
  PLACE.lastIndex = at;
  const match = PLACE.exec(text);
  if (match === null) return at;
  const [whole, name = ""] = match;
  if (NO_PLACE.test(name)) return at;
  const separated = /^[ \u00a0]*,|\b(?:te|in) /u.test(whole);
  return afterPostcode || (separated && lists.isPlace(name)) ? at + whole.length : at;
}

interface Street {
  readonly start: number;
  readonly form: "named" | "unclear" | "other";
}

/** All that stands before the number. */
const WHOLE: Street = { start: 0, form: "unclear" };

/** The name of the street before the house number at `at`; null when the words before can be none. */
function streetBefore(text: string, at: number, free: number, lists: WordLists): Street | null {
  const begin = wordBefore(text, at, Math.max(free, at - REACH));
  if (begin === null) return null;
  if (isHouseLabel(text, begin, at - 1)) return streetBefore(text, begin, free, lists);
  if (!canBeStreet(text, begin, at - 1)) return null;
  const words = wordsBefore(text, at, free);
  const last = words.at(-1);
  if (last === undefined) return null;
  const lower = last.word.toLowerCase();
  if (NO_STREET.has(lower)) return null;
  if (/^\d{4}$/.test(last.word)) return BARE.test(words.at(-2)?.word ?? "") ? { start: words.at(-2)?.start ?? at, form: "named" } : null;
  if (STREET.test(lower) && lower.length > 6) return { start: beginOf(text, words), form: "named" };
  if (!/^\p{Lu}/u.test(last.word)) return null;
  if (BARE.test(last.word)) return { start: beginOf(text, words), form: "unclear" };
  const bare = words.findLastIndex(({ word }) => BARE.test(word));
  if (bare >= 0 && bare < words.length - 1 && PARTICLE.test(words[bare + 1]?.word ?? "")) return { start: words[bare]?.start ?? at, form: "named" };
  if (STREET.test(lower)) return { start: beginOf(text, words), form: "unclear" };
  if (MAYBE_STREET.test(lower) && !lists.isPlace(last.word) && !lists.isOrdinary(lower)) return { start: beginOf(text, words), form: "unclear" };
  return { start: wideBegin(words), form: "other" };
}

/** Whether a word can be the last one of a street: most words before a number cannot, and need no further look. */
const canBeStreet = (text: string, start: number, end: number): boolean => endsAsStreet(text, end) || isCapital(text, start) || (end - start === 4 && isDigit(text, start));

const isHouseLabel = (text: string, start: number, end: number): boolean => "nNhH".includes(text.charAt(start)) && HOUSE_LABEL.test(text.slice(start, end));
const HOUSE_LABEL = /^(?:nr\.?|nummer|huisnummer|no\.?)$/iu;

interface Word {
  readonly word: string;
  readonly start: number;
}

/** The words that stand before a number, each followed by one space, from near to far but in order of the text. */
function wordsBefore(text: string, at: number, free: number): readonly Word[] {
  const words: Word[] = [];
  let end = at;
  while (words.length < MOST_WORDS) {
    const start = wordBefore(text, end, Math.max(free, end - REACH));
    if (start === null) break;
    words.unshift({ word: text.slice(start, end - 1), start });
    end = start;
  }
  return words;
}

/** Where the word begins that ends with the space before `end`, not before `free`; null when none stands there. */
function wordBefore(text: string, end: number, free: number): number | null {
  if (end - 1 <= free || !isGap(text.charAt(end - 1))) return null;
  let start = end - 1;
  while (start > free && (isLetter(text, start - 1) || isDigit(text, start - 1) || IN_WORD.includes(text.charAt(start - 1)))) start--;
  const begins = isLetter(text, start) || isDigit(text, start) || APOSTROPHE_WORD.test(text.slice(start, end - 1));
  return start < end - 1 && begins && (start === free || BEFORE_WORD.includes(text.charAt(start - 1))) ? start : null;
}

/** Where a street begins whose last word is surely its name: "Burgemeester van Dijkstraat" has two words before it. */
function beginOf(text: string, words: readonly Word[]): number {
  let begin = words.length - 1;
  for (let index = begin - 1; index >= 0; index--) {
    const { word, start } = words[index] as Word;
    if (HONOUR.test(word) || (PARTICLE.test(word.toLowerCase()) && word !== word.toLowerCase() && (word === "Van" || FOLLOWS.test(text.slice(Math.max(0, start - 2), start)))) || (index === begin - 1 && /^['’]t$/u.test(word))) begin = index;
    else if (!PARTICLE.test(word) && !(/^\p{Lu}/u.test(word) && words.slice(0, index).some((before) => HONOUR.test(before.word)))) break;
  }
  return words[begin]?.start ?? 0;
}

/** Where a street begins that only its postcode betrays: at the first of the words with a capital. */
function wideBegin(words: readonly Word[]): number {
  let begin = words.length - 1;
  for (let index = begin - 1; index >= Math.max(0, words.length - 4); index--) {
    const word = words[index]?.word ?? "";
    if (/adres$/iu.test(word)) break;
    if (/^\p{Lu}/u.test(word) || /^['’][ts]/u.test(word)) begin = index;
    else if (!PARTICLE.test(word)) break;
  }
  return words[begin]?.start ?? 0;
}
