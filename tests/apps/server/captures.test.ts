import { createHash, randomBytes, randomUUID } from "node:crypto";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { MetadataRecord, Receipt } from "../../../src/core/model/index.ts";
import { bundledPolicy } from "../../../src/core/policy/index.ts";
import { writeMail, type MailPart } from "../../../src/adapters/files/eml/index.ts";
import { diwooFaults } from "../../core/records/diwoo-schema.ts";
import { mdtoFaults, textsAt } from "../../core/records/mdto-schema.ts";
import { openBench, PATIENCE, problemOf, recordWith, requestFor, type Bench, type TestServer } from "./harness.ts";

let bench: Bench;
let server: TestServer;
let now = new Date("2026-11-25T09:30:00.000Z");
const laterBy = (days: number): void => { now = new Date(now.getTime() + days * 86_400_000); };
beforeAll(async () => {
  bench = await openBench();
  server = await bench.start({ clock: () => now });
}, PATIENCE);
afterAll(() => bench.end(), PATIENCE);

const filesOf = (): readonly string[] => readdirSync(join(server.data, "vault/files"), { recursive: true, encoding: "utf8" }).filter((name) => /[0-9a-f]{64}$/.test(name));
const incoming = (): readonly string[] => readdirSync(join(server.data, "vault/incoming"), { recursive: true, encoding: "utf8" }).filter((name) => /[\\/]/.test(name));

