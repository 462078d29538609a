import type { MetadataRecord, StoredFile } from "../../../core/model/index.ts";
import type { Connection } from "../database/database.ts";

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

/** Newest first; what was erased is no longer listed. */
export async function listCaptures(connection: Connection, limit: number, before: string | null): Promise<{ readonly captures: readonly Capture[]; readonly next: string | null }> {
  const older = before === null ? query(connection) : query(connection).where("captures.position", "<", before);
  const rows = await older.where("records.capture_id", "is not", null).orderBy("captures.position", "desc").limit(limit + 1).execute();
  const captures = rows.slice(0, limit).map(captureOf);
  return { captures, next: rows.length > limit ? (captures.at(-1)?.position ?? null) : null };
}

function query(connection: Connection) {
  return connection.selectFrom("captures")
    .leftJoin("records", "records.capture_id", "captures.id")
    .leftJoin("events as withdrawal", (join) => join.onRef("withdrawal.capture_id", "=", "captures.id").on("withdrawal.kind", "=", "withdrawn"))
    .select([
      "captures.id", "captures.position", "captures.document_id", "captures.fingerprint", "captures.stored_at", "captures.undo_until",
      "captures.file_sha256", "captures.file_size", "records.record", "records.file_name", "records.media_type", "withdrawal.happened_at as withdrawn_at",
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof query>["execute"]>>[number];

function captureOf(row: Row): Capture {
  const { record, file_name: name, media_type: mediaType } = row;
  const file = name === null || mediaType === null ? null : { name, mediaType, size: Number(row.file_size), sha256: row.file_sha256 };
  return {
    id: row.id, position: row.position, documentId: row.document_id, fingerprint: row.fingerprint, sha256: row.file_sha256,
    storedAt: row.stored_at, undoUntil: row.undo_until, withdrawnAt: row.withdrawn_at,
    content: record === null || file === null ? null : { record, file },
  };
}
