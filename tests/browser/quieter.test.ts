/** The pane that asks for less: quiet for a while, prompts that fade, and what can be learned after the act. */
import type { FrameLocator, Page } from "playwright-core";
import { paneOf, PATIENCE, SAMPLES, stage } from "./harness.ts";

const it = stage();
const addressOf = (id: string): string => `#${SAMPLES.find((sample) => sample.id === id)!.world}/${id}`;
const LETTER = addressOf("vergunning-dakkapel");

async function open(path = LETTER): Promise<{ readonly page: Page; readonly pane: FrameLocator }> {
  const page = await it.open(path);
  return { page, pane: await paneOf(page) };
}
const confirm = (pane: FrameLocator) => pane.locator('[data-action="confirm"]');
const face = (pane: FrameLocator, name: string) => pane.locator(`.pane[data-face="${name}"]`);

test("later: quiet beside this document, also after loading again, and back with one click", async () => {
  const { page, pane } = await open();
  await pane.getByRole("button", { name: /^Later/ }).click();
  await face(pane, "resting").waitFor();
  expect(await confirm(pane).count()).toBe(0);
  await page.reload();
  await face(pane, "resting").waitFor();
  // Nothing is stored by a key that stores elsewhere.
  await pane.locator("body").press("Control+Enter");
  await pane.getByRole("button", { name: "Toon de kaart nu" }).click();
  await face(pane, "card").waitFor();
  await pane.getByRole("status").filter({ hasText: "Nog niet vastgelegd" }).waitFor();
}, PATIENCE);

test("later says nothing about another document; not today does", async () => {
  const { page, pane } = await open();
  await pane.getByRole("button", { name: /^Later/ }).click();
  await face(pane, "resting").waitFor();
  await page.goto(`${it.address}${addressOf("vraag-om-stukken-zwembad")}`);
  await face(pane, "card").waitFor();
  await pane.getByRole("button", { name: /^Vandaag niet/ }).click();
  await pane.getByText("Morgen leest Kantlijn weer mee.").waitFor();
  await page.goto(`${it.address}${addressOf("klacht-milieustraat")}`);
  await face(pane, "resting").waitFor();
}, PATIENCE);

test("no more for this document: the kind leaves the list, stays away after loading again, and comes back when asked", async () => {
  const { page, pane } = await open();
  const count = async (): Promise<number> => Number(await pane.locator('[data-field="findings"]').getAttribute("data-value"));
  const fold = pane.getByRole("button", { name: /Let op in de tekst/ });
  await fold.click();
  const before = await count();
  await pane.getByRole("button", { name: /^Niet meer voor dit document.*Naam/ }).first().click();
  await pane.getByText("Niet getoond bij dit document: naam.").waitFor();
  const after = await count();
  expect(after).toBeLessThan(before);
  await page.reload();
  await paneOf(page);
  expect(await count()).toBe(after);
  if (after > 0) await fold.click();
  await pane.getByRole("button", { name: "Toon weer" }).click();
  expect(await count()).toBe(before);
}, PATIENCE);

test("after the act: one line of benefit and one thing to learn, with a way out that is kept, and nothing waits for it", async () => {
  const { page, pane } = await open();
  await confirm(pane).click();
  await pane.locator('[data-part="benefit"]').waitFor();
  const lesson = pane.locator("[data-lesson]");
  await lesson.waitFor();
  expect(await lesson.getByRole("link").getAttribute("rel")).toContain("noopener");
  // The receipt has the focus, not the lesson.
  expect(await pane.locator('[data-part="receipt"]').evaluate((element) => document.activeElement === element)).toBe(true);
  await lesson.getByRole("button", { name: "Niet meer tonen" }).click();
  expect(await lesson.count()).toBe(0);
  await pane.getByRole("button", { name: "Ongedaan maken" }).click();
  await confirm(pane).click();
  await pane.locator('[data-part="receipt"]').waitFor();
  expect(await lesson.count()).toBe(0);
  await page.reload();
  await paneOf(page);
  await pane.getByRole("button", { name: "Over" }).click();
  expect(await pane.getByLabel("Toon na het vastleggen iets om te leren").isChecked()).toBe(false);
}, PATIENCE);

test("who was right five times sees only what is not certain, and everything again with one click or after one change", async () => {
  const page = await it.open(addressOf("vraag-om-stukken-zwembad"));
  const pane = await paneOf(page);
  const kind = await pane.locator('[data-field="documentType"]').getAttribute("data-value");
  expect(kind).not.toBe("");
  const rowsShown = (): Promise<readonly (string | null)[]> => pane.locator(".row").evaluateAll((all) => all.map((row) => row.getAttribute("data-field")));
  const all = await rowsShown();
  for (let time = 0; time < 5; time += 1) {
    await confirm(pane).click();
    await pane.locator('[data-part="receipt"]').waitFor();
    await pane.getByRole("button", { name: "Ongedaan maken" }).click();
    await confirm(pane).waitFor();
  }
  const fewer = await rowsShown();
  const certain = await pane.locator('[data-action="all"]').count();
  expect(certain).toBe(1);
  expect(fewer.length).toBeLessThan(all.length);
  expect(fewer).toContain("location");
  await pane.locator('[data-action="all"]').click();
  expect(await rowsShown()).toEqual(all);
  await pane.locator('textarea[data-field="title"]').fill("Een andere titel");
  await confirm(pane).click();
  await pane.locator('[data-part="receipt"]').waitFor();
  await page.reload();
  await paneOf(page);
  expect(await rowsShown()).toEqual(all);
}, PATIENCE);

