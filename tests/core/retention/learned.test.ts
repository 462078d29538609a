import { readFileSync } from "node:fs";
import fc from "fast-check";
import { examplesFrom, PROCESS_FILE, processExamples, readCases, readSource, SOURCES, together } from "../../../scripts/tasks/train/process.ts";
import { crossValidate, listInFifths, scoreCases, type Share } from "../../../scripts/tasks/train/process-score.ts";
import { indexExamples, processOf } from "../../../src/core/retention/learned/examples.ts";
import { rankProcesses } from "../../../src/core/retention/learned/rank.ts";
import { splitterAt, termsOf } from "../../../src/core/retention/learned/terms.ts";
import { policyOf } from "../documents.ts";

const shipped = processExamples();
const index = indexExamples(shipped.examples);
const part = ({ right, of }: Share): number => right / of;

describe("the processes a description looks like", () => {
  it("hold the right one among three for cases that it did not learn from", () => {
    const score = scoreCases(readCases("test"), index);
    expect(part(score.top3)).toBeGreaterThanOrEqual(0.9);
    expect(part(score.top1)).toBeGreaterThan(0.75);
    expect(part(score.result3)).toBeGreaterThan(0.9);
    expect(part(score.said)).toBeGreaterThan(0.85);
  });

  it("hold it in each fifth of the cases for learning too", () => {
    expect(part(crossValidate(readCases("train")).top3)).toBeGreaterThan(0.93);
  });

  it("hold the process of a result of the list that it did not learn from, by the list alone", () => {
    const { top1, top3 } = listInFifths([]);
    expect(part(top1)).toBeGreaterThan(0.624);
    expect(part(top3)).toBeGreaterThan(0.772);
  });

  it("are told by words of the text", () => {
    for (const { text } of readCases("test").slice(0, 40)) {
      for (const { words } of rankProcesses(text, index).processes) for (const word of words) expect(text).toContain(word);
    }
  });

  it("are none for a text of which no word is known", () => {
    for (const text of ["", "123 456", "xqzv wkkpt"]) expect(rankProcesses(text, index)).toEqual({ processes: [], results: [], strength: 0 });
  });

  it("have shares that are parts of one, whatever stands in the text", () => {
    const words = fc.array(fc.constantFrom("vergunning", "Boom", "bezwaar", "1.200", "kapvergunningen", "\u{1F333}", "é", "x".repeat(500), "subsidie-aanvraag"), { maxLength: 60 }).map((all) => all.join(" "));
    fc.assert(fc.property(fc.oneof(words, fc.string({ unit: "binary" })), (text) => {
      const { processes, results, strength } = rankProcesses(text, index);
      expect(processes.length).toBeLessThanOrEqual(3);
      expect(processes.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9);
      expect(processes.map(({ share }) => share)).toEqual(processes.map(({ share }) => share).toSorted((one, other) => other - one));
      expect(new Set(results).size).toBe(results.length);
      expect(Number.isFinite(strength)).toBe(true);
    }));
  });
});

describe("what a text is compared by", () => {
  const split = splitterAt(new Set(["markt", "vergunning", "gemeent", "raad"]));
  const terms = (text: string): Readonly<Record<string, number>> => Object.fromEntries(termsOf(text, split).map(({ term, weight }) => [term, weight]));

  it("is words by their stem, parts of compounds, and pairs; not numbers and plain words", () => {
    expect(terms("De marktvergunningen van 2026")).toEqual({ marktvergunning: 1, markt: 0.6, vergunning: 0.6 });
    expect(terms("Gemeenteraad kiest")).toEqual({ gemeenteraad: 1, gemeent: 0.6, raad: 0.6, kiest: 1, "gemeenteraad kiest": 0.5 });
  });

  it("counts a word once, and as a word when it also stands within another", () => {
    expect(terms("markt en marktvergunning en markt")).toMatchObject({ markt: 1, marktvergunning: 1 });
  });

  it("takes nothing apart that is longer than a word", () => {
    expect(Object.keys(terms(`markt${"a".repeat(50)}vergunning`))).toHaveLength(1);
  });
});

describe("the examples", () => {
  const { list, results } = policyOf("gemeente").retention;
  const numbers = new Set(results.flatMap(({ number, process }) => [number, process]));

  it("belong to numbers of the list that the municipal policy loads", () => {
    expect(shipped.list).toBe(list);
    for (const number of Object.keys(shipped.examples)) expect(numbers).toContain(number);
  });

  it("are what the sources and the cases for learning give", () => {
    expect(JSON.parse(readFileSync(PROCESS_FILE, "utf8"))).toEqual(shipped);
  });

  it("hold no case that is measured, and no line twice in a source", () => {
    const all = new Set(Object.values(shipped.examples).flat());
    for (const { text } of readCases("test")) expect(all.has(text)).toBe(false);
    for (const source of SOURCES.filter((name) => name !== "list")) {
      const lines = readSource(source).map((line) => line.join(" "));
      expect(new Set(lines).size).toBe(lines.length);
    }
  });

  it("come in the order of the list, processes first, each once", () => {
    const given = together([["11.1.10", "b"], ["2.1", "a"], ["11.1.2", "c"], ["11", "d"], ["2.1", "a"], ...examplesFrom([])]);
    expect(Object.entries(given)).toEqual([["11", ["d"]], ["2.1", ["a"]], ["11.1.2", ["c"]], ["11.1.10", ["b"]]]);
  });

  it("of the cases have labels that the list knows, the result within an allowed process", () => {
    for (const { process, processAlso, result, resultAlso } of [...readCases("train"), ...readCases("test")]) {
      const allowed = [process, ...processAlso].map(String);
      for (const number of [result, ...resultAlso]) if (number !== null) expect([numbers.has(number), allowed.includes(processOf(number))]).toEqual([true, true]);
    }
  });
});
