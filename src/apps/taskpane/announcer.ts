import type { DocumentHost } from "../../adapters/hosts/host.ts";
import { announcing } from "../../language/spoken/first.ts";
import { isHanded } from "./state/select.ts";
import type { Capture } from "./state/state.ts";
import { shortOf } from "./views/naming.ts";

/** Says in one line above the mail what just happened, for who has the pane closed later. Never says what was there before. */
export class Announcer {
  readonly #host: DocumentHost;
  /** What no store keeps, the author has to put in its place. */
  readonly #hands: boolean;

  constructor(host: DocumentHost, hands: boolean) {
    this.#host = host;
    this.#hands = hands;
  }

  follow(before: Capture, after: Capture): void {
    const text = before.state === "busy" || before.state === "queued" ? lineOf(after, this.#hands && isHanded(after)) : null;
    const goes = after.state === "undone" || (text === null && after.state === "refused");
    if (text === null && !goes) return;
    // A line that cannot be shown takes nothing away from what was done.
    this.#host.announce?.(text).catch(() => undefined);
  }
}

function lineOf(capture: Capture, hands: boolean): string | null {
  if (capture.state === "stored") return (hands ? announcing.handed : announcing.stored)(shortOf(capture.proof.location));
  return capture.state === "intended" ? announcing.intended(shortOf(capture.location)) : null;
}
