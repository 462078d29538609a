import { KantlijnError } from "../../../core/model/index.ts";
import type { ComposeItem, OfficeJs, ReadItem } from "./office.ts";

/** The mail beside the pane: one that can be read, or one that is being written. */
export type Open = { readonly mode: "read"; readonly item: ReadItem } | { readonly mode: "compose"; readonly item: ComposeItem };

/** The mail that is open now; null when there is none, as in a pinned pane, or when it is no mail. */
export function openIn(office: OfficeJs): Open | null {
  const item = office.context.mailbox.item as (ReadItem | ComposeItem) | null | undefined;
  if (item === null || item === undefined || item.itemType !== "message") return null;
  return typeof item.subject === "string" ? { mode: "read", item: item as ReadItem } : { mode: "compose", item: item as ComposeItem };
}

/**
 * Keeps what belongs to one mail with that mail. A pinned pane goes from mail to mail, and a question that was asked
 * about one is answered about the next: whoever asks holds a grip, and lets go when the mail is another.
 */
export class Seat {
  readonly #office: OfficeJs;
  #turn = 0;

  constructor(office: OfficeJs) {
    this.#office = office;
  }

  /** Another mail took the place of this one. */
  turn(): void {
    this.#turn += 1;
  }

  /** The mail that is open. Throws `document-none` when there is none. */
  grip(): Grip {
    const open = openIn(this.#office);
    if (open === null) throw new KantlijnError("document-none", "no mail is open");
    const turn = this.#turn;
    return {
      open,
      hold: () => { if (turn !== this.#turn) throw new KantlijnError("document-none", "another mail was opened meanwhile"); },
    };
  }
}

/** One mail, for as long as it is the open one. */
export interface Grip {
  readonly open: Open;
  /** Throws `document-none` when another mail took its place. */
  hold(): void;
}
