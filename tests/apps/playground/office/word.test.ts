import fc from "fast-check";
import { MemoryDocument } from "../../../../src/adapters/hosts/memory/index.ts";
import { readCarried } from "../../../../src/adapters/files/docx/index.ts";
import { readDocument } from "../../../../src/adapters/files/index.ts";
import { wordApp, type WordApp } from "../../../../src/apps/playground/office/word/index.ts";
import { matches, searchOptions } from "../../../../src/apps/playground/office/word/search.ts";
import { WordText } from "../../../../src/apps/playground/office/word/text.ts";
import { bareDesk } from "../../../../src/core/model/index.ts";
import { p, t, wordOf } from "../../../adapters/files/word.ts";
import { FakePane } from "./pane.ts";

const BODY = [
  p("Kop"), p("De vos en de Vos."), `<w:tbl><w:tr><w:tc>${p("A")}</w:tc><w:tc>${p("B")}</w:tc></w:tr></w:tbl>`,
  `<w:p><w:r><w:t>een</w:t><w:br/><w:t>twee</w:t></w:r></w:p>`, `<w:p>${t("wel ")}<w:del w:id="1" w:author="A"><w:r><w:delText xml:space="preserve">niet </w:delText></w:r></w:del>${t("zo")}</w:p>`,
].join("");
const STORIES = { "footnotes.xml": `<w:footnote w:id="2">${p("een noot")}</w:footnote>`, "header1.xml": p("kop van de bladzij") };
const SECTION = '<w:sectPr><w:headerReference w:type="default" r:id="header1.xml"/></w:sectPr>';

async function word(body = BODY + SECTION): Promise<{ readonly app: WordApp; readonly pane: FakePane; readonly document: MemoryDocument; readonly shown: unknown[] }> {
  const bytes = new Uint8Array(wordOf(body, { stories: STORIES }));
  const { document: text, mediaType } = await readDocument("a.docx", bytes);
  const document = new MemoryDocument({ name: "a.docx", mediaType, bytes, text, desk: bareDesk("2026-11-25T10:00:00Z"), carried: await readCarried(bytes) });
  const shown: unknown[] = [];
  const app = wordApp({ document, url: "https://localhost/a.docx", author: "Iemand", show: (stretch) => { shown.push(stretch); } });
  return { app, pane: new FakePane(app), document, shown };
}

interface Result { readonly Results: readonly { readonly ActionId: number; readonly Value: never }[]; readonly TraceIds: readonly number[]; readonly Error?: object }

/** Runs a batch as the library sends it. */
async function batch(pane: FakePane, paths: Readonly<Record<string, object>>, actions: readonly object[]): Promise<Result> {
  const body = JSON.stringify({ AutoKeepReference: true, ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: "" }, ...paths }, Actions: actions.map((action, index) => ({ Id: index, ...action })) });
  const { Data: data } = await pane.call(93, { ArrayData: ["WacPartition", "POST", "ProcessQuery", [], body, 0, 1] }) as unknown as { readonly Data: readonly [number, unknown, string] };
  return JSON.parse(data[2]) as Result;
}
const property = (parent: number, name: string) => ({ ObjectPathType: 4, Name: name, ParentObjectPathId: parent });
const method = (parent: number, name: string, ...given: readonly unknown[]) => ({ ObjectPathType: 3, Name: name, ParentObjectPathId: parent, ArgumentInfo: { Arguments: given } });
const query = (path: number, select: readonly string[], more: object = {}) => ({ ActionType: 2, Name: "", ObjectPathId: path, QueryInfo: { Select: select, ...more } });
const valueOf = (result: Result, action: number) => result.Results.find(({ ActionId }) => ActionId === action)!.Value as { readonly [name: string]: unknown };

