import type { Desk, Evidence, Location, RankedLocation, World } from "../model/index.ts";
import type { DocumentTypeRule, Policy } from "../policy/index.ts";
import type { Lexicon, Reading } from "../reading/index.ts";
import { PhraseSet } from "../text/phrases.ts";
import { stem } from "../text/stem.ts";
import { fold, tokenize } from "../text/tokens.ts";

/** A location as the ranking sees it: its words with their weight. Made once per world. */
interface Indexed {
  readonly location: Location;
  readonly terms: ReadonlyMap<number, number>;
  readonly intake: boolean;
}

export interface LocationIndex {
  readonly locations: readonly Indexed[];
  /** How telling a term is: rare among the locations is more. */
  readonly rarity: ReadonlyMap<number, number>;
}

const WEIGHT = { keyword: 2, title: 1.6, description: 0.6 } as const;
const IN_TITLE = 2.5;
const NUMBER = 100;
const PARTY = 3;
const INTAKE = 40;
const PROCESS = 1.5;
const UNIT = 1;
const CLOSED = 0.35;
const LIBRARY = 0.6;
const LIKELY = 6;
/** The first must be this much better than the second to be more than a guess. */
const AHEAD = 1.2;
const SHOWN = 5;

/** Prepares the locations of a world for ranking. */
export function indexLocations(world: World, lexicon: Lexicon, policy: Policy): LocationIndex {
  const intake = new PhraseSet<true>();
  for (const words of policy.intakeWords) intake.add(words, true);
  const locations = world.locations.map((location) => {
    const terms = new Map<number, number>();
    const add = (text: string, weight: number): void => {
      for (const token of tokenize(text)) {
        const term = lexicon.terms.get(stem(token.word));
        if (term !== undefined && !lexicon.commonWords.has(token.word)) terms.set(term, Math.max(weight, terms.get(term) ?? 0));
      }
    };
    add(location.description, WEIGHT.description);
    add(location.title, WEIGHT.title);
    location.keywords.forEach((keyword) => { add(keyword, WEIGHT.keyword); });
    return { location, terms, intake: intake.find(tokenize(`${location.title} ${location.description}`)).length > 0 };
  });
  const holders = new Map<number, number>();
  for (const { terms } of locations) for (const term of terms.keys()) holders.set(term, (holders.get(term) ?? 0) + 1);
  const rarity = new Map([...holders].map(([term, count]) => [term, Math.log(1 + locations.length / count)]));
  return { locations, rarity };
}

interface Scored {
  readonly indexed: Indexed;
  readonly points: number;
  readonly explicit: boolean;
  readonly because: readonly Evidence[];
}

/**
 * The locations where this document belongs, best first, each with its reason; at most five. Explicit numbers outrank
 * everything in the text, a conversation that was filed before outranks those.
 */
export function rankLocations(reading: Reading, desk: Desk, type: DocumentTypeRule | null, index: LocationIndex): readonly RankedLocation[] {
  const thread = desk.thread?.knownLocation;
  const facts = factsOf(reading, type, desk.author?.unit ?? null);
  const scored = index.locations.map((indexed, place) => judge(indexed, place, facts, index, thread)).filter(({ points }) => points > 0);
  scored.sort((a, b) => b.points - a.points || (a.indexed.location.id < b.indexed.location.id ? -1 : 1));
  const second = scored[1]?.points ?? 0;
  return scored.slice(0, SHOWN).map(({ indexed: { location }, points, explicit, because }, place) => ({
    id: location.id, title: location.title, kind: location.kind, target: location.target, unit: location.unit, url: location.url,
    confidence: place > 0 ? "unknown" : explicit && points >= AHEAD * second ? "certain" : points >= LIKELY && points >= AHEAD * second ? "likely" : "unknown",
    because,
  }));
}

/** Whether the words of a document point to some zaak or dossier; a library for clippings or outings says nothing. */
export function isNear(reading: Reading, index: LocationIndex): boolean {
  const facts = factsOf(reading, null, null);
  return index.locations.some((indexed) => indexed.location.kind !== "bibliotheek" && !indexed.intake && sharedWords(indexed, facts, index).points >= LIKELY);
}

