import { existsSync } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "../database/database.ts";
import { migrationState } from "../database/migrate.ts";
import { dataFolder, databaseFolder } from "../folders.ts";
import { joinEmbedded, joinForeign, type SharedPostgres } from "../postgres/shared.ts";
import type { Ask } from "../deliveries/stores.ts";
import { connectionResults } from "./connections.ts";
import { certificateResult, diskResult, folderResults, nodeResult, portResults } from "./machine.ts";
import { buildResult, policyResults } from "./pages.ts";
import { result, type Result } from "./result.ts";
import { sharepointResults } from "./sharepoint.ts";
import { chainResults, vaultResults } from "./store.ts";

/** The variable with a token for Graph, of whoever wants to know what can be reached with the own rights. */
const GRAPH_TOKEN = "KANTLIJN_GRAPH_TOKEN";

export interface Patient {
  /** Folder of the project. */
  readonly project: string;
  /** As set in KANTLIJN_DATA, DATABASE_URL and PORT. */
  readonly data: string | undefined;
  readonly databaseUrl: string | undefined;
  readonly port: number;
  readonly now: Date;
  /** What may be set for the configuration. */
  readonly environment?: NodeJS.ProcessEnv;
}

const ask: Ask = (address, request) => fetch(address, request);

/**
 * Looks at an installation and tells what it finds, one thing after the other, whether a server runs or not. It changes and
 * repairs nothing; a database of Kantlijn's own that is not running is started for the moment, and stopped again.
 */
export async function* examine({ project, data: wanted, databaseUrl, port, now, environment = {} }: Patient): AsyncGenerator<Result> {
  yield nodeResult(process.version);
  yield buildResult(project);
  yield* policyResults(project);
  yield* await sharepointResults(project, environment[GRAPH_TOKEN] ?? "", ask);
  const begun = existsSync(wanted === undefined || wanted === "" ? join(project, "var") : wanted);
  if (!begun) {
    yield result("folders", "note", "never-started");
    return;
  }
  const data = dataFolder(project, wanted);
  yield* folderResults(data);
  yield diskResult(data);
  yield* await portResults(port, data);
  yield certificateResult(data, now);
  yield* await connectionResults(data, environment, ask, now);
  yield* examineStore(data, databaseUrl, now);
}

async function* examineStore(data: string, databaseUrl: string | undefined, now: Date): AsyncGenerator<Result> {
  if (databaseUrl === undefined && !existsSync(join(databaseFolder(data), "data"))) {
    yield result("database", "note", "never-started");
    return;
  }
  let postgres: SharedPostgres | null = null;
  try {
    postgres = databaseUrl === undefined ? await joinEmbedded(data) : await joinForeign(databaseUrl);
  } catch {
    yield result("database", "wrong", databaseUrl === undefined ? "database-away" : "database-refused");
    return;
  }
  const database = openDatabase(postgres.url);
  try {
    yield result("database", "good", postgres.reused ? "database-good" : "database-started");
    const { waiting, unknown } = await migrationState(postgres.url);
    if (unknown.length > 0) yield result("migrations", "wrong", "migrations-newer", { name: unknown[0] ?? "" });
    else yield waiting.length === 0 ? result("migrations", "good", "migrations-good") : result("migrations", "note", "migrations-waiting", { count: waiting.length });
    // Without the tables of this version there is nothing to look in.
    if (unknown.length > 0 || waiting.length > 0) return;
    yield* await chainResults(database, data);
    yield* await vaultResults(database, data, now);
  } finally {
    await database.close();
    await postgres.leave();
  }
}
