import type { Candidate, Evidence, PersonName } from "../../model/index.ts";
import type { WordLists } from "../../text/lists.ts";
import type { Passage } from "../../text/passage.ts";
import { citedIn } from "./cited.ts";
import { chainAt, readChain, trimBack, trimFront, withParticlesBefore, type Chain } from "./chain.ts";
import { afterOf, beforeOf, greets, opensSentence, placeOf, type After, type Before, type Place } from "./context.ts";
import { CERTAIN, isThing, judge, type Case } from "./judge.ts";
import { capitalsEnd } from "./headline.ts";
import { flagsOf, roleWord } from "./lexicon.ts";
import { parseName, type NameParts } from "./name.ts";
import { reversedEnd } from "./reversed.ts";
import { attendsBy, roleBeside, type RoleBeside } from "./role.ts";
import { CAPITAL, CAPS, INITIALS, kindAt, lastBefore, scan, scanOf, touchesNext, wordAt, type Scan } from "./scan.ts";
import { PAPERS } from "./words.ts";

const SOURCE = "woo-5.1.2.e";

/** After these several names may follow. */
const PLURALS: ReadonlySet<string> = new Set(["leden", "heren", "dames", "ministers", "wethouders", "raadsleden", "kamerleden", "statenleden", "staatssecretarissen", "gedeputeerden", "mevrouwen", "ondernemers", "rechters", "raadsheren", "insprekers", "broers", "zussen", "collega's", "renners", "spelers", "aanwezig", "afwezig", "aanwezigen", "afwezigen"]);

/** Where an enumeration of names stands: after which word it may go on. */
interface Row {
  readonly end: number;
  readonly plural: boolean;
  /** The row began with an office: "de leden X, Y en Z". */
  readonly office: boolean;
}

/** The names of persons in a passage, in order. */
export function findNames(passage: Passage, lists: WordLists): readonly Candidate[] {
  const scanned = scanOf(passage);
  const found: Candidate[] = [];
  const place = placeOf(passage);
  let row: Row | null = null as Row | null;
  let index = 0;
  while (index < scanned.count) {
    const kind = kindAt(scanned, index);
    if (kind !== CAPITAL && kind !== INITIALS && kind !== CAPS) {
      index++;
      continue;
    }
    const headline: number = kind === CAPS ? capitalsEnd(scanned, index, seriesOf(scanned, index, row) !== null, lists) : 0;
    if (kind === CAPS && headline === 0) {
      index++;
      continue;
    }
    const chain: Chain = headline > 0 ? { first: index, last: headline } : chainAt(scanned, index);
    const name: Found | null = headline > 0 ? inHeadline(scanned, chain) : nameIn(scanned, chain, place, row, lists);
    if (name !== null) {
      found.push(candidate(scanned, passage, name, row));
      row = { end: name.last, plural: name.plural, office: name.before.role === "office" || PAPERS.has(name.before.hyphened) || (row?.office === true && name.plural && name.series) };
    }
    index = Math.max(chain.last, name?.last ?? 0) + 1;
  }
  return found;
}

interface Found {
  readonly first: number;
  readonly last: number;
  readonly points: number;
  readonly because: Evidence;
  readonly signed: Evidence | null;
  readonly before: Before;
  readonly after: After;
  readonly givenOnly: boolean;
  readonly plural: boolean;
  readonly series: boolean;
}

/** "MOTIE VAN HET LID DE WIT": in a line of capitals only the word in front tells. */
function inHeadline(scanned: Scan, { first, last }: Chain): Found {
  const before = beforeOf(scanned, first);
  const because = { rule: "person-office", words: before.shown, source: SOURCE };
  return { first, last, points: CERTAIN, because, signed: null, before, after: afterOf(scanned, last), givenOnly: false, plural: true, series: before.role === null };
}

/** A possible name with everything that bears on it, and where "Jansen, P.J." ends when it is written that way. */
export interface NameCase extends Case {
  readonly end: number;
}

