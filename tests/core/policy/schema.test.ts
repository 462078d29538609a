import { Ajv2020 } from "ajv/dist/2020.js";
import { BUNDLED_LAYERS, bundledPolicy, deciders, faultsOf, inDutch, parsePolicy, PolicyError, policyJsonSchema } from "../../../src/core/policy/index.ts";
import { layerSchema } from "../../../src/core/policy/layer.ts";
import { LAYER } from "./fuzz.ts";

const cue = (rest: object): object => ({ documentTypes: [{ id: "motie", cues: [rest] }] });
const result = { number: "A.1", process: "A", processName: "Beheren", result: "Beheerd", description: "", valuation: "vernietigen", term: "P3Y", starts: null };
const list = (rest: object): object => ({ retention: { results: [{ ...result, ...rest }] } });
const text = (length: number): string => "w".repeat(length);
const many = <T>(count: number, one: (index: number) => T): readonly T[] => Array.from({ length: count }, (_, index) => one(index));

/** Paths of what is wrong with a layer that says this. */
function wrong(own: object): readonly string[] {
  const parsed = layerSchema.safeParse({ ...LAYER, ...own }, { error: inDutch });
  return parsed.success ? [] : [...new Set(faultsOf(parsed.error, "(pakket)").map(({ path }) => path))];
}

