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
