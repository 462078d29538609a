import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DEFAULT_LIMITS, readDocument } from "../../../src/adapters/files/index.ts";
import { FILE_EXTENSIONS, FILE_FORMAT_IDS, FILE_FORMATS, fileFormatOf, type FileFormatId } from "../../../src/core/model/index.ts";
import { formatOf } from "../../../src/core/records/formats.ts";
import { errorMessage as dutch } from "../../../src/language/nl/errors.ts";
import { ROOT } from "../../../scripts/tasks/files.ts";
import { msgOf } from "./msg.ts";
import { odtOf, paragraph } from "./odt.ts";
import { pdfOf } from "./pdf.ts";
import { p, wordOf } from "./word.ts";

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const SMALLEST: Readonly<Record<FileFormatId, Uint8Array>> = {
  docx: wordOf(p("Dag.")), odt: odtOf(paragraph("Dag.")), pdf: pdfOf([[{ x: 70, y: 200, text: "Dag." }]]), txt: text("Dag."),
  eml: text("From: a@x.example\r\nTo: b@x.example\r\n\r\nDag."), msg: msgOf({ properties: [[0x1000, "Dag."]] }),
};

describe.each(FILE_FORMAT_IDS)("a %s", (id) => {
  const { kind, mediaType, extensions } = FILE_FORMATS[id];
  it.each(extensions)("is read under its name .%s, as what it is", async (extension) => {
    const read = await readDocument(`a.${extension}`, SMALLEST[id]);
    expect(read).toMatchObject({ format: id, mediaType, document: { kind } });
    expect(read.document.paragraphs.map((paragraph) => paragraph.text)).toEqual(["Dag."]);
  });

  it("is known to the archive by name", () => {
    expect(formatOf(mediaType).name).not.toBe(mediaType);
    expect(fileFormatOf(mediaType)).toBe(id);
  });

  it("is refused under the name of every other kind", async () => {
    for (const other of FILE_FORMAT_IDS) {
      const allowed = other === id || (other === "txt" && id === "eml");
      await (allowed ? expect(readDocument(`a.${FILE_FORMATS[other].extensions[0]}`, SMALLEST[id])).resolves.toBeDefined() : expect(readDocument(`a.${FILE_FORMATS[other].extensions[0]}`, SMALLEST[id])).rejects.toMatchObject({ code: "file-type-mismatch", values: { found: id } }));
    }
  });
});

test("what people read about files names every kind, and the limits as they are", () => {
  const page = readFileSync(join(ROOT, "docs/reference/files.md"), "utf8");
  const readme = readFileSync(join(ROOT, "README.md"), "utf8");
  for (const extension of FILE_EXTENSIONS) for (const words of [page, readme, dutch("file-type-unknown")]) expect(words).toContain(extension);
  const { bytes, pages, paragraphs, characters, unpackedBytes, declaredBytes, ratio, entries, depth } = DEFAULT_LIMITS;
  const shown = [`${String(bytes / 2 ** 20)} MB`, `${String(unpackedBytes / 2 ** 20)} MB`, `${String(declaredBytes / 2 ** 30)} GB`, ...[pages, paragraphs, characters, ratio, entries, depth].map((limit) => limit.toLocaleString("en"))];
  expect(shown.filter((limit) => !page.includes(`| ${limit} |`))).toEqual([]);
});
