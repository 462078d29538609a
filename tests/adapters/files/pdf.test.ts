import { zlibSync } from "fflate";
import { readDocument } from "../../../src/adapters/files/index.ts";
import { momentOf } from "../../../src/adapters/files/pdf/properties.ts";
import type { DocumentText } from "../../../src/core/model/index.ts";
import { linesAt, pdfOf, streamOf, type PdfOptions, type Words } from "./pdf.ts";

const read = async (pages: readonly (readonly Words[])[], options: PdfOptions = {}): Promise<DocumentText> => (await readDocument("a.pdf", pdfOf(pages, options))).document;
const shown = async (pages: readonly (readonly Words[])[], options: PdfOptions = {}): Promise<readonly string[]> =>
  (await read(pages, options)).paragraphs.map(({ role, level, cell, page, text }) => `${role}${level === undefined ? "" : String(level)}${cell === undefined ? "" : `[${String(cell.table)},${String(cell.row)},${String(cell.column)}]`} p${String(page)} ${text}`);

/** Two full lines and the rest of a paragraph, 60 letters wide. */
const PROSE = ["Het college heeft op uw aanvraag besloten en legt dat hier uit.", "Daarbij zijn de regels van het bestemmingsplan bekeken, en ook de", "belangen van de buren."];
const prose = (y: number): readonly Words[] => linesAt(70, y, PROSE);
const whole = PROSE.join(" ");

