import type { ErrorCode, Receipt } from "../../core/model/index.ts";
import { isPassing } from "./passing.ts";
import type { Store, StoreOptions, StorePlan } from "./store.ts";

/** Something that waits to be stored, without its bytes. */
export interface Waiting {
  readonly plan: StorePlan;
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
  /** Why the store does not want it: nothing happens to it until the author decides. */
  readonly refused?: ErrorCode;
}

/** Keeps what waits, also after the page is closed when the browser allows it. */
export interface OutboxShelf {
  /** False when what is put here goes with the page. */
  readonly lasting: boolean;
  /** Fails where this browser lets nothing be kept. */
  try(): Promise<void>;
  /** What waits, and of how much nothing more can be read. */
  heads(): Promise<{ readonly found: readonly Waiting[]; readonly lost: number }>;
  /** What is known of one of them; null when it is gone or cannot be read. */
  get(key: string): Promise<Waiting | null>;
  /** @throws KantlijnError `waiting-unreadable` */
  bytes(key: string): Promise<Blob>;
  put(waiting: Waiting, bytes: Blob): Promise<void>;
  /** Other words about the same bytes; does nothing when they are gone. */
  change(waiting: Waiting): Promise<void>;
  delete(key: string): Promise<void>;
}

/** What became of one thing in the outbox. */
export type Delivery =
  | { readonly state: "sending" }
  /** Tried again later. `kept`: also when the page is closed. */
  | { readonly state: "waiting"; readonly code: ErrorCode; readonly kept: boolean }
  | { readonly state: "delivered"; readonly receipt: Receipt }
  /** Trying again does not help. */
  | { readonly state: "refused"; readonly code: ErrorCode }
  /** Another window stored it. */
  | { readonly state: "elsewhere" }
  /** The author took it out. */
  | { readonly state: "dropped" };

export interface OutboxParts {
  readonly store: Store;
  readonly shelf: OutboxShelf;
  /** Calls back once after so many milliseconds. Returns the way to stop. */
  readonly later: (milliseconds: number, work: () => void) => () => void;
  readonly codeOf: (error: unknown) => ErrorCode;
  /** Does the work while no other window of this browser does work under the same name; absent where a browser has no such thing. */
  readonly alone?: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  /**
   * What has to be sent now that it is our turn, as another window may have stored the same document meanwhile: null when it stored this very capture. `first`: it was never sent,
   * so what is sent can still be another.
   */
  readonly meanwhile?: (waiting: Waiting, first: boolean) => Promise<Waiting | null>;
}

/** What is delivered stays on the shelf until every listener that gives a promise has kept it: so a page that ends in between does it again. */
export type OutboxListener = (waiting: Waiting, delivery: Delivery) => void | Promise<void>;

/** Something in the outbox, for whoever shows it. */
export interface OutboxItem {
  readonly waiting: Waiting;
  /** Also when the page is closed. */
  readonly kept: boolean;
  readonly sending: boolean;
  /** Why it is not there yet; null before the first attempt. */
  readonly code: ErrorCode | null;
}

