/** A draft that is confirmed where the server files sent mail: what the pane entrusts, says and takes back, in the stand-in for Outlook with the genuine library. */
import type { FrameLocator, Page } from "playwright-core";
import { officePaneOf, PATIENCE, stage } from "./harness.ts";

const it = stage();
const ORDER = "gemeente/inhuur-communicatie";
const confirm = (pane: FrameLocator) => pane.locator('[data-action="confirm"]');
const receipt = (pane: FrameLocator) => pane.locator('[data-part="receipt"]');
const intent = (pane: FrameLocator) => pane.locator('[data-part="intent"]');
const settled = (pane: FrameLocator, face: string) => pane.locator(`.pane[data-face="${face}"]`).waitFor();
/** What Outlook keeps beside the open mail, and shows above it. */
const beside = (page: Page) => page.evaluate(() => {
  const { mail: { beside: { properties, notices } } } = (window.standIn as unknown as { readonly app: { readonly mail: { readonly beside: { readonly properties: Readonly<Record<string, string>>; readonly notices: ReadonlyMap<string, { readonly message: string }> } } } }).app;
  return JSON.stringify({ properties, notices: [...notices.values()] });
});
async function send(page: Page): Promise<void> {
  await page.locator("#send").click();
}

/** A server that an administrator granted that, as far as the pane sees it. */
async function withCourier(page: Page): Promise<{ readonly asked: { readonly method: string; readonly id: string; readonly body: Record<string, unknown> | null }[]; filed: boolean; away: boolean }> {
  const courier = { asked: [] as { method: string; id: string; body: Record<string, unknown> | null }[], filed: false, away: false };
  await page.context().route(/office\.html/u, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace('<meta name="kantlijn-session"', '<meta data-mail="yes" name="kantlijn-session"') });
  });
  await page.context().route("**/api/intents/*", async (route) => {
    if (courier.away) return route.abort();
    const request = route.request();
    const id = new URL(request.url()).pathname.split("/").at(-1) ?? "";
    courier.asked.push({ method: request.method(), id, body: request.postDataJSON() as Record<string, unknown> | null });
    const receipt = { captureId: "5f0c9a3e-2f3c-4a8e-9d7a-1b1f6c1d2e3f", documentId: id, location: { id: "Z-1", title: "Inhuur communicatie" }, file: { name: "a.eml", mediaType: "message/rfc822", size: 1, sha256: "0".repeat(64) }, storedAt: new Date().toISOString(), undoUntil: null };
    return route.fulfill({ json: request.method() === "GET" && courier.filed ? { state: "filed", receipt } : { state: request.method() === "DELETE" ? "none" : "waiting", receipt: null } });
  });
  await page.reload();
  return courier;
}

async function confirmed(): Promise<{ readonly page: Page; readonly pane: FrameLocator; readonly courier: Awaited<ReturnType<typeof withCourier>> }> {
  const page = await it.openStandIn(`?shim=0#${ORDER}`);
  const courier = await withCourier(page);
  const pane = await officePaneOf(page);
  await settled(pane, "card");
  await confirm(pane).click();
  await intent(pane).getByText("ook als Kantlijn dicht is").waitFor();
  return { page, pane, courier };
}

test("gets what the author confirmed, and the pane says that nobody has to open the mail again", async () => {
  const { page, courier } = await confirmed();
  const [{ method, id, body }] = courier.asked as [typeof courier.asked[number]];
  expect([method, /^[0-9a-f-]{36}$/u.test(id), /^AAMk[\w=-]+$/u.test(String(body?.["messageId"])), body?.["fileName"]]).toEqual(["PUT", true, true, "Inzet adviseur Hoge Weide (B-7714).eml"]);
  expect(body?.["record"]).toMatchObject({ id, status: "definitief", location: { target: expect.any(String) as string } });
  expect(await beside(page)).toContain("vanzelf vast bij");
  courier.filed = true;
  const before = page.url();
  await send(page);
  await page.waitForURL((address) => address.href !== before);
  const sent = await officePaneOf(page);
  // What the server filed is shown as filed; the pane sends nothing.
  await receipt(sent).waitFor();
  expect(await receipt(sent).innerText()).toContain("Vastgelegd bij Z-1");
  expect(await beside(page)).toContain("5f0c9a3e-2f3c-4a8e-9d7a-1b1f6c1d2e3f");
}, PATIENCE);

test("hears it when the author takes it back; while it cannot be told, it is not said to be taken back", async () => {
  const { pane, courier } = await confirmed();
  it.expectErrors(/ERR_FAILED/u);
  courier.away = true;
  await intent(pane).getByRole("button", { name: "Toch niet vastleggen" }).click();
  await intent(pane).locator('[data-error="intent-kept"]').waitFor();
  await intent(pane).getByText("ook als Kantlijn dicht is").waitFor();
  courier.away = false;
  await intent(pane).getByRole("button", { name: "Toch niet vastleggen" }).click();
  await pane.getByText("Nog niet vastgelegd").waitFor();
  expect(courier.asked.map(({ method }) => method)).toEqual(["PUT", "DELETE"]);
  expect(courier.asked[1]?.id).toBe(courier.asked[0]?.id);
}, PATIENCE);

test("does not do it yet: the pane files the sent mail under the same id", async () => {
  const { page, courier } = await confirmed();
  const stored = page.waitForRequest((request) => request.url().endsWith("/api/captures") && request.method() === "POST");
  const before = page.url();
  await send(page);
  await page.waitForURL((address) => address.href !== before);
  await receipt(await officePaneOf(page)).waitFor();
  const { idempotencyKey, record } = (await stored).postDataJSON() as { readonly idempotencyKey: string; readonly record: { readonly id: string } };
  expect([idempotencyKey, record.id]).toEqual([courier.asked[0]?.id, courier.asked[0]?.id]);
}, PATIENCE);
