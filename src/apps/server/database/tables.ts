import type { ColumnType, Generated, JSONColumnType } from "kysely";
import type { ErrorCode, MetadataRecord, StoredFile } from "../../../core/model/index.ts";

/**
 * What can happen to a capture, each thing once. With a colon: in another store; `delivered` with the SHA-256 of its address
 * there. Those the database writes by itself, when a delivery changes.
 */
export type EventKind = "captured" | "withdrawn" | "erased" | `${"delivered" | "offered" | "withdrawn"}:${string}`;

/** A row that is never changed. `position` counts up and orders the register; a bigint comes back as text. */
interface CapturesTable {
  readonly position: Generated<string>;
  readonly id: string;
  readonly idempotency_key: string;
  readonly fingerprint: string;
  readonly document_id: string;
  readonly file_sha256: string;
  readonly file_size: ColumnType<string, number, never>;
  readonly stored_at: Date;
  readonly undo_until: Date;
}

interface EventsTable {
  readonly capture_id: string;
  readonly kind: EventKind;
  readonly happened_at: Date;
}

interface RecordsTable {
  readonly capture_id: string;
  readonly record: JSONColumnType<MetadataRecord>;
  readonly file_name: string;
  readonly media_type: string;
}

/** What travels with a mail. */
interface MailsTable {
  readonly capture_id: string;
  readonly attachments: JSONColumnType<readonly StoredFile[]>;
}

/** Who did it: an opaque id. */
interface ActorsTable {
  readonly capture_id: string;
  readonly kind: "captured" | "withdrawn";
  readonly account: string;
}

/** What a batch is made of: a capture itself, or something that happened to it. */
export type SealedKind = "capture" | EventKind;

interface SealsTable {
  readonly number: ColumnType<string, number | string, never>;
  readonly previous: string;
  readonly sealed_at: Date;
  readonly sha256: string;
}

interface SealedRowsTable {
  readonly seal: ColumnType<string, number | string, never>;
  readonly place: number;
  readonly kind: SealedKind;
  readonly capture_id: string;
  readonly sha256: string;
}

/** How a capture stands that goes on to another system. `withdrawing`: it was undone here, and has to be there. */
export const DELIVERY_STATES = ["waiting", "delivering", "delivered", "failed", "withdrawing", "withdrawn"] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

interface DeliveriesTable {
  readonly capture_id: string;
  readonly store: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly next_at: Date | null;
  readonly code: ErrorCode | null;
  readonly owner: string | null;
  /** A JSON string: what the store kept. */
  readonly handle: string | null;
  readonly address: string | null;
  readonly made_at: Date;
  readonly changed_at: Date;
}

/** What an author confirmed of a mail that the server waits for. */
export interface IntentsTable {
  readonly id: string;
  readonly account: string;
  readonly tenant: string;
  readonly mailbox: string;
  readonly given_id: string | null;
  readonly message_id: string | null;
  readonly conversation_id: string | null;
  readonly file_name: string;
  readonly record: JSONColumnType<MetadataRecord>;
  readonly entrusted_at: Date;
  readonly look_at: Date | null;
  readonly missing_since: Date | null;
  readonly code: ErrorCode | null;
}

/** The tables as the migrations make them. */
export interface Tables {
  readonly captures: CapturesTable;
  readonly events: EventsTable;
  readonly records: RecordsTable;
  readonly mails: MailsTable;
  readonly actors: ActorsTable;
  readonly seals: SealsTable;
  readonly sealed_rows: SealedRowsTable;
  readonly deliveries: DeliveriesTable;
  readonly publications: DeliveriesTable;
  readonly intents: IntentsTable;
}

/** The tables with deliveries: to the system where a capture belongs, and to who publishes. A capture can be in both. */
export type DeliveryTable = "deliveries" | "publications";
