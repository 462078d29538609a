import { createHash } from "node:crypto";
import type { MetadataRecord, StoreTarget } from "../../../src/core/model/index.ts";
import type { StorePlan } from "../../../src/adapters/stores/store.ts";

export const RECORD: MetadataRecord = {
  id: "0c0e9a3e-2f3c-4a8e-9d7a-1b1f6c1d2e3f", title: "Besluit op bezwaar", documentType: { label: "besluit", uri: null }, date: "2026-11-20", status: "definitief", version: "2", author: "Noor Bakker", unit: "Juridische Zaken",
  parties: ["De heer Jansen", "Bouwbedrijf De Hoek"], subject: "Bezwaar dakkapel", language: "nl", confidentiality: "intern", caseNumber: "Z-2026-7", organisation: { name: "gemeente Waterkant", tooi: null },
  location: { id: "dos-bezwaar", title: "Bezwaar 2026", kind: "dossier", target: "sharepoint" }, retention: { list: "Selectielijst 2020", number: "11.1.1", valuation: "vernietigen", term: "P10Y", starts: null, process: "11" },
  woo: { categories: [{ article: "3.3.2.k", uri: "https://identifier.overheid.nl/tooi/def/thes/kern/c_46a81018", name: "beschikkingen" }] }, policy: { id: "gemeente", version: "1" },
  confirmedAt: "2026-11-25T09:00:00.000Z", overruled: [], answers: {},
};

/** A capture of so many bytes; number tells one from another. */
export function planOf(number: number, { size = 3, target = "sharepoint", ...rest }: { readonly size?: number; readonly target?: StoreTarget } & Partial<StorePlan> = {}): { readonly plan: StorePlan; readonly bytes: Blob } {
  const pattern = Uint8Array.from({ length: 251 }, (_, index) => (number * 31 + index * 7) % 251);
  const content = new Uint8Array(Buffer.alloc(size, pattern));
  const digits = String(number).padStart(12, "0");
  return {
    bytes: new Blob([content]),
    plan: {
      idempotencyKey: `b6a7c1de-4c51-4a5f-8e0e-${digits}`, fileName: "besluit.docx", mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", size,
      record: { ...RECORD, id: `0c0e9a3e-2f3c-4a8e-9d7a-${digits}`, location: { ...RECORD.location, target } }, sha256: createHash("sha256").update(content).digest("hex"), ...rest,
    },
  };
}
