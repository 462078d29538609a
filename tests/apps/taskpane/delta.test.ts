import fc from "fast-check";
import type { Paragraph } from "../../../src/core/model/index.ts";
import { applyDelta, deltaOf } from "../../../src/apps/taskpane/engine/delta.ts";
import { paragraph } from "./guidance.ts";

const POOL = ["a", "b", "c", "d", "e"].map((key) => paragraph(key));
const some = fc.array(fc.constantFrom(...POOL), { maxLength: 12 });

test("a delta leads from any reading to any other, and unchanged paragraphs stay the same objects", () => {
  fc.assert(fc.property(some, some, (before, after) => {
    const result = applyDelta(before, deltaOf(before, after));
    expect(result).toHaveLength(after.length);
    result.forEach((one, index) => { expect(one).toBe(after[index]); });
  }));
});

test("one changed paragraph is all that travels", () => {
  const before: readonly Paragraph[] = POOL;
  const after = before.map((one, index) => (index === 2 ? { ...one, text: "nieuw" } : one));
  expect(deltaOf(before, after)).toEqual({ start: 2, removed: 1, inserted: [{ ...POOL[2], text: "nieuw" }] });
});

test("nothing travels when nothing changed", () => {
  expect(deltaOf(POOL, [...POOL])).toMatchObject({ removed: 0, inserted: [] });
  expect(applyDelta(POOL, deltaOf(POOL, [...POOL]))).toBe(POOL);
});
