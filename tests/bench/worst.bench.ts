/**
 * Texts that nobody writes and somebody can send: how long everything takes for a million characters of them, and how many times as
 * long as for a quarter. Four is what reading costs, sixteen the square.
 */
import { loadLists } from "../../src/adapters/lists/node.ts";
import { openDocument } from "../../src/core/guide.ts";
import { bareDesk, type World } from "../../src/core/model/index.ts";
import { bundledPolicy } from "../../src/core/policy/index.ts";

const SIZE = 1_000_000;
const PART = 4;
const MOST_TIMES = 8;

const PIECES: Readonly<Record<string, string>> = {
  "letters without a space": "abcdefghij",
  "capitals without a space": "Abcdefghij",
  "digits": "0123456789",
  "digits and spaces": "06 12 34 56 ",
  "nested brackets": "(([[{{",
  "initials": "A.B. de ",
  "names in a row": "Jan de Vries ",
  "right to left, with marks": "שָׁלוֹם ",
  "letters under many marks": "e\u0301\u0302\u0303\u0304",
  "emoji of several signs": "👩‍👩‍👧‍👦",
  "half characters": "\ud800a\udc00",
  "addresses of mail without an end": "a@b.c@",
  "streets without an end": "straat 1 laan 2 ",
  "quotes that stay open": "“‘\"",
};

const world: World = { organisation: { name: "gemeente Veenmeer", tooi: null, domains: ["veenmeer.example"] }, policy: "gemeente", locations: [], officials: [] };
const setting = { world, policy: bundledPolicy("gemeente"), lists: await loadLists() };
const desk = bareDesk("2026-11-25T10:00:00+01:00");

/** Milliseconds of one core for a document of one paragraph. */
function spent(piece: string, size: number): number {
  const text = piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
  const before = process.cpuUsage();
  openDocument(setting).update({ kind: "document", paragraphs: [{ key: "p", role: "body", text }], envelope: null, properties: {} }, desk);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

for (const [name, piece] of Object.entries(PIECES)) {
  spent(piece, SIZE / PART / PART);
  const [part, whole] = [spent(piece, SIZE / PART), spent(piece, SIZE)];
  const times = whole / part;
  if (times > MOST_TIMES && whole > 1000) process.exitCode = 1;
  console.log(`${times > MOST_TIMES && whole > 1000 ? "TOO SLOW" : "ok      "} ${name.padEnd(34)} ${whole.toFixed(0).padStart(7)} ms, ${times.toFixed(1)} times a quarter of it`);
}
