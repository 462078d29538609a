/** Mails that were confirmed before they were sent, filed by the server, before a stand-in for Graph and a real database. */
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import type { MetadataRecord, Receipt } from "../../../../src/core/model/index.ts";
import { FAULTS, faulty, type Exchange, type Fault } from "../../../stand-ins/faults.ts";
import { mailStandIn, type MailStandIn, type PlayedMail } from "../../../stand-ins/graph/mailbox.ts";
import { openBench, PATIENCE, problemOf, recordWith, requestFor, type Bench, type TestServer } from "../harness.ts";
import { openAuthority, personOf, startFor, TENANT, type Authority, type Person } from "../organisation/authority.ts";

const MAIL = { clientId: "22222222-3333-4444-8555-666666666666", secret: "secret-of-the-program" };
const [NOOR, OMAR] = ["99999999-0000-4000-8000-000000000001", "99999999-0000-4000-8000-000000000002"];
const EML = "From: n.elzinga@rietmonde.example\r\nTo: bewoner@post.example\r\nSubject: Uw vraag\r\n\r\nBeste bewoner, dat mag.\r\n";
const AT = "2026-11-20T10:00:00.000Z";

let bench: Bench;
let authority: Authority;
let server: TestServer;
let play: MailStandIn;
let noor: Person;
let omar: Person;
let now = new Date(AT);
let between: ((exchange: Exchange) => Exchange) | null = null;
const later = (milliseconds: number): void => { now = new Date(now.getTime() + milliseconds); };
const MINUTE = 60_000;

beforeAll(async () => {
  [bench, authority] = await Promise.all([openBench(), openAuthority(() => now)]);
  play = mailStandIn({ authority: authority.address, tenant: TENANT, clientId: MAIL.clientId, secret: MAIL.secret, owners: [NOOR, OMAR] });
  const ask: Exchange = (address, request) => (between === null ? play.exchange : between(play.exchange))(address, request);
  server = await startFor(bench, authority, [{ who: "everyone", may: ["store"], places: ["Z-26-*"] }], { ask, clock: () => now, mailPace: { sweep: 3_600_000 } }, {}, { mail: MAIL });
  [noor, omar] = [await personOf(server, authority, { oid: NOOR, exp: Math.floor(Date.parse("2027-03-01") / 1000) }), await personOf(server, authority, { oid: OMAR, exp: Math.floor(Date.parse("2027-03-01") / 1000) })];
}, PATIENCE);
afterAll(async () => {
  await bench.end();
  await authority.stop();
  expect(play.faults).toEqual([]);
}, PATIENCE);
beforeEach(async () => {
  between = null;
  [play.granted, play.breaksAfter] = [true, null];
  await bench.query("truncate intents");
});

const record = (change: Partial<MetadataRecord> = {}): MetadataRecord => ({ ...recordWith(), location: { id: "Z-26-1", title: "Speeltuin", kind: "zaak", target: "vault" }, ...change });
const json = { "content-type": "application/json" };
const put = (who: Person, id: string, mail: Partial<Pick<PlayedMail, "id" | "conversation">>, change: Partial<MetadataRecord> = {}, fileName = "Uw vraag.eml"): Promise<Response> =>
  who.ask(`api/intents/${id}`, { method: "PUT", headers: json, body: JSON.stringify({ messageId: mail.id ?? null, conversationId: mail.conversation ?? null, fileName, record: record({ id, ...change }) }) });
const stateOf = async (who: Person, id: string) => (await who.ask(`api/intents/${id}`)).json() as Promise<{ readonly state: string; readonly receipt: Receipt | null }>;
const rows = () => bench.query("select * from intents");
const capturesOf = (id: string) => bench.query("select captures.* from captures where idempotency_key = $1", [id]);

/** Waits until a look is over that another request began. */
async function looked(id: string): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    const [row] = await bench.query("select message_id is not null or missing_since is not null or code is not null as done from intents where id = $1", [id]);
    if (row?.["done"] !== false) return;
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
  throw new Error("nobody looked");
}

/** A time at which everything that waits is looked at. */
async function look(): Promise<void> {
  later(2 * 3_600_000);
  // Whoever asks for another one makes the server look.
  const other = randomUUID();
  await put(noor, other, play.draft(NOOR, EML));
  await looked(other);
  await noor.ask(`api/intents/${other}`, { method: "DELETE" });
}

