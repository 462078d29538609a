import type { Confidence, Desk, Evidence, Location, RankedLocation } from "../model/index.ts";
import type { DocumentTypeRule } from "../policy/index.ts";
import type { Reading } from "../reading/index.ts";
import { PhraseSet } from "../text/phrases.ts";
import { stem } from "../text/stem.ts";
import { fold, tokenize } from "../text/tokens.ts";
import { YEAR, type Indexed, type LocationIndex } from "./indexed.ts";
import { applyTurnedDown, isSure, withNew, withRecalled, type Scored } from "./learned.ts";
import type { Recollection } from "./memory/index.ts";
import { within } from "./within.ts";

const IN_TITLE = 2.5;
const NUMBER = 100;
/** The number stands in the title or head, where a document names its own zaak; further on it can be another one. */
const NUMBER_IN_HEAD = 15;
/** Of the numbers in the head that in the title goes first. */
const NUMBER_IN_TITLE = 15;
/** An old number is often only referred to. */
const NUMBER_OF_CLOSED = 6;
/** Who objects or complains names the decision it is about, and opens a zaak of its own. */
const NUMBER_OF_DECISION = 20;
const MOST_TIMES = 10;
/** The file stands in the folder of the place already. */
const PRESENT = 8;
const PARTY = 5;
const INTAKE = 40;
const PROCESS = 1.5;
const UNIT = 1;
const CLOSED = 0.35;
const LIBRARY = 0.6;
/** The place says that it is not for what the title names. */
const REFUSED = 0.3;
const LIKELY = 6;
/** Less is no sign at all: a shared unit, a year. */
const FAINT = 2;
/** The first must be this much better than the second to be more than a guess. */
const AHEAD = 1.2;
const SHOWN = 5;
/** Words that stand only somewhere in the text name a place less well than its title does: several are needed. */
const ONLY_TEXT = 4;
/** What is this much less likely than the best is far-fetched. */
const FETCHED = 0.4;
/** A unit or a year by itself is shared by many places. */
const SAYS_LITTLE = new Set(["location-unit", "location-text"]);
const WORDS = new Set(["location-words", "location-text"]);
/** So many words of kinds in one title do name a place, or one with its year: "agenda" and "college", "begroting" and "2027". */
const KINDS_TOGETHER = 2;

/**
 * The locations where this document belongs, best first, each with its reason; at most five. Explicit numbers outrank
 * everything in the text and all that the author did before, a conversation that was filed before outranks those.
 */
export function rankLocations(reading: Reading, desk: Desk, type: DocumentTypeRule | null, index: LocationIndex, recollection: Recollection | null = null): readonly RankedLocation[] {
  const thread = desk.thread?.knownLocation;
  const facts = factsOf(reading, type, desk);
  const judged = index.locations.map((indexed, place) => withRecalled(judge(indexed, place, facts, index, thread), mayGo(indexed, type) ? recollection?.places.get(indexed.location.id) : undefined));
  const scored = applyTurnedDown(judged, recollection?.turnedDown ?? []).filter(isSomething);
  scored.sort((a, b) => b.points - a.points || (a.location.id < b.location.id ? -1 : 1));
  const confidence = confidenceOf(scored);
  const least = FETCHED * (scored[0]?.points ?? 0);
  return withNew(scored.filter(({ points }) => points >= least), scored).slice(0, SHOWN).map(({ location, because }, place) => ({
    id: location.id, title: location.title, kind: location.kind, target: location.target, unit: location.unit, url: location.url,
    confidence: place > 0 ? "unknown" : confidence,
    because,
  }));
}

/** How sure the first is: by its number, by what the author did before, else by how far it lies ahead. */
function confidenceOf(scored: readonly Scored[]): Confidence {
  const [first, second] = scored;
  if (first === undefined) return "unknown";
  const ahead = first.points >= AHEAD * (second?.points ?? 0);
  if (first.explicit && ahead) return "certain";
  return (first.known ? isSure(scored) : first.telling && first.points >= LIKELY && ahead) ? "likely" : "unknown";
}

