import fc from "fast-check";
import { parseExpected, type Expected } from "../../../src/apps/cli/evaluate/expected.ts";
import { judge } from "../../../src/apps/cli/evaluate/judge.ts";
import { KantlijnError, UNKNOWN, type Finding, type FindingKind, type Guidance } from "../../../src/core/model/index.ts";
import { PATIENCE } from "./run.ts";

const TEXT = "Aan R. Bakboord, Ankerstraat 12. Er komen 600 bezoekers. R. Bakboord tekent. Zes tekens: ......";

function finding(quote: string, grounds: readonly string[], from = 0, kind: FindingKind = "person"): Finding {
  const offset = TEXT.indexOf(quote, from);
  if (offset < 0) throw new Error(`not in the text: ${quote}`);
  return { kind, quote, grounds, offset, paragraph: 0, paragraphKey: "a", start: offset, end: offset + quote.length, confidence: "likely", because: [] };
}

const location = (id: string) => ({ id, title: id, kind: "zaak", target: "zgw", unit: null, url: null, confidence: "likely", because: [] }) as const;
const category = (article: string, confidence: "certain" | "likely" | "unknown" = "likely") => ({ article, uri: "https://a.example", name: article, inForce: false, since: null, confidence, because: [] });
const proposal = <T>(value: T) => ({ value, confidence: "likely" as const, because: [] });
const question = { id: "q", answers: ["a", "b"], standard: null, values: {}, because: [] };

const GUIDANCE: Guidance = {
  outcome: "capture", because: [], findings: [], withheld: [], questions: [question], clicks: 2,
  documentType: proposal({ id: "a", name: "besluit", label: "beschikking", uri: null }),
  fields: { title: UNKNOWN, caseNumber: UNKNOWN, date: proposal("2026-09-03"), status: UNKNOWN, version: UNKNOWN, replaces: UNKNOWN, author: UNKNOWN, unit: UNKNOWN, parties: proposal(["A", "B"]), subject: UNKNOWN, language: UNKNOWN, confidentiality: UNKNOWN },
  locations: [location("een"), location("twee"), location("drie")],
  woo: { shown: true, categories: [category("k"), category("i", "unknown")] },
  retention: { number: "11.1.1", valuation: "vernietigen", term: "P1Y", starts: "nihil", list: "lijst", process: "11", confidence: "likely", because: [] },
  warnings: [{ code: "wrong-place", values: {}, because: [] }],
};
const QUIET: Guidance = { ...GUIDANCE, outcome: "silent", documentType: null, locations: [], woo: { shown: true, categories: [] }, retention: null, questions: [], clicks: 0, warnings: [] };

const failures = (expected: object, guidance: Partial<Guidance> = {}): readonly string[] =>
  judge(parseExpected(expected).expected, { ...GUIDANCE, ...guidance }, TEXT).filter(({ passed }) => !passed).map(({ expectation }) => expectation);

it("checks nothing that is not expected", () => {
  expect(judge({}, GUIDANCE, TEXT)).toEqual([]);
});

it.each<[string, object, readonly string[], Partial<Guidance>?]>([
  ["the outcome", { outcome: "vastleggen" }, []],
  ["another outcome", { outcome: "stil" }, ["outcome"], { ...QUIET, outcome: "private" }],
  ["silence that is silent", { outcome: "stil" }, [], QUIET],
  ["silence that still names a place", { outcome: "stil" }, ["outcome"], { ...QUIET, locations: [location("een")] }],
  ["silence that still names a type", { outcome: "stil" }, ["outcome"], { ...QUIET, documentType: UNKNOWN }],
  ["one of more types", { documentType: ["vergunning", "beschikking"] }, []],
  ["another type", { documentType: ["vergunning"] }, ["documentType"]],
  ["a type that is not known", { documentType: ["vergunning"] }, ["documentType"], { documentType: UNKNOWN }],
  ["fields", { fields: { date: "2026-09-03", status: null, parties: ["A", "B"] } }, []],
  ["other fields", { fields: { date: "2026-09-04", status: "concept" } }, ["fields.date", "fields.status"]],
  ["the best place", { location: { best: "een" } }, []],
  ["a place that is only second", { location: { best: "twee" } }, ["location"]],
  ["a place among the first two", { location: { best: "twee", amongFirst: 2 } }, []],
  ["a place outside the first two", { location: { best: "drie", amongFirst: 2 } }, ["location"]],
  ["warnings", { warnsLocation: true, warnsRecipient: false }, []],
  ["other warnings", { warnsLocation: false, warnsRecipient: true }, ["warnsLocation", "warnsRecipient"]],
  ["a category", { woo: { categories: ["k"] } }, []],
  ["a category that is only a guess", { woo: { categories: ["k", "i"] } }, ["woo"]],
  ["no category, and there is one", { woo: { categories: [] } }, ["woo"]],
  ["no category, and there is only a guess", { woo: { categories: [] } }, [], { woo: { shown: true, categories: [category("i", "unknown")] } }],
  ["the term", { retention: { number: "11.1.1", valuation: "vernietigen", term: "P1Y" } }, []],
  ["another term", { retention: { number: "11.1.2", term: null } }, ["retention.number", "retention.term"]],
  ["a term where there is none", { retention: { number: "11.1.1" } }, ["retention.number"], { retention: null }],
  ["enough questions and clicks", { maxQuestions: 1, maxClicks: 2 }, []],
  ["too many questions and clicks", { maxQuestions: 0, maxClicks: 1 }, ["maxQuestions", "maxClicks"]],
])("weighs %s", (_, expected, wrong, guidance: Partial<Guidance> = {}) => {
  expect(failures(expected, guidance)).toEqual(wrong);
});