describe("what a layer may say", () => {
  it.each<readonly [string, object]>([
    ["an id with a point and a hyphen", { id: "stad.2-a" }], ["a line of 300 signs", { name: text(300) }], ["words of two letters", cue({ words: ["or"] })], ["words of 200 letters", cue({ words: [text(200)] })],
    ["weights from -10", cue({ words: ["ab"], weight: -10 })], ["weights up to 10", cue({ words: ["ab"], weight: 10 })], ["eight groups", cue({ all: many(8, () => ["ab"]) })], ["groups over the whole document", cue({ all: [["ab"], ["cd"]], span: "document" })],
    ["words that stand after others", cue({ words: ["ab"], after: ["cd"] })], ["every place", { documentTypes: [{ id: "motie", cues: ["start", "title", "head", "text", "tail"].map((place) => ({ in: place, words: ["ab"] })) }] }],
    ["a term of years, months and days", list({ term: "P1Y2M3D" })], ["a term of days alone", list({ term: "P30D" })], ["no term", list({ term: null })], ["a note", list({ note: "x" })],
    ["a day of approval that is not there yet", { sources: { a: { title: "x", owner: "y", approved: null } } }], ["an address", { sources: { a: { title: "x", owner: "y", url: "http://x.example" } } }],
    ["case numbers from 4 to 40 signs", { caseNumbers: ["Z###", "#".repeat(40)] }], ["a hundred case numbers", { caseNumbers: many(100, () => "Z-####") }], ["loose words", { commonWords: many(2000, () => "w") }], ["no loose words", { intakeWords: [] }],
    ["a term to undo", { vault: { undoTerm: "P99999D" } }], ["part of a signal", { outcome: { signals: { attachment: 0.5 } } }], ["part of a weighing", { outcome: { social: { threshold: 3 } } }], ["courtesy", { outcome: { courtesy: { more: [{ words: ["ab"] }] } } }],
    ["whose life it is", { ownLife: { threshold: 2, mine: [{ words: ["ab"] }] } }], ["what is learned", { learned: { names: false } }], ["a kind of document in part", { documentTypes: [{ id: "motie", biv: { integriteit: "hoog" }, direction: ["incoming"], intake: ["ab"], shape: "chat", confidentiality: "intern", question: "vraag" }] }],
    ["a question about a term", { retention: { rules: [{ number: "1.1", question: { id: "q", standard: "a", answers: [{ id: "a", number: "1.1" }, { id: "b", number: "1.2" }] } }] } }], ["a role without rights", { roles: { a: { name: "A", decides: [], levels: [] } } }], ["three grounds", { findings: { bsn: { grounds: ["a", "b", "c"] } } }],
    ["what a place needs", { confidentiality: { biv: { standard: { beschikbaarheid: "laag", integriteit: "laag", vertrouwelijkheid: "laag" }, sensitive: "hoog", byConfidentiality: Object.fromEntries(["openbaar", "beperkt_openbaar", "intern", "zaakvertrouwelijk", "vertrouwelijk", "confidentieel", "geheim", "zeer_geheim"].map((name) => [name, "hoog"])) } } }],
  ])("%s", (_, own) => {
    expect(wrong(own)).toEqual([]);
  });

  it.each<readonly [string, object, readonly string[]]>([
    ["an id that begins with a hyphen", { id: "-stad" }, ["id"]], ["an id with a capital", { id: "Stad" }, ["id"]], ["an id with something behind it", { id: "stad!" }, ["id"]], ["an id without end", { id: text(81) }, ["id"]], ["no id", { id: "" }, ["id"]],
    ["a line of 301 signs", { name: text(301) }, ["name"]], ["an empty line", { owner: "" }, ["owner"]], ["a day that does not exist", { from: "2027-02-30" }, ["from"]], ["a ring with a capital", { ring: "Pilot" }, ["ring"]],
    ["a kind of organisation that does not exist", { kind: "kerk" }, ["kind"]], ["a level that does not exist", { level: "straat" }, ["level"]],
    ["words of one letter", cue({ words: ["o"] }), ["documentTypes.0.cues.0.words.0"]], ["words of 201 letters", cue({ words: [text(201)] }), ["documentTypes.0.cues.0.words.0"]], ["no words in a list", cue({ words: [] }), ["documentTypes.0.cues.0.words"]],
    ["1,001 words in a cue", cue({ words: many(1001, () => "ab") }), ["documentTypes.0.cues.0.words"]], ["a weight below -10", cue({ words: ["ab"], weight: -10.5 }), ["documentTypes.0.cues.0.weight"]], ["a weight above 10", cue({ words: ["ab"], weight: 11 }), ["documentTypes.0.cues.0.weight"]],
    ["one group", cue({ all: [["ab"]] }), ["documentTypes.0.cues.0.all"]], ["nine groups", cue({ all: many(9, () => ["ab"]) }), ["documentTypes.0.cues.0.all"]], ["a place that does not exist", cue({ in: "margin", words: ["ab"] }), ["documentTypes.0.cues.0.in"]], ["a span that does not exist", cue({ all: [["ab"], ["cd"]], span: "shelf" }), ["documentTypes.0.cues.0.span"]],
    ["2,001 cues", { documentTypes: [{ id: "motie", cues: many(2001, () => ({ words: ["ab"] })) }] }, ["documentTypes.0.cues"]], ["501 kinds", { documentTypes: many(501, (index) => ({ id: `a${String(index)}` })) }, ["documentTypes"]], ["a kind without an id", { documentTypes: [{ name: "xx" }] }, ["documentTypes.0.id"]],
    ["a kind that is named by one letter", { documentTypes: [{ id: "motie", name: "m" }] }, ["documentTypes.0.name"]], ["a kind with a name without end", { documentTypes: [{ id: "motie", name: text(201) }] }, ["documentTypes.0.name"]], ["a direction that does not exist", { documentTypes: [{ id: "motie", direction: ["up"] }] }, ["documentTypes.0.direction.0"]], ["no direction", { documentTypes: [{ id: "motie", direction: [] }] }, ["documentTypes.0.direction"]],
    ["a status of the Woo that does not exist", { documentTypes: [{ id: "motie", woo: { article: "a", status: "half" } }] }, ["documentTypes.0.woo.status"]], ["a shape that does not exist", { documentTypes: [{ id: "motie", shape: "square" }] }, ["documentTypes.0.shape"]],
    ["a term without a number", list({ term: "P" }), ["retention.results.0.term"]], ["a term in weeks", list({ term: "P3W" }), ["retention.results.0.term"]], ["a term with something behind it", list({ term: "P3Y1" }), ["retention.results.0.term"]], ["a term with something before it", list({ term: "xP3Y" }), ["retention.results.0.term"]], ["a valuation that does not exist", list({ valuation: "lenen" }), ["retention.results"]],
    ["5,001 results", { retention: { results: many(5001, () => result) } }, ["retention.results"]], ["a number without end", { retention: { rules: [{ number: text(41) }] } }, ["retention.rules.0.number"]], ["no number", { retention: { rules: [{ number: "" }] } }, ["retention.rules.0.number"]], ["5,001 rules", { retention: { rules: many(5001, (index) => ({ number: String(index) })) } }, ["retention.rules"]],
    ["501 terms", { retention: { ownTerms: many(501, (index) => ({ id: `a${String(index)}` })) } }, ["retention.ownTerms"]], ["a question with one answer", { retention: { rules: [{ number: "1", question: { id: "q", standard: "a", answers: [{ id: "a", number: "1" }] } }] } }, ["retention.rules.0.question.answers"]],
    ["a question with nine answers", { retention: { rules: [{ number: "1", question: { id: "q", standard: "a", answers: many(9, () => ({ id: "a", number: "1" })) } }] } }, ["retention.rules.0.question.answers"]],
    ["an address that is not on the web", { sources: { a: { title: "x", owner: "y", url: "ftp://x.example" } } }, ["sources.a.url"]], ["an address with the web in it", { sources: { a: { title: "x", owner: "y", url: "xhttps://x.example" } } }, ["sources.a.url"]], ["an address without end", { sources: { a: { title: "x", owner: "y", url: `https://x.example/${text(500)}` } } }, ["sources.a.url"]], ["a source without a title", { sources: { a: { owner: "y" } } }, ["sources.a.title"]],
    ["a category without an article", { woo: { categories: [{ name: "x" }] } }, ["woo.categories.0.article"]], ["a category at no address", { woo: { categories: [{ article: "a", uri: "urn:x" }] } }, ["woo.categories.0.uri"]],
    ["a case number of 3 signs", { caseNumbers: ["Z##"] }, ["caseNumbers.0"]], ["a case number of 41 signs", { caseNumbers: ["#".repeat(41)] }, ["caseNumbers.0"]], ["101 case numbers", { caseNumbers: many(101, () => "Z-####") }, ["caseNumbers"]],
    ["a word of 81 letters", { commonWords: [text(81)] }, ["commonWords.0"]], ["2,001 words", { commonWords: many(2001, () => "w") }, ["commonWords"]], ["a term to undo in months", { vault: { undoTerm: "P1M" } }, ["vault.undoTerm"]], ["a term to undo without end", { vault: { undoTerm: "P100000D" } }, ["vault.undoTerm"]], ["a term to undo with something behind it", { vault: { undoTerm: "P1DT" } }, ["vault.undoTerm"]],
    ["a finding that does not exist", { findings: { hoed: { shown: true } } }, ["findings"]], ["four grounds", { findings: { bsn: { grounds: ["a", "b", "c", "d"] } } }, ["findings.bsn.grounds"]], ["half a word in a signal", { outcome: { signals: { fewWords: 1.5 } } }, ["outcome.signals.fewWords"]],
    ["a role that decides about what is no part", { roles: { a: { name: "A", decides: ["weer"], levels: [] } } }, ["roles.a.decides.0"]], ["a role at no level", { roles: { a: { name: "A", decides: [], levels: ["straat"] } } }, ["roles.a.levels.0"]], ["21 approvals", { approved: many(21, () => ({ role: "a", by: "b", on: "2026-01-01" })) }, ["approved"]],
    ["an approval of nobody", { approved: [{ role: "a", by: "", on: "2026-01-01" }] }, ["approved.0.by"]], ["a confidentiality that does not exist", { confidentiality: { standard: "half" } }, ["confidentiality.standard"]],
    ...["findings.bsn", "woo", "documentTypes.0", "documentTypes.0.cues.0", "outcome", "outcome.business", "outcome.courtesy", "outcome.signals", "ownLife", "retention", "retention.rules.0", "confidentiality", "vault", "learned", "roles.a", "sources.a", "approved.0"].map((path): readonly [string, object, readonly string[]] => [`a name nobody knows in ${path}`, within(path), [path]]),
  ])("not %s", (_, own, paths) => {
    expect(wrong(own)).toEqual(paths);
  });
});

