import { randomUUID } from "node:crypto";
import type { MetadataRecord, StoredFile } from "../../../src/core/model/index.ts";

/** What the pane sends to have something taken up. */
export interface CaptureRequest {
  readonly idempotencyKey: string;
  readonly record: MetadataRecord;
  readonly file: StoredFile;
  readonly proof?: string;
}

/** A capture of a file that was sent. */
export function requestFor({ sha256, size, ...proof }: { readonly sha256: string; readonly size: number; readonly proof?: string }, change: Partial<MetadataRecord> = {}, name = "brief.txt", mediaType = "text/plain"): CaptureRequest {
  return { idempotencyKey: randomUUID(), record: { ...recordWith(), ...change }, file: { name, mediaType, size, sha256 }, ...proof };
}

/** A record as the pane makes it. */
export function recordWith(): MetadataRecord {
  return {
    id: randomUUID(), title: "Brief over de speeltuin", documentType: { label: "brief", uri: "https://identifier.overheid.nl/tooi/def/thes/kern/c_1" }, date: "2026-11-20", status: "definitief", version: null,
    author: "L. Verhage", unit: "Ruimte", parties: ["P. Noordhof"], subject: null, language: "nl", confidentiality: "intern", caseNumber: "Z-26-100", organisation: { name: "gemeente Dijkhuizen", tooi: null },
    location: { id: "Z-26-100", title: "Speeltuin Lindelaan", kind: "zaak", target: "zgw" },
    retention: { list: "Selectielijst gemeenten en intergemeentelijke organen 2020", number: "11.1", valuation: "vernietigen", term: "P1Y", starts: "nihil", process: "11" }, woo: { categories: [] },
    policy: { id: "gemeente", version: "1" }, confirmedAt: "2026-11-25T09:29:00.000Z", overruled: [], answers: {},
  };
}