describe("a capture", () => {
  it("gives a receipt, and the file back byte for byte", async () => {
    const bytes = randomBytes(3_000_000);
    const sent = await server.upload(bytes);
    expect(sent).toEqual({ sha256: createHash("sha256").update(bytes).digest("hex"), size: bytes.length });
    const request = requestFor(sent, {}, "brief over de speeltuin.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    const answer = await server.capture(request);
    expect(answer.status).toBe(201);
    const receipt = (await answer.json()) as Receipt;
    expect(receipt).toEqual({
      captureId: expect.stringMatching(/^[0-9a-f-]{36}$/), documentId: request.record.id, location: { id: "Z-26-100", title: "Speeltuin Lindelaan" }, file: request.file,
      storedAt: "2026-11-25T09:30:00.000Z", undoUntil: "2026-12-25T09:30:00.000Z",
    });
    const file = await server.ask(`api/captures/${receipt.captureId}/file`);
    expect(file.headers.get("content-type")).toBe(request.file.mediaType);
    expect(file.headers.get("content-disposition")).toBe("attachment; filename=\"brief over de speeltuin.docx\"; filename*=UTF-8''brief%20over%20de%20speeltuin.docx");
    expect(Buffer.compare(Buffer.from(await file.arrayBuffer()), bytes)).toBe(0);
  });

  it("has MDTO XML that is valid and calls numbers by their names in the selection list", async () => {
    const receipt = await server.keep("een besluit", { retention: { ...recordWith().retention, list: bundledPolicy("gemeente").retention.list } });
    const [object, file] = await Promise.all(["informatieobject", "bestand"].map(async (part) => {
      const answer = await server.ask(`api/captures/${receipt.captureId}/mdto/${part}.xml`);
      expect(answer.headers.get("content-type")).toBe("application/xml; charset=utf-8");
      return answer.text();
    }));
    expect([mdtoFaults(object!), mdtoFaults(file!)]).toEqual(["", ""]);
    expect(textsAt(object!, "informatieobject", "informatiecategorie", "begripLabel")).toEqual([expect.stringMatching(/^[A-Z][a-z]/)]);
    expect(textsAt(file!, "bestand", "checksum", "checksumWaarde")).toEqual([receipt.file.sha256]);
  });

  it("gives back what was marked for the Woo team, and takes no words with it", async () => {
    const marked = [{ kind: "person" as const, grounds: ["5.1.2.e"], paragraph: 2, start: 4, end: 10, offset: 104 }];
    const receipt = await server.keep("gemarkeerd", { marked });
    const { captures } = (await (await server.ask("api/captures?limit=1")).json()) as { readonly captures: readonly object[] };
    expect(captures).toMatchObject([{ captureId: receipt.captureId, marked }]);
    const sent = await server.upload(Buffer.from("nog een"));
    for (const odd of [[{ ...marked[0]!, quote: "J. Bos" }], [{ ...marked[0]!, kind: "mens" }], [{ ...marked[0]!, start: -1 }], Array.from({ length: 501 }, () => marked[0]!)]) {
      expect(await problemOf(await server.capture(requestFor(sent, { marked: odd as never })))).toMatchObject({ status: 422, code: "capture-invalid" });
    }
  });

  it("has a valid DiWoo document when it was signed, and none as a concept", async () => {
    const woo = { categories: [{ article: "Woo 3.3 lid 2 onder k", uri: "https://identifier.overheid.nl/tooi/def/thes/kern/c_46a81018", name: "beschikkingen" }] };
    const [signed, concept] = [await server.keep("ondertekend", { act: { kind: "ondertekening", at: "2026-11-20" }, woo }), await server.keep("nog niet", { act: null, status: "concept", woo })];
    const answer = await server.ask(`api/captures/${signed.captureId}/diwoo.xml`);
    expect([answer.status, answer.headers.get("content-disposition")]).toEqual([200, expect.stringContaining(`${signed.captureId}.diwoo.xml`)]);
    expect(diwooFaults(await answer.text())).toBe("");
    expect(await problemOf(await server.ask(`api/captures/${concept.captureId}/diwoo.xml`))).toMatchObject({ status: 404, code: "not-found" });
    const { captures } = (await (await server.ask("api/captures?limit=2")).json()) as { readonly captures: readonly { readonly diwoo: boolean }[] };
    expect(captures.map(({ diwoo }) => diwoo)).toEqual([false, true]);
  });

  it("gives the same receipt when it is repeated, also many times at once", async () => {
    const request = requestFor(await server.upload(randomBytes(1000)));
    const answers = await Promise.all(Array.from({ length: 12 }, () => server.capture(request)));
    const receipts = await Promise.all(answers.map((answer) => answer.json()));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array<number>(11).fill(200), 201]);
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    expect(await bench.query("select count(*)::int as count from captures where idempotency_key = $1", [request.idempotencyKey])).toEqual([{ count: 1 }]);
  });

  it("is not repeated with other content", async () => {
    const request = requestFor(await server.upload("eerst"));
    expect((await server.capture(request)).status).toBe(201);
    const other = { ...request, record: { ...request.record, title: "Iets anders" } };
    expect(await problemOf(await server.capture(other))).toMatchObject({ status: 409, code: "capture-conflict" });
    const reordered = { file: request.file, record: Object.fromEntries(Object.entries(request.record).reverse()) as unknown as MetadataRecord, idempotencyKey: request.idempotencyKey };
    expect((await server.capture(reordered)).status).toBe(200);
  });

  it.each([
    ["a file that was never sent", { sha256: "ab".repeat(32), size: 5 }],
    ["another size than was sent", null],
  ])("is refused for %s", async (_, sent) => {
    const known = await server.upload("vijf!");
    expect(await problemOf(await server.capture(requestFor(sent ?? { ...known, size: 6 })))).toMatchObject({ status: 422, code: "capture-checksum" });
  });

  it("keeps the same bytes once, for as many captures as there are", async () => {
    const [first, second] = [await server.keep("tweemaal"), await server.keep("tweemaal")];
    expect(first.captureId).not.toBe(second.captureId);
    expect(filesOf().filter((name) => name.endsWith(first.file.sha256))).toHaveLength(1);
  });

  it("takes any text that a person can write, and gives it back without what a database and XML cannot hold", async () => {
    const { captureId } = await server.keep("vreemd", { title: "Titel\u0000 met \ud800 en 😀 & <b>" }, "../..\\vreemd\u0000\r\nX: y\".txt");
    const details = (await (await server.ask(`api/captures/${captureId}`)).json()) as { readonly title: string; readonly file: { readonly name: string } };
    expect(details.title).toBe("Titel  met \ufffd en 😀 & <b>");
    const file = await server.ask(`api/captures/${captureId}/file`);
    expect(file.headers.get("content-disposition")).toBe("attachment; filename=\"_.._vreemd X_ y_.txt\"; filename*=UTF-8''_.._vreemd%20X_%20y_.txt");
    expect(await file.text()).toBe("vreemd");
  });
});