/** Cuts the possible name out of a chain of capitals; null when nothing is left. */
export function caseAt(scanned: Scan, chain: Chain, place: Place, row: Row | null, lists: WordLists): NameCase | null {
  const begin = withParticlesBefore(scanned, chain.first);
  const opening = opensSentence(scanned, begin);
  let first = trimFront(scanned, chain, opening, lists);
  if (first > chain.last) return null;
  if (first === chain.first && begin < first && takesParticles(beforeOf(scanned, begin), scanned, begin, chain, lists)) first = begin;
  const last = trimBack(scanned, first, chain.last, lists);
  const reading = readChain(scanned, { first, last }, lists);
  const end = reversedEnd(scanned, reading, lists);
  const [before, after] = [beforeOf(scanned, first), afterOf(scanned, Math.max(end, last))];
  const opens = first === chain.first && opening;
  const series = seriesOf(scanned, first, row);
  const alone = begin === 0 && Math.max(end, last) >= scanned.count - 1;
  const named = alone && place.previousLine !== "" && isNameLine(place.previousLine, lists);
  return { scanned, reading, before, after, place, opens, alone, series, named, lists, end: Math.max(end, last) };
}

function nameIn(scanned: Scan, chain: Chain, place: Place, row: Row | null, lists: WordLists): Found | null {
  const found = caseAt(scanned, chain, place, row, lists);
  if (found === null) return null;
  const { reading, before, after, series, end } = found;
  const reversed = end > reading.last;
  const verdict = reversed ? { points: CERTAIN, because: { rule: "person-initials", words: scanned.text.slice(scanned.starts[reading.last + 2], scanned.ends[end]), source: SOURCE }, signed: null } : judge(found);
  if (verdict === null) return null;
  const plural = PLURALS.has(before.word) || PLURALS.has(before.label.toLowerCase()) || PAPERS.has(before.hyphened) || series === "plural";
  return { ...verdict, first: reading.first, last: end, before, after, givenOnly: isGiven(found), plural, series: series !== null };
}

/** A lone first name, as after "Beste" or in "Noor leest"; after "mevrouw" or an office it is a surname. */
function isGiven({ reading, before }: Case): boolean {
  const [word] = reading.words;
  if (reading.words.length !== 1 || reading.initials !== "" || word === undefined || !word.flags.first || reading.first < word.index) return false;
  if (before.role === "office") return false;
  return before.role !== "title" || (!word.flags.surname && !greets(before));
}

const POLITE: ReadonlySet<string> = new Set(["heer", "heren", "mevrouw", "mevr", "mw", "meneer", "dhr", "hr", "dames", "juffrouw", "mejuffrouw", "mej"]);

/** "mevrouw van der Meer" always; "wethouder van der Berg" when the list knows the name, since "minister van Justitie" is none. */
function takesParticles(before: Before, scanned: Scan, begin: number, { last }: Chain, lists: WordLists): boolean {
  if (before.role === "title" && POLITE.has(before.word)) return true;
  const written = scanned.text.slice(scanned.starts[begin], scanned.ends[last]).split("-")[0] ?? "";
  if (wordAt(scanned, begin) === "van" && last - begin < 2) return false;
  return (before.role !== null || before.label !== "" || (begin === 0 && last - begin < 5)) && lists.isSurname(written) && !lists.isOrdinary(wordAt(scanned, last).toLowerCase());
}

/** The line before is a lone name: signatures stand below each other. */
function isNameLine(line: string, lists: WordLists): boolean {
  const scanned = scan(line);
  if (scanned.count === 0 || scanned.count > 5 || ![CAPITAL, INITIALS].includes(kindAt(scanned, 0))) return false;
  const chain = chainAt(scanned, 0);
  const { words, prefixed } = readChain(scanned, chain, lists);
  const last = words.at(-1);
  return chain.last === scanned.count - 1 && last !== undefined && (prefixed || (last.flags.surname && !last.flags.place && (!last.flags.ordinary || words.length > 1)));
}

/** "X, Y en Z": this name follows the last one with only commas, brackets, or "en" between. */
function seriesOf(scanned: Scan, first: number, row: Row | null): Case["series"] {
  if (row === null || row.end >= first || first - row.end > 12) return null;
  let depth = 0;
  let joined = false;
  for (let at = row.end + 1; at < first; at++) {
    const word = wordAt(scanned, at);
    if (word === "(") depth++;
    else if (word === ")") depth--;
    else if (depth === 0) {
      if (word === "," || word === "en" || word === "of" || word === "EN" || word === "/" || word === "&") joined = true;
      else return null;
    }
  }
  return depth === 0 && joined ? (row.plural ? "plural" : "pair") : null;
}

/** What the text says before the name: of the paragraph, and of the line above when the name opens it. */
function textBefore({ text, previous }: Passage, start: number): string {
  return start > REACH || text.slice(0, start).trim() !== "" ? text.slice(Math.max(0, start - REACH), start) : `${previous.slice(-REACH)}\n`;
}

