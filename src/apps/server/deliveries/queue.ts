import { fromKysely, PgBoss } from "pg-boss";
import type { Connection } from "../database/database.ts";
import type { DeliveryTable } from "../database/tables.ts";

/** A schema of its own beside the tables of the register. */
const SCHEMA = "kantlijn_jobs";
const CONNECTIONS = 3;
/** A worker that is silent for so long is gone: its job goes to another. */
const HEARTBEAT_SECONDS = 30;
/** The largest file over a slow line. */
const LONGEST_SECONDS = 6 * 3_600;

/** Jobs that survive every stop: each is a capture that has to be looked at, at a moment. */
export interface Queue {
  /** Has a capture looked at after so many milliseconds, also when it was to be later. Counts when the transaction of `connection` does. */
  put(connection: Connection, captureId: string, pause: number): Promise<void>;
  /** Lets jobs be done from now on; `work` never fails for what a store says. */
  work(work: (captureId: string) => Promise<void>): Promise<void>;
  /** Takes no more jobs, and waits for what goes on. */
  stop(): Promise<void>;
}

export interface QueueOptions {
  readonly url: string;
  /** The name of the queue: that of the table with what has to be done. */
  readonly name: DeliveryTable;
  /** Captures that are delivered at the same time. */
  readonly workers: number;
  /** Seconds between two looks at the queue; at least 0.5. */
  readonly poll: number;
  /** Told what goes wrong behind our back, such as a database that is away for a moment. */
  readonly failed: (error: unknown) => void;
}

/** Opens the queue and brings its tables up to date; of several processes one does that, the others wait. */
export async function openQueue({ url, name, workers, poll, failed }: QueueOptions): Promise<Queue> {
  const boss = new PgBoss({ connectionString: url, schema: SCHEMA, max: CONNECTIONS, application_name: "kantlijn jobs", schedule: false, registerInstance: false, persistWarnings: false });
  boss.on("error", failed);
  try {
    await boss.start();
    await boss.createQueue(name, { policy: "short", retryLimit: 100, retryDelay: 5, retryBackoff: true, retryDelayMax: 600, heartbeatSeconds: HEARTBEAT_SECONDS, expireInSeconds: LONGEST_SECONDS, deleteAfterSeconds: 3_600 });
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => undefined);
    throw error;
  }
  return {
    put: async (connection, captureId, pause) => {
      await boss.upsert(name, { captureId }, { singletonKey: captureId, startAfter: new Date(Date.now() + pause), db: fromKysely(connection) });
    },
    work: async (work) => {
      await boss.work<{ readonly captureId: string }>(name, { localConcurrency: workers, pollingIntervalSeconds: poll }, async (jobs) => {
        for (const { data } of jobs) await work(data.captureId);
      });
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  };
}
