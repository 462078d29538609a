import { sql, type SqlBool } from "kysely";
import type { Connection } from "../database/database.ts";
import type { Caller } from "../organisation/rights.ts";
import { captureOf, query, type Capture } from "./read.ts";
import { seenBy } from "./seen.ts";

export interface KeptAs {
  readonly capture: Capture;
  /** By itself, or in a mail. */
  readonly as: "file" | "attachment";
}

/** By SHA-256: the first capture of the very same file that is still there and that this caller may see. */
export async function keptIn(connection: Connection, sha256s: readonly string[], caller: Caller): Promise<ReadonlyMap<string, Capture>> {
  if (sha256s.length === 0) return new Map();
  const rows = await there(connection, caller).distinctOn("captures.file_sha256").where("captures.file_sha256", "in", [...new Set(sha256s)]).orderBy("captures.file_sha256").orderBy("captures.position").execute();
  return new Map(rows.map((row) => [row.file_sha256, captureOf(row)]));
}

/** The same of one file, or else the first mail that it came along with; null when there is neither. */
export async function keptAs(connection: Connection, sha256: string, caller: Caller): Promise<KeptAs | null> {
  const [file, mail] = await Promise.all([
    keptIn(connection, [sha256], caller),
    there(connection, caller).where(sql<SqlBool>`mails.attachments @> ${JSON.stringify([{ sha256 }])}::jsonb`).orderBy("captures.position").limit(1).executeTakeFirst(),
  ]);
  const alone = file.get(sha256);
  if (alone !== undefined) return { capture: alone, as: "file" };
  return mail === undefined ? null : { capture: captureOf(mail), as: "attachment" };
}

/** What was not undone and this caller may see. */
function there(connection: Connection, caller: Caller) {
  return query(connection).where("records.capture_id", "is not", null).where("withdrawal.happened_at", "is", null).where(seenBy(caller) ?? sql<SqlBool>`true`);
}
