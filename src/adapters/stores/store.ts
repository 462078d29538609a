import type { MetadataRecord, Receipt } from "../../core/model/index.ts";

/** What must be stored, as data. Executing it twice with the same key gives one capture and the same receipt. */
export interface StorePlan {
  /** A UUID made once per click on Klopt. */
  readonly idempotencyKey: string;
  readonly record: MetadataRecord;
  readonly fileName: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** Lower-case hexadecimal SHA-256 of the bytes, where it is known: a store that received others refuses. */
  readonly sha256?: string;
}

/** Software that keeps documents. Fails with a KantlijnError; `store-unavailable` and `server-unavailable` mean: try again later. */
export interface Store {
  readonly id: string;
  store(plan: StorePlan, bytes: Blob, options?: { readonly signal?: AbortSignal; readonly progress?: (sent: number) => void }): Promise<Receipt>;
  /** Withdraws a capture; the file is out of reach at once and goes after the term of the policy. */
  undo(captureId: string): Promise<void>;
}
