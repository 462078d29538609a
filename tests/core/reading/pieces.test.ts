import fc from "fast-check";
import type { Paragraph } from "../../../src/core/model/index.ts";
import { changed } from "../../../src/core/reading/change.ts";
import { LocationHits } from "../../../src/core/reading/hits.ts";
import { Offsets } from "../../../src/core/reading/offsets.ts";
import { Tally } from "../../../src/core/reading/tally.ts";
import { beginsWith } from "../../../src/core/reading/zones.ts";

const paragraph = (text: string, rest: Partial<Paragraph> = {}): Paragraph => ({ key: "p", role: "body", text, ...rest });

describe("what changed between two readings", () => {
  it("is the smallest span that turns the one into the other", () => {
    const texts = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 8 });
    fc.assert(fc.property(texts, texts, (before, after) => {
      const [old, now] = [before.map((text) => paragraph(text)), after.map((text) => paragraph(text))];
      const change = changed(old, now);
      const { start, oldEnd, newEnd } = change ?? { start: 0, oldEnd: 0, newEnd: 0 };
      expect(change === null).toBe(JSON.stringify(after) === JSON.stringify(before));
      expect([...before.slice(0, start), ...after.slice(start, newEnd), ...before.slice(oldEnd)]).toEqual(after);
      expect(oldEnd > start || newEnd > start).toBe(change !== null);
      // One paragraph less on either side would not do.
      if (oldEnd > start && newEnd > start) expect([before[start] === after[start], before[oldEnd - 1] === after[newEnd - 1]]).toEqual([false, false]);
    }));
  });

  it.each<readonly [string, Partial<Paragraph>, boolean]>([
    ["another role", { role: "heading" }, true], ["another table", { cell: { table: 2, row: 1, column: 1 } }, true], ["another row", { cell: { table: 1, row: 2, column: 1 } }, true], ["another column", { cell: { table: 1, row: 1, column: 2 } }, true],
    ["no cell", {}, true], ["another key", { key: "q", cell: { table: 1, row: 1, column: 1 } }, false], ["nothing else", { cell: { table: 1, row: 1, column: 1 } }, false],
  ])("%s: %s", (_name, rest, differs) => {
    expect(changed([paragraph("a", { cell: { table: 1, row: 1, column: 1 } })], [paragraph("a", rest)]) !== null).toBe(differs);
  });
});

it("offsets are the lengths before, with one for every line end, whatever came and went", () => {
  const edit = fc.record({ at: fc.nat(20), out: fc.nat(5), lengths: fc.array(fc.nat(9), { maxLength: 5 }) });
  fc.assert(fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
    const offsets = new Offsets();
    let lengths: number[] = [];
    for (const { at, out, lengths: fresh } of edits) {
      const start = Math.min(at, lengths.length);
      const end = Math.min(start + out, lengths.length);
      offsets.splice(start, end, fresh);
      lengths = [...lengths.slice(0, start), ...fresh, ...lengths.slice(end)];
      expect(Array.from({ length: lengths.length + 1 }, (_, index) => offsets.of(index))).toEqual(Array.from({ length: lengths.length + 1 }, (_, index) => lengths.slice(0, index).reduce((sum, length) => sum + length + 1, 0)));
    }
  }));
});

describe("counts", () => {
  it("give the same answers, whatever the order things came in and went", () => {
    const step = fc.record({ key: fc.constantFrom("a", "b", "c"), count: fc.integer({ min: 1, max: 3 }) });
    fc.assert(fc.property(fc.array(step, { maxLength: 12 }).chain((steps) => fc.tuple(fc.constant(steps), fc.shuffledSubarray(steps, { minLength: steps.length }))), ([steps, shuffled]) => {
      const tallies = [steps, shuffled].map((order) => {
        const tally = new Tally<string>();
        tally.add("gone", 2);
        for (const { key, count } of order) tally.add(key, count);
        tally.add("gone", -2);
        return tally;
      });
      const expected = new Map<string, number>();
      for (const { key, count } of steps) expected.set(key, (expected.get(key) ?? 0) + count);
      const [top = null] = [...expected].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([key]) => key);
      for (const tally of tallies) {
        expect([tally.size, tally.top(), tally.get("gone")]).toEqual([expected.size, top, 0]);
        expect(new Map(tally.entries())).toEqual(expected);
        for (const [key, count] of expected) expect(tally.get(key)).toBe(count);
      }
    }));
  });

  it("of numbers and parties stand in the order of their content, each with its times", () => {
    const hits = new LocationHits();
    const hit = (kind: "number" | "party", words: string, ...locations: readonly number[]) => ({ kind, words, locations, id: false });
    const [kade, same, other, party] = [hit("number", "Z-2", 1), hit("number", "Z-2", 1), hit("number", "Z-2", 1, 2), hit("party", "Slot", 3)];
    for (const one of [party, kade, other, same]) hits.count(one, 1);
    expect(hits.all().map(({ words, locations, times }) => [words, locations, times])).toEqual([["Z-2", [1], 2], ["Z-2", [1, 2], 1], ["Slot", [3], 1]]);
    expect(hits.all()).toBe(hits.all());
    hits.count(other, -1);
    hits.count(kade, -1);
    expect(hits.all().map(({ words, times }) => [words, times])).toEqual([["Z-2", 1], ["Slot", 1]]);
  });
});

it.each([
  ["Besluit op bezwaar", "besluit", true], ["  CONCEPT besluit", "Besluit", true], ["3. Ontwerpbesluit", "besluit", false], ["Onderwerp: concept-besluit", "besluit", true], ["Gemeente Dijkhuizen | Besluit", "besluit", true], ["Bijlage 2 – nota", "nota", true],
  ["Re: Fw: klacht", "klacht", true], ["Het besluit", "besluit", false], ["Definitieve versie besluit", "besluit", false], ["Interne nota", "nota", true], ["Internet nota", "nota", false],
])("%j begins with %j: %s", (text, words, expected) => {
  expect(beginsWith(text, words)).toBe(expected);
});
