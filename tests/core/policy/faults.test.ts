import { z } from "zod";
import { faultsOf, inDutch, listFaults } from "../../../src/core/policy/index.ts";
import { beyondBounds } from "../../../src/core/policy/bounds.ts";
import { flatten, type Cue } from "../../../src/core/policy/rules.ts";

const said = (schema: z.ZodType, input: unknown): string => {
  const parsed = schema.safeParse(input, { error: inDutch });
  return parsed.success ? "goed" : listFaults(faultsOf(parsed.error, "(alles)"));
};

describe("what is wrong, in words for an administrator", () => {
  it.each<readonly [string, z.ZodType, unknown, string]>([
    ["nothing there", z.object({ a: z.string() }), {}, "a: ontbreekt"],
    ["no text", z.string(), 3, "(alles): moet een tekst zijn"],
    ["no number", z.number(), "3", "(alles): moet een getal zijn"],
    ["no yes or no", z.boolean(), "ja", "(alles): moet waar of onwaar zijn"],
    ["no list", z.array(z.string()), {}, "(alles): moet een lijst zijn"],
    ["no object", z.object({}), [], "(alles): moet een object zijn"],
    ["no object with names", z.record(z.string(), z.string()), [], "(alles): moet een object zijn"],
    ["another type", z.date(), "nu", "(alles): moet date zijn"],
    ["none of these", z.enum(["a", "b"]), "c", "(alles): moet een van deze zijn: a, b"],
    ["names nobody knows", z.strictObject({}), { x: 1, y: 2 }, "(alles): kent deze namen niet: x, y"],
    ["names without end", z.strictObject({}), { ["x".repeat(300)]: 1 }, `(alles): kent deze namen niet: ${"x".repeat(200)}`],
    ["empty", z.string().min(1), "", "(alles): mag niet leeg zijn"],
    ["too short", z.string().min(2), "x", "(alles): moet minstens 2 tekens hebben"],
    ["too long", z.string().max(2), "xxx", "(alles): mag hoogstens 2 tekens hebben"],
    ["too few", z.array(z.string()).min(1), [], "(alles): moet minstens 1 onderdelen hebben"],
    ["too many", z.array(z.string()).max(1), ["a", "b"], "(alles): mag hoogstens 1 onderdelen hebben"],
    ["too low", z.number().min(1), 0, "(alles): moet minstens 1 zijn"],
    ["too high", z.number().max(1), 2, "(alles): mag hoogstens 1 zijn"],
    ["an early day", z.date().min(new Date(0)), new Date(-1), "(alles): moet minstens 0"],
    ["a late day", z.date().max(new Date(0)), new Date(1), "(alles): mag hoogstens 0"],
    ["no address", z.url(), "x", "(alles): is geen webadres"],
    ["no day", z.iso.date(), "2027-02-30", "(alles): is geen dag, zoals 2027-01-31"],
    ["another form, in the words of the library", z.email(), "x", "(alles): Ongeldig: emailadres"],
    ["a rule of its own", z.string().refine((text) => text === "x", "moet x zijn"), "y", "(alles): moet x zijn"],
    ["a rule of its own, of what is not there", z.undefined().refine(() => false, "moet er zijn"), undefined, "(alles): moet er zijn"],
    ["two things", z.object({ a: z.object({ b: z.array(z.string()) }), c: z.string() }), { a: { b: ["x", 1] }, c: "" }, "a.b.1: moet een tekst zijn"],
    ["two faults", z.object({ a: z.string(), b: z.string() }), {}, "a: ontbreekt; b: ontbreekt"],
  ])("%s", (_name, schema, input, words) => {
    expect(said(schema, input)).toBe(words);
  });
});

describe("a value that is too large to look at", () => {
  const TOO_LARGE = { path: "(pakket)", message: "is te groot" };
  const TOO_DEEP = { path: "(pakket)", message: "zit te diep in elkaar" };
  const nested = (depth: number): unknown => Array.from({ length: depth }).reduce<unknown>((inner) => [inner], "x");

  it("is one with too much in it, and not one with just enough", () => {
    expect(beyondBounds(Array.from({ length: 199_999 }, () => 1))).toBeNull();
    expect(beyondBounds(Array.from({ length: 200_000 }, () => 1))).toEqual(TOO_LARGE);
    expect(beyondBounds([Array.from({ length: 100_000 }, () => 1), Array.from({ length: 100_000 }, () => 1)])).toEqual(TOO_LARGE);
  });

  it("is one with too many letters, in texts and in names together", () => {
    const half = "x".repeat(2_000_000);
    expect(beyondBounds([half, half.slice(10)])).toBeNull();
    expect(beyondBounds([half, `${half}x`])).toEqual(TOO_LARGE);
    expect(beyondBounds({ [half]: `${half}x` })).toEqual(TOO_LARGE);
  });

  it("is one that is too deep", () => {
    expect(beyondBounds(nested(16))).toBeNull();
    expect(beyondBounds(nested(17))).toEqual(TOO_DEEP);
  });

  it("is one whose words stand behind so many others that they become too many", () => {
    const words = (count: number): readonly string[] => Array.from({ length: count }, () => "w");
    expect(beyondBounds({ words: words(400), after: words(400) })).toBeNull();
    expect(beyondBounds({ words: words(500), after: words(500) })).toEqual(TOO_LARGE);
    expect(beyondBounds({ words: words(50_000), after: "w" })).toBeNull();
    expect(beyondBounds({ words: "w", after: words(50_000) })).toBeNull();
  });

  it("is no small one, whatever it is", () => {
    for (const value of [null, undefined, 0, "", true, [], {}, { words: null, after: null }, Object.create(null)]) expect(beyondBounds(value)).toBeNull();
  });
});

describe("cues as they are weighed", () => {
  const cue = (rest: Partial<Cue>): Cue => ({ in: "text", span: "paragraph", each: false, weight: 2, ...rest });

  it("are one by one when each word counts", () => {
    expect(flatten([cue({ words: ["a", "b"] }), cue({ words: ["c", "d"], each: true })])).toEqual([cue({ words: ["a", "b"] }), cue({ words: ["c"] }), cue({ words: ["d"] })]);
  });

  it("have every word after every word that leads it", () => {
    expect(flatten([cue({ words: ["huis", "tuin"], after: ["mijn", "uw"] })])).toEqual([cue({ words: ["mijn huis", "uw huis", "mijn tuin", "uw tuin"] })]);
    expect(flatten([cue({ words: ["huis", "tuin"], after: ["mijn", "uw"], each: true })])).toEqual([cue({ words: ["mijn huis", "uw huis"] }), cue({ words: ["mijn tuin", "uw tuin"] })]);
  });

  it("stay as they are when they are groups", () => {
    expect(flatten([cue({ all: [["a"], ["b"]], after: ["c"] })])).toEqual([cue({ all: [["a"], ["b"]] })]);
  });
});
