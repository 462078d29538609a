import { Conversations } from "../../../../src/adapters/hosts/outlook/conversations.ts";
import { outlookHost } from "../../../../src/adapters/hosts/outlook/index.ts";
import type { DocumentHost, Intent, Stamp, Wanted } from "../../../../src/adapters/hosts/host.ts";
import { KantlijnError, type Courier, type MetadataRecord, type Receipt } from "../../../../src/core/model/index.ts";
import { fakeOutlook, type Fake, type FakeMail } from "./fake.ts";

const ME = { displayName: "Noor Elzinga", emailAddress: "N.Elzinga@rietmonde.example" };
const STAMP: Stamp = { id: "0c0e9a3e-2f3c-4a8e-9d7a-1b1f6c1d2e3f", title: "Brief", documentType: "brief", organisation: "gemeente Waterkant", confirmedAt: "2026-11-18T09:00:00.000Z", location: { id: "Z-1", title: "Zaak een", captureId: "c-1" } };
const INTENT: Intent = { wanted: true, location: { id: "Z-1", title: "Zaak een" }, choices: { capture: true, locationId: "Z-1", documentType: "brief", fields: { title: "Mijn titel" } }, confirmedAt: "2026-11-18T10:00:00.000Z" };

const draft = (more: Partial<FakeMail> = {}): FakeMail => ({ mode: "compose", subject: "RE: route", html: "<p>Goed.</p>", kept: new Map(), ...more });
const mail = (more: Partial<FakeMail> = {}): FakeMail => ({ mode: "read", subject: "RE: route", html: "<p>Goed.</p>", kept: new Map(), from: ME, date: "2026-11-18T10:05:00Z", ...more });

function beside(first: FakeMail, courier: Courier | null = null): { readonly host: DocumentHost; readonly outlook: Fake } {
  const outlook = fakeOutlook(first);
  const host = outlookHost({
    courier, office: outlook.office, page: { visible: () => true, onReturn: () => undefined, every: () => undefined }, now: () => "2026-11-18T10:06:00Z",
    unit: () => "", names: { untitled: "Mail", rebuilt: (name) => name }, icon: "icon.16", command: "open", open: "Open",
  });
  return { host, outlook };
}
const placeAt = async (host: DocumentHost): Promise<string | null> => (await host.desk()).thread?.knownLocation ?? null;

describe("a mail that was stored", () => {
  test("is known again by what stands beside it, on every machine; the mail itself has nothing", async () => {
    const stored = mail();
    const { host } = beside(stored);
    expect(await host.stamping!.read()).toBeNull();
    await host.stamping!.write({ ...STAMP, location: null });
    expect(stored.kept!.size).toBe(0);
    await host.stamping!.write(STAMP);
    expect(await beside(stored).host.stamping!.read()).toEqual({ ...STAMP, title: "", documentType: null, organisation: "" });
    expect([...stored.kept!.keys()]).toEqual(["kantlijn"]);
  });

  test("makes its conversation known, and no other", async () => {
    const { host, outlook } = beside(mail());
    expect(await placeAt(host)).toBeNull();
    await host.stamping!.write(STAMP);
    outlook.open(draft());
    expect(await placeAt(host)).toBe("Z-1");
    outlook.open(mail({ conversationId: "conversation-2" }));
    expect(await placeAt(host)).toBeNull();
    outlook.open(draft({ conversationId: null }));
    expect(await placeAt(host)).toBeNull();
  });

  test("that is taken back goes nowhere by itself, nor does its conversation", async () => {
    const { host, outlook } = beside(mail());
    await host.stamping!.write(STAMP);
    await host.stamping!.write(null);
    expect([await host.stamping!.read(), await host.intents!.read(), await placeAt(host)]).toEqual([null, { wanted: false }, null]);
    outlook.open(mail());
    expect([await host.intents!.read(), await placeAt(host)]).toEqual([null, null]);
  });

  test("has a place also when the settings of the mailbox are gone", async () => {
    const { host, outlook } = beside(mail());
    await host.stamping!.write(STAMP);
    outlook.settings.clear();
    expect(await placeAt(host)).toBe("Z-1");
  });
});

