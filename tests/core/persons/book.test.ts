import fc from "fast-check";
import type { Candidate, PersonName } from "../../../src/core/model/index.ts";
import { personsIn } from "../../../src/core/detectors/person/learned/combine.ts";
import { givenKey, keysOf, NameBook } from "../../../src/core/persons/book.ts";
import { capitalWords, PeopleInDocument, type NamedParagraph } from "../../../src/core/persons/index.ts";
import { isWorthKnowing, KnownNames, mentionsOf } from "../../../src/core/persons/known.ts";
import { passage } from "../../../src/core/text/passage.ts";
import { LISTS } from "../documents.ts";

const name = (surname: string, given = "", initials = ""): PersonName => ({ surname, given, initials, role: "unknown" });
const mention = (of: PersonName | undefined, rest: Partial<Candidate> = {}): Candidate => ({ kind: "person", start: 0, end: 1, confidence: "likely", because: [{ rule: "person-name", words: "x", source: "woo-5.1.2.e" }], ...(of === undefined ? {} : { name: of }), ...rest });

describe("the book of names", () => {
  it("has every different mention under its surname and its first name, in an order of their content", () => {
    const mentions = [mention(name("Wit", "Rosa")), mention(name("Wit")), mention(name("Bos", "Rosa Anna")), mention(name("", "rosa"))];
    for (const order of [mentions, mentions.toReversed()]) {
      const book = new NameBook();
      for (const one of [...order, ...order]) book.count(one, 1);
      expect(book.withSurname("wit").map((one) => one.name)).toEqual([name("Wit"), name("Wit", "Rosa")].toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)));
      expect(book.withGiven("rosa")).toHaveLength(3);
      expect([book.withSurname("rosa"), book.withGiven("wit"), book.withSurname("nobody")]).toEqual([[], [], []]);
      for (const one of mentions) book.count(one, -1);
      expect(book.withSurname("wit")).toHaveLength(2);
      for (const one of mentions) book.count(one, -1);
      expect([book.withSurname("wit"), book.withGiven("rosa")]).toEqual([[], []]);
    }
  });

  it("tells two mentions apart by what stands beside them", () => {
    const book = new NameBook();
    book.count(mention(name("Wit")), 1);
    book.count(mention(name("Wit"), { because: [{ rule: "person-office", words: "x", source: "a" }] }), 1);
    book.count(mention(name("Wit"), { because: [{ rule: "person-office", words: "y", source: "a" }] }), 1);
    book.count(mention(name("Wit"), { start: 5, end: 9, because: [{ rule: "person-office", words: "y", source: "b" }] }), 1);
    expect(book.withSurname("wit")).toHaveLength(3);
  });

  it("tells which keys are about other mentions than before", () => {
    const book = new NameBook();
    const [rosa, wit, tom] = [mention(name("Wit", "Rosa")), mention(name("Wit")), mention(name("Brouwer", "Tom"))];
    const changed = (): readonly string[] => [...book.changedKeys()].sort();
    book.count(rosa, 1);
    book.count(tom, 1);
    expect(changed()).toEqual(["g rosa", "g tom", "s brouwer", "s wit"]);
    expect(changed()).toEqual([]);
    // Once more, and once less, changes nothing; nor does what comes and goes.
    book.count(rosa, 1);
    book.count(wit, 1);
    book.count(wit, -1);
    expect(changed()).toEqual([]);
    book.count(rosa, -1);
    expect(changed()).toEqual([]);
    // What "Rosa" means depends on who else is called Wit.
    book.count(wit, 1);
    expect(changed()).toEqual(["g rosa", "s wit"]);
    book.count(rosa, -1);
    expect(changed()).toEqual(["g rosa", "s wit"]);
    book.count(mention(undefined), 1);
    expect(changed()).toEqual([]);
  });

  it("has keys for what is a name", () => {
    expect([keysOf(mention(undefined)), keysOf(mention(name("", "Zoë Anna"))), keysOf(mention(name("van den Berg", "Jan"))), givenKey("")]).toEqual([[], ["g zoe"], [expect.stringMatching(/^s .*berg$/), "g jan"], ""]);
  });
});

