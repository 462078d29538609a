import type { Location } from "../../../src/core/model/index.ts";
import type { Cue, Policy } from "../../../src/core/policy/index.ts";
import { DocumentReader, type Reading } from "../../../src/core/reading/document.ts";
import { compileLexicon, type Lexicon } from "../../../src/core/reading/lexicon.ts";
import { readParagraph } from "../../../src/core/reading/paragraph.ts";
import { passage } from "../../../src/core/text/passage.ts";
import { LISTS, location, policyOf, word, worldWith } from "../documents.ts";

const GEMEENTE = policyOf("gemeente");
const cue = (rest: Partial<Cue>): Cue => ({ in: "text", span: "paragraph", each: false, weight: 1, ...rest });
/** A policy with these cues for a kind of document and with these case numbers. */
const policyWith = (cues: readonly Cue[], caseNumbers: readonly string[] = []): Policy => ({ ...GEMEENTE, caseNumbers: [...caseNumbers], documentTypes: [{ id: "nota", name: "nota", label: null, process: null, cues: [...cues], woo: null, deliberation: false, definitive: false, general: false, source: "kantlijn-huisregel" }] });
const lexiconOf = (cues: readonly Cue[], locations: readonly Location[] = [], caseNumbers: readonly string[] = []): Lexicon => compileLexicon(policyWith(cues, caseNumbers), worldWith(locations));
const read = (text: string, lexicon: Lexicon) => readParagraph(passage(text), lexicon, LISTS);

describe("words for the cues of a policy", () => {
  const [title, begin, both, spread] = [cue({ in: "title", words: ["zwiepbrug", "zwiep"] }), cue({ in: "start", words: ["veer", "veerpont"] }), cue({ all: [["hek"], ["sloot", "gracht"]] }), cue({ all: [["molen"], ["wiek"]], span: "document" })];
  const lexicon = lexiconOf([title, begin, both, spread]);
  const hits = (text: string): readonly string[] => read(text, lexicon).cues.map(({ cue: number, words }) => `${String(number)} ${words}`);

  it("are found in a paragraph, the longest of a cue", () => {
    expect(hits("De zwiep en de Zwiepbrug en de zwiep")).toEqual([`${String(lexicon.cueNumber(title))} Zwiepbrug`]);
    expect(hits("Een xyz")).toEqual([]);
  });

  it("are the first of a cue that counts at the begin of a line", () => {
    expect(hits("Het veer, of de veerpont")).toEqual([`${String(lexicon.cueNumber(begin))} veer`]);
  });

  it("stand together when a cue has groups", () => {
    expect(hits("De gracht achter het hek")).toEqual([`${String(lexicon.cueNumber(both))} hek … gracht`]);
    expect([hits("De gracht"), hits("Het hek, een hek")]).toEqual([[], []]);
  });

  it("have numbers of their own where they may stand anywhere", () => {
    expect(lexicon.groupsOf(both)).toBeNull();
    const groups = lexicon.groupsOf(spread) ?? [];
    expect(groups.map((group) => group >= lexicon.cues.length)).toEqual([true, true]);
    expect(hits("De wiek")).toEqual([`${String(groups[1])} wiek`]);
    expect(lexicon.cueNumber(cue({ words: ["vreemd"] }))).toBe(-1);
  });

  it("hold for a document in their zone", () => {
    const reading = (text: string): Reading => new DocumentReader(lexicon, LISTS).update(word(text));
    const told = (text: string): readonly (string | null)[] => [title, begin, spread].map((one) => reading(text).wordsFor(one));
    expect(told("# Nota zwiepbrug\nDe tekst")).toEqual(["zwiepbrug", null, null]);
    expect(told("# Nota\nDe zwiepbrug")).toEqual([null, null, null]);
    expect(told("# Veerpont\nDe tekst")).toEqual([null, "Veerpont", null]);
    expect(told("# De veerpont\nDe tekst")).toEqual([null, null, null]);
    expect(told("# Nota\nDe molen is oud.\nEen wiek is stuk.")).toEqual([null, null, "molen … wiek"]);
    expect(told("# Nota\nDe molen is oud.\n> Een wiek is stuk.")).toEqual([null, null, null]);
    // A book has words for everything.
    expect(told(`# Nota\nDe molen is oud.\nEen wiek is stuk.\n${"Het regent. ".repeat(400)}`)).toEqual([null, null, null]);
    expect(reading("# Nota\nDe tekst\n> Nog wat").words).toBe(5);
    const cues = lexicon.listOf(0) ?? [];
    expect(["# Nota\nDe tekst", "# Nota\nDe wiek", "# Nota\n> De wiek", "# De tekst\n> Nog wat"].map((text) => reading(text).mayHold(cues))).toEqual([false, true, false, false]);
    expect(reading("# Nota\nDe wiek").mayHold([])).toBe(false);
  });

  it("of every part of a policy have a number", () => {
    const whole = compileLexicon(GEMEENTE, worldWith());
    const { outcome, ownLife, retention, documentTypes } = GEMEENTE;
    const all = [...documentTypes.flatMap(({ cues }) => cues), ...[outcome.machine, outcome.business, outcome.social, outcome.private].flatMap(({ cues }) => cues), ...outcome.courtesy.cues, ...outcome.courtesy.more, ...ownLife.yours, ...ownLife.mine, ...ownLife.work, ...retention.rules.flatMap(({ cues = [] }) => cues), ...retention.ownTerms.flatMap(({ cues }) => cues)];
    expect(all.map((one) => whole.cueNumber(one))).toEqual(all.map((_, index) => index));
  });
});

