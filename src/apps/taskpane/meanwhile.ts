import type { Waiting } from "../../adapters/stores/outbox.ts";
import type { Shelf } from "../../adapters/stores/shelf.ts";
import type { Captured } from "./filing.ts";

/**
 * What has to be sent of a document, as another window of this browser may have stored it since the author confirmed it here: null when that was this very capture. What was confirmed
 * in two windows becomes two versions of one document, not two documents: neither author's words get lost. What was sent before stays what it was (`first` is false).
 */
export async function meanwhile(captured: Shelf<Captured>, waiting: Waiting, first: boolean): Promise<Waiting | null> {
  const { plan, identity, note } = waiting;
  const found = await captured.get(identity);
  if (found === null || found.proof === null) return waiting;
  const { documentId, proof: { captureId, handle, location } } = found;
  if (captureId === plan.idempotencyKey) return null;
  const replaces = location.id === plan.record.location.id ? handle : undefined;
  if (!first || note !== undefined || (plan.record.id === documentId && plan.replaces === replaces)) return waiting;
  return { ...waiting, plan: { ...plan, record: { ...plan.record, id: documentId }, ...(replaces === undefined ? {} : { replaces }) } };
}
