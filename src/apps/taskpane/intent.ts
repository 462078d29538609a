import type { DocumentHost, Intent, Wanted } from "../../adapters/hosts/host.ts";
import { choicesOf, placeOf } from "./state/select.ts";
import { invariant } from "../../core/model/index.ts";
import type { Capture, PaneState } from "./state/state.ts";

/**
 * What the author wants with a mail that is not sent yet, and wanted with one that was: it is kept beside the mail, and
 * carried out when there is a file and a pane to do it.
 */
export class KeptIntent {
  readonly #host: DocumentHost;
  #intent: Intent | null = null;

  constructor(host: DocumentHost) {
    this.#host = host;
  }

  /** Another document: nothing is known of it. */
  begin(): void {
    this.#intent = null;
  }

  /** Finds out what was wanted. What cannot be read counts as nothing: the author then says Klopt once more. */
  async recall(): Promise<Intent | null> {
    return (await this.#host.intents?.read().catch(() => null)) ?? null;
  }

  take(intent: Intent | null): void {
    this.#intent = intent;
  }

  /** There is no file yet; what is confirmed has to wait. */
  get waits(): boolean {
    return this.#host.intents?.waits ?? false;
  }

  /** The author does not want this document to file itself. */
  get declined(): boolean {
    return this.#intent?.wanted === false;
  }

  /** What the author confirmed before there was a file; null when that did not happen. */
  get wanted(): Wanted | null {
    return this.#intent?.wanted === true ? this.#intent : null;
  }

  /** Keeps what the card says. Who did not click chose nothing but the place that was known. */
  async keep(state: PaneState, byItself: boolean, now: string): Promise<Capture> {
    const place = placeOf(state);
    invariant(place !== null, "a place to go to after sending");
    const choices = byItself ? { locationId: place.id } : { ...choicesOf(state), capture: true as const, locationId: place.id };
    // The same capture in other words keeps its id.
    const intent: Wanted = { id: crypto.randomUUID(), ...this.wanted, wanted: true, location: { id: place.id, title: place.title }, choices, confirmedAt: now };
    await this.#host.intents?.write(intent);
    this.#intent = intent;
    return intended(intent);
  }

  async takeBack(): Promise<void> {
    await this.#host.intents?.write({ wanted: false });
    this.#intent = { wanted: false };
  }
}

/** How the pane shows what waits for the mail to be sent. */
export function intended({ confirmedAt, location, entrusted = false }: Wanted): Capture {
  return { state: "intended", since: confirmedAt, location, entrusted };
}
