import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../../scripts/tasks/files.ts";
import { readDocument } from "../../../src/adapters/files/index.ts";
import { guide } from "../../../src/core/guide.ts";
import { bareDesk, fullText, type DocumentText, type World } from "../../../src/core/model/index.ts";
import { LISTS, policyOf } from "../../core/documents.ts";

const read = async (name: string): Promise<DocumentText> => (await readDocument(name, new Uint8Array(readFileSync(join(ROOT, "tests/corpora/official", name))))).document;
const WORLD: World = { organisation: { name: "Ministerie van Voorbeelden", tooi: null, domains: [] }, policy: "rijk", locations: [], officials: [] };
const wordsOf = (text: string): readonly string[] => text.toLowerCase().replaceAll("–", "-").match(/[\p{L}\p{N}]+/gu) ?? [];

/** How many of the words of one text are in the other, in the same order, at most once each. */
function shared(one: readonly string[], other: readonly string[]): number {
  let before = new Uint16Array(other.length + 1);
  for (const word of one) {
    const row = new Uint16Array(other.length + 1);
    other.forEach((known, at) => { row[at + 1] = known === word ? (before[at] ?? 0) + 1 : Math.max(before[at + 1] ?? 0, row[at] ?? 0); });
    before = row;
  }
  return before.at(-1) ?? 0;
}

describe("the same publication as a PDF and as an open document", () => {
  it.each(["ah-tk-20202021-3235", "kst-32545-143"])("%s has the same words in the same order, in the same paragraphs", async (name) => {
    const [pdf, odt] = [await read(`${name}.pdf`), await read(`${name}.odt`)];
    const body = (document: DocumentText): readonly string[] => document.paragraphs.filter(({ role, text }) => (role === "body" || role === "heading") && text.length > 40).map(({ text }) => wordsOf(text).join(" "));
    // In the .odt the number of a heading stands in its text, in the .pdf in a column beside it.
    expect(body(pdf)).toEqual(expect.arrayContaining(body(odt).map((text) => text.replace(/^(?:32 545|nr 143) /, "")).filter((text) => text.length > 45)));
    const text = (document: DocumentText): readonly string[] => wordsOf(document.paragraphs.filter(({ role }) => role !== "header" && role !== "footer" && role !== "text-box").map((paragraph) => paragraph.text).join("\n"));
    const [one, other] = [text(pdf), text(odt)];
    expect(shared(one, other) / Math.max(one.length, other.length)).toBeGreaterThan(0.97);
  });

  it("and a file of every kind that holds two lines gives them", async () => {
    for (const name of ["16101.docx", "16103.odt", "16115.pdf"]) expect(fullText(await read(name))).toMatch(/^App nut mice/);
  });
});

describe("a ministerial letter", () => {
  it("printed to PDF has its paragraphs, its headings, its note and its pages", async () => {
    const { paragraphs } = await read("20110301-5687928a-draagmoederschap.pdf");
    const one = (begin: string): (typeof paragraphs)[number] | undefined => paragraphs.find(({ text }) => text.startsWith(begin));
    expect(one("Rapport")).toMatchObject({ role: "heading", page: 1 });
    expect(one("Datum")?.text).toBe("Datum\t1 maart 2011");
    expect(one("Het belang van het kind")?.text).toMatch(/van het kind wordt benaderd, dat belang/);
    expect(one("1 Bij hoogtechnologisch")).toMatchObject({ role: "footnote", page: 2 });
    expect(one("2511 EX Den Haag")?.text).toBe("2511 EX Den Haag");
    expect(one("F. Teeven")).toMatchObject({ role: "body", page: 3 });
  });

  it.each(["kamerbrief-politiebureau.docx", "kamerbrief-noodnummer.docx", "20110301-5687928a-draagmoederschap.pdf", "ah-tk-20202021-3235.pdf", "ah-tk-20202021-3235.odt", "kst-32545-143.pdf"])("%s says nothing of who acts in office", async (name) => {
    const found = guide(await read(name), bareDesk("2026-11-27T12:00:00Z"), { policy: policyOf("rijk"), world: WORLD, lists: LISTS });
    expect(found.findings.filter(({ kind }) => kind === "person").map(({ quote }) => quote)).toEqual([]);
    expect(found.withheld.filter(({ kind }) => kind === "person").length).toBeGreaterThan(0);
  });
});
