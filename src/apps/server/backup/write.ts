import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import { readAnchor } from "../seals/anchor.ts";
import { copyChecked, filesIn, placeOf, settle } from "./copy.ts";
import { BackupRefused, BESIDE, FORMAT, isEmpty, MANIFEST, tableFile, type Manifest } from "./layout.ts";
import { linesOf, tablesInOrder } from "./tables.ts";

export interface BackupWish {
  /** An empty folder, or one that is not there. */
  readonly folder: string;
  /** The data folder. */
  readonly data: string;
  readonly databaseUrl: string;
  readonly version: string;
  readonly now: Date;
}

/**
 * Writes database and vault to a folder while servers go on: the files first, then every table as it is at one moment, then
 * the files that came in between. A file of that moment cannot have gone: what is undone stays for the term of its policy.
 * @throws BackupRefused
 */
export async function writeBackup({ folder, data, databaseUrl, version, now }: BackupWish): Promise<Manifest> {
  if (!isEmpty(folder)) throw new BackupRefused("folder-full");
  mkdirSync(join(folder, "tables"), { recursive: true, mode: 0o700 });
  const [from, to] = [join(data, "vault", "files"), join(folder, "files")];
  const copied = new Set<string>();
  for await (const sha256 of filesIn(from)) {
    // What was given up by its last capture meanwhile is of no use.
    if (await copyChecked(placeOf(from, sha256), placeOf(to, sha256), sha256).then(() => true, forgiveMissing)) copied.add(sha256);
  }
  const head = readAnchor(data);
  const beside = BESIDE.filter((name) => existsSync(join(data, name)));
  for (const name of beside) copyFileSync(join(data, name), join(folder, name));
  const { tables, migrations, needed } = await writeTables(databaseUrl, folder);
  for (const sha256 of needed) {
    if (!copied.has(sha256)) await copyChecked(placeOf(from, sha256), placeOf(to, sha256), sha256);
  }
  for (const sha256 of copied) if (!needed.has(sha256)) await rm(placeOf(to, sha256), { force: true });
  const manifest: Manifest = { format: FORMAT, version, madeAt: now.toISOString(), migrations: [...migrations], tables: [...tables], files: needed.size, head };
  const half = join(folder, `${MANIFEST}.half`);
  writeFileSync(half, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  await settle(half, join(folder, MANIFEST));
  return manifest;
}

function forgiveMissing(error: unknown): boolean {
  if (error instanceof BackupRefused && error.fault === "file-missing") return false;
  throw error;
}

interface Written {
  readonly tables: Manifest["tables"];
  readonly migrations: Manifest["migrations"];
  /** The files that the register needs at this moment. */
  readonly needed: ReadonlySet<string>;
}

async function writeTables(url: string, folder: string): Promise<Written> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    const { rows: there } = await client.query<{ readonly there: boolean }>("select to_regclass('migrations') is not null and to_regclass('captures') is not null as there");
    if (there[0]?.there !== true) throw new BackupRefused("nothing");
    const { rows: migrations } = await client.query<{ readonly name: string; readonly sha256: string }>("select name, sha256 from migrations order by name");
    const { rows: files } = await client.query<{ readonly sha256: string }>("select distinct file_sha256 as sha256 from captures join records on records.capture_id = captures.id");
    const tables: Manifest["tables"] = [];
    for (const name of await tablesInOrder(client)) tables.push({ name, ...await writeTable(client, name, tableFile(folder, name)) });
    await client.query("commit");
    return { tables, migrations, needed: new Set(files.map(({ sha256 }) => sha256)) };
  } finally {
    await client.end();
  }
}

async function writeTable(client: Client, name: string, file: string): Promise<{ readonly rows: number; readonly sha256: string }> {
  const handle = await open(file, "wx", 0o600);
  const hash = createHash("sha256");
  let rows = 0;
  try {
    for await (const lines of linesOf(client, name)) {
      const text = `${lines.join("\n")}\n`;
      hash.update(text);
      await handle.write(text);
      rows += lines.length;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { rows, sha256: hash.digest("hex") };
}
