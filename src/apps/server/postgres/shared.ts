import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { showPresence, type Presence } from "../database/presence.ts";
import { databaseFolder } from "../folders.ts";
import { embeddedPostgres } from "./embedded.ts";
import { withLock } from "./lock.ts";

/** A PostgreSQL in use by this process and perhaps by others. */
export interface SharedPostgres {
  readonly url: string;
  /** It ran already. */
  readonly reused: boolean;
  /** Where its data stands; null when it is somebody else's server. */
  readonly folder: string | null;
  readonly presence: Presence;
  revive(): Promise<void>;
  /** The last one out stops it, also when it was found running: nobody else will. */
  leave(): Promise<void>;
}

/** Uses the PostgreSQL that belongs to a data folder: starts it, or joins whoever uses it already. */
export async function joinEmbedded(data: string): Promise<SharedPostgres> {
  mkdirSync(data, { recursive: true });
  const lock = join(data, "using.lock");
  return withLock(lock, async () => {
    const postgres = await embeddedPostgres(databaseFolder(data));
    const presence = await showPresence(postgres.url, () => postgres.revive());
    const leave = async (): Promise<void> => {
      if (await presence.leave()) await postgres.stop();
    };
    return { ...postgres, presence, leave: () => withLock(lock, leave) };
  });
}

/** Uses a PostgreSQL of the organisation's own; it is never started or stopped from here. */
export async function joinForeign(url: string): Promise<SharedPostgres> {
  const presence = await showPresence(url);
  return { url, reused: true, folder: null, presence, revive: () => Promise.resolve(), leave: async () => { await presence.leave(); } };
}