/** EntrustedMail over, and seen as a draft. */
async function entrusted(who = noor, owner = NOOR, change: Partial<MetadataRecord> = {}): Promise<{ readonly id: string; readonly mail: PlayedMail }> {
  const [id, mail] = [randomUUID(), play.draft(owner, EML)];
  expect(await (await put(who, id, mail, change)).json()).toEqual({ state: "waiting", receipt: null });
  await looked(id);
  return { id, mail };
}

test("a mail is filed once it is sent, with what its author confirmed, also when nobody opens it again", async () => {
  const { id, mail } = await entrusted(noor, NOOR, { date: "2026-11-20" });
  await look();
  expect(await stateOf(noor, id)).toEqual({ state: "waiting", receipt: null });
  play.send(mail, now.toISOString());
  await look();
  const { state, receipt } = await stateOf(noor, id);
  expect([state, receipt?.file.name, receipt?.file.mediaType, receipt?.location.id, receipt?.documentId]).toEqual(["filed", "Uw vraag.eml", "message/rfc822", "Z-26-1", id]);
  expect(await (await noor.ask(`api/captures/${receipt!.captureId}/file`)).text()).toBe(EML);
  expect(await rows()).toEqual([]);
  const events = await bench.query("select account from actors where capture_id = $1", [receipt!.captureId]);
  expect(events).toHaveLength(1);
});

test("its date is the day on which it was sent; a date that the author gave stays", async () => {
  now = new Date("2026-11-20T22:30:00Z");
  const [own, given] = [await entrusted(noor, NOOR, { date: "2026-11-20" }), await entrusted(noor, NOOR, { date: "2026-10-01" })];
  // Half past twelve at night in Amsterdam.
  for (const { mail } of [own, given]) play.send(mail, "2026-11-20T23:30:00Z");
  await look();
  const dates = await Promise.all([own, given].map(async ({ id }) => (await bench.query("select record->>'date' as date from records join captures on captures.id = capture_id where idempotency_key = $1", [id]))[0]?.["date"]));
  expect(dates).toEqual(["2026-11-21", "2026-10-01"]);
});

test("the last words count", async () => {
  const { id, mail } = await entrusted();
  await put(noor, id, mail, { title: "Andere titel" }, "Ander.eml");
  play.send(mail, now.toISOString());
  await look();
  const { receipt } = await stateOf(noor, id);
  expect(receipt?.file.name).toBe("Ander.eml");
  expect((await bench.query("select record->>'title' as title from records where capture_id = $1", [receipt!.captureId]))[0]).toEqual({ title: "Andere titel" });
});

test("a program that sends a copy under a new id: it is what the author sent next in that conversation", async () => {
  const { id, mail } = await entrusted();
  play.send(mail, new Date(now.getTime() + MINUTE).toISOString(), true);
  await look();
  expect((await stateOf(noor, id)).state).toBe("filed");
});

test("a draft that Outlook had not saved: what its author sent next in that conversation, not what was sent before", async () => {
  const [before, mail] = [play.draft(NOOR, EML.replace("dat mag", "een andere mail")), play.draft(NOOR, EML)];
  Object.assign(before, { conversation: mail.conversation });
  play.send(before, new Date(now.getTime() - 10_000).toISOString());
  const id = randomUUID();
  await put(noor, id, { conversation: mail.conversation });
  await looked(id);
  play.send(mail, new Date(now.getTime() + 1_000).toISOString());
  await look();
  const { receipt } = await stateOf(noor, id);
  expect(await (await noor.ask(`api/captures/${receipt!.captureId}/file`)).text()).toBe(EML);
});

test("a mail that cannot be found is looked for during a day, and then left to the pane", async () => {
  const { id, mail } = await entrusted();
  play.discard(mail);
  await look();
  expect((await stateOf(noor, id)).state).toBe("waiting");
  later(25 * 3_600_000);
  await look();
  expect([(await stateOf(noor, id)).state, await capturesOf(id)]).toEqual(["none", []]);
});

