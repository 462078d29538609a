import type { Evidence } from "../../model/index.ts";
import type { WordLists } from "../../text/lists.ts";
import type { After, Before, Place } from "./context.ts";
import { greets } from "./context.ts";
import type { Reading } from "./chain.ts";
import { flagsOf } from "./lexicon.ts";
import { CAPITAL, CAPS, kindAt, wordAt, type Scan } from "./scan.ts";
import { BODY_ENDINGS, CLOSED_CLASS, INSTITUTION_HEADS, NOT_PERSONS, NOT_PERSON_BEFORE, NUMBERED_THINGS, PAPERS, PERSON_PREPOSITIONS, PERSON_VERBS, PLACE_PREPOSITIONS, SPEECH_VERBS } from "./words.ts";

/** Everything that bears on one possible name. */
export interface Case {
  readonly scanned: Scan;
  readonly reading: Reading;
  readonly before: Before;
  readonly after: After;
  readonly place: Place;
  /** Its capital can come from the begin of a sentence. */
  readonly opens: boolean;
  /** It is the whole paragraph. */
  readonly alone: boolean;
  /** It follows a name in an enumeration. */
  readonly series: "plural" | "pair" | null;
  /** The line above is a name too. */
  readonly named: boolean;
  readonly lists: WordLists;
}

export interface Verdict {
  readonly points: number;
  readonly because: Evidence;
  /** It stands under a piece: whoever signs can do so in office, however sure the name is by itself. */
  readonly signed: Evidence | null;
}

/** From here on a name is shown. */
const LIKELY = 1.5;
/** From here on it is called certain. */
export const CERTAIN = 3;

const SOURCE = "woo-5.1.2.e";

const SIGNATURE = "person-signature";
/** Under the signature of somebody else. */
const ROW = "person-row";

/** Weighs a possible name. The strongest single reason becomes the evidence. */
export function judge(found: Case): Verdict | null {
  if (isThing(found)) return null;
  const reasons = [...ofWords(found), ...ofContext(found)];
  const points = reasons.reduce((sum, reason) => sum + reason.points, 0);
  const best = reasons.reduce((top, reason) => (reason.points > top.points ? reason : top), { points: 0, rule: "person-name", words: "" });
  if (points < LIKELY) return null;
  const below = [SIGNATURE, ROW].find((signing) => reasons.some(({ rule }) => rule === signing));
  const signed = below === undefined || below === best.rule ? null : { rule: below, source: SOURCE };
  return { points, because: { rule: best.rule, ...(best.words === "" ? {} : { words: best.words }), source: SOURCE }, signed };
}

interface Reason {
  readonly points: number;
  readonly rule: string;
  readonly words: string;
}

const minus = (points: number): Reason => ({ points: -points, rule: "person-name", words: "" });

/** Forms of companies, as they stand behind a name. */
const COMPANY_FORM = /^(?:B\.?V|N\.?V|C\.?V|V\.?O\.?F|U\.?A|B\.?A)\.?$/u;

/** "Praktijk Dr. Hofman": a house that is called after who works there. */
const PRACTICES: ReadonlySet<string> = new Set(["praktijk", "huisartsenpraktijk", "tandartspraktijk", "groepspraktijk", "apotheek", "notariskantoor", "advocatenkantoor", "kantoor", "firma", "maatschap"]);
/** "1234 AB" is followed by a place. */
const POSTCODE = /(?<!\d)[1-9]\d{3} ?[A-Z]{2} +$/u;

/** Bodies, streets, laws, makes and numbered things are no persons, whatever else speaks for it. */
export function isThing(found: Case): boolean {
  const { reading, before, after, scanned, lists } = found;
  const { words, initials } = reading;
  if (reading.placeName && before.role !== "title") return true;
  if (words.length === 0) return true;
  if (POSTCODE.test(scanned.text.slice(Math.max(0, (scanned.starts[reading.first] ?? 0) - 12), scanned.starts[reading.first]))) return true;
  const last = words[words.length - 1];
  if (before.role === "title" && PRACTICES.has(before.second)) return true;
  if (before.role !== "title" && (announcesThing(before) || isField(found) || endsBody(found) || isSubject(found))) return true;
  if (reading.closing && COMPANY_FORM.test(wordAt(scanned, reading.last))) return true;
  if (initials !== "" && (NUMBERED_THINGS.has(before.word) || initials === "B.V." || initials === "N.V.")) return true;
  if (words.some(({ flags, index }) => flags.thing && !(flags.surname && (before.role === "title" || initials !== "")) && index >= reading.first)) return true;
  if ((after.mark === "&" && !isCouple(scanned, reading.last, reading.last + 2, lists)) || (before.mark === "&" && !isCouple(scanned, reading.first - 2, reading.first, lists)) || after.word === "bv" || after.word === "nv") return true;
  if (last === undefined || (words.length === 1 && isNoWord(last.text, before))) return true;
  if (words.length > 1 && NOT_PERSONS.has(words.map(({ text }) => text).join("-").toLowerCase())) return true;
  if (words.length === 1 && last.flags.ordinary && !last.flags.surname && !last.flags.first && before.role !== "title" && !greets(before)) return true;
  return kindAt(scanned, last.index) === CAPS && words.length === 1 && initials === "" && before.role !== "title" && before.role !== "office";
}

