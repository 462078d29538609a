import { readDocument } from "../../../src/adapters/files/index.ts";
import type { DocumentText } from "../../../src/core/model/index.ts";
import { odtOf, odtParts, paragraph as p, type OdtOptions } from "./odt.ts";
import { zipOf } from "./zip.ts";

const read = async (text: string, options: OdtOptions = {}): Promise<DocumentText> => (await readDocument("a.odt", odtOf(text, options))).document;
const shown = async (text: string, options: OdtOptions = {}): Promise<readonly string[]> =>
  (await read(text, options)).paragraphs.map(({ key, role, level, cell, text: words }) => `${key} ${role}${level === undefined ? "" : String(level)}${cell === undefined ? "" : `[${String(cell.table)},${String(cell.row)},${String(cell.column)}]`} ${words}`);

const cell = (text: string, more = ""): string => `<table:table-cell${more}>${text}</table:table-cell>`;

describe("an open document as text", () => {
  it("has titles, headings, lists and paragraphs", async () => {
    const styles = '<style:style style:name="Title" style:family="paragraph"/><style:style style:name="Kop_20_x" style:display-name="Kop x" style:family="paragraph"/>';
    const automatic = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>';
    const text = `${p("Besluit", "P1")}<text:h text:outline-level="2">Ons besluit</text:h>${p("Wij verlenen.")}<text:list><text:list-item>${p("De rijbaan blijft vrij.")}<text:list><text:list-item>${p("Ook links.")}</text:list-item></text:list></text:list-item></text:list>${p("Einde.", "Kop_20_x")}`;
    expect(await shown(text, { styles, automatic })).toEqual(["content:0 title Besluit", "content:1 heading2 Ons besluit", "content:2 body Wij verlenen.", "content:3 list-item De rijbaan blijft vrij.", "content:4 list-item Ook links.", "content:5 body Einde."]);
  });

  it("treats white space as the standard says", async () => {
    expect(await shown(p("\n  Wij <text:span> verlenen</text:span><text:s text:c=\"3\"/>u <text:tab/>de\n vergunning. "))).toEqual(["content:0 body Wij verlenen   u \tde vergunning."]);
  });

  it("makes a line of every line, except in a heading", async () => {
    expect(await shown(`${p("Kade 1<text:line-break/>1000 AA Voorbeeld")}<text:h text:outline-level="1">Ons<text:line-break/>besluit</text:h>`)).toEqual(["content:0 body Kade 1", "content:0.1 body 1000 AA Voorbeeld", "content:1 heading1 Ons besluit"]);
  });

  it("gives every cell its place, also after merged and repeated ones", async () => {
    const rows = [cell(p("a"), ' table:number-columns-spanned="2"'), "<table:covered-table-cell/>", cell(p("b"))].join("");
    const repeated = `${cell("", ' table:number-columns-repeated="2"')}${cell(p("c"))}`;
    expect(await shown(`<table:table><table:table-row>${rows}</table:table-row><table:table-row table:number-rows-repeated="3">${repeated}</table:table-row><table:table-row>${cell(p("d"))}</table:table-row></table:table><table:table><table:table-row>${cell(p("e"))}</table:table-row></table:table>`)).toEqual([
      "content:0 table-cell[0,0,0] a", "content:1 table-cell[0,0,2] b", "content:2 table-cell[0,1,2] c", "content:3 table-cell[0,4,0] d", "content:4 table-cell[1,0,0] e",
    ]);
  });

  it("puts boxes after their paragraph, and notes last", async () => {
    const box = `<draw:frame><draw:text-box>${p("in de doos")}</draw:text-box></draw:frame>`;
    const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${p("Artikel 2:25.")}</text:note-body></text:note>`;
    expect(await shown(`${p(`Voor${box} de doos${note}.`)}${p("Daarna.")}`)).toEqual(["content:0 body Voor de doos.", "content:1 text-box in de doos", "content:3 body Daarna.", "content:2 footnote Artikel 2:25."]);
  });

  it("leaves out what is not on the paper", async () => {
    const automatic = '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>';
    const text = `<text:tracked-changes><text:changed-region>${p("weg")}</text:changed-region></text:tracked-changes>${p('Dit<text:span text:style-name="T1"> geheim</text:span> blijft<office:annotation><text:p>opmerking</text:p></office:annotation>.')}<text:section text:display="none">${p("verborgen")}</text:section>`;
    expect(await shown(text, { automatic })).toEqual(["content:0 body Dit blijft."]);
  });

  it("has the headers and footers of the pages that are used", async () => {
    const master = (name: string, header: string): string => `<style:master-page style:name="${name}"><style:header>${p(header)}</style:header><style:footer>${p("Pagina ")}</style:footer><style:header-left style:display="false">${p("uit")}</style:header-left></style:master-page>`;
    const automatic = '<style:style style:name="P1" style:family="paragraph" style:master-page-name="Eerste"/>';
    expect(await shown(p("a", "P1"), { automatic, masters: `${master("Standard", "gemeente")}${master("Eerste", "eerste")}${master("Ander", "nergens")}` })).toEqual(["header:0 header gemeente", "header:1 header eerste", "content:0 body a", "footer:0 footer Pagina", "footer:1 footer Pagina"]);
  });

  it("gives what its properties say", async () => {
    const meta = "<dc:title>Besluit</dc:title><meta:initial-creator>D. Tuinstra</meta:initial-creator><dc:creator>Ander</dc:creator><meta:creation-date>2026-09-03T10:15:00.123456789</meta:creation-date><dc:date>onzin</dc:date>";
    expect((await read(p("a"), { meta })).properties).toEqual({ title: "Besluit", author: "D. Tuinstra", created: "2026-09-03T10:15:00.123456789" });
  });
});

describe("an open document that cannot be read", () => {
  const without = (name: string): Uint8Array => zipOf(odtParts(p("a")).filter((part) => part.name !== name));
  const withContent = (content: string): Uint8Array => zipOf(odtParts(p("a")).map((part) => (part.name === "content.xml" ? { ...part, content } : part)));
  it.each<[string, Uint8Array, string]>([
    ["without content", without("content.xml"), "file-damaged"],
    ["with content that stops", withContent("<office:document-content"), "file-damaged"],
    ["with a document type", withContent('<!DOCTYPE a [<!ENTITY e "ha">]><a>&e;</a>'), "file-damaged"],
    ["behind a password", odtOf(p("a"), { extra: [{ name: "META-INF/manifest.xml", content: '<!DOCTYPE m><manifest:manifest><manifest:file-entry><manifest:encryption-data manifest:checksum="x"/></manifest:file-entry></manifest:manifest>' }] }), "file-encrypted"],
    ["with elements in elements", odtOf("<text:section>".repeat(1000) + "</text:section>".repeat(1000)), "file-bomb"],
    ["with zeros that are packed well", zipOf([...odtParts(p("a")).filter(({ name }) => name !== "content.xml"), { name: "content.xml", content: new Uint8Array(8_000_000) }]), "file-bomb"],
  ])("%s", async (_, bytes, code) => {
    await expect(readDocument("a.odt", bytes)).rejects.toMatchObject({ code });
  });

  it("with more paragraphs or text than the limits, also when a number stands for them", async () => {
    await expect(readDocument("a.odt", odtOf(p("a").repeat(5)), { paragraphs: 4 })).rejects.toMatchObject({ code: "file-too-large" });
    await expect(readDocument("a.odt", odtOf(p("<text:line-break/>".repeat(5))), { paragraphs: 4 })).rejects.toMatchObject({ code: "file-too-large" });
    await expect(readDocument("a.odt", odtOf(p('<text:s text:c="999999999"/>a'.repeat(5))), { characters: 3000 })).rejects.toMatchObject({ code: "file-too-large" });
    const [far] = (await read(`<table:table><table:table-row>${cell("", ' table:number-columns-repeated="999999999"')}${cell(p("a"))}</table:table-row></table:table>`)).paragraphs;
    expect(far?.cell).toEqual({ table: 0, row: 0, column: 1024 });
  });

  it("goes on when only what it does not need is missing", async () => {
    const { document } = await readDocument("a.odt", zipOf(odtParts(p("a")).slice(0, 2)));
    expect(document.paragraphs.map(({ text }) => text)).toEqual(["a"]);
  });
});
