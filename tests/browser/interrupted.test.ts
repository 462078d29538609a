/** The pane is loaded anew in the middle of a capture, or may keep nothing: in a real browser, against the real server. */
import type { Page, Route } from "playwright-core";
import { paneOf, PATIENCE, SAMPLES, stage } from "./harness.ts";

const it = stage();
const sample = SAMPLES.find(({ kind }) => kind === "document")!;
const address = `#${sample.world}/${sample.id}`;

/** How many times something was stored, as the server tells. */
async function stored(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const session = document.querySelector<HTMLMetaElement>('meta[name="kantlijn-session"]')?.content ?? "";
    const answer = await fetch("api/captures", { headers: { "X-Kantlijn-Session": session } });
    return ((await answer.json()) as { readonly captures: readonly unknown[] }).captures.length;
  });
}

async function click(page: Page): Promise<void> {
  await (await paneOf(page)).locator('[data-action="confirm"]').click();
}

test.each([
  ["before the file was received", "**/api/files", () => Promise.resolve()],
  ["after it was stored, before the receipt came", "**/api/captures", async (route: Route) => { await route.fetch(); }],
])("loaded anew %s: stored once, without another click", async (_, path, reach) => {
  it.expectErrors(/Failed to load|ERR_/u);
  const page = await it.open(address);
  const before = await stored(page);
  await paneOf(page);
  const reached = new Promise<void>((resolve) => {
    void page.context().route(path, async (route) => {
      if (route.request().method() !== "POST") {
        await route.continue();
        return;
      }
      await reach(route);
      // The answer never comes.
      resolve();
    });
  });
  await click(page);
  await reached;
  await page.context().unroute(path);
  await page.reload();
  await (await paneOf(page)).locator('[data-part="receipt"]').waitFor();
  expect(await stored(page)).toBe(before + 1);
}, PATIENCE);

/** In every frame, before anything runs: the browser as it is with storage switched off, or with a database that never answers. */
function block(how: "refused" | "silent"): void {
  const refuse = (): never => { throw new DOMException("Access is denied", "SecurityError"); };
  if (how === "silent") Object.defineProperty(window, "indexedDB", { get: () => ({ open: () => ({}) }) });
  else for (const name of ["indexedDB", "localStorage", "sessionStorage"]) Object.defineProperty(window, name, { get: refuse });
}

test.each(["refused", "silent"] as const)("storage %s: the card is there, says that no copy is kept, and one click stores once", async (how) => {
  const page = await it.open("register.html");
  await page.addInitScript(block, how);
  await page.goto(it.address + address);
  await page.reload();
  const before = await stored(page);
  await (await paneOf(page)).locator('[data-part="keeps-none"]').waitFor();
  await click(page);
  await (await paneOf(page)).locator('[data-part="receipt"]').waitFor();
  expect(await stored(page)).toBe(before + 1);
}, PATIENCE);
