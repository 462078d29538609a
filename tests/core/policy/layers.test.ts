import { BUNDLED_LAYERS, bundledPolicy, parsePolicy, PolicyError, policyOn, unapproved, readPackage } from "../../../src/core/policy/index.ts";
import { openDocument } from "../../../src/core/guide.ts";
import { deskOf, LISTS, word, worldWith } from "../documents.ts";
import { layerSchema } from "../../../src/core/policy/layer.ts";
import { shippedLayer } from "../../../src/core/policy/shipped.ts";

const NAMES = [...BUNDLED_LAYERS.keys()];
const SOURCE = { huisregel: { title: "Besluit informatiebeheer", owner: "Team Informatiebeheer" } };
const organisation = (own: object = {}): object => ({ id: "stad", version: "1", name: "Stad", owner: "Informatiebeheer", level: "organisation", extends: "gemeente", sources: SOURCE, ...own });
const team = (own: object = {}): object => ({ id: "team", version: "1", name: "Team", owner: "Teamleider", level: "team", extends: "stad", ...own });
const startnotitie = { id: "startnotitie", name: "startnotitie", label: "beleidsnota", process: null, cues: [{ in: "title", words: ["startnotitie"], weight: 6 }], woo: null, source: "huisregel" };

const typeIn = (policy: ReturnType<typeof parsePolicy>, id: string) => policy.documentTypes.find((type) => type.id === id);
const wordsOf = (policy: ReturnType<typeof parsePolicy>, id: string): readonly string[] => typeIn(policy, id)?.cues.flatMap(({ words }) => words ?? []) ?? [];

function faultsOf(input: unknown): readonly string[] {
  try {
    parsePolicy(input);
    return [];
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return error.faults.map(({ path, message }) => `${path}: ${message}`);
  }
}

describe.each(NAMES)("what ships as %s", (name) => {
  it("is what the schema makes of it, though nobody waits for that check", () => {
    expect(shippedLayer(name)).toEqual(layerSchema.parse(BUNDLED_LAYERS.get(name)));
  });

  it("passes every check that a package from outside gets", () => {
    const raw = BUNDLED_LAYERS.get(name) as { readonly extends: string | null };
    const below = raw.extends === null ? [] : [{ ...(BUNDLED_LAYERS.get(raw.extends) as object), id: "grond" }];
    const copy = { ...raw, id: "kopie", level: "organisation", extends: raw.extends === null ? null : "grond" };
    const { later, observed, ...made } = parsePolicy([copy, ...below]);
    expect([later, observed]).toEqual([undefined, undefined]);
    expect(made).toMatchObject({ ...bundledPolicy(name), id: copy.id, level: copy.level, extends: copy.extends });
  });
});

