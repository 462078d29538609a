import { KantlijnError, type MetadataRecord, type Receipt, type StoredFile } from "../../../core/model/index.ts";
import { mdtoBestand, mdtoInformatieobject, type SelectionNames } from "../../../core/records/mdto.ts";
import type { Store, StorePlan } from "../store.ts";

/** Something that the author can take along. */
export interface Offer {
  readonly kind: "file" | "informatieobject" | "bestand";
  readonly name: string;
  readonly content: Blob;
}

/** A store of a page without a server: it keeps nothing but what this page remembers, and gives the author the rest. */
export interface DownloadStore extends Store {
  /** The file with its stamp, and its record as MDTO-XML 1.0.1 in two parts; empty once the page was loaded anew. */
  offers(captureId: string): readonly Offer[];
}

export interface DownloadOptions {
  /** This moment. */
  readonly clock: () => Date;
  /** What the selection list calls the numbers in a record. */
  readonly namesFor?: (record: MetadataRecord) => SelectionNames;
}

interface Kept {
  readonly plan: StorePlan;
  readonly receipt: Receipt;
  readonly bytes: Blob;
}

const DAY_MS = 86_400_000;
/** Days; as long as with the vault, unless a policy says otherwise there. */
const UNDO_DAYS = 30;

/**
 * Captures where there is no server of ours: the record is in the stamp of the document, and file and record are there
 * to be downloaded. Nothing is put in the place that the author confirmed; the page has to say so. The key of a capture
 * is its id, so that sending it again, also from a page that was loaded anew, is the same capture.
 */
export function downloadStore({ clock, namesFor = () => ({}) }: DownloadOptions): DownloadStore {
  const captures = new Map<string, Kept>();
  return {
    id: "download",
    store: async (plan, bytes, { signal, progress } = {}) => {
      signal?.throwIfAborted();
      const sha256 = await checksumOf(bytes);
      signal?.throwIfAborted();
      if (bytes.size !== plan.size || (plan.sha256 !== undefined && plan.sha256 !== sha256)) throw new KantlijnError("capture-checksum", "other bytes than were planned");
      const earlier = captures.get(plan.idempotencyKey);
      if (earlier !== undefined) return again(earlier, plan, sha256);
      const receipt = receiptOf(plan, sha256, clock());
      captures.set(plan.idempotencyKey, { plan, receipt, bytes });
      progress?.(bytes.size);
      return receipt;
    },
    // What was downloaded is the author's own; there is no file of ours to withdraw.
    undo: (captureId) => {
      captures.delete(captureId);
      return Promise.resolve();
    },
    offers: (captureId) => {
      const kept = captures.get(captureId);
      return kept === undefined ? [] : offersOf(kept, namesFor(kept.plan.record));
    },
  };
}

function again({ plan: { record }, receipt }: Kept, plan: StorePlan, sha256: string): Receipt {
  if (receipt.file.sha256 !== sha256 || JSON.stringify(record) !== JSON.stringify(plan.record)) throw new KantlijnError("capture-conflict", "the key came with other content");
  return receipt;
}

function receiptOf({ idempotencyKey, record, fileName, mediaType, size }: StorePlan, sha256: string, now: Date): Receipt {
  const file: StoredFile = { name: fileName, mediaType, size, sha256 };
  const { id, title } = record.location;
  return { captureId: idempotencyKey, documentId: record.id, location: { id, title }, file, storedAt: now.toISOString(), undoUntil: new Date(now.getTime() + UNDO_DAYS * DAY_MS).toISOString() };
}

function offersOf({ plan: { record }, receipt, bytes }: Kept, names: SelectionNames): readonly Offer[] {
  const { file } = receipt;
  const stem = file.name.replace(/\.[^.]*$/u, "");
  const xml = (kind: "informatieobject" | "bestand", text: string): Offer => ({ kind, name: `${stem}.${kind}.xml`, content: new Blob([text], { type: "application/xml" }) });
  return [
    { kind: "file", name: file.name, content: new Blob([bytes], { type: file.mediaType }) },
    xml("informatieobject", mdtoInformatieobject(record, file, receipt, names)),
    xml("bestand", mdtoBestand(record, file, receipt)),
  ];
}

async function checksumOf(bytes: Blob): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await bytes.arrayBuffer()));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
