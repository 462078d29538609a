/** Passages marked for the Woo team: by keyboard, heard, gone along with the capture, seen in the register, and taken back. */
import { axeFaults, paneOf, PATIENCE, SAMPLES, stage } from "./harness.ts";
import type { Marking } from "../../src/core/model/index.ts";

const it = stage();
const LETTER = SAMPLES.find(({ id }) => id === "vergunning-dakkapel")!;

test("a passage and a group are marked by keyboard, go along as places, and can be marked no longer", async () => {
  const page = await it.open(`#${LETTER.world}/${LETTER.id}`);
  const pane = await paneOf(page);
  await pane.getByRole("button", { name: /Let op in de tekst/ }).press("Enter");
  const said = pane.locator('[data-part="marked"]');
  const one = pane.getByRole("button", { name: /^Markeer voor Woo-team ?: M\. Terpstra$/ });
  await one.press("Enter");
  await said.getByText("1 passage gemarkeerd voor het Woo-team. Dat gaat mee als je vastlegt. Er wordt niets gepubliceerd.").waitFor();
  expect(await said.getAttribute("role")).toBe("status");
  await pane.getByRole("button", { name: /^Markeer deze \d+ voor Woo-team ?: Persoonsgegevens$/ }).press("Enter");
  await pane.getByRole("button", { name: /^Markeer deze \d+ niet meer ?: Persoonsgegevens$/ }).waitFor();
  const all = await pane.locator(".passage").count();
  await pane.getByRole("button", { name: /^Niet meer markeren ?: M\. Terpstra$/ }).press("Enter");
  await said.getByText(`${String(all - 1)} passages gemarkeerd voor het Woo-team.`).waitFor();
  expect(await axeFaults(page.frames().find((frame) => frame.url().includes("taskpane"))!)).toEqual([]);

  await pane.locator('[data-action="confirm"]').click();
  await pane.locator('[data-part="receipt"]').getByText(`${String(all - 1)} passages gemarkeerd voor het Woo-team.`).waitFor();
  const listed = async (): Promise<{ readonly title: string; readonly marked: readonly Marking[] }> => ((await (await page.request.get(`${it.address}api/captures`, { headers: { "X-Kantlijn-Session": await page.locator('meta[name="kantlijn-session"]').getAttribute("content") ?? "" } })).json()) as { readonly captures: readonly { readonly title: string; readonly marked: readonly Marking[] }[] }).captures[0]!;
  const { marked } = await listed();
  expect(marked).toHaveLength(all - 1);
  expect(JSON.stringify(marked)).not.toContain("Terpstra");
  for (const { start, end, grounds } of marked) expect([end > start, grounds.length > 0]).toEqual([true, true]);

  // Marking one more is a change; storing again takes it along.
  await one.press("Enter");
  await pane.locator('[data-action="confirm"]').click();
  await pane.locator('[data-part="receipt"]').getByText(`${String(all)} passages gemarkeerd`).waitFor();
  expect((await listed()).marked).toHaveLength(all);

  await page.goto(`${it.address}register.html`);
  const line = page.locator("tbody tr").first();
  await line.getByText(`${String(all)} passages gemarkeerd voor het Woo-team.`).click();
  await line.getByText(/^Naam: Woo 5\.1 lid 2 onder e, alinea \d+$/).first().waitFor();
  expect(await axeFaults(page)).toEqual([]);
}, PATIENCE);

test("where the Woo does not hold there is nothing to mark", async () => {
  const page = await it.open("#school/ontwikkelplan-leerling");
  const pane = await paneOf(page);
  await pane.locator('[data-field="findings"]:not([data-value="0"])').waitFor();
  const fold = pane.getByRole("button", { name: /Let op in de tekst/ });
  if (await fold.getAttribute("aria-expanded") === "false") await fold.click();
  await pane.locator(".passage").first().waitFor();
  expect(await pane.locator('[data-action="mark"]').count()).toBe(0);
}, PATIENCE);
