import { KantlijnError, type Receipt, type StoredFile } from "../../../core/model/index.ts";
import { sha256 } from "../../hash/sha256.ts";
import type { Offer, Store, StorePlan } from "../store.ts";

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
 * to be downloaded. `clock` tells this moment. Nothing is put in the place that the author confirmed; the page has to say so. The key of a capture
 * is its id, so that sending it again, also from a page that was loaded anew, is the same capture.
 */
export function downloadStore(clock: () => Date): Store & { readonly offers: NonNullable<Store["offers"]> } {
  const captures = new Map<string, Kept>();
  return {
    id: "download",
    store: async (plan, bytes, { signal, progress } = {}) => {
      signal?.throwIfAborted();
      const checksum = await sha256(await bytes.arrayBuffer());
      signal?.throwIfAborted();
      if (bytes.size !== plan.size || (plan.sha256 !== undefined && plan.sha256 !== checksum)) throw new KantlijnError("capture-checksum", "other bytes than were planned");
      const earlier = captures.get(plan.idempotencyKey);
      if (earlier !== undefined) return again(earlier, plan, checksum);
      const receipt = receiptOf(plan, checksum, clock());
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
      return kept === undefined ? Promise.resolve([]) : offersOf(kept);
    },
  };
}

function again({ plan: { record }, receipt }: Kept, plan: StorePlan, checksum: string): Receipt {
  if (receipt.file.sha256 !== checksum || JSON.stringify(record) !== JSON.stringify(plan.record)) throw new KantlijnError("capture-conflict", "the key came with other content");
  return receipt;
}

function receiptOf({ idempotencyKey, record, fileName, mediaType, size }: StorePlan, checksum: string, now: Date): Receipt {
  const file: StoredFile = { name: fileName, mediaType, size, sha256: checksum };
  const { id, title } = record.location;
  return { captureId: idempotencyKey, documentId: record.id, location: { id, title }, file, storedAt: now.toISOString(), undoUntil: new Date(now.getTime() + UNDO_DAYS * DAY_MS).toISOString() };
}

/** The record is written when somebody asks for it: until then nobody waits for the words of MDTO and the lists of DiWoo. */
async function offersOf({ plan: { record }, receipt, bytes }: Kept): Promise<readonly Offer[]> {
  const [{ mdtoBestand, mdtoInformatieobject }, { diwooDocument }, { markedDocument }] = await Promise.all([import("../../../core/records/mdto.ts"), import("../../../core/records/diwoo.ts"), import("../../../core/records/markings.ts")]);
  const { file } = receipt;
  const stem = file.name.replace(/\.[^.]*$/u, "");
  const diwoo = diwooDocument(record, file);
  const marked = markedDocument(record, file);
  const xml = (kind: "informatieobject" | "bestand" | "diwoo", text: string): Offer => ({ kind, name: `${stem}.${kind}.xml`, content: new Blob([text], { type: "application/xml" }) });
  return [
    { kind: "file", name: file.name, content: new Blob([bytes], { type: file.mediaType }) },
    xml("informatieobject", mdtoInformatieobject(record, file, receipt)),
    xml("bestand", mdtoBestand(record, file, receipt)),
    ...(diwoo === null ? [] : [xml("diwoo", diwoo)]),
    ...(marked === null ? [] : [{ kind: "marked" as const, name: `${stem}.gemarkeerd.json`, content: new Blob([marked], { type: "application/json" }) }]),
  ];
}
