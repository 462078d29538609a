import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../../../scripts/tasks/files.ts";
import { gppStore } from "../../../../src/adapters/stores/gpp/index.ts";
import { DOCUMENT_FIELDS, PUBLICATION_FIELDS } from "../../../../src/adapters/stores/gpp/fields.ts";
import type { MetadataRecord } from "../../../../src/core/model/index.ts";
import { ORGANISATIONS, setStatus } from "../../../stand-ins/gpp/state.ts";
import { planOf, RECORD } from "../plans.ts";
import { connectedStore, keptIn } from "./connected.ts";

const OWN = ORGANISATIONS[1] ?? "";
const planWith = (change: Partial<MetadataRecord>, size = 3) => {
  const { plan, bytes } = planOf(1, { size });
  return { plan: { ...plan, record: { ...plan.record, organisation: { name: "gemeente 2", tooi: OWN }, ...change } }, bytes };
};

describe("a concept", () => {
  it("has what its author confirmed, its document and its file, and says where somebody goes on with it", async () => {
    const { standIn, open } = await connectedStore({ partSize: 1_000 }, { responsible: ORGANISATIONS[0]!, group: { identifier: "woo-team", name: "Woo-team" } });
    const { plan, bytes } = planWith({ act: { kind: "ondertekening", at: "2026-07-03" } }, 2_500);
    const told: number[] = [];
    const receipt = await open().store(plan, bytes, { progress: (sent) => { told.push(sent); } });
    const { organisations, categories } = standIn.state;
    const [publication] = [...standIn.state.publications.values()];
    expect(publication?.fields).toEqual({
      publicatiestatus: "concept", informatieCategorieen: [categories.find(({ identifier }) => identifier === RECORD.woo.categories[0]!.uri)?.uuid], publisher: organisations[0]?.uuid, verantwoordelijke: organisations[0]?.uuid, opsteller: organisations[1]?.uuid,
      officieleTitel: "Besluit op bezwaar", omschrijving: "Bezwaar dakkapel", kenmerken: [{ kenmerk: plan.idempotencyKey, bron: "Kantlijn" }], eigenaarGroep: { identifier: "woo-team", weergaveNaam: "Woo-team" },
      bronBewaartermijn: "Selectielijst 2020", selectiecategorie: "11.1.1", archiefnominatie: "vernietigen",
    });
    const [document] = [...standIn.state.documents.values()];
    expect(document?.fields).toEqual({
      publicatie: publication?.uuid, kenmerken: [{ kenmerk: plan.idempotencyKey, bron: "Kantlijn" }], officieleTitel: "Besluit op bezwaar", creatiedatum: "2026-11-20", datumOndertekend: "2026-07-03T00:00:00+02:00",
      bestandsformaat: plan.mediaType, bestandsnaam: "besluit.docx", bestandsomvang: 2_500, aanleveringBestand: "ontvangen",
    });
    expect(keptIn(standIn)).toEqual([{ sha256: plan.sha256, capture: plan.idempotencyKey, name: "besluit.docx" }]);
    expect(told).toEqual([1_000, 2_000, 2_500, 2_500]);
    expect(receipt.address).toBe(`https://gpp-app.example/publicaties/${publication!.uuid}`);
    expect(standIn.violations).toEqual([]);
    expect([...standIn.audit]).toEqual(["kantlijn / Kantlijn / Klaargezet met Kantlijn"]);
  });

  it("leaves out what the record does not know for certain", async () => {
    const { standIn, open } = await connectedStore();
    const { plan, bytes } = planWith({ subject: null, retention: { ...RECORD.retention, number: null }, organisation: { name: "gemeente 9", tooi: "https://identifier.overheid.nl/tooi/id/gemeente/gm9999" }, act: { kind: "ontvangst", at: "2026-11-02T10:00:00.000Z" } });
    await open().store(plan, bytes);
    const [publication] = [...standIn.state.publications.values()];
    expect(new Set(Object.keys(publication?.fields ?? {}))).toEqual(new Set(["informatieCategorieen", "publisher", "officieleTitel", "kenmerken", "publicatiestatus"]));
    // Who made what came in is no organisation that we know, also when ours is known.
    const other = planWith({ act: { kind: "ontvangst", at: "2026-11-02" } });
    await open().store({ ...other.plan, idempotencyKey: "b6a7c1de-4c51-4a5f-8e0e-000000000077" }, other.bytes);
    expect(Object.keys([...standIn.state.publications.values()][1]?.fields ?? {})).not.toContain("opsteller");
    expect([...standIn.state.documents.values()][0]?.fields["ontvangstdatum"]).toBe("2026-11-02T10:00:00.000Z");
    expect(standIn.violations).toEqual([]);
  });

  it("fits whatever the title, the name and the subject are", async () => {
    const { standIn, open } = await connectedStore();
    const { plan, bytes } = planWith({ title: `${"𝔞".repeat(300)}\u0000`, subject: "x".repeat(9_000), retention: { ...RECORD.retention, list: "y".repeat(400) } });
    await open().store({ ...plan, fileName: `${"naam ".repeat(100)}.docx` }, bytes);
    expect(standIn.violations).toEqual([]);
    expect(keptIn(standIn)[0]?.name).toMatch(/^naam .*…\.docx$/u);
  });

  it("is not made of a draft, of what few may know, nor without a category", async () => {
    const { standIn, open } = await connectedStore();
    for (const [change, code] of [[{ status: "concept" }, "publication-concept"], [{ confidentiality: "confidentieel" }, "publication-closed"], [{ woo: { categories: [] } }, "publication-category"]] as const) {
      const { plan, bytes } = planWith(change);
      await expect(open().store(plan, bytes)).rejects.toMatchObject({ code });
    }
    expect(standIn.asked).toEqual([]);
  });

  it("is not made with an organisation or category that is not known or not active there", async () => {
    const { standIn, open } = await connectedStore({}, { publisher: ORGANISATIONS[2]! });
    const { plan, bytes } = planWith({});
    await expect(open().store(plan, bytes)).rejects.toMatchObject({ code: "publication-setup" });
    await expect(open().store({ ...plan, record: { ...plan.record, woo: { categories: [{ article: "x", uri: "https://identifier.overheid.nl/tooi/def/thes/kern/c_0", name: "x" }] } } }, bytes)).rejects.toMatchObject({ code: "publication-setup" });
    expect(standIn.state.publications.size).toBe(0);
  });

  it("says nothing of where somebody goes on when the publicatiebank does not say, or says something that is no page", async () => {
    for (const app of ["", "http://elders.example"]) {
      const { open } = await connectedStore({ app });
      const { plan, bytes } = planWith({});
      expect((await open().store(plan, bytes)).address).toBeUndefined();
    }
  });
});

