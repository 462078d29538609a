import { codeOf } from "../codes.ts";

/** All that a step can tell: methods, patterns, statuses, codes and ids, as in the log. There is no room for a title, a file name, a place or an account. */
export interface Facts {
  readonly method?: string;
  /** The pattern of an address. */
  readonly route?: string;
  readonly status?: number;
  /** The machine that is asked, from the configuration. */
  readonly host?: string;
  readonly store?: string;
  readonly state?: string;
  readonly attempts?: number;
  readonly code?: string;
  readonly captureId?: string;
  /** The same as in the log and in the answer. */
  readonly correlationId?: string;
}

/** A piece of work that is followed, until it ends. */
export interface Step {
  /** Does something of which every step belongs to this one. */
  within<T>(work: () => T): T;
  tell(facts: Facts): void;
  /** Once. `fault` is the code of what went wrong. */
  end(fault?: string): void;
}

/** A request that is answered, a job that is done, a question to another system, or what goes on inside. */
export type StepKind = "asked" | "job" | "asks" | "own";

/** Where time goes: each request and each delivery, with the steps in it. Never content. */
export interface Traces {
  /** Begins a step, inside the one that goes on where it is asked. Only a request and a job begin a trace: what the house does by itself is not followed. */
  begin(name: string, facts?: Facts, kind?: StepKind): Step;
  /** Sends what is left, for a short while. */
  stop(): Promise<void>;
}

/** What is not followed. */
export const NO_STEP: Step = { within: (work) => work(), tell: () => undefined, end: () => undefined };
/** Where nobody asked for traces. */
export const NO_TRACES: Traces = { begin: () => NO_STEP, stop: () => Promise.resolve() };

/** Follows work from its begin to its end; what it throws is thrown on, and told of by its code. */
export async function follow<T>(step: Step, work: () => Promise<T>): Promise<T> {
  try {
    const result = await step.within(work);
    step.end();
    return result;
  } catch (error) {
    step.end(codeOf(error) ?? "internal");
    throw error;
  }
}
