import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../files.ts";
import type { Candidate, FindingKind } from "../../../src/core/model/index.ts";
import { DETECTORS, type Detector } from "../../../src/core/detectors/index.ts";
import type { WordLists } from "../../../src/core/text/lists.ts";
import { passage } from "../../../src/core/text/passage.ts";
import { randomFrom, type Random } from "../places/random.ts";

/** The same seed gives the same values in the same places. */
export const SEED = 20261127;

/** A text with one value or more in it that a reader knows for what they are. */
export interface HardCase {
  /** Before the stroke the kind of finding; behind it what sort of value, for kinds that have several. */
  readonly group: string;
  readonly kind: FindingKind;
  /** The text with {} for its values. */
  readonly context: string;
  readonly text: string;
  readonly label: string;
  readonly previous: string;
  /** The words around it leave open what it is, so that nothing is asked. */
  readonly open: boolean;
  /** The values in the text, in order. */
  readonly values: readonly Value[];
}

interface Value {
  readonly start: number;
  readonly end: number;
}

/** A text with something in it that looks like a value and is none. */
export interface NearMiss {
  readonly sort: string;
  readonly text: string;
  readonly label: string;
}

interface Group {
  readonly writings: readonly string[];
  readonly contexts: readonly (string | { readonly text: string; readonly label?: string; readonly previous?: string })[];
  /** Contexts that say too little and ways of writing that nobody is used to: measured, and not asked of a detector. */
  readonly open?: readonly string[];
}

const folder = join(ROOT, "tests", "corpora", "structured", "hard");

/** Every way of writing in every context, with values of the test ranges of this project. */
export function hardCases(): readonly HardCase[] {
  const random = randomFrom(SEED);
  const groups = JSON.parse(readFileSync(join(folder, "found.json"), "utf8")) as Readonly<Record<string, Group>>;
  return Object.entries(groups).flatMap(([group, { writings, contexts, open = [] }]) => contexts.flatMap((context) => writings.map((writing): HardCase => {
    const { text, label = "", previous = "" } = typeof context === "string" ? { text: context } : context;
    return { group, kind: kindOf(group), context: text, label, previous, open: open.includes(text) || open.includes(writing), ...filled(text, () => written(group, writing, random)) };
  })));
}

/** What must be left alone; the numbers in it pass every check that a value would pass. */
export function nearMisses(): readonly NearMiss[] {
  const random = randomFrom(SEED);
  return readFileSync(join(folder, "near-misses.tsv"), "utf8").trimEnd().split("\n").map((line) => {
    const [sort = "", text = "", label = ""] = line.split("\t");
    return { sort, label, text: text.replace(/\{(\d+)\}/gu, (_, length: string) => numberOf(Number(length), random)) };
  });
}

const kindOf = (group: string): FindingKind => group.split("/")[0] as FindingKind;

/** The kinds of numbers, addresses and dates. */
export const STRUCTURED: readonly FindingKind[] = ["bsn", "pupil-number", "document-number", "membership-number", "company-number", "licence-plate", "iban", "email", "phone", "address", "birth-date"];
const detectors: readonly Detector[] = DETECTORS.filter(({ kinds }) => kinds.some((kind) => STRUCTURED.includes(kind)));

/** What the detectors of numbers, addresses and dates find. */
export function structuredIn({ text, label, previous = "" }: Pick<NearMiss, "text" | "label"> & { readonly previous?: string }, lists: WordLists): readonly Candidate[] {
  const of = passage(text, { label, previous, role: label === "" ? "body" : "table-cell" });
  return detectors.flatMap((detector) => detector.detect(of, lists));
}

/** The values of a case that were not found. A number counts when it is found exactly, an address when its street and house are in what is found, a date of birth when the date is, with or without its weekday. */
export function missedIn(hard: HardCase, found: readonly Candidate[]): readonly string[] {
  const loose = hard.kind === "address" || hard.kind === "birth-date";
  return hard.values.flatMap(({ start, end }) => {
    const value = hard.text.slice(start, end);
    const core = hard.kind === "address" ? start + value.search(/, | te | in | \(|$/u) : end;
    const from = hard.kind === "birth-date" ? start + value.search(/\d/u) : start;
    const isFound = found.some((candidate) => candidate.kind === hard.kind && (loose ? candidate.start <= from && candidate.end >= core : candidate.start === start && candidate.end === end));
    return isFound ? [] : [value];
  });
}

function filled(context: string, value: () => string): Pick<HardCase, "text" | "values"> {
  const [first = "", ...rest] = context.split("{}");
  let text = first;
  const values = rest.map((part) => {
    const start = text.length;
    text += value();
    const end = text.length;
    text += part;
    return { start, end };
  });
  return { text, values };
}

const IN_PASSPORT = ["K", "L", "P", "R", "X", "1", "2", "4", "7", "8", "9"] as const;

/** A value: "#" is a digit, "@" a letter or a digit of a passport, "&&" the check digits of an account. */
function written(group: string, writing: string, random: Random): string {
  const count = writing.split("#").length - 1;
  const digits = count === 9 ? bsnOf(random) : group === "iban" ? `00000000${digitsOf(2, random)}` : digitsOf(count, random);
  let at = 0;
  return writing.replace(/#/gu, () => digits[at++] ?? "").replace(/@/gu, (sign) => (group.startsWith("document") ? random.pick(IN_PASSPORT) : sign)).replace("&&", checkOf(digits));
}

function numberOf(length: number, random: Random): string {
  if (length === 9) return bsnOf(random);
  return (length === 8 ? "990012" : "06000000") + digitsOf(2, random);
}

/** Digits without a zero, so that a number never becomes one that nobody gives out. */
const digitsOf = (count: number, random: Random): string => Array.from({ length: count }, () => String(random.between(1, 9))).join("");

/** A number of the test range that passes the test of eleven. */
function bsnOf(random: Random): string {
  for (;;) {
    const number = `99999${String(random.between(0, 9999)).padStart(4, "0")}`;
    const sum = [...number].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0);
    if (sum % 11 === 0) return number;
  }
}

/** Check digits of account `digits` at bank TEST in the Netherlands. Source: ISO 13616, modulo 97 of the letters as numbers. */
function checkOf(digits: string): string {
  const rearranged = Array.from(`TEST${digits}NL00`, (sign) => String(Number.parseInt(sign, 36))).join("");
  return String(98n - (BigInt(rearranged) % 97n)).padStart(2, "0");
}