/** A place needs a ground that names it: a number, a party, a word in the title; or many words in the text. */
function isSomething({ points, because }: Scored): boolean {
  return points >= (because.some(({ rule }) => !SAYS_LITTLE.has(rule)) ? FAINT : ONLY_TEXT) && because.length > 0;
}

/** Whether the words of a document point to some zaak or dossier; a library for clippings or outings says nothing. */
export function isNear(reading: Reading, index: LocationIndex): boolean {
  const facts = factsOf(reading, null, null);
  return index.locations.some((indexed) => indexed.location.kind !== "bibliotheek" && !indexed.intake && sharedWords(indexed, facts, index).points >= LIKELY);
}

interface Facts {
  readonly terms: ReadonlyMap<number, number>;
  readonly numbers: ReadonlyMap<number, { readonly words: string; readonly points: number }>;
  readonly parties: ReadonlyMap<number, string>;
  readonly words: ReadonlyMap<number, string>;
  /** Terms of the years in the title. */
  readonly years: ReadonlySet<number>;
  readonly type: DocumentTypeRule | null;
  readonly unit: string | null;
  readonly present: string | null;
}

/** The weight of each term in the document: once is enough to count, in the title it counts more. */
function factsOf(reading: Reading, type: DocumentTypeRule | null, desk: Desk | null): Facts {
  const terms = new Map<number, number>();
  const words = new Map<number, string>();
  const years = new Set<number>();
  for (const [term, count] of reading.terms.entries()) terms.set(term, 1 + Math.log(count));
  for (const { passage } of reading.title) {
    for (const token of tokenize(passage.text)) {
      const term = reading.lexicon.terms.get(stem(token.word));
      if (term === undefined || reading.lexicon.commonWords.has(token.word)) continue;
      terms.set(term, Math.max(terms.get(term) ?? 0, IN_TITLE));
      // A year helps to choose between two folders, and is no reason by itself.
      if (YEAR.test(token.word)) years.add(term);
      else words.set(term, passage.text.slice(token.start, token.end));
    }
  }
  const numbers = new Map<number, { words: string; points: number }>();
  const parties = new Map<number, string>();
  for (const { kind, words: found, locations, times } of reading.locationHits) {
    for (const location of locations) {
      if (kind === "party") parties.set(location, found);
      else numbers.set(location, { words: found, points: (numbers.get(location)?.points ?? NUMBER) + Math.min(times, MOST_TIMES) });
    }
  }
  const [inTitle, inHead] = [numbersIn(reading.title), numbersIn([...reading.title, ...reading.head])];
  for (const [location, number] of numbers) number.points += (inHead.has(location) ? NUMBER_IN_HEAD : 0) + (inTitle.has(location) ? NUMBER_IN_TITLE : 0);
  return { terms, numbers, parties, words, years, type, unit: desk?.author?.unit ?? null, present: desk?.currentLocation ?? null };
}

/** The places that are named by a number in some paragraphs. */
const numbersIn = (paragraphs: Reading["title"]): ReadonlySet<number> => new Set(paragraphs.flatMap(({ locations }) => locations.flatMap((hit) => (hit.kind === "number" ? hit.locations : []))));

