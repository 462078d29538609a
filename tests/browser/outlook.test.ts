/**
 * The pane in a stand-in for Outlook on the web, through the genuine, unmodified Office library: what it says beside mails
 * that are read and written, and what becomes of them. Says nothing about real Outlook: that is tried by hand, with
 * docs/how-to/host-matrix.md.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { ROOT } from "../../scripts/tasks/files.ts";
import { readDocument } from "../../src/adapters/files/index.ts";
import { fullText } from "../../src/core/model/index.ts";
import { agree, check, deskOf, expected, read } from "./card.ts";
import { axeFaults, fileOf, officePaneOf, PATIENCE, SAMPLES, stage, type Sample } from "./harness.ts";

const it = stage();
const mails = SAMPLES.filter(({ kind }) => kind === "mail");
/** The library of 2022 as it is, and with what newer ones have. */
const LIBRARIES = [["the library of 2022", "?shim=0"], ["a newer library", "?shim=1"]] as const;
const QUESTION = "gemeente/vraag-om-stukken-zwembad";
const ORDER = "gemeente/inhuur-communicatie";
/** A mail of the author that answers that question. */
const answerTo = (headers: string, text: string): { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } => ({
  name: "antwoord.eml", mimeType: "message/rfc822",
  buffer: Buffer.from(`From: Pien Hoekstra <p.hoekstra@rietmonde.example>\r\nTo: Gerben Wiersinga <g.wiersinga@buurtmail.example>\r\nSubject: RE: Zwembad De Vlonder\r\nMessage-ID: <${String(text.length)}@rietmonde.example>\r\nIn-Reply-To: <20260914210712.88@buurtmail.example>\r\n${headers}Date: Tue, 15 Sep 2026 10:00:00 +0200\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`),
});

const sampleAt = (address: string): Sample => mails.find(({ world, id }) => `${world}/${id}` === address)!;
const confirm = (pane: FrameLocator) => pane.locator('[data-action="confirm"]');
const receipt = (pane: FrameLocator) => pane.locator('[data-part="receipt"]');
const intent = (pane: FrameLocator) => pane.locator('[data-part="intent"]');
const faceOf = (pane: FrameLocator) => pane.locator(".pane").getAttribute("data-face");
const settled = (pane: FrameLocator, face: string) => pane.locator(`.pane[data-face="${face}"]`).waitFor();
/** What Outlook keeps beside the open mail, and shows above it. */
const beside = (page: Page) => page.evaluate(() => {
  const { app, session } = window.standIn as unknown as { readonly app: { readonly mail: { readonly beside: { readonly properties: Readonly<Record<string, string>>; readonly notices: ReadonlyMap<string, { readonly message: string }> } } }; readonly session: { readonly unknown: readonly string[] } };
  return { properties: app.mail.beside.properties, notices: [...app.mail.beside.notices.values()].map(({ message }) => message), unknown: session.unknown };
});

const openMail = async (address: string, query: string = "?shim=0"): Promise<{ readonly page: Page; readonly pane: FrameLocator }> => {
  const page = await it.openStandIn(`${query}#${address}`);
  return { page, pane: await officePaneOf(page) };
};

/** Outlook tells who sits there, but not in which team; the clock is that of today, and no conversation was filed before. */
const now = new Date().toISOString();
function checkInOutlook(sample: Sample) {
  const desk = deskOf(sample);
  return check(sample, { ...desk, author: { ...desk.author, unit: "" }, now, thread: null });
}

/** The stored file, as the register gives it back. */
async function storedFile(page: Page, pane: FrameLocator): Promise<Buffer> {
  const address = await receipt(pane).getByRole("link", { name: "Waar staat dit?" }).getAttribute("href");
  const id = address!.slice(address!.indexOf("#") + 1);
  const frame = page.frames().find((one) => one.url().includes("office.html"))!;
  const bytes = await frame.evaluate(async (capture) => {
    const session = document.querySelector<HTMLMetaElement>('meta[name="kantlijn-session"]')?.content ?? "";
    const answer = await fetch(`api/captures/${capture}/file`, { headers: { "X-Kantlijn-Session": session } });
    return [...new Uint8Array(await answer.arrayBuffer())];
  }, id);
  return Buffer.from(bytes);
}

async function send(page: Page): Promise<void> {
  await page.locator("#send").click();
}