const MINISTRIES: ReadonlySet<string> = new Set(["minister", "ministers", "ministerie", "ministeries", "staatssecretaris", "departement"]);

/** "de Minister van Buitenlandse Zaken": what somebody is minister of. */
function isField({ reading: { initials, words }, before: { word, second } }: Case): boolean {
  return (word === "van" || word === "voor") && MINISTRIES.has(second) && initials === "" && !words.some(({ flags }) => flags.first && !flags.ordinary);
}

/** "Autoriteit Consument en Markt": joined to capitals that nobody is called. */
function endsBody({ reading: { first, words, initials }, before, scanned, lists }: Case): boolean {
  if (before.word !== "en" || words.length !== 1 || initials !== "" || kindAt(scanned, first - 2) !== CAPITAL || kindAt(scanned, first - 3) !== CAPITAL) return false;
  const joined = flagsOf(wordAt(scanned, first - 2), lists);
  return joined.ordinary && !joined.surname && !joined.first;
}

/** "leraar Nederlands": what somebody teaches. */
const TEACHERS: ReadonlySet<string> = new Set(["leraar", "lerares", "leraren", "docent", "docente", "docenten", "hoogleraar", "vak", "lessen", "les"]);
const SUBJECTS: ReadonlySet<string> = new Set(["nederlands", "engels", "frans", "duits", "fries", "spaans", "italiaans", "turks", "arabisch", "latijn", "grieks", "chinees", "russisch"]);
const isSubject = ({ reading: { words, initials }, before }: Case): boolean => TEACHERS.has(before.word) && words.length === 1 && initials === "" && SUBJECTS.has(words[0]?.text.toLowerCase() ?? "");

/** "Henk & Marieke": two first names are people, two surnames a firm. */
function isCouple(scanned: Scan, one: number, other: number, lists: WordLists): boolean {
  return [one, other].every((index) => lists.isFirstName(wordAt(scanned, index)) && !lists.isOrdinary(wordAt(scanned, index).toLowerCase()));
}

/** A word for a body, a street or a thing stands in front; or a hyphen: "commissie-Remkes". */
function announcesThing({ word, hyphened }: Before): boolean {
  if (hyphened !== "") return !PAPERS.has(hyphened);
  return word !== "" && (NOT_PERSON_BEFORE.has(word) || NOT_PERSON_BEFORE.has(word.split("-").at(-1) ?? "") || (word.length > 8 && BODY_ENDINGS.some((ending) => word.endsWith(ending))));
}

/** One letter, a closed-class word, or two letters without a title. */
function isNoWord(text: string, before: Before): boolean {
  return text.length < 2 || CLOSED_CLASS.has(text.toLowerCase()) || (text.length < 4 && before.role !== "title" && !greets(before) && before.role === "office" && (before.word === "lid" || before.word === "leden"));
}

/** What the words themselves say. */
function ofWords({ reading, opens, lists }: Case): readonly Reason[] {
  const { words, initials, prefixed, closing } = reading;
  const [first] = words;
  const last = words[words.length - 1];
  if (first === undefined || last === undefined) return [];
  const shown = words.map(({ text }) => text).join(" ");
  const doubtful = initials === "" ? 0 : words.filter(({ flags }) => flags.ordinary && !flags.first && words.length > 1).length;
  const unlikely = last.flags.ordinary && !last.flags.surname ? 2 : last.flags.place && !last.flags.surname ? 1.5 : 0;
  if (initials !== "") return [{ points: 3.2 - unlikely - doubtful - (opens && last.flags.ordinary ? 1 : 0), rule: "person-initials", words: initials }];
  if (closing) return [{ points: first.flags.first ? 3 : first.flags.surname && !first.flags.ordinary ? 1 : -1, rule: "person-initials", words: shown }];
  if (words.length === 1) return single(first.text, { prefixed, particle: reading.first < first.index, opens, flags: first.flags });
  if (first.flags.first && !(first.flags.place && !last.flags.surname)) {
    const weak = first.flags.ordinary && !last.flags.surname ? 1 : 0;
    return [{ points: (last.flags.surname || prefixed ? 3 : 2.2) - unlikely - weak, rule: "person-first-name", words: first.text }];
  }
  const odd = words.filter(({ flags }) => (flags.ordinary || flags.place) && !flags.first).length;
  const listed = words.filter(({ flags }) => flags.surname).length;
  const points = 0.2 + (prefixed ? 1.2 : 0) + (last.flags.surname ? 0.5 : 0) + (listed > 1 ? 0.2 : 0) + (words.slice(1).some(({ flags }) => flags.first) ? 0.3 : 0) - odd - unlikely / 2;
  return [{ points, rule: lists.isSurname(last.text) ? "person-surname" : "person-name", words: last.text }];
}

interface Single {
  readonly prefixed: boolean;
  readonly particle: boolean;
  readonly opens: boolean;
  readonly flags: { readonly first: boolean; readonly surname: boolean; readonly ordinary: boolean; readonly place: boolean };
}

