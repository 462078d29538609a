import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { FastifyInstance } from "fastify";
import { serverTexts } from "../../language/nl/server.ts";
import { buildApp } from "./app.ts";
import { openDatabase } from "./database/database.ts";
import { migrate } from "./database/migrate.ts";
import { databaseFolder } from "./folders.ts";
import { keepHouse } from "./housekeeping.ts";
import type { Log } from "./log.ts";
import { bundledPolicies } from "./policies.ts";
import { joinEmbedded, joinForeign, type SharedPostgres } from "./postgres/shared.ts";
import { openRegister } from "./register/register.ts";
import { openSessions, sessionKey } from "./session.ts";
import { openVault } from "./vault/vault.ts";

export interface ServeOptions {
  /** Folder of the project. */
  readonly project: string;
  /** Folder for files, key, log and, unless there is one of the organisation, the database. */
  readonly data: string;
  readonly databaseUrl: string | undefined;
  readonly log: Log;
  /** The first port to try; 0 for any. */
  readonly port: number;
  /** Told what goes on while starting. */
  readonly say: (line: string) => void;
  readonly clock?: () => Date;
  readonly dist?: string;
  /** Bytes of the largest file. */
  readonly largest?: number;
  /** Requests a minute from one address. */
  readonly rate?: number;
}

export interface Serving {
  /** "http://localhost:3000/" */
  readonly address: string;
  /** Finishes what is going on, then lets go of everything. */
  stop(): Promise<void>;
}

const LARGEST = 100_000_000;
const RESERVE = 100_000_000;
const RATE = 1_200;
const GRACE_MS = 5_000;

/** Starts everything that a server needs, in order; what was started is stopped again when a later step fails. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { project, data, databaseUrl, log, say, clock = () => new Date(), dist = join(project, "dist"), largest = LARGEST, rate = RATE } = options;
  const undo: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const postgres = databaseUrl === undefined ? await joinOwn(data, say) : await joinForeign(databaseUrl);
    undo.push(() => postgres.leave());
    const applied = await migrate(postgres.url);
    if (applied.length > 0) log.write("info", "migrated", { count: applied.length });
    const database = openDatabase(postgres.url, () => postgres.revive());
    undo.push(() => database.close());
    const vault = await openVault({ folder: join(data, "vault"), process: postgres.presence.name, largest, reserve: RESERVE });
    undo.push(() => vault.close());
    const policies = bundledPolicies();
    const register = openRegister({ database, vault, clock, undoDays: (id) => policies.undoDays(id) });
    const house = keepHouse({ database, vault, log, clock, own: postgres.presence.name });
    undo.push(() => house.stop());
    await house.run();
    const app = await buildApp({ database, vault, register, policies, sessions: openSessions(sessionKey(data), clock), log, dist, rate, version: versionOf(project) });
    undo.push(() => closeApp(app));
    const port = await listen(app, options.port);
    if (options.port !== 0 && port !== options.port) say(serverTexts.portTaken(options.port, port));
    log.write("info", "started", { port });
    undo.push(() => { log.write("info", "stopping"); return Promise.resolve(); });
    return { address: `http://localhost:${String(port)}/`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function joinOwn(data: string, say: (line: string) => void): Promise<SharedPostgres> {
  const folder = databaseFolder(data);
  if (relative(data, folder).startsWith("..")) say(serverTexts.databaseIn(folder));
  say(existsSync(join(folder, "data")) ? serverTexts.startingDatabase : serverTexts.firstDatabase);
  const postgres = await joinEmbedded(data);
  if (postgres.reused) say(serverTexts.joinedDatabase);
  return postgres;
}

/** Listens on this machine only, on the first free port from the wanted one. */
async function listen(app: FastifyInstance, wanted: number): Promise<number> {
  for (let port = wanted; ; port += 1) {
    try {
      await app.listen({ host: "127.0.0.1", port: port >= wanted + 50 ? 0 : port });
      const address = app.server.address();
      return typeof address === "object" && address !== null ? address.port : port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE" || wanted === 0) throw error;
    }
  }
}

/** Lets what goes on come to its end, for a while; what then still hangs is cut. */
async function closeApp(app: FastifyInstance): Promise<void> {
  const cut = setTimeout(() => { app.server.closeAllConnections(); }, GRACE_MS);
  await app.close();
  clearTimeout(cut);
}

function versionOf(project: string): string {
  return (JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as { readonly version: string }).version;
}
