import type { FindingKind } from "../../core/model/index.ts";
import type { Ease } from "./ease.ts";
import type { Stage } from "./filing.ts";
import type { Ignored } from "./ignored.ts";
import type { Lessons } from "./lessons.ts";
import type { Resting } from "./rest.ts";
import { filesItself, isCorrected, isEased } from "./state/select.ts";
import type { PaneState } from "./state/state.ts";

/** What this browser keeps of what its author wants to see. None of it leaves this machine. */
export interface AuthorParts {
  readonly resting: Resting;
  readonly ignored: Ignored;
  readonly ease: Ease;
  readonly lessons: Lessons;
  /** Calls back once after so many milliseconds. Returns the way to stop. */
  readonly later: (milliseconds: number, work: () => void) => () => void;
}

interface Surroundings {
  readonly identity: () => Promise<string>;
  /** This moment, ISO 8601 in UTC. */
  readonly now: () => string;
}

/** Longest wait of a browser, in milliseconds. */
const LONGEST = 2 ** 31 - 1;

/** Follows what the author does, and makes the pane as quiet as the author wants it. */
export class Author {
  readonly #parts: AuthorParts & Surroundings;
  readonly #stage: Stage;
  #identity = "";
  #stop: () => void = () => undefined;

  constructor(parts: AuthorParts & Surroundings, stage: Stage) {
    this.#parts = parts;
    this.#stage = stage;
  }

  /** Another document is open: what holds for it. */
  async begin(): Promise<void> {
    const { turn } = this.#stage.state;
    this.#identity = "";
    this.#stage.apply({ type: "eased", kinds: this.#parts.ease.kinds });
    const identity = await this.#parts.identity().catch(() => "");
    if (turn !== this.#stage.state.turn) return;
    this.#identity = identity;
    const ignored = this.#parts.ignored.of(identity);
    if (ignored.size > 0) this.#stage.apply({ type: "ignored", kinds: ignored });
    this.#rest();
  }

  /** An hour of quiet beside this document. */
  later = (): void => {
    this.#parts.resting.later(this.#identity, this.#parts.now());
    this.#rest();
  };

  /** Quiet for today. */
  notToday = (): void => {
    this.#parts.resting.notToday(this.#parts.now());
    this.#rest();
  };

  /** The card again. */
  wake = (): void => {
    this.#parts.resting.wake(this.#identity);
    this.#rest();
  };

  /** Niet meer voor dit document. */
  ignore = (kind: FindingKind): void => { this.#ignore(new Set([...this.#stage.state.ignored, kind])); };

  /** Everything in view again. */
  heed = (): void => { this.#ignore(new Set()); };

  get learns(): boolean {
    return this.#parts.lessons.on;
  }

  /** Something to learn after the act, or not. */
  learn = (on: boolean): void => {
    this.#parts.lessons.switch(on);
    if (!on) this.#stage.apply({ type: "lesson", lesson: null });
  };

  /** After the act: what it teaches, and whether the author agreed. */
  follow(before: PaneState, after: PaneState): void {
    const confirmed = before.capture.state === "busy" && (after.capture.state === "stored" || after.capture.state === "intended" || after.capture.state === "queued");
    if (after.capture.state === "undone") this.#stage.apply({ type: "lesson", lesson: null });
    if (!confirmed || filesItself(after) || after.resumed !== "no") return;
    const kind = after.guidance?.documentType?.value?.id;
    const eased = isEased(after);
    if (kind !== undefined) this.#parts.ease.confirmed(kind, isCorrected(after));
    if (after.capture.state !== "queued" && !eased) this.#stage.apply({ type: "lesson", lesson: this.#parts.lessons.take(after) });
    this.#stage.apply({ type: "eased", kinds: this.#parts.ease.kinds });
  }

  #ignore(kinds: ReadonlySet<FindingKind>): void {
    this.#parts.ignored.set(this.#identity, kinds);
    this.#stage.apply({ type: "ignored", kinds });
  }

  #rest(): void {
    this.#stop();
    const now = this.#parts.now();
    const rest = this.#parts.resting.of(this.#identity, now);
    this.#stage.apply({ type: "rest", rest });
    if (rest !== null) this.#stop = this.#parts.later(Math.min(LONGEST, Date.parse(rest.until) - Date.parse(now) + 1000), () => { this.#rest(); });
  }
}
