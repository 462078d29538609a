import type { DocumentHost } from "../../adapters/hosts/host.ts";
import type { Outbox, Delivery, Waiting } from "../../adapters/stores/outbox.ts";
import type { Shelf } from "../../adapters/stores/shelf.ts";
import type { Store } from "../../adapters/stores/store.ts";
import type { Desk, DocumentText } from "../../core/model/index.ts";
import { prepare, stampPlace } from "./capture.ts";
import { EngineClient, type Advice, type EnginePort } from "./engine/client.ts";
import type { SettingSource } from "./engine/protocol.ts";
import { codeOf } from "./errors.ts";
import type { Habits } from "./habits.ts";
import { fingerprintOf } from "./state/fingerprint.ts";
import { reduce } from "./state/reduce.ts";
import { canCapture, choicesOf, filesItself, placeOf } from "./state/select.ts";
import { FRESH, type Action, type Capture, type PaneState, type Proof } from "./state/state.ts";

/** What the pane remembers about a document it captured. `proof: null`: the capture was undone. */
export interface Captured {
  readonly identity: string;
  readonly documentId: string;
  readonly fingerprint: string;
  readonly proof: Proof | null;
}

export interface SessionParts {
  readonly host: DocumentHost;
  readonly setting: () => SettingSource;
  readonly engine: EnginePort;
  readonly store: Store;
  readonly outbox: Outbox;
  readonly captured: Shelf<Captured>;
  readonly habits: Habits;
  /** This moment, ISO 8601 in UTC. */
  readonly now: () => string;
  /** Does the work when nothing under the pointer would move by it; only the last work counts. */
  readonly calmly: (work: () => void) => void;
  readonly perishable: (desk: Desk, document: DocumentText) => boolean;
}

/** Actions after which other guidance can follow. */
const ASKS_AGAIN: ReadonlySet<Action["type"]> = new Set(["place", "kind", "field", "field-reset", "answer", "anyway"]);

