import type { WordLists } from "../../text/lists.ts";
import { flagsOf, roleWord, type WordFlags } from "./lexicon.ts";
import { CAPITAL, CAPS, INITIALS, kindAt, LOWER, touchesNext, wordAt, type Scan } from "./scan.ts";
import { GREETINGS, LEADING_PARTICLES, NATIONALITIES, PARTICLES } from "./words.ts";

/** Words that may be one name: indexes into the scan, both included. */
export interface Chain {
  readonly first: number;
  readonly last: number;
}

/** How many small words may stand inside a name: "van de la". */
const MOST_PARTICLES = 3;

const isName = (kind: number): boolean => kind === CAPITAL || kind === CAPS || kind === INITIALS;

/** Next word follows without a mark between; after initials the space may be missing ("J.Jansen"). */
function follows(scanned: Scan, index: number): boolean {
  return touchesNext(scanned, index) || (kindAt(scanned, index) === INITIALS && scanned.ends[index] === scanned.starts[index + 1]);
}

/** The longest row of capitals, initials and small words between them that begins here. */
export function chainAt(scanned: Scan, first: number): Chain {
  let last = first;
  while (follows(scanned, last)) {
    if (isName(kindAt(scanned, last + 1))) {
      last++;
      continue;
    }
    const next = pastParticles(scanned, last + 1);
    if (next === 0) break;
    last = next;
  }
  return { first, last };
}

/** Index of the capital after one to three particles that begin here, else 0. */
function pastParticles(scanned: Scan, from: number): number {
  for (let at = from; at < from + MOST_PARTICLES; at++) {
    if (kindAt(scanned, at) !== LOWER || !PARTICLES.has(wordAt(scanned, at)) || !touchesNext(scanned, at)) return 0;
    const kind = kindAt(scanned, at + 1);
    if (kind === CAPITAL || kind === CAPS) return at + 1;
  }
  return 0;
}

/** The particle before a capital that belongs to a name after a title: "mevrouw van der Meer". */
export function withParticlesBefore(scanned: Scan, first: number): number {
  let at = first;
  while (at > 0 && first - at < MOST_PARTICLES && kindAt(scanned, at - 1) === LOWER && LEADING_PARTICLES.has(wordAt(scanned, at - 1)) && touchesNext(scanned, at - 1)) at--;
  return at;
}

/** The chain cut into the words that make the name. */
export interface NameWord {
  readonly index: number;
  readonly text: string;
  readonly flags: WordFlags;
}

/** A chain with its small words and titles told apart. */
export interface Reading {
  readonly first: number;
  readonly last: number;
  /** Initials in front of the words, as written. */
  readonly initials: string;
  readonly words: readonly NameWord[];
  /** "van den Berg" stands in the list as a whole. */
  readonly prefixed: boolean;
  /** Initials at the end: "Noor V.". */
  readonly closing: boolean;
  /** The words together are a place: "Den Haag". */
  readonly placeName: boolean;
}

/** Whether a word is a particle here: small, or with a capital as in "Van der Meer" and "Tom De Smet". */
function isParticle(scanned: Scan, index: number, last: number): boolean {
  return index < last && PARTICLES.has(wordAt(scanned, index).toLowerCase()) && (kindAt(scanned, index) === LOWER || LEADING_PARTICLES.has(wordAt(scanned, index).toLowerCase()));
}

/** Reads the chain from `first` up to and with `last`. */
export function readChain(scanned: Scan, { first, last }: Chain, lists: WordLists): Reading {
  const words: NameWord[] = [];
  let initials = "";
  let closing = false;
  let prefixed = false;
  let prefix = "";
  for (let index = first; index <= last; index++) {
    const text = wordAt(scanned, index);
    const kind = kindAt(scanned, index);
    if (kind === INITIALS) {
      if (words.length === 0) initials += text;
      else closing = index === last;
    } else if (isParticle(scanned, index, last)) prefix += `${text.toLowerCase()} `;
    else if (kind !== LOWER) {
      if (prefix !== "" && lists.isSurname(`${prefix}${text.split("-")[0] ?? ""}`)) prefixed = true;
      prefix = "";
      words.push({ index, text, flags: flagsOf(text, lists) });
    }
  }
  const [head, tail] = [words[0], words.at(-1)];
  const fullName = head !== tail && head?.flags.first === true && !head.flags.place && tail?.flags.surname === true;
  const placeName = initials === "" && last > first && !fullName && lists.isPlace(scanned.text.slice(scanned.starts[first], scanned.ends[last]));
  return { first, last, initials, words, prefixed, closing, placeName };
}

/** Takes titles, greetings and the opening of a sentence off the front. Returns the first word that can be a name, or past the end. */
export function trimFront(scanned: Scan, chain: Chain, opens: boolean, lists: WordLists): number {
  let at = chain.first;
  let opening = opens;
  while (at <= chain.last) {
    const kind = kindAt(scanned, at);
    const word = wordAt(scanned, at);
    const lower = word.toLowerCase();
    const last = at === chain.last;
    if (kind === INITIALS) return at;
    if (kind === LOWER) at++;
    else if (kind === CAPS && !last && kindAt(scanned, at + 1) !== CAPS) at++;
    else if (!last && !startsName(scanned, at, chain.last, lists) && (GREETINGS.has(lower) || roleWord(word) !== null || NATIONALITIES.has(lower))) at++;
    else if (opening && !last && opensOnly(scanned, at, chain.last, lists)) at++;
    else if (!last && isOtherThing(word, lists) && lists.isFirstName(wordAt(scanned, at + 1))) at++;
    else return at;
    opening = opening && kind !== LOWER;
  }
  return at;
}

