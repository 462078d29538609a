/**
 * What an edit costs in a short and in a very long document: everything between the changed text and the guidance. Measured
 * in processor time, so that other work on the machine does not count, and by turns, so that both meet the same machine.
 */
import { loadLists } from "../../src/adapters/lists/node.ts";
import { openDocument } from "../../src/core/guide.ts";
import { bareDesk, type Desk, type Paragraph, type World } from "../../src/core/model/index.ts";
import { bundledPolicy } from "../../src/core/policy/index.ts";
import { pages, wordsIn } from "./text.ts";

const SHORT = 10;
const LONG = 1000;
const BLOCKS = 24;
const EDITS_A_BLOCK = 20;
/** An edit in the long document may cost so many times the same edit in the short one, and so many milliseconds. */
const MOST_TIMES = 3;
const MOST_MILLISECONDS = 5;

const world: World = { organisation: { name: "gemeente Veenmeer", tooi: null, domains: ["veenmeer.example"] }, policy: "gemeente", locations: [], officials: [] };
const setting = { world, policy: bundledPolicy("gemeente"), lists: await loadLists() };
const desk: Desk = bareDesk("2026-11-25T10:00:00+01:00");

type Change = (paragraphs: readonly Paragraph[], round: number) => readonly Paragraph[];

/** Replaces one paragraph, as typing does. */
function retyped(paragraphs: readonly Paragraph[], index: number, text: string): readonly Paragraph[] {
  const next = [...paragraphs];
  const there = next[index];
  if (there !== undefined) next[index] = { ...there, text };
  return next;
}

const middle = (paragraphs: readonly Paragraph[]): number => Math.floor(paragraphs.length / 2 / 42) * 42;

/** `free`: brings or removes a name, and may cost the paragraphs that hold it. */
const EDITS: readonly { readonly name: string; readonly free: boolean; readonly change: Change }[] = [
  { name: "words in a plain paragraph", free: false, change: (paragraphs, round) => retyped(paragraphs, middle(paragraphs) + 1, `${paragraphs[middle(paragraphs) + 1]?.text ?? ""} ${"nog een woord ".repeat(round % 4)}`) },
  { name: "words in a paragraph with a name", free: false, change: (paragraphs, round) => retyped(paragraphs, middle(paragraphs) + 5, `${paragraphs[middle(paragraphs) + 5]?.text ?? ""} ${"nog een woord ".repeat(round % 4)}`) },
  { name: "words in the first paragraph", free: false, change: (paragraphs, round) => retyped(paragraphs, 1, `${paragraphs[1]?.text ?? ""} ${"nog een woord ".repeat(round % 4)}`) },
  { name: "a paragraph comes and goes", free: false, change: (paragraphs, round) => (round % 2 === 0 ? paragraphs : [...paragraphs.slice(0, 20), { key: "new", role: "body", text: "Het overleg gaat volgende week verder." }, ...paragraphs.slice(20)]) },
  { name: "a new name comes and goes", free: true, change: (paragraphs, round) => retyped(paragraphs, middle(paragraphs) + 1, `${paragraphs[middle(paragraphs) + 1]?.text ?? ""} ${round % 2 === 0 ? "" : "Mevrouw Hofman belde."}`) },
];

/** A document that is open, and edited block after block. */
function editor(paragraphs: readonly Paragraph[], change: Change): () => number {
  const open = openDocument(setting);
  const update = (now: readonly Paragraph[]): void => void open.update({ kind: "document", paragraphs: now, envelope: null, properties: {} }, desk);
  update(paragraphs);
  let round = 0;
  return () => {
    let spent = 0;
    for (let edit = 0; edit < EDITS_A_BLOCK; edit++) {
      const next = change(paragraphs, round++);
      const start = process.cpuUsage();
      update(next);
      const { user, system } = process.cpuUsage(start);
      spent += (user + system) / 1000;
    }
    return spent / EDITS_A_BLOCK;
  };
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

const [short, long] = [pages(SHORT), pages(LONG)];
console.log(`${SHORT} pages: ${wordsIn(short)} words, ${short.length} paragraphs; ${LONG} pages: ${wordsIn(long)} words, ${long.length} paragraphs`);
const start = process.cpuUsage();
openDocument(setting).update({ kind: "document", paragraphs: long, envelope: null, properties: {} }, desk);
console.log(`first reading of ${LONG} pages: ${(process.cpuUsage(start).user / 1000).toFixed(0)} ms`);
for (const { name, free, change } of EDITS) {
  const editors = [editor(short, change), editor(long, change)] as const;
  const times: [number[], number[]] = [[], []];
  for (let block = 0; block < BLOCKS; block++) editors.forEach((run, index) => { times[index]?.push(run()); });
  const [low, high] = [median(times[0].slice(BLOCKS / 3)), median(times[1].slice(BLOCKS / 3))];
  const good = free || (high <= MOST_TIMES * low && high < MOST_MILLISECONDS);
  if (!good) process.exitCode = 1;
  console.log(`${good ? "ok " : "TOO SLOW "}${name}: ${low.toFixed(2)} ms -> ${high.toFixed(2)} ms (${(high / low).toFixed(1)} times)${free ? ", may cost what holds the name" : ""}`);
}
