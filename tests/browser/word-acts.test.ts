/**
 * What an author does with the pane in a stand-in for Word on the web, through the genuine, unmodified Office library. Says
 * nothing about real Word: that is tried by hand, with docs/how-to/host-matrix.md.
 */
import { Document, Packer, Paragraph } from "docx";
import type { FrameLocator, Page } from "playwright-core";
import { readDocxStamp } from "../../src/adapters/files/docx/index.ts";
import { parseStamp } from "../../src/core/records/index.ts";
import { axeFaults, officePaneOf, PATIENCE, stage } from "./harness.ts";

const it = stage();
const LETTER = "gemeente/vergunning-dakkapel";
const LATE = 8_000;
/** More than there are things to reach on the pane. */
const MOST_TABS = 60;

interface Opened { readonly page: Page; readonly pane: FrameLocator }

async function openLetter(query = "?shim=1", options: Parameters<typeof it.openStandIn>[1] = {}): Promise<Opened> {
  const page = await it.openStandIn(`${query}#${LETTER}`, options);
  return { page, pane: await officePaneOf(page) };
}

/** A file of the author, dropped on the page. */
async function openOwn(name: string, ...lines: readonly string[]): Promise<Opened> {
  const buffer = await Packer.toBuffer(new Document({ sections: [{ children: lines.map((text) => new Paragraph(text)) }] }));
  const page = await it.openStandIn(`?shim=1#${LETTER}`);
  await officePaneOf(page);
  return { page, pane: await reopen(page, name, buffer) };
}

async function reopen(page: Page, name: string, buffer: Buffer): Promise<FrameLocator> {
  const before = await page.locator("#pane iframe").elementHandle();
  await page.locator("#file").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await before.waitForElementState("hidden");
  return officePaneOf(page);
}

const confirm = (pane: FrameLocator) => pane.locator('[data-action="confirm"]');
const receipt = (pane: FrameLocator) => pane.locator('[data-part="receipt"]');
const officeFrame = (page: Page) => page.frames().find((frame) => frame.url().includes("office.html"))!;

interface Row { readonly captureId: string; readonly documentId: string; readonly title: string; readonly withdrawnAt: string | null }

/** Something of the server, asked as the pane asks it. */
async function ask(page: Page, path: string): Promise<Buffer> {
  const bytes = await officeFrame(page).evaluate(async (address) => {
    const session = document.querySelector<HTMLMetaElement>('meta[name="kantlijn-session"]')?.content ?? "";
    const answer = await fetch(address, { headers: { "X-Kantlijn-Session": session } });
    return [...new Uint8Array(await answer.arrayBuffer())];
  }, path);
  return Buffer.from(bytes);
}

const rows = async (page: Page): Promise<readonly Row[]> => (JSON.parse((await ask(page, "api/captures")).toString("utf8")) as { readonly captures: readonly Row[] }).captures;
/** The file as Word would save it now. */
const saved = async (page: Page): Promise<Buffer> => {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#save").click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

test.each(["?shim=0", "?shim=1"])("one click stores the file with its stamp; opened again the document tells where it is; and undo takes the stamp out (%s)", async (query) => {
  const { page, pane } = await openLetter(query);
  const before = (await rows(page)).length;
  await confirm(pane).click();
  await receipt(pane).waitFor();
  const [row] = await rows(page);
  const stamp = parseStamp(await readDocxStamp(await ask(page, `api/captures/${row?.captureId ?? ""}/file`)) ?? "");
  expect(stamp).toMatchObject({ id: row?.documentId, title: row?.title, location: null });
  const file = await saved(page);
  expect(parseStamp(await readDocxStamp(file) ?? "")).toMatchObject({ id: row?.documentId, location: { captureId: row?.captureId } });
  // Another name and another window: only the document itself can tell.
  const again = await reopen(page, "kopie.docx", file);
  await again.getByText(/Vastgelegd bij Z-2026-20418/).waitFor();
  expect((await rows(page)).length).toBe(before + 1);
  const first = await it.openStandIn(`${query}#${LETTER}`);
  const fresh = await officePaneOf(first);
  await confirm(fresh).click();
  await fresh.locator('[data-action="undo"]').click();
  await fresh.getByText("Ongedaan gemaakt").first().waitFor();
  expect(await readDocxStamp(await saved(first))).toBeNull();
}, PATIENCE);

test.each(["?shim=0", "?shim=1"])("typing changes the card, and what is typed is what gets stored (%s)", async (query) => {
  const { page, pane } = await openLetter(query);
  const count = Number(await pane.locator('[data-field="findings"]').getAttribute("data-value"));
  await page.locator(".sheet p").last().click();
  await page.keyboard.press("End");
  await page.keyboard.type(" Haar burgerservicenummer is 999990019.");
  await pane.locator(`[data-field="findings"][data-value="${String(count + 1)}"]`).waitFor();
  await confirm(pane).click();
  await receipt(pane).waitFor();
  expect(await pane.getByText(/Gewijzigd sinds/).count()).toBe(0);
  await page.locator(".sheet p").last().click();
  await page.keyboard.type("Nog een zin. ");
  await pane.getByText(/Gewijzigd sinds/).waitFor();
  expect(await confirm(pane).innerText()).toBe("Leg opnieuw vast");
}, PATIENCE);

test.each(["?shim=0", "?shim=1"])("a passage is selected in the text, and nothing in the document changes (%s)", async (query) => {
  const { page, pane } = await openLetter(query);
  const before = await saved(page);
  await pane.getByRole("button", { name: /Let op in de tekst/ }).click();
  const passage = pane.locator("[data-quote]").first();
  await passage.focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => CSS.highlights.size > 0);
  expect(await passage.evaluate((element) => document.activeElement === element)).toBe(true);
  expect((await saved(page)).equals(before)).toBe(true);
}, PATIENCE);

