/**
 * What `kantlijn doctor` runs: tells in plain words what is wrong with the installation. Settings as for `npm start`: PORT,
 * DATABASE_URL, KANTLIJN_DATA. Ends with 0 when nothing is wrong, 1 when something is, 2 when the command is not right.
 */
import { fileURLToPath } from "node:url";
import { languageAsked, speakIn } from "../../../language/command.ts";
import { nl } from "../../../language/nl/index.ts";
import { LANGUAGE_CODES } from "../../../language/registry.ts";
import { texts } from "../../../language/spoken/whole.ts";
import { refuse, variable } from "../command.ts";
import { examine } from "./doctor.ts";
import type { Result } from "./result.ts";

const asked = languageAsked(process.argv.slice(2), process.env);
await speakIn(asked.language);
const { cli, doctor: doctorTexts } = texts;
const given = asked.words.filter((word, index) => index > 0 || word !== "doctor");
const json = given.includes("--json");
const strange = given.find((word) => word !== "--json" && word !== "--help" && word !== "-h");
const PORT = Number(process.env["PORT"] ?? "3000");

if (given.includes("--help") || given.includes("-h")) console.log(doctorTexts.help);
else if (asked.wrong !== null) refuse(cli.problem(cli.usage[asked.wrong]({ name: asked.wrong === "needs-value" ? "--lang" : asked.given, known: LANGUAGE_CODES.join(", ") })));
else if (strange !== undefined) refuse(cli.problem(cli.usage["unknown-option"]({ name: strange, known: "--json, --lang, --help" })));
else if (!Number.isInteger(PORT) || PORT < 0 || PORT > 65_535) refuse(cli.problem(doctorTexts.badPort));
else process.exitCode = await run();

async function run(): Promise<number> {
  const found: Result[] = [];
  const patient = { project: fileURLToPath(new URL("../../../../", import.meta.url)), data: variable("KANTLIJN_DATA"), databaseUrl: variable("DATABASE_URL"), port: PORT, now: new Date(), environment: process.env };
  for await (const one of examine(patient)) {
    found.push(one);
    if (!json) console.log(lineOf(one));
  }
  const wrong = found.filter(({ state }) => state === "wrong").length;
  if (json) console.log(JSON.stringify({ ok: wrong === 0, checks: found.map((one) => ({ ...one, message: nl.doctor.says[one.code](one.values) })) }, null, 2));
  else console.log(`\n${wrong === 0 ? doctorTexts.healthy : doctorTexts.ill(wrong)}`);
  return wrong === 0 ? 0 : 1;
}

function lineOf(one: Result): string {
  return `${doctorTexts.states[one.state].padEnd(7)} ${doctorTexts.checks[one.check].padEnd(13)} ${doctorTexts.says[one.code](one.values)}`;
}
