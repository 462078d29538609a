import { authorOf, type Author } from "./author.ts";
import { organisationOf, type Organisation } from "./organisation.ts";
import { randomFrom } from "./random.ts";
import { readVocabulary, type PlacesPart } from "./vocabulary.ts";

/** An organisation, and some of the people in it. */
export interface Simulation {
  readonly organisation: Organisation;
  readonly authors: readonly Author[];
}

/** Fewest and most places of an organisation. */
const SIZES = [60, 120, 200, 300] as const;
const SEEDS: Readonly<Record<PlacesPart, number>> = { dev: 20_261, test: 90_407 };

/** The organisations of a part: always the same for a seed. */
export function simulate(part: PlacesPart, authors: number, seed: number = SEEDS[part]): readonly Simulation[] {
  const words = readVocabulary(part);
  return SIZES.map((size, index) => {
    const organisation = organisationOf(words, size, randomFrom(seed + index));
    return { organisation, authors: Array.from({ length: authors }, (_, who) => authorOf(organisation, words, randomFrom(seed + 1000 * (index + 1) + who))) };
  });
}
