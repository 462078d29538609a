import { hardCases, missedIn, nearMisses, structuredIn, STRUCTURED } from "../../../scripts/tasks/structured/hard.ts";
import { loadLists } from "../../../src/adapters/lists/node.ts";
import type { WordLists } from "../../../src/core/text/lists.ts";

let lists: WordLists;
beforeAll(async () => {
  lists = await loadLists();
});

const cases = hardCases();
const misses = nearMisses();

/** Where a reader can hardly tell either: a row of numbers that is written as a telephone number is. */
const HARDLY: readonly string[] = ["06 12 34 56 78"];

describe("the hard cases", () => {
  it("has every kind in at least 25 contexts, and 40 sorts of near misses", () => {
    for (const kind of STRUCTURED) expect(new Set(cases.filter((hard) => hard.kind === kind && !hard.open).map(({ context, label, previous }) => JSON.stringify([context, label, previous]))).size).toBeGreaterThanOrEqual(25);
    expect(misses.length).toBeGreaterThanOrEqual(200);
    expect(new Set(misses.map(({ sort }) => sort)).size).toBeGreaterThanOrEqual(40);
    expect(misses.filter(({ text }) => text.includes("{"))).toEqual([expect.objectContaining({ text: "Object {7B296FB0-376B-497E-B012-9C450E1B7327}" })]);
  });
});

describe.each([...new Set(cases.map(({ group }) => group))])("%s", (group) => {
  it("is found wherever the words around say what it is", () => {
    const missed = cases.filter((hard) => hard.group === group && !hard.open).flatMap((hard) => missedIn(hard, structuredIn(hard, lists)).map((value) => `${value} in ${JSON.stringify([hard.previous, hard.label, hard.text])}`));
    expect(missed).toEqual([]);
  });
});

describe.each([...new Set(misses.map(({ sort }) => sort))])("%s", (sort) => {
  it("are left alone", () => {
    const found = misses.filter((miss) => miss.sort === sort && !HARDLY.includes(miss.text)).flatMap((miss) => structuredIn(miss, lists).map(({ kind, start, end }) => `${kind} ${miss.text.slice(start, end)} in ${JSON.stringify([miss.label, miss.text])}`));
    expect(found).toEqual([]);
  });
});
