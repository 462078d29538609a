import type { Candidate } from "../model/index.ts";
import { perPassage, tokensOf } from "./memo.ts";
import { hidesSigns } from "./numbers.ts";
import type { Passage } from "./passage.ts";
import type { Token } from "./tokens.ts";

/** A passage in which numbers that were spelled out are written in digits, with the way back. */
interface SpokenView {
  readonly passage: Passage;
  /** Where a unit of the view begins, and where it ends, in the text itself. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const ONES = ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"];
const TEENS = ["tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"];
const TENS = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];
/** Folded words -> the digits that people mean by them, up to 99. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ...[...ONES, ...TEENS].map((word, number) => [word, String(number)] as const),
  ...TENS.flatMap((tens, index) => ONES.map((one, unit) => [unit === 0 ? tens : `${one}en${tens}`, `${index + 2}${unit}`] as const)),
]);
/** What people say for a sign between digits. */
const SIGNS: ReadonlySet<string> = new Set(["punt", "dot", "streepje", "spatie", "slash"]);
const GAP = /^[\s.,/()\u00ad\u200b-\u200d\u2060\ufeff-]{0,3}$/u;
/** Who counts has no number in mind. */
const COUNTING = "0123456789101112";
const FEWEST = 8;
const MOST = 16;
const TEN = TENS.join("|");
/** Words for digits and signs. Two others are in every text, and with those alone no number is spelled. */
const SURE = `(?:(?:${ONES.filter((word) => word !== "een" && word !== "acht").join("|")})(?:[eë]n(?:${TEN}))?|${TEN}|${[...TEENS, ...SIGNS].join("|")})`;
const BETWEEN = "[^a-z0-9]{1,3}";
/** A word for a digit or a sign beside another one or beside a digit, a row of digits that stand alone, an O for a zero: one of them is in every number that is written otherwise than in groups, unless signs are hidden in it. */
const BESIDE = new RegExp(`${SURE}${BETWEEN}(?:[0-9]|(?:${SURE}|[eé]{2}n|acht)(?![a-z]))|(?:[0-9]|[eé]{2}n|acht)${BETWEEN}${SURE}(?![a-z])|[0-9](?:[\\s.-][0-9]){5}[\\s.-]|o6`, "i");

/** What a token adds to a number: its digits, the empty text for a spoken sign, null when it ends the number. */
function digitsIn({ word }: Token): string | null {
  const spoken = WORDS.get(word) ?? (SIGNS.has(word) ? "" : undefined);
  if (spoken !== undefined) return spoken;
  const plain = /^[a-z0-9]*$/.test(word) ? word : word.normalize("NFKC");
  if (/^o6\d*$/.test(plain)) return `0${plain.slice(1)}`;
  return /^\d+$/.test(plain) ? plain : null;
}

/** The passage with its spelled-out numbers in digits; null when it has none. */
const viewOf = perPassage((passage): { readonly view: SpokenView | null } => {
  const { text } = passage;
  if (!hidesSigns(passage) && !BESIDE.test(text)) return { view: null };
  let written = "";
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (piece: string, from: number, to: number): void => {
    for (let index = 0; index < piece.length; index++) {
      starts.push(to - from === piece.length ? from + index : from);
      ends.push(to - from === piece.length ? from + index + 1 : to);
    }
    written += piece;
  };
  let at = 0;
  for (const run of runsIn(text, tokensOf(passage))) {
    const first = run[0];
    const last = run.at(-1);
    if (first === undefined || last === undefined) continue;
    add(text.slice(at, first.start), at, first.start);
    for (const token of run) add(digitsIn(token) ?? "", token.start, token.end);
    at = last.end;
  }
  if (at === 0) return { view: null };
  add(text.slice(at), at, text.length);
  return { view: { passage: { ...passage, text: written }, starts, ends } };
});

/** Rows of tokens that together are one number, written otherwise than in groups of digits. */
function runsIn(text: string, tokens: readonly Token[]): readonly (readonly Token[])[] {
  const runs: Token[][] = [];
  let run: Token[] = [];
  const close = (): void => {
    while (run.length > 0 && digitsIn(run.at(-1) as Token) === "") run.pop();
    const digits = run.map((token) => digitsIn(token) ?? "").join("");
    if (digits.length >= FEWEST && digits.length <= MOST && !COUNTING.includes(digits) && isUnusual(text, run)) runs.push(run);
    run = [];
  };
  for (const token of tokens) {
    const last = run.at(-1);
    const digits = digitsIn(token);
    if (last !== undefined && (digits === null || !GAP.test(text.slice(last.end, token.start)))) close();
    if (digits !== null && (digits !== "" || run.length > 0)) run.push(token);
  }
  close();
  return runs;
}

/** Groups of digits are read as they stand; here belongs what is spelled, hidden or written digit by digit. */
function isUnusual(text: string, run: readonly Token[]): boolean {
  if (run.some(({ word }) => !/^\d+$/.test(word))) return true;
  return run.every(({ start, end }) => end - start === 1) || /[\u00ad\u200b-\u200d\u2060\ufeff]/u.test(text.slice(run[0]?.start, run.at(-1)?.end));
}

/**
 * What a detector of numbers finds in a passage, and besides in what was spelled out: "nul zes twaalf ...", "06 punt 12 punt ...",
 * "0 6 1 2 3 4 5 6 7 8". The spans are those of the words in the text.
 */
export function alsoSpoken(passage: Passage, detect: (passage: Passage) => readonly Candidate[]): readonly Candidate[] {
  const own = detect(passage);
  const { view } = viewOf(passage);
  if (view === null) return own;
  const more = detect(view.passage)
    .map((candidate) => ({ ...candidate, start: view.starts[candidate.start] ?? 0, end: view.ends[candidate.end - 1] ?? 0 }))
    .filter(({ start, end }) => end > start && !own.some((other) => other.start < end && start < other.end));
  return more.length === 0 ? own : [...own, ...more].sort((one, other) => one.start - other.start);
}
