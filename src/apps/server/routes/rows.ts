import { KantlijnError } from "../../../core/model/index.ts";
import { diwooGap } from "../../../core/records/diwoo.ts";
import type { Capture } from "../register/read.ts";
import { receiptOf } from "../register/register.ts";
import type { RegisterRow } from "../schemas.ts";

/** A capture as a line of the register. */
export function rowOf(capture: Capture): RegisterRow {
  const { record } = capture.content ?? {};
  if (record === undefined) throw new KantlijnError("capture-withdrawn", "the capture was withdrawn and erased");
  const { title, documentType, unit, status, retention, location: { target }, marked = [], wooQueue = null } = record;
  return {
    ...receiptOf(capture), title, documentType: documentType?.label ?? null, unit, status, retention, target,
    delivery: capture.withdrawnAt !== null ? "withdrawn" : target === "vault" ? "here" : "elsewhere",
    dueFrom: capture.dueFrom, undoUntil: capture.undoUntil.toISOString(), withdrawnAt: capture.withdrawnAt?.toISOString() ?? null,
    diwoo: diwooGap(record) === null,
    marked: marked.map((one) => ({ ...one, grounds: [...one.grounds] })),
    wooQueue,
  };
}
