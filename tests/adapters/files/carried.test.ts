import fc from "fast-check";
import { changeCarried, readCarried, type Carried } from "../../../src/adapters/files/docx/index.ts";
import { readDocument } from "../../../src/adapters/files/index.ts";
import { p, t, wordOf } from "./word.ts";

const NOTHING = { parts: null, custom: null, properties: null };
const part = (id: number, xml: string) => ({ id: `{00000000-0000-0000-0000-00000000000${String(id)}}`, xml });
/** What XML can hold, without the white space that may change. */
const words = fc.string({ unit: fc.constantFrom("a", "é", "&", "<", "\"", "1", "😀", " "), maxLength: 12 }).map((text) => text.trim());

test("nothing to change gives the very bytes", async () => {
  const bytes = wordOf(p("a"));
  expect(await changeCarried(bytes, NOTHING)).toBe(bytes);
  expect(await readCarried(bytes)).toEqual({ properties: {}, custom: {}, parts: [], comments: [], bold: [], deletions: [] });
});

test("what is written is read again, and the text stays", async () => {
  const value = fc.oneof(words, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }), fc.boolean(), fc.date({ min: new Date("1970-01-02T00:00:00Z"), max: new Date("2099-01-01T00:00:00Z"), noInvalidDate: true }).map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000)));
  const custom = fc.dictionary(words.filter((name) => name !== "" && name !== "__proto__"), value, { maxKeys: 4 });
  const parts = fc.uniqueArray(fc.record({ id: fc.nat(5), word: words }), { selector: ({ id }) => id, maxLength: 4 }).map((list) => list.map(({ id, word }) => part(id, `<a xmlns="urn:voorbeeld:${String(id)}"><b>${word.replace(/[&<"]/g, "-")}</b></a>`)));
  const properties = fc.record({ title: words, author: words, comments: words });
  await fc.assert(fc.asyncProperty(custom, parts, parts, properties, async (wantedCustom, first, second, wanted) => {
    const before = wordOf(p("een"), { core: "<dc:title>oud</dc:title><dc:language>nl</dc:language>" });
    const once = await changeCarried(before, { parts: first, custom: wantedCustom, properties: wanted });
    const twice = await changeCarried(once, { parts: second, custom: wantedCustom, properties: wanted });
    const read = await readCarried(twice);
    const byId = (list: Carried["parts"]): Carried["parts"] => list.toSorted((a, b) => a.id.localeCompare(b.id));
    expect(byId(read.parts)).toEqual(byId(second));
    // Minus zero is zero in a file.
    expect(read.custom).toEqual(Object.fromEntries(Object.entries(wantedCustom).map(([name, given]) => [name, Object.is(given, -0) ? 0 : given])));
    expect(read.properties).toEqual(Object.fromEntries(Object.entries(wanted).filter(([, text]) => text !== "")));
    expect((await readDocument("a.docx", twice)).document.paragraphs.map(({ text }) => text)).toEqual(["een"]);
  }), { numRuns: 30 });
});

test("bold words, comments and deleted words are found where the text has them", async () => {
  const body = [
    `<w:p><w:r><w:t xml:space="preserve">Een </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>vet</w:t><w:br/><w:t>woord</w:t></w:r><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>.</w:t></w:r></w:p>`,
    `<w:p>${t("Het ")}<w:commentRangeStart w:id="3"/>${t("blijft ")}<w:del w:id="1" w:author="A"><w:r><w:delText xml:space="preserve">niet </w:delText></w:r></w:del><w:commentRangeEnd w:id="3"/>${t("zo.")}</w:p>`,
  ].join("");
  const bytes = wordOf(body, { stories: { "comments.xml": `<w:comment w:id="3" w:author="B. Boer" w:date="2026-02-01T10:00:00Z">${p("Klopt dit?")}${p("Zeker?")}</w:comment><w:comment w:id="9" w:author="C">${p("nergens")}</w:comment>` } });
  const { bold, deletions, comments } = await readCarried(bytes);
  const [first, second] = ["document:0", "document:1"];
  expect(bold).toEqual([
    { start: { key: first, offset: 4 }, end: { key: first, offset: 7 } },
    { start: { key: `${first}.1`, offset: 0 }, end: { key: `${first}.1`, offset: 5 } },
  ]);
  expect(deletions).toEqual([{ at: { key: second, offset: 11 }, text: "niet " }]);
  expect(comments).toEqual([{ start: { key: second, offset: 4 }, end: { key: second, offset: 11 }, author: "B. Boer", date: "2026-02-01T10:00:00Z", text: "Klopt dit?\nZeker?" }]);
});

test("a file that is no .docx is refused with a code", async () => {
  await expect(readCarried(new Uint8Array([1, 2, 3]))).rejects.toMatchObject({ name: "KantlijnError", code: "file-damaged" });
  await expect(changeCarried(new Uint8Array([1, 2, 3]), { ...NOTHING, custom: {} })).rejects.toMatchObject({ name: "KantlijnError", code: "file-damaged" });
});
