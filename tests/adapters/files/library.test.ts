import * as docx from "docx";
import { readDocument } from "../../../src/adapters/files/index.ts";
import { readDocxStamp, rewriteDocx, stampDocx } from "../../../src/adapters/files/docx/index.ts";
import { changedParts, partsOf } from "./zip.ts";

/** A letter as another program writes it: everything that an official document usually has. */
async function letter(): Promise<Uint8Array> {
  const words = (text: string): docx.TextRun => new docx.TextRun(text);
  const cell = (text: string): docx.TableCell => new docx.TableCell({ children: [new docx.Paragraph(text)] });
  const document = new docx.Document({
    title: "Besluit", creator: "D. Tuinstra",
    footnotes: { 1: { children: [new docx.Paragraph("Artikel 2:25 van de verordening.")] } },
    numbering: { config: [{ reference: "voorschriften", levels: [{ level: 0, format: docx.LevelFormat.DECIMAL, text: "%1." }] }] },
    sections: [{
      headers: { default: new docx.Header({ children: [new docx.Paragraph("gemeente Voorbeeld")] }) },
      footers: { default: new docx.Footer({ children: [new docx.Paragraph({ children: [words("Pagina "), new docx.TextRun({ children: [docx.PageNumber.CURRENT] })] })] }) },
      children: [
        new docx.Paragraph({ text: "Besluit op uw aanvraag", heading: docx.HeadingLevel.TITLE }),
        new docx.Table({ rows: [new docx.TableRow({ children: [cell("Datum"), cell("3 september 2026")] }), new docx.TableRow({ children: [cell("Zaaknummer"), cell("Z-2026-00001")] })] }),
        new docx.Paragraph({ text: "Ons besluit", heading: docx.HeadingLevel.HEADING_1 }),
        new docx.Paragraph({ children: [words("Wij verlenen u de "), new docx.TextRun({ text: "vergunning", allCaps: true }), words("."), new docx.FootnoteReferenceRun(1)] }),
        new docx.Paragraph({ text: "De rijbaan blijft vrij.", numbering: { reference: "voorschriften", level: 0 } }),
        new docx.Paragraph({ children: [new docx.ExternalHyperlink({ link: "https://voorbeeld.example", children: [words("Meer uitleg")] }), new docx.InsertedTextRun({ text: " staat online", id: 1, author: "x", date: "2026-01-01T00:00:00Z" }), new docx.DeletedTextRun({ text: " en op papier", id: 2, author: "x", date: "2026-01-01T00:00:00Z" })] }),
        new docx.Paragraph({ children: [words("Kade 1"), new docx.TextRun({ text: "1000 AA Voorbeeld", break: 1 })] }),
      ],
    }],
  });
  return new Uint8Array(await docx.Packer.toArrayBuffer(document));
}

describe("a letter from another program", () => {
  it("is read with all its parts", async () => {
    const { document } = await readDocument("brief.docx", await letter());
    expect(document.paragraphs.map(({ key, role, text }) => `${key} ${role} ${text}`)).toEqual([
      "header1:0 header gemeente Voorbeeld",
      "document:0 title Besluit op uw aanvraag",
      "document:1 table-cell Datum", "document:2 table-cell 3 september 2026", "document:3 table-cell Zaaknummer", "document:4 table-cell Z-2026-00001",
      "document:5 heading Ons besluit",
      "document:6 body Wij verlenen u de vergunning.",
      "document:7 list-item De rijbaan blijft vrij.",
      "document:8 body Meer uitleg staat online",
      "document:9 body Kade 1", "document:9.1 body 1000 AA Voorbeeld",
      "footnotes:0 footnote Artikel 2:25 van de verordening.",
      "footer1:0 footer Pagina ",
    ]);
    expect(document.properties).toMatchObject({ title: "Besluit", author: "D. Tuinstra" });
  });

  it("carries a stamp", async () => {
    const stamped = await stampDocx(await letter(), '<stamp xmlns="urn:kantlijn:stamp:1"/>');
    expect(await readDocxStamp(stamped)).toBe('<stamp xmlns="urn:kantlijn:stamp:1"/>');
  });

  it("keeps its looks when a word changes", async () => {
    const before = await letter();
    const after = await rewriteDocx(before, [{ kind: "change", key: "document:6", text: "Wij verlenen u de gevraagde vergunning." }]);
    expect((await readDocument("brief.docx", after)).document.paragraphs.find(({ key }) => key === "document:6")?.text).toBe("Wij verlenen u de gevraagde vergunning.");
    expect(changedParts(before, after)).toEqual(["word/document.xml"]);
    expect(partsOf(after).get("word/document.xml")).toMatch(/<w:caps\/>.{0,80}gevraagde|gevraagde.{0,200}<w:caps\/>/s);
  });
});
