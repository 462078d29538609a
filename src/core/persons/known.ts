import type { Candidate, PersonName } from "../model/index.ts";
import { caseAt, type NameCase } from "../detectors/person/find.ts";
import { parseName, surnameKey } from "../detectors/person/name.ts";
import { CAPITAL, CAPS, kindAt, scan, type Scan, wordAt } from "../detectors/person/scan.ts";
import { isThing } from "../detectors/person/judge.ts";
import { PERSON_VERBS, PLACE_PREPOSITIONS } from "../detectors/person/words.ts";
import { placeOf } from "../detectors/person/context.ts";
import { chainAt } from "../detectors/person/chain.ts";
import type { Passage } from "../text/passage.ts";
import { fold } from "../text/tokens.ts";
import type { WordLists } from "../text/lists.ts";

/**
 * The names a document is known to hold, by the words they can be recognised by. Immutable: an edit that brings or
 * removes a name makes a new one.
 */
export interface KnownNames {
  readonly surnames: ReadonlyMap<string, PersonName>;
  readonly givenNames: ReadonlyMap<string, PersonName>;
}

/** Whether other mentions may rest on this finding: a full name, or one that is certain. A lone likely word proves nothing elsewhere. */
export function isWorthKnowing(candidate: Candidate): boolean {
  if (candidate.kind !== "person" || candidate.name === undefined) return false;
  return candidate.confidence === "certain" || (candidate.name.surname !== "" && candidate.name.given !== "");
}

/** The folded words a passage must hold (one of them) before this name can make a difference to it. */
export function triggersOf(name: PersonName): readonly string[] {
  return [...surnameTriggers(name.surname), ...givenTriggers(name.given)];
}

/** Last word of each part: "ten Brinke-de Wit" is known by "brinke" and "wit". */
function surnameTriggers(surname: string): readonly string[] {
  return surname.split("-").map((part) => surnameKey(part).split(" ").at(-1) ?? "").filter((word) => word.length > 1);
}

function givenTriggers(given: string): readonly string[] {
  const first = fold(given.split(" ")[0] ?? "");
  return first.length > 1 ? [first] : [];
}

/** Index of the names, first come first kept. Linear in the number of names. */
export function knowNames(names: Iterable<PersonName>): KnownNames {
  const surnames = new Map<string, PersonName>();
  const givenNames = new Map<string, PersonName>();
  for (const name of names) {
    for (const word of surnameTriggers(name.surname)) if (!surnames.has(word)) surnames.set(word, name);
    for (const word of givenTriggers(name.given)) if (!givenNames.has(word)) givenNames.set(word, name);
  }
  return { surnames, givenNames };
}

/**
 * Mentions in this passage of names that are known from elsewhere in the document, besides what the detector found here
 * itself. Only likely: another person can have the same name.
 */
export function mentionsOf(passage: Passage, known: KnownNames, found: readonly Candidate[], lists: WordLists): readonly Candidate[] {
  if (known.surnames.size === 0 && known.givenNames.size === 0) return [];
  const scanned = scan(passage.text);
  const mentions: Candidate[] = [];
  for (let index = 0; index < scanned.count; index++) {
    const kind = kindAt(scanned, index);
    if (kind !== CAPITAL && kind !== CAPS) continue;
    if (lookUp(wordAt(scanned, index), known) === undefined) continue;
    const start = scanned.starts[index] ?? 0;
    if (found.some((other) => other.kind === "person" && other.start <= start && start < other.end) || (mentions.at(-1)?.end ?? 0) > start) continue;
    const mention = mentionAt(scanned, index, passage, known, lists);
    if (mention !== null) mentions.push(mention);
  }
  return mentions;
}

function lookUp(word: string, known: KnownNames): PersonName | undefined {
  const folded = fold(word);
  return known.surnames.get(folded) ?? known.givenNames.get(folded) ?? (folded.includes("-") ? known.surnames.get(folded.slice(folded.lastIndexOf("-") + 1)) : undefined);
}

/** The name of which word `index` is a part, unless what stands around says that it is something else. */
function mentionAt(scanned: Scan, index: number, passage: Passage, known: KnownNames, lists: WordLists): Candidate | null {
  let first = index;
  while (first > 0 && chainAt(scanned, first - 1).last >= index && [CAPITAL, CAPS].includes(kindAt(scanned, first - 1))) first--;
  const found = caseAt(scanned, chainAt(scanned, first), placeOf(passage), null, lists);
  if (found === null || isThing(found) || !isSafe(found, lists)) return null;
  const { reading } = found;
  const last = reading.words.at(-1);
  if (last === undefined || reading.first > index || reading.last < index) return null;
  const name = lookUp(last.text, known) ?? (reading.words.length === 1 ? undefined : lookUp(reading.words[0]?.text ?? "", known));
  if (name === undefined) return null;
  const start = scanned.starts[reading.first] ?? 0;
  const end = scanned.ends[reading.last] ?? start;
  const written = scanned.text.slice(start, end);
  const givenOnly = reading.words.length === 1 && !known.surnames.has(fold(last.text));
  return {
    kind: "person", start, end, confidence: "likely",
    because: [{ rule: "person-known", words: [name.given === "" ? name.initials : name.given, name.surname].filter((part) => part !== "").join(" "), source: "woo-5.1.2.e" }],
    name: { ...parseName(written, givenOnly), role: "unknown" },
  };
}

/** A word that is also an ordinary word, or a place, needs its capital to mean something. */
function isSafe({ reading, before, after, opens, place }: NameCase, lists: WordLists): boolean {
  if (reading.words.length > 1) return reading.words.every(({ flags }) => !flags.ordinary || flags.surname || flags.first);
  const [word] = reading.words;
  if (word === undefined) return false;
  if (ARTICLES.has(before.word) || (after.number && before.role !== "title")) return false;
  const { ordinary, place: isPlace } = word.flags;
  if (isPlace && (PLACE_PREPOSITIONS.has(before.word) || opens)) return false;
  if (!ordinary && !lists.isOrdinary(word.text.toLowerCase())) return true;
  return !place.heading && (!opens || (PERSON_VERBS.has(after.word) && reading.first < word.index));
}

const ARTICLES: ReadonlySet<string> = new Set(["de", "het", "een", "deze", "dit", "die", "onze", "ons"]);
