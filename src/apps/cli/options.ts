import { KantlijnError } from "../../core/model/index.ts";
import { cli, type UsageProblem } from "../../language/nl/cli.ts";

/** By which rules, for whom and how much `check` says. Paths are as given. */
export interface CheckOptions {
  readonly json: boolean;
  readonly allFindings: boolean;
  readonly withText: boolean;
  readonly policy: string | null;
  readonly world: string | null;
  readonly context: string | null;
}

export type Command =
  | { readonly name: "help" }
  | { readonly name: "version" }
  | { readonly name: "check"; readonly paths: readonly string[]; readonly options: CheckOptions }
  | { readonly name: "evaluate"; readonly paths: readonly string[]; readonly json: boolean }
  /** `policy` is a name or a file; `out` a file, null for standard output; `identity` as given, null without signing in. */
  | { readonly name: "setting"; readonly world: string; readonly policy: string | null; readonly identity: { readonly clientId: string; readonly tenant: string } | null; readonly out: string | null };

/** What each command takes: true where a value follows. */
const OPTIONS = {
  check: { "--json": false, "--policy": true, "--world": true, "--context": true, "--all-findings": false, "--with-text": false },
  evaluate: { "--json": false },
  setting: { "--policy": true, "--client": true, "--tenant": true, "--out": true },
} as const satisfies Record<string, Readonly<Record<string, boolean>>>;

/** A mistake in the command: what is wrong, and what is right. */
export function usage(problem: UsageProblem, values: Readonly<Record<string, string>> = {}): KantlijnError {
  return new KantlijnError("usage", problem, { values: { problem: cli.usage[problem](values) } });
}

/**
 * Reads the words behind `kantlijn`. Options and paths may come in any order; behind `--` everything is a path.
 * @throws KantlijnError `usage`.
 */
export function parseCommand(words: readonly string[]): Command {
  const end = words.indexOf("--");
  const before = end < 0 ? words : words.slice(0, end);
  if (before.includes("--help") || before.includes("-h") || before[0] === "help") return { name: "help" };
  if (before.includes("--version") || before[0] === "-V") return { name: "version" };
  const [name, ...rest] = words;
  if (name === undefined) throw usage("no-command");
  if (name !== "check" && name !== "evaluate" && name !== "setting") throw usage("unknown-command", { name });
  const { paths, given } = separate(rest, OPTIONS[name]);
  if (paths.length === 0) throw usage("no-files");
  if (name === "setting") return settingOf(paths, given);
  const json = given.has("--json");
  if (name === "evaluate") return { name, paths, json };
  return {
    name, paths,
    options: {
      json, allFindings: given.has("--all-findings"), withText: given.has("--with-text"),
      policy: given.get("--policy") ?? null, world: given.get("--world") ?? null, context: given.get("--context") ?? null,
    },
  };
}

function settingOf(paths: readonly string[], given: ReadonlyMap<string, string>): Command {
  const [world = "", ...more] = paths;
  if (more.length > 0) throw usage("one-file");
  const [clientId, tenant] = [given.get("--client"), given.get("--tenant")];
  if ((clientId === undefined) !== (tenant === undefined)) throw usage("together");
  const identity = clientId === undefined || tenant === undefined ? null : { clientId, tenant };
  return { name: "setting", world, policy: given.get("--policy") ?? null, identity, out: given.get("--out") ?? null };
}

interface Separated {
  readonly paths: readonly string[];
  readonly given: ReadonlyMap<string, string>;
}

function separate(words: readonly string[], options: Readonly<Record<string, boolean>>): Separated {
  const paths: string[] = [];
  const given = new Map<string, string>();
  const queue = [...words];
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    if (word === "--") return { paths: [...paths, ...queue], given };
    if (!word.startsWith("-")) {
      paths.push(word);
      continue;
    }
    const [name = "", ...behind] = word.split("=");
    const takes = Object.hasOwn(options, name) ? options[name] : undefined;
    if (takes === undefined) throw usage("unknown-option", { name, known: Object.keys(options).join(", ") });
    if (takes && given.has(name)) throw usage("twice", { name });
    if (!takes && behind.length > 0) throw usage("no-value", { name });
    const value = behind.length > 0 ? behind.join("=") : takes ? queue.shift() : "";
    if (takes && (value === undefined || value === "" || value.startsWith("--"))) throw usage("needs-value", { name });
    given.set(name, value ?? "");
  }
  return { paths, given };
}