/** One pane beside one host: reads, asks the engine, keeps the state, and captures. */
export class Session {
  readonly #parts: SessionParts;
  readonly #engine: EngineClient;
  readonly #listeners = new Set<() => void>();
  #state: PaneState = FRESH;
  /** Grows with every document: what belongs to an earlier one is dropped. */
  #turn = 0;
  #open: { readonly document: DocumentText; readonly desk: Desk } | null = null;
  #identity = "";
  #memory: Captured | null = null;
  #setting: SettingSource | null = null;
  /** The author did something and waits for what follows: shown at once. */
  #awaited = true;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.#engine = new EngineClient(parts.engine, {
      opened: (facts) => { this.#apply({ type: "facts", facts }); },
      advised: (advice) => { this.#advised(advice); },
      failed: (code) => { this.#apply({ type: "failed", code }); },
    });
    parts.host.onChange(() => void this.#read(this.#turn));
    parts.host.onDocument(() => void this.#start());
    parts.outbox.onDelivery((waiting, delivery) => void this.#delivered(waiting, delivery));
    void this.#start().then(() => parts.outbox.resume());
  }

  get state(): PaneState {
    return this.#state;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  };

  /** What the author does on the card. */
  do = (action: Action): void => {
    const before = this.#state;
    this.#apply(action);
    if (this.#state === before || !ASKS_AGAIN.has(action.type)) return;
    this.#awaited = true;
    this.#ask();
  };

  /** Klopt, leg vast. */
  confirm = (): void => {
    const { capture } = this.#state;
    if (capture.state === "queued") this.retry();
    else if (canCapture(this.#state)) void this.#capture(false);
  };

  retry = (): void => { void this.#parts.outbox.retry(); };

  /** Takes the capture back, and the stamp with it. */
  undo = async (): Promise<void> => {
    const { capture } = this.#state;
    if (capture.state !== "stored" || capture.undoing) return;
    const turn = this.#turn;
    this.#say({ ...capture, undoing: true, problem: null });
    try {
      await this.#parts.store.undo(capture.proof.captureId);
      await this.#remember({ identity: this.#identity, documentId: capture.proof.documentId, fingerprint: "", proof: null });
      if (turn !== this.#turn) return;
      await this.#parts.host.stamping?.write(null);
      this.#say({ state: "undone" });
    } catch (error) {
      if (turn === this.#turn) this.#say({ ...capture, undoing: false, problem: codeOf(error) });
    }
  };

  /** Brings a passage into view in the text. */
  show = (place: { readonly paragraphKey: string; readonly start: number; readonly end: number }): void => {
    this.#parts.host.show(place).catch(() => undefined);
  };

  async #start(): Promise<void> {
    const turn = ++this.#turn;
    this.#engine.forget();
    this.#open = null;
    this.#memory = null;
    this.#identity = "";
    this.#awaited = true;
    this.#apply({ type: "document", now: this.#parts.now(), perishable: false });
    const setting = this.#parts.setting();
    if (JSON.stringify(setting) !== JSON.stringify(this.#setting)) {
      this.#setting = setting;
      this.#engine.open(setting);
    }
    await this.#read(turn);
    try {
      await this.#recall(turn);
    } catch {
      // What cannot be remembered is treated as new: storing it again is harmless.
    }
  }

  async #read(turn: number): Promise<void> {
    try {
      const [document, desk] = await Promise.all([this.#parts.host.read(), this.#parts.host.desk()]);
      if (turn !== this.#turn) return;
      const first = this.#open === null;
      this.#open = { document, desk };
      if (first) this.#apply({ type: "document", now: this.#parts.now(), perishable: this.#parts.perishable(desk, document) });
      this.#compare();
      this.#ask();
    } catch (error) {
      if (turn === this.#turn) this.#apply({ type: "failed", code: codeOf(error) });
    }
  }

  #ask(): void {
    if (this.#open === null) return;
    const { document, desk } = this.#open;
    this.#engine.ask({ document, desk: this.#parts.habits.at(desk), choices: choicesForEngine(this.#state) });
  }

  #advised({ guidance, incomplete }: Advice): void {
    const turn = this.#turn;
    const show = (): void => {
      if (turn !== this.#turn) return;
      this.#apply({ type: "advised", guidance, incomplete });
      this.#follow();
    };
    if (this.#awaited) show();
    else this.#parts.calmly(show);
    this.#awaited = false;
  }

  /** What happens without a click: habits of this place, and a conversation that files itself. */
  #follow(): void {
    const place = placeOf(this.#state);
    const who = place === null ? null : this.#parts.habits.confidentialityOf(place.id);
    if (who !== null && this.#state.choices.fields?.confidentiality === undefined && this.#state.capture.state === "none") this.do({ type: "field", field: "confidentiality", value: who });
    void this.#fileItself();
  }

  async #fileItself(): Promise<void> {
    const turn = this.#turn;
    if (!filesItself(this.#state) || this.#state.incomplete) return;
    await this.#recall(turn).catch(() => undefined);
    if (turn === this.#turn && this.#state.capture.state === "none" && this.#memory === null) await this.#capture(true);
  }

  async #capture(byItself: boolean): Promise<void> {
    const turn = this.#turn;
    this.#say({ state: "busy" });
    try {
      await this.#recall(turn);
      if (turn !== this.#turn) return;
      const stamp = await this.#parts.host.stamping?.read();
      const waiting = await prepare(this.#parts.host, this.#state, { identity: this.#identity, documentId: stamp?.id ?? this.#memory?.documentId ?? null, byItself, now: this.#parts.now() });
      this.#parts.habits.remember(waiting.plan.record.location.id, choicesOf(this.#state));
      await this.#parts.outbox.add(waiting);
    } catch (error) {
      if (turn === this.#turn) this.#say({ state: "refused", code: codeOf(error) });
    }
  }

  async #delivered(waiting: Waiting, delivery: Delivery): Promise<void> {
    const { identity, fingerprint, plan: { record } } = waiting;
    const open = identity === this.#identity;
    this.#apply({ type: "others", count: this.#parts.outbox.waiting.filter((other) => other.identity !== this.#identity).length });
    if (delivery.state === "delivered") {
      const { captureId, documentId, location, storedAt, undoUntil } = delivery.receipt;
      const proof: Proof = { captureId, documentId, location, storedAt, undoUntil };
      await this.#remember({ identity, documentId: record.id, fingerprint, proof });
      if (!open || identity !== this.#identity) return;
      await stampPlace(this.#parts.host, record, captureId).catch(() => undefined);
      this.#say({ state: "stored", proof, undoing: false, problem: null });
      this.#compare();
    } else if (open) this.#say(this.#shown(waiting, delivery));
  }

  #shown(waiting: Waiting, delivery: Exclude<Delivery, { readonly state: "delivered" }>): Capture {
    if (delivery.state === "refused" && waiting.byItself && delivery.code === "capture-conflict") return { state: "known" };
    if (delivery.state === "refused") return { state: "refused", code: delivery.code };
    if (delivery.state === "waiting") return { state: "queued", since: waiting.since, code: delivery.code, kept: delivery.kept, trying: false };
    const { capture } = this.#state;
    return capture.state === "queued" ? { ...capture, trying: true } : { state: "busy" };
  }

  /** Finds out whether this document was captured before, or waits. */
  async #recall(turn: number): Promise<void> {
    if (this.#identity !== "") return;
    const identity = await this.#parts.host.identity();
    if (turn !== this.#turn) return;
    this.#identity = identity;
    const [memory, stamp] = await Promise.all([this.#parts.captured.get(identity).catch(() => null), this.#parts.host.stamping?.read() ?? null]);
    if (turn !== this.#turn) return;
    this.#memory = memory;
    const waiting = this.#parts.outbox.waiting.find((other) => other.identity === identity);
    this.#apply({ type: "others", count: this.#parts.outbox.waiting.filter((other) => other.identity !== identity).length });
    const { capture } = this.#state;
    if (capture.state !== "none") return;
    if (waiting !== undefined) this.#say({ state: "queued", since: waiting.since, code: "store-unavailable", kept: true, trying: false });
    else if (memory?.proof != null) this.#say({ state: "stored", proof: memory.proof, undoing: false, problem: null });
    else if (memory === null && stamp?.location != null) {
      const { id, title, captureId } = stamp.location;
      this.#say({ state: "stored", proof: { captureId, documentId: stamp.id, location: { id, title }, storedAt: stamp.confirmedAt, undoUntil: null }, undoing: false, problem: null });
    }
    this.#compare();
  }

  async #remember(captured: Captured): Promise<void> {
    if (captured.identity === this.#identity) this.#memory = captured;
    await this.#parts.captured.put(captured.identity, captured).catch(() => undefined);
  }

  #compare(): void {
    if (this.#open === null || this.#memory?.proof == null || this.#memory.fingerprint === "") return;
    this.#apply({ type: "text-changed", changed: fingerprintOf(this.#open.document) !== this.#memory.fingerprint });
  }

  #say(capture: Capture): void {
    this.#apply({ type: "capture", capture, now: this.#parts.now() });
  }

  #apply(action: Action): void {
    const next = reduce(this.#state, action);
    if (next === this.#state) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }
}

/** The engine needs no counts of what was rejected. */
function choicesForEngine({ choices }: PaneState): PaneState["choices"] {
  return choices;
}
