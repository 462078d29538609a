import type { World } from "../model/index.ts";
import type { Cue, Policy } from "../policy/index.ts";
import { PhraseSet } from "../text/phrases.ts";
import { stem } from "../text/stem.ts";
import { fold, tokenize } from "../text/tokens.ts";

/** What a phrase of the lexicon speaks for. */
export type Mark =
  | { readonly kind: "cue"; readonly cue: number }
  | { readonly kind: "group"; readonly cue: number; readonly group: number }
  /** An explicit number that names a location: its id, or a keyword with digits. */
  | { readonly kind: "number"; readonly locations: readonly number[]; readonly id: boolean }
  /** The full name of a party of a location. */
  | { readonly kind: "party"; readonly locations: readonly number[] };

/** All words the policy and the world look for, compiled once, found in one pass. */
export interface Lexicon {
  readonly phrases: PhraseSet<Mark>;
  /** Every cue of the policy; its place in this array is its number. */
  readonly cues: readonly Cue[];
  /** Number of a cue object of the policy. */
  cueNumber(cue: Cue): number;
  /** Numbers of the groups of a cue whose words may stand anywhere in the document; null for every other cue. */
  groupsOf(cue: Cue): readonly number[] | null;
  /** The list of the policy that holds the cue, or the group, with a number. */
  listOf(number: number): readonly Cue[] | undefined;
  /** Stemmed words of the locations, the only words of a document that ranking needs. */
  readonly terms: ReadonlyMap<string, number>;
  readonly commonWords: ReadonlySet<string>;
  readonly caseNumber: RegExp | null;
}

const FEWEST_DIGITS = 4;

/** Compiles policy and world. Cost: once per policy or world, never per document. */
export function compileLexicon(policy: Policy, world: World): Lexicon {
  const cueLists = cueListsOf(policy);
  const cues = cueLists.flat();
  const lists = cueLists.flatMap((list) => list.map(() => list));
  const numbers = new Map(cues.map((cue, index) => [cue, index]));
  const phrases = new PhraseSet<Mark>();
  const groups = new Map<Cue, readonly number[]>();
  cues.forEach((cue, index) => {
    if (cue.all === undefined || cue.span === "paragraph") addCue(phrases, cue, index);
    else groups.set(cue, cue.all.map((words) => addWords(phrases, words, lists.push(lists[index] ?? NONE) - 1)));
  });
  addLocations(phrases, world);
  const commonWords = new Set(policy.commonWords.map(fold));
  return {
    phrases, cues, commonWords,
    cueNumber: (cue) => numbers.get(cue) ?? -1,
    groupsOf: (cue) => groups.get(cue) ?? null,
    listOf: (number) => lists[number],
    terms: locationTerms(world, commonWords),
    caseNumber: caseNumberPattern(policy.caseNumbers),
  };
}

function cueListsOf({ documentTypes, outcome, ownLife, retention }: Policy): readonly (readonly Cue[])[] {
  return [
    ...documentTypes.map(({ cues }) => cues),
    outcome.machine.cues, outcome.business.cues, outcome.social.cues, outcome.private.cues, outcome.courtesy.cues, outcome.courtesy.more, ownLife.yours, ownLife.mine, ownLife.work,
    ...retention.rules.map(({ cues }) => cues ?? NONE),
    ...retention.ownTerms.map(({ cues }) => cues),
  ];
}

const NONE: readonly Cue[] = [];

function addWords(phrases: PhraseSet<Mark>, words: readonly string[], cue: number): number {
  for (const word of words) phrases.add(word, { kind: "cue", cue });
  return cue;
}

function addCue(phrases: PhraseSet<Mark>, cue: Cue, index: number): void {
  addWords(phrases, cue.words ?? [], index);
  cue.all?.forEach((group, place) => {
    for (const words of group) phrases.add(words, { kind: "group", cue: index, group: place });
  });
}

/** A number of a thing: enough digits, and neither a year nor words with a year ("tarieven 2027"). */
const isNumber = (text: string): boolean => text.replace(/\D/g, "").length >= FEWEST_DIGITS && !/^(?:.*\s)?(?:19\d\d|20[0-3]\d)(?:-(?:19|20)\d\d)?$/.test(text);

/** A title that holds a number of many digits names the place by it: "Dossier 83120". */
const numbersInTitle = (title: string): readonly string[] => title.match(/(?<![\p{L}\d.,/-])\d{5,9}(?![\p{L}\d,/-])/gu) ?? [];

function addLocations(phrases: PhraseSet<Mark>, world: World): void {
  const numbers = new Map<string, { locations: Set<number>; id: boolean }>();
  const parties = new Map<string, Set<number>>();
  world.locations.forEach((location, index) => {
    for (const text of [location.id, ...location.keywords, ...numbersInTitle(location.title)]) {
      if (text !== location.id && !isNumber(text)) continue;
      if (text === location.id && !/\d{4}/.test(text)) continue;
      const entry = numbers.get(text) ?? { locations: new Set<number>(), id: text === location.id };
      numbers.set(text, { locations: entry.locations.add(index), id: entry.id || text === location.id });
    }
    for (const party of location.parties) parties.set(party, (parties.get(party) ?? new Set<number>()).add(index));
  });
  for (const [text, { locations, id }] of numbers) phrases.add(text, { kind: "number", locations: [...locations], id });
  for (const [party, locations] of parties) phrases.add(party, { kind: "party", locations: [...locations] });
}

const SHORTEST = 3;
/** Of two letters only what an organisation writes in capitals: "MR", "OR". */
const SHORT_NAME = /^\p{Lu}{2}$/u;

function locationTerms(world: World, commonWords: ReadonlySet<string>): ReadonlyMap<string, number> {
  const terms = new Map<string, number>();
  for (const location of world.locations) {
    const text = `${location.title} ${location.keywords.join(" ")} ${location.description}`;
    for (const token of tokenize(text)) {
      if (commonWords.has(token.word) || (token.word.length < SHORTEST && !SHORT_NAME.test(text.slice(token.start, token.end)))) continue;
      const term = stem(token.word);
      if (!terms.has(term)) terms.set(term, terms.size);
    }
  }
  return terms;
}

/** Masks such as "Z-####-#####" as one pattern; # is a digit, @ a letter. Null when the policy has none. */
function caseNumberPattern(masks: readonly string[]): RegExp | null {
  if (masks.length === 0) return null;
  const sign = (mark: string): string => (mark === "#" ? "\\d" : mark === "@" ? "[A-Za-z]" : mark.replace(/[$()*+./?[\\\]^{|}]/, "\\$&"));
  const parts = [...masks].sort((a, b) => b.length - a.length).map((mask) => [...mask].map(sign).join(""));
  return new RegExp(`(?<![\\p{L}\\d/-])(?:${parts.join("|")})(?![\\p{L}\\d]|[/-]\\d)`, "gu");
}
