import fc from "fast-check";
import { readDocument } from "../../../src/adapters/files/index.ts";
import { rewriteDocx, type DocxEdit } from "../../../src/adapters/files/docx/index.ts";
import { p, r, t, textsOf, wordOf } from "./word.ts";
import { changedParts, partsOf } from "./zip.ts";

const bodyOf = (bytes: Uint8Array): string => Buffer.from(partsOf(bytes).get("word/document.xml") ?? "", "latin1").toString("utf8").replace(/^.*<w:body>|<\/w:body>.*$/gs, "");
const edited = async (body: string, ...edits: readonly DocxEdit[]): Promise<string> => bodyOf(await rewriteDocx(wordOf(body), edits));
const change = (key: string, text: string): DocxEdit => ({ kind: "change", key, text });
const insert = (after: string | null, text: string, key = "new:1"): DocxEdit => ({ kind: "insert", key, after, text });
const remove = (key: string): DocxEdit => ({ kind: "remove", key });
const bold = (text: string): string => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const words = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;

describe("typing in a paragraph", () => {
  it.each<[string, string, string, string]>([
    ["changes a word where it stands", `<w:p>${t("Een ")}${bold("vet")}${t(" woord")}</w:p>`, "Een vette woord", `<w:p>${t("Een ")}${bold("vette")}${t(" woord")}</w:p>`],
    ["at the end goes on in the last run", `<w:p>${t("a")}${bold("b")}</w:p>`, "abc", `<w:p>${t("a")}${bold("bc")}</w:p>`],
    ["at the begin starts the first run", `<w:p>${bold("a")}${t("b")}</w:p>`, "xab", `<w:p>${bold("xa")}${t("b")}</w:p>`],
    ["over runs takes the first", `<w:p>${t("ab")}${bold("cd")}${t("ef")}</w:p>`, "aXf", `<w:p>${t("aX")}<w:r><w:rPr><w:b/></w:rPr></w:r>${t("f")}</w:p>`],
    ["writes what XML cannot", p("a"), 'a<b>&"c"', `<w:p><w:r>${words("a&lt;b&gt;&amp;&quot;c&quot;")}</w:r></w:p>`],
    ["writes a tab as Word does", p("a"), "a\tb", `<w:p><w:r>${words("a")}<w:tab/>${words("b")}</w:r></w:p>`],
    ["keeps a tab that is there", `<w:p>${t("a")}${r("<w:tab/>")}${t("b")}</w:p>`, "a\tc", `<w:p>${t("a")}${r("<w:tab/>")}${t("c")}</w:p>`],
    ["after a tab stays after it", `<w:p>${r("<w:tab/>")}</w:p>`, "\tx", `<w:p><w:r><w:tab/>${words("x")}</w:r></w:p>`],
    ["fills an empty paragraph with the looks of its mark", '<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr></w:p>', "x", `<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr>${bold("x")}</w:p>`],
    ["fills one in the short form", '<w:p w:rsidR="1"/>', "x", `<w:p w:rsidR="1"><w:r>${words("x")}</w:r></w:p>`],
    ["keeps a picture", `<w:p>${t("a")}${r("<w:drawing/>")}${t("b")}</w:p>`, "x", `<w:p><w:r>${words("x")}</w:r>${r("<w:drawing/>")}<w:r></w:r></w:p>`],
    ["never splits a character", p("😀"), "😁", p("😁")],
    ["leaves what was deleted deleted", `<w:p>${t("a")}<w:del w:id="1"><w:r><w:delText>b</w:delText></w:r></w:del></w:p>`, "c", `<w:p>${t("c")}<w:del w:id="1"><w:r><w:delText>b</w:delText></w:r></w:del></w:p>`],
    ["that changes nothing changes nothing", `<w:p><w:r><w:t> a </w:t></w:r></w:p>`, "a", `<w:p><w:r><w:t> a </w:t></w:r></w:p>`],
    ["writes no control characters", p("a"), "a\u0001\ud800", p("a\ufffd\ufffd")],
    ["writes a line end as a break", p("a"), "a\nb", `<w:p><w:r>${words("a")}<w:br/>${words("b")}</w:r></w:p>`],
  ])("%s", async (_, body, text, expected) => {
    expect(await edited(body, change("document:0", text))).toBe(expected);
  });

  it("in one line leaves the others", async () => {
    const lines = `<w:p>${t("een")}${r("<w:br/>")}${bold("twee")}</w:p>`;
    expect(await edited(lines, change("document:0.1", "tweede"))).toBe(`<w:p>${t("een")}${r("<w:br/>")}${bold("tweede")}</w:p>`);
    expect(await edited(lines, remove("document:0"))).toBe(`<w:p><w:r></w:r><w:r></w:r>${bold("twee")}</w:p>`);
    expect(await edited(lines, insert("document:0", "half"))).toBe(`<w:p>${t("een")}${r("<w:br/>")}<w:r><w:rPr><w:b/></w:rPr>${words("half")}<w:br/>${words("twee")}</w:r></w:p>`);
  });
});

