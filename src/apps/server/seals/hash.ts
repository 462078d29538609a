import type { EventKind, SealedKind } from "../database/tables.ts";
import { fingerprint } from "../register/fingerprint.ts";

/** Stands before the first seal. */
export const NO_SEAL = "0".repeat(64);

/** A row of `captures` as it is sealed: everything that never changes. */
export interface SealableCapture {
  readonly id: string;
  readonly position: string;
  readonly idempotency_key: string;
  readonly fingerprint: string;
  readonly document_id: string;
  readonly file_sha256: string;
  readonly file_size: string;
  readonly stored_at: Date;
  readonly undo_until: Date;
}

/** A row in a batch. */
export interface SealedRow {
  readonly kind: SealedKind;
  readonly captureId: string;
  readonly sha256: string;
}

/** SHA-256 of a row of `captures`, as canonical JSON. */
export function captureHash({ stored_at: storedAt, undo_until: undoUntil, ...row }: SealableCapture): string {
  return fingerprint({ kind: "capture", ...row, stored_at: storedAt.toISOString(), undo_until: undoUntil.toISOString() });
}

/** SHA-256 of a row of `events`. */
export function eventHash(captureId: string, kind: EventKind, happenedAt: Date): string {
  return fingerprint({ kind, capture_id: captureId, happened_at: happenedAt.toISOString() });
}

/** The seal of a batch: SHA-256 over the canonical JSON of its rows, its moment and the seal before it. */
export function sealOf(previous: string, sealedAt: Date, rows: readonly SealedRow[]): string {
  return fingerprint({ previous, sealedAt: sealedAt.toISOString(), rows: rows.map(({ kind, captureId, sha256 }) => ({ kind, captureId, sha256 })) });
}