describe.each(LIBRARIES)("with %s", (_, query) => {
  test.each(mails.map((sample) => [`${sample.world}/${sample.id}`, sample] as const))("%s: the card says what the file says, and storing takes the clicks it promises", async (address, sample) => {
    const [checked, { page, pane }] = await Promise.all([checkInOutlook(sample), openMail(address, query)]);
    if (checked.outcome !== "capture") {
      expect(await faceOf(pane)).toBe(checked.outcome);
      expect(await confirm(pane).count()).toBe(0);
      return;
    }
    expect(await faceOf(pane)).toBe("card");
    expect(await read(pane, await pane.locator('[data-field="woo"]').count() > 0)).toEqual(expected(checked));
    expect(await agree(pane, checked)).toBe(checked.clicks);
    await (deskOf(sample).host === "outlook-compose" ? intent(pane) : receipt(pane)).waitFor();
    expect((await beside(page)).unknown).toEqual([]);
  }, PATIENCE);
});

describe("a mail that is read", () => {
  test("is stored byte for byte where Outlook gives it as a file, and known again", async () => {
    const { page, pane } = await openMail(QUESTION, "?shim=1");
    await confirm(pane).click();
    await receipt(pane).waitFor();
    expect((await storedFile(page, pane)).equals(readFileSync(join(ROOT, fileOf(sampleAt(QUESTION)))))).toBe(true);
    const { properties, notices } = await beside(page);
    expect(Object.keys(properties)).toEqual(["kantlijn"]);
    expect(JSON.stringify(properties)).not.toContain("zwembad");
    expect(notices).toHaveLength(1);
    await page.getByRole("button", { name: "Laad het paneel opnieuw" }).click();
    await receipt(await officePaneOf(page)).waitFor();
  }, PATIENCE);

  test("that somebody filed already is said with its place, where the organisation wants the server asked; else nobody asks", async () => {
    const asked: string[] = [];
    const note = (page: Page): void => { page.context().on("request", (request) => { if (request.url().endsWith("/api/kept")) asked.push(request.postData() ?? ""); }); };
    const first = await it.openStandIn(`?shim=1#${QUESTION}`, { prepare: (page) => { note(page); return Promise.resolve(); } });
    const pane = await officePaneOf(first);
    await first.waitForTimeout(2_500);
    expect([asked, await pane.locator('[data-part="same"]').count()]).toEqual([[], 0]);
    await confirm(pane).click();
    await receipt(pane).waitFor();
    const other = await it.openStandIn(`?shim=1#${QUESTION}`, { prepare: async (page) => {
      note(page);
      await page.context().route("**/office.html*", async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ response: answer, body: (await answer.text()).replace(/(<meta name="?kantlijn-session"?)/u, '$1 data-same="yes"') });
      });
    } });
    const line = (await officePaneOf(other)).locator('[data-part="same"][data-as="file"]');
    await line.getByText(/^Precies dit bestand staat al in .*Woo-verzoeken/u).waitFor();
    expect(await line.locator('[data-action="look-alike"]').getAttribute("href")).toMatch(/^register\.html#[0-9a-f-]{36}$/u);
    expect(asked.map((body) => Object.keys(JSON.parse(body) as object))).toEqual([["sha256"]]);
    expect(await axeFaults(other.frames().find((one) => one.url().includes("office.html"))!)).toEqual([]);
  }, PATIENCE);

  test("is put together from its parts by the library of 2022, and says the same", async () => {
    const { page, pane } = await openMail(QUESTION);
    await confirm(pane).click();
    await receipt(pane).waitFor();
    const stored = (await readDocument("a.eml", new Uint8Array(await storedFile(page, pane)))).document;
    const original = (await readDocument("a.eml", new Uint8Array(readFileSync(join(ROOT, fileOf(sampleAt(QUESTION))))))).document;
    expect(fullText(stored)).toBe(fullText(original));
    expect(stored.envelope).toEqual(original.envelope);
  }, PATIENCE);

  test("can be taken back, and then does not store itself", async () => {
    const { page, pane } = await openMail(QUESTION);
    await confirm(pane).click();
    await receipt(pane).waitFor();
    await pane.locator('[data-action="undo"]').click();
    await confirm(pane).waitFor();
    await page.getByRole("button", { name: "Laad het paneel opnieuw" }).click();
    const again = await officePaneOf(page);
    await settled(again, "card");
    expect(await receipt(again).count()).toBe(0);
  }, PATIENCE);

  test("has nothing that axe finds", async () => {
    const { page, pane } = await openMail(QUESTION);
    await settled(pane, "card");
    expect(await axeFaults(page.frames().find((frame) => frame.url().includes("office.html"))!)).toEqual([]);
  }, PATIENCE);
});