describe("a layer on a layer", () => {
  it("changes what it names in a rule, and leaves the rest of the rule alone", () => {
    const policy = parsePolicy(organisation({ documentTypes: [{ id: "motie", name: "motie van de raad" }] }));
    expect(typeIn(policy, "motie")).toEqual({ ...typeIn(bundledPolicy("gemeente"), "motie"), name: "motie van de raad" });
    expect(policy.documentTypes.length).toBe(bundledPolicy("gemeente").documentTypes.length);
  });

  it("adds words to a rule, replaces them, or takes a rule away", () => {
    const cue = { in: "title", words: ["wensbrief"], weight: 5 };
    const below = wordsOf(bundledPolicy("gemeente"), "motie");
    expect(wordsOf(parsePolicy(organisation({ documentTypes: [{ id: "motie", moreCues: [cue] }] })), "motie")).toEqual([...below, "wensbrief"]);
    expect(wordsOf(parsePolicy(organisation({ documentTypes: [{ id: "motie", cues: [cue] }] })), "motie")).toEqual(["wensbrief"]);
    expect(typeIn(parsePolicy(organisation({ documentTypes: [{ id: "motie", off: true }] })), "motie")).toBeUndefined();
  });

  it("goes up: country, kind of organisation, organisation, team", () => {
    const policy = parsePolicy([team({ caseNumbers: ["TEAM-####"] }), organisation({ caseNumbers: ["STAD-####"], documentTypes: [startnotitie], vault: { undoTerm: "P60D" } })]);
    expect(policy).toMatchObject({ id: "team", kind: "gemeente", level: "team", caseNumbers: ["TEAM-####"], vault: { undoTerm: "P60D" } });
    expect(typeIn(policy, "startnotitie")).toMatchObject({ deliberation: false, general: false });
  });

  it("keeps the rules for a list with that list: another list has none of them", () => {
    const result = { number: "A.1", process: "A", processName: "Beheren", result: "Beheerd", description: "", valuation: "vernietigen", term: "P3Y", starts: null };
    const policy = parsePolicy(organisation({ retention: { list: "Eigen lijst", results: [result], source: "huisregel" } }));
    expect(policy.retention).toMatchObject({ list: "Eigen lijst", loaded: true, results: [result], rules: [] });
  });

  it.each<[string, unknown, string]>([
    ["rests on itself", organisation({ extends: "stad" }), "extends: draait in een kring: stad rust op zichzelf"],
    ["rests on what rests on it", [team(), organisation({ extends: "team" })], "extends: draait in een kring: team rust op zichzelf"],
    ["goes round in a circle of its own level", [team(), { ...team(), id: "stad", extends: "team" }], "draait in een kring"],
    ["lies below what it rests on", [organisation({ extends: "team" }), team({ extends: "gemeente" })], "level: kan niet op team rusten: dat ligt hoger"],
    ["calls itself as a package that ships", organisation({ id: "gemeente" }), "id: zo heet al een pakket van Kantlijn zelf"],
    ["is of another kind than what it rests on", organisation({ kind: "rijk" }), "kind: is anders dan van gemeente: gemeente"],
    ["brings a layer that nothing rests on", [organisation(), { ...team(), id: "los", extends: "gemeente" }], "extends: de laag los is meegegeven en wordt niet gebruikt"],
    ["names a rule twice", organisation({ documentTypes: [{ id: "motie", name: "a1" }, { id: "motie", name: "a2" }] }), "documentTypes.1: staat er twee keer: motie"],
    ["makes a new rule that is not complete", organisation({ documentTypes: [{ id: "nieuw", name: "nieuw" }] }), "documentTypes.nieuw.label: ontbreekt"],
    ["has a list that is loaded and empty", organisation({ retention: { results: [] } }), "retention.results: ontbreekt, terwijl de lijst volgens het pakket geladen is"],
    ["puts a number of the list in another process", organisation({ retention: { rules: [{ number: "19.1.9", process: "2" }] } }), "retention.rules.19.1.9.process: hoort in de lijst bij 19"],
    ["has an address that is not for a browser", organisation({ sources: { x: { title: "x", owner: "y", url: "javascript:alert(1)" } } }), "sources.x.url"],
  ])("is refused when it %s", (_, input, fault) => {
    expect(faultsOf(input).join("\n")).toContain(fault);
  });

  it("says of a layer below which layer the fault is in", () => {
    expect(faultsOf([team(), organisation({ owner: "" })])).toEqual([expect.stringMatching(/^stad: owner: /)]);
  });
});

describe("who may change what", () => {
  it("a team decides about its own kinds and words, not about openness, terms or who may see it", () => {
    expect(faultsOf([team({ documentTypes: [{ id: "motie", name: "wens" }], intakeWords: ["nieuw dossier"] }), organisation()])).toEqual([]);
    for (const change of [{ woo: { applies: false } }, { findings: { bsn: { shown: false } } }, { confidentiality: { standard: "openbaar" } }]) {
      expect(faultsOf([team(change), organisation()])).toEqual([`${Object.keys(change)[0] ?? ""}: mag een laag van niveau team niet veranderen`]);
    }
  });

  it("a layer cannot give itself a right", () => {
    const roles = { teamleider: { name: "Teamleider", decides: ["woo"], levels: ["team"] } };
    expect(faultsOf([team({ roles, woo: { applies: false } }), organisation()])).toContain("woo: mag een laag van niveau team niet veranderen");
    expect(faultsOf([team({ woo: { applies: false } }), organisation({ roles })])).toEqual([]);
  });

  it("names the parts that nobody with the role for it approved", () => {
    const change = { woo: { applies: false }, caseNumbers: ["STAD-####"] };
    const waiting = (approved: unknown): readonly string[] => unapproved(readPackage(organisation({ ...change, approved }))).map(({ section }) => section);
    expect(waiting(undefined)).toEqual(["caseNumbers", "woo"]);
    expect(waiting([{ role: "archivaris", by: "Archivaris", on: "2026-11-02" }])).toEqual(["woo"]);
    expect(waiting([{ role: "archivaris", by: "Archivaris", on: "2026-11-02" }, { role: "woo-coordinator", by: "Coördinator", on: "2026-11-02" }])).toEqual([]);
  });
});

