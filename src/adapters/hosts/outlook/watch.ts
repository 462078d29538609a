import { typedIn } from "./compose.ts";
import { works } from "./features.ts";
import { openIn } from "./item.ts";
import type { OfficeJs } from "./office.ts";

/** Milliseconds between two looks at a mail that is being written; Outlook tells of no typing. */
const EVERY = 4_000;
/** Milliseconds in which changes of recipients and attachments count as one. */
const PAUSE = 400;

/** The page of the pane, as far as watching needs it. */
export interface Page {
  readonly visible: () => boolean;
  /** Calls back when the pane gets the focus or is seen again. */
  readonly onReturn: (listener: () => void) => void;
  /** Calls back every so many milliseconds. */
  readonly every: (milliseconds: number, work: () => void) => void;
}

export interface WatchParts {
  readonly office: OfficeJs;
  readonly page: Page;
  /** Another mail is open, or none. */
  readonly another: () => void;
  /** The mail that is being written changed. */
  readonly changed: () => void;
}

/** Watches the open mail: tells when it becomes another, and when the one that is written changes. */
export class Watch {
  readonly #parts: WatchParts;
  #words: string | null = null;
  #looking = false;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: WatchParts) {
    this.#parts = parts;
    const { office, page } = parts;
    if (works(office, "pinned-pane")) office.context.mailbox.addHandlerAsync(office.EventType.ItemChanged, () => { this.#moved(); });
    this.#follow();
    page.onReturn(() => void this.#look());
    page.every(EVERY, () => void this.#look());
  }

  /** The words that were read last: from now on another text is a change. */
  note(words: string | null): void {
    this.#words = words;
  }

  #moved(): void {
    clearTimeout(this.#pause);
    this.#words = null;
    this.#follow();
    this.#parts.another();
  }

  /** Outlook tells of recipients and attachments; its handlers belong to one mail and go with it. */
  #follow(): void {
    const { office } = this.#parts;
    const open = openIn(office);
    if (open?.mode !== "compose" || !works(office, "item-events")) return;
    for (const event of [office.EventType.RecipientsChanged, office.EventType.AttachmentsChanged]) open.item.addHandlerAsync(event, () => { this.#soon(); });
  }

  #soon(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(this.#parts.changed, PAUSE);
  }

  /** One look at a time, and none where nobody sees the pane. What cannot be read now is looked at later. */
  async #look(): Promise<void> {
    const { office, page, changed } = this.#parts;
    const open = openIn(office);
    if (open?.mode !== "compose" || this.#looking || this.#words === null || !page.visible()) return;
    this.#looking = true;
    const words = await typedIn(office, open.item).catch(() => null);
    this.#looking = false;
    if (words === null || words === this.#words || openIn(office)?.item !== open.item) return;
    this.#words = words;
    changed();
  }
}
