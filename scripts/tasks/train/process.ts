import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Examples } from "../../../src/core/retention/learned/examples.ts";
import { ROOT } from "../files.ts";

/** A description of a case, with the process and the result that are right for it. Null is too vague for any. */
export interface LabelledCase {
  readonly id: string;
  readonly text: string;
  readonly process: number | null;
  /** Also right. */
  readonly processAlso: readonly number[];
  readonly result: string | null;
  readonly resultAlso: readonly string[];
}

/** What ships: examples by number, and the list the numbers belong to. */
export interface ProcessExamples {
  readonly list: string;
  readonly examples: Examples;
}

/** Where the examples that ship stand. */
export const PROCESS_FILE = join(ROOT, "src/core/retention/learned/examples.json");

const LIST = "Selectielijst gemeenten en intergemeentelijke organen 2020";
/** The files in data/cases. */
export const SOURCES = ["list", "words", "examples", "zaaktypen"] as const;

/** The descriptions of a part of the corpus: to learn from, or to measure on. */
export function readCases(part: "train" | "test"): readonly LabelledCase[] {
  return readFileSync(join(ROOT, "tests", "corpora", "cases", `${part}.jsonl`), "utf8").trimEnd().split("\n").map((line) => JSON.parse(line) as LabelledCase);
}

/** A number and a text that belongs to it. */
export type Example = readonly [number: string, text: string];

/** The texts of one source in data/cases. A line is a number and a text, or a number, a colon and texts with commas. */
export function readSource(source: (typeof SOURCES)[number]): readonly Example[] {
  const lines = readFileSync(join(ROOT, "data", "cases", `${source}.txt`), "utf8").split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return lines.flatMap((line): readonly Example[] => {
    const space = line.indexOf(" ");
    const [number, text] = [line.slice(0, space), line.slice(space + 1)];
    return number.endsWith(":") ? text.split(",").map((words) => [number.slice(0, -1), words.trim()] as const) : [[number, text]];
  });
}

/** Cases as examples of their first result. */
export function examplesFrom(cases: readonly LabelledCase[]): readonly Example[] {
  return cases.flatMap(({ result, text }) => (result === null ? [] : [[result, text] as const]));
}

/** Examples by number, in the order of the list; the same texts always give the same examples. */
export function together(examples: readonly Example[]): Examples {
  const byNumber = new Map<string, Set<string>>();
  for (const [number, text] of examples) byNumber.set(number, (byNumber.get(number) ?? new Set()).add(text));
  const parts = (number: string): readonly number[] => number.split(".").map(Number);
  const before = (one: readonly number[], other: readonly number[]): number => one.map((part, at) => part - (other[at] ?? 0)).find((gap) => gap !== 0) ?? one.length - other.length;
  return Object.fromEntries([...byNumber].sort(([one], [other]) => before(parts(one), parts(other))).map(([number, texts]) => [number, [...texts]]));
}

/** What ships, from every source and the cases for learning. */
export function processExamples(): ProcessExamples {
  return { list: LIST, examples: together([...SOURCES.flatMap(readSource), ...examplesFrom(readCases("train"))]) };
}
