/** What waits in the browser: the author sees it, tries again, takes a copy along or takes it out. In a real browser, against the real server. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { ROOT } from "../../scripts/tasks/files.ts";
import { axeFaults, fileOf, paneOf, PATIENCE, SAMPLES, stage } from "./harness.ts";

const it = stage();
const MAIL = SAMPLES.find(({ id }) => id === "aanvraag-standplaats") ?? SAMPLES.find(({ kind }) => kind === "mail")!;
const LETTER = SAMPLES.find(({ id }) => id === "vergunning-dakkapel")!;

const queue = (pane: FrameLocator) => pane.locator('[data-part="queue-page"]');
const items = (pane: FrameLocator) => pane.locator("[data-waiting]");

/** Confirms a sample while the server is away. */
async function confirmAway(page: Page): Promise<FrameLocator> {
  const pane = await paneOf(page);
  await pane.locator('[data-action="confirm"]').click();
  await pane.locator('[data-part="queue"]').waitFor();
  return pane;
}

/** What the database of the browser holds, as text. */
async function lying(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const open = (): Promise<IDBDatabase> => new Promise((resolve, reject) => {
      const request = indexedDB.open("kantlijn.outbox");
      request.onsuccess = () => { resolve(request.result); };
      request.onerror = () => { reject(new Error("no database")); };
    });
    const database = await open();
    const all = await Promise.all(["heads", "pieces"].map((name) => new Promise<unknown[]>((resolve) => {
      const request = database.transaction(name).objectStore(name).getAll();
      request.onsuccess = () => { resolve(request.result); };
    })));
    database.close();
    const bytes = all.flat().map((one) => (one instanceof Uint8Array ? one : (one as { readonly head: Uint8Array }).head));
    return bytes.map((part) => new TextDecoder("latin1").decode(part)).join("\n");
  });
}

test("what waits is listed with its reason, sealed on disk, can be taken along whole, and goes when the author says so twice", async () => {
  it.expectErrors(/ERR_FAILED|Failed to load/u);
  const page = await it.open(`#${MAIL.world}/${MAIL.id}`);
  await page.context().route("**/api/files", (route) => route.abort());
  const pane = await confirmAway(page);
  await pane.locator('[data-action="queue"]').click();
  await queue(pane).waitFor();
  expect(await items(pane).count()).toBe(1);
  await items(pane).getByRole("status").filter({ hasText: "Kantlijn is niet bereikbaar" }).waitFor();
  await pane.locator('[data-part="room"]').filter({ hasText: "versleuteld" }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  const own = await readFile(join(ROOT, fileOf(MAIL)));
  const subject = /^Subject: (.+)$/mu.exec(own.toString("utf8"))?.[1]?.trim() ?? "nothing";
  expect((await lying(page)).length).toBeGreaterThan(own.length);
  expect(await lying(page)).not.toContain(subject);
  const [download] = await Promise.all([page.waitForEvent("download"), pane.locator('[data-action="save-copy"]').click()]);
  expect((await readFile(await download.path())).equals(own)).toBe(true);
  await pane.locator('[data-action="drop"]').click();
  expect(await items(pane).count()).toBe(1);
  await pane.locator('[data-action="drop"]').click();
  await pane.getByText("Er wacht niets.").waitFor();
}, PATIENCE);

test("what waits of another document is there after the page closed, and is stored from the list", async () => {
  it.expectErrors(/ERR_FAILED|Failed to load/u);
  const page = await it.open(`#${LETTER.world}/${LETTER.id}`);
  const context = page.context();
  await context.route("**/api/files", (route) => route.abort());
  await confirmAway(page);
  await page.close();
  const next = await context.newPage();
  await next.goto(`${it.address}#${MAIL.world}/${MAIL.id}`);
  const pane = await paneOf(next);
  await pane.locator('[data-action="queue"]').click();
  await items(pane).getByRole("status").filter({ hasText: "Kantlijn is niet bereikbaar" }).waitFor();
  await context.unroute("**/api/files");
  await pane.locator('[data-action="retry-one"]').click();
  await pane.getByText("Er wacht niets.").waitFor();
  await pane.getByRole("button", { name: "Terug naar de kaart" }).click();
  await pane.locator('[data-face="card"]').waitFor();
}, PATIENCE);
