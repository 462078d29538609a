import { KantlijnError } from "../../../core/model/index.ts";
import type { Connection } from "../database/database.ts";
import type { DeliveryState, DeliveryTable } from "../database/tables.ts";

/** A job that is late by so much has got lost, and is made again by the next sweep. */
export const LATE_MS = 30_000;

/** Has a mail that was confirmed before it was sent looked for again, now. False when nobody waits for it. */
export async function lookAgain(connection: Connection, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await connection.updateTable("intents").set({ look_at: now, code: null }).where("id", "=", id).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/**
 * Has a delivery that failed or waits tried again from the start: the next sweep of a server takes it up, or whoever puts a
 * job for it. One that is under way or done is left alone. Answers its state.
 * @throws KantlijnError capture-not-found when there is no such delivery.
 */
export async function askAgain(connection: Connection, table: DeliveryTable, captureId: string, now: Date): Promise<DeliveryState> {
  const row = await connection.selectFrom(`${table} as delivery`)
    .leftJoin("events", (join) => join.onRef("events.capture_id", "=", "delivery.capture_id").on("events.kind", "=", "withdrawn"))
    .select(["delivery.state", "events.kind as withdrawn"]).where("delivery.capture_id", "=", captureId).forUpdate("delivery").executeTakeFirst();
  if (row === undefined) throw new KantlijnError("capture-not-found", "no such delivery");
  if (row.state !== "failed" && row.state !== "waiting") return row.state;
  const state: DeliveryState = row.withdrawn === null ? "waiting" : "withdrawing";
  await connection.updateTable(table).set({ state, next_at: new Date(now.getTime() - LATE_MS - 1), made_at: now, changed_at: now, code: null, attempts: 1 }).where("capture_id", "=", captureId).execute();
  return state;
}