test("what was taken back is not filed; and what was filed is withdrawn with it", async () => {
  const [before, after] = [await entrusted(), await entrusted()];
  await noor.ask(`api/intents/${before.id}`, { method: "DELETE" });
  for (const { mail } of [before, after]) play.send(mail, now.toISOString());
  await look();
  expect([(await stateOf(noor, before.id)).state, (await stateOf(noor, after.id)).state, await capturesOf(before.id)]).toEqual(["none", "filed", []]);
  const { receipt } = await stateOf(noor, after.id);
  for (let turn = 0; turn < 2; turn += 1) expect(await (await noor.ask(`api/intents/${after.id}`, { method: "DELETE" })).json()).toEqual({ state: "none", receipt: null });
  expect((await stateOf(noor, after.id)).state).toBe("none");
  expect(await bench.query("select kind from events where capture_id = $1 and kind = 'withdrawn'", [receipt!.captureId])).toHaveLength(1);
});

test("taken back while it is being filed: neither half", async () => {
  const { id, mail } = await entrusted();
  play.send(mail, now.toISOString());
  between = (exchange) => async (address, request) => {
    // The file is on its way when the author changes his mind.
    if (address.endsWith("/$value")) await noor.ask(`api/intents/${id}`, { method: "DELETE" });
    return exchange(address, request);
  };
  await look();
  expect([await capturesOf(id), await rows()]).toEqual([[], []]);
});

test("the pane was first: there is one, and it is that of the pane", async () => {
  const { id, mail } = await entrusted();
  const request = { ...requestFor(await noor.upload(EML), record({ id }), "Van het paneel.eml", "message/rfc822"), idempotencyKey: id };
  expect((await noor.post(request)).status).toBe(201);
  play.send(mail, now.toISOString());
  await look();
  expect([(await capturesOf(id)).length, (await stateOf(noor, id)).receipt?.file.name, await rows()]).toEqual([1, "Van het paneel.eml", []]);
});

test("the server was first: the pane gets no second one", async () => {
  const { id, mail } = await entrusted();
  play.send(mail, now.toISOString());
  await look();
  const request = { ...requestFor(await noor.upload(EML), record({ id, title: "Andere woorden" }), "Van het paneel.eml", "message/rfc822"), idempotencyKey: id };
  expect(await problemOf(await noor.post(request))).toMatchObject({ status: 409, code: "capture-conflict" });
  expect(await capturesOf(id)).toHaveLength(1);
});

describe("who may", () => {
  test("only the own mailbox is ever asked for, whatever is entrusted", async () => {
    const mail = play.draft(NOOR, EML);
    const id = randomUUID();
    await put(omar, id, mail);
    await looked(id);
    play.send(mail, now.toISOString());
    await look();
    expect([(await stateOf(omar, id)).state, await capturesOf(id)]).toEqual(["waiting", []]);
  });

  test("nobody sees, changes or takes back what is somebody else's", async () => {
    const { id, mail } = await entrusted();
    expect(await stateOf(omar, id)).toEqual({ state: "none", receipt: null });
    expect(await problemOf(await put(omar, id, mail))).toMatchObject({ status: 409, code: "capture-conflict" });
    await omar.ask(`api/intents/${id}`, { method: "DELETE" });
    expect((await stateOf(noor, id)).state).toBe("waiting");
  });

  test("not in a place where he may not store, nor in one that only he reaches", async () => {
    const mail = play.draft(NOOR, EML);
    expect(await problemOf(await put(noor, randomUUID(), mail, { location: { id: "P-1", title: "Personeel", kind: "dossier", target: "vault" } }))).toMatchObject({ status: 403, code: "not-allowed" });
    expect(await problemOf(await put(noor, randomUUID(), mail, { location: { id: "Z-26-9", title: "Site", kind: "dossier", target: "sharepoint" } }))).toMatchObject({ status: 422, code: "capture-invalid" });
    expect(await rows()).toEqual([]);
  });

  test.each([["a path", "../me"], ["two words", "a b"], ["far too long", "x".repeat(600)], ["empty", ""], ["missing", undefined]])("an id that is none goes nowhere: %s", async (_, id) => {
    expect(await problemOf(await put(noor, randomUUID(), id === undefined ? {} : { id }))).toMatchObject({ status: 422, code: "capture-invalid" });
  });

  test("without a program that reads mail there is nothing to hand over to", async () => {
    const bare = await startFor(bench, authority, undefined, { clock: () => now });
    const person = await personOf(bare, authority);
    expect(await problemOf(await put(person, randomUUID(), { id: "AAMk" }))).toMatchObject({ status: 404, code: "not-found" });
    const page = await (await fetch(bare.address)).text();
    expect([page.includes("data-mail"), (await (await fetch(server.address)).text()).includes('data-mail="yes"')]).toEqual([false, true]);
    await bare.stop();
  });
});

