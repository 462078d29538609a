import fc from "fast-check";
import { readDocument } from "../../../src/adapters/files/index.ts";
import { fullText } from "../../../src/core/model/index.ts";

const read = async (bytes: Uint8Array): Promise<string> => fullText((await readDocument("brief.txt", bytes)).document);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, big = false): Uint8Array => {
  const bytes = Buffer.from(text, "utf16le");
  return new Uint8Array(big ? bytes.swap16() : bytes);
};

describe("a text", () => {
  it.each<[string, Uint8Array, string]>([
    ["in UTF-8", utf8("café € 😀"), "café € 😀"],
    ["in UTF-8 with a mark", utf8("\ufeffcafé"), "café"],
    ["in windows-1252", Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0x80]), "café €"],
    ["in UTF-16", utf16("\ufeffcafé €"), "café €"],
    ["in UTF-16 the other way round", utf16("\ufeffcafé €", true), "café €"],
    ["in UTF-16 without a mark", utf16("Geachte heer,"), "Geachte heer,"],
    ["in UTF-16 the other way round without a mark", utf16("Geachte heer,", true), "Geachte heer,"],
    ["with lines of Windows", utf8("een\r\ntwee\r\n"), "een\r\ntwee\r\n"],
    ["with lines of Unix", utf8("\neen\n\ntwee"), "\neen\n\ntwee"],
    ["that looks like a mail", utf8("From: a\nSubject: b\nTo: c\n\nd"), "From: a\nSubject: b\nTo: c\n\nd"],
    ["that looks like a web page", utf8("<html><p>a</p></html>"), "<html><p>a</p></html>"],
    ["of one space", utf8(" "), " "],
  ])("%s is itself", async (_, bytes, expected) => {
    expect(await read(bytes)).toBe(expected);
  });

  it("has a key and a place for every line", async () => {
    const { document, mediaType, format } = await readDocument("a.txt", utf8("een\ntwee"));
    expect({ mediaType, format }).toEqual({ mediaType: "text/plain", format: "txt" });
    expect(document).toEqual({ kind: "document", envelope: null, properties: {}, paragraphs: [{ key: "line:0", role: "body", text: "een" }, { key: "line:1", role: "body", text: "twee" }] });
  });

  it("is itself, whatever it says", async () => {
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }).map((value) => value.replace(/[\0-\x08\x0e-\x1f\p{Cs}\ufeff]/gu, "x"));
    await fc.assert(fc.asyncProperty(text, async (value) => {
      expect(await read(utf8(`Tekst ${value}`))).toBe(`Tekst ${value}`);
    }));
  });

  it.each<[string, Uint8Array, string]>([
    ["nothing", new Uint8Array(), "file-empty"],
    ["only a mark", utf8("\ufeff"), "file-empty"],
    ["bytes that no text has", Uint8Array.from([65, 0, 1, 2, 3, 66, 67, 68]), "file-type-unknown"],
    ["such bytes far on", Uint8Array.from({ length: 100_000 }, (_, index) => (index < 99_000 ? 65 : index % 7)), "file-type-unknown"],
    ["too much text", new Uint8Array(70_000_000).fill(65), "file-too-large"],
    ["too many lines", new Uint8Array(400_000).fill(10), "file-too-large"],
  ])("of %s has a code", async (_, bytes, code) => {
    await expect(read(bytes)).rejects.toMatchObject({ code });
  });
});
