/** What an organisation's own package adds to the pane: rules that are still silent are counted, and the place of its Woo team is named. */
import type { Page } from "playwright-core";
import { axeFaults, officePaneOf, paneOf, PATIENCE, SAMPLES, stage } from "./harness.ts";

const it = stage();
const LETTER = `#${SAMPLES.find(({ id }) => id === "vergunning-dakkapel")!.world}/vergunning-dakkapel`;
const PACKAGE = {
  id: "stad", version: "3", name: "Stad", owner: "Informatiebeheer", level: "organisation", extends: "gemeente",
  approved: [{ role: "woo-coordinator", by: "Woo-coördinator", on: "2026-11-02" }],
  findings: { email: { shown: false, observe: true }, bsn: { shown: false, observe: true } },
  woo: { queue: { id: "woo-werkvoorraad", title: "Werkvoorraad openbaarheid" } },
};

/** The same place with a package of its own. */
async function withPackage(page: Page): Promise<void> {
  await page.route("**/setting/*.json", async (route) => {
    const setting = (await (await route.fetch()).json()) as object;
    await route.fulfill({ json: { ...setting, policy: PACKAGE } });
  });
  await page.reload();
}

test("About tells how often a silent rule would have spoken, once the author pauses, and it can be copied for whoever makes the rules", async () => {
  const page = await it.openStandIn(LETTER);
  await withPackage(page);
  const pane = await officePaneOf(page);
  const email = pane.locator('[data-rule="findings.email"]');
  for (let again = true; again;) {
    await pane.getByRole("button", { name: "Over" }).click();
    again = !(await email.innerText()).includes("1 van de 1 keer");
    if (again) await pane.getByRole("button", { name: "Terug naar de kaart" }).click();
  }
  expect(await pane.locator('[data-rule="findings.bsn"]').innerText()).toContain("0 van de 1 keer");
  const body = pane.locator("body");
  expect(await axeFaults(page.frames().find((one) => one.url().includes("office.html"))!)).toEqual([]);
  expect(JSON.parse(await body.evaluate(() => localStorage.getItem("kantlijn.silent.1") ?? ""))).toEqual({ policy: "stad 3", times: 1, rules: { "findings.email": 1 } });
}, PATIENCE);

test("what is marked names the place of the Woo team, in the pane and in the register", async () => {
  const page = await it.open(LETTER);
  await withPackage(page);
  const pane = await paneOf(page);
  await pane.getByRole("button", { name: /Let op in de tekst/ }).press("Enter");
  await pane.getByRole("button", { name: /^Markeer voor Woo-team ?: M\. Terpstra$/ }).press("Enter");
  await pane.locator('[data-part="marked"]').getByText("1 passage gemarkeerd voor het Woo-team. Dat gaat mee als je vastlegt, voor Werkvoorraad openbaarheid.").waitFor();
  await pane.locator('[data-action="confirm"]').click();
  await pane.locator('[data-part="receipt"]').waitFor();
  // A page to practise on counts nothing.
  expect(await page.evaluate(() => localStorage.getItem("kantlijn.silent.1"))).toBeNull();
  await page.goto(`${it.address}register.html?marked=yes`);
  const line = page.locator("tbody tr").first();
  await line.getByText("1 passage gemarkeerd voor het Woo-team.").click();
  await line.getByText("Voor: Werkvoorraad openbaarheid").waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.locator('select[name="marked"]').selectOption("no");
  await page.getByRole("status").filter({ hasText: "Niets gevonden." }).waitFor();
}, PATIENCE);
