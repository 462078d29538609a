import fc from "fast-check";
import { openDocument } from "../../../src/core/guide.ts";
import { BUNDLED_LAYERS, comparePolicies, bundledPolicy, parsePolicy, PolicyError, rulesOf, unapproved, readPackage } from "../../../src/core/policy/index.ts";
import { deskOf, LISTS, word, worldWith } from "../documents.ts";
import { LAYER, spoiled } from "./fuzz.ts";

/** `KANTLIJN_FUZZ=10000` tries so many; a test run does with fewer. */
const RUNS = Number(process.env["KANTLIJN_FUZZ"] ?? 150);
const PATIENCE = 600_000;
const TEXT = word("# Startnotitie wens\nDit stuk gaat over een besluit van de stad, met nummer STAD-1234, voor overleg en start van een notitie.\nBSN 999990019");

/** The policy of a package; null when it was refused in the way it should be. */
function outcomeOf(input: unknown, ring: string): ReturnType<typeof parsePolicy> | null {
  try {
    return parsePolicy(input, ring);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    expect(error.code).toBe("policy-invalid");
    expect(error.faults.length).toBeGreaterThan(0);
    for (const { path, message } of error.faults) expect([path, message]).toEqual([expect.stringMatching(/./u), expect.stringMatching(/./u)]);
    expect(error.message.length + (error.values["faults"] ?? "").length).toBeLessThan(60_000);
    return null;
  }
}

it("the package that is spoiled here was right before", () => {
  expect(parsePolicy(LAYER).later?.map(({ from }) => from)).toEqual(["2027-01-01", "2027-02-01"]);
  expect(unapproved(readPackage(LAYER)).map(({ section }) => section)).toEqual(["findings", "woo", "confidentiality"]);
});

it(`gives a policy that works or a coded error, for ${String(RUNS)} spoiled packages`, () => {
  let used = 0;
  fc.assert(fc.property(spoiled, fc.constantFrom("", "pilot"), (input, ring) => {
    const policy = outcomeOf(input, ring);
    if (policy === null) return;
    used += 1;
    expect(rulesOf(policy).length).toBeGreaterThan(50);
    expect(Array.isArray(comparePolicies(bundledPolicy("gemeente"), policy))).toBe(true);
    // Compiling a policy takes longer than reading it: one in so many is also used.
    if (used % 10 === 0) for (const now of ["2026-11-02T09:00:00+01:00", "2027-03-01T09:00:00+01:00"]) expect(openDocument({ world: worldWith([]), policy, lists: LISTS }).update(TEXT, deskOf({ now })).outcome).toMatch(/capture|silent|private/u);
  }), { numRuns: RUNS });
  // A test that only ever sees refusals proves little.
  expect(used).toBeGreaterThan(RUNS / 100);
}, PATIENCE);

describe("a package that is too much", () => {
  const circle: Record<string, unknown> = { ...LAYER };
  circle["sources"] = { regel: circle };
  const deep = Array.from({ length: 100_000 }).reduce<unknown>((inner) => [inner], "x");
  it.each<[string, unknown, string]>([
    ["holds itself", circle, "zit te diep in elkaar"],
    ["is nested a hundred thousand times", { ...LAYER, sources: deep }, "zit te diep in elkaar"],
    ["has a million words", { ...LAYER, commonWords: Array.from({ length: 1_000_000 }, (_, index) => `w${String(index)}`) }, "is te groot"],
    ["has one word of five million letters", { ...LAYER, name: "x".repeat(5_000_000) }, "is te groot"],
    ["is a list of a thousand layers", Array.from({ length: 1000 }, () => LAYER), "te veel lagen op elkaar"],
    ["is a list of nothing", [], "ontbreekt"],
  ])("is refused at once when it %s", (_, input, message) => {
    try {
      parsePolicy(input);
      throw new Error("was taken");
    } catch (error) {
      expect(error).toBeInstanceOf(PolicyError);
      expect((error as PolicyError).faults).toEqual([{ path: "(pakket)", message }]);
    }
  });

  it("can have nine layers nowhere: eight is the most", () => {
    const stack = Array.from({ length: 7 }, (_, index) => ({ id: `laag${String(index)}`, version: "1", name: "x", owner: "y", level: "team", extends: index === 6 ? "gemeente" : `laag${String(index + 1)}` }));
    expect(() => parsePolicy(stack)).toThrow(expect.objectContaining({ faults: [{ path: "extends", message: "te veel lagen op elkaar" }] }) as Error);
    expect(parsePolicy(stack.slice(1)).id).toBe("laag1");
    expect([...BUNDLED_LAYERS.keys()].length).toBeGreaterThan(3);
  });
});
