import { rm } from "node:fs/promises";
import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import type { Vault } from "../vault/vault.ts";
import { lockFile } from "./locks.ts";

/**
 * Erases every capture whose withdrawal is older than the term in which it could be undone: its record goes, and its
 * file when no other capture needs it. Answers how many.
 */
export async function eraseWithdrawn(database: Database, vault: Vault, now: Date): Promise<number> {
  const due = await database.read((connection) => connection.selectFrom("events as withdrawal")
    .innerJoin("captures", "captures.id", "withdrawal.capture_id")
    .leftJoin("events as erasure", (join) => join.onRef("erasure.capture_id", "=", "captures.id").on("erasure.kind", "=", "erased"))
    .select(["captures.id", "captures.file_sha256"])
    .where("withdrawal.kind", "=", "withdrawn").where("erasure.capture_id", "is", null)
    .where(sql<Date>`withdrawal.happened_at + make_interval(secs => extract(epoch from captures.undo_until - captures.stored_at)::double precision)`, "<", now)
    .execute());
  for (const { id, file_sha256: sha256 } of due) {
    await database.write(async (connection) => {
      await lockFile(connection, sha256);
      await connection.insertInto("events").values({ capture_id: id, kind: "erased", happened_at: now }).onConflict((conflict) => conflict.doNothing()).execute();
      await connection.deleteFrom("actors").where("capture_id", "=", id).execute();
      await connection.deleteFrom("records").where("capture_id", "=", id).execute();
    });
    await removeUnused(database, vault, sha256);
  }
  return due.length;
}

/** Takes a file away unless a capture points at it that was not erased. Nobody can take up a capture of it meanwhile. */
export async function removeUnused(database: Database, vault: Vault, sha256: string): Promise<boolean> {
  return database.write(async (connection) => {
    await lockFile(connection, sha256);
    const used = await connection.selectFrom("captures").innerJoin("records", "records.capture_id", "captures.id").select("captures.id")
      .where("captures.file_sha256", "=", sha256).limit(1).executeTakeFirst();
    if (used !== undefined) return false;
    await rm(vault.pathOf(sha256), { force: true });
    return true;
  });
}
