import { comparePolicies, parsePolicy, type Policy, type RuleChange } from "../../../src/core/policy/index.ts";

const organisation = (own: object = {}): object => ({ id: "stad", version: "1", name: "Stad", owner: "Informatiebeheer", level: "organisation", extends: "gemeente", sources: { regel: { title: "Besluit", owner: "Team" } }, ...own });
const BASE = parsePolicy(organisation());
const startnotitie = { id: "startnotitie", name: "startnotitie", label: null, process: null, cues: [{ in: "title", words: ["startnotitie"], weight: 6 }], woo: null, source: "regel", owner: "Team Ruimte" };

/** What a layer changes now, before any day and without what only observes. */
function changes(own: object, before: Policy = BASE): readonly RuleChange[] {
  const stages = comparePolicies(before, parsePolicy(organisation(own)));
  expect(stages.map(({ from, observed }) => [from, observed])).toEqual([[null, false]]);
  return stages[0]?.changes ?? [];
}

/** Stages in short: when, whether only measured, and what. */
const steps = (before: object, after: object): readonly unknown[] =>
  comparePolicies(parsePolicy(organisation(before)), parsePolicy(organisation(after))).map(({ from, observed, changes: made }) => [from, observed, made.map(({ path, act, fields }) => [path, act, ...fields.map(({ after: is }) => is)].join(" "))]);

describe("what another policy changes", () => {
  it("is nothing when nothing is different", () => {
    expect(comparePolicies(BASE, parsePolicy(organisation()))).toEqual([]);
  });

  it("is told of a rule by its fields", () => {
    expect(changes({ documentTypes: [{ id: "motie", name: "wens", definitive: false }] })).toEqual([{
      path: "documentTypes.motie", section: "documentTypes", name: "wens", act: "changed", more: [], fewer: [], fields: [{ field: "definitive", before: true, after: false }, { field: "name", before: "motie", after: "wens" }],
    }]);
  });

  it("is told of words by their place and weight", () => {
    const words = parsePolicy(organisation({ documentTypes: [startnotitie] }));
    const cues = [{ in: "title", words: ["startnotitie", "aanzet"], weight: 6 }, { in: "title", words: ["begin"], weight: 2 }, { words: ["opzet"] }, { all: [["start", "begin"], ["notitie"]], weight: -1 }];
    expect(changes({ documentTypes: [{ ...startnotitie, cues }] }, words)).toEqual([expect.objectContaining({
      path: "documentTypes.startnotitie", act: "changed", fields: [], fewer: [],
      more: [{ in: "title", weight: 6, words: ["aanzet"] }, { in: "title", weight: 2, words: ["begin"] }, { in: "text", weight: 1, words: ["opzet"] }, { in: "text", weight: -1, words: ["start / begin + notitie"] }],
    })]);
    // Another weight makes it another word.
    expect(changes({ documentTypes: [{ ...startnotitie, cues: [{ in: "title", words: ["startnotitie"], weight: 5 }] }] }, words)).toEqual([
      expect.objectContaining({ more: [{ in: "title", weight: 5, words: ["startnotitie"] }], fewer: [{ in: "title", weight: 6, words: ["startnotitie"] }] }),
    ]);
  });

  it("is told of loose words, of a source and of who answers for a rule", () => {
    expect(changes({ intakeWords: ["loket", "balie"] })).toEqual([{ path: "intakeWords", section: "intakeWords", name: "intakeWords", act: "changed", fields: [], more: [{ in: null, weight: null, words: ["loket", "balie"] }], fewer: [] }]);
    expect(changes({ sources: { regel: { title: "Besluit", owner: "Archief" } } })).toEqual([expect.objectContaining({ path: "sources.regel", name: "Besluit", fields: [{ field: "owner", before: "Team", after: "Archief" }] })]);
    expect(changes({ documentTypes: [{ id: "motie", source: "regel", owner: "Griffie" }] })).toEqual([
      expect.objectContaining({ fields: [{ field: "source", before: "tooi-documentsoorten", after: "regel" }, { field: "owner", before: null, after: "Griffie" }] }),
    ]);
  });

  it("is a rule that came, with all it says, or one that went", () => {
    const [came] = changes({ documentTypes: [startnotitie] });
    expect(came).toMatchObject({ path: "documentTypes.startnotitie", name: "startnotitie", act: "added", more: [{ in: "title", weight: 6, words: ["startnotitie"] }], fewer: [] });
    expect(came?.fields).toEqual(expect.arrayContaining([{ field: "name", before: null, after: "startnotitie" }, { field: "source", before: null, after: "regel" }, { field: "owner", before: null, after: "Team Ruimte" }]));
    // What is empty before and after says nothing.
    expect(came?.fields.map(({ field }) => field)).not.toContain("woo");
    const [went] = changes({ documentTypes: [{ id: "motie", off: true }] });
    expect(went).toMatchObject({ path: "documentTypes.motie", section: "documentTypes", name: "motie", act: "removed", more: [] });
    expect(went?.fields).toContainEqual({ field: "label", before: "motie", after: null });
    expect(went?.fewer.flatMap(({ words }) => words)).toContain("amendement");
  });

  it("comes before what went, in the order of the rules", () => {
    expect(changes({ vault: { undoTerm: "P60D" }, documentTypes: [{ id: "motie", off: true }, startnotitie] }).map(({ path, act }) => `${path} ${act}`)).toEqual(["documentTypes.startnotitie added", "vault changed", "documentTypes.motie removed"]);
  });
});

