import type { Database } from "./database/database.ts";
import type { Log } from "./log.ts";
import { eraseWithdrawn } from "./register/erase.ts";
import type { Mails } from "./register/mails.ts";
import type { Sealing } from "./seals/sealing.ts";
import { sweepIncoming, sweepOrphans } from "./vault/sweep.ts";
import type { Vault } from "./vault/vault.ts";

export interface Housekeeping {
  /** Does everything once; one that goes on already is waited for. */
  run(): Promise<void>;
  stop(): Promise<void>;
}

export interface HousekeepingOptions {
  readonly database: Database;
  readonly vault: Vault;
  readonly mails: Pick<Mails, "wake">;
  readonly log: Log;
  readonly clock: () => Date;
  readonly sealing: Pick<Sealing, "run">;
  /** Name of this process. */
  readonly own: string;
}

const EVERY_MS = 3_600_000;
/** Between sending a file and taking it up lies a queue that may wait for days. */
const ORPHAN_MS = 7 * 86_400_000;

/**
 * What has to be cleaned up now and then. Every step can be done by several processes at once, broken off and done
 * again. A failure is logged and waits for the next time.
 */
export function keepHouse({ database, vault, mails, log, clock, sealing, own }: HousekeepingOptions): Housekeeping {
  const work = async (): Promise<void> => {
    try {
      const uploads = await sweepIncoming(database, vault, own);
      const erased = await eraseWithdrawn(database, vault, clock());
      const orphans = await sweepOrphans(database, vault, clock(), ORPHAN_MS);
      log.write("info", "housekeeping", { uploads, erased, orphans });
    } catch (error) {
      log.failure("housekeeping", error);
    }
    // What an older server took up, or one that ended before it looked. Nobody waits for it.
    mails.wake();
    await sealing.run();
  };
  let running: Promise<void> | null = null;
  const run = (): Promise<void> => (running ??= work().finally(() => { running = null; }));
  const timer = setInterval(() => void run(), EVERY_MS).unref();
  return {
    run,
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
