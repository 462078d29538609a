/** Capturing without a server: the same promises as the vault, and what the author takes along. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { downloadStore } from "../../../src/adapters/stores/download/index.ts";
import type { StorePlan } from "../../../src/adapters/stores/store.ts";
import { anyRecord } from "../../core/records/arbitraries.ts";
import { diwooFaults } from "../../core/records/diwoo-schema.ts";
import { mdtoFaults } from "../../core/records/mdto-schema.ts";
import type { MetadataRecord } from "../../../src/core/model/index.ts";

const RECORD: MetadataRecord = {
  id: "0c0e9a3e-2f3c-4a8e-9d7a-1b1f6c1d2e3f", title: "Besluit", documentType: null, date: null, status: null, version: null, author: null, unit: null, parties: [], subject: null, language: null,
  confidentiality: "intern", caseNumber: null, organisation: { name: "gemeente Waterkant", tooi: null }, location: { id: "Z-1", title: "Zaak", kind: "zaak", target: "zgw" },
  retention: { list: "", number: null, valuation: null, term: null, starts: null, process: null }, woo: { categories: [] }, policy: { id: "gemeente", version: "1" },
  confirmedAt: "2026-11-25T09:00:00.000Z", overruled: [], answers: {},
};
const BYTES = new Blob([new Uint8Array([1, 2, 3])]);
const SHA256 = createHash("sha256").update(Uint8Array.of(1, 2, 3)).digest("hex");
const PLAN: StorePlan = { idempotencyKey: "b6a7c1de-4c51-4a5f-8e0e-0a6f4f8f2d10", record: RECORD, fileName: "besluit 3.docx", mediaType: "application/octet-stream", size: 3, sha256: SHA256 };
const store = (now = "2026-11-25T09:00:01.000Z") => downloadStore(() => new Date(now));

test("the receipt proves what was captured, and that an undo is possible", async () => {
  expect(await store().store(PLAN, BYTES)).toEqual({
    captureId: PLAN.idempotencyKey, documentId: RECORD.id, location: { id: "Z-1", title: "Zaak" }, storedAt: "2026-11-25T09:00:01.000Z", undoUntil: "2026-12-25T09:00:01.000Z",
    file: { name: "besluit 3.docx", mediaType: "application/octet-stream", size: 3, sha256: SHA256 },
  });
});

test("the file comes back byte for byte, with its record beside it", async () => {
  const it = store();
  const { captureId } = await it.store(PLAN, BYTES);
  const [file, object, part] = await it.offers(captureId);
  expect([file, object, part].map((offer) => [offer?.kind, offer?.name])).toEqual([["file", "besluit 3.docx"], ["informatieobject", "besluit 3.informatieobject.xml"], ["bestand", "besluit 3.bestand.xml"]]);
  expect(new Uint8Array(await file!.content.arrayBuffer())).toEqual(Uint8Array.of(1, 2, 3));
  expect(await part!.content.text()).toContain(SHA256);
});

test("a document that was signed has its DiWoo document beside it, and a concept has not", async () => {
  const signed: MetadataRecord = { ...RECORD, status: "definitief", act: { kind: "ondertekening", at: "2026-11-24" }, woo: { categories: [{ article: "Woo 3.3 lid 2 onder f", uri: "https://identifier.overheid.nl/tooi/def/thes/kern/c_8fc2335c", name: "convenanten" }] } };
  const offered = async (record: MetadataRecord) => {
    const it = store();
    return it.offers((await it.store({ ...PLAN, record }, BYTES)).captureId);
  };
  const diwoo = (await offered(signed)).at(-1);
  expect([diwoo?.kind, diwoo?.name, diwooFaults(await diwoo!.content.text())]).toEqual(["diwoo", "besluit 3.diwoo.xml", ""]);
  expect((await offered({ ...signed, status: "concept" })).map(({ kind }) => kind)).toEqual(["file", "informatieobject", "bestand"]);
});

test("what was marked for the Woo team can be taken along, and is there only when something was", async () => {
  const it = store();
  const marked = [{ kind: "person" as const, grounds: ["5.1.2.e"], paragraph: 2, start: 4, end: 10, offset: 104 }];
  const last = (await it.offers((await it.store({ ...PLAN, record: { ...RECORD, marked } }, BYTES)).captureId)).at(-1);
  expect([last?.kind, last?.name]).toEqual(["marked", "besluit 3.gemarkeerd.json"]);
  expect(JSON.parse(await last!.content.text())).toEqual({ documentId: RECORD.id, file: { name: "besluit 3.docx", sha256: SHA256 }, marked });
});

test("what is offered is MDTO, whatever is in the record", async () => {
  await fc.assert(fc.asyncProperty(anyRecord, async (record) => {
    const it = store();
    const { captureId } = await it.store({ ...PLAN, record }, BYTES);
    for (const { content } of (await it.offers(captureId)).slice(1)) expect(mdtoFaults(await content.text())).toBe("");
  }), { numRuns: 30 });
});

test("sending it again gives the same receipt, also later and without a known checksum", async () => {
  let now = "2026-11-25T09:00:01.000Z";
  const it = downloadStore(() => new Date(now));
  const receipt = await it.store(PLAN, BYTES);
  now = "2026-11-26T09:00:01.000Z";
  const { idempotencyKey, record, fileName, mediaType, size } = PLAN;
  expect(await it.store({ idempotencyKey, record, fileName, mediaType, size }, BYTES)).toEqual(receipt);
});

test("a page that was loaded anew gives a capture the same id, and has nothing to offer", async () => {
  const { captureId } = await store().store(PLAN, BYTES);
  const anew = store("2026-11-26T09:00:01.000Z");
  expect(await anew.offers(captureId)).toEqual([]);
  expect((await anew.store(PLAN, BYTES)).captureId).toBe(captureId);
});

test.each<readonly [string, StorePlan, Blob, string]>([
  ["other bytes than were planned", { ...PLAN, sha256: "aa" }, BYTES, "capture-checksum"],
  ["fewer bytes than were planned", { ...PLAN, size: 4 }, BYTES, "capture-checksum"],
  ["the same key with another file", { ...PLAN, size: 1, sha256: createHash("sha256").update("x").digest("hex") }, new Blob(["x"]), "capture-conflict"],
  ["the same key with another record", { ...PLAN, record: { ...RECORD, title: "Iets anders" } }, BYTES, "capture-conflict"],
])("%s is refused", async (_, plan, bytes, code) => {
  const it = store();
  await it.store(PLAN, BYTES);
  await expect(it.store(plan, bytes)).rejects.toMatchObject({ name: "KantlijnError", code });
});

test("an undo takes the offers away, and may be done twice", async () => {
  const it = store();
  const { captureId } = await it.store(PLAN, BYTES);
  await it.undo(captureId);
  await it.undo(captureId);
  expect(await it.offers(captureId)).toEqual([]);
});

test("what was stopped is not captured", async () => {
  const it = store();
  await expect(it.store(PLAN, BYTES, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: "AbortError" });
  expect(await it.offers(PLAN.idempotencyKey)).toEqual([]);
});
