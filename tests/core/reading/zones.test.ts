import type { ParagraphRole } from "../../../src/core/model/index.ts";
import type { Cue } from "../../../src/core/policy/index.ts";
import type { Reading } from "../../../src/core/reading/document.ts";
import type { ParagraphReading } from "../../../src/core/reading/paragraph.ts";
import { score } from "../../../src/core/reading/score.ts";
import { isAside, isOwnText, zonesOf } from "../../../src/core/reading/zones.ts";
import { passage } from "../../../src/core/text/passage.ts";
import { tokenize } from "../../../src/core/text/tokens.ts";

const line = (text: string, role: ParagraphRole = "body", label = ""): ParagraphReading => ({ passage: passage(text, { role, label }), own: [], capitals: [], candidates: [], cues: [], locations: [], caseNumbers: [], terms: new Map(), words: tokenize(text).length });
const lines = (count: number, words: number, begin = "r"): readonly ParagraphReading[] => Array.from({ length: count }, (_, index) => line(`${begin}${String(index)} ${"w ".repeat(words - 1)}`));
const texts = (readings: readonly ParagraphReading[]): readonly string[] => readings.map(({ passage: { text } }) => text.split(" ")[0] ?? "");
const title = (...readings: readonly ParagraphReading[]): readonly string[] => zonesOf(readings).title.map(({ passage: { text } }) => text);

it.each<readonly [ParagraphRole, boolean]>([["body", false], ["title", false], ["heading", false], ["list-item", false], ["table-cell", false], ["subject", false], ["header", true], ["footer", true], ["footnote", true], ["quoted", true]])("%s stands aside: %s", (role, aside) => {
  expect([isAside(role), isOwnText(line("x", role))]).toEqual([aside, !aside]);
});

describe("the head of a document", () => {
  it("is its first fourteen paragraphs, and more as long as those hold few words, up to thirty-six", () => {
    expect(zonesOf(lines(50, 10)).head).toHaveLength(14);
    expect(zonesOf(lines(50, 7)).head).toHaveLength(16);
    expect(zonesOf(lines(50, 2)).head).toHaveLength(36);
    expect(zonesOf(lines(50, 100)).head).toHaveLength(14);
    expect(zonesOf(lines(5, 2)).head).toHaveLength(5);
  });

  it("leaves out what stands aside or is empty", () => {
    expect(texts(zonesOf([line("kop", "header"), line(""), line("een"), line("voet", "footnote"), line("twee", "title"), line(" . ")]).head)).toEqual(["een", "twee"]);
  });
});

it("the tail is the last sixteen paragraphs of own text, the last one first", () => {
  const { tail } = zonesOf([...lines(20, 2), line("voet", "footer"), line("")]);
  expect(texts(tail)).toEqual(Array.from({ length: 16 }, (_, index) => `r${String(19 - index)}`));
});

describe("the title", () => {
  it("is what the document marks as such, and a line that says so", () => {
    expect(title(line("Brief"), line("Besluit kade", "title"))).toEqual(["Besluit kade"]);
    expect(title(line("Besluit kade", "subject"), line("Beste Ruud"))).toEqual(["Besluit kade"]);
    expect(title(line("Gemeente"), line("Onderwerp: kade"), line("Tekst"))).toEqual(["Onderwerp: kade"]);
    expect(title(line("Besluit", "title"), line("  Betreft : kade"))).toEqual(["Besluit", "  Betreft : kade"]);
    expect(title(line("kade", "table-cell", "Betreft"), line("x", "table-cell", "Betreftende"), line("y", "table-cell", "Titel:"))).toEqual(["kade", "y"]);
    expect(title(line("Onderwerp: kade", "title"))).toEqual(["Onderwerp: kade"]);
  });

  it("is no line of that form below a heading", () => {
    expect(title(line("Gemeente"), line("Inleiding", "heading"), line("Onderwerp: kade"))).toEqual(["Gemeente", "Inleiding", "Onderwerp: kade"]);
    expect(title(line("Betreft het werk aan de kade"), line("Tekst"))).toEqual(["Betreft het werk aan de kade", "Tekst"]);
  });

  it("is the first heading when the text begins with one, else its first short lines", () => {
    expect(title(line("Nota kade", "heading"), line("Tekst"))).toEqual(["Nota kade"]);
    expect(title(line("kop", "header"), line("Nota kade", "heading"), line("Tekst"))).toEqual(["Nota kade"]);
    expect(title(line("een"), line("twee"), line("drie"), line("vier"))).toEqual(["een", "twee", "drie"]);
    expect(title(line("cel", "table-cell"), line("a".repeat(160)), line("b".repeat(161)), line("vier"))).toEqual(["a".repeat(160)]);
    expect(title()).toEqual([]);
  });
});

