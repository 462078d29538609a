import fc from "fast-check";
import { readDocument } from "../../../src/adapters/files/index.ts";
import { readDocxStamp, stampDocx } from "../../../src/adapters/files/docx/index.ts";
import { openZip } from "../../../src/adapters/files/zip/archive.ts";
import { DEFAULT_LIMITS } from "../../../src/adapters/files/limits.ts";
import { p, readWord, wordOf, wordParts } from "./word.ts";
import { changedParts, partsOf, zipOf } from "./zip.ts";

const stamp = (id: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n<stamp xmlns="urn:kantlijn:stamp:1"><id>${id}</id></stamp>`;
const foreign = (number: number, xml: string): { readonly name: string; readonly content: string } => ({ name: `customXml/item${number}.xml`, content: xml });
const NAMING = ["[Content_Types].xml", "word/_rels/document.xml.rels"];

describe("stampDocx", () => {
  it("adds one part with its properties, and names them", async () => {
    const before = wordOf(p("a"));
    const after = await stampDocx(before, stamp("1"));
    expect(changedParts(before, after)).toEqual([...NAMING, "customXml/_rels/item1.xml.rels", "customXml/item1.xml", "customXml/itemProps1.xml"].sort());
    expect(await readDocxStamp(after)).toBe(stamp("1"));
    expect(partsOf(after).get("[Content_Types].xml")).toContain('<Override PartName="/customXml/itemProps1.xml"');
    expect(partsOf(after).get("word/_rels/document.xml.rels")).toContain('Target="../customXml/item1.xml"');
    expect((await readDocument("a.docx", after)).document).toEqual(await readWord(p("a")));
  });

  it("replaces the stamp that is there, and nothing else", async () => {
    const once = await stampDocx(wordOf(p("a")), stamp("1"));
    const twice = await stampDocx(once, stamp("2"));
    expect(changedParts(once, twice)).toEqual(["customXml/item1.xml"]);
    expect(await readDocxStamp(twice)).toBe(stamp("2"));
  });

  it("taken back gives the parts there were", async () => {
    const before = wordOf(p("a"), { stories: { "header1.xml": p("b") } });
    expect(changedParts(before, await stampDocx(await stampDocx(before, stamp("1")), null))).toEqual([]);
  });

  it("taken back where there is none gives the very bytes", async () => {
    const before = wordOf(p("a"));
    expect(await stampDocx(before, null)).toBe(before);
  });

  it("leaves custom XML of others alone, and finds its own among it", async () => {
    const parts = wordParts(p("a"), { stories: {}, extra: [foreign(1, "<data/>"), foreign(2, "broken <"), foreign(3, '<x><stamp xmlns="urn:kantlijn:stamp:1"/></x>')] });
    const linked = parts.map((part) => (part.name === "word/_rels/document.xml.rels"
      ? { ...part, content: String(part.content).replace("</Rel", [1, 2, 3].map((number) => `<Relationship Id="rIdKantlijn${number === 1 ? "" : number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item${number}.xml"/>`).join("") + "</Rel") }
      : part));
    const before = zipOf(linked);
    expect(await readDocxStamp(before)).toBeNull();
    const after = await stampDocx(before, stamp("1"));
    expect(changedParts(before, after)).toEqual([...NAMING, "customXml/_rels/item4.xml.rels", "customXml/item4.xml", "customXml/itemProps4.xml"].sort());
    expect(await readDocxStamp(after)).toBe(stamp("1"));
    expect(changedParts(before, await stampDocx(after, null))).toEqual([]);
  });

  it("never takes away a part that only pretends to belong to the stamp", async () => {
    const after = await stampDocx(wordOf(p("a")), stamp("1"));
    const lying = zipOf([...partsOf(after)].map(([name, content]) => ({ name, content: Buffer.from(name.startsWith("customXml/_rels/") ? content.replace("itemProps1.xml", "../word/document.xml") : content, "latin1") })));
    expect(partsOf(await stampDocx(lying, null)).has("word/document.xml")).toBe(true);
  });

  it.each([
    ["a list without anything in it", /<Relationships ([^>]*)>.*<\/Relationships>/s, "<Relationships $1/>"],
    ["a list with a prefix", /(<\/?)Relationships( xmlns)?/g, "$1q:Relationships$2"],
  ])("manages %s", async (_, from, to) => {
    const before = zipOf(wordParts(p("a")).map((part) => (part.name === "word/_rels/document.xml.rels" ? { ...part, content: String(part.content).replace(from, to).replace("q:Relationships xmlns=", "q:Relationships xmlns:q=") } : part)));
    const after = await stampDocx(before, stamp("1"));
    expect(await readDocxStamp(after)).toBe(stamp("1"));
    expect(await readDocxStamp(await stampDocx(after, null))).toBeNull();
  });

  it("makes the list when there is none", async () => {
    const before = zipOf(wordParts(p("a")).filter(({ name }) => name !== "word/_rels/document.xml.rels"));
    expect(await readDocxStamp(await stampDocx(before, stamp("1")))).toBe(stamp("1"));
  });

  it("keeps packed bytes as they are, and gives the same file every time", async () => {
    const before = wordOf(p("a"));
    const [after, again] = [await stampDocx(before, stamp("1")), await stampDocx(before, stamp("1"))];
    expect(Buffer.from(after).equals(Buffer.from(again))).toBe(true);
    const packed = (bytes: Uint8Array): string => Buffer.from(openZip(bytes, DEFAULT_LIMITS).find(({ name }) => name === "word/document.xml")!.packed).toString("hex");
    expect(packed(after)).toBe(packed(before));
  });

  it("holds for any parts and any stamps", async () => {
    const name = fc.stringMatching(/^[a-z]{1,8}\/[a-z0-9 ]{1,12}\.[a-z]{1,4}$/).map((path) => `media/${path}`);
    const others = fc.uniqueArray(fc.record({ name, content: fc.uint8Array({ maxLength: 300 }), stored: fc.boolean() }), { selector: ({ name: path }) => path.toLowerCase(), maxLength: 5 });
    const text = fc.string({ unit: "grapheme", maxLength: 20 }).map((value) => value.replace(/[^\p{L}\p{N} ]/gu, ""));
    await fc.assert(fc.asyncProperty(others, text, text, fc.boolean(), async (extra, first, second, streamed) => {
      const before = zipOf(wordParts(p("a"), { extra }), { streamed });
      const once = await stampDocx(before, stamp(first));
      const twice = await stampDocx(once, stamp(second));
      expect(await readDocxStamp(once)).toBe(stamp(first));
      expect(await readDocxStamp(twice)).toBe(stamp(second));
      const allowed = new Set([...NAMING, "customXml/item1.xml", "customXml/itemProps1.xml", "customXml/_rels/item1.xml.rels"]);
      expect(changedParts(before, twice).filter((part) => !allowed.has(part))).toEqual([]);
      expect(changedParts(before, await stampDocx(twice, null))).toEqual([]);
    }), { numRuns: 40 });
  });

  it.each([["no zip", new Uint8Array([1, 2, 3])], ["nothing", new Uint8Array()], ["half a file", wordOf(p("a")).subarray(0, 500)]])("refuses %s with a code", async (_, bytes) => {
    await expect(stampDocx(bytes, stamp("1"))).rejects.toMatchObject({ name: "KantlijnError", code: "file-damaged" });
    await expect(readDocxStamp(bytes)).rejects.toMatchObject({ name: "KantlijnError", code: "file-damaged" });
  });
});
