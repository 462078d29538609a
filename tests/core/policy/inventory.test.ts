import { BUNDLED_LAYERS, bundledPolicy, parsePolicy, pathsIn, rulesOf, type Rule } from "../../../src/core/policy/index.ts";
import { layerSchema } from "../../../src/core/policy/layer.ts";
import { LAYER } from "./fuzz.ts";

const GEMEENTE = rulesOf(bundledPolicy("gemeente"));
const ruleAt = (path: string, rules: readonly Rule[] = GEMEENTE): Rule | undefined => rules.find((rule) => rule.path === path);

describe("the rules of a policy as a row", () => {
  it.each([...BUNDLED_LAYERS.keys()])("has every rule of %s under a path of its own", (name) => {
    const paths = rulesOf(bundledPolicy(name)).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths[0]).toBe("package");
  });

  it("has the parts that hold no named rules in one order", () => {
    expect(GEMEENTE.filter(({ path }) => !/^(?:documentTypes|findings|woo|retention|roles|sources)\./.test(path)).map(({ path, name }) => `${path}: ${name}`)).toEqual([
      "package: Gemeente", "woo: Woo", "retention: Selectielijst gemeenten en intergemeentelijke organen 2020", "confidentiality: confidentiality", "vault: vault", "learned: learned", "caseNumbers: caseNumbers",
      "outcome.signals: signals", "outcome.machine: machine", "outcome.business: business", "outcome.social: social", "outcome.private: private", "outcome.courtesy: courtesy", "outcome.courtesy.more: courtesy.more",
      "ownLife: ownLife", "ownLife.yours: yours", "ownLife.mine: mine", "ownLife.work: work", "commonWords: commonWords", "intakeWords: intakeWords",
    ]);
  });

  it.each<readonly [string, Partial<Rule>]>([
    ["documentTypes.motie", { section: "documentTypes", name: "motie", source: "tooi-documentsoorten", owner: null, words: [] }],
    ["woo", { fields: { applies: true }, cues: [] }],
    ["woo.Woo 3.3 lid 2 onder k", { section: "woo", name: "beschikkingen" }],
    ["findings.bsn", { name: "bsn", fields: { grounds: ["5.1.1.e"], shown: true }, source: "woo-5.1.1.e" }],
    ["retention.rules.19.1.9", { section: "retention", name: "19.1.9" }],
    ["retention.results.1.1", { section: "retention", name: "1.1" }],
    ["vault", { fields: { undoTerm: bundledPolicy("gemeente").vault.undoTerm } }],
    ["caseNumbers", { fields: {}, words: bundledPolicy("gemeente").caseNumbers }],
    ["commonWords", { words: bundledPolicy("gemeente").commonWords }],
    ["intakeWords", { words: bundledPolicy("gemeente").intakeWords }],
    ["outcome.business", { cues: bundledPolicy("gemeente").outcome.business.cues, fields: { threshold: bundledPolicy("gemeente").outcome.business.threshold } }],
    ["outcome.courtesy", { cues: bundledPolicy("gemeente").outcome.courtesy.cues }],
    ["outcome.courtesy.more", { cues: bundledPolicy("gemeente").outcome.courtesy.more }],
    ["ownLife", { fields: { threshold: bundledPolicy("gemeente").ownLife.threshold } }],
    ["ownLife.mine", { cues: bundledPolicy("gemeente").ownLife.mine }],
    ["roles.archivaris", { name: "Archivaris" }],
    // Who answers for a source or a package is what it says; for any other rule it stands beside it.
    ["sources.woo-5.1.2.e", { name: "Woo artikel 5.1 lid 2 onder e", owner: "Wetgever", fields: expect.objectContaining({ owner: "Wetgever" }) as Rule["fields"] }],
  ])("tells %s", (path, wanted) => {
    expect(ruleAt(path)).toMatchObject(wanted);
  });

  it("tells of the list how many results it has, and not each again", () => {
    const { results, list, loaded } = bundledPolicy("gemeente").retention;
    expect(ruleAt("retention")?.fields).toEqual({ list, loaded, results: results.length });
    expect(GEMEENTE.filter(({ path }) => path.startsWith("retention.results.")).length).toBe(results.length);
  });

  it("tells of the package who it is of, and of a term of a school who has to approve it", () => {
    expect(ruleAt("package")?.fields).toEqual({ version: bundledPolicy("gemeente").version, kind: "gemeente", owner: bundledPolicy("gemeente").owner });
    const school = bundledPolicy("school");
    const [term] = school.retention.ownTerms;
    expect(ruleAt(`retention.ownTerms.${term?.id ?? ""}`, rulesOf(school))).toMatchObject({ name: term?.name, owner: term?.owner, source: term?.source });
    expect(ruleAt(`retention.ownTerms.${term?.id ?? ""}`, rulesOf(school))?.fields).not.toHaveProperty("owner");
  });
});

describe("what a layer says something about", () => {
  const paths = (layer: object): readonly string[] => [...pathsIn(layerSchema.parse(layer))];

  it("is named by the paths of the rules", () => {
    expect(paths(LAYER)).toEqual([
      "caseNumbers", "commonWords", "intakeWords", "confidentiality", "vault", "woo", "retention", "findings.bsn", "findings.email", "outcome.signals", "outcome.business", "roles.baas", "sources.regel",
      "documentTypes.motie", "documentTypes.startnotitie", "documentTypes.memo", "woo.Woo 3.3 lid 2 onder k", "retention.rules.19.1.9",
    ]);
    const known = new Set(rulesOf(parsePolicy(LAYER)).map(({ path }) => path));
    // What waits for its day, or is taken away in a ring, is said as well.
    expect(paths(LAYER).filter((path) => !known.has(path))).toEqual(["documentTypes.startnotitie"]);
  });

  it("is nothing but its sources when it says no more, and everything for what ships", () => {
    const { id, version, name, owner } = LAYER;
    expect(paths({ id, version, name, owner, extends: null })).toEqual([]);
    const shipped = paths(BUNDLED_LAYERS.get("school") as object);
    expect(shipped.filter((path) => path.startsWith("retention.ownTerms.")).length).toBe(bundledPolicy("school").retention.ownTerms.length);
    expect(paths(BUNDLED_LAYERS.get("nationaal") as object)).toEqual(expect.arrayContaining(["learned", "ownLife", "outcome.courtesy"]));
  });
});
