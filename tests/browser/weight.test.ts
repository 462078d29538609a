/** What a browser really fetches before somebody sees a card, as opposed to what the build says it would. */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { BUDGET } from "../../scripts/tasks/build-report.ts";
import { DIST, paneOf, PATIENCE, stage } from "./harness.ts";

const it = stage();

const gzip = (file: string): number => gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length;
const weigh = (files: readonly string[]): number => files.reduce((sum, file) => sum + gzip(file), 0);
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const print = (line: string): void => { process.stderr.write(`  ${line}\n`); };

/** Notes when the text is there, and when a card is, in every frame: milliseconds since 1970. */
function watch(): void {
  const moments = ((window.top ?? window) as unknown as { moments?: { text?: number; card?: number; scripts?: readonly string[] } });
  const noted = (moments.moments ??= {});
  const now = (): number => performance.timeOrigin + performance.now();
  new MutationObserver(() => {
    if (document.querySelector(".sheet [data-key]") !== null) noted.text ??= now();
    if (document.querySelector('.pane[data-face="card"]') === null) return;
    noted.card ??= now();
    // Scripts of pages, not of workers: those are fetched by something else than a script element.
    noted.scripts ??= [window, window.parent].flatMap((frame) => frame.performance.getEntriesByType("resource") as PerformanceResourceTiming[])
      .filter(({ initiatorType, name }) => (initiatorType === "script" || initiatorType === "link") && name.endsWith(".js")).map(({ name }) => name);
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

const momentsOf = (page: Page) => page.evaluate(() => (window as unknown as { readonly moments: { readonly text: number; readonly card: number; readonly scripts: readonly string[] } }).moments);

test("the card is there after at most 150 kB of script", async () => {
  const page = await it.open("register.html");
  await page.addInitScript(watch);
  const asked = new Set<string>();
  page.context().on("request", (request) => { asked.add(basename(new URL(request.url()).pathname)); });
  await page.goto(it.address);
  await paneOf(page);
  const { text, card, scripts } = await momentsOf(page);
  const first = [...new Set(scripts.map((address) => basename(new URL(address).pathname)))];
  const others = [...asked].filter((file) => file.endsWith(".js") && !first.includes(file));
  const lists = [...asked].filter((file) => file.endsWith(".bin"));
  print(`first load: ${kB(weigh(first))} (${first.map((file) => `${file} ${kB(gzip(file))}`).join(", ")})`);
  print(`workers and later: ${kB(weigh(others))} (${others.map((file) => `${file} ${kB(gzip(file))}`).join(", ")}); lists: ${kB(weigh(lists))}`);
  print(`from text to card, in an empty browser: ${(card - text).toFixed(0)} ms`);
  expect(first.some((file) => file.startsWith("taskpane."))).toBe(true);
  expect(first.some((file) => file.startsWith("playground."))).toBe(true);
  expect(weigh(first)).toBeGreaterThan(60_000);
  expect(weigh(first)).toBeLessThanOrEqual(BUDGET);
}, PATIENCE);
