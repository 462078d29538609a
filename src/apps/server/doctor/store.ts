import { createHash } from "node:crypto";
import { createReadStream, existsSync, readdirSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Database } from "../database/database.ts";
import { checkChain } from "../seals/verify.ts";
import { result, type Result } from "./result.ts";

/** Whether the register is what it was when it was sealed. */
export async function chainResults(database: Database, data: string): Promise<readonly Result[]> {
  const { faults, more, rows, seals, unsealed, head } = await checkChain(database, data);
  if (faults.length === 0) return [result("chain", "good", "chain-good", { rows, seals, unsealed, number: head?.number ?? 0, sha256: head?.sha256 ?? "" })];
  const named = faults.map((fault) => {
    const where = ["seal" in fault ? fault.seal : "", "captureId" in fault ? fault.captureId : ""].filter((part) => part !== "").join(" ");
    return result("chain", "wrong", fault.kind, { where });
  });
  return more ? [...named, result("chain", "wrong", "chain-more")] : named;
}

/** Faults of one kind that are named one by one; of the rest only how many. */
const MOST = 20;
const PAGE = 1_000;
/** A file that was sent and never taken up goes by itself after a week. */
const FRESH_MS = 7 * 86_400_000;

/** Whether every file of the register is in the vault as it was, and nothing else is there. Reads every file once. */
export async function vaultResults(database: Database, data: string, now: Date): Promise<readonly Result[]> {
  const folder = join(data, "vault", "files");
  const present = new Set(namesIn(folder).flatMap((start) => namesIn(join(folder, start))));
  const known = new Set<string>();
  const [missing, changed]: [string[], string[]] = [[], []];
  for (let after = ""; ;) {
    const rows = await database.read((connection) => connection.selectFrom("captures").innerJoin("records", "records.capture_id", "captures.id")
      .select(["captures.file_sha256", "captures.file_size"]).distinct().where("captures.file_sha256", ">", after).orderBy("captures.file_sha256").limit(PAGE).execute());
    for (const { file_sha256: sha256 } of rows) {
      known.add(sha256);
      if (!present.has(sha256)) missing.push(sha256);
      else if (await hashOf(join(folder, sha256.slice(0, 2), sha256)) !== sha256) changed.push(sha256);
    }
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last.file_sha256;
  }
  const left: string[] = [];
  for (const name of present) if (!known.has(name) && await isOld(join(folder, name.slice(0, 2), name), now)) left.push(name);
  const faults = [...listed("file-missing", missing), ...listed("file-changed", changed)];
  const notes = left.length === 0 ? [] : [result("vault", "note", "file-left", { count: left.length })];
  return faults.length + notes.length === 0 ? [result("vault", "good", "vault-good", { count: known.size })] : [...faults, ...notes];
}

function listed(code: "file-missing" | "file-changed", names: readonly string[]): readonly Result[] {
  const named = names.slice(0, MOST).map((name) => result("vault", "wrong", code, { name }));
  return names.length > MOST ? [...named, result("vault", "wrong", "file-more", { count: names.length - MOST })] : named;
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash).catch(() => undefined);
  return hash.digest("hex");
}

async function isOld(file: string, now: Date): Promise<boolean> {
  const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
  return now.getTime() - mtimeMs > FRESH_MS;
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
