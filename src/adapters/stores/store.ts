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

/** Something that the author can take along. */
export interface Offer {
  readonly kind: "file" | "informatieobject" | "bestand" | "diwoo" | "marked";
  readonly name: string;
  readonly content: Blob;
}

/** Software that keeps documents. Fails with a KantlijnError; `store-unavailable` and `server-unavailable` mean: try again later. */
export interface Store {
  readonly id: string;
  store(plan: StorePlan, bytes: Blob, options?: { readonly signal?: AbortSignal; readonly progress?: (sent: number) => void }): Promise<Receipt>;
  /** Withdraws a capture; the file is out of reach at once and goes after the term of the policy. */
  undo(captureId: string): Promise<void>;
  /**
   * Null where the store keeps what it is given. Else it keeps nothing, and this is what the author has to put in its place:
   * the file, its record as MDTO-XML 1.0.1 in two parts, and where there are these its DiWoo document and what was marked; empty once the page was loaded anew.
   */
  readonly offers: ((captureId: string) => Promise<readonly Offer[]>) | null;
}