describe("a mail that is written", () => {
  test("waits after one click, and files itself when the pane sees it in Sent Items", async () => {
    const { page, pane } = await openMail(ORDER);
    await confirm(pane).click();
    await intent(pane).waitFor();
    expect(await axeFaults(page.frames().find((frame) => frame.url().includes("office.html"))!)).toEqual([]);
    const { properties, notices } = await beside(page);
    expect([Object.keys(properties), notices.length]).toEqual([["kantlijn"], 1]);
    await send(page);
    const sent = await officePaneOf(page);
    await receipt(sent).waitFor();
    expect((await readDocument("a.eml", new Uint8Array(await storedFile(page, sent)))).document.envelope).toMatchObject({ draft: false, subject: "Inzet adviseur Hoge Weide (B-7714)", from: { address: "j.veldman@rietmonde.example" } });
    expect(page.url()).toContain("#eigen/");
  }, PATIENCE);

  test("what was wanted can be taken back before it is sent", async () => {
    const { page, pane } = await openMail(ORDER);
    await confirm(pane).click();
    await intent(pane).getByRole("button", { name: "Toch niet vastleggen" }).click();
    await confirm(pane).waitFor();
    await send(page);
    const sent = await officePaneOf(page);
    await settled(sent, "card");
    await sent.getByText("Nog niet vastgelegd").waitFor();
    expect(await receipt(sent).count()).toBe(0);
  }, PATIENCE);

  test("the card follows what is typed", async () => {
    const { page, pane } = await openMail("gemeente/lunch-donderdag");
    await settled(pane, "silent");
    const line = page.locator("#sheet p").last();
    await line.click();
    await page.keyboard.press("End");
    await page.keyboard.type(" Het burgerservicenummer van de aanvrager van zaak Z-2026-20290 is 111222333, graag het besluit op de aanvraag vandaag versturen.");
    await settled(pane, "card");
  }, PATIENCE);
});

describe("a conversation that was filed before", () => {
  const filed = async (query: string): Promise<Page> => {
    const { page, pane } = await openMail(QUESTION, query);
    await confirm(pane).click();
    await receipt(pane).waitFor();
    return page;
  };

  test("files the next mail without a click", async () => {
    const page = await filed("?shim=1");
    await page.locator("#file").setInputFiles(answerTo("", "Beste heer Wiersinga, de inspectierapporten van het bad en de offertes van de aannemers sturen wij u voor vrijdag toe."));
    await page.waitForURL(/#eigen\//u);
    const pane = await officePaneOf(page);
    await settled(pane, "filed");
    await receipt(pane).waitFor();
  }, PATIENCE);

  test("keeps what is wanted with a mail that is written, and files it once it is sent, without a click", async () => {
    const page = await filed("?shim=0");
    await page.locator("#file").setInputFiles(answerTo("X-Unsent: 1\r\n", "Beste heer Wiersinga, de inspectierapporten van het bad en de offertes van de aannemers sturen wij u voor vrijdag toe."));
    await page.waitForURL(/#eigen\//u);
    const pane = await officePaneOf(page);
    await settled(pane, "filed");
    await intent(pane).waitFor();
    const before = page.url();
    await send(page);
    await page.waitForURL((address) => address.href !== before);
    await receipt(await officePaneOf(page)).waitFor();
  }, PATIENCE);
});

describe("a pinned pane", () => {
  test("drops the card of the mail before, and keeps the pane", async () => {
    const { page, pane } = await openMail("gemeente/klacht-milieustraat", "?shim=0&pinned=1");
    await settled(pane, "card");
    const frame = page.frames().find((one) => one.url().includes("office.html"))!;
    await page.evaluate(() => { location.hash = "gemeente/nieuwsbrief-informatie"; });
    await settled(pane, "silent");
    await page.evaluate(() => { location.hash = "gemeente/vraag-om-stukken-zwembad"; });
    await settled(pane, "card");
    expect(page.frames().find((one) => one.url().includes("office.html"))).toBe(frame);
    expect(await pane.locator('textarea[data-field="title"]').inputValue()).toContain("De Vlonder");
    await confirm(pane).click();
    await receipt(pane).waitFor();
    expect((await readDocument("a.eml", new Uint8Array(await storedFile(page, pane)))).document.envelope?.subject).toBe("Zwembad De Vlonder");
  }, PATIENCE);
});

describe("sending", () => {
  test("asks once when something sensitive goes outside, and goes or stays as the author says", async () => {
    const { page, pane } = await openMail("gemeente/mail-verkeerd-adres", "?shim=1");
    await settled(pane, "card");
    await send(page);
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Bekijk" }).click();
    await page.getByText("Niet verzonden.").waitFor();
    expect(page.url()).toContain("mail-verkeerd-adres");
    await send(page);
    await dialog.getByRole("button", { name: "Toch versturen" }).click();
    await page.waitForURL(/#eigen\//u);
  }, PATIENCE);

  test("says nothing otherwise", async () => {
    const { page } = await openMail("gemeente/lunch-donderdag");
    await send(page);
    await page.waitForURL(/#eigen\//u);
    expect(await page.evaluate(() => (window as unknown as { readonly sendCheck: { readonly unknown: readonly string[] } }).sendCheck.unknown)).toEqual([]);
    expect(await page.getByRole("dialog").count()).toBe(0);
  }, PATIENCE);
});
