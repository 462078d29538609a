import { readDocument } from "../../../src/adapters/files/index.ts";
import { zipOf } from "./zip.ts";
import { p, r, readWord, t, textsOf, wordOf, wordParts } from "./word.ts";

const style = (id: string, name: string, rest = ""): string => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`;

describe("words in a paragraph", () => {
  it.each<[string, string, readonly string[]]>([
    ["runs stand together", t("Ber") + t("gen"), ["Bergen"]],
    ["entities and signs from all planes", t("&lt;b&gt; &amp; &#8364; 😀"), ["<b> & € 😀"]],
    ["CDATA", "<w:r><w:t><![CDATA[a < b]]></w:t></w:r>", ["a < b"]],
    ["white space at the ends counts only when the file says so", "<w:r><w:t> los </w:t></w:r><w:r><w:t xml:space='preserve'> vast </w:t></w:r>", ["los vast "]],
    ["a line end in the file is white space", "<w:r><w:t xml:space='preserve'>een\ntwee</w:t></w:r>", ["een twee"]],
    ["a tab", t("a") + r("<w:tab/>") + t("b"), ["a\tb"]],
    ["a tab to a margin", t("a") + r("<w:ptab w:relativeTo='margin'/>") + t("b"), ["a\tb"]],
    ["stops of tabs are no tabs", "<w:pPr><w:tabs><w:tab w:val='left' w:pos='720'/></w:tabs></w:pPr>" + t("a"), ["a"]],
    ["a line break begins a new paragraph", t("Kade 1") + r("<w:br/>") + t("1000 AA Zandermeer"), ["Kade 1", "1000 AA Zandermeer"]],
    ["an old line break too", t("a") + r("<w:cr/>") + t("b"), ["a", "b"]],
    ["a page break between words too", t("a") + r('<w:br w:type="page"/>') + t("b"), ["a", "b"]],
    ["a page break around words does not", r('<w:br w:type="page"/>') + t("a") + r('<w:br w:type="column"/>'), ["a"]],
    ["a hyphen that keeps words together", t("06") + r("<w:noBreakHyphen/>") + t("00000012"), ["06-00000012"]],
    ["a hyphen that is only there at a line end is not", t("beleids") + r("<w:softHyphen/>") + t("nota"), ["beleidsnota"]],
    ["a check mark in a font of pictures", r('<w:sym w:font="Wingdings" w:char="F0FC"/>') + t(" akkoord"), ["✓ akkoord"]],
    ["an unknown picture is a space", t("a") + r('<w:sym w:font="Wingdings 3" w:char="F023"/>') + t("b"), ["a b"]],
    ["a letter put in as a symbol", r('<w:sym w:font="Arial" w:char="00E9"/>'), ["é"]],
    ["a link shows its words", `<w:hyperlink r:id="x">${t("de website")}</w:hyperlink>`, ["de website"]],
    ["a formula", `<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>`, ["a+b"]],
    ["a content control", `<w:sdt><w:sdtPr><w:alias w:val="Naam"/><w:placeholder><w:docPart w:val="x"/></w:placeholder></w:sdtPr><w:sdtContent>${t("Jansen")}</w:sdtContent></w:sdt>`, ["Jansen"]],
    ["a smart tag and a bookmark", `<w:bookmarkStart w:id="0" w:name="b"/><w:smartTag w:element="x">${t("Utrecht")}</w:smartTag><w:bookmarkEnd w:id="0"/>`, ["Utrecht"]],
    ["the base of a ruby", `<w:r><w:ruby><w:rt>${t("boven")}</w:rt><w:rubyBase>${t("onder")}</w:rubyBase></w:ruby></w:r>`, ["onder"]],
  ])("%s", async (_, content, expected) => {
    expect(textsOf(await readWord(`<w:p>${content}</w:p>`))).toEqual(expected);
  });

  it.each<[string, string, readonly string[]]>([
    ["what was inserted is there", `${t("a")}<w:ins w:id="1" w:author="x">${t("b")}</w:ins>`, ["ab"]],
    ["what was deleted is not", `${t("a")}<w:del w:id="1"><w:r><w:delText>b</w:delText></w:r></w:del>${t("c")}`, ["ac"]],
    ["nor what a careless program put there as text", `${t("a")}<w:del w:id="1">${t("b")}</w:del>`, ["a"]],
    ["what was moved is in its new place", `<w:moveFrom w:id="1">${t("oud")}</w:moveFrom><w:moveTo w:id="2">${t("nieuw")}</w:moveTo>`, ["nieuw"]],
    ["an insertion that was deleted again", `<w:ins w:id="1"><w:del w:id="2"><w:r><w:delText>weg</w:delText></w:r></w:del></w:ins>${t("a")}`, ["a"]],
    ["former looks do not hide", `<w:r><w:rPr><w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>zichtbaar</w:t></w:r>`, ["zichtbaar"]],
    ["hidden words are not on the paper", `${t("a")}<w:r><w:rPr><w:vanish/></w:rPr><w:t>b</w:t></w:r>`, ["a"]],
    ["words that are not hidden any more are", `<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>b</w:t></w:r>`, ["b"]],
    ["a hidden paragraph mark hides no words", `<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${t("a")}`, ["a"]],
    ["a comment is not text, its words are", `<w:commentRangeStart w:id="0"/>${t("a")}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`, ["a"]],
  ])("%s", async (_, content, expected) => {
    expect(textsOf(await readWord(`<w:p>${content}</w:p>`))).toEqual(expected);
  });

  it("leaves out a paragraph that was deleted altogether, and keeps its number free", async () => {
    const gone = '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2"><w:r><w:delText>weg</w:delText></w:r></w:del></w:p>';
    const { paragraphs } = await readWord(p("a") + gone + p("b"));
    expect(paragraphs.map(({ key, text }) => [key, text])).toEqual([["document:0", "a"], ["document:2", "b"]]);
  });

  it("leaves out a row that was deleted", async () => {
    const row = (text: string, properties = ""): string => `<w:tr>${properties}<w:tc><w:p><w:del w:id="1"><w:r><w:delText>${text}</w:delText></w:r></w:del></w:p></w:tc></w:tr>`;
    expect(textsOf(await readWord(`<w:tbl>${row("weg", "<w:trPr><w:del w:id='1'/></w:trPr>")}</w:tbl>${p("a")}`))).toEqual(["a"]);
  });

  it("keeps empty paragraphs", async () => {
    expect((await readWord(`<w:p/>${p("a")}<w:p></w:p>`)).paragraphs.map(({ key, text }) => [key, text])).toEqual([["document:0", ""], ["document:1", "a"], ["document:2", ""]]);
  });
});

describe("fields", () => {
  const mark = (type: string): string => r(`<w:fldChar w:fldCharType="${type}"/>`);
  const code = (text: string): string => r(`<w:instrText>${text}</w:instrText>`);
  it.each<[string, string, string]>([
    ["show their result", `${mark("begin")}${code(" PAGE ")}${mark("separate")}${t("3")}${mark("end")}`, "3"],
    ["in the short form too", `<w:fldSimple w:instr="DATE">${t("1 mei")}</w:fldSimple>`, "1 mei"],
    ["without result show nothing", `${t("a")}${mark("begin")}${code("XE")}${mark("end")}${t("b")}`, "ab"],
    ["in the code of another are code", `${mark("begin")}${code("IF ")}${mark("begin")}${code("X")}${mark("separate")}${t("binnen")}${mark("end")}${code("= 1")}${mark("separate")}${t("uitkomst")}${mark("end")}`, "uitkomst"],
    ["in the result of another are text", `${mark("begin")}${code("TOC")}${mark("separate")}${t("1 ")}${mark("begin")}${code("PAGEREF")}${mark("separate")}${t("7")}${mark("end")}${mark("end")}`, "1 7"],
  ])("%s", async (_, content, expected) => {
    expect(textsOf(await readWord(`<w:p>${content}</w:p>`))).toEqual([expected]);
  });

  it("that never end do not swallow the rest", async () => {
    expect(textsOf(await readWord(`<w:p>${mark("begin")}${code("X")}</w:p>${p("verder")}`))).toEqual(["", "verder"]);
  });
});

describe("roles", () => {
  const styles = [
    style("Kop1", "heading 1"), style("Kop2", "Kop 2"), style("Titel", "Title"), style("Eigen", "Eigen kop", '<w:basedOn w:val="Kop1"/>'),
    style("Niveau", "Paragraafkop", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'), style("Geen", "Geen kop", '<w:basedOn w:val="Kop1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'),
    style("Lijst", "List Bullet", '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>'), style("Ring1", "A", '<w:basedOn w:val="Ring2"/>'), style("Ring2", "B", '<w:basedOn w:val="Ring1"/>'),
    style("Verborgen", "Instructie", "<w:rPr><w:vanish/></w:rPr>"), '<w:style w:type="character" w:styleId="Stil"><w:name w:val="Stil"/><w:rPr><w:vanish/></w:rPr></w:style>',
  ].join("");
  it.each<[string, string, string, number | undefined]>([
    ["a built-in heading", '<w:pStyle w:val="Kop1"/>', "heading", 1],
    ["a heading with a Dutch name", '<w:pStyle w:val="Kop2"/>', "heading", 2],
    ["a style made from a heading", '<w:pStyle w:val="Eigen"/>', "heading", 1],
    ["a style with a level", '<w:pStyle w:val="Niveau"/>', "heading", 3],
    ["a style that gave its level up", '<w:pStyle w:val="Geen"/>', "body", undefined],
    ["a level on the paragraph itself", '<w:outlineLvl w:val="0"/>', "heading", 1],
    ["a level taken away on the paragraph", '<w:pStyle w:val="Kop1"/><w:outlineLvl w:val="9"/>', "body", undefined],
    ["a title", '<w:pStyle w:val="Titel"/>', "title", undefined],
    ["an item of a list", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>', "list-item", undefined],
    ["an item by its style", '<w:pStyle w:val="Lijst"/>', "list-item", undefined],
    ["numbering taken away", '<w:pStyle w:val="Lijst"/><w:numPr><w:numId w:val="0"/></w:numPr>', "body", undefined],
    ["a numbered heading", '<w:pStyle w:val="Kop1"/><w:numPr><w:numId w:val="2"/></w:numPr>', "heading", 1],
    ["an unknown style", '<w:pStyle w:val="Weg"/>', "body", undefined],
    ["styles in a circle", '<w:pStyle w:val="Ring1"/>', "body", undefined],
  ])("%s", async (_, properties, role, level) => {
    const { paragraphs } = await readWord(p("tekst", properties), { styles });
    expect(paragraphs.map((paragraph) => [paragraph.role, paragraph.level])).toEqual([[role, level]]);
  });

  it("hide what a style hides", async () => {
    const content = `${p("weg", '<w:pStyle w:val="Verborgen"/>')}<w:p>${t("a")}<w:r><w:rPr><w:rStyle w:val="Stil"/></w:rPr><w:t>weg</w:t></w:r></w:p>`;
    expect(textsOf(await readWord(content, { styles }))).toEqual(["", "a"]);
  });

  it("make a title of two lines one", async () => {
    const { paragraphs } = await readWord(`<w:p><w:pPr><w:pStyle w:val="Titel"/></w:pPr>${t("Convenant")}${r("<w:br/>")}${t("Havens")}</w:p>`, { styles });
    expect(paragraphs).toEqual([{ key: "document:0", role: "title", text: "Convenant Havens" }]);
  });

  it("number the lines of a paragraph", async () => {
    expect((await readWord(`${p("a")}<w:p>${t("b")}${r("<w:br/>")}${t("c")}</w:p>`)).paragraphs.map(({ key }) => key)).toEqual(["document:0", "document:1", "document:1.1"]);
  });
});

describe("tables", () => {
  const cell = (content: string, properties = ""): string => `<w:tc>${properties}${content}</w:tc>`;
  const row = (...cells: readonly string[]): string => `<w:tr>${cells.join("")}</w:tr>`;
  const placesOf = async (body: string): Promise<readonly unknown[]> => (await readWord(body)).paragraphs.map(({ text, role, cell: place }) => [text, role, place && [place.table, place.row, place.column]]);

  it("give every cell its place", async () => {
    expect(await placesOf(`<w:tbl>${row(cell(p("naam")), cell(p("bedrag")))}${row(cell(p("A")), cell(p("1") + p("2")))}</w:tbl>${p("na")}`)).toEqual([
      ["naam", "table-cell", [0, 0, 0]], ["bedrag", "table-cell", [0, 0, 1]], ["A", "table-cell", [0, 1, 0]], ["1", "table-cell", [0, 1, 1]], ["2", "table-cell", [0, 1, 1]], ["na", "body", undefined],
    ]);
  });

  it("count the columns that a wide cell takes, and those that a row skips", async () => {
    const wide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>';
    expect(await placesOf(`<w:tbl>${row(cell(p("a"), wide), cell(p("b")))}<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(p("c"))}${cell(p("d"))}</w:tr></w:tbl>`)).toEqual([
      ["a", "table-cell", [0, 0, 0]], ["b", "table-cell", [0, 0, 2]], ["c", "table-cell", [0, 1, 1]], ["d", "table-cell", [0, 1, 2]],
    ]);
  });

  it("can lie in each other", async () => {
    expect(await placesOf(`<w:tbl>${row(cell(p("a") + `<w:tbl>${row(cell(p("binnen")))}</w:tbl>` + p("b")), cell(p("c")))}</w:tbl><w:tbl>${row(cell(p("d")))}</w:tbl>`)).toEqual([
      ["a", "table-cell", [0, 0, 0]], ["binnen", "table-cell", [1, 0, 0]], ["b", "table-cell", [0, 0, 0]], ["c", "table-cell", [0, 0, 1]], ["d", "table-cell", [2, 0, 0]],
    ]);
  });
});

describe("boxes", () => {
  const box = `<w:txbxContent>${p("in de doos")}</w:txbxContent>`;
  const drawn = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
  it.each([["drawn, with an old drawing for old programs", drawn], ["of old programs alone", `<w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict>`]])("%s are read once, after the paragraph that holds them", async (_, content) => {
    const { paragraphs } = await readWord(`<w:p>${t("voor")}${r(content)}${t(" na")}</w:p>${p("verder")}`);
    expect(paragraphs.map(({ role, text }) => [role, text])).toEqual([["body", "voor na"], ["text-box", "in de doos"], ["body", "verder"]]);
  });

  it("in a cell are not in the cell", async () => {
    const { paragraphs } = await readWord(`<w:tbl><w:tr><w:tc><w:p>${t("cel")}${r(drawn)}</w:p></w:tc></w:tr></w:tbl>`);
    expect(paragraphs.map(({ role, cell }) => [role, cell?.table])).toEqual([["table-cell", 0], ["text-box", undefined]]);
  });
});

describe("letters behind the page", () => {
  const letters = (text: string): string => `<w:p>${t("kop")}${r(`<w:pict><v:shape type="#_x0000_t136"><v:textpath style="font-size:1pt" string="${text}"/></v:shape></w:pict>`)}</w:p>`;
  it.each<[string, readonly string[]]>([["CONCEPT", ["header1:0 kop", "header1:1 CONCEPT"]], [" niet&#xa;verspreiden ", ["header1:0 kop", "header1:1 niet verspreiden"]], ["", ["header1:0 kop"]]])("that say %p are a line", async (text, expected) => {
    const { paragraphs } = await readWord('<w:sectPr><w:headerReference r:id="header1.xml"/></w:sectPr>', { stories: { "header1.xml": letters(text) } });
    expect(paragraphs.map(({ key, text: line }) => `${key} ${line}`)).toEqual(expected);
  });
});

describe("other parts", () => {
  const section = (...references: readonly string[]): string => `<w:sectPr>${references.join("")}</w:sectPr>`;
  const reference = (kind: "header" | "footer", name: string, type = "default"): string => `<w:${kind}Reference w:type="${type}" r:id="${name}"/>`;

  it("come in the order of the page", async () => {
    const note = (id: number, text: string, type = ""): string => `<w:footnote w:id="${id}"${type}>${p(text)}</w:footnote>`;
    const { paragraphs } = await readWord(p("tekst") + section(reference("header", "header1.xml"), reference("footer", "footer1.xml")), {
      stories: { "footer1.xml": p("voet"), "header1.xml": p("kop"), "footnotes.xml": note(-1, "", ' w:type="separator"') + note(1, "noot"), "endnotes.xml": `<w:endnote w:id="1">${p("eind")}</w:endnote>` },
    });
    expect(paragraphs.map(({ key, role, text }) => [key, role, text])).toEqual([
      ["header1:0", "header", "kop"], ["document:0", "body", "tekst"], ["footnotes:0", "footnote", "noot"], ["endnotes:0", "footnote", "eind"], ["footer1:0", "footer", "voet"],
    ]);
  });

  it.each<[string, string, string | undefined, readonly string[]]>([
    ["a header that no section shows is not there", section(), undefined, []],
    ["one for even pages only when they differ", section(reference("header", "header1.xml", "even")), undefined, []],
    ["one for even pages when they do", section(reference("header", "header1.xml", "even")), "<w:evenAndOddHeaders/>", ["kop"]],
    ["one for the first page only when that differs", section(reference("header", "header1.xml", "first")), undefined, []],
    ["one for the first page when it does", section(reference("header", "header1.xml", "first"), "<w:titlePg/>"), undefined, ["kop"]],
    ["one for a first page that differs no more", section(reference("header", "header1.xml", "first"), '<w:titlePg w:val="0"/>'), undefined, []],
    ["one that is used twice is read once", `<w:p><w:pPr>${section(reference("header", "header1.xml"))}</w:pPr></w:p>${section(reference("header", "header1.xml"))}`, undefined, ["kop", ""]],
  ])("%s", async (_, body, settings, expected) => {
    expect(textsOf(await readWord(body, { stories: { "header1.xml": p("kop") }, ...(settings === undefined ? {} : { settings }) }))).toEqual(expected);
  });

  it("give title, author and moments", async () => {
    const moment = (name: string, value: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${value}</dcterms:${name}>`;
    const { properties } = await readWord(p("a"), { core: `<dc:title> Nota  over\nwater </dc:title><dc:creator>F. Waterlander</dc:creator>${moment("created", "2026-09-07T08:41:00Z")}${moment("modified", "gisteren")}` });
    expect(properties).toEqual({ title: "Nota over water", author: "F. Waterlander", created: "2026-09-07T08:41:00Z" });
  });

  it("can be missing", async () => {
    expect(await readWord(p("a"), { core: "<dc:title/>" })).toEqual({ kind: "document", envelope: null, properties: {}, paragraphs: [{ key: "document:0", role: "body", text: "a" }] });
  });
});

