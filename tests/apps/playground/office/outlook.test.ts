import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../../../scripts/tasks/files.ts";
import { readDocument } from "../../../../src/adapters/files/index.ts";
import { MemoryDocument } from "../../../../src/adapters/hosts/memory/index.ts";
import { bareDesk, fullText, type Desk } from "../../../../src/core/model/index.ts";
import type { JsonObject } from "../../../../src/apps/playground/office/channel/wire.ts";
import { outlookApp, type OutlookApp } from "../../../../src/apps/playground/office/outlook/index.ts";
import { Mailbox } from "../../../../src/apps/playground/office/outlook/mailbox.ts";
import { newerOutlook } from "../../../../src/apps/playground/office/outlook/newer.ts";
import { AS_FILE } from "../../../../src/apps/playground/office/outlook/numbers.ts";
import { sent } from "../../../../src/apps/playground/office/outlook/send.ts";

const mailbox = (): Mailbox => new Mailbox({ name: "Noor Elzinga", address: "n.elzinga@rietmonde.example" });
const bytesOf = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(join(ROOT, `assets/samples/gemeente/${name}/input.eml`)));

async function documentOf(bytes: Uint8Array<ArrayBuffer>, desk: Desk = bareDesk("2026-11-25T10:00:00+01:00")): Promise<MemoryDocument> {
  const { document, mediaType } = await readDocument("a.eml", bytes);
  return new MemoryDocument({ name: "a.eml", mediaType, bytes, text: document, desk });
}

async function opened(name: string, box = mailbox(), newer = false): Promise<OutlookApp> {
  return outlookApp({ mailbox: box, mail: await box.open(await documentOf(bytesOf(name))), newer: newer ? newerOutlook() : null });
}
const call = (app: OutlookApp, dispatchId: number, request: JsonObject = {}): Promise<JsonObject | null> => app.execute({ action: "ExecuteMethod", dispatchId, request });
const dataOf = async (app: OutlookApp, dispatchId: number, request: JsonObject = {}): Promise<unknown> => (await call(app, dispatchId, request))?.["data"];
const faultOf = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => null, (error: unknown) => (error as { readonly code: unknown }).code);

test("a mail that is read tells everything first; of a draft everything is asked", async () => {
  const ask = async (app: OutlookApp) => app.execute({ action: "GetInitialData", dispatchId: 1, request: {} });
  expect(await ask(await opened("vraag-om-stukken-zwembad"))).toMatchObject({ itemType: 1, subject: "Zwembad De Vlonder", internetMessageId: "<20260914210712.88@buurtmail.example>", from: { address: "g.wiersinga@buurtmail.example" }, dateTimeCreated: Date.parse("2026-09-14T21:07:12+02:00") });
  const draft = await opened("inhuur-communicatie");
  expect(await ask(draft)).toMatchObject({ itemType: 4, conversationId: null });
  expect([await dataOf(draft, 18), await dataOf(draft, 15, { recipientField: 1 })]).toEqual(["Inzet adviseur Hoge Weide (B-7714)", [{ name: "Noor Elzinga", address: "n.elzinga@rietmonde.example", recipientType: 2 }]]);
  expect(await ask(await opened("antwoord-lichtjesavond"))).toMatchObject({ conversationId: "conversation:<20261117.2210@lichtjesavond.example>" });
});

test("what is typed on the page is what the add-in reads next", async () => {
  const app = await opened("lunch-donderdag");
  const { document } = app.mail!;
  document.edit(document.text.paragraphs[1]!.key, "Zullen we <morgen> lunchen & praten?");
  expect(await dataOf(app, 37, { coercionType: 3 })).toContain("<p>Zullen we &lt;morgen&gt; lunchen &amp; praten?</p>");
});

test("a pinned pane hears of the next mail, and of none", async () => {
  const box = mailbox();
  const app = await opened("klacht-milieustraat", box);
  const told: (readonly [string, unknown])[] = [];
  const stop = app.start({ fire: (event, payload) => { told.push([event, payload]); }, hears: () => true });
  app.select(await box.open(await documentOf(bytesOf("vraag-om-stukken-zwembad"))));
  app.select(null);
  expect(told).toMatchObject([["olkItemSelectedChanged", { subject: "Zwembad De Vlonder" }], ["olkItemSelectedChanged", null]]);
  expect(await faultOf(call(app, 18))).toBe(5001);
  stop();
});

test("what does not fit is refused with the numbers of Outlook", async () => {
  const app = await opened("inhuur-communicatie");
  expect(await faultOf(call(app, 4, { customProperties: { a: "x".repeat(2500) } }))).toBe(9019);
  expect(await faultOf(call(app, 33, { key: "a", message: "x".repeat(151) }))).toBe(9003);
  for (let number = 0; number < 5; number++) await call(app, 33, { key: String(number), message: "x" });
  expect(await faultOf(call(app, 33, { key: "zes", message: "x" }))).toBe(9019);
  expect(await faultOf(call(app, 186, { name: "niets" }))).toBe(9001);
  expect(await faultOf(call(app, 404, { ApiParams: [{ a: "x".repeat(33_000) }] }))).toBe(9019);
  expect(await call(app, 9_999)).toBeNull();
});

test("recipients and attachments that an add-in changes are told to it", async () => {
  const app = await opened("inhuur-communicatie");
  const told: string[] = [];
  app.start({ fire: (event) => { told.push(event); }, hears: () => true });
  await call(app, 22, { recipientField: 0, recipientArray: [{ name: "", address: "a@b.example" }] });
  const id = await dataOf(app, 148, { base64String: btoa("abc"), name: "a.txt" });
  expect(await dataOf(app, 150, { id: id as string })).toEqual({ content: btoa("abc"), format: "base64" });
  await call(app, 20, { attachmentIndex: id as string });
  expect([told, await dataOf(app, 149)]).toEqual([["olkRecipientsChanged", "olkAttachmentsChanged", "olkAttachmentsChanged"], []]);
});

test("a mail that is sent says what the draft said, from its owner, and keeps what stood beside it", async () => {
  const box = mailbox();
  const draft = await opened("antwoord-lichtjesavond", box);
  await call(draft, 4, { customProperties: { kantlijn: "x" } });
  await call(draft, 33, { key: "a", message: "x" });
  const document = await documentOf(sent(box, draft.mail!, new Date("2026-11-18T09:06:00Z")));
  expect(document.text.envelope).toMatchObject({ draft: false, reply: true, from: { address: "n.elzinga@rietmonde.example" }, date: "2026-11-18T09:06:00+00:00" });
  expect(fullText(document.text)).toBe(fullText(draft.mail!.document.text));
  const copy = await box.open(document);
  expect([copy.compose, copy.beside.properties, copy.beside.notices.size, copy.conversation]).toEqual([false, { kantlijn: "x" }, 0, draft.mail!.conversation]);
  // The draft is gone: another with its id has nothing beside it.
  expect(box.besideOf("<20261118.1005@rietmonde.example>").properties).toEqual({});
});

test("only a newer library gets a mail as a file, byte for byte, and a draft is none", async () => {
  const bytes = bytesOf("klacht-milieustraat");
  expect(await call(await opened("klacht-milieustraat"), AS_FILE)).toBeNull();
  expect(Buffer.from(await dataOf(await opened("klacht-milieustraat", mailbox(), true), AS_FILE) as string, "base64").equals(bytes)).toBe(true);
  expect(await faultOf(call(await opened("inhuur-communicatie", mailbox(), true), AS_FILE))).toBe(9030);
});
