import { sql, type SqlBool } from "kysely";
import type { Connection } from "../database/database.ts";
import type { Caller } from "../organisation/rights.ts";
import { captureOf, query, type Capture } from "./read.ts";
import { seenBy } from "./seen.ts";

/** By SHA-256: the first capture of the very same file that is still there and that this caller may see. */
export async function keptIn(connection: Connection, sha256s: readonly string[], caller: Caller): Promise<ReadonlyMap<string, Capture>> {
  if (sha256s.length === 0) return new Map();
  const rows = await query(connection).distinctOn("captures.file_sha256").where("captures.file_sha256", "in", [...new Set(sha256s)]).where("records.capture_id", "is not", null).where("withdrawal.happened_at", "is", null)
    .where(seenBy(caller) ?? sql<SqlBool>`true`).orderBy("captures.file_sha256").orderBy("captures.position").execute();
  return new Map(rows.map((row) => [row.file_sha256, captureOf(row)]));
}
