/** An estimate is held against the likeness itself, counted word for word. */
import fc from "fast-check";
import { likeness, MOST_NUMBERS, sketchOf, wordsOf } from "../../../src/core/likeness/index.ts";

const RUN = 5;
/** The share of all runs of five words that both texts have. */
function counted(one: readonly string[], other: readonly string[]): number {
  const runs = (words: readonly string[]): Set<string> => new Set(words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(" ")));
  const [a, b] = [runs(one), runs(other)];
  const all = new Set([...a, ...b]).size;
  return all === 0 || a.size === 0 || b.size === 0 ? 0 : [...a].filter((run) => b.has(run)).length / all;
}
const sketched = (texts: readonly string[], salt: string): readonly number[] => sketchOf(wordsOf(texts, salt));
const estimated = (one: readonly string[], other: readonly string[], salt = "salt"): number => likeness(sketched([one.join(" ")], salt), sketched([other.join(" ")], salt));

const word = fc.integer({ min: 0, max: 4_000 }).map((number) => `woord${String(number)}`);
/** A text, and what somebody made of it: words changed, taken out, put in, or another order of its parts. */
const pair = fc.tuple(fc.array(word, { minLength: 5, maxLength: 2_000, size: "max" }), fc.array(fc.record({ at: fc.nat(), take: fc.nat({ max: 3 }), put: fc.array(word, { maxLength: 4 }) }), { maxLength: 60, size: "max" })).map(([text, changes]) => {
  const other = [...text];
  for (const { at, take, put } of changes) other.splice(at % (other.length + 1), take, ...put);
  return [text, other] as const;
});

test("the estimate is within a few points of the likeness, and exact for what is short", () => {
  const off: number[] = [];
  fc.assert(fc.property(pair, ([text, other]) => {
    const [really, guess] = [counted(text, other), estimated(text, other)];
    const short = Math.max(text.length, other.length) < MOST_NUMBERS;
    off.push(Math.abs(really - guess));
    // Five times how far such an estimate is off as a rule: sqrt(J(1 - J) / 256).
    expect(Math.abs(really - guess)).toBeLessThan(short ? 1e-9 : 0.005 + 5 * Math.sqrt((really * (1 - really)) / MOST_NUMBERS));
  }), { numRuns: 300 });
  expect(off.reduce((sum, one) => sum + one, 0) / off.length).toBeLessThan(0.03);
});

test("it is the same both ways, the same for where paragraphs end, and 1 for the same text in other capitals and signs", () => {
  fc.assert(fc.property(pair, ([text, other]) => { expect(estimated(text, other)).toBe(estimated(other, text)); }), { numRuns: 50 });
  const text = "De raad besluit het krediet van 4.300 euro beschikbaar te stellen voor café Zuidhaven";
  expect(sketched([text], "s")).toEqual(sketched(["DE RAAD besluit, het krediet", "van 4.300 euro", "beschikbaar te stellen: voor cafe Zuidhaven!"], "s"));
});

test("a sketch has a bound, is in order, holds each number once, and is another one under another salt", () => {
  fc.assert(fc.property(fc.array(word, { maxLength: 3_000, size: "max" }), (words) => {
    const sketch = sketched([words.join(" ")], "salt");
    expect(sketch.length).toBeLessThanOrEqual(MOST_NUMBERS);
    expect(sketch).toEqual([...new Set(sketch)].toSorted((a, b) => a - b));
    expect(sketch.every((number) => Number.isInteger(number) && number >= 0 && number < 2 ** 32)).toBe(true);
    const other = sketched([words.join(" ")], "other");
    expect(sketch.filter((number) => other.includes(number)).length).toBeLessThan(3);
  }), { numRuns: 50 });
});

test.each([[[], []], [["een twee drie vier"], ["een twee drie vier"]], [["een twee drie vier vijf"], []]])("too little to compare is not alike: %j, %j", (one, other) => {
  expect(likeness(sketched(one, "s"), sketched(other, "s"))).toBe(0);
});

test("any text has a sketch, however odd", () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: "binary", maxLength: 200 }), { maxLength: 20 }), (texts) => {
    const sketch = sketched(texts, "s");
    expect(likeness(sketch, sketch)).toBe(sketch.length === 0 ? 0 : 1);
  }));
});