describe("other ways to write the same", () => {
  const replaced = (from: RegExp, to: string): Uint8Array => zipOf(wordParts(p("zelfde")).map((part) => ({ ...part, content: String(part.content).replace(from, to) })));
  const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
  const strict = (text: string): string => text.replaceAll("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main").replaceAll("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships");
  it.each<[string, Uint8Array]>([
    ["strict names", zipOf(wordParts(p("zelfde")).map((part) => ({ ...part, content: strict(String(part.content)) })))],
    ["another prefix", zipOf(wordParts(p("zelfde")).map((part) => (part.name === "word/document.xml" ? { ...part, content: String(part.content).replace(/(<\/?|xmlns:)w\b/g, "$1n0") } : part)))],
    ["UTF-16", zipOf(wordParts(p("zelfde")).map((part) => (part.name === "word/document.xml" ? { ...part, content: utf16(String(part.content).replace('encoding="UTF-8"', 'encoding="UTF-16"')) } : part)))],
    ["a path from the root", replaced(/Target="word\/document.xml"/, 'Target="/word/document.xml"')],
    ["a part in other capitals", zipOf(wordParts(p("zelfde")).map((part) => ({ ...part, name: part.name.replace("word/document.xml", "Word/Document.xml") })))],
    ["stored, not packed", zipOf(wordParts(p("zelfde")).map((part) => ({ ...part, stored: true })))],
    ["sizes after the data", zipOf(wordParts(p("zelfde")), { streamed: true })],
    ["a comment after the zip", zipOf(wordParts(p("zelfde")), { comment: "PK\u0005\u0006 is no end here" })],
  ])("%s", async (_, bytes) => {
    expect(textsOf((await readDocument("brief.docx", bytes)).document)).toEqual(["zelfde"]);
  });

  it("a name in capitals, or none at all", async () => {
    expect((await readDocument("BRIEF.DOCX", wordOf(p("a")))).format).toBe("docx");
    expect((await readDocument("brief", wordOf(p("a")))).mediaType).toBe("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  });
});
