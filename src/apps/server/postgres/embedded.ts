import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { isRoot, NOBODY } from "../folders.ts";
import { withLock } from "./lock.ts";
import { programs, type Programs } from "./native.ts";
import { forgetStranger, isRunning, readPostmaster } from "./postmaster.ts";
import { run } from "./run.ts";

const USER = "kantlijn";
const DATABASE = "kantlijn";
const ATTEMPTS = 8;

/** A PostgreSQL that came with the packages and keeps its data in one folder. */
export interface EmbeddedPostgres {
  readonly url: string;
  /** It was running already: left by a process that was killed, or in use by another one. */
  readonly reused: boolean;
  /** Where its data stands. */
  readonly folder: string;
  /** Brings it back when it went away; answers at once when it runs. */
  revive(): Promise<void>;
  /** Stops it; answers when it is down. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on `folder`, or finds the one that runs there already. Makes a new database when the folder is
 * empty. It listens on 127.0.0.1 only, on a port that was free, and asks for a password that stands in the folder.
 */
export async function embeddedPostgres(folder: string): Promise<EmbeddedPostgres> {
  prepare(folder);
  const found = await withLock(join(folder, "starting.lock"), () => ensureRunning(folder));
  return {
    ...found,
    folder,
    revive: async () => {
      const again = await withLock(join(folder, "starting.lock"), () => ensureRunning(folder, Number(new URL(found.url).port)));
      if (again.url !== found.url) throw new Error("PostgreSQL came back on another port: start again");
    },
    stop: () => withLock(join(folder, "starting.lock"), () => stop(folder)),
  };
}

async function ensureRunning(folder: string, wantedPort?: number): Promise<{ readonly url: string; readonly reused: boolean }> {
  const data = join(folder, "data");
  const running = await findRunning(folder);
  if (running !== null) return { url: running, reused: true };
  const native = programs(folder);
  if (!existsSync(data)) await create(native, folder);
  return { url: await start(native, folder, wantedPort), reused: false };
}

/** The one that runs on this folder; waits while it is still starting or recovering. */
async function findRunning(folder: string): Promise<string | null> {
  const data = join(folder, "data");
  for (let attempt = 0; attempt < 120 && isRunning(data); attempt += 1) {
    const url = addressOf(folder, readPostmaster(data)?.port ?? 0);
    if (await answers(url)) return url;
    await pause(500);
  }
  return null;
}

/** A new database takes its place under its final name only when it is complete. */
async function create(native: Programs, folder: string): Promise<void> {
  for (const name of readdirSync(folder)) if (name.startsWith("new-")) rmSync(join(folder, name), { recursive: true, force: true });
  const half = give(mkdtempSync(join(folder, "new-")));
  const password = randomBytes(24).toString("base64url");
  const passwordFile = join(half, "password");
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  give(passwordFile);
  await run(native.initdb, ["-D", join(half, "data"), "-U", USER, "-E", "UTF8", "--locale=C", "--auth=scram-sha-256", `--pwfile=${passwordFile}`], "initdb");
  rmSync(passwordFile);
  writeFileSync(join(folder, "password"), password, { mode: 0o600 });
  renameSync(join(half, "data"), join(folder, "data"));
  rmSync(half, { recursive: true });
}

/**
 * Starts it on a free port. After a crash the parts of the old one may need a moment to go away, and between finding a
 * free port and using it somebody else can take it: both go away by trying again.
 */
async function start(native: Programs, folder: string, wantedPort: number | undefined): Promise<string> {
  const data = join(folder, "data");
  for (let attempt = 1; ; attempt += 1) {
    forgetStranger(data);
    const port = wantedPort ?? await freePort();
    try {
      await run(native.control, ["start", "-w", "-t", "60", "-D", data, "-l", join(folder, "postgres.log"), "-o", settings(port)], "pg_ctl start");
      const url = addressOf(folder, port);
      await createDatabase(folder, port);
      return url;
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await pause(attempt * 500);
    }
  }
}

/** Its log must not repeat what people wrote: neither statements nor the row that went wrong. */
function settings(port: number): string {
  const values = {
    port: String(port), listen_addresses: "127.0.0.1", unix_socket_directories: "", max_connections: "60", TimeZone: "UTC", log_timezone: "UTC",
    log_min_error_statement: "panic", log_error_verbosity: "terse",
  };
  return Object.entries(values).map(([name, value]) => `-c ${name}=${value}`).join(" ");
}

async function createDatabase(folder: string, port: number): Promise<void> {
  const client = new Client({ connectionString: addressOf(folder, port, "postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

async function stop(folder: string): Promise<void> {
  const data = join(folder, "data");
  if (isRunning(data)) await run(programs(folder).control, ["stop", "-w", "-t", "60", "-m", "fast", "-D", data], "pg_ctl stop");
}

function addressOf(folder: string, port: number, database: string = DATABASE): string {
  const password = readFileSync(join(folder, "password"), "utf8").trim();
  return `postgres://${USER}:${encodeURIComponent(password)}@127.0.0.1:${String(port)}/${database}`;
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => { resolve(typeof address === "object" && address !== null ? address.port : 0); });
    });
  });
}

function prepare(folder: string): void {
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  give(folder);
}

/** Root keeps nothing of it: the database runs as nobody. */
function give(path: string): string {
  if (isRoot()) chownSync(path, NOBODY, NOBODY);
  return path;
}
