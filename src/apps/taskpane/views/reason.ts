import type { Evidence } from "../../../core/model/index.ts";

/** What an explanation rests on. */
export interface WhyReason {
  readonly because: readonly Evidence[];
  /** Said when nothing else explains it. */
  readonly note?: string | undefined;
  /** Gives up the author's own choice. */
  readonly onReset?: (() => void) | undefined;
}