test("the keyboard alone stores and undoes, inside the keyboard rules of the library", async () => {
  const { page, pane } = await openLetter();
  await confirm(pane).focus();
  await page.keyboard.press("Enter");
  await receipt(pane).waitFor();
  expect((await rows(page)).length).toBeGreaterThan(0);
  const undo = pane.locator('[data-action="undo"]');
  const here = (): Promise<boolean> => undo.evaluate((element) => document.activeElement === element);
  for (let tabs = 0; tabs < MOST_TABS && !(await here()); tabs += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await pane.getByText("Ongedaan gemaakt").first().waitFor();
}, PATIENCE);

test("lines under passages come when asked for, and go again", async () => {
  const { page, pane } = await openLetter();
  await pane.getByRole("button", { name: /Let op in de tekst/ }).click();
  await pane.locator('[data-action="underline"]').click();
  await pane.locator('[data-action="underline"][aria-pressed="true"]').waitFor();
  await page.waitForFunction(() => [...CSS.highlights.entries()].some(([name, ranges]) => name.startsWith("line-") && ranges.size > 0));
  await pane.locator('[data-action="underline"]').click();
  await page.waitForFunction(() => ![...CSS.highlights.entries()].some(([name, ranges]) => name.startsWith("line-") && ranges.size > 0));
}, PATIENCE);

test("a Word that promises lines and then draws none says so, and is not asked again", async () => {
  const { page, pane } = await openLetter();
  // As a Word that was bought once does: the set is there, the drawing is not.
  await officeFrame(page).evaluate(() => {
    Object.defineProperty(Word.Paragraph.prototype, "insertAnnotations", { value: () => { throw Object.assign(new Error("no"), { code: "GeneralException" }); } });
  });
  await pane.getByRole("button", { name: /Let op in de tekst/ }).click();
  await pane.locator('[data-action="underline"]').click();
  await pane.getByText("Deze Word kan niet onderstrepen").waitFor();
  expect(await pane.locator('[data-action="underline"]').count()).toBe(0);
  await confirm(pane).click();
  await receipt(pane).waitFor();
}, PATIENCE);

test("Over Kantlijn tells what works here, old and new, and copies it", async () => {
  const works = async (query: string): Promise<Readonly<Record<string, string | null>>> => {
    const { page, pane } = await openLetter(query);
    await pane.getByRole("button", { name: "Over" }).click();
    await pane.locator("[data-capability]").first().waitFor();
    expect(await axeFaults(officeFrame(page))).toEqual([]);
    await pane.locator('[data-action="copy"]').click();
    await pane.getByText("Gekopieerd").waitFor();
    return Object.fromEntries(await pane.locator("[data-capability]").evaluateAll((all) => all.map((one) => [one.getAttribute("data-capability") ?? "", one.getAttribute("data-works")])));
  };
  expect(await works("?shim=0")).toMatchObject({ "word-file": "true", "word-commonXmlParts": "true", "word-critiques": "false", "word-paragraphEvents": "false", "word-plainText": "false" });
  expect(await works("?shim=1")).toMatchObject({ "word-file": "true", "word-critiques": "true", "word-paragraphEvents": "true", "word-plainText": "true" });
}, PATIENCE);

test("who says who they are gets it kept on this machine", async () => {
  const { page, pane } = await openLetter();
  await pane.getByRole("button", { name: "Over" }).click();
  await pane.getByLabel("Naam").fill("Sanne de Boer");
  await pane.getByLabel("Team").fill("Omgevingsloket");
  await pane.getByRole("button", { name: "Bewaar" }).click();
  await pane.getByText("Bewaard").waitFor();
  await page.locator("#reload").click();
  const again = await officePaneOf(page);
  await again.getByRole("button", { name: "Over" }).click();
  expect(await again.getByLabel("Naam").inputValue()).toBe("Sanne de Boer");
}, PATIENCE);

test("an empty document is greeted; a place chosen beforehand holds once there is text", async () => {
  const { page, pane } = await openOwn("nieuw.docx", "");
  await pane.locator('.pane[data-face="start"]').waitFor();
  await pane.getByRole("button", { name: "Kies alvast een plek" }).click();
  await pane.getByPlaceholder("Zoek op nummer, titel of woord").fill("klacht");
  const place = pane.locator("[data-place]").first();
  const id = await place.getAttribute("data-place");
  await place.click();
  await page.locator(".sheet p").first().click();
  await page.keyboard.type("Besluit van het college over de klacht van mevrouw A. de Vries van 3 november 2026 over de afvalinzameling in haar straat.");
  await pane.locator(`.pane[data-face="card"] [data-field="location"][data-value="${id ?? ""}"]`).waitFor();
}, PATIENCE);

test("a library that comes late is explained after eight seconds, and welcome after that", async () => {
  const page = await it.openStandIn(`?shim=0#${LETTER}`, { prepare: (opened) => opened.route("**/office-js/office.js", async (route) => {
    await new Promise((resolve) => { setTimeout(resolve, LATE + 4_000); });
    await route.continue();
  }) });
  const pane = page.frameLocator("#pane iframe");
  await pane.locator('.pane[data-face="skeleton"]').waitFor();
  await pane.locator('[data-error="office-late"]').waitFor();
  expect(await axeFaults(officeFrame(page))).toEqual([]);
  await pane.locator('.pane[data-face="card"]').waitFor();
}, PATIENCE);

test("a library that never comes is explained, with what to do", async () => {
  it.expectErrors(/ERR_FAILED|Failed to load/);
  const page = await it.openStandIn(`?shim=0#${LETTER}`, { prepare: (opened) => opened.route("**/office-js/office.js", (route) => route.abort()) });
  const pane = page.frameLocator("#pane iframe");
  await pane.locator('[data-error="office-late"]').waitFor();
  await pane.getByText("appsforoffice.microsoft.com").waitFor();
  await pane.getByRole("button", { name: "Opnieuw proberen" }).waitFor();
}, PATIENCE);

test("without storage in the browser the card comes, and storing works", async () => {
  const { page, pane } = await openLetter("?shim=1", { prepare: (opened) => opened.addInitScript(() => {
    for (const name of ["indexedDB", "localStorage"]) Object.defineProperty(window, name, { get: () => { throw new DOMException("blocked", "SecurityError"); } });
  }) });
  await confirm(pane).click();
  await receipt(pane).waitFor();
  expect((await rows(page)).length).toBeGreaterThan(0);
}, PATIENCE);

test("a pane that is loaded again in the middle of a capture stores it, once", async () => {
  it.expectErrors(/ERR_|Failed to load/);
  const { page, pane } = await openLetter();
  const before = (await rows(page)).length;
  await page.context().route("**/api/captures", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    // The server gets it; the pane is gone before it hears of it.
    await route.fetch();
    return route.abort();
  });
  await confirm(pane).click();
  await pane.locator('[data-part="queue"]').waitFor();
  await page.context().unroute("**/api/captures");
  await officeFrame(page).evaluate(() => { location.reload(); });
  await receipt(await officePaneOf(page)).waitFor();
  expect((await rows(page)).length).toBe(before + 1);
}, PATIENCE);

test.each(["light", "dark"] as const)("axe finds nothing on the pane in Word, in %s", async (colorScheme) => {
  const { page } = await openLetter("?shim=1", { colorScheme });
  expect(await axeFaults(officeFrame(page))).toEqual([]);
}, PATIENCE);
