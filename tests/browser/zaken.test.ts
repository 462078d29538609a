/** From words to a zaak: the pane in the stand-in for Outlook, our server, and a stand-in for a system for cases that listens on this machine. */
import type { FrameLocator, Page } from "playwright-core";
import { connectionFor } from "../apps/server/deliveries/connected.ts";
import { listen, type Listening } from "../stand-ins/listen.ts";
import { zgwStandIn, type ZgwStandIn } from "../stand-ins/zgw/stand-in.ts";
import { register as texts } from "../../src/language/nl/console.ts";
import { elsewhere } from "../../src/language/nl/queue.ts";
import { axeFaults, officePaneOf, PATIENCE, stage } from "./harness.ts";
import { startServer } from "./server.ts";

const MAIL = "gemeente/mail-inkomensgrens";
const ZAAK = "Z-26-101";
/** How often the register is looked at before a test gives up. */
const LOOKS = 60;

let line: Listening;
let system: ZgwStandIn;
const it = stage(async () => {
  line = await listen();
  system = await zgwStandIn({ origin: line.origin });
  line.answer(system.exchange);
  return startServer((data) => { connectionFor(system, data, { types: { "*": "Brief" } }); });
});
afterAll(() => line.close());

const away = (): void => { line.answer(() => Promise.reject(new TypeError("away"))); };
const where = (pane: FrameLocator) => pane.getByRole("region", { name: "Waar", exact: true });
const documents = () => [...system.state.documents.values()];

async function open(): Promise<{ readonly page: Page; readonly pane: FrameLocator }> {
  const page = await it.openStandIn(`?shim=0#${MAIL}`);
  return { page, pane: await officePaneOf(page) };
}

/** Looks for a place with these words. */
async function look(pane: FrameLocator, words: string): Promise<void> {
  const box = where(pane).getByRole("searchbox");
  if (await box.count() === 0) await where(pane).locator("button[aria-expanded=false].link").last().click();
  await box.fill(words);
}

/** Files what is open in the zaak, and answers the id of the capture. */
async function file(pane: FrameLocator): Promise<string> {
  await look(pane, "kapvergunning EIKENHOF");
  await where(pane).locator(`[data-place="${ZAAK}"]`).click();
  await pane.locator(`[data-field="location"][data-value="${ZAAK}"]`).waitFor();
  await pane.locator('[data-action="confirm"]').click();
  const link = pane.locator('[data-part="receipt"] a[href^="register.html"]');
  await link.waitFor();
  return (await link.getAttribute("href"))?.split("#")[1] ?? "";
}

/** Looks in the register until the row of this capture says these words. */
async function shown(captureId: string, words: string): Promise<void> {
  const register = await it.open(`register.html#${captureId}`);
  const row = register.locator("tr.chosen");
  await row.waitFor();
  for (let looks = 0; looks < LOOKS && !(await row.innerText()).includes(words); looks += 1) {
    await register.waitForTimeout(500);
    await register.reload();
    await row.waitFor();
  }
  expect(await row.innerText()).toContain(words);
}

test("a zaak that no setting names is found by words, chosen, and gets the document", async () => {
  const { page, pane } = await open();
  await look(pane, "eikenhof");
  await where(pane).locator('[data-part="elsewhere"]').getByText(elsewhere.cases(1)).waitFor();
  expect(await where(pane).locator(`[data-place="${ZAAK}"]`).innerText()).toContain("Zaaksysteem");
  expect(await axeFaults(page.frames().find((frame) => frame.url().includes("office.html"))!)).toEqual([]);
  const captureId = await file(pane);
  await shown(captureId, texts.arrived.zgw);
  const [document] = documents();
  expect(documents()).toHaveLength(1);
  const zaak = system.state.zaken.find(({ number }) => number === ZAAK);
  expect(system.state.zaakRelations).toEqual([expect.objectContaining({ of: zaak!.uuid, document: document!.uuid })]);
  expect(document!.versions[0]!.fields).toMatchObject({ bronorganisatie: "123456782", vertrouwelijkheidaanduiding: expect.stringMatching(/\S/u), beschrijving: expect.stringContaining(captureId), bestandsnaam: expect.stringMatching(/\.eml$/u) });
  expect(document!.versions[0]!.content.toString()).toContain("inkomensgrens");
  expect(system.violations).toEqual([]);
}, PATIENCE);

test("when the system goes away after the zaak was chosen, the register says that it waits, and then it arrives", async () => {
  const { pane } = await open();
  const before = documents().length;
  await look(pane, "kapvergunning eikenhof");
  await where(pane).locator(`[data-place="${ZAAK}"]`).waitFor();
  away();
  const captureId = await file(pane);
  await shown(captureId, texts.elsewhere.zgw);
  expect(documents()).toHaveLength(before);
  line.answer(system.exchange);
  await shown(captureId, texts.arrived.zgw);
  expect(documents()).toHaveLength(before + 1);
}, PATIENCE);

test("when the system cannot be searched one line says so, and the other places are there", async () => {
  it.expectErrors(/Failed to load resource/u);
  const { pane } = await open();
  away();
  await look(pane, "Z-25-007");
  await where(pane).getByText(elsewhere.failed).waitFor();
  await look(pane, "dakkapel");
  await where(pane).locator('[data-place="Z-2026-20418"]').waitFor();
  line.answer(system.exchange);
}, PATIENCE);