describe("where a document calls itself what it is", () => {
  it("is its title, its first page header and its first short lines, each once", () => {
    const { start } = zonesOf([line("kop", "header"), line("Nota", "title"), ...lines(8, 2)]);
    expect(texts(start)).toEqual(["Nota", "kop", "r0", "r1", "r2", "r3", "r4"]);
    expect(texts(zonesOf([line("a".repeat(220)), line("b".repeat(221)), line("twee")]).start)).toEqual(["twee", "a".repeat(220)]);
  });

  it("has four lines of a header, near the begin or the end of the text", () => {
    const heads = ["a", "b", "c", "d", "e"].map((text) => line(text, "header"));
    expect(texts(zonesOf([...heads, line("tekst", "title")]).start)).toEqual(["tekst", "a", "b", "c", "d"]);
    expect(texts(zonesOf([line("tekst", "title"), line("", "header"), line("x".repeat(221), "header"), ...heads]).start)).toEqual(["tekst", "a", "b", "c", "d"]);
    const long = [line("tekst", "title"), ...lines(20, 30), line("midden", "header"), ...lines(20, 30), line("eind", "header")];
    expect(texts(zonesOf(long).start)).toContain("eind");
    expect(texts(zonesOf(long).start)).not.toContain("midden");
    expect(texts(zonesOf([line("tekst", "title"), ...lines(15, 30), line("midden", "header"), ...lines(15, 30)]).start)).toContain("midden");
  });
});

describe("what speaks for a rule", () => {
  const cue = (words: string, weight: number, place: Cue["in"] = "text"): Cue => ({ in: place, span: "paragraph", each: false, weight, words: [words] });
  const of = (...held: readonly string[]): Pick<Reading, "wordsFor" | "mayHold"> => ({ mayHold: (cues) => cues.length > 0, wordsFor: ({ words }) => held.find((word) => words?.includes(word) === true) ?? null });
  const points = (held: readonly string[], ...cues: readonly Cue[]) => score(of(...held) as Reading, cues);

  it("is the sum of the cues that hold, with the weightiest words first and each once", () => {
    expect(points(["a", "c", "d"], cue("a", 1), cue("b", 5), cue("c", 3), cue("d", -2), cue("a", 2))).toEqual({ points: 4, words: ["c", "a"], inTitle: false, beyondTitle: 4 });
    expect(points([], cue("a", 1))).toEqual({ points: 0, words: [], inTitle: false, beyondTitle: 0 });
  });

  it("is told apart by whether it stands in the title", () => {
    expect(points(["a", "b"], cue("a", 2, "title"), cue("b", 1, "head"))).toMatchObject({ points: 3, inTitle: true, beyondTitle: 1 });
    expect(points(["a", "b"], cue("a", 2, "start"), cue("b", 1, "tail"))).toMatchObject({ points: 3, inTitle: true, beyondTitle: 1 });
    expect(points(["a", "b"], cue("a", -2, "title"), cue("b", 1))).toMatchObject({ points: -1, inTitle: false, beyondTitle: 1 });
    expect(points(["a"], cue("a", 0, "title"))).toMatchObject({ words: [], inTitle: false });
  });
});