describe("a PDF as text", () => {
  it("joins lines that belong together, and keeps those that somebody ended", async () => {
    const address = linesAt(70, 150, ["Aan de bewoners van", "Kade 1", "1000 AA Voorbeeld"]);
    expect(await shown([[...address, ...prose(230), ...prose(300)]])).toEqual(["body p1 Aan de bewoners van", "body p1 Kade 1", "body p1 1000 AA Voorbeeld", `body p1 ${whole}`, `body p1 ${whole}`]);
  });

  it("makes words whole that were broken, and leaves hyphens that belong", async () => {
    const lines = ["Dit gaat over de vergunning voor een evenement in het gemeente-", "huis, volgens de wet- en regelgeving die wij kennen. In Noord-", "Holland geldt dat ook, en het is een uitzondering op de inkomens-", "en vermogenstoets."];
    expect(await shown([linesAt(70, 200, lines)])).toEqual(["body p1 Dit gaat over de vergunning voor een evenement in het gemeentehuis, volgens de wet- en regelgeving die wij kennen. In Noord-Holland geldt dat ook, en het is een uitzondering op de inkomens- en vermogenstoets."]);
  });

  it("goes on over the end of a page, with the page on which a paragraph begins", async () => {
    expect(await shown([[...prose(200), ...linesAt(70, 700, PROSE.slice(0, 2))], [...linesAt(70, 150, PROSE.slice(2)), ...prose(220)]])).toEqual([`body p1 ${whole}`, `body p1 ${whole}`, `body p2 ${whole}`]);
  });

  it("has what stands above and below every page once", async () => {
    const page = (number: number): readonly Words[] => [{ x: 70, y: 40, text: "Gemeente Voorbeeld" }, ...prose(200), { x: 280, y: 810, text: `Pagina ${String(number)} van 3` }];
    expect(await shown([1, 2, 3].map(page))).toEqual(["header p1 Gemeente Voorbeeld", `body p1 ${whole}`, `body p2 ${whole}`, `body p3 ${whole}`, "footer p1 Pagina 1 van 3"]);
  });

  it("keeps lines at the edge that only look alike", async () => {
    expect((await shown([[{ x: 70, y: 90, text: "Antwoord 3" }, ...prose(200)], [{ x: 70, y: 90, text: "Antwoord 8" }, ...prose(200)]])).filter((line) => line.includes("Antwoord"))).toEqual(["body p1 Antwoord 3", "body p2 Antwoord 8"]);
  });

  it("knows headings by larger letters, or by a line of its own in another font", async () => {
    expect(await shown([[{ x: 70, y: 140, text: "Besluit", size: 18 }, ...prose(200), { x: 70, y: 260, text: "Bezwaar maken", font: "F2" }, ...prose(275)]])).toEqual(["heading1 p1 Besluit", `body p1 ${whole}`, "heading2 p1 Bezwaar maken", `body p1 ${whole}`]);
  });

  it("finds the cells of a table", async () => {
    const row = (y: number, ...cells: readonly string[]): readonly Words[] => cells.map((text, index) => ({ x: 70 + index * 150, y, text }));
    expect(await shown([[...row(200, "Datum", "Zaaknummer"), ...row(214, "3 september 2026", "Z-2026-00001"), ...row(228, "4 september 2026", "Z-2026-00002"), { x: 220, y: 240, text: "(vervallen)" }]])).toEqual([
      "table-cell[0,0,0] p1 Datum", "table-cell[0,0,1] p1 Zaaknummer", "table-cell[0,1,0] p1 3 september 2026", "table-cell[0,1,1] p1 Z-2026-00001", "table-cell[0,2,0] p1 4 september 2026", "table-cell[0,2,1] p1 Z-2026-00002", "body p1 (vervallen)",
    ]);
  });

  it("keeps a label with what it says", async () => {
    expect(await shown([[{ x: 70, y: 200, text: "Ons kenmerk" }, { x: 200, y: 200, text: "Z-2026-00001" }, ...prose(300)]])).toContain("body p1 Ons kenmerk\tZ-2026-00001");
  });

  it("reads two columns one after the other, however the file has them", async () => {
    const left = ["De raad heeft gesproken over de", "toekomst van de haven en stelt", "vast dat er ruimte nodig is om", "te groeien, ook aan de overkant", "van het water waar nu nog niets", "gebeurt en niemand woont."];
    const right = ["Bewoners vragen aandacht voor", "het geluid in de nacht en voor", "het verkeer over de dijk. Daar", "komt het college in het najaar", "op terug met een voorstel voor", "de hele omgeving."];
    const mixed = left.flatMap((text, index) => [{ x: 70, y: 200 + index * 12, text }, { x: 320, y: 200 + index * 12, text: right[index] ?? "" }]);
    const expected = [`body p1 ${left.join(" ")}`, `body p1 ${right.join(" ")}`];
    expect(await shown([mixed])).toEqual(expected);
    expect(await shown([[...linesAt(70, 200, left), ...linesAt(320, 200, right)]])).toEqual(expected);
  });

  it("takes lists, notes and marks along the edge for what they are", async () => {
    const found = await shown([[
      ...prose(200), ...linesAt(70, 260, ["• De rijbaan blijft vrij.", "• De weg wordt afgezet."]), { x: 30, y: 600, text: "kst-00001", turned: true },
      { x: 70, y: 696, text: "1", size: 6 }, { x: 74, y: 700, text: "Artikel 2:25 van de verordening.", size: 8 },
    ]]);
    expect(found).toEqual([`body p1 ${whole}`, "list-item p1 De rijbaan blijft vrij.", "list-item p1 De weg wordt afgezet.", "text-box p1 kst-00001", "footnote p1 1 Artikel 2:25 van de verordening."]);
  });

  it("leaves out the mark of a note, and keeps a square metre", async () => {
    const raised = (x: number, text: string): Words => ({ x, y: 196, text, size: 6 });
    expect(await shown([[{ x: 70, y: 200, text: "Verleend aan Jansen" }, raised(160.5, "1"), { x: 166, y: 200, text: "voor 20 m" }, raised(211, "2")]])).toEqual(["body p1 Verleend aan Jansen voor 20 m2"]);
  });

  it("follows the structure that the file gives", async () => {
    const content = "/P <</MCID 0>> BDC BT /F1 10 Tf 1 0 0 1 70 700 Tm (Een kop) Tj ET EMC /P <</MCID 1>> BDC BT /F1 10 Tf 1 0 0 1 70 688 Tm (Een cel) Tj ET EMC /P <</MCID 2>> BDC BT /F1 10 Tf 1 0 0 1 170 688 Tm (Nog een) Tj ET EMC /Artifact BMC BT /F1 10 Tf 1 0 0 1 70 20 Tm (Onderaan) Tj ET EMC";
    const element = (role: string, parent: number, kids: string): string => `<</Type/StructElem/S/${role}/P ${String(parent)} 0 R/Pg 10 0 R/K ${kids}>>`;
    const extra: readonly (readonly [number, string])[] = [
      [1, "<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 30 0 R>>"],
      [30, "<</Type/StructTreeRoot/K 31 0 R/ParentTree<</Nums[0[32 0 R 35 0 R 36 0 R]]>>>>"], [31, element("Document", 30, "[32 0 R 33 0 R]")],
      [32, element("H2", 31, "0")], [33, element("Table", 31, "[34 0 R]")], [34, element("TR", 33, "[35 0 R 36 0 R]")], [35, element("TH", 34, "1")], [36, element("TD", 34, "2")],
    ];
    expect(await shown([[]], { content: () => content, extra, page: "/StructParents 0" })).toEqual(["heading2 p1 Een kop", "table-cell[0,0,0] p1 Een cel", "table-cell[0,0,1] p1 Nog een", "footer p1 Onderaan"]);
  });

  it("gives title, author and moments, but no name of a file", async () => {
    expect((await read([prose(200)], { info: "/Title(Besluit)/Author(D. Tuinstra)/CreationDate(D:20260903101500+02'00')/ModDate(onzin)" })).properties).toEqual({ title: "Besluit", author: "D. Tuinstra", created: "2026-09-03T10:15:00+02:00" });
    expect((await read([prose(200)], { info: "/Title(Microsoft Word - brief.doc)" })).properties).toEqual({});
  });

  it.each([["D:20260903", "2026-09-03T00:00:00Z"], ["D:20260903101500Z", "2026-09-03T10:15:00Z"], ["20260903101500-05'00", "2026-09-03T10:15:00-05:00"], ["D:20260231", null], ["D:99", null], ["", null]])("the moment %s", (value, expected) => {
    expect(momentOf(value)).toBe(expected);
  });

  it("gives back the bytes that it was given", async () => {
    const bytes = pdfOf([prose(200)]);
    const before = bytes.slice();
    await readDocument("a.pdf", bytes);
    expect(bytes).toEqual(before);
  });
});

