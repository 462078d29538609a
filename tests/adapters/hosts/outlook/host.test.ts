import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../../../scripts/tasks/files.ts";
import { readDocument } from "../../../../src/adapters/files/index.ts";
import { outlookHost, type OutlookHostOptions } from "../../../../src/adapters/hosts/outlook/index.ts";
import type { DocumentHost } from "../../../../src/adapters/hosts/host.ts";
import { ask } from "../../../../src/adapters/hosts/outlook/office.ts";
import { fullText } from "../../../../src/core/model/index.ts";
import { fakeOutlook, type Fake, type FakeMail } from "./fake.ts";

const pause = (milliseconds = 30): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

interface Around {
  readonly host: DocumentHost;
  readonly outlook: Fake;
  readonly comeBack: () => void;
  /** The time for a look has come. */
  readonly tick: () => void;
  visible: boolean;
}

function beside(mail: FakeMail | null, { newest, ...more }: Partial<OutlookHostOptions> & { readonly newest?: number } = {}): Around {
  const outlook = fakeOutlook(mail, newest);
  const around = { outlook, visible: true } as { -readonly [K in keyof Around]: Around[K] };
  around.host = outlookHost({
    office: outlook.office, page: { visible: () => around.visible, onReturn: (listener) => { around.comeBack = listener; }, every: (_, work) => { around.tick = work; } }, now: () => "2026-11-18T10:06:00Z",
    unit: () => "", names: { untitled: "Mail", rebuilt: (name) => `${name} (samengesteld)` }, icon: "icon.16", command: "open", open: "Open", ...more,
  });
  return around;
}

const codeOf = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => null, (error: unknown) => (error as { readonly code: unknown }).code);
const bytesOf = async (blob: Blob): Promise<string> => Buffer.from(await blob.arrayBuffer()).toString("latin1");

const EML = "From: Wiebe <wiebe@lichtjesavond.example>\r\nMessage-ID: <1@rietmonde.example>\r\nSubject: route\r\n\r\nDe route is goed.\r\n";
const RECEIVED: FakeMail = {
  mode: "read", subject: "RE: route", html: "<p>De route is goed.</p>", from: { displayName: "Wiebe Sikkens", emailAddress: "wiebe@lichtjesavond.example" }, eml: EML,
  headers: "From: Wiebe <wiebe@lichtjesavond.example>\r\nDate: Wed, 18 Nov 2026 10:05:00 +0100\r\nIn-Reply-To: <0@rietmonde.example>\r\nSubject: =?utf-8?Q?route?=\r\nContent-Type: multipart/alternative;\r\n boundary=x",
};
const DRAFT: FakeMail = { mode: "compose", subject: "Nieuw", html: "<p>Eerste zin.</p><p>Tweede zin.</p>", to: [{ displayName: "wiebe@lichtjesavond.example", emailAddress: "wiebe@lichtjesavond.example" }], conversationId: null };

/** A sample as Outlook has it: the words of its HTML, or of its plain text as Exchange turns that into HTML. */
async function sample(name: string): Promise<{ readonly bytes: Uint8Array; readonly mail: FakeMail }> {
  const bytes = new Uint8Array(readFileSync(join(ROOT, `assets/samples/gemeente/${name}/input.eml`)));
  const { default: PostalMime } = await import("postal-mime");
  const email = await PostalMime.parse(bytes);
  const text = email.text ?? "";
  const people = (all: typeof email.to): FakeMail["to"] => (all ?? []).map(({ name: displayName, address }) => ({ displayName: displayName === "" ? (address ?? "") : displayName, emailAddress: address ?? "" }));
  const [from] = people(email.from === undefined ? [] : [email.from]) ?? [];
  return {
    bytes,
    mail: {
      mode: "read", subject: email.subject ?? "", to: people(email.to)!, from: from!, headers: email.headers.map(({ key, value }) => `${key}: ${value}`).join("\r\n"), messageId: email.messageId ?? "",
      ...(email.html === undefined ? { html: `<html><body><div class="PlainText">${text.replace(/\n/g, "<br>\n")}</div></body></html>`, plain: text } : { html: email.html }),
    },
  };
}

