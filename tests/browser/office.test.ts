/**
 * The stand-in for Word on the web, asked by the genuine Office library without the pane: a page of our own in its place.
 * What holds here holds for the library; whether real Word does the same is tried by hand.
 */
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { readDocument } from "../../src/adapters/files/index.ts";
import { changeCarried, readCarried } from "../../src/adapters/files/docx/index.ts";
import { p, t, wordOf } from "../adapters/files/word.ts";
import { PATIENCE, stage } from "./harness.ts";

const it = stage();
const PAGE = (shim: boolean): string => `<!doctype html><title>probe</title><link rel="icon" href="data:,"><script src="ajax.js"></script><script src="office-js/office.js"></script>${shim ? '<script src="shim.js"></script>' : ""}<script>window.ready = Office.onReady(); window.hello = (event) => { event.completed({ fine: true }); };</script>`;
const BODY = [
  p("Brief over het plein", '<w:pStyle w:val="Heading1"/>'), p("De vos en de Vos zagen een vossenhol."),
  `<w:tbl><w:tr><w:tc>${p("Datum")}</w:tc><w:tc>${p("3 mei")}</w:tc></w:tr><w:tr><w:tc>${p("Kenmerk")}</w:tc><w:tc>${p("Z-1")}</w:tc></w:tr></w:tbl>`,
  `<w:p><w:r><w:t>eerste regel</w:t><w:br/><w:t>tweede regel</w:t></w:r></w:p>`,
  `<w:p>${t("Het blijft ")}<w:del w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:delText xml:space="preserve">niet </w:delText></w:r></w:del>${t("zo.")}</w:p>`,
  p("slot"),
].join("");

/** A file with a heading, a table, two lines in one paragraph and a tracked deletion, opened in the stand-in; the probe in the place of the pane. */
async function open(bytes: Uint8Array = wordOf(BODY), { shim = false } = {}): Promise<{ readonly page: Page; readonly pane: Frame }> {
  const file = join(mkdtempSync(join(tmpdir(), "kantlijn-office-")), "proef.docx");
  writeFileSync(file, bytes);
  const page = await it.openStandIn(`?shim=${shim ? "1" : "0"}`, {
    prepare: (fresh) => fresh.route(/\/office\.html/, (route) => route.fulfill({ contentType: "text/html", body: PAGE(shim) })),
  });
  await page.locator("#file").setInputFiles(file);
  await page.getByText("proef.docx").first().waitFor();
  await page.waitForFunction(() => window.standIn?.placed.document.file.name === "proef.docx");
  const handle = await page.waitForSelector("#pane iframe");
  const pane = await handle.contentFrame();
  if (pane === null) throw new Error("the frame has no page");
  await pane.waitForFunction(() => "ready" in window);
  await pane.evaluate(() => (window as unknown as { ready: Promise<unknown> }).ready);
  return { page, pane };
}

/** What the stand-in was asked and could not answer. */
const unanswered = (page: Page) => page.evaluate(() => {
  const { session, app } = window.standIn!;
  return [...session.unknown, ...(app as unknown as { readonly missing: readonly string[] }).missing];
});

