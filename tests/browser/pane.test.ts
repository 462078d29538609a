/** What an author does on the card, in a real browser against the real server. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { ROOT } from "../../scripts/tasks/files.ts";
import { readDocxStamp } from "../../src/adapters/files/docx/index.ts";
import { axeFaults, fileOf, paneOf, PATIENCE, SAMPLES, stage, type Sample } from "./harness.ts";
import { Tree } from "./tree.ts";

const it = stage();

const sampleOf = (id: string): Sample => SAMPLES.find((sample) => sample.id === id)!;
const LETTER = sampleOf("vergunning-dakkapel");

async function openSample({ world, id }: Sample): Promise<{ readonly page: Page; readonly pane: FrameLocator }> {
  const page = await it.open(`#${world}/${id}`);
  return { page, pane: await paneOf(page) };
}

const confirm = (pane: FrameLocator) => pane.locator('[data-action="confirm"]');
const receipt = (pane: FrameLocator) => pane.locator('[data-part="receipt"]');

/** More than there are things to reach on the page and the pane together. */
const MOST_TABS = 120;
/** Whether the keyboard is there: in its own frame, and that frame in the page. */
const hasFocus = (place: Locator): Promise<boolean> => place.evaluate((element) => document.hasFocus() && document.activeElement === element);

interface Row { readonly captureId: string; readonly title: string; readonly withdrawnAt: string | null; readonly documentType: string | null; readonly location: { readonly id: string; readonly title: string } }

/** Something of the server, asked as the page asks it. */
async function ask(page: Page, path: string): Promise<Buffer> {
  const bytes = await page.evaluate(async (address) => {
    const session = document.querySelector<HTMLMetaElement>('meta[name="kantlijn-session"]')?.content ?? "";
    const answer = await fetch(address, { headers: { "X-Kantlijn-Session": session } });
    if (!answer.ok) throw new Error(`${String(answer.status)} ${address}`);
    return [...new Uint8Array(await answer.arrayBuffer())];
  }, path);
  return Buffer.from(bytes);
}

const rows = async (page: Page): Promise<readonly Row[]> => (JSON.parse((await ask(page, "api/captures")).toString("utf8")) as { readonly captures: readonly Row[] }).captures;

test("one click stores a Word document with its stamp and the category it had not; every other part stays as it was", async () => {
  const { page, pane } = await openSample(LETTER);
  await confirm(pane).click();
  await receipt(pane).waitFor();
  const [row] = await rows(page);
  const stored = await ask(page, `api/captures/${row?.captureId ?? ""}/file`);
  expect(await readDocxStamp(stored)).toContain("urn:kantlijn:stamp");
  const [before, after] = [unzipSync(await readFile(join(ROOT, fileOf(LETTER)))), unzipSync(stored)];
  const touched = Object.keys(before).filter((part) => !Buffer.from(before[part]!).equals(Buffer.from(after[part] ?? [])));
  expect(touched.filter((part) => !/^(?:\[Content_Types\]\.xml|word\/_rels\/document\.xml\.rels)$/.test(part))).toEqual(["docProps/core.xml"]);
  const [own, filled] = [before, after].map((parts) => new TextDecoder().decode(parts["docProps/core.xml"]));
  expect(own).not.toContain("cp:category");
  expect(filled).toMatch(/<cp:category>[^<]+<\/cp:category>/u);
  for (const [element] of own!.matchAll(/<(dc:title|dc:creator|cp:lastModifiedBy|dcterms:created|dcterms:modified)[^>]*>[^<]+<\/\1>/gu)) expect(filled).toContain(element);
}, PATIENCE);

test("a mail is stored exactly as it came", async () => {
  const mail = sampleOf("klacht-milieustraat");
  const { page, pane } = await openSample(mail);
  await confirm(pane).click();
  await receipt(pane).waitFor();
  const [row] = await rows(page);
  expect((await ask(page, `api/captures/${row?.captureId ?? ""}/file`)).equals(await readFile(join(ROOT, fileOf(mail))))).toBe(true);
}, PATIENCE);

