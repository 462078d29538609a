import { readFile } from "node:fs/promises";
import { KantlijnError } from "../../core/model/index.ts";
import { nl } from "../../language/nl/index.ts";
import { check } from "./check.ts";
import { evaluate } from "./evaluate/evaluate.ts";
import { parseCommand } from "./options.ts";
import { policy } from "./policy/policy.ts";
import { setting } from "./setting.ts";
import { Terminal } from "./terminal.ts";

/** What is wrong with how the command was given, rather than with a file. */
const USAGE = new Set<string>(["usage", "file-not-found", "file-unreadable", "policy-unknown", "policy-invalid", "world-invalid", "context-invalid"]);

const words = process.argv.slice(2);
const terminal = new Terminal(process);
process.exitCode = await run();
await terminal.output.finish();

async function run(): Promise<number> {
  try {
    const code = await perform();
    return terminal.exitCode ?? code;
  } catch (error) {
    const { code, values } = error instanceof KantlijnError ? error : new KantlijnError("internal", "unexpected", { cause: error });
    terminal.say(nl.errorMessage(code, values));
    // Who asked for JSON gets JSON, also when there is nothing in it.
    if (words.includes("--json")) await terminal.output.write("[]\n");
    return USAGE.has(code) ? 2 : 1;
  }
}

async function perform(): Promise<number> {
  const command = parseCommand(words);
  switch (command.name) {
    case "help":
      await terminal.output.write(`${nl.cli.help}\n`);
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