describe("a PDF that cannot be read", () => {
  const zeros = new Uint8Array(8_000_000);
  it.each<[string, Uint8Array, string]>([
    ["without pages", pdfOf([]), "file-damaged"],
    ["of nothing but its first line", new TextEncoder().encode("%PDF-1.7\n"), "file-damaged"],
    ["with a picture and no text", pdfOf([[]], { content: () => "q 100 0 0 100 0 0 cm /Im1 Do Q" }), "file-no-text"],
    ["with letters that mean nothing", pdfOf([[]], { content: () => "BT /F1 10 Tf 70 700 Td <0001020304> Tj ET", extra: [[3, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Type/Encoding/Differences[0/uniE001/uniE002/uniE003/uniE004/uniE005]>>>>"]] }), "file-no-text"],
    ["behind a password", pdfOf([prose(200)], { extra: [[6, `<</Filter/Standard/V 1/R 2/P -4/O<${"41".repeat(32)}>/U<${"42".repeat(32)}>>>`]], trailer: `/Encrypt 6 0 R/ID[<${"00".repeat(16)}><${"00".repeat(16)}>]` }), "file-encrypted"],
  ])("%s", async (_, bytes, code) => {
    await expect(readDocument("a.pdf", bytes)).rejects.toMatchObject({ code });
  });

  it.each([["once", zeros], ["three times", zlibSync(zlibSync(zeros))]])("with a stream that is packed %s and unpacks to too much, before it is opened", async (_, content) => {
    const bomb = pdfOf([prose(200)], { extra: [[6, Buffer.from(streamOf(content, true)).toString("latin1")]] });
    await expect(readDocument("a.pdf", bomb, { unpackedBytes: 2_000_000 })).rejects.toMatchObject({ code: "file-bomb" });
  });

  it("with forms in forms that unfold without end; it is read when they do not", async () => {
    const form = (next: number): string => Buffer.from(streamOf(`BT /F1 10 Tf 70 700 Td (x) Tj ET ${"/Fm Do ".repeat(8)}`, false, `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</Fm ${String(next)} 0 R>>/Font<</F1 3 0 R>>>>`)).toString("latin1");
    // Each form draws the next one eight times.
    const nested = (depth: number): Uint8Array => pdfOf([[]], { content: () => "/Fm Do", page: "/Resources<</XObject<</Fm 20 0 R>>>>", extra: Array.from({ length: depth }, (_, index) => [20 + index, form(21 + index)] as const) });
    expect((await readDocument("a.pdf", nested(3), { forms: 100 })).document.paragraphs.length).toBeGreaterThan(0);
    await expect(readDocument("a.pdf", nested(12), { forms: 100 })).rejects.toMatchObject({ code: "file-bomb" });
  });

  it("says so only when nothing can be: a wrong count of pages is no reason", async () => {
    expect(await shown([prose(200)], { extra: [[2, "<</Type/Pages/Count 6000000/Kids[10 0 R]>>"]] })).toEqual([`body p1 ${whole}`]);
  });

  it("with more pages, paragraphs or text than the limits", async () => {
    const pages = Array.from({ length: 4 }, () => [...prose(200), ...prose(300)]);
    await expect(readDocument("a.pdf", pdfOf(pages), { pages: 3 })).rejects.toMatchObject({ code: "file-too-large", values: { limit: "3", unit: "pages" } });
    await expect(readDocument("a.pdf", pdfOf(pages), { paragraphs: 3 })).rejects.toMatchObject({ code: "file-too-large", values: { unit: "paragraphs" } });
    await expect(readDocument("a.pdf", pdfOf(pages), { characters: 100 })).rejects.toMatchObject({ code: "file-too-large", values: { unit: "characters" } });
  });
});

describe("pages without text", () => {
  it("are named, and nothing is when all pages have text", async () => {
    expect((await read([prose(200), [], prose(200), []], {})).unreadPages).toEqual([2, 4]);
    expect((await read([prose(200), prose(300)])).unreadPages).toBeUndefined();
  });
});
