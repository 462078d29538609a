import type { DocumentHost, Stamp } from "../../adapters/hosts/host.ts";
import type { Delivery, Outbox, Waiting } from "../../adapters/stores/outbox.ts";
import type { Shelf } from "../../adapters/stores/shelf.ts";
import type { Store } from "../../adapters/stores/store.ts";
import type { DocumentText, MetadataRecord } from "../../core/model/index.ts";
import type * as Making from "./capture.ts";
import { codeOf } from "./errors.ts";
import type { Habits } from "./habits.ts";
import { fingerprintOf } from "./state/fingerprint.ts";
import { choicesOf, placeOf } from "./state/select.ts";
import type { Action, Capture, PaneState, Proof } from "./state/state.ts";
import { intended, KeptIntent } from "./intent.ts";

/** What the pane remembers about a document it captured. `proof: null`: the capture was undone. */
export interface Captured {
  readonly identity: string;
  readonly documentId: string;
  readonly fingerprint: string;
  readonly proof: Proof | null;
}

export interface FilingParts {
  readonly host: DocumentHost;
  readonly store: Store;
  readonly outbox: Outbox;
  readonly captured: Shelf<Captured>;
  readonly habits: Habits;
  /** The open document was filed in a place, or that was taken back (null): something to learn from. */
  readonly learn: (identity: string, place: string | null) => void;
  /** This moment, ISO 8601 in UTC. */
  readonly now: () => string;
}

/** What makes a capture of a card: fetched once there is a document, and not before the first card. */
const making = (): Promise<typeof Making> => import(/* webpackChunkName: "capture" */ "./capture.ts");

/** The state that filing reads and changes. */
export interface Stage {
  readonly state: PaneState;
  apply(action: Action): void;
}

/** Stores the open document, knows whether that was done before, and takes it back. */
export class Filing {
  readonly #parts: FilingParts;
  readonly #stage: Stage;
  readonly #intent: KeptIntent;
  /** Grows with every document: what belongs to an earlier one is not shown. */
  #turn = 0;
  /** Empty until the host has told it. */
  #identity = "";
  #recalling: Promise<void> | null = null;
  #memory: Captured | null = null;
  #text: DocumentText | null = null;

