import { factFinder, isInName } from "../../../src/core/text/facts.ts";
import { gate } from "../../../src/core/text/gate.ts";
import { mailboxOwner } from "../../../src/core/text/mailboxes.ts";
import { particularFinder } from "../../../src/core/text/particulars.ts";
import { passage, type Passage } from "../../../src/core/text/passage.ts";
import { sentenceFinder } from "../../../src/core/text/sentence-rules.ts";
import { LISTS } from "../documents.ts";

type Around = Partial<Omit<Passage, "text">>;

describe("facts by their words", () => {
  const plants = factFinder({ tree: ["eik*", "oude eik", "beuk"], flower: ["roos", "rode roos in de tuin"] });
  const found = (text: string): readonly string[] => plants(passage(text)).map(({ weight, start, end }) => `${weight} ${text.slice(start, end)}`);

  it.each<readonly [string, readonly string[]]>([
    ["Een beuk en een roos.", ["tree beuk", "flower roos"]], ["De oude eik.", ["tree oude eik"]], ["Eikenhout", ["tree Eikenhout"]], ["een rode roos in de tuin", ["flower rode roos in de tuin"]], ["rode roos in het bos", ["flower roos"]], ["niets", []],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it("of one finder are no facts of another", () => {
    const birds = factFinder({ bird: ["mus"] });
    expect(birds(passage("Een mus in een beuk")).map(({ weight }) => weight)).toEqual(["bird"]);
  });
});

it.each([
  ["bij Slot *Bouw* BV", true], ["bij *slot* B.V.", true], ["het *fonds* Nederland", true], ["de *bakker* Groep", true], ["Nationale Strategie *Dementie*", true], ["het plan, *Dementie*", true], ["in 2026 *Dementie*", true],
  ["*Dementie* is erg", false], ["Zo is het. *Dementie* is erg", false], ["de *dementie* van", false], ["de *ADHD* van", false], ["de *fonds* Nederlands", false], ["*bakker* BVO", false], ["(*Dementie*)", false],
])("a capital makes a word part of a name: %s is %s", (marked, expected) => {
  const [before = "", word = "", after = ""] = marked.split("*");
  expect(isInName(before + word + after, before.length, before.length + word.length)).toBe(expected);
});

describe("what is said of one person", () => {
  const hobbies = particularFinder({ sure: ["schaakt graag", "postzegelalbum"], tied: ["schaker", "zeiler"], proper: /^Zeiler/u, unless: /\bclub\b/u });
  const found = (text: string, around: Around = {}): readonly string[] => hobbies(passage(text, around), LISTS).map(({ start, end, sure, confidence, words }) => `${text.slice(start, end)} ${String(sure)} ${confidence} ${words}`);

  it.each<readonly [string, readonly string[]]>([
    ["Mevrouw J. Bos schaakt graag.", ["schaakt graag true certain Mevrouw J. Bos"]], ["Ik ben schaker.", ["schaker false certain Ik"]], ["Hij is een goede schaker.", ["schaker false likely Hij"]], ["Hij schaakt graag met haar postzegelalbum.", ["schaakt graag true likely Hij", "postzegelalbum true certain haar"]],
    ["Hij is Zeiler.", ["Zeiler false likely Hij"]], ["De aanvrager schaakt graag.", ["schaakt graag true likely De aanvrager"]],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    "De schaker wint.", "Men schaakt graag.", "Hij is Schaker.", "Ik ben schaker-af.", "Hij is schaker dag.", "Zijn postzegelalbumbeleid is oud.", "Ik ben schaker bij de club.", "De aanvrager moet zeggen dat hij schaakt graag.", "Hij schaakt graag indien het kan.", "Ik ben zeiler en zo is het ook met anderen van de club.",
  ])("not in: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("is said in running text and in cells, not in what stands above and below", () => {
    expect((["body", "table-cell", "list-item", "quoted"] as const).map((role) => found("Ik ben schaker.", { role }).length)).toEqual([1, 1, 1, 1]);
    expect((["header", "footer", "title", "heading"] as const).map((role) => found("Ik ben schaker.", { role }).length)).toEqual([0, 0, 0, 0]);
  });

  it("may have what makes it a thing far away, and a rule in another sentence", () => {
    expect(found(`Ik ben schaker ${"en nog iets ".repeat(12)} club`)).toHaveLength(1);
    expect(found("Hij schaakt graag. Dat moet kunnen.")).toHaveLength(1);
  });
});

describe("sentences by rules", () => {
  const sentences = sentenceFinder("boot boten", [{ rule: "sinks", subject: /boot(?:en)? /u, detail: /zinkt|zonk/u }, { rule: "leaks", subject: /boot/u, detail: /lek/u }], /ieder/u);
  const found = (text: string, around: Around = {}): readonly string[] => sentences(passage(text, around)).map(({ rule, sentence, words }) => `${rule.rule}: ${words}: ${sentence.text}`);

  it("need a subject and a detail, and the first rule that fits decides", () => {
    expect(found("De boot zinkt. De boot is lek en zinkt. De boot is oud. Het is lek, een boot.")).toEqual(["sinks: boot: De boot zinkt", "sinks: boot: De boot is lek en zinkt", "leaks: boot: Het is lek, een boot"]);
  });

  it("are none without one of the words, when they speak of everybody, or when they never end", () => {
    expect(found("De roeiboot zinkt.")).toEqual([]);
    expect(found("De boot van ieder zinkt.")).toEqual([]);
    expect([360, 450].map((length) => found(`De boot zinkt ${"x".repeat(length)}`).length)).toEqual([1, 0]);
  });

  it("stand in running text and in cells", () => {
    expect((["body", "table-cell", "header", "footer", "title", "heading"] as const).map((role) => found("De boot zinkt.", { role }).length)).toEqual([1, 1, 0, 0, 0, 0]);
  });
});

it("a gate opens for its own words, whole and folded", () => {
  const [fruit, fish] = [gate("appel pruimé"), gate("haring appel")];
  const open = (text: string): readonly boolean[] => [fruit, fish].map((of) => of(passage(text)));
  expect(open("Een Appel.")).toEqual([true, true]);
  expect(open("PRUIME")).toEqual([true, false]);
  expect(open("haring")).toEqual([false, true]);
  expect(open("appelboom, xharing")).toEqual([false, false]);
  expect(open("")).toEqual([false, false]);
});

describe("whose mailbox it is", () => {
  it.each([
    ["info", "x.nl", "desk"], ["team-sport", "x.nl", "desk"], ["woonloket", "x.nl", "desk"], ["no-reply", "x.nl", "desk"], ["vergunningen+2026", "x.nl", "desk"], ["balie.vergadering", "x.nl", "desk"], ["123", "x.nl", "desk"], ["dorpshuis", "dorpshuis.nl", "desk"], ["vergadering", "x.nl", "desk"], ["school-en-vergadering", "x.nl", "desk"], ["zwwqp", "zwwqp.example", "desk"],
    ["j.smit", "x.nl", "person"], ["emma.devries", "x.nl", "person"], ["emma", "x.nl", "person"], ["EMMA_Bos", "x.nl", "person"], ["k-info", "x.nl", "person"], ["emma.info", "x.nl", "person"],
    ["zwwqp", "x.nl", "unclear"], ["jansen", "x.nl", "unclear"], ["zwwqp.kqx", "x.nl", "unclear"], ["voor", "x.nl", "unclear"], ["kade", "x.nl", "unclear"],
  ])("%s@%s: %s", (local, domain, owner) => {
    expect(mailboxOwner(local, domain, LISTS)).toBe(owner);
  });
});
