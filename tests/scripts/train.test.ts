import fc from "fast-check";
import { loadLists } from "../../src/adapters/lists/node.ts";
import { packModel } from "../../src/core/text/name-model.ts";
import type { WordLists } from "../../src/core/text/lists.ts";
import { readDocuments, readMarked, readPart, writeMarked, type MarkedParagraph } from "../../scripts/tasks/train/marked.ts";
import { train } from "../../scripts/tasks/train/perceptron.ts";
import { sentencesFor } from "../../scripts/tasks/train/sentences.ts";
import { personsIn } from "../../src/core/detectors/person/learned/combine.ts";
import { passage } from "../../src/core/text/passage.ts";

let lists: WordLists;
beforeAll(async () => {
  lists = await loadLists();
});

const CORPUS = `#### one
Aan {P|Noor Halvers} van de {O|gemeente Oudermeer}
de leden {P|Wend} en {P|Oskamp} wonen in {L|Oudermeer}
#### two
{C|T. Brandsel} vraagt {P|Noor Halvers} om een besluit van de {O|gemeente Oudermeer}
`;
const FEW = { rounds: 4, margin: 20, prune: 0, seed: 7 };

describe("the marked text", () => {
  it("comes back as it was read", () => {
    const word = fc.stringMatching(/^[A-Za-zé ,.]{1,8}$/);
    const piece = fc.tuple(word, fc.constantFrom("P" as const, "C" as const, "L" as const, "O" as const), fc.boolean());
    fc.assert(fc.property(fc.array(piece), (pieces) => {
      let text = "";
      const marks: MarkedParagraph["marks"][number][] = [];
      for (const [words, kind, marked] of pieces) {
        if (marked) marks.push({ start: text.length, end: text.length + words.length, kind });
        text += words;
      }
      expect(readMarked(writeMarked({ text, marks }))).toEqual({ text, marks });
    }));
  });

  it("is refused when a mark is broken", () => {
    expect(() => readMarked("Aan {P|Noor Halvers van de gemeente")).toThrow(SyntaxError);
    expect(() => readMarked("Aan {X|Noor} Halvers")).toThrow(SyntaxError);
  });

  it("holds at least 60,000 words, and no document twice", () => {
    const documents = (["train", "dev", "test"] as const).flatMap(readPart);
    expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length);
    expect(documents.flatMap(({ paragraphs }) => paragraphs).reduce((sum, { text }) => sum + text.split(/\s+/u).filter((word) => word !== "").length, 0)).toBeGreaterThan(60_000);
  });

  it("marks words and nothing around them", () => {
    const odd = (["train", "dev", "test"] as const).flatMap(readPart).flatMap(({ id, paragraphs }) => paragraphs.flatMap(({ text, marks }) => marks.map(({ start, end }) => `${id}: ${text.slice(start, end)}`).filter((words) => /: $|: \s|\s$|[,;]$/u.test(words))));
    expect(odd).toEqual([]);
  });
});

describe("learning", () => {
  it("gives the same weights for the same text, whenever it runs", () => {
    const learn = (): Buffer => Buffer.from(packModel(train(sentencesFor(readDocuments(CORPUS, "own"), lists), FEW)));
    expect(learn().equals(learn())).toBe(true);
  });

  it("depends on the text", () => {
    const other = CORPUS.replaceAll("{P|", "{L|");
    const learn = (corpus: string): Buffer => Buffer.from(packModel(train(sentencesFor(readDocuments(corpus, "own"), lists), FEW)));
    expect(learn(CORPUS).equals(learn(other))).toBe(false);
  });

  it("knows what it learned from", () => {
    const sentences = "het lid Oskvargel sprak over Grintveld en de stukken van Hormazijn Beheer";
    const documents = readDocuments(`#### a\n${sentences.replace("Oskvargel", "{P|Oskvargel}").replace("Grintveld", "{L|Grintveld}")}\n`, "own");
    const names = train(sentencesFor(documents, lists), { ...FEW, rounds: 20 });
    expect(personsIn(passage(sentences), { ...lists, names }).map(({ start, end }) => sentences.slice(start, end))).toEqual(["Oskvargel"]);
  });
});
