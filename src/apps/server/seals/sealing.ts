import type { Database } from "../database/database.ts";
import type { Log } from "../log.ts";
import { writeAnchor } from "./anchor.ts";
import { sealRows } from "./seal.ts";

export interface Sealing {
  /** Something was added to the register: it is sealed within a moment. */
  wake(): void;
  /** Seals what is there now; one that goes on already is waited for. */
  run(): Promise<void>;
  /** Seals once more, then no longer. */
  stop(): Promise<void>;
}

export interface SealingOptions {
  readonly database: Database;
  readonly log: Log;
  readonly clock: () => Date;
  /** Folder where the last seal is remembered. */
  readonly data: string;
  /** Milliseconds: what comes in together goes into one batch. */
  readonly pause: number;
}

/** Seals what is added to the register. A failure is logged, and what was left waits for the next time or the next start. */
export function keepSealing({ database, log, clock, data, pause }: SealingOptions): Sealing {
  let running: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;
  const work = async (): Promise<void> => {
    try {
      const head = await sealRows(database, clock);
      if (head === null) return;
      writeAnchor(data, head);
      log.write("info", "sealed", { number: head.number, sha256: head.sha256 });
    } catch (error) {
      log.failure("sealing", error);
    }
  };
  const run = (): Promise<void> => (running ??= work().finally(() => { running = null; }));
  return {
    run,
    wake: () => {
      if (stopped) return;
      timer ??= setTimeout(() => {
        timer = null;
        // What goes on now may have looked before this was added.
        void (running ?? Promise.resolve()).then(run);
      }, pause).unref();
    },
    stop: async () => {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
      await running;
      await run();
    },
  };
}