describe("what a person did", () => {
  it.each(["gepubliceerd", "ingetrokken"] as const)("stays: %s", async (status) => {
    const { standIn, open } = await connectedStore();
    const { plan, bytes } = planWith({});
    await open().store(plan, bytes);
    const [publication] = [...standIn.state.publications.values()];
    setStatus(standIn.state, publication!.uuid, status);
    const before = standIn.asked.length;
    await open().store(plan, bytes);
    await expect(open().undo(plan.idempotencyKey)).rejects.toMatchObject({ code: "publication-taken" });
    expect(standIn.asked.slice(before).filter((asked) => !asked.startsWith("GET"))).toEqual([]);
    expect([standIn.state.publications.size, standIn.state.documents.size]).toEqual([1, 1]);
  });

  it("stays: a document, a mark or a subject that was added", async () => {
    for (const added of ["document", "mark", "subject"] as const) {
      const { standIn, open } = await connectedStore();
      const { plan, bytes } = planWith({});
      await open().store(plan, bytes);
      const [publication] = [...standIn.state.publications.values()];
      const [document] = [...standIn.state.documents.values()];
      if (added === "document") standIn.state.documents.set("0", { ...document!, uuid: "7f1f7a50-3f0e-4a11-9b76-6a2f9f3c1d10", fields: { ...document!.fields, kenmerken: [] } });
      if (added === "mark") publication!.fields = { ...publication!.fields, kenmerken: [{ kenmerk: plan.idempotencyKey, bron: "Kantlijn" }, { kenmerk: "Z-1", bron: "Zaaksysteem" }] };
      if (added === "subject") publication!.fields = { ...publication!.fields, onderwerpen: ["7f1f7a50-3f0e-4a11-9b76-6a2f9f3c1d11"] };
      await expect(open().undo(plan.idempotencyKey)).rejects.toMatchObject({ code: "publication-taken" });
      expect(standIn.state.publications.size).toBe(1);
    }
  });
});

test("a list that has pages is read to its end", async () => {
  const { standIn, open } = await connectedStore({ pageSize: 1 });
  const { plan, bytes } = planWith({});
  await open().store(plan, bytes);
  // Of another source, with the same mark.
  const [publication] = [...standIn.state.publications.values()];
  standIn.state.publications.set("7f1f7a50-3f0e-4a11-9b76-6a2f9f3c1d12", { ...publication!, uuid: "7f1f7a50-3f0e-4a11-9b76-6a2f9f3c1d12", fields: { ...publication!.fields, kenmerken: [{ kenmerk: plan.idempotencyKey, bron: "Elders" }, { kenmerk: "1", bron: "Kantlijn" }] } });
  await open().store(plan, bytes);
  expect(keptIn(standIn)).toHaveLength(1);
  await open().undo(plan.idempotencyKey);
  expect([...standIn.state.publications.keys()]).toEqual(["7f1f7a50-3f0e-4a11-9b76-6a2f9f3c1d12"]);
  expect(standIn.violations).toEqual([]);
});

test("a wrong key says so, and no error tells the key or what stood in the document", async () => {
  const { open, standIn } = await connectedStore({}, { key: "een andere" });
  const { plan, bytes } = planWith({});
  await expect(open().store(plan, bytes)).rejects.toMatchObject({ code: "delivery-token" });
  const broken = gppStore({ connection: { address: standIn.address, key: standIn.key, publisher: OWN, responsible: null, group: null }, now: () => new Date(), fetch: () => Promise.resolve(Response.json({ officieleTitel: [`${plan.record.title} is te lang`] }, { status: 400 })) });
  const message = await broken.store(plan, bytes).then(() => "", (error: unknown) => JSON.stringify([String(error), error]));
  expect(message).toContain("officieleTitel");
  expect(message).not.toMatch(/bezwaar|sleutel van/iu);
});

test("the page about the fields says which they are", () => {
  const page = readFileSync(join(ROOT, "docs/reference/gpp.md"), "utf8");
  for (const { gpp, from } of [...PUBLICATION_FIELDS, ...DOCUMENT_FIELDS]) expect(page).toContain(`| \`${gpp}\` | ${from} |`);
});