describe("what is wanted before a mail is sent", () => {
  test("waits only while the mail is written", () => {
    expect([beside(draft()).host.intents!.waits, beside(mail()).host.intents!.waits]).toEqual([true, false]);
  });

  test("is found again on the copy in Sent Items, and gone once it is carried out", async () => {
    const written = draft({ conversationId: null });
    const { host, outlook } = beside(written);
    await host.intents!.write(INTENT);
    const sent = mail({ kept: written.kept! });
    outlook.open(sent);
    expect(await host.intents!.read()).toEqual(INTENT);
    await host.stamping!.write(STAMP);
    expect([await host.intents!.read(), (await host.stamping!.read())?.location?.id]).toEqual([null, "Z-1"]);
    expect(await beside(sent).host.intents!.read()).toBeNull();
  });

  test("is found by its conversation when Outlook kept nothing with the draft, for the mail that the author sent after it", async () => {
    const { host, outlook } = beside(draft());
    await host.intents!.write(INTENT);
    const found = { wanted: true, location: { id: "Z-1", title: "Z-1" }, choices: { locationId: "Z-1" }, confirmedAt: "2026-11-18T10:00:00.000Z" };
    outlook.open(mail({ from: { displayName: "Wiebe", emailAddress: "wiebe@lichtjesavond.example" } }));
    expect(await host.intents!.read()).toBeNull();
    outlook.open(mail({ date: "2026-11-18T09:05:00Z" }));
    expect(await host.intents!.read()).toBeNull();
    outlook.open(mail({ conversationId: "conversation-2" }));
    expect(await host.intents!.read()).toBeNull();
    outlook.open(mail());
    expect(await host.intents!.read()).toEqual(found);
    await host.stamping!.write(STAMP);
    outlook.open(mail({ date: "2026-11-18T10:15:00Z" }));
    expect(await host.intents!.read()).toBeNull();
  });

  test("can be taken back", async () => {
    const { host, outlook } = beside(draft());
    await host.intents!.write(INTENT);
    await host.intents!.write({ wanted: false });
    expect(await host.intents!.read()).toEqual({ wanted: false });
    outlook.open(mail());
    expect(await host.intents!.read()).toBeNull();
  });

  test("that cannot be kept is told", async () => {
    const { host, outlook } = beside(draft());
    outlook.refused.add("customProperties.saveAsync");
    expect(await host.intents!.write(INTENT).then(() => null, (error: unknown) => (error as { readonly code: string }).code)).toBe("host-unavailable");
    expect(await host.intents!.read()).toBeNull();
  });
});

test("a zaak that the author found is known again by its number when Outlook kept nothing with the draft, and is as closed as it was", async () => {
  const place = { id: "Z-26-100", kind: "zaak", target: "zgw", title: "Speeltuin Lindelaan", description: "", process: null, parties: [], unit: null, status: "open", keywords: [], url: null } as const;
  for (const confidentiality of ["vertrouwelijk", null] as const) {
    const { host, outlook } = beside(draft());
    const found = { ...place, confidentiality };
    await host.intents!.write({ wanted: true, location: { id: place.id, title: place.title }, choices: { capture: true, locationId: place.id, found }, confirmedAt: "2026-11-18T10:00:00.000Z" });
    outlook.open(mail());
    expect(await host.intents!.read()).toEqual({ wanted: true, location: { id: place.id, title: place.id }, choices: { locationId: place.id, found: { ...found, title: place.id } }, confirmedAt: "2026-11-18T10:00:00.000Z" });
    expect(JSON.stringify([...outlook.settings.values()])).not.toContain("Lindelaan");
  }
});

