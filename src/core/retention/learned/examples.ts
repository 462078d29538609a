import { remembering, rootsOf, splitterAt, termsOf, type Splitter } from "./terms.ts";

/** Examples of cases by the number of the result or process they belong to. */
export type Examples = Readonly<Record<string, readonly string[]>>;

/** Where a term stands: the examples, and how much it weighs in each. */
interface Place {
  readonly examples: readonly number[];
  readonly weights: readonly number[];
  /** How telling the term is: a term of few examples says more. */
  readonly rarity: number;
}

/** Examples, ready to be compared with. */
export interface ExampleIndex {
  /** Number of the list, per example. */
  readonly numbers: readonly string[];
  readonly places: ReadonlyMap<string, Place>;
  /** Takes compounds apart at the words of the examples. */
  readonly split: Splitter;
  /** Examples per process. */
  readonly sizes: ReadonlyMap<string, number>;
}

/** The process of a number: "11" of "11.1.6". */
export const processOf = (number: string): string => number.split(".", 1)[0] ?? number;

/** Prepares examples for comparing: terms weighed by how rare they are, each example of length one. Some tens of milliseconds for some thousands of examples. */
export function indexExamples(examples: Examples): ExampleIndex {
  const all = Object.entries(examples).flatMap(([number, texts]) => texts.map((text) => ({ number, text })));
  const split = splitterAt(new Set(all.flatMap(({ text }) => rootsOf(text))));
  const once = remembering(split);
  const terms = all.map(({ text }) => termsOf(text, once));
  const times = new Map<string, number>();
  for (const own of terms) for (const { term } of own) times.set(term, (times.get(term) ?? 0) + 1);
  const rarity = (term: string): number => Math.log(1 + all.length / ((times.get(term) ?? 0) + 1));
  const places = new Map<string, { examples: number[]; weights: number[]; rarity: number }>();
  terms.forEach((own, example) => {
    const length = Math.sqrt(own.reduce((sum, { term, weight }) => sum + (weight * rarity(term)) ** 2, 0));
    for (const { term, weight } of own) {
      const place = places.get(term) ?? { examples: [], weights: [], rarity: rarity(term) };
      place.examples.push(example);
      place.weights.push((weight * place.rarity) / length);
      places.set(term, place);
    }
  });
  const sizes = new Map<string, number>();
  for (const { number } of all) sizes.set(processOf(number), (sizes.get(processOf(number)) ?? 0) + 1);
  return { numbers: all.map(({ number }) => number), places, split, sizes };
}
