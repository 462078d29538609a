/** Which language the pane speaks, in a real browser, and what of it stays Dutch. */
import { LANGUAGE_CODES } from "../../src/language/registry.ts";
import { paneOf, officePaneOf, PATIENCE, serveStatic, stage, SAMPLES } from "./harness.ts";
import { startServer } from "./server.ts";

const LETTER = `#${SAMPLES.find(({ kind }) => kind === "document")!.world}/vergunning-dakkapel`;

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

describe("in Office", () => {
  const it = stage(startServer);

  test("the buttons of Office decide, not the browser around them", async () => {
    const page = await it.openStandIn(LETTER, { locale: "en-GB" });
    const pane = await officePaneOf(page);
    await pane.getByRole("button", { name: "Klopt, leg vast" }).waitFor();
    expect(await pane.locator("html").getAttribute("lang")).toBe("nl");
  }, PATIENCE);
});
