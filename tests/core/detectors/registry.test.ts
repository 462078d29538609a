import fc from "fast-check";
import { loadLists } from "../../../src/adapters/lists/node.ts";
import { DETECTORS, type Detector, type Example } from "../../../src/core/detectors/index.ts";
import { FINDING_KINDS } from "../../../src/core/model/index.ts";
import type { WordLists } from "../../../src/core/text/lists.ts";
import { passage, type Passage } from "../../../src/core/text/passage.ts";

let lists: WordLists;
beforeAll(async () => {
  lists = await loadLists();
});

const passageOf = (example: Example): Passage => (typeof example === "string" ? passage(example) : passage(example.text, example));
const quotes = (detector: Detector, of: Passage): readonly string[] => detector.detect(of, lists).map(({ start, end }) => of.text.slice(start, end));
const named = (example: Example): string => (typeof example === "string" ? example : JSON.stringify(example));

describe("the registry", () => {
  it("has unique ids, and every kind comes from one detector", () => {
    const ids = DETECTORS.map(({ id }) => id);
    const kinds = DETECTORS.flatMap((detector) => detector.kinds);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(kinds.filter((kind) => !(kind in FINDING_KINDS))).toEqual([]);
  });
});

describe.each(DETECTORS.map((detector) => [detector.id, detector] as const))("%s", (_id, detector) => {
  const { hits, misses } = detector.examples;

  it("carries at least eight hits and twelve misses, all different", () => {
    expect(hits.length).toBeGreaterThanOrEqual(8);
    expect(misses.length).toBeGreaterThanOrEqual(12);
    expect(new Set([...hits.map((hit) => named(hit.in)), ...misses.map(named)]).size).toBe(hits.length + misses.length);
  });

  it.each(hits.map((hit) => [named(hit.in), hit] as const))("finds the thing itself in: %s", (_name, hit) => {
    expect(hit.finds.length).toBeGreaterThan(0);
    expect(quotes(detector, passageOf(hit.in))).toEqual(hit.finds);
  });

  it.each(misses.map((miss) => [named(miss), miss] as const))("finds nothing in: %s", (_name, miss) => {
    expect(quotes(detector, passageOf(miss))).toEqual([]);
  });

  it("says the same twice, whatever it read in between", () => {
    const inputs = [...hits.map((hit) => hit.in), ...misses];
    const read = (): unknown => inputs.map((input) => detector.detect(passageOf(input), lists));
    const first = read();
    [...inputs].reverse().forEach((input) => detector.detect(passageOf(input), lists));
    expect(read()).toEqual(first);
  });

  it("gives spans inside the text, in order, without overlap, of its own kinds, with evidence", () => {
    const pieces = [...hits.map((hit) => passageOf(hit.in).text), ...misses.map((miss) => passageOf(miss).text)];
    const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary" }), fc.constantFrom(" ", ". ", "\u00a0", "@", ",", "1", "999990032", "Straat")), { maxLength: 8 }).map((parts) => parts.join(""));
    fc.assert(fc.property(text, fc.string(), (content, around) => {
      const of = passage(content, { previous: around, next: around, label: around });
      let last = 0;
      for (const { start, end, kind, because } of detector.detect(of, lists)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(content.length);
        expect(content.slice(start, end).trim()).toBe(content.slice(start, end));
        expect(detector.kinds).toContain(kind);
        expect(because.length).toBeGreaterThan(0);
        last = end;
      }
    }), { numRuns: 300 });
  });
});
