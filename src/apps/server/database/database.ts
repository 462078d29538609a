import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import { Pool } from "pg";
import { KantlijnError } from "../../../core/model/index.ts";
import { faultOf } from "./faults.ts";
import type { Tables } from "./tables.ts";

export type Connection = Kysely<Tables> | Transaction<Tables>;

/** The register's database, which can be away for a while and come back. */
export interface Database {
  /** Whether it answers now. */
  ping(): Promise<boolean>;
  /**
   * Reads, outside a transaction.
   * @throws KantlijnError store-unavailable or store-full when the database cannot do its work now.
   */
  read<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  /** Does the work entirely or not at all; what is answered is on disk. Throws as `read` does. */
  write<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const CONNECTIONS = 10;
const PATIENCE_MS = 5_000;
const LONGEST_STATEMENT_MS = 20_000;

/** Opens the database at `url`. `revive` brings back one that was started here; it is asked again until it succeeds. */
export function openDatabase(url: string, revive: () => Promise<void> = () => Promise.resolve()): Database {
  const pool = new Pool({ connectionString: url, max: CONNECTIONS, connectionTimeoutMillis: PATIENCE_MS, statement_timeout: LONGEST_STATEMENT_MS, application_name: "kantlijn" });
  // A connection that breaks while nobody uses it: whoever needs the next one notices.
  pool.on("error", () => undefined);
  // The same between two statements of a transaction: the pool does not listen then, and the next statement says it.
  pool.on("connect", (client) => { client.on("error", () => undefined); });
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  let reviving: Promise<void> | null = null;
  const bringBack = (): void => {
    reviving ??= revive().catch(() => undefined).finally(() => { reviving = null; });
  };
  const guard = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      const fault = faultOf(error);
      if (fault === null) throw error;
      if (fault === "store-unavailable") bringBack();
      throw new KantlijnError(fault, "the database cannot do its work now", { cause: error });
    }
  };
  return {
    ping: () => guard(() => sql`select 1`.execute(kysely)).then(() => true, () => false),
    read: (work) => guard(() => work(kysely)),
    write: (work) => guard(() => kysely.transaction().execute(async (transaction) => {
      // Whatever the server's own setting: an answer means that the row is on disk.
      await sql`set local synchronous_commit = on`.execute(transaction);
      return work(transaction);
    })),
    close: async () => {
      await kysely.destroy();
      await reviving;
    },
  };
}
