/**
 * What `npm start` runs: the server, until somebody stops it. Says what it does on standard output, in Dutch; the last
 * line is nothing but the address. Settings: PORT, KANTLIJN_HTTPS_PORT, DATABASE_URL, KANTLIJN_DATA, and those of `readConfiguration` and `openTraces`.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { KantlijnError } from "../../core/model/index.ts";
import { errorMessage } from "../../language/nl/errors.ts";
import { serverTexts } from "../../language/nl/server.ts";
import { versionOf } from "./command.ts";
import { readConfiguration } from "./configuration.ts";
import { dataFolder } from "./folders.ts";
import { openLog } from "./log.ts";
import { serve, type Serving, type StandInWish } from "./serve.ts";
import { openTraces } from "./traces/open.ts";

const FIRST_PORT = "3000";
const FIRST_HTTPS_PORT = "3443";
/** Longer than this nobody waits for a process to stop. PostgreSQL is then left running, and found at the next start. */
const LAST_RESORT_MS = 30_000;

const say = (line: string): void => { console.log(line); };
// Who reads along may stop reading; the server goes on.
process.stdout.on("error", () => undefined);
process.stderr.on("error", () => undefined);

try {
  await start();
} catch (error) {
  console.error(serverTexts.failed(reasonOf(error)));
  process.exit(1);
}

function reasonOf(error: unknown): string {
  if (error instanceof KantlijnError) return errorMessage(error.code, error.values);
  return error instanceof Error ? error.message : String(error);
}

async function start(): Promise<void> {
  const port = portOf("PORT", FIRST_PORT);
  const httpsPort = portOf("KANTLIJN_HTTPS_PORT", FIRST_HTTPS_PORT);
  const project = fileURLToPath(new URL("../../../", import.meta.url));
  const data = dataFolder(project, process.env["KANTLIJN_DATA"]);
  const log = openLog(join(data, "log"));
  const crash = (error: unknown): void => {
    log.failure("crash", error);
    console.error(serverTexts.crashed(join(data, "log")));
    process.exit(1);
  };
  process.on("uncaughtException", crash).on("unhandledRejection", crash);
  say(serverTexts.dataIn(data));
  const databaseUrl = process.env["DATABASE_URL"] === "" ? undefined : process.env["DATABASE_URL"];
  const configuration = readConfiguration(data, process.env);
  const traces = await openTraces(versionOf(project), process.env);
  const starting = serve({ project, configuration, traces, data, databaseUrl, port, log, say, standIn: standInFor(project, httpsPort) });
  stopOnSignal(starting);
  const { address, people, standIn } = await starting;
  say(serverTexts.logIn(join(data, "log")));
  if (standIn !== null) say(serverTexts.standIn(`${standIn.host}/stand-in.html`));
  if (people.length > 0) say(serverTexts.forPeople(people.join(", ")));
  say(serverTexts.running);
  say(people[0] ?? address);
}

/** Stops once, at the first signal, also while still starting. Later signals change nothing: what stops must be left in peace. */
function stopOnSignal(starting: Promise<Serving>): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    console.error(serverTexts.stopping);
    setTimeout(() => process.exit(1), LAST_RESORT_MS).unref();
    const serving = await starting.catch(() => null);
    await serving?.stop();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop());
}

/** The genuine library is there where somebody develops or tries Kantlijn; without it there is no stand-in. */
function standInFor(project: string, port: number): StandInWish | null {
  const library = join(project, "node_modules", "@microsoft", "office-js", "dist");
  return existsSync(library) ? { port, library } : null;
}

function portOf(name: string, standard: string): number {
  const wanted = process.env[name];
  const text = wanted === undefined || wanted === "" ? standard : wanted;
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new Error(serverTexts.badPort(name, text));
  return Number(text);
}
