import type { ErrorCode, Receipt } from "../../core/model/index.ts";
import type { Shelf } from "./shelf.ts";
import { isPassing } from "./passing.ts";
import type { Store, StoreOptions, StorePlan } from "./store.ts";

/** Something that waits to be stored. */
export interface Waiting {
  readonly plan: StorePlan;
  readonly bytes: Blob;
  /** Of which document, as the host tells them apart. */
  readonly identity: string;
  /** Of the text as it was when the author confirmed: tells later whether it changed. */
  readonly fingerprint: string;
  /** Nobody clicked: the key follows from the document, so the same document meets itself. */
  readonly byItself: boolean;
  /** Since when, ISO 8601. */
  readonly since: string;
  /** What the store wants to find again at the next attempt. */
  readonly note?: string;
}

/** What became of one thing in the outbox. */
export type Delivery =
  | { readonly state: "sending" }
  /** Tried again later. `kept`: also when the page is closed. */
  | { readonly state: "waiting"; readonly code: ErrorCode; readonly kept: boolean }
  | { readonly state: "delivered"; readonly receipt: Receipt }
  /** Trying again does not help. */
  | { readonly state: "refused"; readonly code: ErrorCode };

export interface OutboxParts {
  readonly store: Store;
  readonly shelf: Shelf<Waiting>;
  /** Calls back once after so many milliseconds. Returns the way to stop. */
  readonly later: (milliseconds: number, work: () => void) => () => void;
  readonly codeOf: (error: unknown) => ErrorCode;
  /** Does the work while no other window of this browser does work under the same name; absent where a browser has no such thing. */
  readonly alone?: <T>(name: string, work: () => Promise<T>) => Promise<T>;
}

/** What is delivered stays on the shelf until every listener that gives a promise has kept it: so a page that ends in between does it again. */
export type OutboxListener = (waiting: Waiting, delivery: Delivery) => void | Promise<void>;

interface Entry {
  waiting: Waiting;
  readonly kept: boolean;
  attempts: number;
  sending: boolean;
  stop: () => void;
}

const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 120_000;
/** However long a store asks for. */
const LONGEST_WAIT = 3_600_000;

/**
 * Sends what the author confirmed, and keeps it until the store has said it is there. Every retry carries the key of
 * the first attempt, so nothing is stored twice.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<OutboxListener>();
  #loading: Promise<void> | null = null;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  /** Everything that waits, oldest first. */
  get waiting(): readonly Waiting[] {
    return [...this.#entries.values()].map(({ waiting }) => waiting);
  }

  onDelivery(listener: OutboxListener): () => void {
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  }

  /** Finds what an earlier page left behind, and sends nothing yet. What cannot be read now is read at the next try. */
  load(): Promise<void> {
    const loading = this.#loading ?? this.#load();
    this.#loading = loading;
    return loading.catch(() => { if (this.#loading === loading) this.#loading = null; });
  }

  /** Keeps it, then sends it. Resolves when the first attempt is over; what becomes of it, a listener hears. */
  async add(waiting: Waiting): Promise<void> {
    const key = waiting.plan.idempotencyKey;
    const kept = this.#parts.shelf.lasting && (await this.#parts.shelf.put(key, waiting).then(() => true, () => false));
    this.#entries.set(key, entry(waiting, kept));
    await this.#send(key, waiting.byItself);
  }

  /** Tries everything now, also what an earlier page left behind. `quiet`: nobody clicked, so nobody is asked to sign in. */
  async retry({ quiet = false } = {}): Promise<void> {
    await this.load();
    for (const key of [...this.#entries.keys()]) await this.#send(key, quiet);
  }

  async #load(): Promise<void> {
    const left = (await this.#parts.shelf.all()).filter(isWaiting);
    for (const waiting of [...left].sort((a, b) => (a.since < b.since ? -1 : 1))) {
      const key = waiting.plan.idempotencyKey;
      if (!this.#entries.has(key)) this.#entries.set(key, entry(waiting, this.#parts.shelf.lasting));
    }
  }

  async #send(key: string, quiet: boolean): Promise<void> {
    const current = this.#entries.get(key);
    if (current === undefined || current.sending) return;
    current.sending = true;
    current.stop();
    void this.#tell(current.waiting, { state: "sending" });
    try {
      const alone = this.#parts.alone ?? ((_: string, work: () => Promise<void>) => work());
      await alone(`kantlijn.${key}`, () => this.#deliver(key, current, quiet));
    } catch (error) {
      const code = this.#parts.codeOf(error);
      if (isPassing(code)) this.#postpone(key, current, code, waitIn(error));
      else {
        await this.#forget(key);
        void this.#tell(current.waiting, { state: "refused", code });
      }
    }
  }

  /** Another window may have noted something since, or delivered it: what this store then finds is the same document. */
  async #deliver(key: string, current: Entry, quiet: boolean): Promise<void> {
    const { note } = (current.kept ? await this.#parts.shelf.get(key).catch(() => null) : null) ?? current.waiting;
    if (note !== undefined) current.waiting = { ...current.waiting, note };
    const receipt = await this.#parts.store.store(current.waiting.plan, current.waiting.bytes, this.#options(key, current, quiet));
    this.#entries.delete(key);
    await this.#tell(current.waiting, { state: "delivered", receipt });
    await this.#forget(key);
  }

  #options(key: string, current: Entry, quiet: boolean): StoreOptions {
    const keep = async (note: string): Promise<void> => {
      current.waiting = { ...current.waiting, note };
      if (current.kept) await this.#parts.shelf.put(key, current.waiting);
    };
    return { quiet, keep, ...(current.waiting.note === undefined ? {} : { earlier: current.waiting.note }) };
  }

  #postpone(key: string, current: Entry, code: ErrorCode, asked: number): void {
    current.sending = false;
    const pause = Math.max(asked, Math.min(FIRST_PAUSE * 2 ** current.attempts, LONGEST_PAUSE));
    current.attempts += 1;
    current.stop = this.#parts.later(pause, () => { void this.#send(key, true); });
    void this.#tell(current.waiting, { state: "waiting", code, kept: current.kept });
  }

  /** What cannot be taken from the shelf is sent once more by a later page, with the same key: harmless. */
  async #forget(key: string): Promise<void> {
    this.#entries.delete(key);
    await this.#parts.shelf.delete(key).catch(() => undefined);
  }

  async #tell(waiting: Waiting, delivery: Delivery): Promise<void> {
    await Promise.allSettled([...this.#listeners].map(async (listener) => { await listener(waiting, delivery); }));
  }
}

/** Another version of this page may have left something else. */
function isWaiting(value: unknown): value is Waiting {
  const left = value as { readonly plan?: { readonly idempotencyKey?: unknown } } | null | undefined;
  return typeof left?.plan?.idempotencyKey === "string";
}

/** Milliseconds that a store asked us to wait. */
function waitIn(error: unknown): number {
  const { wait } = (error as { readonly values?: Readonly<Record<string, unknown>> } | null)?.values ?? {};
  return Math.min((Number(wait) || 0) * 1_000, LONGEST_WAIT);
}

function entry(waiting: Waiting, kept: boolean): Entry {
  return { waiting, kept, attempts: 0, sending: false, stop: () => undefined };
}
