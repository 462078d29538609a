import type { Page } from "playwright-core";
import type { Receipt } from "../../src/core/model/index.ts";
import { FIT, publisherFor } from "../apps/server/publications/connected.ts";
import { recordWith } from "../apps/server/record.ts";
import { gppStandIn, type GppStandIn } from "../stand-ins/gpp/stand-in.ts";
import { listen, type Listening } from "../stand-ins/listen.ts";
import { axeFaults, paneOf, PATIENCE, SAMPLES, stage } from "./harness.ts";
import { startServer } from "./server.ts";

let door: Listening;
let gpp: GppStandIn;
const it = stage(async () => {
  door = await listen();
  gpp = await gppStandIn({ origin: door.origin });
  return startServer((data) => { publisherFor(gpp, data); });
});
afterAll(() => door.close());

/** Stores a file the way the pane does, from a page of the server. */
async function capture(page: Page, title: string): Promise<Receipt> {
  return page.evaluate(async (record) => {
    const session = document.querySelector<HTMLMetaElement>('meta[name="kantlijn-session"]')?.content ?? "";
    const post = async (path: string, type: string, body: string): Promise<unknown> => (await fetch(path, { method: "POST", headers: { "content-type": type, "X-Kantlijn-Session": session }, body })).json();
    const { sha256, size } = (await post("api/files", "application/octet-stream", "Het besluit")) as { readonly sha256: string; readonly size: number };
    return (await post("api/captures", "application/json", JSON.stringify({ idempotencyKey: crypto.randomUUID(), record, file: { name: "besluit.txt", mediaType: "text/plain", size, sha256 } }))) as Receipt;
  }, { ...recordWith(), ...FIT, title });
}

test("a document is handed over while the publicatiebank is away, and the register leads to its concept when it is back", async () => {
  const page = await it.open("register.html");
  const { captureId } = await capture(page, "Besluit speeltuin");
  await page.reload();
  const line = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Besluit speeltuin" }) });
  await line.getByRole("button", { name: "Bied aan voor openbaarmaking" }).click();
  await page.getByRole("status").filter({ hasText: "Besluit speeltuin is aangeboden. Er is niets gepubliceerd." }).waitFor();
  await line.getByText("Gaat naar de publicatiebank.").waitFor();
  expect(await line.getByRole("button", { name: "Bied aan" }).count()).toBe(0);
  // Nobody is at home: it waits, and says so.
  for (let looks = 0; looks < 100 && !(await line.innerText()).includes("Kantlijn probeert het weer"); looks += 1) await page.reload();
  expect(await line.innerText()).toContain("Kantlijn probeert het weer");
  door.answer(gpp.exchange);
  const link = line.getByRole("link", { name: "Ga verder in de publicatiebank" });
  for (let looks = 0; looks < 300 && await link.count() === 0; looks += 1) {
    await page.waitForTimeout(100);
    await page.reload();
    await line.waitFor();
  }
  const [publication, ...more] = [...gpp.state.publications.values()];
  expect([more, publication?.fields]).toEqual([[], expect.objectContaining({ publicatiestatus: "concept", officieleTitel: "Besluit speeltuin", kenmerken: [{ kenmerk: captureId, bron: "Kantlijn" }] })]);
  expect(await link.getAttribute("href")).toBe(`https://gpp-app.example/publicaties/${publication!.uuid}`);
  expect(await line.innerText()).toContain("beschikkingen");
  expect(await axeFaults(page)).toEqual([]);
  expect(gpp.violations).toEqual([]);
}, PATIENCE);

test("after Klopt the pane leads to where it can be handed over, where the Woo wants it, and nowhere else", async () => {
  const seen = new Set<boolean>();
  for (const id of ["vergunning-dakkapel", "vraag-om-stukken-zwembad", "klacht-milieustraat"]) {
    const page = await it.open(`#${SAMPLES.find((sample) => sample.id === id)!.world}/${id}`);
    const pane = await paneOf(page);
    await pane.locator('[data-action="confirm"]').click();
    await pane.locator('[data-part="receipt"]').getByRole("link", { name: "Waar staat dit?" }).waitFor();
    const session = await page.locator('meta[name="kantlijn-session"]').getAttribute("content") ?? "";
    const { captures } = (await (await page.request.get(`${it.address}api/captures?limit=1`, { headers: { "X-Kantlijn-Session": session } })).json()) as { readonly captures: readonly { readonly captureId: string; readonly title: string; readonly publishable: boolean }[] };
    const { captureId, title, publishable } = captures[0]!;
    const link = pane.locator('[data-action="offer"]');
    expect([id, await link.count() > 0]).toEqual([id, publishable]);
    seen.add(publishable);
    if (!publishable) continue;
    expect(await link.getAttribute("href")).toBe(`register.html#${captureId}`);
    expect(await axeFaults(page.frames().find((frame) => frame.url().includes("taskpane"))!)).toEqual([]);
    const [register] = await Promise.all([page.waitForEvent("popup"), link.click()]);
    await register.locator("tr.chosen").filter({ hasText: title }).getByRole("button", { name: "Bied aan voor openbaarmaking" }).waitFor();
    await register.close();
  }
  expect(seen).toEqual(new Set([true, false]));
}, PATIENCE);
