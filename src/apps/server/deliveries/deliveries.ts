import { sql } from "kysely";
import { KantlijnError } from "../../../core/model/index.ts";
import type { Connection, Database } from "../database/database.ts";
import type { DeliveryState, DeliveryTable } from "../database/tables.ts";
import type { Log } from "../log.ts";
import { PART } from "../register/filter.ts";
import type { Traces } from "../traces/traces.ts";
import type { Vault } from "../vault/vault.ts";
import { deliver, type ConnectedStore } from "./deliver.ts";
import { openQueue, type Queue } from "./queue.ts";
import { askAgain, LATE_MS } from "./retry.ts";
import { addDelivery, releaseLost, withdrawDelivery } from "./rows.ts";

/** Brings captures to the systems where they belong. Every function that takes a connection counts when its transaction does. */
export interface Deliveries {
  /** Has a new capture delivered, when its place is in a system that is connected. */
  enlist(connection: Connection, captureId: string, target: string): Promise<void>;
  /** Takes a capture back from where it was brought, or keeps it from going there. */
  withdraw(connection: Connection, captureId: string): Promise<void>;
  /**
   * Tries a delivery that failed again, from the start. Answers its state.
   * @throws KantlijnError capture-not-found when there is no such delivery.
   */
  retry(captureId: string): Promise<DeliveryState>;
  /** Looks for what was left behind: by a process that is gone, or from before the system was connected. Answers how much. */
  sweep(): Promise<number>;
  stop(): Promise<void>;
}

export interface DeliveriesOptions {
  readonly database: Database;
  /** Where they stand: `deliveries` for the places of captures, `publications` for what is handed over. */
  readonly table?: DeliveryTable;
  /** Of the same database. */
  readonly url: string;
  readonly vault: Vault;
  readonly stores: ReadonlyMap<string, ConnectedStore>;
  readonly log: Log;
  readonly traces: Traces;
  readonly clock: () => Date;
  /** Name of this process. */
  readonly own: string;
  /** Told when something became of a delivery, which is an event of the register. */
  readonly changed: () => void;
  readonly pace?: Partial<Pace>;
}

/** How fast things go. Milliseconds, but for `poll`: seconds. */
export interface Pace {
  readonly poll: number;
  readonly sweep: number;
  readonly firstPause: number;
  readonly patience: number;
}

const PACE: Pace = { poll: 1, sweep: 60_000, firstPause: 5_000, patience: 7 * 86_400_000 };
const WORKERS = 4;
const BATCH = 500;

/** Where nothing is connected nothing is delivered: captures stay in the vault. */
export const NO_DELIVERIES: Deliveries = {
  enlist: () => Promise.resolve(), withdraw: () => Promise.resolve(), sweep: () => Promise.resolve(0), stop: () => Promise.resolve(),
  retry: () => Promise.reject(new KantlijnError("capture-not-found", "no such delivery")),
};

/** Starts delivering. */
export async function openDeliveries({ database, table = "deliveries", url, vault, stores, log, traces, clock, own, changed, pace = {} }: DeliveriesOptions): Promise<Deliveries> {
  const { poll, sweep: every, firstPause, patience } = { ...PACE, ...pace };
  const queue = await openQueue({ url, name: table, workers: WORKERS, poll, failed: (error) => { log.failure("jobs", error); } });
  const busy = new Set<string>();
  const parts = { database, table, vault, queue, stores, log, traces, clock, chance: Math.random, owner: own, firstPause, patience };
  const sweep = (): Promise<number> => sweepAll({ database, table, queue, names: table === "deliveries" ? [...stores.keys()] : [], clock, own, busy });
  let sweeping: Promise<unknown> | null = null;
  const look = (): Promise<unknown> => (sweeping ??= sweep().catch((error: unknown) => { log.failure("deliveries", error); }).finally(() => { sweeping = null; }));
  await look();
  await queue.work(async (captureId) => {
    if (busy.has(captureId)) return;
    busy.add(captureId);
    try {
      await deliver(parts, captureId);
      changed();
    } catch (error) {
      // The database is away, or worse: the job is done again, and what is not written down is found by the next sweep.
      log.failure("delivery", error, { captureId });
      throw error;
    } finally {
      busy.delete(captureId);
    }
  });
  const timer = setInterval(() => void look(), every).unref();
  return {
    enlist: async (connection, captureId, target) => {
      if (!stores.has(target)) return;
      if (await addDelivery(connection, table, captureId, target, clock())) await queue.put(connection, captureId, 0);
    },
    withdraw: (connection, captureId) => takeUpWithdrawal(connection, table, queue, captureId, clock()),
    retry: (captureId) => database.write((connection) => retryDelivery(connection, table, queue, captureId, clock())),
    sweep,
    stop: async () => {
      clearInterval(timer);
      await sweeping;
      await queue.stop();
    },
  };
}