const wanted = (quote: string, ...grounds: readonly string[]) => ({ findings: [{ quote, grounds }] });

it.each<readonly [string, object, readonly Finding[], boolean]>([
  ["the quote itself", wanted("R. Bakboord", "e"), [finding("R. Bakboord", ["e"])], true],
  ["at another of its places", wanted("R. Bakboord", "e"), [finding("R. Bakboord", ["e"], 20)], true],
  ["half of it", wanted("......", "e"), [finding("...", ["e"], TEXT.length - 3)], true],
  ["less than half of it", wanted("......", "e"), [finding("..", ["e"], TEXT.length - 2)], false],
  ["in two pieces", wanted("R. Bakboord, Ankerstraat 12", "e"), [finding("R. Bakb", ["e"]), finding("straat 12", ["e"])], true],
  ["in two pieces that lie over each other", wanted("R. Bakboord, Ankerstraat 12", "e"), [finding("R. Bakboo", ["e"]), finding(". Bakboor", ["e"])], false],
  ["under its second ground", wanted("R. Bakboord", "c", "e"), [finding("R. Bakboord", ["x", "y", "e"])], true],
  ["under its fourth ground", wanted("R. Bakboord", "e"), [finding("R. Bakboord", ["x", "y", "z", "e"])], false],
  ["under another ground", wanted("R. Bakboord", "e"), [finding("R. Bakboord", ["avg"])], false],
  ["in a finding that is a little too wide", wanted("Ankerstraat 12", "e"), [finding("R. Bakboord, Ankerstraat 12. Er komen 600 bezoekers", ["e"])], true],
  ["in a finding that is far too wide", wanted("600", "e"), [finding("R. Bakboord, Ankerstraat 12. Er komen 600 bezoekers", ["e"])], false],
  ["that is not in the text", wanted("R. Stuurboord", "e"), [finding("R. Bakboord", ["e"])], false],
  ["next to it", wanted("R. Bakboord", "e"), [finding("Ankerstraat 12", ["e"])], false],
])("a quote is found: %s", (_, expected, findings, found) => {
  expect(failures(expected, { findings })).toEqual(found ? [] : ["findings"]);
});

it.each<readonly [string, string, readonly Finding[], boolean]>([
  ["nothing near it", "600 bezoekers", [finding("R. Bakboord", ["e"])], true],
  ["one character over it", "Er komen", [finding("Ankerstraat 12. E", ["e"])], true],
  ["two characters over it", "Er komen", [finding("Ankerstraat 12. Er", ["e"])], false],
  ["a finding in it", "600 bezoekers", [finding("600", ["e"])], false],
  ["a finding around it", "600", [finding("R. Bakboord, Ankerstraat 12. Er komen 600 bezoekers", ["e"])], false],
  ["a finding at its second place", "Bakboord", [finding("R. Bakboord", ["e"], 20)], false],
])("words are left alone: %s", (_, words, findings, alone) => {
  expect(failures({ notFlagged: [words] }, { findings })).toEqual(alone ? [] : ["notFlagged"]);
});

describe("expected.json", () => {
  it.each<readonly [string, unknown, RegExp]>([
    ["no object", [], /\(verwachting\)|expected\.json/u],
    ["an outcome that does not exist", { outcome: "bewaren" }, /expected\.json outcome: moet een van deze zijn: vastleggen, stil, prive/u],
    ["a field that does not exist", { fields: { datum: "2026-01-01" } }, /expected\.json fields/u],
    ["a quote without grounds", { findings: [{ quote: "a" }] }, /findings\.0\.grounds: ontbreekt/u],
    ["an empty quote", { notFlagged: ["a", ""] }, /notFlagged\.1/u],
    ["a misspelt name inside", { location: { beste: "a" } }, /location\.best: ontbreekt; expected\.json location: kent deze namen niet: beste/u],
    ["a negative number", { maxClicks: -1 }, /maxClicks/u],
    ["more faults than one", { maxClicks: "1", outcome: 3 }, /outcome[^]*maxClicks: moet een getal zijn/u],
  ])("is refused with the path of the fault: %s", (_, input, path) => {
    const refuse = (): unknown => parseExpected(input);
    expect(refuse).toThrow(expect.objectContaining({ code: "scenario-invalid" }));
    try {
      refuse();
    } catch (error) {
      expect((error as KantlijnError).values["faults"]).toMatch(path);
    }
  });

  it("names what nothing will check", () => {
    expect(parseExpected({ outcome: "stil", proces: "11", notes: "waarom" }).unknown).toEqual(["proces"]);
  });

  it("never crashes, whatever stands in it", () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), fc.constantFrom("outcome", "fields", "location", "woo", "findings", "retention", "maxClicks"), (value, name) => {
      for (const input of [value, { [name]: value }]) {
        try {
          const { expected } = parseExpected(input);
          expect(judge(expected satisfies Expected, GUIDANCE, TEXT).every(({ passed }) => typeof passed === "boolean")).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(KantlijnError);
        }
      }
    }), { numRuns: 500 });
  }, PATIENCE);
});
