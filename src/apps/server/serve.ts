import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { serverTexts } from "../../language/nl/server.ts";
import { buildApp } from "./app.ts";
import { openDatabase } from "./database/database.ts";
import { migrate } from "./database/migrate.ts";
import { openLog } from "./log.ts";
import { joinEmbedded, joinForeign } from "./postgres/shared.ts";
import { openRegister } from "./register/register.ts";
import { openSessions, sessionKey } from "./session.ts";
import { openVault } from "./vault/vault.ts";

export interface ServeOptions {
  /** Folder of the project. */
  readonly project: string;
  /** Folder for files, key, log and, unless there is one of the organisation, the database. */
  readonly data: string;
  readonly databaseUrl: string | undefined;
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
const UNDO_DAYS = 30;

/** Starts everything that a server needs, in order; what was started is stopped again when a later step fails. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { project, data, databaseUrl, say, clock = () => new Date(), dist = join(project, "dist"), largest = LARGEST, rate = RATE } = options;
  const log = openLog(join(data, "log"), clock);
  const undo: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    say(databaseUrl === undefined ? serverTexts.startingDatabase : serverTexts.ownDatabase);
    const postgres = databaseUrl === undefined ? await joinEmbedded(data) : await joinForeign(databaseUrl);
    undo.push(() => postgres.leave());
    await migrate(postgres.url);
    const database = openDatabase(postgres.url, () => postgres.revive());
    undo.push(() => database.close());
    const vault = await openVault({ folder: join(data, "vault"), process: postgres.presence.name, largest, reserve: RESERVE });
    const register = openRegister({ database, vault, clock, undoDays: () => UNDO_DAYS });
    const app = await buildApp({ database, vault, register, sessions: openSessions(sessionKey(data), clock), log, dist, rate, version: versionOf(project) });
    undo.push(() => app.close());
    const port = await listen(app, options.port);
    log.write("info", "started", { port });
    undo.push(() => { log.write("info", "stopping"); return Promise.resolve(); });
    return { address: `http://localhost:${String(port)}/`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
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

function versionOf(project: string): string {
  return (JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as { readonly version: string }).version;
}
