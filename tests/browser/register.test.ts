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
async function capture(page: Page, bytes: string, title: string, name: string, change: Partial<MetadataRecord> = {}, type = "text/plain"): Promise<Receipt> {
  return page.evaluate(async ([content, record, fileName, mediaType]) => {
    const session = document.querySelector<HTMLMetaElement>('meta[name="kantlijn-session"]')?.content ?? "";
    const post = async (path: string, type: string, body: string): Promise<unknown> => {
      const answer = await fetch(path, { method: "POST", headers: { "content-type": type, "X-Kantlijn-Session": session }, body });
      if (!answer.ok) throw new Error(await answer.text());
      return answer.json();
    };
    const { sha256, size } = (await post("api/files", "application/octet-stream", content)) as { readonly sha256: string; readonly size: number };
    const file = { name: fileName, mediaType, size, sha256 };
    return (await post("api/captures", "application/json", JSON.stringify({ idempotencyKey: crypto.randomUUID(), record, file }))) as Receipt;
  }, [bytes, { ...RECORD, title, ...change }, name, type] as const);
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

test("the attachments of a mail are listed, come back one by one, and lead to where they were filed too", async () => {
  const page = await it.open("register.html");
  const alone = await capture(page, "kaart van de buurt", "De kaart", "kaart.txt");
  const part = (name: string, content: string): string => `--x\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=${name}\r\n\r\n${content}\r\n`;
  await capture(page, `Subject: x\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n${part("kaart.txt", "kaart van de buurt")}${part("lijst.txt", "een lijst")}--x--\r\n`, "Mail met bijlagen", "mail.eml", {}, "message/rfc822");
  const line = lineOf(page, "Mail met bijlagen");
  // It is read once its receipt was given.
  for (let turn = 0; turn < 50; turn += 1) {
    await page.reload();
    await line.waitFor();
    if (await line.getByText("2 bijlagen").count() > 0) break;
  }
  await line.getByText("2 bijlagen").click();
  const [download] = await Promise.all([page.waitForEvent("download"), line.getByRole("button", { name: "Bijlage: Haal lijst.txt op" }).click()]);
  expect([download.suggestedFilename(), await readFile(await download.path(), "utf8")]).toEqual(["lijst.txt", "een lijst"]);
  expect(await axeFaults(page)).toEqual([]);
  expect(await line.getByRole("button", { name: /^Ook apart vastgelegd/u }).count()).toBe(1);
  await line.getByRole("button", { name: /^Ook apart vastgelegd/u }).click();
  await page.waitForURL(new RegExp(`#${alone.captureId}$`, "u"));
}, PATIENCE);

test.each([
  ["light", {}], ["dark", { colorScheme: "dark" }], ["narrow", { viewport: { width: 320, height: 640 } }], ["in forced colours", { forcedColors: "active" }],
] as const)("axe finds nothing on the list, its filters and what may be tidied up, %s, and nothing sticks out", async (_, options) => {
  const page = await it.open("register.html", options);
  await page.locator("tbody tr").first().waitFor();
  await page.getByText("Filter en sorteer").click();
  expect(await axeFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
  await page.getByRole("button", { name: "Opruimen" }).click();
  await page.getByRole("status").filter({ hasText: /document|op te ruimen/ }).first().waitFor();
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
  await page.getByRole("status").filter({ hasText: "1 document gevonden." }).waitFor();
  expect(await page.locator("tbody tr").count()).toBe(1);
  await page.reload();
  await page.getByRole("status").filter({ hasText: "1 document gevonden." }).waitFor();
  await page.getByLabel("Zoek in deze lijst").fill("bestaat nergens");
  await page.getByRole("status").filter({ hasText: "Niets gevonden" }).waitFor();
}, PATIENCE);

const titles = (page: Page) => page.locator("tbody th").evaluateAll((cells) => cells.map((cell) => cell.firstChild?.textContent ?? ""));

test("filters, order and the whole list as a file work by keyboard alone", async () => {
  const page = await it.open("register.html");
  await capture(page, "een", "Aanvraag van vandaag", "a.txt", { unit: "Griffie", status: "concept" });
  await capture(page, "twee", "Zienswijze van vandaag", "z.txt", { unit: "Griffie", status: "definitief" });
  await page.reload();
  await page.locator("tbody tr").first().waitFor();
  await page.getByText("Filter en sorteer").focus();
  await page.keyboard.press("Enter");
  await page.locator('select[name="unit"]').focus();
  await page.keyboard.type("Griffie");
  await page.keyboard.press("Tab");
  await page.getByRole("status").filter({ hasText: "2 documenten gevonden." }).waitFor();
  expect(await titles(page)).toEqual(["Zienswijze van vandaag", "Aanvraag van vandaag"]);
  await page.getByRole("columnheader", { name: "Document" }).getByRole("button").focus();
  await page.keyboard.press("Enter");
  await page.locator('th[aria-sort="ascending"]').waitFor();
  while ((await titles(page))[0] !== "Aanvraag van vandaag") await page.waitForTimeout(20);
  await page.getByRole("button", { name: "Voor Excel (.csv)" }).focus();
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(download.suggestedFilename()).toBe("vastgelegd.csv");
  const lines = (await readFile(await download.path(), "utf8")).split("\r\n");
  expect([lines[0]?.startsWith("\uFEFF\"Document\";"), ...lines.slice(1, 3).map((line) => line.split(";")[0]), lines.length]).toEqual([true, '"Aanvraag van vandaag"', '"Zienswijze van vandaag"', 4]);
  await page.getByRole("button", { name: "Wis filters" }).press("Enter");
  await page.getByRole("status").filter({ hasText: /documenten\.$/ }).waitFor();
  expect(new URL(page.url()).search).toBe("");
}, PATIENCE);

test("the list goes along in the language of its reader", async () => {
  const page = await it.open("register.html", { locale: "en-GB" });
  await page.getByText("Filter and sort").waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "For Excel (.csv)" }).click()]);
  expect(download.suggestedFilename()).toBe("filed.csv");
  expect(await readFile(await download.path(), "utf8")).toMatch(/^\uFEFF"Document";"Kind";"Place \(number\)";/u);
}, PATIENCE);

