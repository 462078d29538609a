import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import type { MetadataRecord, Receipt } from "../../src/core/model/index.ts";
import { axeFaults, PATIENCE, stage } from "./harness.ts";

const it = stage();

const RECORD: MetadataRecord = {
  id: "3f0c1a52-6a0e-4a57-9a55-000000000001", title: "Besluit op uw aanvraag", documentType: { label: "beschikking", uri: "https://identifier.overheid.nl/tooi/def/thes/kern/c_e1ec050e" },
  date: "2026-10-20", status: "definitief", version: null, author: null, unit: "Vergunningen", parties: [], subject: null, language: "nl", confidentiality: "zaakvertrouwelijk", caseNumber: "Z-2026-1",
  organisation: { name: "gemeente Proef", tooi: null }, location: { id: "Z-2026-1", title: "Vergunning terras", kind: "zaak", target: "zgw" },
  retention: { list: "Selectielijst", number: "11.1.1", valuation: "vernietigen", term: "P1Y", starts: "nihil", process: "11" },
  woo: { categories: [] }, policy: { id: "gemeente", version: "1.0.0" }, confirmedAt: "2026-10-20T08:00:00.000Z", overruled: [], answers: {},
};

/** Stores a file the way the pane does, from a page of the server. */
async function capture(page: Page, bytes: string, title: string, name: string): Promise<Receipt> {
  return page.evaluate(async ([content, record, fileName]) => {
    const session = document.querySelector<HTMLMetaElement>('meta[name="kantlijn-session"]')?.content ?? "";
    const post = async (path: string, type: string, body: string): Promise<unknown> => {
      const answer = await fetch(path, { method: "POST", headers: { "content-type": type, "X-Kantlijn-Session": session }, body });
      if (!answer.ok) throw new Error(await answer.text());
      return answer.json();
    };
    const { sha256, size } = (await post("api/files", "application/octet-stream", content)) as { readonly sha256: string; readonly size: number };
    const file = { name: fileName, mediaType: "text/plain", size, sha256 };
    return (await post("api/captures", "application/json", JSON.stringify({ idempotencyKey: crypto.randomUUID(), record, file }))) as Receipt;
  }, [bytes, { ...RECORD, title }, name] as const);
}

const lineOf = (page: Page, title: string) => page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: title }) });

test("an empty register says so, and leads back to the document", async () => {
  const page = await it.open("register.html");
  await page.getByRole("status").filter({ hasText: "Er is nog niets vastgelegd." }).waitFor();
  await page.getByRole("link", { name: "Terug naar je document" }).click();
  await page.waitForURL(/\/(?:#.*)?$/);
}, PATIENCE);

test("what is captured is listed, newest first, with place, kind, moment and file", async () => {
  const page = await it.open("register.html");
  await capture(page, "eerste", "Eerste besluit", "eerste.txt");
  await capture(page, "tweede, wat langer", "Tweede besluit", "tweede.txt");
  await page.reload();
  const rows = page.locator("tbody tr");
  await rows.first().waitFor();
  expect(await rows.locator("th").allTextContents()).toEqual(["Tweede besluitbeschikking", "Eerste besluitbeschikking"]);
  const line = await rows.first().innerText();
  for (const part of ["Vergunning terras", "Z-2026-1", "tweede.txt", "18 bytes", "Vastgelegd", String(new Date().getFullYear())]) expect(line).toContain(part);
}, PATIENCE);

test("the file comes back byte for byte, and both descriptions as XML", async () => {
  const page = await it.open("register.html");
  const content = "Één regel\nen nog een: \u{1F600}";
  await capture(page, content, "Ophalen", "ophalen.txt");
  await page.reload();
  const fetched = async (label: string): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
    const [download] = await Promise.all([page.waitForEvent("download"), lineOf(page, "Ophalen").getByRole("button", { name: label }).click()]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };
  const file = await fetched("Document");
  expect(file.name).toBe("ophalen.txt");
  expect(file.bytes.equals(Buffer.from(content))).toBe(true);
  const object = await fetched("Kenmerken (MDTO)");
  expect(object.name).toBe("ophalen.txt.informatieobject.xml");
  expect(object.bytes.toString()).toMatch(/<informatieobject>[\s\S]*Ophalen/);
  expect((await fetched("Bestand (MDTO)")).bytes.toString()).toMatch(/<bestand>[\s\S]*ophalen\.txt/);
}, PATIENCE);

test.each([["light", {}], ["dark", { colorScheme: "dark" }], ["narrow", { viewport: { width: 320, height: 640 } }]] as const)("axe finds nothing on the list, %s", async (_, options) => {
  const page = await it.open("register.html", options);
  await page.locator("tbody tr").first().waitFor();
  expect(await axeFaults(page)).toEqual([]);
}, PATIENCE);

test("undoing takes the file out of reach, and the line stays", async () => {
  const page = await it.open("register.html");
  await capture(page, "weg ermee", "Toch niet", "toch-niet.txt");
  await page.reload();
  const line = lineOf(page, "Toch niet");
  await line.getByRole("button", { name: "Ongedaan maken" }).click();
  await line.getByText("Ongedaan gemaakt op").waitFor();
  expect(await line.getByRole("button").count()).toBe(0);
  await page.reload();
  await lineOf(page, "Toch niet").getByText("Ongedaan gemaakt op").waitFor();
}, PATIENCE);

test("searching shows only the lines that hold the words", async () => {
  const page = await it.open("register.html");
  await capture(page, "zoek mij", "Naald in een hooiberg", "naald.txt");
  await page.reload();
  await page.getByLabel("Zoek in deze lijst").fill("HOOIBERG");
  await page.getByRole("status").filter({ hasText: /^1 van/ }).waitFor();
  expect(await page.locator("tbody tr").count()).toBe(1);
  await page.getByLabel("Zoek in deze lijst").fill("bestaat nergens");
  await page.getByRole("status").filter({ hasText: "Niets gevonden" }).waitFor();
}, PATIENCE);

test("a receipt leads to its own line, also when it is on a later page", async () => {
  const page = await it.open("register.html");
  const receipt = await capture(page, "het oudste", "De oudste", "oudste.txt");
  for (let number = 0; number < 55; number += 1) await capture(page, `nieuwer ${String(number)}`, `Nieuwer ${String(number)}`, "nieuwer.txt");
  await page.goto(`${it.address}register.html#${receipt.captureId}`);
  await page.reload();
  await page.locator("tr.chosen").waitFor();
  expect(await page.locator("tr.chosen th").innerText()).toContain("De oudste");
  expect(await page.locator("tr.chosen").evaluate((line) => line.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
}, PATIENCE);

test("a register that cannot be reached says what is safe, and tries again when asked", async () => {
  it.expectErrors(/Failed to load resource/);
  const page = await it.open("");
  await page.context().route("**/api/captures*", (route) => route.abort());
  await page.goto(`${it.address}register.html`);
  await page.getByRole("alert").filter({ hasText: "Wat is vastgelegd, is veilig." }).waitFor();
  await page.context().unroute("**/api/captures*");
  await page.getByRole("button", { name: "Probeer opnieuw" }).click();
  await page.locator("tbody tr").first().waitFor();
  expect(await page.getByRole("alert").isVisible()).toBe(false);
}, PATIENCE);
