import type { StorePlan } from "../store.ts";
import type { Loose } from "./graph.ts";
import type { Handle } from "./handle.ts";
import type { Item } from "./item.ts";
import type { Place } from "./place.ts";
import type { UploadOptions } from "./upload.ts";

/** What is to be found or brought. */
export interface Search {
  readonly plan: StorePlan;
  readonly place: Place;
  /** Internal name of the column with the key of the capture; null where the library has none. */
  readonly captureColumn: string | null;
  /** What an earlier attempt kept. */
  readonly earlier: Handle | null;
}

/** A file in the folder, and how it came there. */
export interface Brought {
  readonly item: Item;
  readonly handle: Handle;
}

export interface BringOptions extends UploadOptions {
  /** What will stand in the columns. */
  readonly values: Loose;
  readonly note: (handle: Handle) => Promise<void>;
}