async function takeUpWithdrawal(connection: Connection, table: DeliveryTable, queue: Queue, captureId: string, now: Date): Promise<void> {
  if (await withdrawDelivery(connection, table, captureId, now) === "withdrawing") await queue.put(connection, captureId, 0);
}

async function retryDelivery(connection: Connection, table: DeliveryTable, queue: Queue, captureId: string, now: Date): Promise<DeliveryState> {
  const state = await askAgain(connection, table, captureId, now);
  if (state === "waiting" || state === "withdrawing") await queue.put(connection, captureId, 0);
  return state;
}

interface Sweep {
  readonly database: Database;
  readonly table: DeliveryTable;
  readonly queue: Queue;
  readonly names: readonly string[];
  readonly clock: () => Date;
  readonly own: string;
  readonly busy: ReadonlySet<string>;
}

async function sweepAll({ database, table, queue, names, clock, own, busy }: Sweep): Promise<number> {
  return database.write(async (connection) => {
    const now = clock();
    // Two processes that sweep at once would do the same twice.
    const { rows } = await sql<{ readonly alone: boolean }>`select pg_try_advisory_xact_lock(${LOCKS[table]}) as alone`.execute(connection);
    if (rows[0]?.alone !== true) return 0;
    const released = await releaseLost(connection, table, own, [...busy], now);
    const fresh = await undelivered(connection, names);
    for (const { id, target } of fresh) await addDelivery(connection, table, id, target, now);
    const late = await connection.selectFrom(table).select("capture_id").where("state", "in", ["waiting", "withdrawing"]).where("owner", "is", null)
      .where("next_at", "<", new Date(now.getTime() - LATE_MS)).orderBy("next_at").limit(BATCH).execute();
    const ids = new Set([...released, ...fresh.map(({ id }) => id), ...late.map((row) => row.capture_id)]);
    for (const id of ids) await queue.put(connection, id, 0);
    return ids.size;
  });
}

const LOCKS: Readonly<Record<DeliveryTable, number>> = { deliveries: 7_205_004, publications: 7_205_005 };

/** Captures for a system that is connected, of which nobody said that they have to go there: an older server took them up, or it was connected later. */
async function undelivered(connection: Connection, names: readonly string[]): Promise<readonly { readonly id: string; readonly target: string }[]> {
  if (names.length === 0) return [];
  return connection.selectFrom("captures").innerJoin("records", "records.capture_id", "captures.id").leftJoin("deliveries", "deliveries.capture_id", "captures.id")
    .leftJoin("events as withdrawal", (join) => join.onRef("withdrawal.capture_id", "=", "captures.id").on("withdrawal.kind", "=", "withdrawn"))
    .select(["captures.id", PART.target.as("target")]).where(PART.target, "in", [...names]).where("deliveries.capture_id", "is", null).where("withdrawal.capture_id", "is", null)
    .orderBy("captures.position").limit(BATCH).execute();
}
