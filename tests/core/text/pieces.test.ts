import fc from "fast-check";
import { domainOf, isAddressIn } from "../../../src/core/text/addresses.ts";
import { hashKey, holds, listKey, packKeys } from "../../../src/core/text/bloom.ts";
import { ibansOf, remainder97 } from "../../../src/core/text/iban.ts";
import { passage } from "../../../src/core/text/passage.ts";
import { announcesQuote, beginsOlderMail, wroteLines } from "../../../src/core/text/quotes.ts";
import { clausesOf, sentencesOf } from "../../../src/core/text/sentences.ts";
import { lastEnding, touches, type Span } from "../../../src/core/text/spans.ts";
import { stem } from "../../../src/core/text/stem.ts";

describe("spans in order", () => {
  const spans: readonly Span[] = [{ start: 2, end: 5 }, { start: 5, end: 7 }, { start: 10, end: 12 }];

  it("are found by where they end and what they touch, as counting them one by one does", () => {
    for (let position = 0; position < 15; position++) {
      expect(lastEnding(spans, position)).toBe(spans.filter(({ end }) => end <= position).length - 1);
      for (let end = position; end < 15; end++) expect(touches(spans, position, end)).toBe(spans.some((span) => span.end > position && span.start < end));
    }
    expect([lastEnding([], 3), touches([], 0, 9)]).toEqual([-1, false]);
  });
});

describe("a mail address", () => {
  it.each([["a@B.Example ", "b.example"], ["a@b@c.example", "c.example"], ["geen adres", ""], ["a@", ""]])("%s has the domain %s", (address, domain) => {
    expect(domainOf(address)).toBe(domain);
  });

  it.each([["a@zuid.example", true], ["a@post.Zuid.example", true], ["a@nietzuid.example", false], ["a@zuid.example.com", false], ["zuid.example", false]])("%s lies in our domain: %s", (address, expected) => {
    expect(isAddressIn(address, ["noord.example", "ZUID.example"])).toBe(expected);
    expect(isAddressIn(address, [])).toBe(false);
  });
});

describe("a set of words in bits", () => {
  it("forgets none of its words, and holds few others", () => {
    fc.assert(fc.property(fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 300 }), (words) => {
      const set = packKeys(new Set(words));
      expect(words.filter((word) => !holds(set, hashKey(word)))).toEqual([]);
      expect(set.bytes.length * 8).toBe(set.bits);
    }), { numRuns: 30 });
    const set = packKeys(new Set(Array.from({ length: 2000 }, (_, index) => `woord${String(index)}`)));
    expect(Array.from({ length: 2000 }, (_, index) => `ander${String(index)}`).filter((word) => holds(set, hashKey(word))).length).toBeLessThan(40);
    expect(set.bits).toBe(24_000);
  });

  it("is the same whatever the order, and knows no accents or apostrophes", () => {
    expect(packKeys(new Set(["a", "b", "c"]))).toEqual(packKeys(new Set(["c", "a", "b"])));
    expect([listKey("Zoë"), listKey("d'Arc"), listKey("d’Arc")]).toEqual(["zoe", "darc", "darc"]);
  });
});

describe("an account number", () => {
  const read = (text: string): readonly string[] => ibansOf(passage(text)).map(({ start, end, country, valid }) => `${text.slice(start, end)} ${country} ${String(valid)}`);

  it.each([
    ["NL90TEST0000000011", ["NL90TEST0000000011 NL true"]], ["rekening nl90 test 0000 0000 11.", ["nl90 test 0000 0000 11 NL true"]], ["NL 90 TEST 0000 0000 11", ["NL 90 TEST 0000 0000 11 NL true"]], ["NL91TEST0000000011", ["NL91TEST0000000011 NL false"]],
    ["BE68539007547034 en NL90.TEST.0000.0000.11", ["BE68539007547034 BE true", "NL90.TEST.0000.0000.11 NL true"]],
  ])("stands in: %s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([["XX90TEST0000000011"], ["NL9"], ["NL90TEST000000001"], ["NL90TEST00000000111"], ["ANL90TEST0000000011"], ["1NL90TEST0000000011"], ["NL90123400000000AB"], ["90TEST0000000011"], ["N 90TEST0000000011"], ["NL90TEST00000000é1"], ["NL90  TEST0000000011"]])("does not stand in: %s", (text) => {
    expect(read(text)).toEqual([]);
  });

  it("leaves the remainder that division leaves", () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), (value) => {
      expect(BigInt(remainder97(value.toString()))).toBe(value % 97n);
    }));
    expect(remainder97("a1")).toBe(101 % 97);
    expect(remainder97("Z9")).toBe(359 % 97);
  });
});

