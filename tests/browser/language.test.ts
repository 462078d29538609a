/** Which language the pane and the pages around it speak, in a real browser, and what of it stays Dutch. */
import type { Page } from "playwright-core";
import * as enRegister from "../../src/language/en/console.ts";
import { errors as enErrors } from "../../src/language/en/errors.ts";
import * as enPlayground from "../../src/language/en/playground.ts";
import * as nlRegister from "../../src/language/nl/console.ts";
import * as nlPlayground from "../../src/language/nl/playground.ts";
import { sayAll } from "../language/say.ts";
import { LANGUAGE_CODES } from "../../src/language/registry.ts";
import { paneOf, officePaneOf, PATIENCE, serveStatic, stage, SAMPLES } from "./harness.ts";
import { startServer } from "./server.ts";

const LETTER = `#${SAMPLES.find(({ kind }) => kind === "document")!.world}/vergunning-dakkapel`;

/** What a page still says in the words of one language, where another has others; what is marked as Dutch is Dutch by nature. */
async function left(page: Page, words: object, others: object): Promise<readonly string[]> {
  const instead = sayAll(others);
  const own = [...sayAll(words)].filter(([key, said]) => instead.get(key) !== said).map(([, said]) => said);
  return page.evaluate((unwanted) => {
    const said = [...document.querySelectorAll("*")].filter((element) => element.closest("[lang=nl]:not(html), noscript") === null).flatMap((element) => [element.getAttribute("aria-label") ?? "", element.childElementCount === 0 ? element.textContent.trim() : ""]);
    return said.filter((words) => unwanted.includes(words));
  }, own);
}

describe("beside a document on the page", () => {
  const it = stage(serveStatic);
  const languageOf = (page: Awaited<ReturnType<typeof it.open>>) => page.frames().find((frame) => frame.url().includes("taskpane"))!.evaluate(() => document.documentElement.lang);

  test("who has a Dutch browser fetches no other language", async () => {
    const page = await it.open();
    const asked: string[] = [];
    page.on("request", (request) => { asked.push(new URL(request.url()).pathname.split("/").at(-1) ?? ""); });
    await page.goto(`${it.address}${LETTER}`);
    await page.reload();
    const pane = await paneOf(page);
    await pane.getByRole("button", { name: /Let op in de tekst/ }).click();
    await pane.locator(".passage").first().waitFor();
    expect(asked.filter((file) => LANGUAGE_CODES.some((code) => file.startsWith(`${code}.`)))).toEqual([]);
    expect(await languageOf(page)).toBe("nl");
  }, PATIENCE);

  test("a browser in English gives English; what is Dutch law stays Dutch, is marked as Dutch, and is explained", async () => {
    const page = await it.open(LETTER, { locale: "en-GB" });
    const pane = await paneOf(page);
    await pane.getByRole("button", { name: "Correct, file it" }).waitFor();
    expect(await languageOf(page)).toBe("en");
    expect(await pane.locator("#kind").innerText()).toBe("Beschikking");
    expect(await pane.locator("#kind").getAttribute("lang")).toBe("nl");
    expect(await pane.locator('.kind + [data-part="gloss"]').innerText()).toBe("Decision in an individual case");
    expect(await pane.locator('[data-field="woo"] [lang="nl"]').allInnerTexts()).toEqual(["Beschikkingen", "Woo 3.3 lid 2 onder k"]);
  }, PATIENCE);

  test("the choice of the author goes before the browser, takes effect at once without losing the place, and is remembered", async () => {
    const page = await it.open(LETTER);
    const pane = await paneOf(page);
    await pane.getByRole("button", { name: "Over" }).click();
    const choice = pane.getByLabel("Taal");
    await choice.focus();
    await choice.selectOption("en");
    await pane.getByRole("heading", { name: "About Kantlijn" }).waitFor();
    expect(await pane.getByLabel("Language").evaluate((element) => document.activeElement === element)).toBe(true);
    await page.reload();
    await (await paneOf(page)).getByRole("button", { name: "Correct, file it" }).waitFor();
    await pane.getByRole("button", { name: "About" }).click();
    await pane.getByLabel("Language").selectOption("nl");
    await pane.getByRole("heading", { name: "Over Kantlijn" }).waitFor();
    expect(await languageOf(page)).toBe("nl");
  }, PATIENCE);

  test("after the act it says the hour of today in English too", async () => {
    const page = await it.open(LETTER, { locale: "en-GB" });
    const pane = await paneOf(page);
    await pane.getByRole("button", { name: "Correct, file it" }).click();
    await pane.getByRole("status").filter({ hasText: /^Confirmed at \d\d:\d\d$/ }).waitFor();
  }, PATIENCE);

  test("the page around it speaks it too, from the list to the outside of a mail and what is wrong with a file", async () => {
    const page = await it.open(LETTER, { locale: "en-GB" });
    await page.getByText(enPlayground.playground.typing).waitFor();
    expect(await left(page, nlPlayground, enPlayground)).toEqual([]);
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(await page.locator("#samples a span").first().getAttribute("lang")).toBe("nl");
    const mail = SAMPLES.find(({ id }) => id === "vraag-om-stukken-zwembad")!;
    await page.locator(`#samples a[href="#${mail.world}/${mail.id}"]`).click();
    await page.locator(".envelope dt").getByText(enPlayground.playground.envelope.from).waitFor();
    await page.locator(".envelope dd").filter({ hasText: /^\d+ \p{Lu}\p{Ll}+ \d{4} at \d\d:\d\d$/u }).waitFor();
    await page.locator("#file").setInputFiles({ name: "empty.docx", mimeType: "application/octet-stream", buffer: Buffer.alloc(0) });
    await page.getByRole("alert").getByText(enErrors["file-empty"].wrong({})).waitFor();
    expect(await left(page, nlPlayground, enPlayground)).toEqual([]);
  }, PATIENCE);

  test("the page follows what is chosen in the pane, and leaves what was typed alone", async () => {
    const page = await it.open(LETTER);
    const pane = await paneOf(page);
    await page.locator(".sheet [data-key]").last().click();
    await page.keyboard.press("End");
    await page.keyboard.type(" Tot slot.");
    await pane.getByRole("button", { name: "Over" }).click();
    await pane.getByLabel("Taal").selectOption("en");
    await page.getByText(enPlayground.playgroundPage.what).waitFor();
    expect(await left(page, nlPlayground, enPlayground)).toEqual([]);
    expect(await page.locator(".sheet").innerText()).toContain(" Tot slot.");
    await pane.getByLabel("Language").selectOption("nl");
    await page.getByText(nlPlayground.playgroundPage.what).waitFor();
    expect(await left(page, enPlayground, nlPlayground)).toEqual([]);
  }, PATIENCE);

  test("a language that was begun says so, and says in Dutch what it does not have", async () => {
    const page = await it.open(LETTER, { locale: "fy-NL" });
    const pane = await paneOf(page);
    await pane.getByRole("button", { name: "Kloppet, lis fêst" }).waitFor();
    await pane.getByRole("button", { name: "Oer" }).click();
    await pane.getByText("Dizze taal is noch net klear").waitFor();
    expect(await languageOf(page)).toBe("fy");
  }, PATIENCE);

  test("words that cannot be fetched leave the pane as it is, and it says so", async () => {
    it.expectErrors(/Failed to load resource|ERR_FAILED/);
    const page = await it.open(LETTER);
    await page.context().route(/\/en\.[0-9a-f]+\.js/, (route) => route.abort());
    const pane = await paneOf(page);
    await pane.getByRole("button", { name: "Over" }).click();
    await pane.getByLabel("Taal").selectOption("en");
    await pane.getByText("Deze taal is nu niet op te halen").waitFor();
    expect(await pane.getByLabel("Taal").inputValue()).toBe("nl");
    await pane.getByRole("heading", { name: "Over Kantlijn" }).waitFor();
  }, PATIENCE);
});