interface Facts {
  readonly terms: ReadonlyMap<number, number>;
  readonly numbers: ReadonlyMap<number, { readonly words: string; readonly times: number }>;
  readonly parties: ReadonlyMap<number, string>;
  readonly words: ReadonlyMap<number, string>;
  readonly type: DocumentTypeRule | null;
  readonly unit: string | null;
}

/** The weight of each term in the document: once is enough to count, in the title it counts more. */
function factsOf(reading: Reading, type: DocumentTypeRule | null, unit: string | null): Facts {
  const terms = new Map<number, number>();
  const words = new Map<number, string>();
  for (const [term, count] of reading.terms.entries()) terms.set(term, 1 + Math.log(count));
  for (const { passage } of reading.title) {
    for (const token of tokenize(passage.text)) {
      const term = reading.lexicon.terms.get(stem(token.word));
      if (term === undefined || reading.lexicon.commonWords.has(token.word)) continue;
      terms.set(term, Math.max(terms.get(term) ?? 0, IN_TITLE));
      words.set(term, passage.text.slice(token.start, token.end));
    }
  }
  const numbers = new Map<number, { words: string; times: number }>();
  const parties = new Map<number, string>();
  for (const hit of reading.locationHits) {
    for (const location of hit.locations) {
      if (hit.kind === "party") parties.set(location, hit.words);
      else numbers.set(location, { words: hit.words, times: (numbers.get(location)?.times ?? 0) + hit.times });
    }
  }
  return { terms, numbers, parties, words, type, unit };
}

function judge(indexed: Indexed, place: number, facts: Facts, index: LocationIndex, thread: string | undefined): Scored {
  const { location } = indexed;
  const because: Evidence[] = [];
  let points = 0;
  if (location.id === thread) {
    return { indexed, points: 10 * NUMBER, explicit: true, because: [{ rule: "location-thread", words: location.id, source: "host" }] };
  }
  const number = facts.numbers.get(place);
  if (number !== undefined) {
    points += NUMBER + number.times;
    because.push({ rule: "location-number", words: number.words, source: "organisatie" });
  }
  if (number === undefined && indexed.intake) {
    if (!opensHere(location, facts.type)) return { indexed, points: 0, explicit: false, because };
    points += INTAKE;
    because.push({ rule: "location-intake", words: facts.type?.name ?? "", source: "organisatie" });
  }
  const shared = sharedWords(indexed, facts, index);
  points += shared.points;
  if (shared.words.length > 0) because.push({ rule: "location-words", words: shared.words.join("”, “"), source: "organisatie" });
  const party = facts.parties.get(place);
  if (party !== undefined) {
    points += PARTY;
    because.push({ rule: "location-party", words: party, source: "organisatie" });
  }
  if (points === 0) return { indexed, points, explicit: false, because };
  if (location.process !== null && location.process === facts.type?.process) points += PROCESS;
  if (location.unit !== null && location.unit === facts.unit) {
    points += UNIT;
    because.push({ rule: "location-unit", words: location.unit, source: "organisatie" });
  }
  const weight = (location.status === "gesloten" ? CLOSED : 1) * (location.kind === "bibliotheek" ? LIBRARY : 1);
  return { indexed, points: points * weight, explicit: number !== undefined && location.status === "open", because };
}

/** A new request or complaint opens a zaak at the intake that names its kind. */
function opensHere(location: Location, type: DocumentTypeRule | null): boolean {
  if (type?.intake === undefined) return false;
  const set = new PhraseSet<true>();
  for (const words of type.intake) set.add(words, true);
  return set.find(tokenize(fold(`${location.title} ${location.keywords.join(" , ")}`))).length > 0;
}

function sharedWords(indexed: Indexed, facts: Facts, index: LocationIndex): { readonly points: number; readonly words: readonly string[] } {
  let points = 0;
  const found: { readonly word: string; readonly points: number }[] = [];
  for (const [term, weight] of indexed.terms) {
    const there = facts.terms.get(term);
    if (there === undefined) continue;
    const gain = weight * there * (index.rarity.get(term) ?? 0) * 0.5;
    points += gain;
    const word = facts.words.get(term);
    if (word !== undefined) found.push({ word, points: gain });
  }
  found.sort((a, b) => b.points - a.points);
  return { points, words: found.slice(0, 3).map(({ word }) => word) };
}
