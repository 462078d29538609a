import { readFile } from "node:fs/promises";
import { KantlijnError, type ErrorCode } from "../../core/model/index.ts";
import { languageAsked, speakIn } from "../../language/command.ts";
import { LANGUAGE_CODES, LANGUAGES } from "../../language/registry.ts";
import { texts } from "../../language/spoken/whole.ts";
import { wholeOf } from "../../language/whole.ts";
import { check } from "./check.ts";
import { evaluate } from "./evaluate/evaluate.ts";
import { parseCommand } from "./options.ts";
import { policy } from "./policy/policy.ts";
import { setting } from "./setting.ts";
import { Terminal } from "./terminal.ts";
import { usage } from "./words.ts";

/** What is wrong with how the command was given, rather than with a file. */
const USAGE = new Set<string>(["usage", "file-not-found", "file-unreadable", "policy-unknown", "policy-invalid", "world-invalid", "context-invalid"]);

const asked = languageAsked(process.argv.slice(2), process.env);
const { words } = asked;
const json = words.includes("--json");
// What a program reads is the same in every language.
const terminal = new Terminal(process, json ? "nl" : asked.language);
await speakIn(terminal.language);
process.exitCode = await run();
await terminal.output.finish();

async function run(): Promise<number> {
  try {
    const code = await perform();
    return terminal.exitCode ?? code;
  } catch (error) {
    const { code, values } = error instanceof KantlijnError ? error : new KantlijnError("internal", "unexpected", { cause: error });
    terminal.say(await messageOf(code, values));
    // Who asked for JSON gets JSON, also when there is nothing in it.
    if (json) await terminal.output.write("[]\n");
    return USAGE.has(code) ? 2 : 1;
  }
}

/** What went wrong, for a person: in the language that was asked for, also beside JSON. */
async function messageOf(code: ErrorCode, values: Readonly<Record<string, string>>): Promise<string> {
  const { cli, errorMessage } = wholeOf(await LANGUAGES[asked.language].load());
  const said = Object.entries(cli.usage).find(([mistake]) => mistake === values["mistake"])?.[1](values);
  return errorMessage(code, said === undefined ? values : { ...values, problem: said });
}

async function perform(): Promise<number> {
  if (asked.wrong !== null) throw usage(asked.wrong, { name: asked.wrong === "needs-value" ? "--lang" : asked.given, known: LANGUAGE_CODES.join(", ") });
  const command = parseCommand(words);
  switch (command.name) {
    case "help":
      await terminal.output.write(`${texts.cli.help}\n`);
      return 0;
    case "version":
      await terminal.output.write(`${await version()}\n`);
      return 0;
    case "check":
      return check(command.paths, command.options, terminal);
    case "evaluate":
      return evaluate(command.paths, command.json, terminal);
    case "policy":
      return policy(command.command, terminal);
    case "setting":
      return setting(command, terminal);
  }
}

async function version(): Promise<string> {
  const { version: number } = JSON.parse(await readFile(new URL("../../../package.json", import.meta.url), "utf8")) as { readonly version: string };
  return number;
}
