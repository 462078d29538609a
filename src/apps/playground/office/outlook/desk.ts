import { standInOutlook as words } from "../../../../language/nl/office.ts";
import type { Placed } from "../../workbench.ts";
import type { OfficeApp } from "../channel/app.ts";
import type { Session } from "../channel/session.ts";
import { askToSend, checkBeforeSending } from "./alert.ts";
import { outlookApp, type OutlookApp } from "./index.ts";
import { Mailbox } from "./mailbox.ts";
import { newerOutlook } from "./newer.ts";
import { sent } from "./send.ts";

export interface DeskParts {
  /** Address of the page with the event bundle. */
  readonly checkPage: string;
  readonly hostOrigin: string;
  readonly shim: boolean;
  /** The pane stays when the author goes from one received mail to the next. */
  readonly pinned: boolean;
  readonly send: HTMLButtonElement;
  /** Where dialogs and pages that nobody sees come. */
  readonly around: HTMLElement;
  /** A new pane beside this mail. */
  readonly show: (placed: Placed, app: OfficeApp) => void;
  /** Opens a file that came to stand in the mailbox. */
  readonly take: (file: File, world: string) => void;
  readonly say: (text: string) => void;
  /** A page with the event bundle was opened; for tests. */
  readonly checking: (session: Session) => void;
}

/** Outlook around the mails on this page: one mailbox, a pane that may be pinned, and the button that sends. */
export class OutlookDesk {
  readonly #parts: DeskParts;
  readonly #mailbox = new Mailbox({ name: words.owner, address: "jij@rietmonde.example" });
  #open: { readonly placed: Placed; readonly app: OutlookApp } | null = null;
  /** Grows with every mail: only the last one may appear. */
  #turn = 0;

  constructor(parts: DeskParts) {
    this.#parts = parts;
    parts.send.addEventListener("click", () => { void this.#send(); });
    parts.send.hidden = true;
  }

  /** Another program, or none, took over. */
  leave(): void {
    this.#turn += 1;
    this.#open = null;
    this.#parts.send.hidden = true;
  }

  async open(placed: Placed): Promise<void> {
    const turn = ++this.#turn;
    const mail = await this.#mailbox.open(placed.document);
    if (turn !== this.#turn) return;
    this.#parts.send.hidden = !mail.compose;
    const before = this.#open?.app;
    // A pinned pane beside mails that are read is not the one beside mails that are written.
    if (this.#parts.pinned && before?.mail?.compose === false && !mail.compose) {
      this.#open = { placed, app: before };
      before.select(mail);
      return;
    }
    const app = outlookApp({ mailbox: this.#mailbox, mail, newer: this.#parts.shim ? newerOutlook() : null });
    this.#open = { placed, app };
    this.#parts.show(placed, app);
  }

  async #send(): Promise<void> {
    const { checkPage: page, hostOrigin, around, shim, send, say, checking } = this.#parts;
    const open = this.#open;
    const mail = open?.app.mail ?? null;
    if (open === null || mail === null || send.disabled) return;
    send.disabled = true;
    say(words.checking);
    const app = outlookApp({ mailbox: this.#mailbox, mail, newer: shim ? newerOutlook() : null });
    const verdict = await checkBeforeSending({ app, page, hostOrigin, around, opened: checking });
    const goes = verdict.message === null || (await askToSend(verdict, around));
    send.disabled = false;
    say(goes ? words.sent : words.kept);
    if (goes) this.#parts.take(new File([sent(this.#mailbox, mail, new Date())], words.fileName(mail.subject), { type: "message/rfc822" }), open.placed.world);
    else if (verdict.opensPane) this.#parts.show(open.placed, open.app);
  }
}