test("the body is what Word counts as body: no header, no note, and lines of a paragraph together", async () => {
  const { pane } = await word();
  const result = await batch(pane, { 2: property(1, "Body"), 3: property(2, "Paragraphs") }, [query(2, ["text", "type"]), query(3, ["text", "tableNestingLevel"], { Top: 4, Skip: 1 })]);
  expect(valueOf(result, 0)).toMatchObject({ Text: "Kop\rDe vos en de Vos.\rA\rB\reen\u000btwee\rwel niet zo", Type: "MainDoc" });
  expect((valueOf(result, 1)["_Items"] as readonly { readonly Text: string; readonly TableNestingLevel: number }[]).map(({ Text, TableNestingLevel }) => [Text, TableNestingLevel])).toEqual([["De vos en de Vos.", 0], ["A", 1], ["B", 1], ["een\u000btwee", 0]]);
});

test("headers belong to a section, and notes begin with their sign", async () => {
  const { pane } = await word();
  const result = await batch(pane, {
    2: property(1, "Sections"), 3: method(2, "GetFirst"), 4: method(3, "GetHeader", "Primary"), 5: method(3, "GetHeader", "FirstPage"),
    6: property(1, "Body"), 7: property(6, "Footnotes"), 8: method(7, "GetFirst"), 9: property(8, "Body"),
  }, [query(4, ["text"]), query(5, ["text"]), query(9, ["text"])]);
  expect([0, 1, 2].map((action) => valueOf(result, action)["Text"])).toEqual(["kop van de bladzij", "", "\u0002een noot"]);
});

test("a path is walked once in a batch, however often it is named: inserting once inserts once", async () => {
  const { pane, document } = await word();
  await batch(pane, { 2: property(1, "Body"), 3: method(2, "InsertText", "!", "End") }, [{ ActionType: 1, Name: "", ObjectPathId: 3 }, query(3, ["text"]), query(3, ["text"])]);
  expect(document.text.paragraphs.filter(({ text }) => text.includes("!")).map(({ text }) => text)).toEqual(["wel zo!"]);
});

test("an object keeps its name over batches until it is let go, and moves along with its words", async () => {
  const { pane, document, app } = await word();
  const first = await batch(pane, { 2: property(1, "Body"), 3: method(2, "Search", "Vos", null), 4: method(3, "GetFirst") }, [query(4, ["text"])]);
  const name = valueOf(first, 0)["_ReferenceId"] as string;
  const second = document.text.paragraphs.find(({ text }) => text.startsWith("De vos"))!;
  document.edit(second.key, `Ach! ${second.text}`);
  const held = { 2: { ObjectPathType: 6, Name: name } };
  expect(valueOf(await batch(pane, held, [query(2, ["text"])]), 0)["Text"]).toBe("vos");
  const before = app.held;
  await batch(pane, {}, [{ ActionType: 3, Name: "_RemoveReference", ObjectPathId: 1, ArgumentInfo: { Arguments: [name] } }]);
  expect(app.held).toBe(before - 1);
  expect((await batch(pane, held, [query(2, ["text"])])).Error).toMatchObject({ Code: "InvalidObjectPath" });
});

test("what is not there is null all the way down, and its actions do nothing", async () => {
  const { pane } = await word();
  const result = await batch(pane, { 2: property(1, "ContentControls"), 3: method(2, "GetFirstOrNullObject"), 4: property(3, "Paragraphs") }, [
    { ActionType: 1, Name: "", ObjectPathId: 3 }, query(4, ["text"]), { ActionType: 4, Name: "Tag", ObjectPathId: 3, ArgumentInfo: { Arguments: ["x"] } }, { ActionType: 3, Name: "Delete", ObjectPathId: 3, ArgumentInfo: { Arguments: [true] } },
  ]);
  expect([result.Results.map(({ Value }) => Value), result.Error]).toEqual([[null, null, null, null], undefined]);
});