describe("a rule with a starting date", () => {
  const dated = organisation({ documentTypes: [{ id: "motie", from: "2027-01-01", name: "motie 2027" }, { id: "motie", from: "2028-01-01", name: "motie 2028" }] });

  it("counts from its day; until then the rule below does", () => {
    const policy = parsePolicy(dated);
    const nameOn = (day: string | null): string | undefined => typeIn(policyOn(policy, day), "motie")?.name;
    expect([null, "2026-12-31", "2027-01-01", "2027-12-31", "2028-01-01"].map(nameOn)).toEqual(["motie", "motie", "motie 2027", "motie 2027", "motie 2028"]);
  });

  it("follows the moment of the desk, in Amsterdam", () => {
    const open = openDocument({ world: worldWith([]), policy: parsePolicy(organisation({ documentTypes: [{ ...startnotitie, from: "2027-01-01" }] })), lists: LISTS });
    const kindAt = (now: string): string | undefined => open.update(word("# Startnotitie fietspaden\nDit stuk beschrijft hoe het college de fietspaden in de komende jaren wil verbreden."), deskOf({ now })).documentType?.value?.id;
    expect(kindAt("2026-12-31T22:30:00Z")).not.toBe("startnotitie");
    expect(kindAt("2026-12-31T23:30:00Z")).toBe("startnotitie");
    expect(kindAt("2026-12-31T22:30:00Z")).not.toBe("startnotitie");
  });

  it("is refused when there are more days than anyone oversees", () => {
    const days = Array.from({ length: 25 }, (_, day) => ({ id: "motie", name: "motie", from: `2027-01-${String(day + 1).padStart(2, "0")}` }));
    expect(faultsOf(organisation({ documentTypes: days })).join()).toContain("meer dan 24 begindata");
  });
});

describe("a rule for a ring", () => {
  it("counts for that group alone, also when the whole layer is theirs", () => {
    const rule = organisation({ documentTypes: [{ ...startnotitie, ring: "pilot" }] });
    const layer = organisation({ ring: "pilot", documentTypes: [startnotitie], caseNumbers: ["STAD-####"] });
    for (const input of [rule, layer]) expect(["", "pilot", "anders"].map((ring) => typeIn(parsePolicy(input, ring), "startnotitie") !== undefined)).toEqual([false, true, false]);
    expect([parsePolicy(layer).caseNumbers, parsePolicy(layer, "pilot").caseNumbers]).toEqual([bundledPolicy("gemeente").caseNumbers, ["STAD-####"]]);
  });
});

it("an organisation names the place where its Woo team finds what was marked, and a team does not", () => {
  const queue = { id: "woo", title: "Werkvoorraad openbaarheid" };
  expect(parsePolicy(organisation({ woo: { queue } })).woo).toMatchObject({ queue, applies: true });
  expect(bundledPolicy("gemeente").woo.queue).toBeUndefined();
  expect(faultsOf([team({ woo: { queue } }), organisation()])).toContain("woo: mag een laag van niveau team niet veranderen");
  expect(faultsOf([organisation({ woo: { queue: { id: "woo" } } })])).not.toEqual([]);
});

describe("a rule that only observes", () => {
  it("says nothing, and can be measured", () => {
    const policy = parsePolicy(organisation({ documentTypes: [{ ...startnotitie, observe: true }], findings: { bsn: { shown: false, observe: true } } }));
    expect([typeIn(policy, "startnotitie"), policy.findings.bsn.shown]).toEqual([undefined, true]);
    expect(policy.observed?.documentTypes.map(({ id }) => id)).toContain("startnotitie");
    expect(policy.observed?.findings.bsn.shown).toBe(false);
    expect(bundledPolicy("gemeente").observed).toBeUndefined();
  });
});