describe("new and gone paragraphs", () => {
  const end = "<w:sectPr/>";
  it.each<[string, string, readonly DocxEdit[], string]>([
    ["a new one looks like the one before", `<w:p><w:pPr><w:jc w:val="both"/></w:pPr>${bold("a")}</w:p>${end}`, [insert("document:0", "b")], `<w:p><w:pPr><w:jc w:val="both"/></w:pPr>${bold("a")}</w:p><w:p><w:pPr><w:jc w:val="both"/></w:pPr>${bold("b")}</w:p>${end}`],
    ["one after a heading is running text", p("a", '<w:outlineLvl w:val="0"/>'), [insert("document:0", "b")], `${p("a", '<w:outlineLvl w:val="0"/>')}${p("b")}`],
    ["several keep their order", p("a"), [insert("document:0", "b"), insert("new:1", "c", "new:2"), insert("new:2", "d", "new:3")], p("a") + p("b") + p("c") + p("d")],
    ["one at the begin", p("a"), [insert(null, "x"), insert("new:1", "y", "new:2")], p("x") + p("y") + p("a")],
    ["the end of a section stays where it is", `<w:p><w:pPr><w:sectPr/></w:pPr>${t("a")}</w:p>${p("b")}`, [insert("document:0", "x"), remove("document:0")], `<w:p><w:pPr><w:sectPr/></w:pPr><w:r></w:r></w:p>${p("x")}${p("b")}`],
    ["one is taken out", p("a") + p("b") + end, [remove("document:1")], p("a") + end],
    ["the last of a cell is emptied", `<w:tbl><w:tr><w:tc>${p("a")}${p("b")}</w:tc></w:tr></w:tbl>${p("c")}`, [remove("document:0"), remove("document:1")], `<w:tbl><w:tr><w:tc><w:p><w:r></w:r></w:p></w:tc></w:tr></w:tbl>${p("c")}`],
    ["the one between two tables is emptied", `<w:tbl></w:tbl>${p("a")}<w:tbl/>`, [remove("document:0")], "<w:tbl></w:tbl><w:p><w:r></w:r></w:p><w:tbl/>"],
    ["one with half a field is emptied", `<w:p>${r('<w:fldChar w:fldCharType="begin"/>')}${r('<w:fldChar w:fldCharType="separate"/>')}${t("a")}</w:p>${p("b")}`, [remove("document:0")], `<w:p>${r('<w:fldChar w:fldCharType="begin"/>')}${r('<w:fldChar w:fldCharType="separate"/>')}<w:r></w:r></w:p>${p("b")}`],
  ])("%s", async (_, body, edits, expected) => {
    expect(await edited(body, ...edits)).toBe(expected);
  });

  it("change the part that they are in, and no other", async () => {
    const before = wordOf(`${p("a")}<w:sectPr><w:headerReference r:id="header1.xml"/></w:sectPr>`, { stories: { "header1.xml": p("kop") } });
    const after = await rewriteDocx(before, [change("header1:0", "andere kop"), insert("header1:0", "tweede")]);
    expect(changedParts(before, after)).toEqual(["word/header1.xml"]);
    expect(textsOf((await readDocument("a.docx", after)).document)).toEqual(["andere kop", "tweede", "a"]);
  });

  it("without edits the bytes are those of the file", async () => {
    const before = wordOf(p("a"));
    expect(await rewriteDocx(before, [])).toBe(before);
  });

  it.each(["document:9", "header1:0", "new:1", ""])("an edit of %p, which is not there, is a mistake and not lost in silence", async (key) => {
    await expect(rewriteDocx(wordOf(p("a")), [change(key, "b")])).rejects.toMatchObject({ code: "internal" });
  });
});

