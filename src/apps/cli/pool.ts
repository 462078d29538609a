import { Worker } from "node:worker_threads";
import { KantlijnError, type ErrorCode } from "../../core/model/index.ts";

/** What a worker says: that it is ready, that it cannot start, or what came of a job. */
export type Reply<Answer> =
  | { readonly type: "ready" }
  | { readonly type: "refused"; readonly code: ErrorCode; readonly values: Readonly<Record<string, string>> }
  | { readonly type: "answer"; readonly answer: Answer };

export interface PoolSettings {
  /** Module of the worker, and what it gets as `workerData`. */
  readonly module: URL;
  readonly data: unknown;
  readonly size: number;
  /** Seconds that one job may take. */
  readonly patience: number;
  /** MiB of memory that one job may take. */
  readonly memory: number;
}

interface Seat<Answer> {
  readonly worker: Worker;
  /** Settles when the worker is ready; rejects when it cannot start. */
  readonly ready: Promise<void>;
  settle: ((outcome: Answer | KantlijnError) => void) | null;
}

/**
 * Threads that each do one job at a time. A job that takes too long or too much costs its thread, never the others: the
 * thread is ended and the next job gets a new one.
 */
export class Pool<Job, Answer> {
  readonly #settings: PoolSettings;
  readonly #idle: Seat<Answer>[] = [];
  readonly #all = new Set<Seat<Answer>>();
  readonly #waiting: ((seat: Seat<Answer>) => void)[] = [];

  constructor(settings: PoolSettings) {
    this.#settings = settings;
  }

  /** Starts one thread, so that what is wrong with the settings is known before the first job. Rejects with a KantlijnError. */
  async open(): Promise<void> {
    const seat = this.#hire();
    await seat.ready;
    this.#idle.push(seat);
  }

  /** The answer to a job. Rejects with a KantlijnError: `file-too-slow`, `file-too-large` for memory, or what the start refused. */
  async run(job: Job): Promise<Answer> {
    const seat = await this.#take();
    let timer: NodeJS.Timeout | undefined;
    try {
      await seat.ready;
      const outcome = await new Promise<Answer | KantlijnError>((resolve) => {
        seat.settle = resolve;
        timer = setTimeout(() => resolve(new KantlijnError("file-too-slow", "a job took too long", { values: { limit: String(this.#settings.patience), unit: "seconds" } })), this.#settings.patience * 1000);
        seat.worker.postMessage(job);
      });
      if (!(outcome instanceof KantlijnError)) return outcome;
      await this.#dismiss(seat);
      throw outcome;
    } finally {
      clearTimeout(timer);
      seat.settle = null;
      this.#release(seat);
    }
  }

  /** Ends all threads, also in the middle of a job. */
  async close(): Promise<void> {
    await Promise.all([...this.#all].map((seat) => this.#dismiss(seat)));
  }

  async #take(): Promise<Seat<Answer>> {
    const idle = this.#idle.pop();
    if (idle !== undefined) return idle;
    if (this.#all.size < this.#settings.size) return this.#hire();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #release(seat: Seat<Answer>): void {
    const next = this.#waiting.shift();
    const usable = this.#all.has(seat);
    if (next !== undefined) next(usable ? seat : this.#hire());
    else if (usable) this.#idle.push(seat);
  }

  async #dismiss(seat: Seat<Answer>): Promise<void> {
    this.#all.delete(seat);
    await seat.worker.terminate();
  }

  #hire(): Seat<Answer> {
    const { module, data, memory } = this.#settings;
    const worker = new Worker(module, { workerData: data, resourceLimits: { maxOldGenerationSizeMb: memory } });
    let resolve: () => void = () => undefined;
    let reject: (error: KantlijnError) => void = () => undefined;
    const ready = new Promise<void>((...both) => { [resolve, reject] = both; });
    // Whoever waits for the thread hears why it did not start; nobody else has to.
    ready.catch(() => undefined);
    const seat: Seat<Answer> = { worker, ready, settle: null };
    this.#all.add(seat);
    const fail = (error: KantlijnError): void => {
      void this.#dismiss(seat);
      reject(error);
      seat.settle?.(error);
    };
    worker.on("message", (reply: Reply<Answer>) => {
      if (reply.type === "ready") resolve();
      else if (reply.type === "refused") fail(new KantlijnError(reply.code, "a worker could not start", { values: reply.values }));
      else seat.settle?.(reply.answer);
    });
    worker.on("error", (cause) => fail(new KantlijnError(outOfMemory(cause) ? "file-too-large" : "internal", "a worker ended", { cause })));
    worker.on("exit", () => fail(new KantlijnError("internal", "a worker ended")));
    return seat;
  }
}

function outOfMemory(cause: unknown): boolean {
  return typeof cause === "object" && cause !== null && "code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY";
}