test("the keyboard alone chooses another place and another kind, stores, and undoes", async () => {
  const { page, pane } = await openSample(LETTER);
  const tabTo = async (target: Locator): Promise<void> => {
    for (let tabs = 0; tabs < MOST_TABS && !(await hasFocus(target)); tabs += 1) await page.keyboard.press("Tab");
    expect(await hasFocus(target)).toBe(true);
  };
  await tabTo(pane.getByRole("button", { name: /andere plek/i }));
  await page.keyboard.press("Enter");
  const place = pane.locator("[data-place]").first();
  await place.waitFor();
  const id = await place.getAttribute("data-place");
  await tabTo(place);
  await page.keyboard.press("Enter");
  await pane.locator(`[data-field="location"][data-value="${id ?? ""}"]`).waitFor();
  await tabTo(pane.getByRole("button", { name: "Meer gegevens" }));
  await page.keyboard.press("Enter");
  const kind = pane.locator('select[name="documentType"]');
  await kind.waitFor();
  const before = await kind.inputValue();
  await tabTo(kind);
  await page.keyboard.type("mot");
  expect([before, await kind.inputValue()]).toEqual(["beschikking", "motie"]);
  await tabTo(confirm(pane));
  await page.keyboard.press("Enter");
  await receipt(pane).waitFor();
  const [row] = await rows(page);
  expect([row?.location.id, row?.documentType]).toEqual([id, "motie"]);
  await tabTo(pane.locator('[data-action="undo"]'));
  await page.keyboard.press("Enter");
  await pane.getByText("Ongedaan gemaakt").first().waitFor();
  expect((await rows(page)).find(({ captureId }) => captureId === row?.captureId)?.withdrawnAt).not.toBeNull();
}, PATIENCE);

test("somebody who knows the pane by its accessibility tree alone corrects, stores and undoes", async () => {
  const { page } = await openSample(LETTER);
  const tree = await Tree.of(page, /taskpane/u);
  await tree.find("heading", /^Beschikking$/u);
  await tree.press("button", /andere plek/iu, "Enter");
  await tree.press("searchbox", /^Zoek op nummer, titel of woord$/u, "k", "l", "a", "c", "h", "t");
  await tree.press("button", /klacht/iu, "Enter");
  await tree.press("button", /^Meer gegevens/u, "Enter");
  await tree.press("combobox", /^Soort$/u, "m", "o", "t");
  await tree.press("button", /^Klopt, leg vast$/u, "Enter");
  await tree.find("heading", /Vastgelegd bij/u);
  const [row] = await rows(page);
  expect([row?.location.title, row?.documentType]).toEqual([expect.stringMatching(/klacht/iu), "motie"]);
  await tree.press("button", /^Ongedaan maken$/u, "Enter");
  await tree.find("StaticText", /^Ongedaan gemaakt/u);
  expect((await rows(page)).find(({ captureId }) => captureId === row?.captureId)?.withdrawnAt).not.toBeNull();
}, PATIENCE);

test("a changed title and another place are what gets stored", async () => {
  const { page, pane } = await openSample(LETTER);
  await pane.locator('[data-field="title"]').fill("Een titel van mijzelf");
  await page.keyboard.press("Tab");
  await pane.getByRole("button", { name: /andere plek/i }).click();
  const place = pane.locator("[data-place]").first();
  const id = await place.getAttribute("data-place");
  await place.click();
  await confirm(pane).click();
  await receipt(pane).waitFor();
  expect((await rows(page))[0]).toMatchObject({ title: "Een titel van mijzelf", location: { id } });
}, PATIENCE);

test("searching finds every place the organisation has", async () => {
  const { pane } = await openSample(LETTER);
  await pane.getByRole("button", { name: /andere plek/i }).click();
  await pane.getByPlaceholder("Zoek op nummer, titel of woord").fill("klacht");
  await pane.locator("[data-place]").filter({ hasText: /klacht/i }).first().waitFor();
}, PATIENCE);

test("Waarom says in few words on what it rests", async () => {
  const { pane } = await openSample(LETTER);
  await pane.locator('[data-field="location"] button').first().click();
  const texts = pane.locator('[data-field="location"] p.text');
  await texts.first().waitFor();
  for (const text of await texts.allInnerTexts()) expect(text.split(/\s+/).length).toBeLessThanOrEqual(40);
}, PATIENCE);

test("a passage that is said to be wrong leaves the list", async () => {
  const { pane } = await openSample(LETTER);
  const list = pane.locator('[data-field="findings"]');
  const count = Number(await list.getAttribute("data-value"));
  expect(count).toBeGreaterThan(1);
  await pane.getByRole("button", { name: /Let op in de tekst/ }).click();
  await pane.getByRole("button", { name: "Klopt niet" }).first().click();
  await pane.locator('[data-field="findings"] [role="group"] button, [data-field="findings"] .reasons button').first().click();
  await pane.locator(`[data-field="findings"][data-value="${String(count - 1)}"]`).waitFor();
}, PATIENCE);