describe("a mail that is read", () => {
  test.each(["klacht-milieustraat", "mail-inkomensgrens", "nieuwsbrief-informatie", "afwezigheidsbericht", "vraag-om-stukken-zwembad"])("%s says what its file says", async (name) => {
    const { bytes, mail } = await sample(name);
    const { document } = await readDocument("a.eml", bytes);
    const read = await beside(mail).host.read();
    expect(fullText(read)).toBe(fullText(document));
    expect(read.paragraphs.map(({ role }) => role)).toEqual(document.paragraphs.map(({ role }) => role));
    expect(read.envelope).toEqual({ ...document.envelope, cc: [] });
  });

  test("without headers the rest still tells what it can", async () => {
    const { host } = beside({ ...RECEIVED, headers: "" });
    expect((await host.read()).envelope).toMatchObject({ date: "2026-11-18T09:05:00.000Z", reply: true, bulk: false, draft: false });
  });

  test("an old Outlook reads the same words", async () => {
    const { host } = beside(RECEIVED, { newest: 1.3 });
    expect(fullText(await host.read())).toBe("RE: route\nDe route is goed.");
    expect(host.capabilities.filter(({ works }) => works).map(({ id }) => id).toSorted()).toEqual(["body-text", "notices"]);
  });

  test("a mail inside it counts as quoted", async () => {
    const inside = { id: "a1", name: "oud", contentType: "", size: 90, attachmentType: "item", content: "From: a@b.example\r\nSubject: oud\r\n\r\nOud nieuws.\r\n" };
    const { paragraphs, envelope } = await beside({ ...RECEIVED, attachments: [inside] }).host.read();
    expect(paragraphs.slice(-2)).toMatchObject([{ role: "quoted", text: "oud" }, { role: "quoted", text: "Oud nieuws." }]);
    expect(envelope?.attachments).toEqual([{ name: "oud", mediaType: "message/rfc822", size: 90 }]);
  });

  test("sits at the desk of the reader, who is told by the id of the mail", async () => {
    const { host } = beside({ ...RECEIVED, messageId: `<${"x".repeat(400)}@a.example>` });
    expect(await host.desk()).toEqual({ host: "outlook-read", author: { name: "Noor Elzinga", email: "n.elzinga@rietmonde.example", unit: "" }, now: "2026-11-18T10:06:00Z", currentLocation: null, thread: null });
    expect((await host.identity()).length).toBeLessThanOrEqual(200);
    expect(await beside(RECEIVED).host.identity()).toBe("mail:<1@rietmonde.example>");
    expect(host.show).toBeNull();
  });
});

describe("the file of a mail", () => {
  test("is byte for byte what Outlook gives", async () => {
    const { name, mediaType, bytes } = await beside(RECEIVED).host.file();
    expect([name, mediaType, await bytesOf(bytes)]).toEqual(["RE route.eml", "message/rfc822", EML]);
  });

  test("comes from Graph where Outlook cannot give it, with the mailbox it is in", async () => {
    const asked: unknown[] = [];
    const { host } = beside(RECEIVED, { newest: 1.13, graphFile: (mail) => { asked.push(mail); return Promise.resolve(new Blob([EML])); } });
    expect(await bytesOf((await host.file()).bytes)).toBe(EML);
    expect(asked).toEqual([{ itemId: "AAMk-1", mailbox: "team@rietmonde.example" }]);
  });

  test("is put together from the parts where neither can, and named so", async () => {
    const attachments = [1, 2, 3, 4, 5].map((number) => ({ id: `a${String(number)}`, name: `bijlage é ${String(number)}.txt`, contentType: "text/plain", size: 4, attachmentType: "file", content: Buffer.from(`nr ${String(number)}`).toString("base64") }));
    const { host, outlook } = beside({ ...RECEIVED, attachments }, { newest: 1.13, graphFile: () => Promise.reject(new Error("signed out")) });
    const { name, bytes } = await host.file();
    expect(name).toBe("RE route (samengesteld).eml");
    const { document } = await readDocument("a.eml", new Uint8Array(await bytes.arrayBuffer()));
    expect(fullText(document)).toBe("route\nDe route is goed.");
    expect(document.envelope).toMatchObject({ from: { name: "Wiebe", address: "wiebe@lichtjesavond.example" }, date: "2026-11-18T10:05:00+01:00", reply: true });
    expect(document.envelope?.attachments.map(({ name: file, size }) => [file, size])).toEqual(attachments.map(({ name: file }) => [file, 4]));
    expect(outlook.most()).toBeLessThanOrEqual(3);
  });

  test("says so when Outlook does not move so much, and when an attachment is refused", async () => {
    const large = { id: "a", name: "film", contentType: "video/mp4", size: 26 * 1024 * 1024, attachmentType: "file", content: "" };
    expect(await codeOf(beside({ ...RECEIVED, attachments: [large] }, { newest: 1.13 }).host.file())).toBe("capture-too-large");
    const { host, outlook } = beside({ ...RECEIVED, attachments: [{ ...large, size: 9 }] }, { newest: 1.13 });
    outlook.refused.add("getAttachmentContentAsync");
    expect(await codeOf(host.file())).toBe("host-unavailable");
  });

  test("is never that of another mail", async () => {
    const { host } = beside({ ...RECEIVED, eml: EML.replace("<1@", "<2@") });
    expect(await codeOf(host.file())).toBe("document-none");
  });

  test("does not exist before the mail is sent", async () => {
    expect(await codeOf(beside(DRAFT).host.file())).toBe("document-unsent");
  });
});