it.each([
  ["verslagen", "verslag"], ["containers", "container"], ["bruggen", "brug"], ["brieven", "brief"], ["huizen", "huis"], ["kade", "kade"], ["kades", "kade"], ["straten", "strat"], ["proces", "proce"], ["process", "proces"], ["nota's2", "nota's2"], ["boot", "boot"], ["boten", "bot"], ["oever", "oever"],
])("%s is compared as %s", (word, expected) => {
  expect(stem(word)).toBe(expected);
});

describe("sentences", () => {
  const texts = (text: string): readonly string[] => sentencesOf(text).map((sentence) => sentence.text);

  it.each([
    ["De kade is oud. De muur ook! Wat nu? ", ["De kade is oud", "De muur ook", "Wat nu"]], ["Dhr. J.P. Bos belde. Hij komt.", ["Dhr. J.P. Bos belde", "Hij komt"]], ["Zie art. 3 en bijv. artikel 4.", ["Zie art. 3 en bijv. artikel 4"]],
    ["Hij zei “stop.” Toen ging hij.", ["Hij zei “stop", "Toen ging hij"]], ["Dat kost 3.50 euro. 4 mei wordt het.", ["Dat kost 3.50 euro", "4 mei wordt het"]], ["Eerst. dan klein verder.", ["Eerst. dan klein verder"]], ["1.2) De kade. - Niet dit", ["De kade. - Niet dit"]], ["• De kade", ["De kade"]], ["Nou! zei hij.", ["Nou! zei hij"]], ["...", []], ["", []],
  ])("of: %s", (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it("and clauses are pieces of their text, in order", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom("De kade", ". ", "; ", "! ", "J.", " ", "1. ", "(zie", ")", "art.", "?", "\n", "é"), { maxLength: 20 }).map((parts) => parts.join("")), (text) => {
      let last = 0;
      for (const sentence of sentencesOf(text)) {
        expect(sentence.start).toBeGreaterThanOrEqual(last);
        last = sentence.end;
        for (const piece of [sentence, ...clausesOf(sentence)]) {
          expect(text.slice(piece.start, piece.end)).toBe(piece.text);
          expect(piece.text.trim()).toBe(piece.text);
          expect(piece.text).not.toBe("");
        }
      }
    }));
    expect(clausesOf({ start: 4, end: 20, text: "een; ; twee ;drie" }).map(({ start, end, text }) => [start, end, text])).toEqual([[4, 7, "een"], [11, 15, "twee"], [17, 21, "drie"]]);
  });
});

describe("where older mail begins", () => {
  it.each([["Op 3 november 2026 schreef Piet Bos <p@bos.example>:"], ["On Tue, 3 Nov 2026 at 09:14 Piet Bos wrote:"], ["Piet Bos schreef op 3 november 2026:"], ["-----Oorspronkelijk bericht-----"], ["Begin doorgestuurd bericht:"], ["Original Message:"]])("%s announces a quote", (line) => {
    expect(announcesQuote(line)).toBe(true);
  });

  it.each([["Op 3 november 2026 schreef Piet Bos een brief."], ["Het oorspronkelijk bericht is weg"], ["schreef op:"], [`Op ${"a".repeat(400)} schreef Piet:`]])("%s does not", (line) => {
    expect(announcesQuote(line)).toBe(false);
  });

  const HEAD = ["Van: Piet Bos", "Verzonden: maandag 2 november 2026", "Aan: Karin de Vries", "Onderwerp: vraag"];
  it("an envelope begins it, one line of a letter does not", () => {
    expect(beginsOlderMail(["Dag", ...HEAD], 1)).toBe(true);
    expect(beginsOlderMail(["*Van:* Piet", "", "*Datum:* maandag", "", "*Aan:* Karin"], 0)).toBe(true);
    expect(beginsOlderMail(["Van: Piet Bos", "Aan: Karin", "Geachte Karin"], 0)).toBe(false);
    expect(beginsOlderMail(["Van: Piet Bos", "", "", "", "", "", "Aan: Karin", "Datum: nu"], 0)).toBe(false);
    expect(beginsOlderMail(["Van:", ...HEAD.slice(1)], 0)).toBe(false);
    expect(beginsOlderMail([], 0)).toBe(false);
  });

  it("a line that is broken is read together, over no more than three lines", () => {
    expect(wroteLines(["Op 3 november 2026 schreef Piet Bos:"], 0)).toBe(1);
    expect(wroteLines(["x", "Op 3 november 2026 om 09:14", "schreef Piet Bos", "<p@bos.example>:"], 1)).toBe(3);
    expect(wroteLines(["Op 3 november 2026", "om 09:14", "schreef Piet Bos", "<p@bos.example>:"], 0)).toBe(0);
    expect(wroteLines(["Dag Karin", "schreef Piet:"], 0)).toBe(0);
    expect(wroteLines(["Op 3 november 2026"], 0)).toBe(0);
    expect(wroteLines([`Op ${"a".repeat(410)}`, "schreef Piet:"], 0)).toBe(0);
  });
});