test("arrow keys walk through the passages, and Enter shows one in the text without leaving the pane", async () => {
  const { page, pane } = await openSample(LETTER);
  await pane.getByRole("button", { name: /Let op in de tekst/ }).click();
  const passages = pane.locator("[data-quote]");
  await passages.first().focus();
  await page.keyboard.press("ArrowDown");
  expect(await hasFocus(passages.nth(1))).toBe(true);
  await page.keyboard.press("ArrowUp");
  expect(await hasFocus(passages.first())).toBe(true);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => CSS.highlights.size > 0);
  expect(await hasFocus(passages.first())).toBe(true);
}, PATIENCE);

test("a question is answered by its default: still one click", async () => {
  const { pane } = await openSample(sampleOf("vraag-om-stukken-zwembad"));
  await pane.locator("[data-question]").waitFor();
  await confirm(pane).click();
  await receipt(pane).waitFor();
}, PATIENCE);

test("a conversation that was filed before files itself, once", async () => {
  const { page, pane } = await openSample(sampleOf("antwoord-lichtjesavond"));
  await receipt(pane).waitFor();
  const filed = (await rows(page)).length;
  await page.reload();
  await receipt(await paneOf(page)).waitFor();
  expect((await rows(page)).length).toBe(filed);
}, PATIENCE);

test.each([["lunch-donderdag", "Niets nodig"], ["ophalen-school", "Dit lijkt privé"]])("%s: nothing is stored, and nothing is asked", async (id, words) => {
  const { pane } = await openSample(sampleOf(id));
  await pane.getByRole("heading", { name: words }).waitFor();
  // What somebody hears who cannot see the page.
  await pane.getByRole("button", { name: `Waarom? ${words}`, exact: true }).waitFor();
  expect(await confirm(pane).count()).toBe(0);
  expect(await pane.locator("[data-question]").count()).toBe(0);
}, PATIENCE);

test.each(["lunch-donderdag", "ophalen-school"])("%s can still be stored: the author has the last word", async (id) => {
  const { pane } = await openSample(sampleOf(id));
  await pane.getByRole("button", { name: "Toch vastleggen" }).click();
  await pane.locator('.pane[data-face="card"]').waitFor();
}, PATIENCE);

test("a file in the wrong place says so, and the button says what it does", async () => {
  const { pane } = await openSample(sampleOf("memo-in-onedrive"));
  await pane.locator('[data-warning="wrong-place"]').waitFor();
  expect(await confirm(pane).innerText()).toBe("Leg een kopie vast");
}, PATIENCE);

test("a server that is away keeps the document in the queue, and a retry stores it once", async () => {
  it.expectErrors(/ERR_FAILED|Failed to load/);
  const { page, pane } = await openSample(LETTER);
  const before = (await rows(page)).length;
  await page.context().route("**/api/files", (route) => route.abort());
  await confirm(pane).click();
  await pane.locator('[data-part="queue"]').waitFor();
  await page.context().unroute("**/api/files");
  await pane.locator('[data-action="retry"]').click();
  await receipt(pane).waitFor();
  expect((await rows(page)).length).toBe(before + 1);
}, PATIENCE);

test.each(["vergunning-dakkapel", "vraag-om-stukken-zwembad", "memo-in-onedrive", "lunch-donderdag", "ophalen-school"])("axe finds nothing on the pane of %s, also in the dark", async (id) => {
  for (const colorScheme of ["light", "dark"] as const) {
    const page = await it.open(`#${sampleOf(id).world}/${id}`, { colorScheme });
    await paneOf(page);
    const frame = page.frames().find((found) => found.url().includes("taskpane.html"))!;
    expect(await axeFaults(frame)).toEqual([]);
    await page.context().close();
  }
}, PATIENCE);

test("nothing has to be scrolled sideways in a pane of 320 pixels", async () => {
  const { page } = await openSample(LETTER);
  await page.locator("#pane").evaluate((frame) => { frame.style.width = "320px"; });
  const frame = page.frames().find((found) => found.url().includes("taskpane.html"))!;
  expect(await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
}, PATIENCE);
