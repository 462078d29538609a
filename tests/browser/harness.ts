/**
 * A real browser, before real pages. A test file calls `stage()` once: that gives all its tests one browser and one
 * server, and makes each test fail on anything the pages ask from another machine, and on any error in their console.
 */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import { chromium, type Browser, type BrowserContextOptions, type Frame, type FrameLocator, type Page } from "playwright-core";
import { headersIn, rulesFor } from "../../scripts/static/rules.ts";
import { filesBelow, ROOT } from "../../scripts/tasks/files.ts";
import { card } from "../../src/language/nl/card.ts";
import { browsers } from "./find-browser.ts";
import { serveFiles, startServer, type Served } from "./server.ts";

export const DIST = join(ROOT, "dist");
/** Milliseconds: long enough for a slow machine that does other things as well; what hangs fails. */
export const PATIENCE = 300_000;
const STEP = 90_000;
/** Word on a laptop of 1366 by 768. */
const SCREEN = { width: 1366, height: 768 };

const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
  // A name outside this machine leads nowhere, also for what the browser itself wants.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
];

/** What a test file works with. */
export interface Stage {
  readonly address: string;
  /** A new page, as a new visitor sees it: nothing kept from earlier. `path` comes after the address. */
  open(path?: string, options?: BrowserContextOptions): Promise<Page>;
  /** The same with the page that plays Word and Outlook; `path` is its query and what comes after #. */
  openStandIn(path?: string, options?: BrowserContextOptions & { readonly prepare?: (page: Page) => Promise<unknown> }): Promise<Page>;
  /** From now until the end of the test the pages may write these errors in their console. */
  expectErrors(pattern: RegExp): void;
}

/** The pages as any web server has them, without ours, in a folder of its own, with the headers that the build tells it to send. */
export const serveStatic = (): Promise<Served> => {
  const rules = rulesFor(filesBelow("dist").map((file) => file.slice("dist/".length)));
  return serveFiles(DIST, "/kantlijn/", (file) => headersIn(rules, file));
};

/** Opens a browser and starts a server for the tests of this file; the real server unless told. */
export function stage(serve: () => Promise<Served> = () => startServer()): Stage {
  let browser: Browser | null = null;
  let served: Served | null = null;
  let troubles: string[] = [];
  let allowed: RegExp | null = null;
  beforeAll(async () => {
    if (!existsSync(join(DIST, "index.html"))) throw new Error("There is no build to test: run npm run build first.");
    [browser, served] = await Promise.all([launch(), serve()]);
  }, PATIENCE);
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  }, PATIENCE);
  afterEach(async () => {
    await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
    const found = troubles.filter((trouble) => allowed?.test(trouble) !== true);
    [troubles, allowed] = [[], null];
    expect(found).toEqual([]);
  });
  /** A page of a new visitor, who may ask nothing outside these hosts. */
  const visit = async (hosts: RegExp, options: BrowserContextOptions): Promise<Page> => {
    if (browser === null) throw new Error("the stage is not set yet");
    const context = await browser.newContext({ viewport: SCREEN, locale: "nl-NL", timezoneId: "Europe/Amsterdam", ...options });
    context.setDefaultTimeout(STEP);
    context.on("request", (request) => {
      const asked = new URL(request.url());
      if (/^https?:$/.test(asked.protocol) && !hosts.test(asked.host)) troubles.push(`asked from another machine: ${request.url()}`);
    });
    context.on("console", (message) => { if (message.type() === "error") troubles.push(`console: ${message.text()}`); });
    context.on("weberror", (error) => { troubles.push(`error: ${String(error.error())}`); });
    return context.newPage();
  };
  return {
    get address() { return served?.address ?? ""; },
    expectErrors: (pattern) => { allowed = pattern; },
    open: async (path = "", options = {}) => {
      const { host } = new URL(served?.address ?? "");
      const page = await visit(new RegExp(`^${host.replaceAll(".", "\\.")}$`), options);
      await page.goto(`${served?.address ?? ""}${path}`);
      return page;
    },
    openStandIn: async (path = "", { prepare, ...options } = {}) => {
      const page = await visit(/^localhost:\d+$/, { ...options, ignoreHTTPSErrors: true });
      await prepare?.(page);
      await page.goto(`${served?.standIn ?? ""}${path}`);
      return page;
    },
  };
}

/** The first browser that starts. Throws when there is none, with what to do about it: these tests are never skipped. */
export async function launch(): Promise<Browser> {
  const tried: string[] = [];
  for (const { executable, environment } of browsers()) {
    try {
      return await chromium.launch({ executablePath: executable, headless: true, args: FLAGS, env: { ...(process.env as Record<string, string>), ...environment } });
    } catch (error) {
      tried.push(`${executable}: ${error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error)}`);
    }
  }
  throw new Error(["No browser starts here. Install Chrome, Edge or Chromium, or name one in KANTLIJN_BROWSER.", ...tried].join("\n  tried "));
}

/** The pane in the stand-in for Office, once it says something. */
export async function officePaneOf(page: Page): Promise<FrameLocator> {
  const pane = page.frameLocator("#pane iframe");
  await pane.locator('.pane:not([data-face="skeleton"])').waitFor();
  await pane.getByText(card.incomplete).waitFor({ state: "detached" });
  return pane;
}

/** The pane beside the document, with what it says about all of the text: also of the names, for which it fetches lists. */
export async function paneOf(page: Page): Promise<FrameLocator> {
  const pane = page.frameLocator("#pane");
  await pane.locator('.pane:not([data-face="skeleton"])').waitFor();
  await pane.getByText(card.incomplete).waitFor({ state: "detached" });
  return pane;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds in a page or a frame, one line per element; what is framed in it is looked at by itself. With `rules` it looks at those alone. */
export async function axeFaults(page: Page | Frame, rules: readonly string[] = []): Promise<readonly string[]> {
  if (!await page.evaluate(() => "axe" in window)) await page.evaluate(AXE);
  await page.evaluate(colours);
  const { violations } = await page.evaluate((only) => (window as unknown as { readonly axe: { run(context: unknown, options: unknown): Promise<AxeResults> } }).axe.run({ exclude: [["iframe"]] }, { iframes: false, ...(only.length === 0 ? {} : { runOnly: only }) }), rules);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${String(target)} ${failureSummary ?? ""}`));
}

/**
 * Runs in a page: from here on every colour is there at once, also those that are under way to another. Who looks would take the one it
 * comes from, which nobody sees for longer than a frame. A sheet that is made by script needs no leave of the page.
 */
export async function colours(): Promise<void> {
  const frame = (): Promise<unknown> => new Promise((resolve) => { requestAnimationFrame(resolve); });
  const still = "*, *::before, *::after { transition: none !important; }";
  if (!document.adoptedStyleSheets.some(({ cssRules }) => cssRules[0]?.cssText.includes("transition") === true)) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(still);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  await frame();
  await frame();
}

/** A sample as the list beside the document names it. */
export interface Sample {
  readonly world: string;
  readonly id: string;
  readonly title: string;
  readonly kind: "document" | "mail";
}

/** Every sample that is shown. */
export const SAMPLES = JSON.parse(readFileSync(join(ROOT, "assets/samples/index.json"), "utf8")) as readonly Sample[];

/** Path of the file of a sample, from the folder of the project. */
export const fileOf = ({ world, id, kind }: Sample): string => `assets/samples/${world}/${id}/${kind === "mail" ? "input.eml" : "input.docx"}`;
