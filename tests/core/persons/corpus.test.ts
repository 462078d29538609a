import { loadLists } from "../../../src/adapters/lists/node.ts";
import type { WordLists } from "../../../src/core/text/lists.ts";
import { guide } from "../../../src/core/guide.ts";
import { deskOf, policyOf, word, worldWith } from "../documents.ts";
import { figures, namesIn, readCorpus, readMarkedCorpus, score } from "../../../scripts/tasks/evaluate/names-corpus.ts";

let lists: WordLists;
beforeAll(async () => {
  lists = await loadLists();
});

/** The same lists without the weights: the rules by themselves. */
const rulesAlone = (): WordLists => ({ ...lists, names: null });

describe("the annotated corpus", () => {
  it.each(["dev", "test"] as const)("%s has spans that are words of their paragraph", (part) => {
    for (const { paragraphs } of readCorpus(part)) {
      for (const { text, spans } of paragraphs) {
        for (const [start, end] of spans) expect(text.slice(start, end)).toMatch(/^[\p{L}’'].*[\p{L}.)]$/u);
      }
    }
  });

  it("is found with at least the quality that is claimed", () => {
    const { precision, recall, f1 } = figures(score(readCorpus("test"), lists));
    expect(precision).toBeGreaterThanOrEqual(0.85);
    expect(recall).toBeGreaterThanOrEqual(0.8);
    expect(f1).toBeGreaterThanOrEqual(0.85);
  });

  it("gains from the names that the rest of the document tells", () => {
    const documents = readCorpus("test");
    expect(figures(score(documents, lists)).recall).toBeGreaterThan(figures(score(documents, lists, false)).recall);
  });

  it("is found better with the tagger than by rules alone", () => {
    for (const documents of [readMarkedCorpus("test"), readCorpus("test")]) {
      expect(figures(score(documents, lists)).f1).toBeGreaterThan(figures(score(documents, rulesAlone())).f1);
    }
  });

  it("is found in motions, regulations, letters, mails and minutes with at least the quality that is claimed", () => {
    const { precision, recall, f1 } = figures(score(readMarkedCorpus("test"), lists));
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.85);
    expect(f1).toBeGreaterThanOrEqual(0.9);
  });

  it("gives spans without overlap", () => {
    for (const document of [...readCorpus("test"), ...readMarkedCorpus("test")]) {
      for (const names of namesIn(document, lists)) names.forEach(({ start }, index) => expect(start).toBeGreaterThanOrEqual(names[index - 1]?.end ?? 0));
    }
  });
});

describe("the switch in the policy", () => {
  const text = "Ik heb Hoekman gebeld over de offerte.";
  const found = (on: boolean): readonly string[] => {
    const policy = { ...policyOf("gemeente"), learned: { ...policyOf("gemeente").learned, names: on } };
    const { findings, withheld } = guide(word(text), deskOf(), { world: worldWith(), policy, lists });
    return [...findings, ...withheld].filter(({ because }) => because.some(({ rule }) => rule === "person-context")).map(({ quote }) => quote);
  };

  it("leaves the names to the rules when it is off", () => {
    expect(found(true)).toEqual(["Hoekman"]);
    expect(found(false)).toEqual([]);
  });
});
