import type { Paragraph } from "../../../core/model/index.ts";
import { Alignment, type Located } from "./align.ts";
import { answered } from "./call.ts";
import type { Hint } from "./hints.ts";
import type { WordFeatures } from "./parts.ts";
import { rescan } from "./rescan.ts";
import { scan } from "./scan.ts";

export interface ReaderParts {
  readonly word: typeof Word;
  readonly features: WordFeatures;
  /** Milliseconds, only ever more. */
  readonly clock: () => number;
  /** Calls back once after so many milliseconds. Returns the way to stop. */
  readonly later: (milliseconds: number, work: () => void) => () => void;
}

/** A pause in typing; a document that takes long to read is read less often. */
const PAUSE_MS = 900;
const REST = 3;
/** What was read so short ago is what there is now, unless Word said otherwise. */
const FRESH_MS = 400;

/** Keeps the text of the document as it was last read, and reads again when Word hints that it changed. */
export class DocumentScanner {
  readonly #parts: ReaderParts;
  readonly #alignment = new Alignment();
  readonly #listeners = new Set<() => void>();
  #reading: Promise<void> | null = null;
  #readAt = -Infinity;
  #cost = 0;
  /** What to look at next; null when there is nothing. */
  #pending: Set<string> | "anything" | null = "anything";
  #stop: () => void = () => undefined;

  constructor(parts: ReaderParts) {
    this.#parts = parts;
  }

  get located(): readonly Located[] {
    return this.#alignment.located;
  }

  /** The paragraphs as they are now. The first time, of a long document, only its begin: enough for a first card; the rest follows as a change. */
  async paragraphs(): Promise<readonly Paragraph[]> {
    if (this.#pending === null && this.#reading === null && this.#parts.clock() - this.#readAt > FRESH_MS) this.#pending = "anything";
    await this.#read();
    return this.#alignment.located.map(({ paragraph }) => paragraph);
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  }

  /** Word let know that something may have changed: looked at after a pause. */
  hint(hint: Hint): void {
    if (hint === "anything" || this.#pending === "anything") this.#pending = "anything";
    else {
      const pending = this.#pending ?? new Set<string>();
      for (const id of hint.paragraphs) pending.add(id);
      this.#pending = pending;
    }
    this.#stop();
    this.#stop = this.#parts.later(Math.max(PAUSE_MS, this.#cost * REST), () => { void this.#look(); });
  }

  /** Reads the rest, once who waits for the begin has it. */
  #goOn(): void {
    this.#pending = "anything";
    this.#stop();
    this.#stop = this.#parts.later(0, () => { void this.#look(); });
  }

  async #look(): Promise<void> {
    const before = this.#alignment.located;
    // What cannot be read now is told when somebody asks for it.
    await this.#read().catch(() => undefined);
    const after = this.#alignment.located;
    if (before.length === after.length && before.every(({ paragraph }, at) => paragraph === after[at]?.paragraph)) return;
    for (const listener of this.#listeners) listener();
  }

  /** One reading at a time; who asks meanwhile gets that one, and then another when a hint came in. */
  async #read(): Promise<void> {
    if (this.#reading !== null) await this.#reading;
    if (this.#pending === null) return;
    this.#reading ??= this.#readPending().finally(() => { this.#reading = null; });
    await this.#reading;
  }

  async #readPending(): Promise<void> {
    const { word, features, clock } = this.#parts;
    const wanted = this.#pending;
    this.#pending = null;
    const begun = clock();
    try {
      const first = this.#alignment.located.length === 0;
      const { lines, whole } = await answered(word.run(async (context) => {
        const some = wanted instanceof Set ? await rescan(context, features, wanted, this.#alignment.located) : null;
        return some === null ? scan(context, features, first ? "begin" : "whole") : { lines: some, whole: true };
      }));
      this.#alignment.update(lines);
      if (!whole) this.#goOn();
      this.#readAt = clock();
      if (wanted === "anything") this.#cost = this.#readAt - begun;
    } catch (error) {
      this.#pending = "anything";
      throw error;
    }
  }
}