test("practising asks before it tells, tells at once with the ground, and stores nothing", async () => {
  const { page, pane } = await open();
  const asked: string[] = [];
  page.on("request", (request) => { if (request.method() !== "GET") asked.push(request.url()); });
  await pane.getByRole("button", { name: "Oefen" }).click();
  expect(await confirm(pane).count()).toBe(0);
  const kind = pane.getByRole("group", { name: "Wat voor stuk is dit?" });
  expect(await kind.getByRole("status").innerText()).toBe("");
  const wrong = kind.locator('label:not([data-option="beschikking"])').first();
  await wrong.click();
  await kind.getByText("Kantlijn kiest: beschikking").waitFor();
  expect(await kind.getByRole("status").locator("p.text").first().innerText()).toMatch(/“.+”/);
  await kind.locator('[data-option="beschikking"]').click();
  await kind.getByText("Goed gezien").waitFor();
  const passages = pane.getByRole("group", { name: "Welke passages zijn gevoelig?" });
  expect(await passages.locator(".verdict").count()).toBe(0);
  for (const box of await passages.locator('[data-sensitive="true"] input').all()) await box.check();
  await passages.getByRole("button", { name: "Kijk na" }).click();
  expect(await passages.locator('.verdict[data-right="false"]').count()).toBe(0);
  expect(await passages.locator('[data-sensitive="true"] .verdict').first().innerText()).toMatch(/Woo 5\.1/);
  const total = await passages.locator("li").count();
  await passages.getByText(`${String(total)} van de ${String(total)} gelijk.`).waitFor();
  await pane.getByRole("button", { name: "Stop oefenen" }).click();
  await face(pane, "card").waitFor();
  expect(asked).toEqual([]);
}, PATIENCE);

test("by the accessibility tree alone: read, correct, store and undo, with nothing but roles and names", async () => {
  const { pane } = await open();
  await pane.getByRole("heading", { level: 2, name: "Beschikking" }).waitFor();
  for (const name of ["Waar", "Bewaren", "Openbaar", "Wie ziet het"]) await pane.getByRole("region", { name, exact: true }).waitFor();
  const where = pane.getByRole("region", { name: "Waar", exact: true });
  await where.getByRole("button", { name: /andere plek/i }).click();
  await where.getByRole("searchbox").or(where.getByRole("textbox")).fill("college");
  await where.getByRole("button", { name: /College/ }).first().click();
  await where.getByText(/College/).first().waitFor();
  await pane.getByRole("textbox", { name: "Titel" }).fill("Dakkapel aan de Wilgenlaan");
  await pane.getByRole("button", { name: /^Klopt, leg vast$|^Leg een kopie vast$/ }).click();
  await pane.getByRole("heading", { name: /^Vastgelegd bij/ }).waitFor();
  await pane.getByRole("status").filter({ hasText: /Vastgelegd om/ }).waitFor();
  await pane.getByRole("button", { name: "Ongedaan maken" }).click();
  await pane.getByRole("status").filter({ hasText: "Ongedaan gemaakt" }).waitFor();
  await pane.getByRole("button", { name: /leg vast$/ }).waitFor();
}, PATIENCE);

test("by the keyboard alone: another place is chosen, it is stored, and taken back", async () => {
  const { page, pane } = await open();
  await pane.locator("body").press("Tab");
  const named = () => page.frames().find((frame) => frame.url().includes("taskpane"))!.evaluate(() => {
    const { activeElement: element } = document;
    return element === null || element === document.body ? "" : (element.getAttribute("aria-label") ?? (element as HTMLInputElement).labels?.[0]?.textContent ?? element.textContent).trim();
  });
  const reach = async (wanted: RegExp): Promise<void> => {
    const seen: string[] = [];
    for (let step = 0; step < 80; step += 1) {
      const now = await named();
      if (wanted.test(now)) return;
      seen.push(now);
      await page.keyboard.press("Tab");
    }
    throw new Error(`the keyboard does not reach ${String(wanted)}: ${seen.join(" | ")}`);
  };
  await reach(/andere plek/i);
  await page.keyboard.press("Enter");
  await pane.locator("[data-place]").first().waitFor();
  await page.keyboard.type("college");
  await pane.locator("[data-place]").filter({ hasText: "College" }).first().waitFor();
  await reach(/^College/);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
  await pane.locator('[data-part="receipt"]').waitFor();
  await reach(/^Ongedaan maken$/);
  await page.keyboard.press("Enter");
  await pane.getByRole("status").filter({ hasText: "Ongedaan gemaakt" }).waitFor();
}, PATIENCE);