it.each<readonly [string, Candidate, boolean]>([
  ["a certain name", mention(name("Wit"), { confidence: "certain" }), true], ["a full name", mention(name("Wit", "Rosa")), true], ["a likely surname", mention(name("Wit")), false], ["a likely first name", mention(name("", "Rosa")), false], ["initials", mention(name("Wit", "", "R.")), false],
  ["no name", mention(undefined, { confidence: "certain" }), false], ["something else", mention(name("Wit", "Rosa"), { kind: "email" }), false],
])("%s is worth knowing elsewhere: %s", (_, candidate, expected) => {
  expect(isWorthKnowing(candidate)).toBe(expected);
});

describe("the names that are known", () => {
  it("are known by the last word of each part of a surname, and by the first name", () => {
    const known = new KnownNames();
    known.count(name("ten Brinke-de Wit", "Rosa Anna"), 1);
    expect(["ten", "brinke", "de", "wit", "rosa", "anna"].filter((word) => known.isSurname(word))).toEqual(["brinke", "wit"]);
    // What a word stands for is settled when the changes are asked for.
    expect(known.has("wit")).toBe(false);
    known.changedWords();
    expect(["ten", "brinke", "de", "wit", "rosa", "anna"].filter((word) => known.has(word))).toEqual(["brinke", "wit", "rosa"]);
    expect(known.get("wit")).toEqual(name("ten Brinke-de Wit", "Rosa Anna"));
  });

  it("are the fullest with a word, and surnames before first names, whatever the order", () => {
    const names = [name("Wit"), name("Wit", "", "R."), name("Wit", "Rosa"), name("Bos", "Wit"), name("Wit", "Anna")];
    for (const order of [names, names.toReversed()]) {
      const known = new KnownNames();
      for (const one of order) known.count(one, 1);
      expect(known.changedWords().toSorted()).toEqual(["anna", "bos", "rosa", "wit"]);
      expect([known.get("wit"), known.get("bos"), known.get("x")]).toEqual([name("Wit", "Anna"), name("Bos", "Wit"), undefined]);
      known.count(name("Wit", "Anna"), -1);
      expect(known.changedWords().toSorted()).toEqual(["anna", "wit"]);
      expect([known.get("wit"), known.has("anna")]).toEqual([name("Wit", "Rosa"), false]);
    }
  });

  it("change when another one speaks for a word, not when one is named again", () => {
    const known = new KnownNames();
    known.count(name("Wit", "Rosa"), 1);
    expect(known.changedWords()).toEqual(["wit", "rosa"]);
    known.count(name("Wit", "Rosa"), 1);
    known.count(name("Wit"), 1);
    expect(known.changedWords()).toEqual([]);
    known.count(name("Wit", "Rosa"), -1);
    expect(known.changedWords()).toEqual([]);
    known.count(name("Wit", "Rosa"), -1);
    expect(known.changedWords()).toEqual(["wit", "rosa"]);
    known.count(name("Wit"), -1);
    expect([known.changedWords(), known.has("wit"), known.isSurname("wit")]).toEqual([["wit"], false, false]);
  });

  it("are no words of one letter and no small words", () => {
    const known = new KnownNames();
    known.count(name("De", "Van"), 1);
    known.count(name("X", "Y"), 1);
    expect(known.changedWords()).toEqual([]);
  });
});

it("are looked for in a row of names without comparing each with all of them", () => {
  const written = "Jan de Vries ";
  const known = new KnownNames();
  known.count(name("Vries", "Jan"), 1);
  expect(known.changedWords()).toEqual(["vries", "jan"]);
  const looks = (count: number): number => {
    let times = 0;
    const found = Array.from({ length: count }, (_, index) => Object.defineProperty(mention(name("Vries", "Jan"), { start: index * written.length }), "end", { get: () => (times++, (index + 1) * written.length - 1) }));
    expect(mentionsOf(passage(written.repeat(count)), known, found, LISTS)).toEqual([]);
    return times;
  };
  expect(looks(800)).toBeLessThan(6 * looks(200));
});

