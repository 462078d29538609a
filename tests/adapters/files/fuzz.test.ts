import fc from "fast-check";
import { readDocument } from "../../../src/adapters/files/index.ts";
import { readDocxStamp, rewriteDocx, stampDocx } from "../../../src/adapters/files/docx/index.ts";
import { KantlijnError } from "../../../src/core/model/index.ts";
import { p, t, wordOf, wordParts } from "./word.ts";
import { zipOf } from "./zip.ts";

const rich = `${p("Kop", '<w:outlineLvl w:val="0"/>')}<w:tbl><w:tr><w:tc>${p("cel")}</w:tc></w:tr></w:tbl><w:p>${t("a")}<w:r><w:br/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${p("doos")}</w:txbxContent></mc:Choice></mc:AlternateContent></w:p><w:sectPr><w:headerReference r:id="header1.xml"/></w:sectPr>`;
const parts = { styles: '<w:style w:styleId="A"><w:name w:val="heading 1"/></w:style>', stories: { "header1.xml": p("kop"), "footnotes.xml": `<w:footnote w:id="1">${p("noot")}</w:footnote>` }, core: "<dc:title>T</dc:title>" };
const docx = wordOf(rich, parts);
const mail = new TextEncoder().encode([
  "From: =?utf-8?Q?Caf=C3=A9?= <a@x.example>", "To: b@x.example", "Subject: x", "Date: Mon, 19 Oct 2026 20:14:37 +0200", "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=g", "",
  "--g", "Content-Type: text/html; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "", "<table><tr><td>a=C3=A9<td>b<tr><td>c<td>d</table><blockquote type=3Dcite>e</blockquote>",
  "--g", "Content-Type: message/rfc822", "", "From: c@x.example", "Subject: y", "", "> oud", "Op 1 mei 2026 schreef Jan:", "--g",
  "Content-Type: application/pdf; name*=utf-8''a%20b.pdf", "Content-Transfer-Encoding: base64", "", "aGFsbG8=", "--g--", "",
].join("\r\n"));

/** Whatever happens, it is a document or an error with a code. */
async function holds(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof KantlijnError)) throw error;
    expect(error.code).toMatch(/^file-/);
  }
}

/** Changes somewhere in the bytes: other ones, some taken out, some twice. */
const mutation = fc.array(fc.tuple(fc.nat(), fc.constantFrom("set", "cut", "double", "flip"), fc.uint8Array({ minLength: 1, maxLength: 8 })), { minLength: 1, maxLength: 6 });
function mutated(bytes: Uint8Array, changes: readonly (readonly [number, string, Uint8Array])[]): Uint8Array {
  let now = [...bytes];
  for (const [place, kind, fresh] of changes) {
    const at = place % Math.max(1, now.length);
    if (kind === "set") now.splice(at, fresh.length, ...fresh);
    else if (kind === "cut") now.splice(at, fresh.length * 9);
    else if (kind === "double") now = [...now.slice(0, at), ...now.slice(at, at + fresh.length * 5), ...now.slice(at)];
    else now[at] = (now[at] ?? 0) ^ (1 << ((fresh[0] ?? 0) % 8));
  }
  return Uint8Array.from(now);
}

describe("broken bytes", () => {
  it.each([["Word document", "a.docx", docx], ["mail", "a.eml", mail]])("of a %s", async (_, name, bytes) => {
    await fc.assert(fc.asyncProperty(mutation, async (changes) => holds(() => readDocument(name, mutated(bytes, changes)))), { numRuns: 200 });
  });

  it("of any kind, under any name", async () => {
    const start = fc.constantFrom([], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], [0xff, 0xfe], [0xef, 0xbb, 0xbf], [...new TextEncoder().encode("From: a\nTo: b\n")]);
    await fc.assert(fc.asyncProperty(fc.constantFrom("a.docx", "a.eml", "a.txt", "a", "a.pdf"), start, fc.uint8Array({ maxLength: 400 }), async (name, head, tail) => holds(() => readDocument(name, Uint8Array.from([...head, ...tail])))), { numRuns: 200 });
  });

  it("under the stamp and under edits", async () => {
    await fc.assert(fc.asyncProperty(mutation, async (changes) => {
      const broken = mutated(docx, changes);
      await holds(async () => readDocxStamp(await stampDocx(broken, '<stamp xmlns="urn:kantlijn:stamp:1"/>')));
      await holds(async () => rewriteDocx(broken, [{ kind: "insert", key: "n", after: null, text: "x" }]));
    }), { numRuns: 80 });
  });

  it("inside a sound zip", async () => {
    const whole = wordParts(rich, parts);
    await fc.assert(fc.asyncProperty(fc.nat(whole.length - 1), mutation, async (which, changes) => {
      const broken = zipOf(whole.map((part, index) => (index === which ? { ...part, content: mutated(new TextEncoder().encode(String(part.content)), changes) } : part)));
      await holds(() => readDocument("a.docx", broken));
      await holds(async () => stampDocx(await stampDocx(broken, '<stamp xmlns="urn:kantlijn:stamp:1"/>'), null));
    }), { numRuns: 60 });
  });
});
