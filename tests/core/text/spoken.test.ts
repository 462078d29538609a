import fc from "fast-check";
import type { Candidate } from "../../../src/core/model/index.ts";
import { passage, type Passage } from "../../../src/core/text/passage.ts";
import { alsoSpoken } from "../../../src/core/text/spoken.ts";

const NAMES = ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"];

/** Finds every row of ten digits, as a detector of numbers would. */
const tenDigits = ({ text }: Passage): readonly Candidate[] =>
  [...text.matchAll(/(?<!\d)\d{10}(?!\d)/g)].map(({ index }) => ({ kind: "phone", start: index, end: index + 10, confidence: "certain", because: [{ rule: "phone-mobile", words: "", source: "woo-5.1.2.e" }] }));
const found = (text: string): readonly string[] => alsoSpoken(passage(text), tenDigits).map(({ start, end }) => text.slice(start, end));

it.each([
  ["Bel nul zes nul nul nul nul nul nul een twee graag.", "nul zes nul nul nul nul nul nul een twee"],
  ["06 punt 00 punt 00 punt 00 punt 13", "06 punt 00 punt 00 punt 00 punt 13"],
  ["06, twaalf, vierendertig, zesenvijftig, achtenzeventig!", "06, twaalf, vierendertig, zesenvijftig, achtenzeventig"],
  ["nul zes tweeëntwintig drieëndertig 44 55", "nul zes tweeëntwintig drieëndertig 44 55"],
  ["(0 6 0 0 0 0 0 0 1 4)", "0 6 0 0 0 0 0 0 1 4"],
  ["o600000015", "o600000015"],
  ["06-00\u200b00\u00ad0016", "06-00\u200b00\u00ad0016"],
  ["０６００００００１７", "０６００００００１７"],
])("reads the number in %s", (text, number) => {
  expect(found(text)).toEqual([number]);
});

it.each(["Wij telden nul, een, twee, drie, vier, vijf, zes, zeven, acht, negen.", "06-00 00 00 18 staat er al", "Punt een en punt twee gaan over zes van de tien woningen.", "zes zeven acht", "1 2 3 4 5 6 7 8 9"])("sees no spelled number of ten digits in %s", (text) => {
  expect(found(text)).toEqual([]);
});

it("finds whatever number somebody spells, with the very words, and nothing twice", () => {
  const spelled = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 10, maxLength: 10 }).filter((digits) => !"0123456789101112".includes(digits.join("")));
  const around = fc.constantFrom("", "Bel ", "Haar nummer: ", "😀 ");
  fc.assert(fc.property(spelled, around, fc.constantFrom("", ".", " graag", ", of mail."), fc.constantFrom(" ", ", ", " - "), (digits, before, after, gap) => {
    const number = digits.map((digit) => NAMES[digit]).join(gap);
    expect(found(before + number + after)).toEqual([number]);
  }));
});

it("keeps what was found without it, and gives spans in the text whatever it reads", () => {
  const piece = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("0600000019", " nul zes ", "punt", "o6", "\u200b", "9 9 9 9 9 9 9 9 9 9", "achtentachtig ", "\ud800"));
  fc.assert(fc.property(fc.array(piece, { maxLength: 12 }).map((parts) => parts.join("")), (text) => {
    const of = passage(text);
    const all = alsoSpoken(of, tenDigits);
    for (const own of tenDigits(of)) expect(all).toContainEqual(own);
    let last = 0;
    for (const { start, end } of all) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
      last = end;
    }
  }));
});