  constructor(parts: FilingParts, stage: Stage) {
    this.#parts = parts;
    this.#stage = stage;
    this.#intent = new KeptIntent(parts.host);
    parts.outbox.onDelivery((waiting, delivery) => this.#delivered(waiting, delivery));
  }

  /** Another document took the place of this one. */
  begin(): void {
    this.#turn += 1;
    this.#identity = "";
    this.#recalling = null;
    this.#memory = null;
    this.#text = null;
    this.#intent.begin();
  }

  /** The text as it is now: the same as what was stored, or not. */
  compare(text: DocumentText | null = this.#text): void {
    this.#text = text;
    if (text === null || this.#memory === null || this.#memory.proof === null) return;
    this.#stage.apply({ type: "text-changed", changed: fingerprintOf(text) !== this.#memory.fingerprint });
  }

  /** Finds out whether this document was captured before, or waits. What cannot be remembered counts as new: storing it again is harmless. */
  recall(): Promise<void> {
    const recalling = this.#recalling ?? this.#recall(this.#turn);
    this.#recalling = recalling;
    recalling.catch(() => { if (this.#recalling === recalling) this.#recalling = null; });
    return recalling;
  }

  async #recall(turn: number): Promise<void> {
    const { host, captured, outbox } = this.#parts;
    const identity = await host.identity();
    const [memory, stamp, intent] = await Promise.all([captured.get(identity).catch(() => null), host.stamping?.read().catch(() => null) ?? null, this.#intent.recall(), outbox.load()]);
    making().catch(() => undefined);
    if (turn !== this.#turn) return;
    this.#intent.take(intent);
    this.#identity = identity;
    this.#memory = memory;
    this.#countOthers();
    const now = this.#stage.state.capture.state;
    // Somebody may have said Klopt before this was known.
    if (now !== "none" && now !== "busy") return;
    const waiting = outbox.waiting.find((other) => other.identity === identity);
    const proof = memory === null ? proofIn(stamp) : memory.proof;
    if (waiting !== undefined) this.#say({ state: "queued", since: waiting.since, code: "store-unavailable", kept: true, trying: false });
    else if (proof !== null) this.#say({ state: "stored", proof, undoing: false, problem: null });
    else if (now === "none" && memory === null && intent?.wanted === true) {
      this.#stage.apply({ type: "resumed", choices: intent.choices });
      if (this.#intent.waits) this.#say(intended(intent));
    }
    if (memory !== null && stamp !== null) this.#completeStamp(stamp, memory);
    this.compare();
  }

  /** An earlier page was closed before it could write in the document where it was stored. */
  #completeStamp(stamp: Stamp, { documentId, proof }: Captured): void {
    if (proof === null || stamp.location !== null || stamp.id !== documentId) return;
    const { captureId, location } = proof;
    this.#parts.host.stamping?.write({ ...stamp, location: { ...location, captureId } }).catch(() => undefined);
  }

  /** The document was captured before, or that was undone: then it does not file itself. */
  get isKnown(): boolean {
    return this.#memory !== null || this.#intent.declined;
  }

  /** Stores the document with what the card says, or keeps that until there is a file. */
  async capture(byItself: boolean): Promise<void> {
    const turn = this.#turn;
    const { host, habits, outbox, now } = this.#parts;
    const { state } = this.#stage;
    this.#say({ state: "busy" });
    try {
      await this.recall();
      // It was stored or waits already, by a page that was closed.
      if (turn !== this.#turn || this.#stage.state.capture.state !== "busy") return;
      if (outbox.waiting.some(({ identity }) => identity === this.#identity)) {
        await outbox.retry();
        return;
      }
      if (this.#intent.waits) {
        await this.#wait(turn, byItself);
        return;
      }
      const stamp = await host.stamping?.read();
      if (turn !== this.#turn) return;
      const { prepare } = await making();
      const { versionOf } = state;
      const { waiting, bytes, stamped } = await prepare(host, state, { identity: this.#identity, documentId: versionOf?.documentId ?? stamp?.id ?? this.#memory?.documentId ?? null, byItself, intent: this.#memory === null ? this.#intent.wanted : null, now: now(), earlier: (versionOf ?? this.#memory)?.proof ?? null });
      if (turn !== this.#turn) return;
      this.#stage.apply({ type: "stamped", stamped });
      habits.remember(waiting.plan.record.location.id, choicesOf(state));
      this.#learn(waiting.plan.record.location.id);
      await outbox.add(waiting, bytes);
    } catch (error) {
      if (turn === this.#turn) this.#say({ state: "refused", code: codeOf(error) });
    }
  }

  async #wait(turn: number, byItself: boolean): Promise<void> {
    const { state } = this.#stage;
    const capture = await this.#intent.keep(state, byItself, this.#parts.now());
    if (turn === this.#turn) this.#say(capture);
    this.#parts.habits.remember(placeOf(state)?.id ?? "", choicesOf(state));
    this.#learn(placeOf(state)?.id ?? null);
  }

  /** What was confirmed before there was a file was learned from then. */
  #learn(place: string | null): void {
    if (this.#stage.state.resumed === "no") this.#parts.learn(this.#identity, place);
  }

  /** Takes the capture back, and the stamp with it. */
  async undo(): Promise<void> {
    const { capture } = this.#stage.state;
    if (capture.state === "intended") await this.#stopWaiting(capture);
    if (capture.state !== "stored" || capture.undoing) return;
    const turn = this.#turn;
    this.#say({ ...capture, undoing: true, problem: null });
    try {
      await this.#parts.store.undo(capture.proof.captureId, capture.proof.handle);
      await this.#remember({ identity: this.#identity, documentId: capture.proof.documentId, fingerprint: "", proof: null });
      if (turn !== this.#turn) return;
      this.#parts.learn(this.#identity, null);
      // What was taken back is taken back, also when the document cannot be told.
      await this.#parts.host.stamping?.write(null).catch(() => undefined);
      this.#say({ state: "undone" });
    } catch (error) {
      if (turn === this.#turn) this.#say({ ...capture, undoing: false, problem: codeOf(error) });
    }
  }

  async #stopWaiting(before: Capture & { readonly state: "intended" }): Promise<void> {
    const turn = this.#turn;
    const ending = await this.#intent.takeBack().then((): Capture => {
      this.#parts.learn(this.#identity, null);
      return { state: "undone" };
    }, (error: unknown): Capture => ({ ...before, problem: codeOf(error) }));
    if (turn === this.#turn) this.#say(ending);
  }

  async #delivered(waiting: Waiting, delivery: Delivery): Promise<void> {
    const { identity, fingerprint, plan: { record } } = waiting;
    this.#countOthers();
    if (delivery.state === "delivered") {
      const proof: Proof = delivery.receipt;
      await this.#remember({ identity, documentId: record.id, fingerprint, proof });
      if (identity === this.#identity) void this.#show(record, proof);
    } else if (identity === this.#identity) {
      this.#say(this.#shown(waiting, delivery));
      if (delivery.state === "elsewhere") {
        this.#recalling = null;
        await this.recall();
      }
    }
    this.#countOthers();
  }

  /** The capture stands, also when the place cannot be written into the document. */
  async #show(record: MetadataRecord, proof: Proof): Promise<void> {
    const turn = this.#turn;
    const { stampPlace } = await making();
    const stamped = await stampPlace(this.#parts.host, record, proof.captureId);
    if (turn !== this.#turn) return;
    this.#stage.apply({ type: "stamped", stamped });
    this.#say({ state: "stored", proof, undoing: false, problem: null });
    this.compare();
  }

  #shown(waiting: Waiting, delivery: Exclude<Delivery, { readonly state: "delivered" }>): Capture {
    if (delivery.state === "dropped" || delivery.state === "elsewhere") return { state: "none" };
    if (delivery.state === "waiting") return { state: "queued", since: waiting.since, code: delivery.code, kept: delivery.kept, trying: false };
    if (delivery.state === "refused") return waiting.byItself && delivery.code === "capture-conflict" ? { state: "known" } : { state: "refused", code: delivery.code };
    const { capture } = this.#stage.state;
    return capture.state === "queued" ? { ...capture, trying: true } : { state: "busy" };
  }

  async #remember(captured: Captured): Promise<void> {
    if (captured.identity === this.#identity) this.#memory = captured;
    // A browser that keeps nothing forgets the receipt when the page closes; the register does not.
    await this.#parts.captured.put(captured.identity, captured).catch(() => undefined);
  }

  #countOthers(): void {
    const { items } = this.#parts.outbox;
    this.#stage.apply({ type: "others", count: items.filter(({ waiting: { identity } }) => identity !== this.#identity).length, all: items.length });
  }

  #say(capture: Capture): void {
    this.#stage.apply({ type: "capture", capture, now: this.#parts.now() });
  }
}

/** What the document itself tells of its capture, when this machine does not remember it. */
function proofIn(stamp: { readonly id: string; readonly confirmedAt: string; readonly location: { readonly id: string; readonly title: string; readonly captureId: string } | null } | null): Proof | null {
  if (stamp === null || stamp.location === null) return null;
  const { id, title, captureId } = stamp.location;
  return { captureId, documentId: stamp.id, location: { id, title }, storedAt: stamp.confirmedAt, undoUntil: null };
}