/** A layer with a name that nobody knows at this path, and else what has to be there. */
function within(path: string): object {
  const needed: Readonly<Record<string, object>> = { "documentTypes.0": { id: "motie" }, "retention.rules.0": { number: "1" }, "roles.a": { name: "A", decides: [], levels: [] }, "sources.a": { title: "x", owner: "y" }, "approved.0": { role: "a", by: "b", on: "2026-01-01" } };
  const parts = path.split(".");
  return parts.reduceRight<object>((inner, part, index) => {
    const at = { ...needed[parts.slice(0, index + 1).join(".")], ...inner };
    return part === "0" ? [at] : { [part]: Array.isArray(inner) ? inner : at };
  }, { colour: "red" });
}

describe("the schema for editors", () => {
  const schema = policyJsonSchema();
  const fits = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);

  it("says which version of JSON Schema it is, and what it is about", () => {
    expect(schema).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema", $id: "urn:kantlijn:policy:1", title: "A policy package of Kantlijn: one layer", type: "object" });
  });

  it("takes every package that ships, as it is written, and refuses what the reader refuses", () => {
    for (const layer of [LAYER, ...BUNDLED_LAYERS.values()]) expect(fits(layer)).toBe(true);
    for (const own of [{ colour: "red" }, { id: "Stad" }, { vault: { undoTerm: "P1M" } }, { findings: { hoed: {} } }, { level: "straat" }]) expect(fits({ ...LAYER, ...own })).toBe(false);
  });
});

