import type { Point } from "../../../adapters/hosts/memory/index.ts";
import type { DocumentText } from "../../../core/model/index.ts";

/** How the document was, and where the caret stood. */
export interface Moment {
  readonly text: DocumentText;
  readonly caret: Point | null;
}

const MOST = 100;
/** Milliseconds: keys that follow each other this fast are undone together. */
const BURST = 1000;

/** What can be undone and done again. Paragraphs that did not change are shared between moments. */
export class History {
  #past: Moment[] = [];
  #future: Moment[] = [];
  #lastKind = "";
  #lastAt = -Infinity;

  /** Notes how things were before a change of this kind, at a moment in milliseconds. */
  note(before: Moment, kind: string, at: number): void {
    const burst = kind === this.#lastKind && kind !== "" && at - this.#lastAt < BURST;
    if (!burst) this.#past = [...this.#past.slice(1 - MOST), before];
    [this.#future, this.#lastKind, this.#lastAt] = [[], kind, at];
  }

  /** How things were before the last change; null when there is nothing to undo. */
  undo(now: Moment): Moment | null {
    const then = this.#past.pop() ?? null;
    if (then !== null) this.#future.push(now);
    this.#lastKind = "";
    return then;
  }

  redo(now: Moment): Moment | null {
    const then = this.#future.pop() ?? null;
    if (then !== null) this.#past.push(now);
    this.#lastKind = "";
    return then;
  }
}