describe("what another policy changes later", () => {
  const motie = (name: string, from?: string): object => ({ id: "motie", name, ...(from === undefined ? {} : { from }) });

  it("is told per day, as the step of that day", () => {
    expect(steps({}, { documentTypes: [motie("nu"), motie("dan", "2027-01-01"), motie("later", "2028-01-01")] })).toEqual([
      [null, false, ["documentTypes.motie changed nu"]], ["2027-01-01", false, ["documentTypes.motie changed dan"]], ["2028-01-01", false, ["documentTypes.motie changed later"]],
    ]);
  });

  it("is no change when the old policy takes the same step, and one when it takes another", () => {
    const dated = { documentTypes: [motie("dan", "2027-01-01")] };
    expect(steps(dated, dated)).toEqual([]);
    expect(steps(dated, { ...dated, vault: { undoTerm: "P60D" } })).toEqual([[null, false, ["vault changed P60D"]]]);
    expect(steps(dated, { documentTypes: [motie("anders", "2027-01-01")] })).toEqual([["2027-01-01", false, ["documentTypes.motie changed anders"]]]);
  });
});

describe("what another policy only measures", () => {
  const silent = { vault: { undoTerm: "P60D" }, findings: { bsn: { shown: false, observe: true } } };

  it("is told apart from what it says, once", () => {
    expect(steps({}, silent)).toEqual([[null, false, ["vault changed P60D"]], [null, true, ["findings.bsn changed false"]]]);
    expect(steps({}, { ...silent, documentTypes: [{ id: "motie", name: "dan", from: "2027-01-01" }] }).filter((stage) => (stage as readonly unknown[])[1] === true)).toEqual([[null, true, ["findings.bsn changed false"]]]);
  });

  it("is told on the day on which the measuring begins", () => {
    expect(steps({}, { findings: { bsn: { shown: false, observe: true, from: "2027-01-01" } } })).toEqual([["2027-01-01", true, ["findings.bsn changed false"]]]);
  });

  it("is no change when the old policy measures it as well, on whatever day", () => {
    expect(steps(silent, silent)).toEqual([]);
    expect(steps({ findings: { bsn: { shown: false, observe: true, from: "2027-01-01" } } }, { findings: { bsn: { shown: false, observe: true } } })).toEqual([]);
  });
});