describe("numbers and parties of places", () => {
  const locations = [
    location("Z-26-1001", "Kade", { keywords: ["Z-26-1001", "44-2026", "Dossier 20311", "kademuur", "tarieven 2027", "2026", "2026-2027", "123"], parties: ["Slot Bouw"] }),
    location("dos-kade", "Haven", { keywords: ["20311"], parties: ["Slot Bouw", "P. Vis"] }), location("dos-20412", "Muur"), location("dos-jansen", "Dossier 83120 (2026, 12/34567)"),
  ];
  const lexicon = lexiconOf([], locations);
  const hits = (text: string): readonly string[] => read(text, lexicon).locations.map(({ kind, id, locations: places, words }) => `${kind}${id ? " id" : ""} ${places.join()} ${words}`);

  it.each<readonly [string, readonly string[]]>([
    ["In zaak Z-26-1001", ["number id 0 Z-26-1001"]], ["Uw nummer 44-2026", ["number 0 44-2026"]], ["Zie dossier 20311.", ["number 0 dossier 20311", "number 1 20311"]], ["Van dos-20412", ["number id 2 dos-20412"]], ["Gesprek 83120 over 34567 in 2026", ["number 3 83120"]], ["Slot Bouw belde P. Vis", ["party 0,1 Slot Bouw", "party 1 P. Vis"]],
    ["De kademuur, tarieven 2027, dos-kade, 2026-2027 en 123", []],
  ])("%s", (text, expected) => {
    expect(hits(text)).toEqual(expected);
  });

  it("are found by the words of a place, without those that every place has", () => {
    const { terms } = lexiconOf([], [location("a", "Herstel kades OR", { description: "Aanpak van de muren in MR en op nr 7", keywords: ["Zuidhaven"] })]);
    expect([...terms.keys()]).toEqual(expect.arrayContaining(["herstel", "kade", "or", "zuidhaf", "mur", "mr"]));
    for (const common of ["van", "de", "in", "op", "nr", "7"]) expect(terms.has(common)).toBe(false);
    expect([...terms.values()]).toEqual([...terms.keys()].map((_, index) => index));
    const reading = read("De kade en de kades", lexiconOf([], [location("a", "Kade")]));
    expect([...reading.terms]).toEqual([[0, 2]]);
  });
});

describe("case numbers", () => {
  const found = (masks: readonly string[], text: string): readonly string[] => read(text, lexiconOf([], [], masks)).caseNumbers;

  it.each<readonly [readonly string[], string, readonly string[]]>([
    [["Z-####-###"], "Zaak Z-2026-123 en Z-2026-124.", ["Z-2026-123", "Z-2026-124"]], [["@@-##"], "AB-12 en ab-34", ["AB-12", "ab-34"]], [["Z.##"], "Z.12 en Zx12", ["Z.12"]], [["Z-##", "Z-##-##"], "Z-12-34", ["Z-12-34"]], [["(##)"], "(12)", ["(12)"]],
    [["Z-##"], "Z-123, AZ-12, 1Z-12, -Z-12, /Z-12, Z-12a, Z-12-3, Z-12/3", []], [["Z-##"], "Z-12-a (Z-13)", ["Z-12", "Z-13"]], [[], "Z-12", []],
  ])("%j in %s", (masks, text, expected) => {
    expect(found(masks, text)).toEqual(expected);
  });
});