/**
 * A name that the words around it give away, whatever the rules think of it; null when they know it as something else.
 * `span` holds the indexes of its first and last word, `before` is the name found last in this passage.
 */
export function namedAt(passage: Passage, scanned: Scan, span: Chain, before: Candidate | null, lists: WordLists): Candidate | null {
  const place = placeOf(passage);
  const row = before === null ? null : rowAfter(scanned, before);
  const series = row === null ? null : seriesOf(scanned, span.first, row);
  const alone = span.first === 0 && span.last >= scanned.count - 2;
  const named = alone && place.previousLine !== "" && isNameLine(place.previousLine, lists);
  const found: Case = {
    scanned, reading: readChain(scanned, span, lists), before: beforeOf(scanned, span.first), after: afterOf(scanned, span.last), place, alone, series, named, lists,
    opens: opensSentence(scanned, span.first),
  };
  if (isThing(found) || isBarePlace(found) || isDerived(found) || besideThing(scanned, span, lists)) return null;
  const signed = !alone ? null : place.closing ? "person-signature" : named ? "person-row" : null;
  return candidate(scanned, passage, {
    ...span, points: 0, because: { rule: "person-context", source: SOURCE }, signed: signed === null ? null : { rule: signed, source: SOURCE },
    before: found.before, after: found.after, givenOnly: isGiven(found), plural: false, series: series !== null,
  }, row);
}

/** "Rioolbouw Hesselink", "Groenendijk Bakkerij": the word that touches it makes it the name of a body. */
function besideThing(scanned: Scan, { first, last }: Chain, lists: WordLists): boolean {
  const isBody = (index: number): boolean => [CAPITAL, CAPS].includes(kindAt(scanned, index)) && flagsOf(wordAt(scanned, index), lists).thing;
  return (touchesNext(scanned, first - 1) && isBody(first - 1)) || (touchesNext(scanned, last) && isBody(last + 1));
}

/** "Saba" without anything that says who. */
function isBarePlace({ reading: { words, first }, before }: Case): boolean {
  const [word] = words;
  return words.length === 1 && word !== undefined && word.index === first && word.flags.place && before.role === null && !greets(before);
}

/** "Franse" in a row of adjectives, "JBZ-Raad": made from a country or an abbreviation. */
function isDerived({ reading: { words } }: Case): boolean {
  const [word] = words;
  return words.length === 1 && word !== undefined && (roleWord(word.text) === "adjective" || /^\p{Lu}{2,}-\p{Lu}\p{Ll}/u.test(word.text));
}

/** The row that a name opens or carries on: "de leden X, Y en Z". */
function rowAfter(scanned: Scan, { end, name, because }: Candidate): Row {
  const last = lastBefore(scanned, end);
  const office = because.find(({ rule }) => rule === "person-in-office" || rule === "person-on-behalf");
  const carried = name?.role === "official" && (office === undefined || PLURALS.has(office.words ?? "") || PAPERS.has(office.words ?? ""));
  return { end: last, plural: carried, office: carried };
}

/** A writer who is cited is told by surname; a given name with a year is somebody with a year of birth. */
function besideOf(passage: Passage, { before, after }: Found, { given, surname }: NameParts, start: number, end: number): RoleBeside {
  const attends = given !== "" && surname === "" ? attendsBy(passage.text.slice(0, start)) : null;
  if (attends !== null) return attends;
  const text = textBefore(passage, start);
  const cited = given === "" && surname !== "" ? citedIn(text, passage.text.slice(end, end + REACH)) : null;
  return cited === null ? roleBeside(before, after, text) : ["unknown", { rule: "person-cited", words: cited, source: SOURCE }];
}

const REACH = 120;
const OFFICIAL_ROW: RoleBeside = ["official", null];

function candidate(scanned: Scan, passage: Passage, name: Found, row: Row | null): Candidate {
  const start = scanned.starts[name.first] ?? 0;
  const end = scanned.ends[name.last] ?? start;
  const parts = parseName(scanned.text.slice(start, end), name.givenOnly);
  const inRow = name.series && row?.office === true && row.plural;
  const [role, why] = inRow ? OFFICIAL_ROW : besideOf(passage, name, parts, start, end);
  const full: PersonName = { ...parts, role };
  return { kind: "person", start, end, confidence: name.points >= CERTAIN ? "certain" : "likely", because: [name.because, ...(why === null ? [] : [why]), ...(name.signed === null ? [] : [name.signed])], name: full };
}
