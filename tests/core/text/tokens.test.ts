import fc from "fast-check";
import { fold, tokenize } from "../../../src/core/text/tokens.ts";

describe("the words of a text", () => {
  it.each([
    ["Woo-verzoek nr. 12", ["woo", "verzoek", "nr", "12"]],
    ["Yıldız en Zoë", ["yildiz", "en", "zoe"]],
    ["  ", []],
    ["’s-Hertogenbosch", ["s", "hertogenbosch"]],
    ["𝐁esluit ⅷ", ["𝐁esluit", "ⅷ"]],
  ])("%s", (text, words) => {
    expect(tokenize(text).map(({ word }) => word)).toEqual(words.map(fold));
  });

  it("are what Unicode calls letters and numbers, at their place", () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom("a", "É", "ı", "ﬁ", " ", "-", ".", "1", "²", "𝐁", "😀", "é", "ж", "\u00a0", "\ud835") }), (text) => {
      const expected = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => [match.index, match[0]]);
      expect(tokenize(text).map(({ start, end }) => [start, text.slice(start, end)])).toEqual(expected);
    }));
  });
});