test("what may be tidied up says why, and leads to the line it is about", async () => {
  const page = await it.open("register.html");
  const id = crypto.randomUUID();
  await capture(page, "oud", "Nota van vorig jaar", "nota.txt", { id, status: "concept" });
  const newer = await capture(page, "nieuw", "Nota van nu", "nota.txt", { id });
  await page.reload();
  await page.getByRole("button", { name: "Opruimen" }).click();
  // The line was in the list before: wait until it says why it is here.
  const line = lineOf(page, "Nota van vorig jaar");
  await line.getByText("Dit is een concept.").waitFor();
  expect(await line.innerText()).toMatch(/Dit is een concept\.[^]*Er is een nieuwere versie\./);
  await line.getByRole("button", { name: "Bekijk de nieuwste" }).click();
  await page.locator("tr.chosen").waitFor();
  expect(await page.locator("tr.chosen").getAttribute("id")).toBe(newer.captureId);
}, PATIENCE);

test("the register says itself that it is whole", async () => {
  const page = await it.open("register.html");
  await page.getByRole("button", { name: "Controleer het register" }).click();
  await page.getByText(/^Het register is heel\. \d+ regels in \d+ verzegelingen nagelopen\./).waitFor();
}, PATIENCE);

test("a receipt leads to its own line, also when it is on a later page, and pages turn", async () => {
  const page = await it.open("register.html");
  const receipt = await capture(page, "het oudste", "De oudste", "oudste.txt");
  for (let number = 0; number < 55; number += 1) await capture(page, `nieuwer ${String(number)}`, `Nieuwer ${String(number)}`, "nieuwer.txt");
  await page.goto(`${it.address}register.html#${receipt.captureId}`);
  await page.reload();
  await page.locator("tr.chosen").waitFor();
  expect(await page.locator("tr.chosen th").innerText()).toContain("De oudste");
  expect(await page.locator("tr.chosen").evaluate((line) => line.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
  await page.getByText("Pagina 2 van 2").waitFor();
  await page.getByRole("button", { name: "Vorige" }).press("Enter");
  await page.getByText("Pagina 1 van 2").waitFor();
  expect((await titles(page))[0]).toBe("Nieuwer 54");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("list");
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