describe("what is known of conversations", () => {
  test("stays under the size of a mailbox; what was used longest ago goes first", async () => {
    const { office, settings } = fakeOutlook(null);
    const conversations = new Conversations(office);
    for (let number = 0; number < 700; number++) await conversations.remember(`conversation ${String(number)}`, `Z-2026-${String(number).padStart(5, "0")}`);
    for (let number = 0; number < 200; number++) await conversations.wait(`conversation ${String(number)}`, { locationId: `Z-2026-${String(number)}`, confirmedAt: "2026-11-18T10:00:00.000Z" });
    expect(JSON.stringify(Object.fromEntries(settings)).length).toBeLessThan(32_000);
    expect([await conversations.placeOf("conversation 0"), await conversations.placeOf("conversation 699")]).toEqual([null, "Z-2026-00699"]);
    expect([await conversations.pendingOf("conversation 0"), (await conversations.pendingOf("conversation 199")).length]).toEqual([[], 1]);
    expect(JSON.stringify([...settings.keys(), ...settings.values()])).not.toContain("conversation ");
  }, 120_000);

  test("is nothing when somebody else wrote in the settings", async () => {
    const { office, settings } = fakeOutlook(null);
    for (const strange of [7, "x", [1, { key: 3 }], { a: 1 }, null]) {
      settings.set("kantlijn.threads.1", strange);
      settings.set("kantlijn.pending.1", strange);
      const conversations = new Conversations(office);
      expect([await conversations.placeOf("a"), await conversations.pendingOf("a")]).toEqual([null, []]);
    }
  });
});

