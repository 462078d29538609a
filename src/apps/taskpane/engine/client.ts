import type { Choices, Desk, DocumentText, ErrorCode, Guidance, Paragraph } from "../../../core/model/index.ts";
import { deltaOf } from "./delta.ts";
import type { Facts, FromEngine, SettingSource, ToEngine } from "./protocol.ts";

/** The side of a worker that its owner sees. */
export interface EnginePort {
  postMessage(message: ToEngine): void;
  onmessage: ((event: { readonly data: FromEngine }) => void) | null;
  /** The program of the worker cannot be loaded or has stopped. */
  onerror: ((event: never) => void) | null;
}

export interface Advice {
  readonly guidance: Guidance;
  readonly incomplete: boolean;
}

/** What was filed before and says nearly the same. By the salt the keys of documents are known. */
export type AlikeFound = Pick<Extract<FromEngine, { readonly type: "alike" }>, "salt" | "alike">;

export interface EngineListener {
  opened(facts: Facts): void;
  advised(advice: Advice): void;
  /** What the silent rules would have changed about the last advice. */
  unsaid(rules: readonly string[]): void;
  /** What was filed before and says nearly the same as what was advised last. */
  alike(alike: AlikeFound): void;
  failed(code: ErrorCode): void;
  /** So many documents are remembered on this machine. */
  remembered(count: number): void;
}

export interface EngineRequest {
  readonly document: DocumentText;
  readonly desk: Desk;
  readonly choices: Choices;
}

/**
 * Asks the engine for guidance. One question is under way at a time: what changes meanwhile is sent as one next
 * question, and an answer to a question that was overtaken is dropped.
 */
export class EngineClient {
  readonly #port: EnginePort;
  readonly #listener: EngineListener;
  #sequence = 0;
  /** Number of the question under way, or null. */
  #asked: number | null = null;
  #next: EngineRequest | null = null;
  #sent: readonly Paragraph[] = [];

  constructor(port: EnginePort, listener: EngineListener) {
    this.#port = port;
    this.#listener = listener;
    port.onmessage = ({ data }) => { this.#receive(data); };
    port.onerror = () => { listener.failed("internal"); };
  }

  /** Opens a setting; questions about another setting are forgotten. */
  open(setting: SettingSource): void {
    this.#sequence += 1;
    this.#asked = null;
    this.#next = null;
    this.#sent = [];
    this.#port.postMessage({ type: "open", setting });
  }

  /** Asks for guidance; the answer comes through the listener. */
  ask(request: EngineRequest): void {
    this.#next = request;
    if (this.#asked === null) this.#send();
  }

  /** Drops what is under way: its answer is about something that is no longer open. */
  forget(): void {
    this.#sequence += 1;
    this.#asked = null;
    this.#next = null;
  }

  /** The document of the last answer was filed in a place, or that was taken back (null). */
  filed(identity: string, place: string | null): void {
    this.#port.postMessage({ type: "filed", identity, place });
  }

  /** Forgets all that was filed. */
  forgetFiled(): void {
    this.#port.postMessage({ type: "forget" });
  }

  #send(): void {
    const request = this.#next;
    if (request === null) return;
    this.#next = null;
    this.#sequence += 1;
    this.#asked = this.#sequence;
    const { paragraphs, ...rest } = request.document;
    const delta = deltaOf(this.#sent, paragraphs);
    this.#sent = paragraphs;
    this.#port.postMessage({ type: "advise", sequence: this.#sequence, delta, rest, desk: request.desk, choices: request.choices });
  }

  #receive(message: FromEngine): void {
    switch (message.type) {
      case "opened":
        this.#listener.opened(message.facts);
        return;
      case "remembered":
        this.#listener.remembered(message.count);
        return;
      case "failed":
        this.#asked = null;
        this.#listener.failed(message.code);
        return;
      case "unsaid":
        if (message.sequence === this.#sequence) this.#listener.unsaid(message.rules);
        return;
      case "alike":
        if (message.sequence === this.#sequence) this.#listener.alike(message);
        return;
      case "advised":
        if (message.sequence !== this.#sequence) return;
        this.#asked = null;
        if (this.#next === null) this.#listener.advised({ guidance: message.guidance, incomplete: message.incomplete });
        else this.#send();
    }
  }
}