describe("with the server", () => {
  const it = stage(startServer);

  test("the register speaks it: the page, the rows, the dates, the list to tidy up, and what goes wrong", async () => {
    it.expectErrors(/503|Failed to load resource/);
    const page = await it.open(LETTER, { locale: "en-GB" });
    const pane = await paneOf(page);
    await pane.getByRole("button", { name: "Correct, file it" }).click();
    await pane.locator('[data-part="receipt"]').waitFor();
    await page.goto(`${it.address}register.html`);
    await page.getByRole("status").filter({ hasText: enRegister.register.count(1, 1, 1, false) }).waitFor();
    expect(await left(page, nlRegister, enRegister)).toEqual([]);
    const row = page.locator("tbody tr");
    expect(await row.locator("td").nth(1).innerText()).toMatch(/^\d+ \p{Lu}\p{Ll}+ \d{4} at \d\d:\d\d$/u);
    expect(await row.locator("th small [lang=nl]").innerText()).toBe("beschikking");
    await page.getByText(enRegister.registerPage.filters).click();
    await page.getByRole("button", { name: enRegister.registerPage.check }).click();
    await page.getByText(/^The register is whole/).waitFor();
    await page.getByRole("button", { name: enRegister.registerPage.tidy }).click();
    await page.getByText(enRegister.registerPage.tidyWhat).waitFor();
    await page.getByRole("status").filter({ hasText: enRegister.register.nothingToTidy }).waitFor();
    await page.route("**/api/captures?*", (route) => route.fulfill({ status: 503, json: {} }));
    await page.getByRole("button", { name: enRegister.registerPage.all, exact: true }).click();
    await page.getByRole("alert").getByText(enRegister.register.noServer.text).waitFor();
    expect(await left(page, nlRegister, enRegister)).toEqual([]);
    expect([await page.title(), await page.locator("html").getAttribute("lang")]).toEqual([enRegister.registerPage.title, "en"]);
  }, PATIENCE);

  test("the buttons of Office decide, not the browser around them", async () => {
    const page = await it.openStandIn(LETTER, { locale: "en-GB" });
    const pane = await officePaneOf(page);
    await pane.getByRole("button", { name: "Klopt, leg vast" }).waitFor();
    expect(await pane.locator("html").getAttribute("lang")).toBe("nl");
  }, PATIENCE);
});
