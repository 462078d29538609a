/** What the pane learns from where an author files: the next like document gets that place, and one click forgets it. */
import type { FrameLocator, Page } from "playwright-core";
import { alike } from "../../src/language/nl/queue.ts";
import { axeFaults, paneOf, PATIENCE, stage } from "./harness.ts";

const it = stage();
const PLACE = "dos-zwembad";
const FIRST = "Notitie bladkorven\n\nDe bladkorven in de wijk staan er weer. De ploeg leegt ze elke week op dinsdag. Wie een korf mist, kan de ploeg bellen. De kosten van de korven zijn 4.300 euro. We stellen voor de proef met een jaar te verlengen.";
const NEXT = "Notitie bladkorven in de winter\n\nTwee bladkorven in de wijk zijn omgewaaid. De ploeg zet de korven dinsdag terug en leegt ze elke week. De kosten van de korven zijn 300 euro. Wie een korf mist, belt de ploeg. We stellen voor de proef te verlengen.";
const THIRD = "Notitie zwaardere bladkorven\n\nTwee bladkorven in de wijk zijn weer omgewaaid. De ploeg zet de korven dinsdag terug en leegt ze elke week. Wie een korf mist, belt de ploeg. De kosten van zwaardere korven zijn 900 euro. We stellen voor de proef te verlengen.";

async function give(page: Page, name: string, text: string): Promise<FrameLocator> {
  await page.locator("#file").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
  await page.locator(".sheet").getByText(text.split("\n")[0] ?? "", { exact: true }).first().waitFor();
  const pane = await paneOf(page);
  await pane.locator('.pane[data-face="card"] [data-field="location"]').waitFor();
  return pane;
}
/** What the server has stored. */
const rowsOf = (page: Page) => page.evaluate(async () => {
  const session = document.querySelector<HTMLMetaElement>('meta[name="kantlijn-session"]')?.content ?? "";
  const answer = await fetch("api/captures", { headers: { "X-Kantlijn-Session": session } });
  return ((await answer.json()) as { readonly captures: readonly { readonly captureId: string; readonly documentId: string }[] }).captures;
});
const proposed = (pane: FrameLocator): Promise<string | null> => pane.locator('[data-field="location"]').getAttribute("data-value");
const where = (pane: FrameLocator) => pane.getByRole("region", { name: "Waar", exact: true });

/** Files what is open with the place that is chosen. */
async function confirm(pane: FrameLocator): Promise<void> {
  await pane.locator('[data-action="confirm"]').click();
  await pane.locator('[data-part="receipt"]').waitFor();
}

/** Files a document about the same matter in a place that it does not name. */
async function taught(page: Page): Promise<FrameLocator> {
  await page.locator(".sheet [data-key]").first().waitFor();
  const pane = await give(page, "korven.txt", FIRST);
  expect(await proposed(pane)).not.toBe(PLACE);
  // Nothing is proposed, so the list of places opens by itself.
  await where(pane).getByRole("searchbox").fill("zwembad");
  await where(pane).locator(`[data-place="${PLACE}"]`).click();
  await confirm(pane);
  return pane;
}

test("a place that was chosen comes first for the next like document, then is proposed with the words they share, and is forgotten with one click", async () => {
  const page = await it.open();
  await taught(page);
  const next = await give(page, "winter.txt", NEXT);
  const answer = next.locator('[data-question="which-place"] label').first();
  await answer.getByText("Zwembad De Vlonder").waitFor();
  await answer.click();
  await confirm(next);

  const third = await give(page, "najaar.txt", THIRD);
  await third.locator(`[data-field="location"][data-value="${PLACE}"]`).waitFor();
  await where(third).getByRole("button", { name: /waarschijnlijk/i }).click();
  await where(third).getByText(/Je bewaarde hier eerder stukken met deze woorden: “.*korven/).waitFor();

  await third.getByRole("button", { name: "Over", exact: true }).click();
  const memory = third.locator('[data-part="memory"]');
  await memory.getByText("Kantlijn onthoudt van 2 stukken waar je het bewaarde.").waitFor();
  const frame = page.frames().find((one) => one !== page.mainFrame());
  expect(await axeFaults(frame!)).toEqual([]);
  await memory.getByRole("button", { name: "Vergeet dit" }).click();
  await memory.getByRole("status").getByText("Vergeten").waitFor();
  expect(await memory.getByRole("button").count()).toBe(0);

  await page.reload();
  const later = await give(page, "najaar.txt", THIRD);
  expect(await later.locator(`[data-question="which-place"]`).getByText("Zwembad De Vlonder").count()).toBe(0);
  expect(await proposed(later)).not.toBe(PLACE);
}, PATIENCE);

test("a text that was filed before is said before it is filed again, and becomes its next version when the author wants that", async () => {
  const page = await it.open();
  const long = `${FIRST} ${Array.from({ length: 260 }, (_, at) => `De korf bij nummer ${String(at + 1)} staat goed.`).join(" ")}`;
  await page.locator(".sheet [data-key]").first().waitFor();
  const pane = await give(page, "korven.txt", long);
  await where(pane).getByRole("searchbox").fill("zwembad");
  await where(pane).locator(`[data-place="${PLACE}"]`).click();
  await confirm(pane);
  expect(await pane.locator('[data-part="alike"]').count()).toBe(0);
  const first = await rowsOf(page);

  const copy = await give(page, "korven kopie.txt", `${long} Punt.`);
  const line = copy.locator('[data-part="alike"]');
  await line.getByText(/^In .*Zwembad De Vlonder staat al een stuk dat voor 99% gelijk is\./u).waitFor();
  expect(await line.locator('[data-action="look-alike"]').getAttribute("href")).toMatch(/^register\.html#/u);
  const frame = page.frames().find((one) => one !== page.mainFrame());
  expect(await axeFaults(frame!)).toEqual([]);
  await line.locator('[data-action="renew"]').click();
  await line.getByText(alike.renews).waitFor();
  await line.locator('[data-action="renew"]').click();
  await line.locator('[data-action="renew"]').click();
  await confirm(copy);
  const both = await rowsOf(page);
  expect([both.length - first.length, new Set(both.map(({ documentId }) => documentId)).size - new Set(first.map(({ documentId }) => documentId)).size]).toEqual([1, 0]);
  expect(await copy.locator('[data-part="alike"]').count()).toBe(0);

  const same = await give(page, "zelfde.txt", long.replaceAll("\n", "\r\n"));
  await same.locator('[data-part="alike"]').getByText(alike.same("Vastgoed / Zwembad De Vlonder")).waitFor();
  const other = await give(page, "iets anders.txt", NEXT);
  await page.waitForTimeout(2_500);
  expect(await other.locator('[data-part="alike"]').count()).toBe(0);
}, PATIENCE);

test("what was learned is there in the next window, and what is taken back is not", async () => {
  const page = await it.open();
  const pane = await taught(page);
  const other = await page.context().newPage();
  await other.goto(it.address);
  await other.locator(".sheet [data-key]").first().waitFor();
  const there = await give(other, "winter.txt", NEXT);
  await there.locator('[data-question="which-place"] label').first().getByText("Zwembad De Vlonder").waitFor();
  await pane.getByRole("button", { name: "Ongedaan maken" }).click();
  await pane.locator('[data-action="confirm"]').waitFor();
  await there.getByRole("button", { name: "Over", exact: true }).click();
  await there.getByText("Kantlijn onthoudt nu niets over waar je stukken bewaart.").waitFor();
}, PATIENCE);
