import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { ROOT } from "../../scripts/tasks/files.ts";
import { msgOf } from "../adapters/files/msg.ts";
import { fileOf, paneOf, PATIENCE, SAMPLES, serveStatic, stage, type Sample } from "./harness.ts";

const it = stage(serveStatic);

const samples = SAMPLES;
const sample = (kind: Sample["kind"]): Sample => samples.find((one) => one.kind === kind)!;
const bytesOf = (one: Sample): Buffer => readFileSync(join(ROOT, fileOf(one)));

const sheet = (page: Page) => page.locator(".sheet");
const opened = (page: Page, name: string) => page.locator("#caption b", { hasText: name }).waitFor();
const choose = (page: Page, ...files: readonly { readonly name: string; readonly buffer: Buffer }[]) =>
  page.locator("#file").setInputFiles(files.map((file) => ({ ...file, mimeType: "application/octet-stream" })));
/** The text as the pane reads it from its host. */
const modelOf = (page: Page) => page.evaluate(async () => {
  const { host } = (window as unknown as { readonly kantlijn: { readonly host: { read(): Promise<{ readonly paragraphs: readonly { readonly key: string; readonly text: string }[] }> } } }).kantlijn;
  return (await host.read()).paragraphs.map(({ key, text }) => ({ key, text }));
});
const pictureOf = (page: Page) => sheet(page).evaluate((element) => [...element.querySelectorAll<HTMLElement>("[data-key]")].map(({ dataset, textContent }) => ({ key: dataset["key"], text: textContent })));

/** Puts the caret in the nth paragraph that has words, so many characters from its start. Returns its key. */
const putCaret = (page: Page, nth: number, offset: number): Promise<string> => sheet(page).evaluate((element, [which, at]) => {
  const paragraph = [...element.querySelectorAll<HTMLElement>("p[data-key]")].filter(({ textContent }) => textContent.length > 20)[which]!;
  element.focus();
  getSelection()!.setBaseAndExtent(paragraph.firstChild!, at, paragraph.firstChild!, at);
  return paragraph.dataset["key"]!;
}, [nth, offset] as const);

test("the first sample opens by itself, and the address names it", async () => {
  const page = await it.open();
  await page.locator(".sheet [data-key]").first().waitFor();
  expect(new URL(page.url()).hash).toBe(`#${samples[0]!.world}/${samples[0]!.id}`);
  expect(await page.locator("[aria-current]").innerText()).toContain(samples[0]!.title);
}, PATIENCE);

test("every sample shows exactly the text that the pane reads and gives its card, and a bookmark leads back to it", async () => {
  const page = await it.open();
  const frame = await page.locator("#pane").elementHandle();
  for (const { world, id, title } of samples) {
    await page.getByRole("link", { name: title }).click();
    await opened(page, id);
    expect(await pictureOf(page)).toEqual(await modelOf(page));
    expect(new URL(page.url()).hash).toBe(`#${world}/${id}`);
    await paneOf(page);
  }
  expect(await frame.evaluate((element) => element.isConnected && (element as HTMLIFrameElement).contentWindow!.performance.getEntriesByType("navigation").length)).toBe(1);
  await page.reload();
  await opened(page, samples.at(-1)!.id);
}, PATIENCE);

test("a mail shows who wrote to whom; a received one can be read and not be written in", async () => {
  const page = await it.open(`#${sample("mail").world}/${sample("mail").id}`);
  await page.locator(".envelope").waitFor();
  expect(await page.locator(".envelope dt").allTextContents()).toEqual(expect.arrayContaining(["Van", "Aan", "Datum"]));
  expect(await sheet(page).getAttribute("contenteditable")).toBeNull();
}, PATIENCE);

