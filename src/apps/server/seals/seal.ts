import { sql } from "kysely";
import type { Connection, Database } from "../database/database.ts";
import { captureHash, eventHash, NO_SEAL, sealOf, type SealedRow } from "./hash.ts";

/** The last seal: who kept it knows the whole register up to it. */
export interface Head {
  readonly number: string;
  readonly sha256: string;
}

/** Whoever holds it seals; the others wait. */
const LOCK = 7_205_003;
/** Rows of each table in one batch, at most. */
const BATCH = 500;

/**
 * Seals every row that is not sealed yet, batch after batch, each in a transaction of its own: broken off at any moment, a
 * batch is there or it is not, and what was left out goes into the next one. Answers the last seal when something was sealed.
 */
export async function sealRows(database: Database, clock: () => Date): Promise<Head | null> {
  let head: Head | null = null;
  for (;;) {
    const next = await database.write((connection) => sealBatch(connection, clock()));
    if (next === null) return head;
    head = next;
  }
}

async function sealBatch(connection: Connection, now: Date): Promise<Head | null> {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(connection);
  const rows = await unsealed(connection);
  if (rows.length === 0) return null;
  const last = await connection.selectFrom("seals").select(["number", "sha256"]).orderBy("number", "desc").limit(1).executeTakeFirst();
  const [number, previous] = [String(BigInt(last?.number ?? 0) + 1n), last?.sha256 ?? NO_SEAL];
  const sha256 = sealOf(previous, now, rows);
  await connection.insertInto("seals").values({ number, previous, sealed_at: now, sha256 }).execute();
  await connection.insertInto("sealed_rows").values(rows.map((row, index) => ({ seal: number, place: index + 1, kind: row.kind, capture_id: row.captureId, sha256: row.sha256 }))).execute();
  return { number, sha256 };
}

/** Captures in the order of the register, then what happened to them. Rows can become visible out of order, so none is looked for by its number. */
async function unsealed(connection: Connection): Promise<readonly SealedRow[]> {
  const captures = await connection.selectFrom("captures").selectAll("captures")
    .leftJoin("sealed_rows", (join) => join.onRef("sealed_rows.capture_id", "=", "captures.id").on("sealed_rows.kind", "=", "capture"))
    .where("sealed_rows.seal", "is", null).orderBy("captures.position").limit(BATCH).execute();
  const events = await connection.selectFrom("events").selectAll("events")
    .leftJoin("sealed_rows", (join) => join.onRef("sealed_rows.capture_id", "=", "events.capture_id").onRef("sealed_rows.kind", "=", "events.kind"))
    .where("sealed_rows.seal", "is", null).orderBy("events.happened_at").orderBy("events.capture_id").orderBy("events.kind").limit(BATCH).execute();
  return [
    ...captures.map((row): SealedRow => ({ kind: "capture", captureId: row.id, sha256: captureHash(row) })),
    ...events.map(({ capture_id: captureId, kind, happened_at: happenedAt }): SealedRow => ({ kind, captureId, sha256: eventHash(captureId, kind, happenedAt) })),
  ];
}