interface Entry {
  waiting: Waiting;
  /** Null for what an earlier page left: then the shelf has them. */
  readonly bytes: Blob | null;
  readonly kept: boolean;
  code: ErrorCode | null;
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
 * the first attempt, so nothing is stored twice. What a store refuses stays until the author takes it out or confirms the document again.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<OutboxListener>();
  #loading: Promise<void> | null = null;
  #lost = 0;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  /** Everything that waits for the store, oldest first; not what it refused. */
  get waiting(): readonly Waiting[] {
    return [...this.#entries.values()].map(({ waiting }) => waiting).filter(({ refused }) => refused === undefined);
  }

  /** Everything in the outbox, oldest first. */
  get items(): readonly OutboxItem[] {
    return [...this.#entries.values()].map(({ waiting, kept, sending, code }) => ({ waiting, kept, sending, code: waiting.refused ?? code }));
  }

  /** Of so many nothing more can be read. */
  get lost(): number {
    return this.#lost;
  }

  /** Something would be gone when this page closes now. */
  get isLoose(): boolean {
    return [...this.#entries.values()].some(({ kept }) => !kept);
  }

  onDelivery(listener: OutboxListener): () => void {
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  }

  /** Whether this browser keeps a copy of what waits, as far as can be tried. */
  async keeps(): Promise<boolean> {
    return this.#parts.shelf.lasting && this.#parts.shelf.try().then(() => true, () => false);
  }

  /** Finds what an earlier page left behind, and sends nothing yet. What cannot be read now is read at the next try. */
  load(): Promise<void> {
    const loading = this.#loading ?? this.#load();
    this.#loading = loading;
    return loading.catch(() => { if (this.#loading === loading) this.#loading = null; });
  }

  /** Keeps it, then sends it. Resolves when the first attempt is over; what becomes of it, a listener hears. */
  async add(waiting: Waiting, bytes: Blob): Promise<void> {
    const key = waiting.plan.idempotencyKey;
    const kept = this.#parts.shelf.lasting && (await this.#parts.shelf.put(waiting, bytes).then(() => true, () => false));
    // The author confirms the same document again: what was refused of it is answered by that.
    for (const [other, { waiting: { identity, refused } }] of this.#entries) if (refused !== undefined && identity === waiting.identity) await this.#forget(other);
    this.#entries.set(key, entry(waiting, bytes, kept));
    await this.#send(key, waiting.byItself);
  }

  /**
   * Tries everything now, also what an earlier page left behind; what was refused only when it is asked for by its key. `quiet`: nobody clicked, so nobody is
   * asked to sign in.
   */
  async retry({ quiet = false, key }: { readonly quiet?: boolean; readonly key?: string } = {}): Promise<void> {
    await this.load();
    for (const [one, { waiting }] of [...this.#entries]) if (key === one || (key === undefined && waiting.refused === undefined)) await this.#send(one, quiet);
  }

  /** The bytes of something that waits, to take along. @throws KantlijnError `waiting-unreadable` */
  async bytes(key: string): Promise<Blob> {
    return this.#entries.get(key)?.bytes ?? this.#parts.shelf.bytes(key);
  }

  /** The author takes it out: it is not stored. */
  async drop(key: string): Promise<void> {
    const current = this.#entries.get(key);
    if (current === undefined || current.sending) return;
    current.stop();
    await this.#forget(key);
    void this.#tell(current.waiting, { state: "dropped" });
  }

  async #load(): Promise<void> {
    const { found, lost } = await this.#parts.shelf.heads();
    this.#lost = lost;
    for (const waiting of found.filter(isWaiting).toSorted((a, b) => (a.since < b.since ? -1 : 1))) {
      const key = waiting.plan.idempotencyKey;
      if (!this.#entries.has(key)) this.#entries.set(key, entry(waiting, null, this.#parts.shelf.lasting));
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
      await alone(`kantlijn.${current.waiting.identity}`, () => this.#deliver(key, current, quiet));
    } catch (error) {
      const code = this.#parts.codeOf(error);
      current.sending = false;
      current.code = code;
      if (isPassing(code)) this.#postpone(key, current, code, waitIn(error));
      else await this.#refuse(current, code);
    }
  }

  /** Another window may have noted something since, or delivered it: what this store then finds is the same document. */
  async #deliver(key: string, current: Entry, quiet: boolean): Promise<void> {
    const { shelf, store, meanwhile } = this.#parts;
    const next = meanwhile === undefined ? current.waiting : await meanwhile(current.waiting, current.bytes !== null && current.attempts === 0).catch(() => current.waiting);
    if (next === null) {
      await this.#forget(key);
      await this.#tell(current.waiting, { state: "elsewhere" });
      return;
    }
    if (next !== current.waiting && current.kept) await shelf.change(next).catch(() => undefined);
    current.waiting = next;
    const { note } = (current.kept ? await shelf.get(key).catch(() => null) : null) ?? current.waiting;
    if (note !== undefined) current.waiting = { ...current.waiting, note };
    const receipt = await store.store(current.waiting.plan, current.bytes ?? (await shelf.bytes(key)), this.#options(current, quiet));
    this.#entries.delete(key);
    await this.#tell(current.waiting, { state: "delivered", receipt });
    await this.#forget(key);
  }

  #options(current: Entry, quiet: boolean): StoreOptions {
    const keep = async (note: string): Promise<void> => {
      current.waiting = { ...current.waiting, note };
      if (current.kept) await this.#parts.shelf.change(current.waiting);
    };
    return { quiet, keep, ...(current.waiting.note === undefined ? {} : { earlier: current.waiting.note }) };
  }

  #postpone(key: string, current: Entry, code: ErrorCode, asked: number): void {
    const pause = Math.max(asked, Math.min(FIRST_PAUSE * 2 ** current.attempts, LONGEST_PAUSE));
    current.attempts += 1;
    const { refused, ...waiting } = current.waiting;
    if (refused !== undefined) current.waiting = waiting;
    current.stop = this.#parts.later(pause, () => { void this.#send(key, true); });
    void this.#tell(waiting, { state: "waiting", code, kept: current.kept });
  }

  /** What happened by itself and is there already needs nobody; all else stays until somebody decides. */
  async #refuse(current: Entry, code: ErrorCode): Promise<void> {
    const { waiting } = current;
    if (waiting.byItself && code === "capture-conflict") await this.#forget(waiting.plan.idempotencyKey);
    else {
      current.waiting = { ...waiting, refused: code };
      await this.#parts.shelf.change(current.waiting).catch(() => undefined);
    }
    void this.#tell(waiting, { state: "refused", code });
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

function entry(waiting: Waiting, bytes: Blob | null, kept: boolean): Entry {
  return { waiting, bytes, kept, code: null, attempts: 0, sending: false, stop: () => undefined };
}