function judge(indexed: Indexed, place: number, facts: Facts, index: LocationIndex, thread: string | undefined): Scored {
  const { location } = indexed;
  const because: Evidence[] = [];
  let points = 0;
  if (location.id === thread) {
    return { location, known: false, points: 10 * NUMBER, said: 10 * NUMBER, explicit: true, telling: true, because: [{ rule: "location-thread", words: location.id, source: "host" }] };
  }
  const number = facts.numbers.get(place);
  const open = location.status === "open";
  if (number !== undefined) {
    points += opensAnother(location, facts.type) ? NUMBER_OF_DECISION : open ? number.points : NUMBER_OF_CLOSED / CLOSED;
    because.push({ rule: "location-number", words: number.words, source: "organisatie" });
  }
  if (number === undefined && indexed.intake) {
    if (!opensHere(location, facts.type)) return { location, known: false, points: 0, said: 0, explicit: false, telling: false, because };
    points += INTAKE;
    because.push({ rule: "location-intake", words: facts.type?.name ?? "", source: "organisatie" });
  }
  if (facts.present !== null && location.url !== null && location.kind !== "bibliotheek" && within(facts.present, location.url)) {
    points += PRESENT;
    because.push({ rule: "location-present", words: location.title, source: "host" });
  }
  const shared = sharedWords(indexed, facts, index);
  points += shared.points;
  if (shared.words.length === 0 && shared.inText.length > 0) because.push({ rule: "location-text", words: shared.inText.join("”, “"), source: "organisatie" });
  if (shared.words.length > 0) because.push({ rule: "location-words", words: shared.words.join("”, “"), source: "organisatie" });
  const party = facts.parties.get(place);
  if (party !== undefined) {
    points += PARTY;
    because.push({ rule: "location-party", words: party, source: "organisatie" });
  }
  if (points === 0) return { location, known: false, points, said: 0, explicit: false, telling: false, because };
  // Before the process and the unit, which many places share.
  const telling = shared.telling || because.some(({ rule }) => !WORDS.has(rule));
  if (location.process !== null && location.process === facts.type?.process) points += PROCESS;
  if (location.unit !== null && location.unit === facts.unit) {
    points += UNIT;
    because.push({ rule: "location-unit", words: location.unit, source: "organisatie" });
  }
  points *= discount(indexed, facts, number !== undefined && open);
  return { location, known: false, points, said: points, explicit: number !== undefined && open && !opensAnother(location, facts.type), telling, because };
}

/** What is closed, holds copies or says it is not for this, is seldom the place; the number of an open zaak speaks for itself. */
function discount({ location, refused }: Indexed, facts: Facts, explicit: boolean): number {
  if (explicit) return 1;
  const unwanted = [...refused].some((term) => facts.words.has(term));
  return (location.status === "gesloten" ? CLOSED : 1) * (location.kind === "bibliotheek" ? LIBRARY : 1) * (unwanted ? REFUSED : 1);
}

/** Where new requests come in, only a new request of its kind goes, whatever went there before. */
function mayGo({ intake, location }: Indexed, type: DocumentTypeRule | null): boolean {
  return !intake || opensHere(location, type);
}

/** A kind that has an intake, and a zaak of another process: the one it is about. */
function opensAnother({ process, kind }: Location, type: DocumentTypeRule | null): boolean {
  return kind === "zaak" && type?.intake !== undefined && type.process !== null && process !== null && process !== type.process;
}

/** A new request or complaint opens a zaak at the intake that names its kind. */
function opensHere(location: Location, type: DocumentTypeRule | null): boolean {
  if (type?.intake === undefined) return false;
  const set = new PhraseSet<true>();
  for (const words of type.intake) set.add(words, true);
  return set.find(tokenize(fold(`${location.title} ${location.keywords.join(" , ")}`))).length > 0;
}

/** What a document and a place have in common. */
interface Shared {
  readonly points: number;
  /** In the title. */
  readonly words: readonly string[];
  readonly inText: readonly string[];
  readonly telling: boolean;
}

function sharedWords(indexed: Indexed, facts: Facts, index: LocationIndex): Shared {
  let points = 0;
  let [others, together] = [0, 0];
  const found: { readonly word: string; readonly points: number }[] = [];
  const text: { readonly word: string; readonly points: number }[] = [];
  for (const [term, weight] of indexed.terms) {
    const there = facts.terms.get(term);
    if (there === undefined) continue;
    const gain = weight * there * (index.rarity.get(term) ?? 0) * 0.5;
    points += gain;
    const word = facts.words.get(term);
    if (index.kinds.has(term) ? word !== undefined : facts.years.has(term)) together++;
    // What only its description shares with the text says nothing of the matter.
    else if (!index.kinds.has(term) && (word !== undefined || indexed.words.has(term))) others++;
    if (word !== undefined) found.push({ word, points: gain });
    else text.push({ word: indexed.words.get(term) ?? "", points: gain });
  }
  return { points, words: best(found), inText: best(text.filter(({ word }) => word !== "")), telling: others > 0 || together >= KINDS_TOGETHER };
}

function best(found: readonly { readonly word: string; readonly points: number }[]): readonly string[] {
  return found.toSorted((a, b) => b.points - a.points).slice(0, 3).map(({ word }) => word);
}
