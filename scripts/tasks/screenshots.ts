/**
 * Takes a picture of every state that somebody can see, with the samples on a real server, into docs/images. Which
 * sample shows a state is found out by looking: samples come and go.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, FrameLocator, Locator, Page } from "playwright-core";
import { launch, officePaneOf, paneOf, SAMPLES } from "../../tests/browser/harness.ts";
import { startServer } from "../../tests/browser/server.ts";
import { ROOT } from "./files.ts";

const FOLDER = join(ROOT, "docs", "images");
const LAPTOP = { width: 1366, height: 768 };
/** Milliseconds for what is fetched after the card has come. The browser's own count of open requests is no measure: it has been seen to miss an end. */
const LATER = 1_500;

/** What must be on the pane for a picture, and what to do before taking it. `whole`: the page around the pane as well. */
interface Shot {
  readonly name: string;
  readonly needs: string;
  readonly whole?: boolean;
  readonly options?: BrowserContextOptions;
  readonly prepare?: (pane: FrameLocator, page: Page) => Promise<unknown>;
}

const CARD = '.pane[data-face="card"]';
const confirm = (pane: FrameLocator): Promise<void> => pane.locator('[data-action="confirm"]').click();

const SHOTS: readonly Shot[] = [
  { name: "kaart", needs: CARD, whole: true },
  { name: "kaart-donker", needs: CARD, whole: true, options: { colorScheme: "dark" } },
  { name: "kaart-smal", needs: CARD, whole: true, options: { viewport: { width: 683, height: 768 } } },
  { name: "mail", needs: `${CARD}:has([data-question])`, whole: true },
  { name: "waarom", needs: CARD, prepare: (pane) => unfold(pane, pane.locator('[data-field="location"] button').first(), '[data-field="location"] p.text') },
  { name: "andere-plekken", needs: CARD, prepare: (pane) => unfold(pane, pane.getByRole("button", { name: /andere plek/i }), "[data-place]") },
  { name: "meer-gegevens", needs: CARD, prepare: (pane) => unfold(pane, pane.getByRole("button", { name: "Meer gegevens" }), "text=Zaaknummer") },
  { name: "let-op", needs: `${CARD}:has([data-field="findings"]:not([data-value="0"]))`, whole: true, prepare: showFinding },
  { name: "vraag", needs: `${CARD}:has([data-question])` },
  { name: "verkeerde-plek", needs: `${CARD}:has([data-warning="wrong-place"])` },
  { name: "verkeerde-ontvanger", needs: `${CARD}:has([data-warning="recipient"])` },
  { name: "stil", needs: '.pane[data-face="silent"]' },
  { name: "prive", needs: '.pane[data-face="private"]' },
  { name: "vanzelf", needs: '.pane[data-face="filed"]', prepare: (pane) => pane.locator('[data-part="receipt"]').waitFor() },
  { name: "wachtrij", needs: CARD, prepare: async (pane, page) => {
    await page.context().route("**/api/**", (route) => route.abort());
    await confirm(pane);
    await pane.locator('[data-part="queue"]').waitFor();
  } },
  { name: "vastgelegd", needs: CARD, whole: true, prepare: async (pane) => {
    await confirm(pane);
    await pane.locator('[data-part="receipt"]').waitFor();
  } },
  { name: "geleerd", needs: CARD, prepare: async (pane) => {
    await confirm(pane);
    await pane.locator("[data-lesson]").scrollIntoViewIfNeeded();
  } },
  { name: "stilgezet", needs: CARD, prepare: (pane) => unfold(pane, pane.locator('[data-action="later"]'), '[data-action="wake"]') },
  { name: "oefenen", needs: CARD, whole: true, prepare: async (pane) => {
    await pane.locator('[data-action="practise"]').click();
    await pane.locator("[data-option]").first().click();
  } },
  { name: "engels", needs: CARD, options: { locale: "en-GB" }, prepare: (pane) => pane.getByText("Where", { exact: true }).waitFor() },
  { name: "contrast", needs: CARD, options: { forcedColors: "active", colorScheme: "dark" } },
  { name: "gewijzigd", needs: CARD, prepare: async (pane, page) => {
    await confirm(pane);
    await pane.locator('[data-part="receipt"]').waitFor();
    await page.locator(".sheet p").nth(4).click();
    await page.keyboard.type("Nog een zin. ");
    await pane.getByText("Leg opnieuw vast").waitFor();
  } },
];

