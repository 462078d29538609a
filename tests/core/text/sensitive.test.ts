import { readFileSync } from "node:fs";
import fc from "fast-check";
import { readSensitive, SENSITIVE_FILE, trainSensitive, type SensitiveLabel } from "../../../scripts/tasks/train/sensitive.ts";
import { guide } from "../../../src/core/guide.ts";
import type { FindingKind } from "../../../src/core/model/index.ts";
import { passage } from "../../../src/core/text/passage.ts";
import { sensitiveIn, signsOfWord, type SensitiveKind } from "../../../src/core/text/sensitive.ts";
import { withLearned } from "../../../src/core/text/with-learned.ts";
import { deskOf, LISTS, policyOf, word, worldWith } from "../documents.ts";

const rows = readSensitive("test");
const told = (text: string, kind: SensitiveKind): boolean => sensitiveIn(passage(text)).some((one) => one.kind === kind);

describe.each<readonly [SensitiveKind, SensitiveLabel, number, number]>([["business", "business", 0.85, 0.45], ["security", "security", 0.9, 0.6], ["crime", "crime", 0.8, 0.45]])("%s in sentences of a writer from whom nothing was learned", (kind, label, precision, recall) => {
  it("is told, and little else", () => {
    const shown = rows.filter(({ text }) => told(text, kind));
    const right = shown.filter((row) => row.label === label).length;
    expect(right / shown.length).toBeGreaterThanOrEqual(precision);
    expect(right / rows.filter((row) => row.label === label).length).toBeGreaterThanOrEqual(recall);
  });
});

test("the reason names words of the sentence", () => {
  for (const { text } of rows) for (const { words } of sensitiveIn(passage(text))) for (const one of words.split("”, “")) expect(text).toContain(one);
});

test("a policy can do without what was learned, and rules go before it", () => {
  const text = "De achterdeur van het archief valt niet vanzelf in het slot en de camera daar is al weken stuk.";
  const kinds = (sensitive: boolean): readonly FindingKind[] => {
    const policy = { ...policyOf("gemeente"), learned: { ...policyOf("gemeente").learned, sensitive } };
    return guide(word(`# Memo\n${text}`), deskOf(), { world: worldWith(), policy, lists: LISTS }).findings.map(({ kind }) => kind);
  };
  expect(kinds(true)).toContain("security");
  const found = [{ start: 0, end: text.length, words: "slot" }].map(({ start, end, words }) => ({ kind: "security" as const, start, end, confidence: "certain" as const, because: [{ rule: "r", words, source: "s" }] as const }));
  const about = { of: "security", kind: "security", rule: "security-learned", source: "woo-5.1.2.h", holds: () => true } as const;
  expect([withLearned(found, passage(text), LISTS, about), withLearned([], passage(text), LISTS, about).map(({ because: [{ rule }] }) => rule)]).toEqual([found, ["security-learned"]]);
});

test("the language of rules and motions, headings of lists and what is cut off tell nothing", () => {
  for (const text of ["overwegende dat de achterdeur van het archief niet vanzelf in het slot valt;", "De achterdeur, bedoeld in artikel 4, valt niet vanzelf in het slot van het archief.", "De achterdeur van het archief valt niet vanzelf in het slot want:"]) expect(sensitiveIn(passage(text))).toEqual([]);
});

test("any text gives sentences inside it, in order", () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom(...rows.map(({ text }) => text)), fc.string({ unit: "binary" }))).map((parts) => parts.join(" ")), (text) => {
    let last = 0;
    for (const { sentence: { start, end } } of sensitiveIn(passage(text))) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeLessThanOrEqual(text.length);
      last = start;
    }
  }), { numRuns: 100 });
});

test("a word has itself, its begin and its end; a number how long it is", () => {
  expect([signsOfWord("slot"), signsOfWord("sleutelkast"), signsOfWord("12"), signsOfWord("20261128")]).toEqual([["slot"], ["sleutelkast", "sleut-", "-lkast"], ["#2"], ["#4"]]);
});

test("the weights are those that its corpora give", () => {
  expect(trainSensitive(readSensitive("train"))).toEqual(JSON.parse(readFileSync(SENSITIVE_FILE, "utf8")));
});
