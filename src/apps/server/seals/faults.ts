import type { SealedKind } from "../database/tables.ts";
import type { Head } from "./seal.ts";

/** Everything that can be found when somebody changed the register behind our back. */
export const CHAIN_FAULTS = ["row-changed", "row-missing", "record-changed", "record-missing", "delivery-changed", "delivery-missing", "batch-changed", "batch-missing", "batch-moved", "chain-cut", "chain-other"] as const;

/** One of them, with where. `seal` is the number of a batch. */
export type ChainFault =
  | { readonly kind: "row-changed" | "row-missing"; readonly row: SealedKind; readonly captureId: string; readonly seal: string }
  | { readonly kind: "record-changed" | "record-missing" | "delivery-changed" | "delivery-missing"; readonly captureId: string }
  | { readonly kind: "batch-changed" | "batch-missing" | "batch-moved"; readonly seal: string }
  /** The chain does not reach, or does not contain, the last seal that was remembered outside the database. */
  | { readonly kind: "chain-cut" | "chain-other"; readonly seal: string };

export interface ChainReport {
  readonly seals: number;
  readonly rows: number;
  /** Rows that wait for the next batch. */
  readonly unsealed: number;
  readonly head: Head | null;
  /** The first faults found; `more` when there were too many to list. */
  readonly faults: readonly ChainFault[];
  readonly more: boolean;
}