describe("letters behind the page", () => {
  const letters = (text: string): string => `<w:p>${t("kop")}<w:r><w:pict><v:textpath string="${text}"/></w:pict></w:r></w:p>`;
  it.each<[string, readonly DocxEdit[], string]>([
    ["can change", [change("document:1", "DEFINITIEF & af")], letters("DEFINITIEF &amp; af")],
    ["can go", [remove("document:1")], letters("")],
    ["can have a paragraph after them", [insert("document:1", "x")], letters("CONCEPT") + p("x")],
  ])("%s", async (_, edits, expected) => {
    expect(await edited(letters("CONCEPT"), ...edits)).toBe(expected);
  });
});

describe("any edits of any document", () => {
  const piece = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => t(text.replace(/[<&]/g, "x").replace(/[^\P{C}]/gu, ""))),
    fc.constantFrom(r("<w:tab/>"), r("<w:br/>"), r('<w:br w:type="page"/>'), r("<w:noBreakHyphen/>"), bold("vet"), '<w:del w:id="1"><w:r><w:delText>weg</w:delText></w:r></w:del>', `<w:hyperlink>${t("link")}</w:hyperlink>`, r("<w:drawing/>"), `<w:r><w:rPr><w:vanish/></w:rPr><w:t>stil</w:t></w:r>`),
  );
  const paragraph = fc.tuple(fc.constantFrom("", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>', "<w:pPr><w:jc/></w:pPr>"), fc.array(piece, { maxLength: 5 })).map(([properties, pieces]) => `<w:p>${properties}${pieces.join("")}</w:p>`);
  const block = fc.oneof({ weight: 4, arbitrary: paragraph }, { weight: 1, arbitrary: fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((cells) => `<w:tbl><w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join("")}</w:tr></w:tbl>${p("na")}`) });
  const typed = fc.string({ unit: "grapheme", maxLength: 10 }).map((text) => text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]/gu, "\t"));

  it("are what is read afterwards; other parts keep their bytes", async () => {
    await fc.assert(fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 5 }), fc.array(fc.tuple(fc.nat(), fc.constantFrom("change", "insert", "remove"), typed), { maxLength: 6 }), async (blocks, plans) => {
      const before = wordOf(`${blocks.join("")}<w:sectPr/>`, { styles: "" });
      const { paragraphs } = (await readDocument("a.docx", before)).document;
      const now = paragraphs.map(({ key, text }) => ({ key, text }));
      plans.forEach(([place, kind, text], index) => {
        const at = place % Math.max(1, now.length);
        if (kind === "insert") now.splice(at + 1, 0, { key: `new:${index}`, text });
        else if (kind === "remove") now.splice(at, 1);
        else if (now[at] !== undefined) now[at] = { ...now[at], text };
      });
      const after = await rewriteDocx(before, editsBetween(paragraphs, now));
      const filled = (texts: readonly string[]): readonly string[] => texts.filter((text) => text !== "");
      expect(filled(textsOf((await readDocument("a.docx", after)).document))).toEqual(filled(now.map(({ text }) => text)));
      expect(changedParts(before, after).filter((part) => part !== "word/document.xml")).toEqual([]);
    }), { numRuns: 100 });
  });
});

interface Keyed {
  readonly key: string;
  readonly text: string;
}

/** As the page does that shows the document: in the order of the text, what went away last. */
function editsBetween(before: readonly Keyed[], now: readonly Keyed[]): readonly DocxEdit[] {
  const known = new Map(before.map(({ key, text }) => [key, text]));
  const edits = now.flatMap(({ key, text }, index): readonly DocxEdit[] => {
    if (!known.has(key)) return [{ kind: "insert", key, after: now[index - 1]?.key ?? null, text }];
    return known.get(key) === text ? [] : [{ kind: "change", key, text }];
  });
  const present = new Set(now.map(({ key }) => key));
  return [...edits, ...before.filter(({ key }) => !present.has(key)).map(({ key }): DocxEdit => ({ kind: "remove", key }))];
}
