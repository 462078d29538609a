import { sql } from "kysely";
import type { Connection } from "../database/database.ts";

/** Until the transaction ends nobody else takes up a capture of this file, or takes the file away. */
export async function lockFile(connection: Connection, sha256: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${sha256}, 0))`.execute(connection);
}
