import { sql } from "kysely";
import type { ErrorCode, MetadataRecord, StoredFile, WooQueue } from "../../../core/model/index.ts";
import type { DeliveryState } from "../database/tables.ts";
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
  /** How it stands with the system where it goes on to; null when that is not connected. */
  readonly onward: Onward | null;
  /** How it stands with what was handed over for publication; null when nobody handed it over. */
  readonly publication: HandedOver | null;
  /** What travels with it when it is a mail; null when nobody looked yet. */
  readonly attachments: readonly StoredFile[] | null;
  /** Gone once the capture is erased. */
  readonly content: { readonly record: MetadataRecord; readonly file: StoredFile } | null;
}

/** How a delivery stands. */
export interface Onward {
  readonly state: DeliveryState;
  readonly attempts: number;
  /** When it is tried again; null when it is not. */
  readonly nextAt: Date | null;
  /** Why the last attempt did not succeed. */
  readonly code: ErrorCode | null;
  /** Where the document stands there. */
  readonly address: string | null;
}

/** How it stands with what was handed over. */
export interface HandedOver extends Onward {
  /** `gpp`: to a publicatiebank; `queue`: to the Woo team, which looks in the register. */
  readonly store: string;
  /** Where the Woo team works; null where the policy does not say, and for what went to a publicatiebank. */
  readonly queue: WooQueue | null;
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
    .leftJoin("mails", "mails.capture_id", "captures.id")
    .leftJoin("deliveries", "deliveries.capture_id", "captures.id")
    .leftJoin("publications", "publications.capture_id", "captures.id")
    .leftJoin("events as withdrawal", (join) => join.onRef("withdrawal.capture_id", "=", "captures.id").on("withdrawal.kind", "=", "withdrawn"))
    .leftJoin("actors as actor", (join) => join.onRef("actor.capture_id", "=", "captures.id").on("actor.kind", "=", "captured"))
    .select([
      "captures.id", "captures.position", "captures.document_id", "captures.fingerprint", "captures.stored_at", "captures.undo_until",
      "captures.file_sha256", "captures.file_size", "records.record", "records.file_name", "records.media_type", "mails.attachments", "withdrawal.happened_at as withdrawn_at", "actor.account",
      "deliveries.state as delivery_state", "deliveries.attempts as delivery_attempts", "deliveries.next_at as delivery_next", "deliveries.code as delivery_code", "deliveries.address as delivery_address",
      "publications.store as publication_store", "publications.state as publication_state", "publications.attempts as publication_attempts", "publications.next_at as publication_next", "publications.code as publication_code", "publications.address as publication_address", "publications.handle as publication_handle",
      sql<string | null>`to_char(${PART.due}, 'YYYY-MM-DD')`.as("due_from"),
    ]);
}

export type Row = Awaited<ReturnType<ReturnType<typeof query>["execute"]>>[number];

export function captureOf(row: Row): Capture {
  const { record, file_name: name, media_type: mediaType } = row;
  const file = name === null || mediaType === null ? null : { name, mediaType, size: Number(row.file_size), sha256: row.file_sha256 };
  return {
    id: row.id, position: row.position, documentId: row.document_id, fingerprint: row.fingerprint, sha256: row.file_sha256, by: row.account,
    storedAt: row.stored_at, undoUntil: row.undo_until, withdrawnAt: row.withdrawn_at, dueFrom: row.due_from, attachments: row.attachments,
    onward: row.delivery_state === null ? null : { state: row.delivery_state, attempts: row.delivery_attempts ?? 0, nextAt: row.delivery_next, code: row.delivery_code, address: row.delivery_address },
    publication: row.publication_state === null || row.publication_store === null ? null : {
      store: row.publication_store, queue: row.publication_store === "queue" ? queueIn(row.publication_handle) : null,
      state: row.publication_state, attempts: row.publication_attempts ?? 0, nextAt: row.publication_next, code: row.publication_code, address: row.publication_address,
    },
    content: record === null || file === null ? null : { record, file },
  };
}

/** What was kept of the place of the Woo team. */
function queueIn(handle: string | null): WooQueue | null {
  return handle === null ? null : (JSON.parse(handle) as WooQueue | null);
}
