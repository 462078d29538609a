import { createHash, randomUUID } from "node:crypto";
import type { StorePlan } from "../../../../src/adapters/stores/store.ts";
import type { MetadataRecord } from "../../../../src/core/model/index.ts";
import type { ZgwStandIn } from "../../../stand-ins/zgw/stand-in.ts";
import { recordWith } from "../../../apps/server/record.ts";
import { storeContract } from "../contract.ts";
import { connectedStore, keptIn } from "./connected.ts";

describe("a system for cases", () => {
  storeContract(async () => {
    // The plans of the contract belong in a dossier with this id.
    const { standIn, open } = await connectedStore({}, { types: { "*": "Brief" } });
    standIn.state.zaken.push({ ...standIn.state.zaken[0]!, uuid: randomUUID(), number: "dos-bezwaar" });
    return { open, kept: () => Promise.resolve(keptIn(standIn)) };
  });
});

describe("an older system for cases, without what came after Open Zaak offers it,", () => {
  storeContract(async () => {
    const { standIn, open } = await connectedStore({ older: true }, { types: { "*": "Brief" } });
    standIn.state.zaken.push({ ...standIn.state.zaken[0]!, uuid: randomUUID(), number: "dos-bezwaar" });
    return { open, kept: () => Promise.resolve(keptIn(standIn)) };
  });

  it("takes a later version and an undo of it, which it cannot mark", async () => {
    const { standIn, store } = await connectedStore({ older: true });
    const [first, second] = [planOf(Buffer.from("een")), planOf(Buffer.from("twee"))];
    await store.store(first, new Blob(["een"]));
    const { handle } = await store.store({ ...second, record: first.record }, new Blob(["twee"]));
    await store.undo(second.idempotencyKey, handle);
    const [document] = [...standIn.state.documents.values()];
    expect([document?.lock, document?.versions.map(({ content }) => content.toString()), standIn.violations]).toEqual([null, ["een", "twee", "twee"], []]);
  });
});

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

function planOf(bytes: Uint8Array, change: Partial<MetadataRecord> = {}): StorePlan {
  return { idempotencyKey: randomUUID(), record: { ...recordWith(), ...change }, fileName: "brief.txt", mediaType: "text/plain", size: bytes.length, sha256: hashOf(bytes) };
}

const contentOf = ({ state }: ZgwStandIn): readonly string[] => [...state.documents.values()].map(({ versions }) => versions.at(-1)?.content.toString() ?? "");

describe("a document in a zaak", () => {
  it("stands there once, whole, free, related and with what its author confirmed", async () => {
    const { standIn, store } = await connectedStore();
    const bytes = Buffer.from("Geachte heer Noordhof,");
    const plan = planOf(bytes);
    const receipt = await store.store(plan, new Blob([bytes]));
    expect(receipt).toMatchObject({ captureId: plan.idempotencyKey, documentId: plan.record.id, location: { id: "Z-26-100" } });
    await store.store(plan, new Blob([bytes]));
    const [document] = [...standIn.state.documents.values()];
    expect(standIn.state.documents.size).toBe(1);
    expect(document).toMatchObject({ lock: null, versions: [{ fields: {
      identificatie: plan.record.id, bronorganisatie: "123456782", titel: "Brief over de speeltuin", creatiedatum: "2026-11-20", status: "definitief", auteur: "L. Verhage", vertrouwelijkheidaanduiding: "intern",
      taal: "dut", formaat: "text/plain", bestandsnaam: "brief.txt", bestandsomvang: bytes.length, integriteit: { algoritme: "sha_256", waarde: hashOf(bytes), datum: "2026-11-25" },
      informatieobjecttype: expect.stringContaining(standIn.state.types[0]!.uuid) as string, beschrijving: `(Kantlijn ${plan.idempotencyKey})`,
    } }] });
    expect(contentOf(standIn)).toEqual([bytes.toString()]);
    expect(standIn.state.zaakRelations).toMatchObject([{ of: standIn.state.zaken[0]!.uuid, document: document!.uuid }]);
    expect(standIn.violations).toEqual([]);
    expect(new Set(standIn.notes)).toEqual(new Set(["Vastgelegd met Kantlijn"]));
  });
});

describe("a decision", () => {
  const decision = { documentType: { label: "besluit", uri: null }, location: { id: "Z-26-101", title: "Kapvergunning", kind: "zaak", target: "zgw" } } as const;
  const bytes = new Blob(["Besluit"]);
  const plan = (): StorePlan => planOf(Buffer.from("Besluit"), decision);

  it("is related to the besluit of its zaak as well, once, and no longer after an undo", async () => {
    const { standIn, store, open } = await connectedStore();
    const wanted = plan();
    const { handle } = await store.store(wanted, bytes);
    await open().store(wanted, bytes);
    const [document] = [...standIn.state.documents.values()];
    expect(standIn.state.besluitRelations).toMatchObject([{ of: standIn.state.besluiten[0]!.uuid, document: document!.uuid }]);
    expect(standIn.state.zaakRelations).toHaveLength(1);
    await store.undo(wanted.idempotencyKey, handle);
    expect([standIn.state.besluitRelations, standIn.state.zaakRelations, standIn.state.documents.size, standIn.violations]).toEqual([[], [], 0, []]);
  });

  it("is left to who handles the zaak when there are more besluiten, or none", async () => {
    const { standIn, store } = await connectedStore();
    standIn.state.besluiten.push({ uuid: randomUUID(), zaak: standIn.state.besluiten[0]!.zaak });
    await store.store(plan(), bytes);
    await store.store(planOf(Buffer.from("Besluit"), { ...decision, location: { ...decision.location, id: "Z-26-100" } }), bytes);
    expect([standIn.state.besluitRelations, standIn.state.zaakRelations.length, standIn.violations]).toEqual([[], 2, []]);
  });

  it("whose answer got lost is related once, and one that went wrong is tried again", async () => {
    for (const [index, fault] of (["cut-before", "cut-after"] as const).entries()) {
      let armed = true;
      const { standIn, open } = await connectedStore({}, {}, (exchange) => async (address, request) => {
        if (!armed || !address.endsWith("/besluitinformatieobjecten") || request.method !== "POST") return exchange(address, request);
        armed = false;
        if (fault === "cut-after") await exchange(address, request);
        throw new TypeError("connection lost");
      });
      const wanted = plan();
      await expect(open().store(wanted, bytes)).rejects.toMatchObject({ code: "store-unavailable" });
      expect(standIn.state.besluitRelations).toHaveLength(index);
      await open().store(wanted, bytes);
      expect([standIn.state.besluitRelations.length, standIn.state.documents.size, standIn.violations]).toEqual([1, 1, []]);
    }
  });

  it("is not looked for with another kind of document, nor where Besluiten is not connected", async () => {
    const { standIn, store } = await connectedStore();
    await store.store(planOf(Buffer.from("Besluit"), { ...decision, documentType: { label: "brief", uri: null } }), bytes);
    const apart = await connectedStore({}, { addresses: { ...standIn.addresses, besluiten: null } });
    await apart.store.store(plan(), bytes);
    expect([...standIn.asked, ...apart.standIn.asked].filter((one) => one.includes("besluiten/"))).toEqual([]);
  });
});