describe("a name that must exist elsewhere", () => {
  const own = (part: object): object => ({ ...LAYER, ...part });
  const faults = (part: object): readonly string[] => {
    try {
      parsePolicy(own(part));
      return [];
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error;
      return [...new Set(error.faults.map(({ path, message }) => `${path}: ${message}`))];
    }
  };

  it.each<readonly [string, object, readonly string[]]>([
    ["the source of a finding", { findings: { bsn: { source: "x" } } }, ["findings.bsn.source: onbekend: x"]],
    ["the source of the list", { retention: { source: "x" } }, ["retention.source: onbekend: x"]],
    ["the source of a term", { retention: { ownTerms: [{ id: "a", name: "a", cues: [], valuation: null, term: null, starts: null, owner: "y", approved: null, source: "x" }] } }, ["retention.ownTerms.a.source: onbekend: x"]],
    ["the kinds of a rule", { retention: { rules: [{ number: "19.1.9", types: ["x", "motie"] }] } }, ["retention.rules.19.1.9.types: onbekend: x"]],
    ["the numbers of the answers", { retention: { rules: [{ number: "19.1.9", question: { id: "q", standard: "a", answers: [{ id: "a", number: "1.1" }, { id: "b", number: "99.9" }] } }] } }, ["retention.rules.19.1.9.question: onbekend: 99.9"]],
    ["the kind that a closer one refines", { documentTypes: [{ id: "motie", refines: "x" }] }, ["documentTypes.motie.refines: onbekend: x"]],
    ["a name without end", { findings: { bsn: { grounds: ["g".repeat(200)] } } }, [`findings.bsn.grounds: onbekend: ${"g".repeat(80)}`]],
    ["a name that every object has", { findings: { bsn: { source: "constructor" } } }, ["findings.bsn.source: onbekend: constructor"]],
  ])("is %s", (_, part, wanted) => {
    expect(faults(part)).toEqual(wanted);
  });

  it("may be that of a kind that was taken away, and an article where the Woo does not hold", () => {
    expect(faults({ documentTypes: [{ id: "motie", off: true }] })).toEqual([]);
    expect(faults({ woo: { applies: false }, documentTypes: [{ id: "motie", woo: { article: "Woo 9.9", status: "any" } }] })).toEqual([]);
    expect(faults({ documentTypes: [{ id: "motie", woo: { article: "Woo 9.9", status: "any" } }] })).toEqual(["documentTypes.motie.woo.article: onbekend: Woo 9.9"]);
  });
});

it("a part may be decided about by the roles that say so, at their level", () => {
  const { roles } = bundledPolicy("gemeente");
  expect(deciders(roles, "woo", "organisation")).toEqual(["woo-coordinator"]);
  expect(deciders(roles, "documentTypes", "team")).toEqual(["archivaris", "teamleider"]);
  expect(deciders(roles, "woo", "team")).toEqual([]);
  expect(deciders({}, "woo", "organisation")).toEqual([]);
});
