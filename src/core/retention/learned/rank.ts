import { processOf, type ExampleIndex } from "./examples.ts";
import { termsOf, type Term } from "./terms.ts";

/** A process that a text may belong to. */
export interface RankedProcess {
  readonly process: string;
  /** Its part of everything that speaks for any process, from 0 to 1. */
  readonly share: number;
  /** Words of the text that speak most for it. */
  readonly words: readonly string[];
}

export interface Ranking {
  /** Likeliest first, no more than somebody can choose from. */
  readonly processes: readonly RankedProcess[];
  /** Numbers of results that an example speaks for, of any process, likeliest first. */
  readonly results: readonly string[];
  /** How much the text is like the examples it is most like: the sum of the squared cosines. */
  readonly strength: number;
}

/** So many examples are looked at: those that are most like the text. */
const NEAREST = 400;
/** A process with many examples is near to anything; this takes part of that away. */
const CROWD = 0.2;
const PROCESSES = 3;
const WORDS = 3;

type Points = ReadonlyMap<string, number>;

/** Compares a text with the examples by the cosine of their terms; near examples count for their result with the square of it. Nothing when no term is known. */
export function rankProcesses(text: string, index: ExampleIndex): Ranking {
  const terms = termsOf(text, index.split).filter(({ term }) => index.places.has(term));
  const nearest = nearestTo(terms, index);
  const results = new Map<string, number>();
  const sums = new Map<string, number>();
  let [total, strength] = [0, 0];
  for (const [example, cosine] of nearest) {
    const number = index.numbers[example] ?? "";
    const process = processOf(number);
    const points = cosine ** 2 / (index.sizes.get(process) ?? 1) ** CROWD;
    if (number !== process) results.set(number, (results.get(number) ?? 0) + points);
    sums.set(process, (sums.get(process) ?? 0) + points);
    total += points;
    strength += cosine ** 2;
  }
  return {
    processes: inOrder(sums).slice(0, PROCESSES).map(([process, points]) => ({ process, share: points / total, words: tellingFor(process, terms, nearest, index) })),
    results: inOrder(results).map(([number]) => number),
    strength,
  };
}

/** The examples with the largest cosines. */
function nearestTo(terms: readonly Term[], { places, numbers }: ExampleIndex): ReadonlyMap<number, number> {
  const length = Math.sqrt(terms.reduce((sum, { term, weight }) => sum + (weight * (places.get(term)?.rarity ?? 0)) ** 2, 0));
  const cosines = new Float64Array(numbers.length);
  for (const { term, weight } of terms) {
    const place = places.get(term);
    place?.examples.forEach((example, at) => { cosines[example] = (cosines[example] ?? 0) + ((weight * place.rarity) / length) * (place.weights[at] ?? 0); });
  }
  const near = [...cosines.entries()].filter(([, cosine]) => cosine > 0);
  return new Map(near.sort((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, NEAREST));
}

/** Most points first; what has as many, in the order of the list. */
function inOrder(points: Points): readonly (readonly [string, number])[] {
  return [...points].sort((one, other) => other[1] - one[1] || one[0].localeCompare(other[0], "en", { numeric: true }));
}

/** The words that brought the text near to the examples of a process. */
function tellingFor(process: string, terms: readonly Term[], nearest: ReadonlyMap<number, number>, index: ExampleIndex): readonly string[] {
  const gains = new Map<string, number>();
  for (const { term, weight, words } of terms) {
    const place = index.places.get(term);
    if (place === undefined || words === "") continue;
    place.examples.forEach((example, at) => {
      const cosine = nearest.get(example);
      if (cosine === undefined || processOf(index.numbers[example] ?? "") !== process) return;
      gains.set(words, (gains.get(words) ?? 0) + weight * place.rarity * (place.weights[at] ?? 0) * cosine);
    });
  }
  return inOrder(gains).slice(0, WORDS).map(([words]) => words);
}
