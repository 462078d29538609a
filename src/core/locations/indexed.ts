import type { Location, World } from "../model/index.ts";
import type { Policy } from "../policy/index.ts";
import type { Lexicon } from "../reading/index.ts";
import { PhraseSet } from "../text/phrases.ts";
import { stem } from "../text/stem.ts";
import { tokenize } from "../text/tokens.ts";

/** A location as the ranking sees it. Made once per world. */
export interface Indexed {
  readonly location: Location;
  /** Term -> weight. */
  readonly terms: ReadonlyMap<number, number>;
  /** Term -> the word as the location writes it, where title or keywords have it. */
  readonly words: ReadonlyMap<number, string>;
  /** Terms of what its description keeps out: "geen gespreksverslagen". */
  readonly refused: ReadonlySet<number>;
  readonly intake: boolean;
}

export interface LocationIndex {
  readonly locations: readonly Indexed[];
  /** How telling a term is: rare among the locations is more. */
  readonly rarity: ReadonlyMap<number, number>;
  /** Terms of the names of kinds of documents: "besluit", "agenda", "college". Every document of a kind has them, whatever it is about. */
  readonly kinds: ReadonlySet<number>;
}

const WEIGHT = { keyword: 2, title: 1.6, description: 0.6 } as const;
/** A year stands in many titles and tells little. */
export const YEAR = /^(?:19|20)\d\d$/;
const YEAR_WEIGHT = 0.4;
const FEWEST_PLACES = 20;
const REFUSED = /(?<!\p{L})(?:geen|zonder|niet voor)\s+([^.,;:()]+)/giu;

/** Prepares the locations of a world for ranking. */
export function indexLocations(world: World, lexicon: Lexicon, policy: Policy): LocationIndex {
  const intake = new PhraseSet<true>();
  for (const words of policy.intakeWords) intake.add(words, true);
  const locations = world.locations.map((location): Indexed => ({
    location, terms: termsOf(location, lexicon), words: wordsOf(location, lexicon), refused: refusedBy(location, lexicon),
    intake: intake.find(tokenize(`${location.title} ${location.description}`)).length > 0,
  }));
  const holders = new Map<number, number>();
  for (const { terms } of locations) for (const term of terms.keys()) holders.set(term, (holders.get(term) ?? 0) + 1);
  const kinds = policy.documentTypes.flatMap(({ name }) => tokenize(name)).flatMap(({ word }) => lexicon.terms.get(stem(word)) ?? []);
  return { locations, kinds: new Set(kinds), rarity: new Map([...holders].map(([term, count]) => [term, rarityOf(count, locations.length)])) };
}

/** A word of one place tells as much among three places as among twenty; a word of all places tells little everywhere. */
function rarityOf(holders: number, places: number): number {
  const among = Math.max(places, FEWEST_PLACES);
  return Math.log(1 + among / holders ** (places < 2 ? 1 : Math.log(among) / Math.log(places)));
}

function termsOf({ title, description, keywords }: Location, lexicon: Lexicon): ReadonlyMap<number, number> {
  const terms = new Map<number, number>();
  const add = (text: string, weight: number): void => {
    for (const { word } of tokenize(text)) {
      const term = lexicon.commonWords.has(word) ? undefined : lexicon.terms.get(stem(word));
      if (term !== undefined) terms.set(term, Math.max(YEAR.test(word) ? YEAR_WEIGHT : weight, terms.get(term) ?? 0));
    }
  };
  add(description.replace(REFUSED, " "), WEIGHT.description);
  add(title, WEIGHT.title);
  for (const keyword of keywords) add(keyword, WEIGHT.keyword);
  return terms;
}

function wordsOf({ title, keywords }: Location, lexicon: Lexicon): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const text = `${title} ${keywords.join(" ")}`;
  for (const { word, start, end } of tokenize(text)) {
    const term = lexicon.terms.get(stem(word));
    if (term !== undefined && !found.has(term) && !YEAR.test(word)) found.set(term, text.slice(start, end));
  }
  return found;
}

function refusedBy({ description }: Location, lexicon: Lexicon): ReadonlySet<number> {
  const words = [...description.matchAll(REFUSED)].flatMap((match) => tokenize(match[1] ?? ""));
  return new Set(words.flatMap(({ word }) => (lexicon.commonWords.has(word) ? [] : (lexicon.terms.get(stem(word)) ?? []))));
}