describe("a mail that is written", () => {
  test("gives its words, to whom it goes, and that it is a draft", async () => {
    const { paragraphs, envelope } = await beside(DRAFT).host.read();
    expect(paragraphs.map(({ text }) => text)).toEqual(["Nieuw", "Eerste zin.", "Tweede zin."]);
    expect(envelope).toEqual({
      subject: "Nieuw", from: { name: "Noor Elzinga", address: "n.elzinga@rietmonde.example" }, to: [{ name: "", address: "wiebe@lichtjesavond.example" }], cc: [],
      date: null, draft: true, bulk: false, automatic: false, reply: false, attachments: [],
    });
    expect((await beside({ ...DRAFT, composeType: "reply" }).host.read()).envelope?.reply).toBe(true);
  });

  test("keeps every paragraph that did not change the same object, with a key of its own", async () => {
    const mail = { ...DRAFT };
    const { host } = beside(mail);
    const before = (await host.read()).paragraphs;
    mail.html = "<p>Nieuwe zin.</p><p>Eerste zin.</p><p>Tweede zin!</p>";
    const after = (await host.read()).paragraphs;
    expect(after.map(({ text }) => text)).toEqual(["Nieuw", "Nieuwe zin.", "Eerste zin.", "Tweede zin!"]);
    expect([after[0], after[2]]).toEqual([before[0], before[1]]);
    expect(after[2]).toBe(before[1]);
    expect(new Set(after.map(({ key }) => key)).size).toBe(4);
  });

  test("is looked at when the author comes back, and tells only of a change", async () => {
    const mail = { ...DRAFT };
    const around = beside(mail);
    let told = 0;
    around.host.onChange(() => { told += 1; });
    await around.host.read();
    around.comeBack();
    await pause();
    expect(told).toBe(0);
    mail.html = "<p>Anders.</p>";
    around.visible = false;
    around.comeBack();
    await pause();
    expect(told).toBe(0);
    around.visible = true;
    around.comeBack();
    await pause();
    expect(told).toBe(1);
  });

  test("is looked at every so often, one look at a time", async () => {
    const mail = { ...DRAFT };
    const { host, outlook, tick } = beside(mail);
    let told = 0;
    const stop = host.onChange(() => { told += 1; });
    await host.read();
    mail.html = "<p>Anders.</p>";
    const before = outlook.calls.length;
    for (let time = 0; time < 9; time++) tick();
    await pause();
    expect([told, outlook.calls.slice(before).filter((name) => name === "subject.getAsync").length]).toEqual([1, 1]);
    stop();
    mail.html = "<p>Weer anders.</p>";
    tick();
    await pause();
    expect(told).toBe(1);
  });

  test("tells of recipients and attachments, once for what happens together", async () => {
    const { host, outlook } = beside(DRAFT);
    let told = 0;
    host.onChange(() => { told += 1; });
    await pause();
    outlook.fire("olkRecipientsChanged");
    outlook.fire("olkAttachmentsChanged");
    await pause(600);
    expect(told).toBe(1);
  });

  test("has one identity for as long as the pane is open", async () => {
    const { host } = beside(DRAFT);
    expect(await host.identity()).toBe(await host.identity());
    expect(await host.identity()).not.toBe(await beside(DRAFT).host.identity());
  });
});

