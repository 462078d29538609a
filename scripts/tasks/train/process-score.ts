import { indexExamples, processOf, type ExampleIndex } from "../../../src/core/retention/learned/examples.ts";
import { rankProcesses, type Ranking } from "../../../src/core/retention/learned/rank.ts";
import { isTelling } from "../../../src/core/retention/likely.ts";
import { examplesFrom, readSource, SOURCES, together, type Example, type LabelledCase } from "./process.ts";

/** How often something was right, of how many. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

/** How well descriptions find their process and result. */
export interface CaseScore {
  readonly top1: Share;
  readonly top3: Share;
  /** The same for descriptions with one right process only. */
  readonly strict1: Share;
  readonly strict3: Share;
  /** Result among those of the right process. */
  readonly result1: Share;
  readonly result3: Share;
  /** Of the descriptions that belong somewhere: about so many something is said, and so many of those have the right process among three. */
  readonly said: Share;
  readonly said3: Share;
  /** Process and result of what is called likely. */
  readonly likely: Share;
  /** Of the descriptions too vague for any: nothing is said. */
  readonly unknown: Share;
}

interface Ranked {
  readonly ranking: Ranking;
  readonly processes: readonly string[];
  readonly results: readonly string[];
}

/** Ranks every case with an index, and counts. */
export function scoreCases(cases: readonly LabelledCase[], index: ExampleIndex): CaseScore {
  return counted(cases.map((one) => ranked(one, index)));
}

/** The same, each fifth of the cases with examples from the other four and from data/cases. */
export function crossValidate(cases: readonly LabelledCase[]): CaseScore {
  const base = SOURCES.flatMap(readSource);
  return counted(fifths(cases).flatMap(([learn, measure]) => {
    const index = indexExamples(together([...base, ...examplesFrom(learn)]));
    return measure.map((one) => ranked(one, index));
  }));
}

/** The results of the list itself, each as one text: a fifth with examples from the other four, and perhaps with more. The reference for a list alone is 62.4% and 77.2%. */
export function listInFifths(more: readonly Example[]): { readonly top1: Share; readonly top3: Share } {
  const names = readSource("list").filter(([number]) => !number.includes("."));
  const results = Object.entries(together(readSource("list"))).filter(([number]) => number.includes("."));
  const found = fifths(results).flatMap(([learn, measure]) => {
    const index = indexExamples(together([...names, ...learn.flatMap(([number, texts]) => texts.map((text) => [number, text] as const)), ...more]));
    return measure.map(([number, texts]) => rankProcesses(texts.join(". "), index).processes.map(({ process }) => process).indexOf(processOf(number)));
  });
  return { top1: share(found, (place) => place === 0), top3: share(found, (place) => place >= 0) };
}

function ranked({ text, process, processAlso, result, resultAlso }: LabelledCase, index: ExampleIndex): Ranked {
  const known = process !== null && result !== null;
  return { ranking: rankProcesses(text, index), processes: known ? [process, ...processAlso].map(String) : [], results: known ? [result, ...resultAlso] : [] };
}

function counted(all: readonly Ranked[]): CaseScore {
  const known = all.filter(({ processes }) => processes.length > 0);
  const strict = known.filter(({ processes }) => processes.length === 1);
  const told = known.filter(({ ranking }) => isTelling(ranking) !== null);
  const first = ({ ranking, processes }: Ranked): boolean => processes.includes(ranking.processes[0]?.process ?? "");
  const third = ({ ranking, processes }: Ranked): boolean => ranking.processes.some(({ process }) => processes.includes(process));
  const within = ({ ranking, processes }: Ranked, process = processes[0]): readonly string[] => ranking.results.filter((number) => processOf(number) === process);
  return {
    top1: share(known, first), top3: share(known, third), strict1: share(strict, first), strict3: share(strict, third),
    result1: share(known, (one) => one.results.includes(within(one)[0] ?? "")),
    result3: share(known, (one) => within(one).slice(0, 3).some((number) => one.results.includes(number))),
    said: share(known, ({ ranking }) => isTelling(ranking) !== null), said3: share(told, third),
    likely: share(told.filter(({ ranking }) => isTelling(ranking) === "clear"), (one) => one.results.includes(within(one, one.ranking.processes[0]?.process)[0] ?? "")),
    unknown: share(all.filter(({ processes }) => processes.length === 0), ({ ranking }) => isTelling(ranking) === null),
  };
}

function share<T>(all: readonly T[], right: (one: T) => boolean): Share {
  return { right: all.filter(right).length, of: all.length };
}

const FOLDS = 5;

/** Every fifth one apart, with the others. */
function fifths<T>(all: readonly T[]): readonly (readonly [learn: readonly T[], measure: readonly T[]])[] {
  return Array.from({ length: FOLDS }, (_, fold) => [all.filter((__, index) => index % FOLDS !== fold), all.filter((__, index) => index % FOLDS === fold)] as const);
}
