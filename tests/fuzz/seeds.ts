import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/tasks/files.ts";
import { msgOf, storedRtf } from "../adapters/files/msg.ts";
import { odtOf, paragraph } from "../adapters/files/odt.ts";
import { linesAt, pdfOf, streamOf } from "../adapters/files/pdf.ts";
import { p, t, wordOf } from "../adapters/files/word.ts";

export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const OFFICIAL = "tests/corpora/official";
/** The largest real files are read, and not broken: that would only repeat the same over and over. */
const LARGEST = 60_000;

const mail = utf8([
  "From: =?utf-8?Q?Caf=C3=A9?= <a@x.example>", "To: b@x.example", "Subject: x", "Date: Mon, 19 Oct 2026 20:14:37 +0200", "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=g", "",
  "--g", "Content-Type: text/html; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "", "<table><tr><td>a=C3=A9<td>b<tr><td>c<td>d</table><blockquote type=3Dcite>e</blockquote>",
  "--g", "Content-Type: message/rfc822", "", "From: c@x.example", "Subject: y", "", "> oud", "--g", "Content-Type: application/pdf; name*=utf-8''a.pdf", "Content-Transfer-Encoding: base64", "", "aGFsbG8=", "--g--", "",
].join("\r\n"));

const LINES = ["Het college heeft op uw aanvraag besloten en legt dat hier uit.", "Daarbij zijn de regels van het bestemmingsplan bekeken, en ook de", "belangen van de buren."];
const form = (name: string, next: number): string => Buffer.from(streamOf(`BT /F1 10 Tf 70 700 Td (x) Tj ET ${`/${name} Do `.repeat(10)}`, false, `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</${name} ${String(next)} 0 R>>/Font<</F1 3 0 R>>>>`)).toString("latin1");
const tables = `<table:table><table:table-row><table:table-cell table:number-columns-repeated="2">${paragraph("a")}</table:table-cell></table:table-row></table:table>`;

/** Small sound files of every kind, with all that a reader has to deal with. */
const SOUND: readonly Seed[] = [
  { name: "a.docx", bytes: wordOf(`${p("Kop", '<w:outlineLvl w:val="0"/>')}<w:tbl><w:tr><w:tc>${p("cel")}</w:tc></w:tr></w:tbl><w:p>${t("a")}<w:r><w:br/></w:r></w:p>`, { stories: { "header1.xml": p("kop") }, core: "<dc:title>T</dc:title>" }) },
  { name: "a.odt", bytes: odtOf(`${paragraph("Dag<text:s text:c=\"3\"/>allen<text:note><text:note-body><text:p>noot</text:p></text:note-body></text:note>")}<text:list><text:list-item>${paragraph("b")}</text:list-item></text:list>${tables}`, { masters: `<style:master-page style:name="Standard"><style:header>${paragraph("kop")}</style:header></style:master-page>`, meta: "<meta:creation-date>2026-09-03</meta:creation-date>" }) },
  { name: "plain.pdf", bytes: pdfOf([linesAt(70, 200, LINES), [...linesAt(70, 200, LINES), { x: 300, y: 200, text: "cel" }]], { info: "/Title(Besluit)/CreationDate(D:20260903)" }) },
  { name: "packed.pdf", bytes: pdfOf([linesAt(70, 200, LINES)], { packed: true }) },
  { name: "forms.pdf", bytes: pdfOf([[]], { content: () => "/Fm1 Do", extra: [[3, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"], [20, form("Fm2", 21)], [21, form("Fm3", 22)], [22, form("Fm4", 23)], [23, form("Fm5", 20)]], page: "/Resources<</XObject<</Fm1 20 0 R>>>>" }) },
  { name: "a.eml", bytes: mail },
  { name: "a.txt", bytes: utf8("Besluit\n\nWij verlenen u de vergunning.\n") },
  { name: "a.msg", bytes: msgOf({
    properties: [[0x37, "Vergunning"], [0x1000, "Dag.\r\n> oud\r\n"], [0x1013, utf8("<p>Dag</p><table><tr><td>a<td>b<tr><td>c<td>d</table>")], [0x7d, "Date: Mon, 19 Oct 2026 20:14:37 +0200\r\n"], [0x39, new Date("2026-10-19T18:14:37Z")]],
    recipients: [[[0xc15, 1], [0x3001, "A"], [0x39fe, "a@x.example"]]],
    attachments: [{ properties: [[0x3707, "a.pdf"], [0x3701, new Uint8Array(5000)]] }, { properties: [[0x3001, "b"]], message: { properties: [[0x37, "Binnen"], [0x1009, storedRtf("{\\rtf1\\ansi\\fromhtml1{\\*\\htmltag64 <p>}Dag \\'e9\\u233 ?}")]] } }],
  }) },
];

/** The sound files, and the real ones of the project that are small. */
export function seeds(): readonly Seed[] {
  const real = readdirSync(join(ROOT, OFFICIAL)).filter((name) => !name.endsWith(".md")).map((name): Seed => ({ name, bytes: new Uint8Array(readFileSync(join(ROOT, OFFICIAL, name))) }));
  return [...SOUND, ...real.filter(({ bytes }) => bytes.length <= LARGEST)];
}