describe("the register", () => {
  it("lists the newest first, in pages that do not shift", async () => {
    const made: string[] = [];
    for (const title of ["een", "twee", "drie", "vier", "vijf"]) made.unshift((await server.keep(title, { title })).captureId);
    const page = async (query: string) => (await (await server.ask(`api/captures?${query}`)).json()) as { readonly captures: readonly { readonly captureId: string }[]; readonly next: string | null };
    const first = await page("limit=2");
    await server.keep("zes", { title: "zes" });
    const second = await page(`limit=3&before=${first.next ?? ""}`);
    expect([...first.captures, ...second.captures].map(({ captureId }) => captureId)).toEqual(made);
    const everything = await page("limit=200");
    expect(everything.next).toBeNull();
  });

  it("shows what a line needs, and no more", async () => {
    const receipt = await server.keep("regel", { title: "Regel", documentType: null });
    const { captures } = (await (await server.ask("api/captures?limit=1")).json()) as { readonly captures: readonly unknown[] };
    expect(captures).toEqual([{ ...receipt, title: "Regel", documentType: null, retention: recordWith().retention, withdrawnAt: null, attachments: null, diwoo: false, unit: "Ruimte", status: "definitief", delivery: "elsewhere", onward: null, target: "zgw", dueFrom: "2027-11-20", marked: [], wooQueue: null, categories: [], publishable: false, publication: null }]);
  });

  it.each(["limit=0", "limit=201", "limit=x", "before=-1", "before=1;drop"])("refuses %s", async (query) => {
    expect(await problemOf(await server.ask(`api/captures?${query}`))).toMatchObject({ status: 422, code: "capture-invalid" });
  });

  it.each(["nonsense", randomUUID(), "%00", "..%2f..%2fetc"])("does not know %s", async (id) => {
    for (const path of ["", "/file", "/mdto/bestand.xml"]) expect(await problemOf(await server.ask(`api/captures/${id}${path}`))).toMatchObject({ status: 404, code: "capture-not-found" });
    expect(await problemOf(await server.ask(`api/captures/${id}/withdrawal`, { method: "POST" }))).toMatchObject({ status: 404 });
  });

  it.each([
    "update captures set file_size = 1", "delete from captures", "truncate captures cascade", "update events set kind = 'erased'", "delete from events", "truncate events",
    "update records set file_name = 'x'", "delete from records", "truncate records cascade",
  ])("cannot be rewritten: %s", async (statement) => {
    await expect(bench.query(statement)).rejects.toThrow(/append-only|only after its capture was erased/);
  });

  it("holds nothing that an author wrote, apart from the record that goes with the file", async () => {
    await server.keep("geheim", { title: "Zeldzaam woord Krokusvakantie" }, "krokus.txt");
    const rows = await bench.query("select captures.*, events.* from captures join events on events.capture_id = captures.id");
    expect(JSON.stringify(rows)).not.toMatch(/krokus/i);
  });
});

