/**
 * A document of 300 pages in the stand-in for Word, through the genuine Office library: how long the first card takes, how
 * long the pane keeps the window busy while somebody types, and what it holds in memory. The stand-in draws in the same
 * process, so it is counted apart.
 */
import { Document, HeadingLevel, Packer, Paragraph } from "docx";
import type { Frame, Page } from "playwright-core";
import { launch } from "../browser/harness.ts";
import { startServer } from "../browser/server.ts";
import { pages, wordsIn } from "./text.ts";

const PAGES = 300;
/** Milliseconds: longer than this and somebody who types notices. */
const NOTICED = 50;
const FIRST_CARD = 1_000;
const KEYS = 120;
const BETWEEN_KEYS = 60;
/** Long enough for the pane to read, think and draw after the last key. */
const AFTER = 6_000;

interface Noted { busy: number[]; card: number | null }

/** Notes in every frame what keeps it busy for longer than somebody notices, and when the card came. */
function watch(): void {
  const noted: Noted = { busy: [], card: null };
  Object.assign(window, { noted });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === "self") noted.busy.push(entry.duration);
  }).observe({ type: "longtask", buffered: true });
  new MutationObserver(() => {
    if (document.querySelector('.pane[data-face="card"]') !== null) noted.card ??= performance.now();
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

const notedIn = (frame: Page | Frame): Promise<Noted> => frame.evaluate(() => (window as unknown as { readonly noted: Noted }).noted);
const forget = (frame: Page | Frame): Promise<void> => frame.evaluate(() => { (window as unknown as { readonly noted: Noted }).noted.busy = []; });
const paneFrame = (page: Page): Frame => page.frames().find((frame) => frame.url().includes("office.html")) ?? page.mainFrame();
const longest = (busy: readonly number[]): string => `${Math.max(0, ...busy).toFixed(0)} ms (${String(busy.length)} stretches over ${String(NOTICED)} ms)`;

const text = pages(PAGES);
const file = await Packer.toBuffer(new Document({ sections: [{ children: text.map(({ role, text: words }) => new Paragraph(role === "heading" ? { text: words, heading: HeadingLevel.HEADING_2 } : words)) }] }));
console.log(`${String(PAGES)} pages: ${String(wordsIn(text))} words, ${String(text.length)} paragraphs, ${(file.length / 1000).toFixed(0)} kB`);

const server = await startServer();
const browser = await launch();
try {
  for (const [name, query] of [["the library of 2022", "?shim=0"], ["a newer library", "?shim=1"]] as const) {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "nl-NL", ignoreHTTPSErrors: true });
    await context.addInitScript(watch);
    const page = await context.newPage();
    await page.goto(`${server.standIn ?? ""}${query}#gemeente/vergunning-dakkapel`);
    await page.frameLocator("#pane iframe").locator('.pane[data-face="card"]').waitFor();
    const before = await page.locator("#pane iframe").elementHandle();
    await page.locator("#file").setInputFiles({ name: "lang.docx", mimeType: "application/octet-stream", buffer: file });
    await before.waitForElementState("hidden");
    await page.frameLocator("#pane iframe").locator('.pane[data-face="card"]').waitFor();
    await page.waitForTimeout(AFTER);
    const first = await notedIn(paneFrame(page));
    console.log(`${name}: ${(first.card ?? Number.NaN) <= FIRST_CARD ? "ok" : "TOO SLOW"} first card ${(first.card ?? Number.NaN).toFixed(0)} ms after the frame began; longest stretch until then ${longest(first.busy)}`);
    await page.locator(".sheet p").nth(3).click();
    await forget(page);
    await forget(paneFrame(page));
    await page.keyboard.type("woorden ".repeat(KEYS / 8), { delay: BETWEEN_KEYS });
    await page.waitForTimeout(AFTER);
    const [host, pane] = [await notedIn(page), await notedIn(paneFrame(page))];
    console.log(`${name}: ${Math.max(0, ...pane.busy) <= NOTICED ? "ok" : "TOO SLOW"} while typing ${String(KEYS)} keys the pane was busy for at most ${longest(pane.busy)}; the stand-in ${longest(host.busy)}`);
    const heap = await paneFrame(page).evaluate(() => (performance as unknown as { readonly memory?: { readonly usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? Number.NaN);
    console.log(`${name}: ${(heap / 1e6).toFixed(0)} MB in use by the pane, its engine not counted`);
    await context.close();
  }
} finally {
  await browser.close();
  await server.stop();
}
