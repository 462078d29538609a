import type { Candidate, PersonName } from "../model/index.ts";
import { caseAt, type NameCase } from "../detectors/person/find.ts";
import { parseName, surnameKey } from "../detectors/person/name.ts";
import { CAPITAL, CAPS, kindAt, scanOf, type Scan, wordAt } from "../detectors/person/scan.ts";
import { isThing } from "../detectors/person/judge.ts";
import { CLOSED_CLASS, PERSON_VERBS, PLACE_PREPOSITIONS } from "../detectors/person/words.ts";
import { placeOf } from "../detectors/person/context.ts";
import { chainAt } from "../detectors/person/chain.ts";
import type { Passage } from "../text/passage.ts";
import { touches } from "../text/spans.ts";
import { fold } from "../text/tokens.ts";
import type { WordLists } from "../text/lists.ts";

/** Whether other mentions may rest on this finding: a full name, or one that is certain. A lone likely word proves nothing elsewhere. */
export function isWorthKnowing(candidate: Candidate): boolean {
  if (candidate.kind !== "person" || candidate.name === undefined) return false;
  return candidate.confidence === "certain" || (candidate.name.surname !== "" && candidate.name.given !== "");
}

/** Last word of each part: "ten Brinke-de Wit" is known by "brinke" and "wit". */
function surnameTriggers(surname: string): readonly string[] {
  return surname.split("-").map((part) => surnameKey(part).split(" ").at(-1) ?? "").filter((word) => word.length > 1 && !CLOSED_CLASS.has(word));
}

function givenTriggers(given: string): readonly string[] {
  const first = fold(given.split(" ")[0] ?? "");
  return first.length > 1 && !CLOSED_CLASS.has(first) ? [first] : [];
}

/** Names by one word they are recognised by, each with its number of mentions. */
type ByWord = Map<string, Map<string, { readonly name: PersonName; count: number }>>;

/**
 * The names a document is known to hold, by the words they can be recognised by: last word of a surname, first word of a
 * given name. Where several names share a word the fullest speaks for it, whatever the order they came in.
 */
export class KnownNames {
  readonly #surnames: ByWord = new Map();
  readonly #givenNames: ByWord = new Map();
  readonly #best = new Map<string, PersonName | undefined>();
  readonly #counted = new Set<string>();

  /** Counts a mention of a name; `sign` is -1 when it goes. */
  count(name: PersonName, sign: 1 | -1): void {
    for (const word of surnameTriggers(name.surname)) this.#add(this.#surnames, word, name, sign);
    for (const word of givenTriggers(name.given)) this.#add(this.#givenNames, word, name, sign);
  }

  #add(names: ByWord, word: string, name: PersonName, sign: 1 | -1): void {
    this.#counted.add(word);
    const key = `${name.surname}|${name.given}|${name.initials}`;
    let known = names.get(word);
    if (known === undefined) names.set(word, (known = new Map<string, { readonly name: PersonName; count: number }>()));
    const entry = known.get(key);
    if (entry === undefined) known.set(key, { name, count: sign });
    else if ((entry.count += sign) === 0) known.delete(key);
    if (known.size === 0) names.delete(word);
  }

  /** The words that stand for another name than after the last call. */
  changedWords(): readonly string[] {
    const changed: string[] = [];
    for (const word of this.#counted) {
      const before = this.#best.get(word);
      const now = fullest(this.#surnames.get(word)) ?? fullest(this.#givenNames.get(word));
      if (now === undefined) this.#best.delete(word);
      else this.#best.set(word, now);
      if (before === undefined ? now !== undefined : now === undefined || nameText(before) !== nameText(now)) changed.push(word);
    }
    this.#counted.clear();
    return changed;
  }

  has(word: string): boolean {
    return this.#best.has(word);
  }

  /** The name a folded word stands for. */
  get(word: string): PersonName | undefined {
    return this.#best.get(word);
  }

  isSurname(word: string): boolean {
    return this.#surnames.has(word);
  }
}

const nameText = ({ surname, given, initials }: PersonName): string => `${surname}|${given}|${initials}`;

function fullest(names: ReadonlyMap<string, { readonly name: PersonName }> | undefined): PersonName | undefined {
  let best: PersonName | undefined;
  for (const { name } of names?.values() ?? []) if (best === undefined || isFuller(name, best)) best = name;
  return best;
}

function isFuller(one: PersonName, other: PersonName): boolean {
  const [left, right] = [fullness(one), fullness(other)];
  return left !== right ? left > right : nameText(one) < nameText(other);
}

const fullness = ({ surname, given, initials }: PersonName): number => (surname === "" ? 0 : 4) + (given === "" ? 0 : 2) + (initials === "" ? 0 : 1);

/** The folded words of a passage by which a name can be recognised in it, each once. */
export function capitalWords(passage: Passage): readonly string[] {
  const scanned = scanOf(passage);
  const words = new Set<string>();
  for (let index = 0; index < scanned.count; index++) {
    const kind = kindAt(scanned, index);
    if (kind !== CAPITAL && kind !== CAPS) continue;
    const word = fold(wordAt(scanned, index));
    if (word.length < 2 || CLOSED_CLASS.has(word)) continue;
    words.add(word);
    if (word.includes("-")) words.add(word.slice(word.lastIndexOf("-") + 1));
  }
  return [...words];
}

/**
 * Mentions in this passage of names that are known from elsewhere in the document, besides what the detector found here
 * itself. Only likely: another person can have the same name.
 */
export function mentionsOf(passage: Passage, known: KnownNames, found: readonly Candidate[], lists: WordLists): readonly Candidate[] {
  const scanned = scanOf(passage);
  const persons = found.filter(({ kind }) => kind === "person").sort((one, other) => one.start - other.start);
  const mentions: Candidate[] = [];
  for (let index = 0; index < scanned.count; index++) {
    const kind = kindAt(scanned, index);
    if (kind !== CAPITAL && kind !== CAPS) continue;
    if (lookUp(wordAt(scanned, index), known) === undefined) continue;
    const start = scanned.starts[index] ?? 0;
    if (touches(persons, start, start + 1) || (mentions.at(-1)?.end ?? 0) > start) continue;
    const mention = mentionAt(scanned, index, passage, known, lists);
    if (mention !== null && !touches(persons, mention.start, mention.end) && !touches(mentions, mention.start, mention.end)) mentions.push(mention);
  }
  return mentions;
}

function lookUp(word: string, known: KnownNames): PersonName | undefined {
  const folded = fold(word);
  const tail = folded.slice(folded.lastIndexOf("-") + 1);
  return known.get(folded) ?? (tail !== folded && known.isSurname(tail) ? known.get(tail) : undefined);
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
  const givenOnly = reading.words.length === 1 && !known.isSurname(fold(last.text));
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
