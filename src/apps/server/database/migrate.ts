import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { codeOf } from "../codes.ts";

const FOLDER = join(import.meta.dirname, "migrations");
/** Any fixed number, the same in every version: whoever holds it migrates. */
const LOCK = 7_205_113;
/** Milliseconds; shorter than the second after which PostgreSQL looks for deadlocks. */
const LOCK_MS = 400;
const PAUSE_MS = 200;
const ATTEMPTS = 100;
/** A table was in use, or a deadlock: appendix A of the manual of PostgreSQL. */
const BUSY = new Set(["55P03", "40P01"]);

/** A step in the life of the database: plain SQL that is applied once and never edited afterwards. */
export interface Migration {
  readonly name: string;
  readonly text: string;
}

/** The migrations that ship with Kantlijn, in order. */
export function shippedMigrations(): readonly Migration[] {
  return readdirSync(FOLDER).filter((name) => name.endsWith(".sql")).sort().map((name) => ({ name, text: readFileSync(join(FOLDER, name), "utf8") }));
}

/**
 * Brings the database up to date and answers the names of what was applied. Several processes may do this at once on
 * one database: one does the work, the others wait and find it done.
 * @throws Error when the database holds a migration that this version does not know, or knows differently.
 */
export async function migrate(url: string, migrations: readonly Migration[] = shippedMigrations()): Promise<readonly string[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    await client.query("create table if not exists migrations (name text primary key, sha256 text not null, applied_at timestamptz not null default now())");
    const { rows } = await client.query<{ readonly name: string; readonly sha256: string }>("select name, sha256 from migrations order by name");
    const waiting = notApplied(migrations, rows);
    for (const migration of waiting) await apply(client, migration);
    return waiting.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

interface MigrationState {
  readonly waiting: readonly string[];
  readonly unknown: readonly string[];
  readonly applied: readonly { readonly name: string; readonly sha256: string }[];
}

/** Which migrations still have to be applied, and which the database has that this version does not know. Changes nothing. */
export async function migrationState(url: string, migrations: readonly Migration[] = shippedMigrations()): Promise<MigrationState> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ readonly there: boolean }>("select to_regclass('migrations') is not null as there");
    const { rows } = tables[0]?.there === true ? await client.query<{ readonly name: string; readonly sha256: string }>("select name, sha256 from migrations order by name") : { rows: [] };
    const same = (row: { readonly name: string; readonly sha256: string }): boolean => migrations.some((migration) => migration.name === row.name && hashOf(migration) === row.sha256);
    return { applied: rows, waiting: migrations.map(({ name }) => name).filter((name) => !rows.some((row) => row.name === name)), unknown: rows.filter((row) => !same(row)).map(({ name }) => name) };
  } finally {
    await client.end();
  }
}

function notApplied(migrations: readonly Migration[], applied: readonly { readonly name: string; readonly sha256: string }[]): readonly Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, sha256 } of applied) {
    const migration = known.get(name);
    if (migration === undefined) throw new Error(`the database is newer than this version of Kantlijn: it holds migration ${name}`);
    if (hashOf(migration) !== sha256) throw new Error(`migration ${name} was changed after it was applied`);
  }
  const last = applied.at(-1)?.name ?? "";
  const waiting = migrations.filter(({ name }) => !applied.some((row) => row.name === name));
  const late = waiting.find(({ name }) => name < last);
  if (late !== undefined) throw new Error(`migration ${late.name} comes before ${last}, which is already applied`);
  return waiting;
}

/**
 * All of it or nothing. Servers of the version before go on meanwhile: a table that they are busy with is waited for so briefly that
 * they never wait behind us for long, and that the database never has to choose who of them and us gives up; then it is tried again.
 */
async function apply(client: Client, migration: Migration): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await applyOnce(client, migration);
      return;
    } catch (error) {
      if (!BUSY.has(codeOf(error) ?? "") || attempt === ATTEMPTS) throw error;
      await pause(PAUSE_MS * (0.5 + Math.random()));
    }
  }
}

async function applyOnce(client: Client, migration: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(`set local lock_timeout = '${String(LOCK_MS)}ms'`);
    await client.query(migration.text);
    await client.query("insert into migrations (name, sha256) values ($1, $2)", [migration.name, hashOf(migration)]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

function hashOf({ text }: Migration): string {
  return createHash("sha256").update(text.replaceAll("\r\n", "\n")).digest("hex");
}
