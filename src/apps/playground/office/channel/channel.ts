import { OUTCOME, readRequest, writeAnswer, writeEvent, writeNotice, type Json, type Outcome, type WireRequest } from "./wire.ts";

/** The window of the page: it gets the messages. */
export type Listening = Pick<EventTarget, "addEventListener" | "removeEventListener">;

/** The window of the add-in: it is spoken to. */
export interface Speaking {
  postMessage(message: string, origin: string): void;
}

export interface Ends {
  readonly here: Listening;
  /** The window of the add-in; null while its frame is not on the page. */
  readonly there: () => Speaking | null;
  /** Origin of this page and of the add-in: scheme, host and port. */
  readonly hereOrigin: string;
  readonly thereOrigin: string;
  readonly conversation: string;
}

/** What an action answers. */
export interface Answer {
  readonly outcome: Outcome;
  readonly data: Json;
}

export const done = (data: Json): Answer => ({ outcome: OUTCOME.done, data });
export const refused = (outcome: Outcome): Answer => ({ outcome, data: null });

/** What a registration must be answered with: the library takes anything empty for a failure. */
const ACKNOWLEDGED = { Version: 1, Error: 0 };

/**
 * The line between the page and one add-in in a frame. Only what comes from the window, the origin and the conversation
 * of that add-in is heard; only that origin can read what is said. Requests begin in the order of their coming; one that
 * takes long holds up no other.
 */
export class Channel {
  readonly #ends: Ends;
  readonly #invoke: (action: string, data: Json) => Promise<Answer>;
  readonly #events = new Set<string>();
  #ignored = 0;
  readonly #listener = (event: Event): void => { this.#receive(event as MessageEvent); };

  /** Listens from now on. `invoke` answers an action; when it throws the request is answered as failed. */
  constructor(ends: Ends, invoke: (action: string, data: Json) => Promise<Answer>) {
    this.#ends = ends;
    this.#invoke = invoke;
    ends.here.addEventListener("message", this.#listener);
  }

  /** How many messages were not of this conversation, and got no answer. */
  get ignored(): number {
    return this.#ignored;
  }

  hears(event: string, target = ""): boolean {
    return this.#events.has(eventKey(event, target));
  }

  /** Tells of an event when the add-in listens to it. */
  fire(event: string, payload: Json, target = ""): void {
    if (this.hears(event, target)) this.#say(writeEvent(this.#ends.conversation, eventKey(event, target), payload));
  }

  /** Says something that the add-in did not ask for and does not answer. */
  notify(data: Json): void {
    this.#say(writeNotice(this.#ends.conversation, this.#ends.hereOrigin, data));
  }

  /** Hears and says nothing from now on. */
  close(): void {
    this.#ends.here.removeEventListener("message", this.#listener);
    this.#events.clear();
  }

  #receive({ source, origin, data }: MessageEvent): void {
    const there = this.#ends.there();
    const request = there !== null && source === there && origin === this.#ends.thereOrigin ? readRequest(data, this.#ends.conversation) : null;
    if (request === null) this.#ignored += 1;
    else void this.#answer(request);
  }

  async #answer(request: WireRequest): Promise<void> {
    const { outcome, data } = await this.#outcome(request).catch(() => refused(OUTCOME.failed));
    this.#say(writeAnswer(this.#ends.conversation, request, outcome, data));
  }

  async #outcome({ kind, action, data }: WireRequest): Promise<Answer> {
    if (kind === "invoke") return this.#invoke(action, data);
    if (kind === "register") this.#events.add(action);
    else this.#events.delete(action);
    return Promise.resolve(done(ACKNOWLEDGED));
  }

  #say(message: string): void {
    this.#ends.there()?.postMessage(message, this.#ends.thereOrigin);
  }
}

/** The name of an event on the wire; one of a part of the document begins with that part. */
const eventKey = (event: string, target: string): string => (target === "" ? event : `${target}_${event}`);