describe("a server that stores what was sent", () => {
  const ID = "0d1e9a3e-2f3c-4a8e-9d7a-1b1f6c1d2e3f";
  const WANTED: Wanted = { ...(INTENT), id: ID };
  const RECEIPT: Receipt = { captureId: "c-9", documentId: ID, location: { id: "Z-1", title: "Zaak een" }, file: { name: "a.eml", mediaType: "message/rfc822", size: 1, sha256: "" }, storedAt: "2026-11-18T10:05:30.000Z", undoUntil: null };
  const record = (fileName: string): MetadataRecord => ({ title: fileName }) as MetadataRecord;

  function courierThat({ filed = null as Receipt | null, fails = null as KantlijnError | null } = {}) {
    const asked: string[] = [];
    const entrusted: unknown[] = [];
    const answer = <T>(what: string, value: T): Promise<T> => {
      asked.push(what);
      return fails === null ? Promise.resolve(value) : Promise.reject(fails);
    };
    const courier: Courier = {
      entrust: (id, given) => {
        entrusted.push(given);
        return answer(`entrust ${id}`, undefined);
      },
      find: (id) => answer(`find ${id}`, filed), withdraw: (id) => answer(`withdraw ${id}`, undefined),
    };
    return { courier, asked, entrusted };
  }

  test("gets the draft under the name that Graph has for it, and the record for a file of that name", async () => {
    const written = draft();
    const { courier, asked, entrusted } = courierThat();
    const { host } = beside(written, courier);
    await host.intents!.write(WANTED);
    expect(await host.intents!.entrust!(WANTED, record)).toBe(true);
    expect([asked, entrusted]).toEqual([[`entrust ${ID}`], [{ messageId: "AAMk-draft+1=", conversationId: "conversation-1", fileName: "RE route.eml", record: { title: "RE route.eml" } }]]);
    expect(await host.intents!.read()).toEqual({ ...WANTED, entrusted: true });
  });

  test("is told before it is said to be told: what may be there is taken back as well", async () => {
    const { courier, asked } = courierThat({ fails: new KantlijnError("server-unavailable", "away") });
    const { host } = beside(draft(), courier);
    await host.intents!.write(WANTED);
    await expect(host.intents!.entrust!(WANTED, record)).rejects.toMatchObject({ code: "server-unavailable" });
    await expect(host.intents!.write({ wanted: false })).rejects.toMatchObject({ code: "intent-kept" });
    expect([asked, await host.intents!.read()]).toEqual([[`entrust ${ID}`, `withdraw ${ID}`], { ...WANTED, entrusted: true }]);
  });

  test.each([0, 1, 2, 3, 5, 8, 12])("taken back %i ms after it began to be entrusted, it is taken back there as well", async (pause) => {
    const there = new Set<string>();
    const slow = (work: () => void): Promise<void> => new Promise((resolve) => { setTimeout(() => { work(); resolve(); }, 4); });
    const courier: Courier = { entrust: (id) => slow(() => { there.add(id); }), find: () => Promise.resolve(null), withdraw: (id) => slow(() => { there.delete(id); }) };
    const { host } = beside(draft(), courier);
    await host.intents!.write(WANTED);
    const under = host.intents!.entrust!(WANTED, record);
    await new Promise((resolve) => { setTimeout(resolve, pause); });
    await host.intents!.write({ wanted: false });
    await under;
    expect([[...there], await host.intents!.read()]).toEqual([[], { wanted: false }]);
  });

  test("that no longer does this stands in nobody's way", async () => {
    const { courier } = courierThat({ fails: new KantlijnError("not-found", "no such address") });
    const { host } = beside(draft(), courier);
    await host.intents!.write({ ...WANTED, entrusted: true });
    await host.intents!.write({ wanted: false });
    expect(await host.intents!.read()).toEqual({ wanted: false });
  });

  test("is not bothered with what was never entrusted", async () => {
    const { courier, asked } = courierThat();
    const { host } = beside(draft(), courier);
    await host.intents!.write(WANTED);
    await host.intents!.write({ wanted: false });
    expect(asked).toEqual([]);
  });

  test("a draft that Outlook did not save yet is known by its conversation, and not for sure; one without a conversation not at all", async () => {
    const { courier, entrusted } = courierThat();
    const { host, outlook } = beside(draft(), courier);
    outlook.refused.add("getItemIdAsync");
    await host.intents!.write(WANTED);
    expect([await host.intents!.entrust!(WANTED, record), entrusted]).toEqual([false, [{ messageId: null, conversationId: "conversation-1", fileName: "RE route.eml", record: { title: "RE route.eml" } }]]);
    outlook.open(draft({ conversationId: null }));
    await host.intents!.write(WANTED);
    expect([await host.intents!.entrust!(WANTED, record), entrusted.length, await host.intents!.read()]).toEqual([false, 1, WANTED]);
  });

  test("nothing is entrusted beside a mail that is read, nor without a server", async () => {
    const { courier, asked } = courierThat();
    expect([await beside(mail(), courier).host.intents!.entrust!(WANTED, record), beside(draft()).host.intents!.entrust, asked]).toEqual([false, undefined, []]);
  });

  test.each([["with the draft", true], ["in the settings alone", false]])("what it stored is known when the mail is opened, and the pane stores nothing; kept %s", async (_, kept) => {
    const { courier, asked } = courierThat({ filed: RECEIPT });
    const written = draft();
    const { host, outlook } = beside(written, courier);
    await host.intents!.write(WANTED);
    const sent = mail(kept ? { kept: written.kept! } : {});
    outlook.open(sent);
    const [stamp, intent] = await Promise.all([host.stamping!.read(), host.intents!.read()]);
    expect([stamp?.location, stamp?.id, intent, asked]).toEqual([{ id: "Z-1", title: "Zaak een", captureId: "c-9" }, ID, null, [`find ${ID}`]]);
    // And on the next machine, without asking.
    expect((await beside(sent).host.stamping!.read())?.location?.captureId).toBe("c-9");
  });

  test.each([["did not store it", null], ["does not answer", new KantlijnError("server-unavailable", "away")]])("when it %s, the pane carries it out under the same id", async (_, fails) => {
    const { courier } = courierThat({ fails });
    const written = draft();
    const { host, outlook } = beside(written, courier);
    await host.intents!.write({ ...WANTED, entrusted: true });
    outlook.open(mail({ kept: written.kept! }));
    expect([await host.stamping!.read(), await host.intents!.read()]).toEqual([null, { ...WANTED, entrusted: true }]);
  });
});