test("a right that is taken away: it waits with its reason, and goes on when the right is back", async () => {
  const { id, mail } = await entrusted();
  play.granted = false;
  play.send(mail, now.toISOString());
  await look();
  expect((await bench.query("select code from intents where id = $1", [id]))[0]).toEqual({ code: "mail-refused" });
  play.granted = true;
  await look();
  expect((await stateOf(noor, id)).state).toBe("filed");
});

test("a file that is cut off is not taken for whole", async () => {
  const { id, mail } = await entrusted();
  play.breaksAfter = 3;
  play.send(mail, now.toISOString());
  await look();
  expect([(await bench.query("select code from intents where id = $1", [id]))[0], await capturesOf(id)]).toEqual([{ code: "mail-unavailable" }, []]);
  play.breaksAfter = null;
  await look();
  const { receipt } = await stateOf(noor, id);
  expect(receipt?.file.size).toBe(Buffer.byteLength(EML));
});

test("a draft that nobody sends is forgotten after a month", async () => {
  const { id } = await entrusted();
  later(31 * 86_400_000);
  await look();
  expect([(await stateOf(noor, id)).state, (await rows()).length]).toEqual(["none", 0]);
});

test("two servers that look at the same moment file each mail once", async () => {
  const ask: Exchange = (address, request) => play.exchange(address, request);
  const other = await startFor(bench, authority, [{ who: "everyone", may: ["store"] }], { ask, clock: () => now, mailPace: { sweep: 5 }, data: server.data }, {}, { mail: MAIL });
  const sent: string[] = [];
  for (let count = 0; count < 25; count += 1) {
    const { id, mail } = await entrusted();
    play.send(mail, now.toISOString());
    sent.push(id);
  }
  await look();
  for (let turn = 0; turn < 200 && (await rows()).length > 0; turn += 1) await new Promise((resolve) => { setTimeout(resolve, 20); });
  const found = await bench.query("select count(*)::int as count from captures where idempotency_key = any($1)", [sent]);
  expect([found[0], await rows()]).toEqual([{ count: sent.length }, []]);
  await other.stop();
}, PATIENCE);

test("nothing of it is in the log", async () => {
  const { id, mail } = await entrusted(noor, NOOR, { title: "Geheime titel" });
  play.send(mail, now.toISOString());
  await look();
  expect(server.log()).toContain('"outcome":"filed"');
  for (const word of ["Geheime titel", "Uw vraag", NOOR, id, mail.immutable, mail.conversation, MAIL.secret, "program-token", "rietmonde"]) expect(server.log()).not.toContain(word);
});

test("whatever goes wrong between us and the mailbox, at every request: filed once, or waiting with a reason", async () => {
  const faults = FAULTS.filter((fault) => fault !== "slow" && fault !== "duplicate");
  await fc.assert(fc.asyncProperty(fc.constantFrom(...faults), fc.integer({ min: 0, max: 4 }), async (fault: Fault, at) => {
    const { id, mail } = await entrusted();
    play.send(mail, now.toISOString());
    between = (exchange) => faulty(exchange, { choose: ({ address }) => (address.includes("/messages") && at-- === 0 ? fault : null) });
    await look();
    between = null;
    const first = await stateOf(noor, id);
    if (first.state === "waiting") {
      const [row] = await bench.query("select code, missing_since, look_at from intents where id = $1", [id]);
      expect([row?.["look_at"] === null, row?.["code"] === null && row["missing_since"] === null]).toEqual([false, false]);
      await look();
      await look();
    }
    const { state, receipt } = await stateOf(noor, id);
    expect([state, (await capturesOf(id)).length, receipt?.file.size]).toEqual(["filed", 1, Buffer.byteLength(EML)]);
  }), { numRuns: 25 });
}, PATIENCE);