describe("a mail", () => {
  const report: MailPart = { name: "rapport.pdf", mediaType: "application/pdf", bytes: randomBytes(90_000) };
  const plan: MailPart = { name: "plan € 2.docx", mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", bytes: randomBytes(500) };
  const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
  const fileOf = ({ name, mediaType, bytes }: MailPart) => ({ name, mediaType, size: bytes.length, sha256: hashOf(bytes) });
  const keepMail = async (subject: string, attachments: readonly MailPart[], by = server): Promise<Receipt> => {
    const mail = writeMail({ headers: null, messageId: null, envelope: { subject, from: null, to: [], cc: [], date: null }, body: { html: null, plain: "Zie bijlage." }, attachments });
    return (await by.capture(requestFor(await by.upload(mail), {}, `${subject}.eml`, "message/rfc822"))).json() as Promise<Receipt>;
  };
  const attachedTo = async ({ captureId }: Receipt, by = server) => ((await (await by.ask(`api/captures/${captureId}`)).json()) as { readonly attachments: unknown }).attachments;

  it("names what came along, where that was filed too, and gives it back from the mail: nothing is kept twice", async () => {
    const alone = await server.keep(report.bytes);
    const [first, second] = [await keepMail("Rapport", [report, plan]), await keepMail("Nogmaals het rapport", [report])];
    expect(await attachedTo(first)).toEqual([{ ...fileOf(report), captureId: alone.captureId }, { ...fileOf(plan), captureId: null }]);
    expect(await attachedTo(second)).toEqual([{ ...fileOf(report), captureId: alone.captureId }]);
    const { captures } = (await (await server.ask("api/captures?limit=2")).json()) as { readonly captures: readonly { readonly attachments: unknown }[] };
    expect(captures.map(({ attachments }) => attachments)).toEqual([await attachedTo(second), await attachedTo(first)]);
    expect(filesOf().filter((name) => name.endsWith(fileOf(report).sha256)).length).toBe(1);
    expect(filesOf().filter((name) => name.endsWith(fileOf(plan).sha256))).toEqual([]);
    const answer = await server.ask(`api/captures/${first.captureId}/attachments/1`);
    expect([answer.headers.get("content-type"), answer.headers.get("content-disposition")]).toEqual([plan.mediaType, "attachment; filename=\"plan _ 2.docx\"; filename*=UTF-8''plan%20%E2%82%AC%202.docx"]);
    expect(hashOf(Buffer.from(await answer.arrayBuffer()))).toBe(fileOf(plan).sha256);
    for (const odd of ["attachments/2", "attachments/9999"]) expect(await problemOf(await server.ask(`api/captures/${first.captureId}/${odd}`))).toMatchObject({ status: 404, code: "not-found" });
    expect(await problemOf(await server.ask(`api/captures/${first.captureId}/attachments/-1`))).toMatchObject({ status: 422 });
    const object = await (await server.ask(`api/captures/${first.captureId}/mdto/informatieobject.xml`)).text();
    expect(mdtoFaults(object)).toBe("");
    const keptOf = async (sha256: string) => (await server.ask("api/kept", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ sha256 }) })).json();
    expect(await keptOf(fileOf(plan).sha256)).toEqual({ kept: { captureId: first.captureId, location: first.location, as: "attachment" } });
    expect(await keptOf(fileOf(report).sha256)).toEqual({ kept: { captureId: alone.captureId, location: alone.location, as: "file" } });
    expect(textsAt(object, "informatieobject", "bevatOnderdeel", "verwijzingNaam")).toEqual(["rapport.pdf", "plan € 2.docx"]);
    expect(textsAt(object, "informatieobject", "bevatOnderdeel", "verwijzingIdentificatie", "identificatieKenmerk")).toEqual([fileOf(report).sha256, fileOf(plan).sha256]);
    await server.ask(`api/captures/${alone.captureId}/withdrawal`, { method: "POST" });
    expect(await attachedTo(first)).toMatchObject([{ captureId: null }, { captureId: null }]);
  });

  it("that an older server took up is looked at when a server starts; one that is gone from the disk stops no other", async () => {
    const [gone, kept] = [await keepMail("Weg", [report]), await keepMail("Later", [plan])];
    await attachedTo(kept);
    rmSync(join(server.data, "vault/files", gone.file.sha256.slice(0, 2), gone.file.sha256));
    await bench.query("delete from mails");
    const next = await bench.start({ data: server.data, clock: () => now });
    const listed = () => bench.query("select attachments from mails where capture_id = $1", [kept.captureId]);
    while ((await listed()).length === 0) await new Promise((resolve) => { setTimeout(resolve, 20); });
    expect(await listed()).toEqual([{ attachments: [fileOf(plan)] }]);
    expect(await attachedTo(gone, next)).toBeNull();
    await next.stop();
    await server.ask(`api/captures/${gone.captureId}/withdrawal`, { method: "POST" });
  }, PATIENCE);
});

