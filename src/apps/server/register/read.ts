import { sql } from "kysely";
import type { MetadataRecord, StoredFile } from "../../../core/model/index.ts";
import type { Connection } from "../database/database.ts";
import { PART } from "./filter.ts";

/** A capture as the register knows it. */
export interface Capture {
  readonly id: string;
  /** Orders the register. */
  readonly position: string;
  readonly documentId: string;
  readonly fingerprint: string;
  readonly storedAt: Date;
  readonly undoUntil: Date;
  readonly withdrawnAt: Date | null;
  readonly sha256: string;
  /** The account that stored it; null when nobody signed in. Goes into no answer. */
  readonly by: string | null;
  /** The first day on which its term can be over, YYYY-MM-DD. */
  readonly dueFrom: string | null;
  /** Gone once the capture is erased. */
  readonly content: { readonly record: MetadataRecord; readonly file: StoredFile } | null;
}

export async function findCapture(connection: Connection, id: string): Promise<Capture | null> {
  const row = await query(connection).where("captures.id", "=", id).executeTakeFirst();
  return row === undefined ? null : captureOf(row);
}

export async function findKey(connection: Connection, idempotencyKey: string): Promise<Capture | null> {
  const row = await query(connection).where("captures.idempotency_key", "=", idempotencyKey).executeTakeFirst();
  return row === undefined ? null : captureOf(row);
}

/** Every capture, with what is known of it. */
export function query(connection: Connection) {
  return connection.selectFrom("captures")
    .leftJoin("records", "records.capture_id", "captures.id")
    .leftJoin("events as withdrawal", (join) => join.onRef("withdrawal.capture_id", "=", "captures.id").on("withdrawal.kind", "=", "withdrawn"))
    .leftJoin("actors as actor", (join) => join.onRef("actor.capture_id", "=", "captures.id").on("actor.kind", "=", "captured"))
    .select([
      "captures.id", "captures.position", "captures.document_id", "captures.fingerprint", "captures.stored_at", "captures.undo_until",
      "captures.file_sha256", "captures.file_size", "records.record", "records.file_name", "records.media_type", "withdrawal.happened_at as withdrawn_at", "actor.account",
      sql<string | null>`to_char(${PART.due}, 'YYYY-MM-DD')`.as("due_from"),
    ]);
}

export type Row = Awaited<ReturnType<ReturnType<typeof query>["execute"]>>[number];

export function captureOf(row: Row): Capture {
  const { record, file_name: name, media_type: mediaType } = row;
  const file = name === null || mediaType === null ? null : { name, mediaType, size: Number(row.file_size), sha256: row.file_sha256 };
  return {
    id: row.id, position: row.position, documentId: row.document_id, fingerprint: row.fingerprint, sha256: row.file_sha256, by: row.account,
    storedAt: row.stored_at, undoUntil: row.undo_until, withdrawnAt: row.withdrawn_at, dueFrom: row.due_from,
    content: record === null || file === null ? null : { record, file },
  };
}
