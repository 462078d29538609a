import fc from "fast-check";
import { passage } from "../../../src/core/text/passage.ts";
import { tokenize } from "../../../src/core/text/tokens.ts";
import { addWords, listedOf, wordList } from "../../../src/core/text/vocabulary.ts";

const FRUIT = addWords("appel,zure appel,*boom,cliënt", 1);
const ANYWHERE = addWords("k v k,kamer van koophandel", Infinity);
const found = (text: string, list: number): readonly string[] => listedOf(text).filter((hit) => hit.list === list).map(({ start, end }) => text.slice(start, end));

describe("the words of a list in a text", () => {
  it.each([
    ["Een zure appel.", ["zure appel", "appel"]],
    ["ZURE  APPEL", ["APPEL"]],
    ["zure, appel", ["appel"]],
    ["De appelboom en de boom; bomen niet.", ["appelboom", "boom"]],
    ["Client, cliënt, CLIËNT en cliënten", ["Client", "cliënt", "CLIËNT"]],
    ["appels, xappel, appel2", []],
    ["", []],
    ["zure", []],
  ])("%s", (text, words) => {
    expect(found(text, FRUIT)).toEqual(words);
  });

  it.each(["KvK K.v.K.-nummer", "k - v, k"])("may have any signs between them when the list says so: %s", (text) => {
    expect(found(text, ANYWHERE)).toHaveLength(1);
  });

  it("are those that reading word by word gives", () => {
    const piece = fc.oneof(fc.constantFrom("appel", "Appél", "zure", "boom", "perenboom", " ", " ", "-", ".", "1", "k", "V", "koophandel", "kamer van ", "İ", "ß", "𝐁", "😀", "\ud800"), fc.string({ unit: "binary", maxLength: 3 }));
    fc.assert(fc.property(fc.array(piece, { maxLength: 20 }).map((parts) => parts.join("")), (text) => {
      const tokens = tokenize(text);
      const expected = tokens.flatMap(({ word, start, end }, index) => {
        const last = tokens[index - 1];
        const pair = word === "appel" && last?.word === "zure" && start - last.end <= 1 ? [[last.start, end]] : [];
        return [...pair, ...(word === "appel" || word === "client" ? [[start, end]] : []), ...(word.endsWith("boom") ? [[start, end]] : [])];
      });
      expect(listedOf(text).filter(({ list }) => list === FRUIT).map(({ start, end }) => [start, end])).toEqual(expected);
    }), { numRuns: 500 });
  });
});

it("a word is looked for between two places of a passage", () => {
  const birds = wordList("mus,witte kwikstaart");
  const of = passage("Een mus en een Witte Kwikstaart.");
  expect(birds.in(of, 0, of.text.length)).toBe("mus");
  expect(birds.in(of, 5, of.text.length)).toBe("Witte Kwikstaart");
  expect(birds.in(of, 5, 20)).toBeNull();
});
