/** Kantlijn on any web server, without a server of ours: everything but storing works, and storing says what is missing. */
import { paneOf, PATIENCE, SAMPLES, serveStatic, stage } from "./harness.ts";

const it = stage(serveStatic);
const sample = SAMPLES.find(({ kind }) => kind === "document")!;

test("guidance is there in full", async () => {
  const page = await it.open(`#${sample.world}/${sample.id}`);
  const pane = await paneOf(page);
  expect(await pane.locator(".pane").getAttribute("data-face")).toBe("card");
  for (const field of ["documentType", "location", "retention", "confidentiality"]) expect(await pane.locator(`[data-field="${field}"]`).getAttribute("data-value")).not.toBe("");
  expect(Number(await pane.locator('[data-field="findings"]').getAttribute("data-value"))).toBeGreaterThan(0);
}, PATIENCE);

test("storing says that the store does not answer, and keeps the document safe", async () => {
  const page = await it.open(`#${sample.world}/${sample.id}`);
  const pane = await paneOf(page);
  await pane.locator('[data-action="confirm"]').click();
  await pane.locator('[data-part="queue"]').waitFor();
  expect(await pane.locator('[data-part="queue"]').innerText()).toMatch(/Je document is veilig/);
}, PATIENCE);

test("the register says that it is out of reach", async () => {
  it.expectErrors(/404/);
  const page = await it.open("register.html");
  await page.getByRole("alert").filter({ hasText: "De lijst is nu niet te bereiken" }).waitFor();
}, PATIENCE);
