import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import { BY_NAME } from "../database/presence.ts";
import { removeUnused } from "../register/erase.ts";
import type { Vault } from "./vault.ts";

/**
 * Takes away unfinished uploads of processes that are gone. A process that lives shows itself in the database; one that
 * lost the database for a moment finds its upload gone and says so to the sender, who tries again.
 */
export async function sweepIncoming(database: Database, vault: Vault, own: string): Promise<number> {
  let swept = 0;
  for (const owner of await namesIn(vault.incoming)) {
    if (owner === own) continue;
    swept += await database.write(async (connection) => {
      const { rows } = await sql<{ readonly gone: boolean }>`select pg_try_advisory_xact_lock(${BY_NAME}, hashtext(${owner})) as gone`.execute(connection);
      if (rows[0]?.gone !== true) return 0;
      await rm(join(vault.incoming, owner), { recursive: true, force: true });
      return 1;
    });
  }
  return swept;
}

const BATCH = 500;

/** Takes away files that no capture points at and that are older than `age` milliseconds: sent, and never taken up. */
export async function sweepOrphans(database: Database, vault: Vault, now: Date, age: number): Promise<number> {
  let swept = 0;
  for (const folder of await namesIn(vault.files)) {
    const names = (await namesIn(join(vault.files, folder))).filter((name) => /^[0-9a-f]{64}$/.test(name));
    for (let from = 0; from < names.length; from += BATCH) {
      for (const name of await unknownOf(database, names.slice(from, from + BATCH))) {
        if (await isOld(vault.pathOf(name), now, age) && await removeUnused(database, vault, name)) swept += 1;
      }
    }
  }
  return swept;
}

async function unknownOf(database: Database, names: readonly string[]): Promise<readonly string[]> {
  const rows = await database.read((connection) => connection.selectFrom("captures").innerJoin("records", "records.capture_id", "captures.id")
    .select("captures.file_sha256").distinct().where("captures.file_sha256", "in", names).execute());
  const known = new Set(rows.map(({ file_sha256: sha256 }) => sha256));
  return names.filter((name) => !known.has(name));
}

async function isOld(path: string, now: Date, age: number): Promise<boolean> {
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
  return now.getTime() - mtimeMs > age;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