/** "minister van Onderwijs Marleen Smit": an ordinary word with a capital, and then a first name. */
function isOtherThing(word: string, lists: WordLists): boolean {
  return lists.isOrdinary(word.toLowerCase()) && !lists.isFirstName(word) && !lists.isSurname(word);
}

/** "Koning Willem" is a title and a name, "Willem Koning" a name; "Noor Bakker" a name, "Noor Alsgaard" too. */
function startsName(scanned: Scan, at: number, last: number, lists: WordLists): boolean {
  return lists.isFirstName(wordAt(scanned, at)) && !lists.isOrdinary(wordAt(scanned, at).toLowerCase()) && at < last;
}

/** An ordinary word that has its capital from the begin of the sentence only. */
function opensOnly(scanned: Scan, at: number, last: number, lists: WordLists): boolean {
  const word = wordAt(scanned, at);
  const lower = word.toLowerCase();
  const next = wordAt(scanned, at + 1);
  if (LEADING_PARTICLES.has(lower)) {
    const tail = nextCapital(scanned, at, last);
    const rest = Array.from({ length: Math.max(0, tail - at) }, (_, step) => wordAt(scanned, at + 1 + step)).join(" ");
    return !lists.isSurname(`${lower} ${rest}`.split("-")[0] ?? "") || tail !== last;
  }
  if (!lists.isOrdinary(lower)) return false;
  if (!lists.isFirstName(word)) return true;
  return STRICTLY_ORDINARY.has(lower) || !(lists.isSurname(next) || kindAt(scanned, at + 1) === LOWER || kindAt(scanned, at + 1) === INITIALS);
}

/** First names that open a sentence as a common word far more often. */
const STRICTLY_ORDINARY: ReadonlySet<string> = new Set("al alle an anders april can constant dan door elke is islam juli jun la made may mei min my nader nadien onder per sin take van kader gulden diesel islam ai".split(" "));

function nextCapital(scanned: Scan, at: number, last: number): number {
  let next = at + 1;
  while (next < last && kindAt(scanned, next) === LOWER) next++;
  return next;
}

/** Takes functions, parties and ordinary words off the end. */
export function trimBack(scanned: Scan, first: number, last: number, lists: WordLists): number {
  let at = beforeCompany(scanned, first, last);
  while (at > first) {
    const kind = kindAt(scanned, at);
    const word = wordAt(scanned, at);
    if (kind === INITIALS) return at;
    const bare = kind === CAPITAL && !flagsOf(word, lists).surname && !lists.isFirstName(word);
    if (kind === LOWER || LEADING_PARTICLES.has(word.toLowerCase()) || (kind === CAPS && (hasCapital(scanned, first, at - 1) || !lists.isSurname(word))) || (bare && (roleWord(word) !== null))) at--;
    else if (isForeignTail(scanned, first, at, lists)) at = tailStart(scanned, at) - 1;
    else return at;
  }
  return at;
}

/** "J. Smit van Smit Advies B.V.": the name ends before the firm somebody works for. */
function beforeCompany(scanned: Scan, first: number, last: number): number {
  for (let at = first + 1; at <= last; at++) {
    if (!COMPANY_FORMS.has(wordAt(scanned, at))) continue;
    for (let joint = at - 1; joint > first; joint--) if (["van", "bij"].includes(wordAt(scanned, joint))) return joint - 1;
  }
  return last;
}

const COMPANY_FORMS: ReadonlySet<string> = new Set(["B.V.", "N.V.", "V.O.F.", "BV", "NV", "VOF", "C.V.", "Groep", "Holding", "Advies", "Advocaten", "Makelaars", "Accountants", "Architecten", "Bouw", "Consultancy"]);

function hasCapital(scanned: Scan, first: number, last: number): boolean {
  for (let index = first; index <= last; index++) if (kindAt(scanned, index) === CAPITAL && !LEADING_PARTICLES.has(wordAt(scanned, index).toLowerCase())) return true;
  return false;
}

/** "Sanne van Vergunningen", "Museeuw van Mapei": what follows "van" is where somebody works. */
function isForeignTail(scanned: Scan, first: number, at: number, lists: WordLists): boolean {
  const start = tailStart(scanned, at);
  if (start === at || start <= first) return false;
  if (kindAt(scanned, start - 1) === INITIALS) return false;
  const word = wordAt(scanned, at);
  const tail = scanned.text.slice(scanned.starts[start], scanned.ends[at]).split("-")[0] ?? "";
  if (lists.isSurname(tail.toLowerCase())) return start - first > 1 && lists.isPlace(word);
  const capitals = countCapitals(scanned, first, start - 1);
  return capitals > 1 || lists.isOrdinary(word.toLowerCase()) || lists.isPlace(word) || kindAt(scanned, at) === CAPS;
}

function tailStart(scanned: Scan, at: number): number {
  let start = at;
  while (kindAt(scanned, start - 1) === LOWER && PARTICLES.has(wordAt(scanned, start - 1))) start--;
  return start;
}

function countCapitals(scanned: Scan, first: number, last: number): number {
  let count = 0;
  for (let index = first; index <= last; index++) if (kindAt(scanned, index) === CAPITAL) count++;
  return count;
}