describe("undo", () => {
  it("puts the file out of reach at once, and can be asked again", async () => {
    const receipt = await server.keep("ongedaan");
    const withdraw = () => server.ask(`api/captures/${receipt.captureId}/withdrawal`, { method: "POST" });
    const answers = await Promise.all([withdraw(), withdraw(), withdraw()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    for (const answer of answers) expect(await answer.json()).toEqual({ captureId: receipt.captureId, withdrawnAt: now.toISOString() });
    for (const path of ["file", "mdto/informatieobject.xml", "mdto/bestand.xml"]) expect(await problemOf(await server.ask(`api/captures/${receipt.captureId}/${path}`))).toMatchObject({ status: 410, code: "capture-withdrawn" });
    const { captures } = (await (await server.ask("api/captures?limit=1")).json()) as { readonly captures: readonly { readonly withdrawnAt: string | null }[] };
    expect(captures[0]?.withdrawnAt).toBe(now.toISOString());
    expect(await bench.query("select kind from events where capture_id = $1 order by kind", [receipt.captureId])).toEqual([{ kind: "captured" }, { kind: "withdrawn" }]);
  });

  it("makes the old receipt worthless, and a new capture possible", async () => {
    const request = requestFor(await server.upload("nog eens"));
    const { captureId } = (await (await server.capture(request)).json()) as Receipt;
    await server.ask(`api/captures/${captureId}/withdrawal`, { method: "POST" });
    expect(await problemOf(await server.capture(request))).toMatchObject({ status: 410, code: "capture-withdrawn" });
    expect((await server.capture({ ...request, idempotencyKey: randomUUID() })).status).toBe(201);
  });

  it("is possible for thirty days, and then no more", async () => {
    const [kept, undone, shared] = [await server.keep("te laat"), await server.keep("alleen hier"), await server.keep("ook elders")];
    const path = (receipt: Receipt): string => `api/captures/${receipt.captureId}/withdrawal`;
    await server.ask(path(undone), { method: "POST" });
    await server.ask(path(shared), { method: "POST" });
    laterBy(29);
    const during = await bench.start({ data: server.data, clock: () => now });
    const other = await during.keep("ook elders");
    await during.stop();
    expect(existsSync(join(server.data, "vault/files", undone.file.sha256.slice(0, 2), undone.file.sha256))).toBe(true);
    laterBy(1.1);
    // A server cleans up when it starts, and every hour.
    const next = await bench.start({ data: server.data, clock: () => now });
    expect(await problemOf(await next.ask(path(kept), { method: "POST" }))).toMatchObject({ status: 409, code: "undo-expired" });
    expect(filesOf().filter((name) => name.endsWith(undone.file.sha256))).toEqual([]);
    expect((await next.ask(`api/captures/${kept.captureId}/file`)).status).toBe(200);
    expect((await next.ask(`api/captures/${other.captureId}/file`)).status).toBe(200);
    expect(await problemOf(await next.ask(`api/captures/${undone.captureId}`))).toMatchObject({ status: 410, code: "capture-withdrawn" });
    expect(await bench.query("select kind from events where capture_id = $1 order by happened_at", [undone.captureId])).toEqual([{ kind: "captured" }, { kind: "withdrawn" }, { kind: "erased" }]);
    expect(await bench.query("select * from records where capture_id = any($1)", [[undone.captureId, shared.captureId]])).toEqual([]);
    await next.stop();
  }, PATIENCE);
});

test("nothing is left of unfinished work", () => {
  expect(incoming()).toEqual([]);
});
