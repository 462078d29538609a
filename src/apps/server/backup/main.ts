/**
 * What `kantlijn backup FOLDER` and `kantlijn restore FOLDER` run. Settings as for `npm start`: DATABASE_URL, KANTLIJN_DATA.
 * Ends with 0 when it worked, 1 when it did not or the register is not whole, 2 when the command is not right.
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { languageAsked, speakIn } from "../../../language/command.ts";
import { LANGUAGE_CODES } from "../../../language/registry.ts";
import { texts } from "../../../language/spoken/whole.ts";
import { codeOf } from "../codes.ts";
import { refuse, variable, versionOf } from "../command.ts";
import { dataFolder, databaseFolder } from "../folders.ts";
import { joinEmbedded, joinForeign } from "../postgres/shared.ts";
import { BackupRefused, type Manifest } from "./layout.ts";
import { restoreBackup } from "./restore.ts";
import { writeBackup } from "./write.ts";

const asked = languageAsked(process.argv.slice(2), process.env);
await speakIn(asked.language);
const { cli, backup: said } = texts;
const [command, ...given] = asked.words;
const [folder, ...more] = given;
const strange = given.find((word) => word.startsWith("-") && word !== "--help" && word !== "-h");

if (given.includes("--help") || given.includes("-h")) console.log(said.help);
else if (asked.wrong !== null) refuse(cli.problem(cli.usage[asked.wrong]({ name: asked.wrong === "needs-value" ? "--lang" : asked.given, known: LANGUAGE_CODES.join(", ") })));
else if (strange !== undefined) refuse(cli.problem(cli.usage["unknown-option"]({ name: strange, known: "--lang, --help" })));
else if (folder === undefined || more.length > 0) refuse(cli.problem(said.refused.usage));
else process.exitCode = await perform(resolve(folder)).catch(fail);

async function perform(place: string): Promise<number> {
  const project = fileURLToPath(new URL("../../../../", import.meta.url));
  const wanted = variable("KANTLIJN_DATA");
  const databaseUrl = variable("DATABASE_URL");
  if (command === "backup" && !existsSync(wanted ?? join(project, "var"))) throw new BackupRefused("nothing");
  const data = dataFolder(project, wanted);
  if (command === "backup" && databaseUrl === undefined && !existsSync(join(databaseFolder(data), "data"))) throw new BackupRefused("nothing");
  const postgres = databaseUrl === undefined ? await joinEmbedded(data) : await joinForeign(databaseUrl);
  try {
    if (command === "restore") return await restore({ folder: place, data, databaseUrl: postgres.url, own: 1 });
    const made = await writeBackup({ folder: place, data, databaseUrl: postgres.url, version: versionOf(project), now: new Date() });
    console.log(said.made(rowsOf(made), String(made.files), place));
    return 0;
  } finally {
    await postgres.leave();
  }
}

async function restore(wish: Parameters<typeof restoreBackup>[0]): Promise<number> {
  const { manifest, chain } = await restoreBackup(wish);
  console.log(said.restored(rowsOf(manifest), String(manifest.files)));
  if (chain.faults.length > 0) console.error(said.broken(String(chain.faults.length)));
  else console.log(chain.head === null ? said.wholeEmpty : said.whole(chain.head.number, chain.head.sha256));
  return chain.faults.length > 0 ? 1 : 0;
}

function rowsOf({ tables }: Manifest): string {
  return String(tables.reduce((sum, { rows }) => sum + rows, 0));
}

function fail(error: unknown): number {
  if (error instanceof BackupRefused) console.error(said.refused[error.fault]);
  else if (["EACCES", "EPERM", "EROFS", "ENOTDIR"].includes(codeOf(error) ?? "")) console.error(said.refused["folder-closed"]);
  else console.error(said.unknown(codeOf(error) ?? "internal"));
  return 1;
}
