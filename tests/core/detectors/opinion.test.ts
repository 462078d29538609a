import { readFileSync } from "node:fs";
import fc from "fast-check";
import { agreementOf, isDisputed, secondLabels } from "../../../scripts/tasks/train/agreement.ts";
import { labelledExamples, OPINION_FILE, plainExamples, readSentences, trainOpinions, type LabelledSentence } from "../../../scripts/tasks/train/opinions.ts";
import { opinion } from "../../../src/core/detectors/opinion.ts";
import { eachSign, phrasesIn } from "../../../src/core/detectors/opinion/signs.ts";
import { guide } from "../../../src/core/guide.ts";
import { passage } from "../../../src/core/text/passage.ts";
import { tokenize } from "../../../src/core/text/tokens.ts";
import { deskOf, LISTS, policyOf, word, worldWith } from "../documents.ts";

const RULES = { ...LISTS, withoutOpinions: true };
const finds = (sentence: Pick<LabelledSentence, "text" | "before" | "after">, lists = LISTS): boolean => opinion.detect(passage(sentence.text, { previous: sentence.before, next: sentence.after }), lists).length > 0;

describe("opinions in sentences that it did not learn from", () => {
  const second = secondLabels();
  const rows = readSentences("test").filter((row) => !isDisputed(row, second) && !["brief", "besluit", "advies", "kamerstuk"].includes(row.setting));
  const opinions = rows.filter(({ label }) => label === "opinion");

  it("are found, and little else is shown", () => {
    const shown = rows.filter((row) => finds(row));
    expect(shown.filter(({ label }) => label === "opinion").length / shown.length).toBeGreaterThanOrEqual(0.9);
    expect(opinions.filter((row) => finds(row)).length / opinions.length).toBeGreaterThanOrEqual(0.75);
  });

  it("are found less often by rules alone", () => {
    expect(opinions.filter((row) => finds(row, RULES)).length).toBeLessThan(opinions.filter((row) => finds(row)).length);
  });
});

test("two annotators agree far more than by chance", () => {
  const second = secondLabels();
  const rows = [...readSentences("train"), ...readSentences("test")];
  expect(rows.length).toBe(second.size);
  expect(agreementOf(rows.map(({ id, label }) => [label, second.get(id) ?? ""])).kappa).toBeGreaterThan(0.9);
  expect(rows.filter((row) => isDisputed(row, second))).toEqual([]);
});

test("agreement is 1 when all is the same, 0 when chance alone would give it, and below when worse", () => {
  expect(agreementOf([["a", "a"], ["b", "b"]]).kappa).toBe(1);
  expect(agreementOf([["a", "a"], ["a", "b"], ["b", "a"], ["b", "b"]]).kappa).toBe(0);
  expect(agreementOf([["a", "b"], ["b", "a"]]).kappa).toBe(-1);
  expect(() => agreementOf([])).toThrow(RangeError);
});

test("no document stands in both parts", () => {
  const documents = (part: "train" | "test"): ReadonlySet<string> => new Set(readSentences(part).map(({ document }) => document));
  expect([...documents("train")].filter((document) => documents("test").has(document))).toEqual([]);
});

test("the weights are those that the sentences give", () => {
  expect(trainOpinions([...labelledExamples(readSentences("train")), ...plainExamples()])).toEqual(JSON.parse(readFileSync(OPINION_FILE, "utf8")));
});

test("what was learned names words of the sentence, and is never more than likely", () => {
  for (const { text } of readSentences("train")) {
    for (const { confidence, because } of opinion.detect(passage(text), LISTS)) {
      if (because[0].rule !== "opinion-learned") continue;
      expect(confidence).toBe("likely");
      expect(text).toContain(because[0].words);
    }
  }
});

test("a policy can do without what was learned", () => {
  const note = word("# Nota voor de wethouder\nDit verhaal is veel te rooskleurig.");
  const found = (opinions: boolean): readonly string[] => {
    const policy = { ...policyOf("gemeente"), learned: { ...policyOf("gemeente").learned, opinions } };
    const { findings, withheld } = guide(note, deskOf(), { world: worldWith(), policy, lists: LISTS });
    return [...findings, ...withheld].filter(({ kind }) => kind === "opinion").map(({ quote }) => quote);
  };
  expect(found(true)).toEqual(["Dit verhaal is veel te rooskleurig"]);
  expect(found(false)).toEqual([]);
});

test("any text has signs, and a question is told from a statement", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
    const words = tokenize(text);
    const signs: string[] = [];
    eachSign(text, words, phrasesIn(words), (sign) => signs.push(sign));
    expect(signs.filter((sign) => sign.startsWith("#long"))).toHaveLength(1);
    expect(signs.includes("#question")).toBe(/\?["”’)\s]*$/u.test(text));
  }));
});

test("nothing is learned about a text that has no end", () => {
  const long = "veel te rooskleurig en ".repeat(20_000);
  expect(opinion.detect(passage(long), LISTS)).toEqual([]);
});