test("paragraphs come in pages, with all that the pane looks at, and nothing is held afterwards", async () => {
  const { page, pane } = await open();
  const read = await pane.evaluate(() => Word.run(async (context) => {
    const found = [];
    for (let skip = 0; skip < 12; skip += 3) {
      const { paragraphs } = context.document.body;
      paragraphs.load({ select: "text,styleBuiltIn,outlineLevel,isListItem,tableNestingLevel", top: 3, skip });
      await context.sync();
      const cells = paragraphs.items.map((paragraph) => paragraph.parentTableCellOrNullObject);
      for (const cell of cells) cell.load("rowIndex,cellIndex");
      await context.sync();
      found.push(...paragraphs.items.map(({ text, styleBuiltIn, outlineLevel, tableNestingLevel }, index) => [text, styleBuiltIn, outlineLevel, tableNestingLevel, cells[index]!.isNullObject ? null : [cells[index]!.rowIndex, cells[index]!.cellIndex]]));
    }
    return found;
  }));
  expect(read).toEqual([
    ["Brief over het plein", "Normal", 10, 0, null], ["De vos en de Vos zagen een vossenhol.", "Normal", 10, 0, null],
    ["Datum", "Normal", 10, 1, [0, 0]], ["3 mei", "Normal", 10, 1, [0, 1]], ["Kenmerk", "Normal", 10, 1, [1, 0]], ["Z-1", "Normal", 10, 1, [1, 1]],
    ["eerste regel\u000btweede regel", "Normal", 10, 0, null], ["Het blijft niet zo.", "Normal", 10, 0, null], ["slot", "Normal", 10, 0, null],
  ]);
  // The library lets go of what it held a moment after the last answer.
  await page.waitForFunction(() => (window.standIn!.app as unknown as { readonly held: number }).held <= 4);
  expect(await unanswered(page)).toEqual([]);
}, PATIENCE);

test("what is searched for is selected, marked in a colour that everybody sees, and takes new words", async () => {
  const { page, pane } = await open();
  const found = await pane.evaluate(() => Word.run(async (context) => {
    const [all, exact] = [context.document.body.search("vos"), context.document.body.search("Vos", { matchCase: true, matchWholeWord: true })];
    all.load("text");
    exact.load("text");
    await context.sync();
    const [hit] = exact.items;
    hit!.select();
    hit!.font.highlightColor = "#FFFF00";
    const fresh = hit!.insertText("Das", "Replace");
    fresh.load("text");
    const selection = context.document.getSelection();
    selection.load("text");
    const none = context.document.body.search("beer");
    none.load("text");
    const missing = context.document.contentControls.getByTitle("er niet").getFirstOrNullObject();
    missing.load("id");
    await context.sync();
    return { all: all.items.map(({ text }) => text), exact: exact.items.length, fresh: fresh.text, selection: selection.text, none: none.items.length, missing: missing.isNullObject };
  }));
  expect(found).toEqual({ all: ["vos", "Vos", "vos"], exact: 1, fresh: "Das", selection: "Das", none: 0, missing: true });
  await page.locator(".sheet").getByText("De vos en de Das zagen een vossenhol.").waitFor();
  await page.waitForFunction(() => ["colour-ffff00", "selected"].every((name) => [...(CSS.highlights.get(name) ?? [])].some((range) => (range as Range).toString() === "Das")));
}, PATIENCE);

test("what the author types and selects is there at the next question", async () => {
  const { page, pane } = await open();
  const told = pane.evaluate(() => new Promise<string>((resolve) => {
    Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, () => {
      Office.context.document.getSelectedDataAsync(Office.CoercionType.Text, ({ value }) => { if (value !== "") resolve(value); });
    });
  }));
  await page.locator(".sheet p").last().click();
  await page.keyboard.press("End");
  await page.keyboard.type(" en klaar");
  await page.keyboard.press("Control+Shift+ArrowLeft");
  expect(await told).toBe("klaar");
  expect(await pane.evaluate(() => Word.run(async (context) => {
    const last = context.document.body.paragraphs.getLast();
    last.load("text");
    context.document.load("saved");
    await context.sync();
    return [last.text, context.document.saved];
  }))).toEqual(["slot en klaar", false]);
}, PATIENCE);

