import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";

/** Two families of locks inside the database: everybody who uses it, and each by name. */
const EVERYBODY = 7_205_001;
export const BY_NAME = 7_205_002;
const RETRY_MS = 1_000;

/**
 * Shows the other processes on this database that this one lives, for as long as it does: the database itself lets go
 * of the sign when the process dies, however it dies.
 */
export interface Presence {
  /** The name of this process, a UUID. */
  readonly name: string;
  /** Takes the sign away. Answers whether nobody else showed one. */
  leave(): Promise<boolean>;
}

/** Shows it on the database at `url`. When the connection breaks, asks `revive` for the database and shows it again. */
export async function showPresence(url: string, revive: () => Promise<void> = () => Promise.resolve()): Promise<Presence> {
  const name = randomUUID();
  let left = false;
  let client = await connect(url, name);
  const keep = (): void => {
    client.once("end", () => { if (!left) void again(); });
  };
  const again = async (): Promise<void> => {
    while (!left) {
      await pause(RETRY_MS, undefined, { ref: false });
      try {
        await revive();
        client = await connect(url, name);
        keep();
        return;
      } catch {
        // The database is away; try again for as long as this process lives.
      }
    }
  };
  keep();
  return {
    name,
    leave: async () => {
      left = true;
      try {
        await client.query("select pg_advisory_unlock_shared($1, 0)", [EVERYBODY]);
        const { rows } = await client.query<{ readonly alone: boolean }>("select pg_try_advisory_lock($1, 0) as alone", [EVERYBODY]);
        return rows[0]?.alone ?? false;
      } catch {
        return true;
      } finally {
        await client.end().catch(() => undefined);
      }
    },
  };
}

async function connect(url: string, name: string): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, application_name: "kantlijn presence", keepAlive: true });
  client.on("error", () => undefined);
  await client.connect();
  await client.query("select pg_advisory_lock_shared($1, 0)", [EVERYBODY]);
  await client.query("select pg_advisory_lock($1, hashtext($2))", [BY_NAME, name]);
  return client;
}
