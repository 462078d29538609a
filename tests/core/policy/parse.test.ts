import fc from "fast-check";
import { BUNDLED_LAYERS, bundledPolicy, parsePolicy, PolicyError, type Fault } from "../../../src/core/policy/index.ts";

const NAMES = [...BUNDLED_LAYERS.keys()];

/** A team's own layer on the municipal one. */
const layer = (own: object = {}): object => ({ id: "team", version: "1", name: "Team", owner: "Teamleider", kind: "gemeente", extends: "gemeente", sources: {}, ...own });

function faultsOf(input: unknown): readonly Fault[] {
  try {
    parsePolicy(input);
    return [];
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return error.faults;
  }
}

const pathsOf = (input: unknown): readonly string[] => faultsOf(input).map(({ path }) => path);

describe("the packages that ship", () => {
  it.each(NAMES)("%s is complete, and every rule in it names a source that somebody answers for", (name) => {
    const policy = bundledPolicy(name);
    const named = [...Object.values(policy.findings), ...policy.documentTypes, policy.retention].map(({ source }) => policy.sources[source]?.owner ?? "");
    expect(named.filter((owner) => owner === "")).toEqual([]);
    expect(policy.version).not.toBe("");
  });

  it("has a selection list for gemeenten alone; elsewhere it names the list that must be loaded", () => {
    expect(bundledPolicy("gemeente").retention).toMatchObject({ loaded: true });
    expect(bundledPolicy("gemeente").retention.results.length).toBeGreaterThan(300);
    for (const name of ["provincie", "waterschap", "rijk", "school"]) {
      const { loaded, list, results } = bundledPolicy(name).retention;
      expect({ loaded, results: results.length, named: list !== "" }).toEqual({ loaded: false, results: 0, named: true });
    }
  });

  it("leaves the terms of a school to its board: no value before somebody approved it", () => {
    const { ownTerms } = bundledPolicy("school").retention;
    expect(ownTerms.length).toBeGreaterThan(0);
    for (const { term, valuation, approved, owner } of ownTerms) expect([term, valuation, approved, owner !== ""]).toEqual([null, null, null, true]);
  });

  it("takes the list of an organisation from its own package", () => {
    const result = { number: "1.1", process: "1", processName: "Voorbeeld", result: "Vastgesteld", description: "", valuation: "vernietigen", term: "P7Y", starts: "nihil" };
    const own = { ...bundledPolicy("rijk").retention, loaded: true, list: "Selectielijst van ons ministerie", source: "lijst", results: [result], rules: [{ number: "1.1", process: "1", standard: true }] };
    const policy = parsePolicy({ ...layer({ kind: "rijk", extends: "rijk", sources: { lijst: { title: "Selectielijst", owner: "Archief" } } }), retention: own });
    expect(policy.retention.results).toEqual([result]);
  });
});

describe("a package that cannot be used", () => {
  const type = { id: "brief", name: "brief", label: "brief", process: null, cues: [{ in: "title", words: ["brief"] }], woo: null, source: "kantlijn-huisregel" };
  const retention = { ...bundledPolicy("gemeente").retention, results: "selectielijst-gemeenten-2020" };

  it.each<[string, unknown, string]>([
    ["is no object", "gemeente", "(pakket)"],
    ["is a list", [], "(pakket)"],
    ["has no owner", { ...layer(), owner: "" }, "owner"],
    ["extends nothing that is known", layer({ extends: "atlantis" }), "extends"],
    ["has a word that the schema does not know", layer({ colour: "red" }), "(pakket)"],
    ["has a source without an owner", layer({ sources: { wet: { title: "Wet" } } }), "sources.wet.owner"],
    ["gives a kind of document a label that TOOI does not know", layer({ documentTypes: [{ ...type, label: "toverspreuk" }] }), "label"],
    ["names a source that it does not have", layer({ documentTypes: [{ ...type, source: "nergens" }] }), "source"],
    ["names a Woo article that does not exist", layer({ documentTypes: [{ ...type, woo: { article: "Woo 9.9", status: "any" } }] }), "woo.article"],
    ["gives a finding a ground that does not exist", layer({ findings: { bsn: { grounds: ["5.9"], shown: true, source: "woo-5.1.1.e" } } }), "findings.bsn.grounds"],
    ["has a term that is no duration", layer({ vault: { undoTerm: "een maand" } }), "vault.undoTerm"],
    ["has a rule for a number that the list lacks", layer({ retention: { ...retention, rules: [{ number: "99.99", process: "99" }] } }), "retention.rules.99.99.number"],
    ["names a list that does not ship", layer({ retention: { ...retention, results: "lijst-van-niemand" } }), "retention.results"],
  ])("says where, when it %s", (_, input, path) => {
    expect(pathsOf(input).some((found) => found === path || found.endsWith(`.${path}`) || found.endsWith(path))).toBe(true);
  });

  it("names every fault, not only the first", () => {
    expect(pathsOf({ ...layer(), owner: "", version: "", sources: { wet: {} } })).toEqual(expect.arrayContaining(["owner", "version", "sources.wet.title", "sources.wet.owner"]));
  });

  it("gives a PolicyError and nothing else, whatever comes in", () => {
    fc.assert(fc.property(fc.oneof(fc.anything(), fc.record({ ...Object.fromEntries(Object.keys(layer()).map((key) => [key, fc.anything()])), findings: fc.anything(), retention: fc.anything() }, { requiredKeys: [] })), (input) => {
      expect(faultsOf(input).every(({ path, message }) => path !== "" && message !== "")).toBe(true);
    }), { numRuns: 300 });
  });
});