function single(word: string, { prefixed, particle, opens, flags }: Single): readonly Reason[] {
  const doubt = flags.ordinary ? minus(flags.surname || flags.first ? 1.2 : 2.2) : minus(0);
  const place = flags.place && !particle ? minus(flags.surname || flags.first ? 1.6 : 2) : minus(0);
  const mid = opens ? 0 : 0.2;
  if (prefixed) return [{ points: opens ? 1 : 1.6, rule: "person-surname", words: word }, doubt];
  if (flags.first && !particle) return [{ points: 1.5 + mid, rule: "person-first-name", words: word }, doubt, place];
  if (flags.surname) return [{ points: opens ? 0.5 : 0.9, rule: "person-surname", words: word }, doubt, place];
  return [{ points: particle ? (opens ? 0.3 : 0.9) : mid, rule: "person-name", words: word }, doubt, place];
}

/** What stands around it says. */
function ofContext({ reading, before, after, place, alone, series, named, opens, scanned }: Case): readonly Reason[] {
  const one = reading.words.length === 1 && reading.initials === "";
  const reasons: Reason[] = [];
  const add = (points: number, rule: string, words = ""): number => reasons.push({ points, rule, words });
  if (before.role === "title") add(3, "person-title", before.shown);
  else if (before.academic) add(2, "person-title", before.shown);
  else if (before.role === "office") add(officePoints(before), "person-office", before.shown);
  else if (before.role !== null) add(rolePoints(before, reading), "person-role", before.shown);
  if (before.hyphened !== "") add(1.6, "person-office", before.hyphened);
  if (greets(before)) add(1.6, "person-salutation", before.shown);
  if (before.label !== "") add(2, "person-label", before.label);
  if (place.labelled !== "" && (alone || opens || before.mark === ",")) add(alone ? 2.2 : 1.2, "person-label", place.labelled);
  if (place.closing && (opens || alone)) add(alone ? 2.4 : 1.6, SIGNATURE);
  if (named && alone) add(1.1, ROW);
  if (place.addressed && alone && !one) add(1.2, "person-addressed");
  if (series !== null) add(series === "plural" ? 1.8 : 1, "person-series");
  if (after.bracket) add(one ? 1.4 : 1.6, "person-beside", after.mark);
  if (after.age) add(1.2, "person-beside", after.mark);
  if (after.role !== null) add(1.4, "person-role", after.roleShown);
  if (SPEECH_VERBS.has(after.word)) add(0.9, "person-verb", after.word);
  else if (PERSON_VERBS.has(after.word)) add(one && opens ? 0.4 : 0.6, "person-verb", after.word);
  if (SPEECH_VERBS.has(before.word)) add(0.8, "person-verb", before.shown);
  else if (PERSON_VERBS.has(before.word) || PERSON_PREPOSITIONS.has(before.word)) add(0.4, "person-verb", before.shown);
  if (one) reasons.push(...against(before, after, place, opens, alone, kindAt(scanned, reading.last)));
  else if (ARTICLES.has(before.word)) reasons.push(minus(0.7));
  return reasons;
}

const QUOTES = "\"'“”‘’„«»";

const ARTICLES: ReadonlySet<string> = new Set(["de", "het", "een", "deze", "dit", "die", "onze", "ons", "the", "la", "le", "der", "elke", "geen"]);

/** "het lid X" and "de leden X en Y" are members; "het eerste lid Sr" is a paragraph of a law. */
function officePoints({ word, second }: Before): number {
  if (word === "lid") return second === "het" || second === "" || second === "oud" ? 1.9 : 0;
  if (word === "leden") return second === "de" || second === "" || second === "van" ? 1.9 : 0;
  return word.endsWith("generaal") || word === "secretaris" ? 0.8 : 2;
}

function rolePoints({ word, role }: Before, { words }: Reading): number {
  const listed = words.some(({ flags }) => (flags.first || flags.surname) && !flags.ordinary);
  if (role === "adjective") return words.length > 1 && listed ? 0.9 : 0;
  if (role === "nationality") return 1.3;
  if (role === "public-work" || INSTITUTION_HEADS.has(word)) return listed ? 1 : 0.2;
  return listed || words.length > 1 ? 1.6 : 1.2;
}

/** A single word needs more than a capital. */
function against(before: Before, after: After, place: Place, opens: boolean, alone: boolean, kind: number): readonly Reason[] {
  const reasons: Reason[] = [];
  if (ARTICLES.has(before.word)) reasons.push(minus(1.5));
  if (PLACE_PREPOSITIONS.has(before.word)) reasons.push(minus(0.8));
  if (after.number && before.role !== "title") reasons.push(minus(1));
  if (place.heading || (alone && opens && !place.closing && place.labelled === "" && before.label === "")) reasons.push(minus(0.5));
  if (kind === CAPS) reasons.push(minus(0.5));
  if (QUOTES.includes(before.mark || " ") && QUOTES.includes(after.mark || " ")) reasons.push(minus(0.8));
  if (after.mark === ":" && before.role !== "title") reasons.push(minus(0.8));
  return reasons;
}