test("custom XML, properties, comments and a content control are kept, and the first two are in the file", async () => {
  const { page, pane } = await open();
  const XML = '<a xmlns="urn:voorbeeld:1"><b>één</b></a>';
  await pane.evaluate((xml) => Word.run(async (context) => {
    await new Promise<void>((resolve, reject) => { Office.context.document.customXmlParts.addAsync(xml, ({ status, error }) => { if (status === Office.AsyncResultStatus.Succeeded) resolve(); else reject(new Error(error.message)); }); });
    const { properties, body } = context.document;
    properties.title = "Een titel";
    properties.customProperties.add("kenmerk", "Z-2");
    properties.customProperties.add("lang", "x".repeat(300));
    const range = body.paragraphs.getFirst().getRange("Whole");
    range.insertComment("een opmerking");
    const control = range.insertContentControl();
    control.tag = "onderwerp";
    await context.sync();
  }), XML);
  await page.getByText("een opmerking").waitFor();
  const read = (bytes: string): Promise<unknown> => pane.evaluate(() => Word.run(async (context) => {
    const { properties, contentControls } = context.document;
    properties.load("title");
    const custom = properties.customProperties.getItemOrNullObject("KENMERK");
    custom.load("value");
    const none = properties.customProperties.getItemOrNullObject("niets");
    none.load("value");
    contentControls.load("tag,text");
    await context.sync();
    return [properties.title, custom.value, none.isNullObject, contentControls.items.map(({ tag, text }) => [tag, text])];
  })).then((seen) => [bytes, seen]);
  expect(await read("open")).toEqual(["open", ["Een titel", "Z-2", true, [["onderwerp", "Brief over het plein"]]]]);
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#save").click()]);
  const saved = new Uint8Array(readFileSync(await download.path()));
  const carried = await readCarried(saved);
  expect(carried.parts.map(({ xml }) => xml)).toEqual([XML]);
  expect([carried.custom, carried.properties["title"]]).toEqual([{ kenmerk: "Z-2", lang: "x".repeat(255) }, "Een titel"]);
  // Opened again, the library finds the part.
  const again = await open(saved);
  expect(await again.pane.evaluate(() => new Promise((resolve) => {
    Office.context.document.customXmlParts.getByNamespaceAsync("urn:voorbeeld:1", ({ value }) => { value[0]!.getXmlAsync((part) => { resolve([value.length, part.value]); }); });
  }))).toEqual([1, XML]);
}, PATIENCE);

test("the file comes in slices that together are the file, and only two may be open", async () => {
  const filler = Array.from({ length: 400 }, (_, index) => p(createHash("sha256").update(String(index)).digest("base64"))).join("");
  const bytes = await changeCarried(wordOf(BODY + filler), { parts: null, custom: { nummer: 7, waar: true }, properties: null });
  const { page, pane } = await open(bytes);
  const got = await pane.evaluate(async () => {
    const ask = <T>(run: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<Office.AsyncResult<T>> => new Promise((resolve) => { run(resolve); });
    const get = () => ask<Office.File>((done) => { Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: 4096 }, done); });
    const [{ value: file }, second, third] = [await get(), await get(), await get()];
    const whole: number[] = [];
    for (let index = 0; index < file.sliceCount; index += 1) whole.push(...((await ask<Office.Slice>((done) => { file.getSliceAsync(index, done); })).value.data));
    for (const open of [file, second.value]) await ask((done) => { open.closeAsync(done); });
    return { whole, size: file.size, slices: file.sliceCount, third: third.error.code };
  });
  expect(Buffer.compare(Buffer.from(got.whole), Buffer.from(bytes))).toBe(0);
  expect([got.size, got.slices, got.third]).toEqual([bytes.length, Math.ceil(bytes.length / 4096), 11000]);
  expect(await page.evaluate(() => (window.standIn!.app as unknown as { readonly openFiles: number }).openFiles)).toBe(0);
}, PATIENCE);