test.each([
  ["a member that is not here", { 2: property(1, "Body"), 3: method(2, "InsertTable", 1, 1, "End") }, 3, "NotImplemented", "Body.insertTable()", 501],
  ["a property that is not here", { 2: property(1, "Nothing") }, 2, "NotImplemented", "Document.nothing", 501],
  ["a name that every object has", { 2: property(1, "Constructor") }, 2, "NotImplemented", "Document.constructor", 501],
  ["a type that is not here", { 2: { ObjectPathType: 2, Name: "Microsoft.Something" } }, 2, "NotImplemented", "Microsoft.Something", 501],
  ["too much to search for", { 2: property(1, "Body"), 3: method(2, "Search", "x".repeat(256), null) }, 3, "SearchStringInvalidOrTooLong", "Body.search", 400],
  ["no words", { 2: property(1, "Body"), 3: method(2, "InsertText", 7, "End") }, 3, "InvalidArgument", "Body.insertText", 400],
  ["a place that is none", { 2: property(1, "Body"), 3: method(2, "InsertParagraph", "a", "Inside") }, 3, "InvalidArgument", "Body.insertParagraph", 400],
  ["the first of nothing", { 2: property(1, "ContentControls"), 3: method(2, "GetFirst") }, 3, "ItemNotFound", "ContentControlCollection.getFirst", 404],
  ["a path that leads nowhere", {}, 9, "InvalidObjectPath", "", 400],
])("%s ends the batch with a code and the member, after what was done before", async (_, paths, target, Code, Location, HttpStatusCode) => {
  const { pane, app } = await word();
  const result = await batch(pane, { ...paths, 50: property(1, "Body") }, [query(50, ["type"]), { ActionType: 1, Name: "", ObjectPathId: target }, query(50, ["text"])]);
  expect(result.Results.map(({ ActionId }) => ActionId)).toEqual([0]);
  expect(result.Error).toMatchObject({ Code, Location, HttpStatusCode, ActionIndex: 1 });
  expect(app.missing).toEqual(Code === "NotImplemented" ? [Location] : []);
});

test("no batch breaks the program", async () => {
  const { pane } = await word();
  const part = fc.oneof(fc.jsonValue(), fc.record({ Id: fc.nat(3), ActionType: fc.nat(10), ObjectPathId: fc.nat(3), Name: fc.constantFrom("Text", "Search", "_KeepReference", ""), ArgumentInfo: fc.jsonValue(), QueryInfo: fc.jsonValue() }));
  const path = fc.record({ ObjectPathType: fc.nat(8), Name: fc.constantFrom("Body", "Paragraphs", "GetFirst", "{x}"), ParentObjectPathId: fc.nat(3), ArgumentInfo: fc.jsonValue() });
  await fc.assert(fc.asyncProperty(fc.dictionary(fc.constantFrom("1", "2", "3"), path), fc.array(part, { maxLength: 4 }), async (paths, actions) => {
    const reply = await pane.call(93, { ArrayData: [0, 0, 0, 0, JSON.stringify({ ObjectPaths: paths, Actions: actions })] });
    expect(reply["Error"]).toBe(0);
  }), { numRuns: 200 });
  expect(await pane.call(93, { ArrayData: "x" })).toMatchObject({ Error: 5001 });
});

test("selecting shows the words and tells who listens", async () => {
  const { pane, shown, app, document } = await word();
  await pane.ask("documentSelectionChanged", {}, 1);
  await batch(pane, { 2: property(1, "Body"), 3: method(2, "Search", "Vos", null), 4: method(3, "GetFirst") }, [{ ActionType: 3, Name: "Select", ObjectPathId: 4, ArgumentInfo: { Arguments: ["Select"] } }]);
  expect(await pane.call(64)).toMatchObject({ Data: "vos" });
  const [, , second] = document.text.paragraphs;
  app.selected({ start: { key: second!.key, offset: 0 }, end: { key: second!.key, offset: 2 } });
  expect(await pane.call(64)).toMatchObject({ Data: "De" });
  expect([shown.length, pane.heard.filter(({ message }) => message._responseType === 1).length]).toEqual([1, 2]);
});

