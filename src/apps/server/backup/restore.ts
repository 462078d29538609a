import { createHash, type Hash } from "node:crypto";
import { copyFileSync, createReadStream, existsSync } from "node:fs";
import { chmod, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import { openDatabase } from "../database/database.ts";
import { migrate, migrationState, shippedMigrations } from "../database/migrate.ts";
import type { ChainReport } from "../seals/faults.ts";
import { checkChain } from "../seals/verify.ts";
import { copyChecked, filesIn, placeOf } from "./copy.ts";
import { BackupRefused, BESIDE, FORMAT, isEmpty, readManifest, tableFile, type Manifest } from "./layout.ts";
import { goOnCounting, putBack, tablesInOrder } from "./tables.ts";

export interface RestoreWish {
  readonly folder: string;
  /** A data folder in which nothing is kept yet. */
  readonly data: string;
  /** A database without a row of Kantlijn. */
  readonly databaseUrl: string;
  /** How many signs of life on that database are our own; none unless told. */
  readonly own?: number;
}

/**
 * Puts a backup back where nothing is: first every file, then all rows in one step, then what later versions want of the
 * tables. Answers what the chain of seals says of it. What was broken off leaves the target as it was.
 * @throws BackupRefused
 */
export async function restoreBackup({ folder, data, databaseUrl, own = 0 }: RestoreWish): Promise<{ readonly manifest: Manifest; readonly chain: ChainReport }> {
  const manifest = readManifest(folder);
  if (manifest.format !== FORMAT) throw new BackupRefused("damaged");
  const files = join(data, "vault", "files");
  if (!isEmpty(files) || BESIDE.some((name) => existsSync(join(data, name)))) throw new BackupRefused("data-full");
  await prepare(databaseUrl, manifest);
  try {
    await copyFiles(folder, files, manifest);
    for (const name of BESIDE) if (existsSync(join(folder, name))) await copyBeside(join(folder, name), join(data, name));
    await fill(databaseUrl, folder, manifest, own);
  } catch (error) {
    // It was empty when we came.
    for (const path of [files, ...BESIDE.map((name) => join(data, name))]) await rm(path, { recursive: true, force: true });
    throw error;
  }
  await migrate(databaseUrl);
  const database = openDatabase(databaseUrl);
  try {
    return { manifest, chain: await checkChain(database, data) };
  } finally {
    await database.close();
  }
}

/** A database of just the version of the backup, with nobody in it. */
async function prepare(url: string, { migrations: wanted }: Manifest): Promise<void> {
  const shipped = shippedMigrations().filter(({ name }) => wanted.some((one) => one.name === name));
  if (shipped.length < wanted.length) throw new BackupRefused("newer");
  const { applied } = await migrationState(url);
  if (applied.some(({ name }) => !wanted.some((one) => one.name === name))) throw new BackupRefused("database-other");
  await migrate(url, shipped).catch((cause: unknown) => { throw new BackupRefused("database-other", cause); });
  const { applied: now } = await migrationState(url);
  if (now.some(({ name, sha256 }) => wanted.find((one) => one.name === name)?.sha256 !== sha256)) throw new BackupRefused("newer");
}

async function copyFiles(folder: string, files: string, { files: wanted }: Manifest): Promise<void> {
  await mkdir(files, { recursive: true, mode: 0o700 });
  let count = 0;
  for await (const sha256 of filesIn(join(folder, "files"))) {
    await copyChecked(placeOf(join(folder, "files"), sha256), placeOf(files, sha256), sha256);
    count += 1;
  }
  if (count !== wanted) throw new BackupRefused("damaged");
}

async function copyBeside(from: string, to: string): Promise<void> {
  copyFileSync(from, to);
  await chmod(to, 0o600);
}

/** All rows or none. */
async function fill(url: string, folder: string, manifest: Manifest, own: number): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query("begin");
    await client.query("set local kantlijn.restoring = 'on'");
    const { rows } = await client.query<{ readonly others: number }>("select count(*)::int as others from pg_stat_activity where datname = current_database() and application_name = 'kantlijn presence'");
    if ((rows[0]?.others ?? 0) > own) throw new BackupRefused("running");
    const known = await tablesInOrder(client);
    if (known.length !== manifest.tables.length || !manifest.tables.every(({ name }) => known.includes(name))) throw new BackupRefused("database-other");
    for (const name of known) {
      const { rows: found } = await client.query<{ readonly full: boolean }>(`select exists (select from "${name}") as full`);
      if (found[0]?.full === true) throw new BackupRefused("database-full");
    }
    for (const name of known) await fillTable(client, folder, manifest.tables.find((one) => one.name === name) ?? { name, rows: 0, sha256: "" });
    await goOnCounting(client);
    const { rows: lost } = await client.query<{ readonly count: number }>("select count(distinct file_sha256)::int as count from captures join records on records.capture_id = captures.id");
    if (lost[0]?.count !== manifest.files) throw new BackupRefused("damaged");
    await client.query("commit");
  } finally {
    await client.end();
  }
}

async function fillTable(client: Client, folder: string, { name, rows, sha256 }: Manifest["tables"][number]): Promise<void> {
  const hash = createHash("sha256");
  const count = await putBack(client, name, linesIn(tableFile(folder, name), hash)).catch((cause: unknown) => { throw new BackupRefused("damaged", cause); });
  if (count !== rows || hash.digest("hex") !== sha256) throw new BackupRefused("damaged");
}

/** Lines end at a line feed and nowhere else: what an author wrote can hold every other end of a line. */
async function* linesIn(file: string, hash: Hash): AsyncGenerator<string> {
  let held = "";
  for await (const piece of createReadStream(file, "utf8") as AsyncIterable<string>) {
    hash.update(piece);
    const [first = "", ...more] = piece.split("\n");
    if (more.length === 0) held += first;
    else {
      yield held + first;
      held = more.pop() ?? "";
      yield* more;
    }
  }
  if (held !== "") yield held;
}