it.each<readonly [string, readonly string[]]>([
  ["Mevrouw Rosa de Wit belde WIT", ["mevrouw", "rosa", "wit"]], ["Anna Smit-Bos", ["anna", "smit-bos", "bos"]], ["de heer x", []], ["Zoë", ["zoe"]], ["A B", []], ["De Het", []], ["", []],
])("names can be known in %s by %j", (text, words) => {
  expect(capitalWords(passage(text))).toEqual(words);
});

describe("the people in a document", () => {
  const TEXTS = ["Rosa de Wit vraagt een dakkapel aan.", "Mevrouw De Wit belde.", "De Wit is boos.", "Tom Brouwer en Rosa waren er.", "Brouwer licht toe.", "T. Brouwer, projectleider", "Wethouder Smit", "Smit en Smit-de Wit spraken Tom.", "Er was niemand.", "Jansen, P.J. (Piet)", "Piet leest dit."];
  const paragraph = (text: string): NamedParagraph => {
    const of = passage(text);
    return { passage: of, own: personsIn(of, LISTS), capitals: capitalWords(of), candidates: [] };
  };
  const told = (paragraphs: readonly NamedParagraph[]): readonly unknown[] => paragraphs.map(({ candidates }) => candidates);

  it("are the same, whatever came and went before", () => {
    const texts = fc.array(fc.constantFrom(...TEXTS), { maxLength: 6 });
    fc.assert(fc.property(texts, texts, fc.array(fc.nat(5), { maxLength: 4 }), (first, second, gone) => {
      const people = new PeopleInDocument(LISTS);
      let now = first.map(paragraph);
      for (const one of now) people.add(one);
      people.settle();
      const out = new Set(gone.map((index) => now[index]).filter((one) => one !== undefined));
      for (const one of out) people.remove(one);
      const fresh = second.map(paragraph);
      for (const one of fresh) people.add(one);
      people.settle();
      now = [...now.filter((one) => !out.has(one)), ...fresh];
      const anew = new PeopleInDocument(LISTS);
      const again = now.map(({ passage: { text } }) => paragraph(text));
      for (const one of again) anew.add(one);
      anew.settle();
      expect(told(now)).toEqual(told(again));
      for (const key of ["wit", "brouwer", "smit", "jansen"]) expect(people.names.withSurname(key)).toEqual(anew.names.withSurname(key));
      for (const key of ["rosa", "tom", "piet"]) expect(people.names.withGiven(key)).toEqual(anew.names.withGiven(key));
    }), { numRuns: 60 });
  });

  it("mark their other mentions, which are gone when the name is", () => {
    const people = new PeopleInDocument(LISTS);
    const [full, bare, none] = ["Rosa Hoekstra vraagt een dakkapel aan.", "Hoekstra is boos.", "Er was niemand."].map(paragraph) as [NamedParagraph, NamedParagraph, NamedParagraph];
    for (const one of [full, bare, none]) people.add(one);
    people.settle();
    const before = none.candidates;
    expect([bare.candidates.map(({ because }) => because[0].rule), none.candidates]).toEqual([["person-known"], []]);
    people.remove(full);
    people.settle();
    expect([bare.candidates, none.candidates === before]).toEqual([[], true]);
  });

  it("are new for the paragraphs that name them, when something else is said of them", () => {
    const people = new PeopleInDocument(LISTS);
    const [bare, other] = ["Mevrouw Hoekstra belde.", "Tom Brouwer belde."].map(paragraph) as [NamedParagraph, NamedParagraph];
    for (const one of [bare, other]) people.add(one);
    people.settle();
    const [was, same] = [bare.candidates, other.candidates];
    people.add(paragraph("Wethouder Hoekstra opent de kade."));
    people.settle();
    expect([bare.candidates === was, other.candidates === same]).toEqual([false, true]);
    expect(bare.candidates).toEqual(was);
  });
});