test("deleting with tracking on leaves the words in the file, and out of the text that counts", async () => {
  const { pane, document } = await word();
  await batch(pane, { 2: property(1, "Body"), 3: method(2, "Search", "vos en ", { MatchCase: true }), 4: method(3, "GetFirst") }, [
    { ActionType: 4, Name: "ChangeTrackingMode", ObjectPathId: 1, ArgumentInfo: { Arguments: ["TrackAll"] } }, { ActionType: 3, Name: "Delete", ObjectPathId: 4, ArgumentInfo: { Arguments: [] } },
  ]);
  expect(document.text.paragraphs[2]!.text).toBe("De de Vos.");
  const shown = await batch(pane, { 2: property(1, "Body"), 3: property(2, "Paragraphs"), 4: { ObjectPathType: 5, Name: "", ParentObjectPathId: 3, ArgumentInfo: { Arguments: [1] } } }, [query(4, ["text"]), { ActionType: 3, Name: "GetReviewedText", ObjectPathId: 4, ArgumentInfo: { Arguments: ["Current"] } }]);
  expect([valueOf(shown, 0)["Text"], valueOf(shown, 1)]).toEqual(["De vos en de Vos.", "De de Vos."]);
});

test.each([
  ["vos", {}, [[3, 6], [13, 16]]], ["vos", { matchCase: true }, [[3, 6]]], ["VOS", { MatchCase: true }, []], ["de", { matchWholeWord: true }, [[0, 2], [10, 12]]], ["v", { matchPrefix: true }, [[3, 4], [13, 14]]], ["s", { matchSuffix: true }, [[5, 6], [15, 16]]],
  ["v?s", { matchWildcards: true }, [[3, 6]]], ["[vV]os", { matchWildcards: true }, [[3, 6], [13, 16]]], ["<d*>", { matchWildcards: true }, [[10, 12]]], ["V.s", {}, []], ["e{1,2}n", { matchWildcards: true }, [[7, 9]]],
  ["vosen", { ignoreSpace: true }, [[3, 9]]], ["Vos", { ignorePunct: true, matchCase: true }, [[13, 16]]], ["^?os", {}, [[3, 6], [13, 16]]], ["^^", {}, []],
] as const)("searching for %s with %j", (sought, options, found) => {
  expect(matches("De vos en de Vos.", sought, searchOptions(options), "Body.search")).toEqual(found);
});

test.each(["", "x".repeat(256), "^q"])("%s cannot be searched for", (sought) => {
  expect(() => matches("tekst", sought, searchOptions({}), "Range.search")).toThrow(expect.objectContaining({ code: "SearchStringInvalidOrTooLong", location: "Range.search" }));
});

test("a place in the text of Word is the same place in the model, there and back", async () => {
  const { document } = await word();
  const text = new WordText(document);
  for (const paragraph of text.paragraphs) {
    for (const line of paragraph.lines) {
      for (let offset = 0; offset <= line.text.length; offset += 1) {
        const point = { key: line.key, offset };
        expect(text.pointAt(paragraph, text.offsetOf(paragraph, point))).toEqual(point);
      }
    }
  }
});

test.each([[1, 0, 5000], [2, 1024, 1009], [1, 5_000_000, 11002]] as const)("a file of kind %i in slices of %i bytes is refused or given", async (kind, slice, code) => {
  const { pane } = await word();
  const reply = await pane.call(77, { "0": kind, "1": slice });
  expect(reply["Error"]).toBe(code === 5000 ? 11002 : code);
});

test("slices are of an open file only", async () => {
  const { pane, app } = await word();
  const { "0": handle } = await pane.call(77, { "0": 1, "1": 512 });
  expect((await pane.call(80, { "2": handle!, "3": 999 }))["Error"]).toBe(5008);
  expect((await pane.call(80, { "2": handle!, "3": 0 }))["1"]).toBe(512);
  await pane.call(81, { "2": handle! });
  expect([(await pane.call(80, { "2": handle!, "3": 0 }))["Error"], app.openFiles]).toEqual([5008, 0]);
});

test("settings are saved as a whole", async () => {
  const { pane, document } = await word();
  await pane.call(76, { DdaSettingsMethod: { Properties: [["a", "1"], ["b", "2"]] } });
  await pane.call(76, { DdaSettingsMethod: { Properties: [["b", "3"], ["bad"], "x"] } });
  expect(await pane.call(75)).toMatchObject({ Properties: { Settings: [["b", "3"]] } });
  expect([...document.annex.settings]).toEqual([["b", "3"]]);
});
