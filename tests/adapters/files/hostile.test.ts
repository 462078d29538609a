import { DEFAULT_LIMITS, readDocument, refuseTooLarge } from "../../../src/adapters/files/index.ts";
import { stampDocx } from "../../../src/adapters/files/docx/index.ts";
import { KantlijnError, type ErrorCode } from "../../../src/core/model/index.ts";
import { odtOf, paragraph } from "./odt.ts";
import { p, t, textsOf, wordOf, wordParts } from "./word.ts";
import { zipOf, type Part } from "./zip.ts";

/** The code of what goes wrong, or the texts when nothing does. */
async function outcome(name: string, bytes: Uint8Array, limits: Partial<typeof DEFAULT_LIMITS> = {}): Promise<unknown> {
  try {
    return textsOf((await readDocument(name, bytes, limits)).document);
  } catch (error) {
    if (!(error instanceof KantlijnError)) throw error;
    return error.code;
  }
}

const withMain = (change: (xml: string) => string): Uint8Array => zipOf(wordParts(p("a")).map((part) => (part.name === "word/document.xml" ? { ...part, content: change(String(part.content)) } : part)));
const withPart = (part: Part): Uint8Array => zipOf(wordParts(p("a"), { extra: [part] }));
const sector = (...names: readonly string[]): Uint8Array => {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  names.forEach((name, index) => bytes.set(Buffer.from(name, "utf16le"), 1024 + index * 128));
  return bytes;
};
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const mail = text("From: a@x.example\r\nTo: b@x.example\r\nSubject: x\r\n\r\nDag.");
const ods = zipOf([{ name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet", stored: true }, { name: "content.xml", content: "<a/>" }]);
const xlsx = zipOf([{ name: "[Content_Types].xml", content: "<a/>" }, { name: "xl/workbook.xml", content: "<a/>" }]);

describe("what a file is", () => {
  it.each<[string, string, Uint8Array, unknown, object | undefined]>([
    ["a mail called a Word document", "a.docx", mail, "file-type-mismatch", { extension: "docx", found: "eml" }],
    ["a Word document called a mail", "a.eml", wordOf(p("a")), "file-type-mismatch", { extension: "eml", found: "docx" }],
    ["a Word document called a text", "a.txt", wordOf(p("a")), "file-type-mismatch", { extension: "txt", found: "docx" }],
    ["a Word document called a PDF", "a.pdf", wordOf(p("a")), "file-type-mismatch", { extension: "pdf", found: "docx" }],
    ["a text called a mail", "a.eml", text("Gewoon een brief."), "file-type-mismatch", { extension: "eml", found: "txt" }],
    ["a text called a Word document", "a.docx", text("Gewoon een brief."), "file-type-mismatch", { extension: "docx", found: "txt" }],
    ["an old Word document called a new one", "a.docx", sector("WordDocument"), "file-type-mismatch", { extension: "docx", found: "doc" }],
    ["a PDF called a Word document", "a.docx", text("%PDF-1.7\n"), "file-type-mismatch", { extension: "docx", found: "pdf" }],
    ["a sheet called a Word document", "a.docx", xlsx, "file-type-mismatch", { extension: "docx", found: "xlsx" }],
    ["an old Word document", "a.doc", sector("WordDocument"), "file-type-unknown", { extension: "doc", found: "doc" }],
    ["a message of Outlook called a Word document", "a.docx", sector("__nameid_version1.0"), "file-type-mismatch", { extension: "docx", found: "msg" }],
    ["half a message of Outlook", "a.msg", sector("__nameid_version1.0"), "file-damaged", undefined],
    ["the first line of a PDF", "a.pdf", text("%PDF-1.7\n"), "file-damaged", undefined],
    ["an open document", "a.odt", odtOf(paragraph("a")), ["a"], undefined],
    ["an open document under another name", "a.onbekend", odtOf(paragraph("a")), ["a"], undefined],
    ["an open document called a Word document", "a.docx", odtOf(paragraph("a")), "file-type-mismatch", { extension: "docx", found: "odt" }],
    ["an open sheet", "a.ods", ods, "file-type-unknown", { extension: "ods", found: "ods" }],
    ["a sheet", "a.xlsx", xlsx, "file-type-unknown", { extension: "xlsx", found: "xlsx" }],
    ["a table in text", "a.csv", text("a;b\n1;2"), "file-type-unknown", { extension: "csv", found: "txt" }],
    ["a rich text", "a.rtf", text("{\\rtf1 a}"), "file-type-unknown", { extension: "rtf", found: "rtf" }],
    ["a picture", "a.png", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "file-type-unknown", { extension: "png", found: "image" }],
    ["any zip", "a.zip", zipOf([{ name: "a.txt", content: "a" }]), "file-type-unknown", { extension: "zip", found: "zip" }],
    ["a Word document behind a password", "a.docx", sector("EncryptedPackage", "EncryptionInfo"), "file-encrypted", undefined],
    ["a Word document under another name", "a.onbekend", wordOf(p("a")), ["a"], undefined],
    ["a mail under another name", "a.bak", mail, ["x", "Dag."], undefined],
    ["a template", "a.dotx", wordOf(p("a")), ["a"], undefined],
    ["a mail in a mailbox", "a.eml", text("From a@x.example Mon Oct 19 20:14:37 2026\nFrom: a@x.example\nSubject: x\n\nDag."), ["x", "Dag."], undefined],
    ["a folder with a point in its name", "map.eml/brief", text("Dag."), ["Dag."], undefined],
  ])("%s", async (_, name, bytes, expected, values) => {
    expect(await outcome(name, bytes)).toEqual(expected);
    if (values !== undefined) await expect(readDocument(name, bytes)).rejects.toMatchObject({ values });
  });
});

describe("a broken Word document", () => {
  const parts = wordParts(p("a"));
  const without = (name: string): Uint8Array => zipOf(parts.filter((part) => part.name !== name));
  it.each<[string, Uint8Array, ErrorCode]>([
    ["is empty", new Uint8Array(), "file-empty"],
    ["is random", Uint8Array.from({ length: 500 }, (_, index) => (index * 7919) % 251), "file-damaged"],
    ["is a zip without files", zipOf([]), "file-type-mismatch"],
    ["names no main part", without("_rels/.rels"), "file-damaged"],
    ["has lost its main part", without("word/document.xml"), "file-damaged"],
    ["has XML that stops", withMain((xml) => xml.slice(0, -20)), "file-damaged"],
    ["has tags that do not match", withMain((xml) => xml.replace("</w:p>", "</w:q>")), "file-damaged"],
    ["has bytes that are no text", zipOf(parts.map((part) => (part.name === "word/document.xml" ? { ...part, content: Uint8Array.from([0x3c, 0xff, 0x3e]) } : part))), "file-damaged"],
    ["has a wrong checksum", zipOf(parts.map((part) => ({ ...part, says: { crc: 1 } }))), "file-damaged"],
    ["is packed in an unknown way", zipOf(parts.map((part) => ({ ...part, says: { method: 99 } }))), "file-damaged"],
    ["is encrypted file by file", zipOf(parts.map((part) => ({ ...part, says: { flags: 0x801 } }))), "file-encrypted"],
    ["holds a part twice", zipOf([...parts, { name: "WORD/document.xml", content: "<a/>" }]), "file-damaged"],
    ["climbs out of its folder", zipOf(parts.map((part) => (part.name === "_rels/.rels" ? { ...part, content: String(part.content).replace("word/document.xml", "../../etc/passwd") } : part))), "file-damaged"],
    ["points outside", zipOf(parts.map((part) => (part.name === "_rels/.rels" ? { ...part, content: String(part.content).replace("Target=", 'TargetMode="External" Target=') } : part))), "file-damaged"],
    ["starts a file outside the zip", zipOf(parts.map((part) => ({ ...part, says: { offset: 0xfffffff0 } }))), "file-damaged"],
    ["has a file that goes on outside the zip", zipOf(parts.map((part) => ({ ...part, says: { packedSize: 0x7fffffff } }))), "file-damaged"],
  ])("that %s has a code", async (_, bytes, code) => {
    expect(await outcome("a.docx", bytes)).toBe(code);
  });

  it("cut off anywhere has a code", async () => {
    const whole = wordOf(p("a"));
    for (let length = 0; length < whole.length; length += 23) expect(await outcome("a.docx", whole.subarray(0, length))).toMatch(/^file-(?:empty|damaged|type-mismatch)$/);
  });
});

describe("a bomb", () => {
  const zeros = new Uint8Array(8_000_000);
  const entity = (doctype: string): Uint8Array => withMain((xml) => xml.replace("<w:document", `${doctype}<w:document`).replace(">a<", ">&e;<"));
  it.each<[string, Uint8Array, Partial<typeof DEFAULT_LIMITS>, unknown]>([
    ["of zeros in the main part", zipOf(wordParts("").map((part) => (part.name === "word/document.xml" ? { ...part, content: zeros } : part))), {}, "file-bomb"],
    ["that says it is small", zipOf(wordParts("").map((part) => (part.name === "word/document.xml" ? { ...part, content: zeros, says: { size: 1000 } } : part))), {}, "file-damaged"],
    ["that says it is endless", zipOf(wordParts(p("a")).map((part) => (part.name === "word/document.xml" ? { ...part, says: { size: 0xfffffffe } } : part))), {}, "file-bomb"],
    ["of files that share their bytes", zipOf(wordParts(p("a"), { extra: [{ name: "word/b.xml", content: "b" }] }).map((part) => (part.name === "word/b.xml" ? { ...part, says: { offset: 0 } } : part))), {}, "file-bomb"],
    ["of many files", zipOf(wordParts(p("a"), { extra: Array.from({ length: 30 }, (_, index) => ({ name: `x/${index}`, content: "" })) })), { entries: 20 }, "file-bomb"],
    ["of parts that are small one by one", wordOf(p("a".repeat(3000)), { stories: { "footnotes.xml": p("b".repeat(3000)) } }), { unpackedBytes: 5000 }, "file-bomb"],
    ["of elements in elements", wordOf("<w:sdt>".repeat(1000) + "</w:sdt>".repeat(1000)), {}, "file-bomb"],
    ["of entities", entity('<!DOCTYPE a [<!ENTITY d "ha"><!ENTITY e "&d;&d;&d;&d;">]>'), {}, "file-damaged"],
    ["that reads a file", entity('<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>'), {}, "file-damaged"],
    ["that asks a server", entity('<!DOCTYPE a SYSTEM "http://x.example/a.dtd">'), {}, "file-damaged"],
    ["of paragraphs", wordOf("<w:p/>".repeat(50)), { paragraphs: 40 }, "file-too-large"],
    ["of lines", wordOf(`<w:p>${"<w:r><w:br/></w:r>".repeat(50)}</w:p>`), { paragraphs: 40 }, "file-too-large"],
    ["of text", wordOf(p("a".repeat(500))), { characters: 400 }, "file-too-large"],
    ["of bytes", wordOf(p("a")), { bytes: 100 }, "file-too-large"],
    ["in an attachment of the document, which nobody opens", withPart({ name: "word/embeddings/x.zip", content: zipOf([{ name: "a", content: "b" }]) }), {}, ["a"]],
    ["with a name that climbs, which nobody follows", withPart({ name: "../../../tmp/x", content: "b" }), {}, ["a"]],
  ])("%s", async (_, bytes, limits, expected) => {
    expect(await outcome("a.docx", bytes, limits)).toEqual(expected);
  });

  it.each<[string, string]>([["of lines in a mail", "<br>a".repeat(60)], ["of lines without HTML", "a\r\n".repeat(60)]])("%s", async (_, body) => {
    const type = body.startsWith("<") ? "text/html" : "text/plain";
    expect(await outcome("a.eml", text(`From: a@x.example\r\nSubject: x\r\nContent-Type: ${type}\r\n\r\n${body}`), { paragraphs: 40 })).toBe("file-too-large");
  });

  it("of 200 MB is refused before it is read", () => {
    expect(() => { refuseTooLarge(200_000_000); }).toThrow(expect.objectContaining({ code: "file-too-large", values: { limit: String(DEFAULT_LIMITS.bytes), unit: "bytes" } }));
    expect(() => { refuseTooLarge(1_000_000); }).not.toThrow();
  });

  it("of 200 MB or a little over the limit, read nevertheless, is refused too", async () => {
    expect(await outcome("a.docx", new Uint8Array(DEFAULT_LIMITS.bytes + 1))).toBe("file-too-large");
  });

  it("is not stamped either", async () => {
    await expect(stampDocx(wordOf("<w:p/>", { extra: [{ name: "word/x", content: "x", says: { size: 0xfffffffe } }] }), null)).rejects.toMatchObject({ code: "file-bomb" });
  });
});

describe("work in proportion", () => {
  it.each([
    ["paragraphs", "<w:p/>"], ["runs", t("a ")], ["tables in a row", "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"], ["breaks of pages", '<w:r><w:br w:type="page"/></w:r>'],
    ["fields that never end", '<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r>'],
  ])("to many %s", async (_, part) => {
    // Were the work to grow with the square, this would not end within the time of a test.
    const many = part.repeat(20_000);
    // Stored, because packed this well it would be a bomb.
    const parts = wordParts(part.startsWith("<w:r>") ? `<w:p>${many}</w:p>` : many).map((file) => ({ ...file, stored: true }));
    expect(Array.isArray(await outcome("a.docx", zipOf(parts)))).toBe(true);
  });
});
