/** A place without a process: the text proposes some, and choosing one gives the term. */
import { paneOf, PATIENCE, stage } from "./harness.ts";

const it = stage();
const TEXT = "Aanbesteding herinrichting Kerkplein\n\nVijf aannemers stuurden een offerte voor het werk. De opdracht is gegund aan de goedkoopste. Het plein wordt opnieuw ingericht met banken en bomen. De kosten zijn 240.000 euro.";

test("a process is chosen on the card, and the term follows; not knowing costs no click", async () => {
  const page = await it.open();
  await page.locator(".sheet [data-key]").first().waitFor();
  await page.locator("#file").setInputFiles({ name: "plein.txt", mimeType: "text/plain", buffer: Buffer.from(TEXT) });
  await page.locator(".sheet").getByText("Aanbesteding herinrichting Kerkplein", { exact: true }).first().waitFor();
  const pane = await paneOf(page);
  const where = pane.getByRole("region", { name: "Waar", exact: true });
  await where.waitFor();
  const search = where.getByRole("searchbox");
  if (await search.count() === 0) await where.getByRole("button", { name: /plek/i }).first().click();
  await search.fill("vakbladen");
  await where.locator(`[data-place="bib-nieuwsbrieven"]`).click();
  const question = pane.locator('[data-question="which-process"]');
  await question.getByText("Om wat voor werk gaat dit?").waitFor();
  await pane.locator('[data-field="retention"][data-value=""]').waitFor();
  await question.getByText("Overeenkomsten aangaan").click();
  await pane.locator('[data-field="retention"][data-value^="16."]').waitFor();
  await question.getByText("Weet ik niet").click();
  await pane.locator('[data-field="retention"][data-value=""]').waitFor();
  await pane.locator('[data-action="confirm"]').click();
  await pane.locator('[data-part="receipt"]').waitFor();
}, PATIENCE);