describe("typing", () => {
  let page: Page;
  beforeEach(async () => {
    page = await it.open(`#${sample("document").world}/${sample("document").id}`);
    await opened(page, sample("document").id);
  }, PATIENCE);

  /** After whatever happened the page must still be a picture of the document. */
  const textsNow = async (): Promise<readonly string[]> => {
    const model = await modelOf(page);
    expect(await pictureOf(page)).toEqual(model);
    return model.map(({ text }) => text);
  };

  test("changes the paragraph and keeps its key", async () => {
    const before = await modelOf(page);
    const key = await putCaret(page, 2, 5);
    await page.keyboard.type("<b>xyz</b> ");
    await textsNow();
    const after = await modelOf(page);
    const was = before.find((paragraph) => paragraph.key === key)!.text;
    expect(after.find((paragraph) => paragraph.key === key)!.text).toBe(`${was.slice(0, 5)}<b>xyz</b> ${was.slice(5)}`);
    expect(after.map((paragraph) => paragraph.key)).toEqual(before.map((paragraph) => paragraph.key));
  }, PATIENCE);

  test("changes the card after a pause, and nothing else on the page", async () => {
    const pane = await paneOf(page);
    const findings = pane.locator('[data-field="findings"]');
    const before = Number(await findings.getAttribute("data-value"));
    await putCaret(page, 2, 0);
    await page.keyboard.type("Haar BSN is 999990019. ");
    await pane.locator(`[data-field="findings"][data-value="${String(before + 1)}"]`).waitFor();
    expect(await page.evaluate(() => document.activeElement?.classList.contains("sheet"))).toBe(true);
    await page.keyboard.press("Control+z");
    await pane.locator(`[data-field="findings"][data-value="${String(before)}"]`).waitFor();
  }, PATIENCE);

  test("Enter splits, Backspace at the start joins, and undo and redo go both ways", async () => {
    const before = await textsNow();
    await putCaret(page, 2, 7);
    await page.keyboard.press("Enter");
    const split = await textsNow();
    expect(split.length).toBe(before.length + 1);
    await page.keyboard.press("Backspace");
    expect(await textsNow()).toEqual(before);
    await page.keyboard.press("Control+z");
    expect(await textsNow()).toEqual(split);
    await page.keyboard.press("Control+z");
    expect(await textsNow()).toEqual(before);
    await page.keyboard.press("Control+y");
    expect(await textsNow()).toEqual(split);
  }, PATIENCE);

  test("takes words, the selection and everything away without taking the page apart", async () => {
    await putCaret(page, 2, 12);
    await page.keyboard.press("Control+Backspace");
    await page.keyboard.press("Delete");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.type("vervangen");
    expect((await textsNow()).some((text) => text.includes("vervangen"))).toBe(true);
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");
    expect((await textsNow()).join("")).toBe("");
    await page.keyboard.type("Opnieuw begonnen");
    expect((await textsNow()).join("")).toBe("Opnieuw begonnen");
  }, PATIENCE);

  test("pastes plain text, a paragraph for every line", async () => {
    const before = await textsNow();
    await putCaret(page, 2, 0);
    await sheet(page).evaluate((element) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData("text/plain", "een\ttwee\r\ndrie\nvier");
      dataTransfer.setData("text/html", "<h1 onclick='alert(1)'>een</h1>");
      element.dispatchEvent(new InputEvent("beforeinput", { inputType: "insertFromPaste", dataTransfer, bubbles: true, cancelable: true }));
    });
    const after = await textsNow();
    expect(after.length).toBe(before.length + 2);
    expect(after).toEqual(expect.arrayContaining(["een twee", "drie"]));
    expect(await sheet(page).locator("[onclick]").count()).toBe(0);
  }, PATIENCE);

  test("what an input method writes is taken over", async () => {
    await putCaret(page, 2, 0);
    const client = await page.context().newCDPSession(page);
    await client.send("Input.imeSetComposition", { text: "e", selectionStart: 1, selectionEnd: 1 });
    await client.send("Input.insertText", { text: "één" });
    expect((await textsNow()).some((text) => text.startsWith("één"))).toBe(true);
  }, PATIENCE);
});

