/**
 * What `kantlijn deliveries` runs: what does not get to its place, and trying it again. Settings as for `npm start`: DATABASE_URL,
 * KANTLIJN_DATA. Ends with 0 when nothing waits for somebody, 1 when something does, 2 when the command is not right.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { KantlijnError } from "../../../core/model/index.ts";
import { languageAsked, speakIn } from "../../../language/command.ts";
import { LANGUAGE_CODES } from "../../../language/registry.ts";
import { texts } from "../../../language/spoken/whole.ts";
import { refuse, variable } from "../command.ts";
import { openDatabase, type Connection, type Database } from "../database/database.ts";
import { migrationState } from "../database/migrate.ts";
import type { DeliveryState } from "../database/tables.ts";
import { dataFolder, databaseFolder } from "../folders.ts";
import { joinEmbedded, joinForeign } from "../postgres/shared.ts";
import { openDeliveriesIn, type OpenDelivery } from "./open.ts";
import { askAgain, lookAgain } from "./retry.ts";

const asked = languageAsked(process.argv.slice(2), process.env);
await speakIn(asked.language);
const { cli, deliveries: said, errors } = texts;
const given = asked.words.slice(1);
const json = given.includes("--json");
const at = given.indexOf("--retry");
const id = at < 0 ? null : (given[at + 1] ?? "");
const strange = given.find((word, index) => !["--json", "--help", "-h", "--retry"].includes(word) && !(at >= 0 && index === at + 1));

if (given.includes("--help") || given.includes("-h")) console.log(said.help);
else if (asked.wrong !== null) refuse(cli.problem(cli.usage[asked.wrong]({ name: asked.wrong === "needs-value" ? "--lang" : asked.given, known: LANGUAGE_CODES.join(", ") })));
else if (strange !== undefined) refuse(cli.problem(cli.usage["unknown-option"]({ name: strange, known: "--retry, --json, --lang, --help" })));
else if (id !== null && !/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) refuse(cli.problem(said.needsId));
else process.exitCode = await perform();

async function perform(): Promise<number> {
  const project = fileURLToPath(new URL("../../../../", import.meta.url));
  const [wanted, databaseUrl] = [variable("KANTLIJN_DATA"), variable("DATABASE_URL")];
  const begun = existsSync(wanted ?? join(project, "var")) && (databaseUrl !== undefined || existsSync(join(databaseFolder(dataFolder(project, wanted)), "data")));
  if (!begun) return tell([]);
  const postgres = databaseUrl === undefined ? await joinEmbedded(dataFolder(project, wanted)) : await joinForeign(databaseUrl);
  const database = openDatabase(postgres.url);
  try {
    const { waiting, unknown } = await migrationState(postgres.url);
    if (waiting.length + unknown.length > 0) return refuse(said.otherVersion);
    return id === null ? tell(await database.read(openDeliveriesIn)) : await again(database, id.toLowerCase());
  } finally {
    await database.close();
    await postgres.leave();
  }
}

async function again(database: Database, captureId: string): Promise<number> {
  try {
    const state = await database.write((connection) => askEither(connection, captureId));
    console.log(json ? JSON.stringify({ captureId, state }) : state === "waiting" || state === "withdrawing" ? said.again(captureId) : said.goesWell(captureId));
    return 0;
  } catch (error) {
    if (!(error instanceof KantlijnError) || error.code !== "capture-not-found") throw error;
    return refuse(said.notFound(captureId));
  }
}

/** What it was handed over to counts when its place has nothing to be tried again, and the other way round. */
async function askEither(connection: Connection, captureId: string): Promise<DeliveryState> {
  const states: DeliveryState[] = [];
  for (const table of ["deliveries", "publications"] as const) {
    try {
      states.push(await askAgain(connection, table, captureId, new Date()));
    } catch (error) {
      if (!(error instanceof KantlijnError) || error.code !== "capture-not-found") throw error;
    }
  }
  if (await lookAgain(connection, captureId, new Date())) states.push("waiting");
  const [first] = states;
  if (first === undefined) throw new KantlijnError("capture-not-found", "no such delivery");
  return states.find((state) => state === "waiting" || state === "withdrawing") ?? first;
}

function tell(open: readonly OpenDelivery[]): number {
  if (json) console.log(JSON.stringify(open, null, 2));
  else for (const line of open.length === 0 ? [said.none] : open.map(lineOf)) console.log(line);
  return open.some(({ state }) => state === "failed") ? 1 : 0;
}

function lineOf({ captureId, store, place, state, code, nextAt }: OpenDelivery): string {
  const why = code === null ? "" : ` ${errors[code].wrong({})} (${code})`;
  return `${captureId}  ${said.states[state]}  ${store}  ${place ?? "-"}${why}${nextAt === null ? "" : ` ${said.next(nextAt.toISOString())}`}`;
}
