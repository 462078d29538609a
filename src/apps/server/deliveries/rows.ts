import { sql } from "kysely";
import type { ErrorCode } from "../../../core/model/index.ts";
import type { Connection } from "../database/database.ts";
import { BY_NAME } from "../database/presence.ts";
import type { DeliveryState, DeliveryTable } from "../database/tables.ts";

/** A delivery that somebody took up. */
export interface Claimed {
  readonly captureId: string;
  readonly store: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly madeAt: Date;
  /** What an earlier attempt kept. */
  readonly note: string | null;
}

/** Has a capture wait for its store; one that waits already stays as it is. Answers whether it is new. */
export async function addDelivery(connection: Connection, table: DeliveryTable, captureId: string, store: string, now: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows: count = 0n } = await connection.insertInto(table)
    .values({ capture_id: captureId, store, state: "waiting", next_at: now, made_at: now, changed_at: now, attempts: 0 })
    .onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
  return count > 0n;
}

/** Takes up what has to be done, unless somebody is at it. Null when there is nothing to do (any more). */
export async function claim(connection: Connection, table: DeliveryTable, captureId: string, owner: string, now: Date): Promise<Claimed | null> {
  const row = await connection.updateTable(table)
    .set((build) => ({ owner, changed_at: now, attempts: build("attempts", "+", 1), state: build.case().when(build.ref("state"), "=", "waiting").then("delivering" as DeliveryState).else(build.ref("state")).end() }))
    .where("capture_id", "=", captureId).where("state", "in", ["waiting", "withdrawing"]).where("owner", "is", null)
    .returning(["store", "state", "attempts", "made_at", "handle"]).executeTakeFirst();
  return row === undefined ? null : { captureId, store: row.store, state: row.state, attempts: row.attempts, madeAt: row.made_at, note: row.handle };
}

/** Keeps what the next attempt has to know; no longer when somebody else took it over. */
export async function keepNote(connection: Connection, table: DeliveryTable, captureId: string, owner: string, note: string): Promise<void> {
  await connection.updateTable(table).set({ handle: JSON.stringify(note) }).where("capture_id", "=", captureId).where("owner", "=", owner).execute();
}

/** What became of an attempt. */
export interface Outcome {
  readonly state: DeliveryState;
  readonly code: ErrorCode | null;
  readonly nextAt: Date | null;
  readonly address?: string | null;
}

/**
 * Writes down what became of an attempt of `owner`. Somebody may have undone the capture meanwhile: then it has to be
 * withdrawn whatever became of the attempt. Answers the state that it is in now, null when it was no longer ours.
 */
export async function settle(connection: Connection, table: DeliveryTable, captureId: string, owner: string, outcome: Outcome, now: Date): Promise<DeliveryState | null> {
  const { state, code, nextAt, address } = outcome;
  const row = await connection.updateTable(table).set((build) => {
    const undone = sql<boolean>`${build.ref("state")} = 'withdrawing' and ${state !== "withdrawing" && state !== "withdrawn" && state !== "failed"}`;
    return {
      owner: null, code, changed_at: now, ...(address === undefined ? {} : { address }),
      state: build.case().when(undone).then("withdrawing" as DeliveryState).else(state).end(),
      next_at: sql<Date | null>`case when ${undone} then ${now}::timestamptz else ${nextAt}::timestamptz end`,
    };
  }).where("capture_id", "=", captureId).where("owner", "=", owner).returning("state").executeTakeFirst();
  return row?.state ?? null;
}

/** Has a delivery taken back, or keeps it from going: what was never begun needs no taking back. Answers its state, null when there was nothing to do. */
export async function withdrawDelivery(connection: Connection, table: DeliveryTable, captureId: string, now: Date): Promise<DeliveryState | null> {
  const row = await connection.updateTable(table)
    .set((build) => {
      const untouched = sql<boolean>`${build.ref("attempts")} = 0 and ${build.ref("owner")} is null`;
      return { state: build.case().when(untouched).then("withdrawn" as DeliveryState).else("withdrawing" as DeliveryState).end(), next_at: sql<Date | null>`case when ${untouched} then null else ${now}::timestamptz end`, code: null, changed_at: now };
    })
    .where("capture_id", "=", captureId).where("state", "not in", ["withdrawing", "withdrawn"]).returning("state").executeTakeFirst();
  return row?.state ?? null;
}

/** Whether a capture that waits has an earlier version that still has to go to the same store: versions keep their order. */
export async function hasEarlier(connection: Connection, captureId: string): Promise<boolean> {
  const row = await connection.selectFrom("captures as own").innerJoin("captures as earlier", (join) => join.onRef("earlier.document_id", "=", "own.document_id").onRef("earlier.position", "<", "own.position"))
    .innerJoin("deliveries as before", "before.capture_id", "earlier.id").innerJoin("deliveries as mine", (join) => join.onRef("mine.capture_id", "=", "own.id").onRef("mine.store", "=", "before.store"))
    .select("before.capture_id").where("own.id", "=", captureId).where("mine.state", "=", "waiting").where("before.state", "not in", ["delivered", "withdrawn"]).limit(1).executeTakeFirst();
  return row !== undefined;
}

/** Gives back what a process took up that is gone, or that this process no longer has under way, and says so there. Answers their captures. */
export async function releaseLost(connection: Connection, table: DeliveryTable, own: string, busy: readonly string[], now: Date): Promise<readonly string[]> {
  const rows = await connection.selectFrom(table).select(["capture_id", "owner"]).where("owner", "is not", null).execute();
  const gone = new Map<string, boolean>();
  const lost: string[] = [];
  for (const { capture_id: captureId, owner } of rows) {
    if (owner === null) continue;
    if (!gone.has(owner)) gone.set(owner, owner !== own && await isGone(connection, owner));
    if (owner === own ? !busy.includes(captureId) : gone.get(owner) === true) lost.push(captureId);
  }
  if (lost.length === 0) return [];
  const released = await connection.updateTable(table)
    .set((build) => ({ owner: null, code: "delivery-interrupted", next_at: now, changed_at: now, state: build.case().when(build.ref("state"), "=", "delivering").then("waiting" as DeliveryState).else(build.ref("state")).end() }))
    .where("capture_id", "in", lost).where("owner", "is not", null).returning("capture_id").execute();
  return released.map((row) => row.capture_id);
}

async function isGone(connection: Connection, owner: string): Promise<boolean> {
  const { rows } = await sql<{ readonly gone: boolean }>`select pg_try_advisory_xact_lock(${BY_NAME}, hashtext(${owner})) as gone`.execute(connection);
  return rows[0]?.gone === true;
}