describe("own files", () => {
  test("open, stand in the list, and give way to a sample and come back", async () => {
    const page = await it.open();
    await choose(page, { name: "mijn-brief.docx", buffer: bytesOf(sample("document")) });
    await opened(page, "mijn-brief.docx");
    await page.getByRole("link", { name: sample("mail").title }).click();
    await opened(page, sample("mail").id);
    await page.getByRole("link", { name: "mijn-brief.docx" }).click();
    await opened(page, "mijn-brief.docx");
    expect(await pictureOf(page)).toEqual(await modelOf(page));
  }, PATIENCE);

  test("can be dropped anywhere on the page", async () => {
    const page = await it.open();
    const carried = await page.evaluateHandle((base64) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], "gesleept.eml"));
      return data;
    }, bytesOf(sample("mail")).toString("base64"));
    await page.dispatchEvent("body", "dragenter", { dataTransfer: carried });
    expect(await page.locator("#drop").isVisible()).toBe(true);
    await page.dispatchEvent("#drop", "drop", { dataTransfer: carried });
    await opened(page, "gesleept.eml");
    expect(await page.locator("#drop").isVisible()).toBe(false);
  }, PATIENCE);

  test.each([
    ["16115.pdf", readFileSync(join(ROOT, "tests/corpora/official/16115.pdf")), "App nut mice", "Kantlijn leest dit bestand."],
    ["16103.odt", readFileSync(join(ROOT, "tests/corpora/official/16103.odt")), "App nut mice", "Kantlijn leest dit bestand."],
    ["bericht.msg", Buffer.from(msgOf({ properties: [[0x37, "Vergunning"], [0x42, "D. Tuinstra"], [0x1000, "Wij verlenen de vergunning."]] })), "Wij verlenen de vergunning.", "Ontvangen mail"],
  ])("%s is read in the page itself, and cannot be written in", async (name, buffer, text, says) => {
    const page = await it.open();
    await opened(page, samples[0]!.id);
    await choose(page, { name, buffer });
    await opened(page, name);
    expect(await sheet(page).innerText()).toContain(text);
    expect(await page.locator("#caption").innerText()).toContain(says);
    expect(await sheet(page).getAttribute("contenteditable")).toBeNull();
    expect(await pictureOf(page)).toEqual(await modelOf(page));
  }, PATIENCE);

  const damaged = bytesOf(sample("document")).subarray(0, 3000);
  test.each([
    { name: "kapot.docx", buffer: damaged, says: "Dit bestand is beschadigd of niet compleet." },
    { name: "leeg.docx", buffer: Buffer.alloc(0), says: "Dit bestand is leeg." },
    { name: "plaatje.png", buffer: Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), says: "Kantlijn leest .docx" },
    { name: "brief.docx", buffer: bytesOf(sample("mail")), says: "Volgens de naam is dit .docx" },
  ])("$name gives its sentence, and what was open stays open", async ({ name, buffer, says }) => {
    const page = await it.open();
    await opened(page, samples[0]!.id);
    await choose(page, { name, buffer });
    await page.getByRole("alert").filter({ hasText: says }).waitFor();
    expect(await page.getByRole("alert").innerText()).toContain(name);
    expect(await pictureOf(page)).toEqual(await modelOf(page));
    await choose(page, { name: "goed.eml", buffer: bytesOf(sample("mail")) });
    await opened(page, "goed.eml");
    expect(await page.getByRole("alert").isVisible()).toBe(false);
  }, PATIENCE);

  test("with a world and a context they are a scenario", async () => {
    const page = await it.open();
    const world = { organisation: { name: "gemeente Dropstad", tooi: null, domains: ["dropstad.example"] }, policy: "gemeente", locations: [], officials: [] };
    const context = { host: "word", author: { name: "A. Proef", email: "a.proef@dropstad.example", unit: "Proeven" }, now: "2026-03-04T10:00:00+01:00", currentLocation: null, thread: null };
    const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
    await choose(page, { name: "input.docx", buffer: bytesOf(sample("document")) }, { name: "world.json", buffer: json(world) }, { name: "context.json", buffer: json(context) });
    await opened(page, "input.docx");
    const seen = await page.evaluate(async () => {
      const { host, setting } = (window as unknown as { readonly kantlijn: { readonly host: { desk(): Promise<unknown> }; readonly setting: unknown } }).kantlijn;
      return { desk: await host.desk(), setting };
    });
    expect(seen).toMatchObject({ desk: context, setting: world });
    await choose(page, { name: "input.docx", buffer: bytesOf(sample("document")) }, { name: "world.json", buffer: Buffer.from("{") });
    await page.getByRole("alert").filter({ hasText: "world.json" }).waitFor();
  }, PATIENCE);
});

test("a passage is brought into view and marked, without changing the text or taking the focus", async () => {
  const page = await it.open(`#${sample("document").world}/${sample("document").id}`);
  await opened(page, sample("document").id);
  const before = await modelOf(page);
  const last = before.filter(({ text }) => text.length > 4).at(-1)!;
  await page.locator("[aria-current]").focus();
  await page.evaluate(async (key) => {
    await (window as unknown as { readonly kantlijn: { readonly host: { show(place: unknown): Promise<void> } } }).kantlijn.host.show({ paragraphKey: key, start: 1, end: 4 });
  }, last.key);
  const marked = await page.evaluate(() => [...CSS.highlights.get("kantlijn")!].map(String));
  expect(marked).toEqual([last.text.slice(1, 4)]);
  await page.waitForFunction((key) => { const { top, bottom } = document.querySelector(`[data-key="${key}"]`)!.getBoundingClientRect(); return top > 0 && bottom <= innerHeight; }, last.key);
  expect(await page.evaluate(() => document.activeElement?.hasAttribute("aria-current"))).toBe(true);
  expect(await modelOf(page)).toEqual(before);
}, PATIENCE);