describe("a pinned pane", () => {
  test("goes from mail to mail, to none, and back", async () => {
    const { host, outlook } = beside(RECEIVED);
    let told = 0;
    host.onDocument(() => { told += 1; });
    const before = await host.read();
    outlook.open(null);
    expect([told, await codeOf(host.read()), await codeOf(host.identity()), await codeOf(host.file()), await codeOf(host.desk())]).toEqual([1, "document-none", "document-none", "document-none", "document-none"]);
    outlook.open({ ...RECEIVED });
    expect(told).toBe(2);
    const again = await host.read();
    expect(fullText(again)).toBe(fullText(before));
    // A passage of another mail is another passage, whatever it says.
    expect(again.paragraphs[0]).not.toBe(before.paragraphs[0]);
  });

  test("an appointment is no mail", async () => {
    expect(await codeOf(beside({ ...RECEIVED, itemType: "appointment" }).host.read())).toBe("document-none");
  });

  test.each(["body.getAsync", "getAllInternetHeadersAsync"])("what was asked about one mail is not told of the next (%s)", async (name) => {
    const { host, outlook } = beside(RECEIVED);
    outlook.before.set(name, () => {
      outlook.before.clear();
      outlook.open({ ...RECEIVED, html: "<p>Iets anders.</p>" });
    });
    expect(await codeOf(host.read())).toBe("document-none");
  });

  test("what belongs to one mail is not written to the next", async () => {
    const { host, outlook } = beside(RECEIVED);
    const kept = new Map<string, unknown>();
    outlook.before.set("loadCustomPropertiesAsync", () => { outlook.open({ ...RECEIVED, kept }); });
    expect(await codeOf(host.stamping!.write({ id: "d", title: "", documentType: null, organisation: "", confirmedAt: "2026-11-18T10:06:00Z", location: { id: "Z-1", title: "Zaak", captureId: "c" } }))).toBe("document-none");
    expect(kept.size).toBe(0);
  });
});

describe("an Outlook that does not cooperate", () => {
  test("that refuses gives a code, and none of what it says", async () => {
    const { host, outlook } = beside(RECEIVED);
    outlook.refused.add("body.getAsync");
    const error = await host.read().then(() => null, (cause: unknown) => cause as Error & { readonly code: string });
    expect([error?.code, error?.message.includes("secret")]).toEqual(["host-unavailable", false]);
  });

  test("that throws gives a code as well", async () => {
    const { host, outlook } = beside(RECEIVED);
    outlook.throwing.add("body.getAsync");
    const error = await host.read().then(() => null, (cause: unknown) => cause as Error & { readonly code: string });
    expect([error?.code, error?.message.includes("secret"), error?.cause]).toEqual(["host-unavailable", false, undefined]);
  });

  test("that is silent gives a code in time", async () => {
    expect(await codeOf(ask("the body", () => undefined, 10))).toBe("host-unavailable");
    // Those who stood in line get their turn.
    const [silent, heard] = [Array.from({ length: 5 }, () => codeOf(ask("the body", () => undefined, 10))), ask<number>("a number", (answer) => { answer({ status: "succeeded", value: 7 } as never); })];
    expect([await heard, ...(await Promise.all(silent))]).toEqual([7, ...Array.from({ length: 5 }, () => "host-unavailable")]);
  });

  test("that promises a set without the methods is not believed", () => {
    const { host, outlook } = beside(RECEIVED);
    delete (outlook.office.context.mailbox.item as { getAsFileAsync?: unknown }).getAsFileAsync;
    expect(host.capabilities.find(({ id }) => id === "mail-file")).toEqual({ id: "mail-file", needs: "Mailbox 1.14", works: false });
  });
});

describe("the line above a mail", () => {
  test("is one, of at most 150 characters, opens the pane where Outlook can, and goes", async () => {
    const { host, outlook } = beside(DRAFT);
    await host.announce!("a".repeat(200));
    await host.announce!("Kort");
    expect([...outlook.notices.values()]).toMatchObject([{ message: "Kort", type: "insightMessage", actions: [{ commandId: "open" }] }]);
    await host.announce!("b".repeat(200));
    expect([...outlook.notices.values()][0]?.message).toHaveLength(150);
    await host.announce!(null);
    expect(outlook.notices.size).toBe(0);
    const old = beside(DRAFT, { newest: 1.9 });
    await old.host.announce!("Kort");
    expect([...old.outlook.notices.values()]).toMatchObject([{ message: "Kort", type: "informationalMessage" }]);
  });

  test("is left out where there is none", async () => {
    const { host, outlook } = beside(RECEIVED, { newest: 1.2 });
    await host.announce!("Kort");
    expect(outlook.notices.size).toBe(0);
  });
});