test("settings stay with the document, a command is run and answered, and an error says where it was", async () => {
  const { page, pane } = await open();
  expect(await pane.evaluate(() => new Promise((resolve) => {
    Office.context.document.settings.set("Office.AutoShowTaskpaneWithDocument", true);
    Office.context.document.settings.saveAsync(({ status }) => { Office.context.document.settings.refreshAsync(() => { resolve([String(status), Office.context.document.settings.get("Office.AutoShowTaskpaneWithDocument")]); }); });
  }))).toEqual(["succeeded", true]);
  expect(await page.evaluate(() => window.standIn!.session.command({ name: "hello", source: "knop" }))).toEqual({ status: 0, context: { fine: true } });
  const errors = await pane.evaluate(async () => {
    const failing = async (run: (context: Word.RequestContext) => unknown): Promise<unknown> => Word.run(async (context) => {
      await run(context);
      await context.sync();
    }).catch((error: unknown) => {
      const { code, debugInfo } = error as OfficeExtension.Error;
      return [code, debugInfo.errorLocation];
    });
    return [
      await failing(({ document }) => { document.body.search("x".repeat(256)); }),
      await failing(({ document }) => { document.body.paragraphs.getFirst().insertText("a", "Middle" as never); }),
      await failing(({ document }) => { document.contentControls.getById(99).load("tag"); }),
      await failing(({ document }) => { document.body.getOoxml(); }),
    ];
  });
  expect(errors).toEqual([["SearchStringInvalidOrTooLong", "Body.search"], ["InvalidArgument", "Paragraph.insertText"], ["ItemNotFound", "ContentControlCollection.getById"], ["NotImplemented", "Body.getOoxml()"]]);
  expect(await unanswered(page)).toEqual(["Body.getOoxml()"]);
}, PATIENCE);

test("what a newer library has is there with the shim, and only with it", async () => {
  const old = await open();
  expect(await old.pane.evaluate(() => [Office.context.requirements.isSetSupported("WordApi", "1.3"), Office.context.requirements.isSetSupported("WordApi", "1.4"), "insertAnnotations" in Word.Paragraph.prototype])).toEqual([true, false, false]);
  const { page, pane } = await open(undefined, { shim: true });
  const told = pane.evaluate(() => new Promise((resolve) => {
    void Word.run(async (context) => {
      context.document.onParagraphChanged.add(({ source, uniqueLocalIds }) => {
        resolve([source, uniqueLocalIds.length]);
        return Promise.resolve();
      });
      await context.sync();
      (window as unknown as { listening: boolean }).listening = true;
    });
  }));
  await pane.waitForFunction(() => "listening" in window);
  const seen = await pane.evaluate(() => Word.run(async (context) => {
    const { paragraphs } = context.document.body;
    paragraphs.load("text,uniqueLocalId");
    await context.sync();
    const target = paragraphs.items[7]!;
    const plain = target.getText();
    const ids = target.insertAnnotations({ critiques: [{ colorScheme: "Red", start: 0, length: 3 }] });
    const same = context.document.getParagraphByUniqueLocalId(target.uniqueLocalId);
    same.load("text");
    const parts = context.document.customXmlParts;
    parts.add('<a xmlns="urn:voorbeeld:2"/>');
    const own = parts.getByNamespace("urn:voorbeeld:2");
    own.load("id");
    await context.sync();
    const xml = own.items[0]!.getXml();
    const annotation = context.document.getAnnotationById(ids.value[0]!);
    annotation.load("id,state");
    await context.sync();
    return { plain: plain.value, text: target.text, same: same.text === target.text, state: annotation.state, found: annotation.id === ids.value[0], xml: xml.value, highlight: Office.context.requirements.isSetSupported("WordApi", "1.8") };
  }));
  expect(seen).toEqual({ plain: "Het blijft zo.", text: "Het blijft niet zo.", same: true, state: "Created", found: true, xml: '<a xmlns="urn:voorbeeld:2"/>', highlight: true });
  await page.waitForFunction(() => [...(CSS.highlights.get("line-red") ?? [])].some((range) => (range as Range).toString() === "Het"));
  await page.locator(".sheet p").last().click();
  await page.keyboard.type("x");
  expect(await told).toEqual(["Local", 1]);
  expect(await unanswered(page)).toEqual([]);
}, PATIENCE);

test("a saved file reads as the document did", async () => {
  const { page, pane } = await open();
  await pane.evaluate(() => Word.run(async (context) => {
    context.document.body.insertParagraph("toegevoegd", "End");
    await context.sync();
  }));
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#save").click()]);
  const { document } = await readDocument("proef.docx", new Uint8Array(readFileSync(await download.path())));
  expect(document.paragraphs.map(({ text }) => text).slice(-2)).toEqual(["slot", "toegevoegd"]);
}, PATIENCE);
