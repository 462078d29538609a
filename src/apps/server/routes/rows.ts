import { KantlijnError } from "../../../core/model/index.ts";
import { publicationGap } from "../../../core/records/publication.ts";
import { diwooGap } from "../../../core/records/diwoo.ts";
import { mayUse, type Caller } from "../organisation/rights.ts";
import type { Capture, HandedOver, Onward } from "../register/read.ts";
import { placeOf, receiptOf, type Register } from "../register/register.ts";
import type { HandedOverRow, OnwardRow, RegisterRow } from "../schemas.ts";

/** Lines of the register, for who asks, with what came along with a mail and was filed by itself as well. */
export async function rowsOf(register: Pick<Register, "kept">, captures: readonly Capture[], caller: Caller): Promise<RegisterRow[]> {
  const kept = await register.kept(captures.flatMap(({ attachments }) => (attachments ?? []).map(({ sha256 }) => sha256)), caller);
  return captures.map((capture) => {
    const row = rowOf(capture, caller);
    return { ...row, attachments: row.attachments?.map((one) => ({ ...one, captureId: kept.get(one.sha256)?.id ?? null })) ?? null };
  });
}

/** A capture as a line of the register, for who asks. */
export function rowOf(capture: Capture, caller: Caller): RegisterRow {
  const { record } = capture.content ?? {};
  if (record === undefined) throw new KantlijnError("capture-withdrawn", "the capture was withdrawn and erased");
  const { title, documentType, unit, status, retention, location: { target }, marked = [], wooQueue = null } = record;
  return {
    ...receiptOf(capture), title, documentType: documentType?.label ?? null, unit, status, retention, target,
    delivery: deliveryOf(capture, target), onward: capture.onward === null ? null : onwardOf(capture.onward),
    attachments: capture.attachments?.map((one) => ({ ...one })) ?? null, dueFrom: capture.dueFrom, undoUntil: capture.undoUntil.toISOString(), withdrawnAt: capture.withdrawnAt?.toISOString() ?? null,
    diwoo: diwooGap(record) === null,
    marked: marked.map((one) => ({ ...one, grounds: [...one.grounds] })),
    categories: record.woo.categories.map(({ name }) => name), publishable: capture.withdrawnAt === null && publicationGap(record) === null && mayUse(caller, "store", placeOf(record)),
    publication: capture.publication === null ? null : handedOverOf(capture.publication),
    wooQueue: wooQueue ?? capture.publication?.queue ?? null,
  };
}

function deliveryOf({ withdrawnAt, onward }: Capture, target: RegisterRow["target"]): RegisterRow["delivery"] {
  if (onward?.state === "failed") return "stuck";
  if (withdrawnAt !== null) return "withdrawn";
  return target === "vault" ? "here" : onward?.state === "delivered" ? "delivered" : "elsewhere";
}

/** How a delivery stands, for those who ask. */
export function onwardOf({ state, attempts, nextAt, code, address }: Onward): OnwardRow {
  return { state, attempts, nextAt: nextAt?.toISOString() ?? null, code, address };
}

/** How what was handed over stands, for those who ask. */
export function handedOverOf(given: HandedOver): HandedOverRow {
  return { ...onwardOf(given), store: given.store === "queue" ? "queue" : "gpp" };
}