/** The same in the page that plays Word and Outlook. */
const OFFICE_SHOTS: readonly Shot[] = [
  { name: "word", needs: `${CARD}:not(:has([data-question]))`, prepare: async (pane) => {
    await showFinding(pane);
    await pane.locator('[data-action="underline"]').click();
  } },
  { name: "outlook", needs: `${CARD}:has([data-question])` },
  { name: "over", needs: CARD, prepare: (pane) => unfold(pane, pane.getByRole("button", { name: "Over" }), "[data-capability]") },
];

mkdirSync(FOLDER, { recursive: true });
const [browser, server] = await Promise.all([launch(), startServer()]);
try {
  const samples = await survey(browser);
  for (const shot of SHOTS) {
    const address = samples.get(shot.needs);
    if (address !== undefined) await take(browser, shot, address);
    console.log(`${shot.name}: ${address ?? "no sample shows this"}`);
  }
  for (const shot of OFFICE_SHOTS) {
    const address = samples.get(shot.needs);
    if (address !== undefined) await takeInOffice(browser, shot, address);
    console.log(`${shot.name}: ${address ?? "no sample shows this"}`);
  }
  const page = await open(browser, "register.html", {});
  await page.locator("tbody tr").first().waitFor();
  await page.screenshot({ path: join(FOLDER, "register.png") });
  console.log("register");
} finally {
  await browser.close();
  await server.stop();
}

/** For everything that a picture needs, the address of the first sample that shows it. */
async function survey(from: Browser): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const { world, id } of SAMPLES) {
    const page = await open(from, `#${world}/${id}`, {});
    const pane = await paneOf(page);
    for (const { needs } of [...SHOTS, ...OFFICE_SHOTS]) if (!found.has(needs) && await pane.locator(needs).count() > 0) found.set(needs, `#${world}/${id}`);
    await page.context().close();
  }
  return found;
}

async function take(from: Browser, { name, whole, options, prepare }: Shot, address: string): Promise<void> {
  const page = await open(from, address, options ?? {});
  const pane = await paneOf(page);
  await prepare?.(pane, page);
  await settled(page);
  await (whole === true ? page : page.locator("#pane")).screenshot({ path: join(FOLDER, `${name}.png`) });
  await page.context().close();
}

async function takeInOffice(from: Browser, { name, prepare }: Shot, address: string): Promise<void> {
  const context = await from.newContext({ viewport: LAPTOP, locale: "nl-NL", timezoneId: "Europe/Amsterdam", reducedMotion: "reduce", ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.goto(`${server.standIn ?? ""}${address}`);
  const pane = await officePaneOf(page);
  await prepare?.(pane, page);
  await settled(page);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  await context.close();
}

async function open(from: Browser, path: string, options: BrowserContextOptions): Promise<Page> {
  const context = await from.newContext({ viewport: LAPTOP, locale: "nl-NL", timezoneId: "Europe/Amsterdam", reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  await page.goto(server.address + path);
  return page;
}

/** Presses a button, and waits for the first of what comes out. */
async function unfold(pane: FrameLocator, button: Locator, inside: string): Promise<void> {
  await button.click();
  await pane.locator(inside).first().waitFor();
}

/** Opens what to mind in the text, and shows one passage in the document. */
async function showFinding(pane: FrameLocator): Promise<void> {
  const heading = pane.getByRole("button", { name: /Let op in de tekst/ });
  if (await heading.getAttribute("aria-expanded") !== "true") await heading.click();
  await pane.getByRole("button", { name: /^Toon in tekst/ }).first().click();
}

/** What is fetched after the card has come, and fonts. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(LATER);
  await Promise.all(page.frames().map((frame) => frame.evaluate(async () => { await document.fonts.ready; })));
  await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => { requestAnimationFrame(resolve); }); }));
}
