/**
 * What it costs to find numbers, addresses and dates, beside sixteen regular expressions that do the same and beside one look at every character: by turns in one run,
 * the best of many rounds each, on a text of ten thousand words.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/tasks/files.ts";
import { loadLists } from "../../src/adapters/lists/node.ts";
import { DETECTORS } from "../../src/core/detectors/index.ts";
import type { Paragraph } from "../../src/core/model/index.ts";
import { passageAt } from "../../src/core/text/passages.ts";
import { PLAIN_PATTERNS, plainHits } from "./plain-patterns.ts";
import { wordsIn } from "./text.ts";

const ROUNDS = 200;
/** The detectors may take this part of the time of the regular expressions. */
const MOST = 1 / 3;
/** How many looks at every character they may cost: what is aimed at. */
const GOAL = 5;
/** The detectors of what has a form of its own. The others read words. */
const STRUCTURED = new Set(["bsn", "pupil-number", "iban", "email", "phone", "address", "birth-date", "licence-plate", "company-number", "document-number", "membership-number"]);

const corpus = (name: string): string => readFileSync(join(ROOT, "tests", "corpora", "structured", name), "utf8");
const lines = corpus("text.txt").trimEnd().split("\n");
const planted = JSON.parse(corpus("planted.json")) as readonly { readonly kind: string; readonly quote: string }[];
const paragraphs = lines.map((text, index): Paragraph => ({ key: `p${String(index)}`, role: "body", text }));
const lists = await loadLists();
const detectors = DETECTORS.filter(({ id }) => STRUCTURED.has(id));

/** Every way of reading gets the text anew, since a passage remembers what was found in it. Gives milliseconds. */
const ways: Readonly<Record<string, () => number>> = {
  "one look at every character": () => {
    const start = performance.now();
    let sum = 0;
    for (const line of lines) for (let at = 0; at < line.length; at++) sum = (sum + line.charCodeAt(at)) | 0;
    const spent = performance.now() - start;
    return sum === -1 ? Number.NaN : spent;
  },
  "sixteen regular expressions": () => {
    const start = performance.now();
    for (const line of lines) for (const pattern of PLAIN_PATTERNS) plainHits(line, pattern);
    return performance.now() - start;
  },
  "the detectors": () => {
    const passages = paragraphs.map((_, index) => passageAt(paragraphs, index));
    const start = performance.now();
    for (const passage of passages) for (const detector of detectors) detector.detect(passage, lists);
    return performance.now() - start;
  },
};

const best = new Map(Object.keys(ways).map((name) => [name, Number.POSITIVE_INFINITY]));
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, way] of Object.entries(ways)) best.set(name, Math.min(best.get(name) ?? 0, way()));
}
const [look = Number.NaN, plain = Number.NaN, ours = Number.NaN] = best.values();

/** The planted data that is not among what was found in its line, per sort. */
function missed(found: (line: string, index: number) => readonly string[]): string {
  const lost = planted.filter(({ quote }) => {
    const index = lines.findIndex((line) => line.includes(quote));
    return !found(lines[index] ?? "", index).some((words) => words.includes(quote) || quote.includes(words));
  });
  return `${String(planted.length - lost.length)} of ${String(planted.length)}${lost.length === 0 ? "" : `, not ${[...new Set(lost.map(({ kind }) => kind))].join(", ")}`}`;
}

console.log(`${String(wordsIn(paragraphs))} words, best of ${String(ROUNDS)} rounds each, ${String(detectors.length)} detectors`);
for (const [name, time] of best) console.log(`${name.padEnd(28)} ${time.toFixed(3)} ms`);
console.log(`planted, found by the regular expressions: ${missed((line) => PLAIN_PATTERNS.flatMap((pattern) => plainHits(line, pattern)))}`);
console.log(`planted, found by the detectors: ${missed((line, index) => detectors.flatMap((detector) => detector.detect(passageAt(paragraphs, index), lists).map(({ start, end }) => line.slice(start, end))))}`);
console.log(`${ours <= MOST * plain ? "ok" : "TOO SLOW"} the detectors take ${(ours / plain).toFixed(2)} of the time of the regular expressions; wanted at most ${MOST.toFixed(2)}`);
console.log(`${(ours / look).toFixed(1)} looks at every character; the goal is ${String(GOAL)}`);
if (ours > MOST * plain) process.exitCode = 1;
