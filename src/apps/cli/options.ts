import { parsePolicyCommand, type PolicyCommand } from "./policy/options.ts";
import { ringIn, separate, usage } from "./words.ts";

/** By which rules, for whom and how much `check` says. Paths are as given. */
export interface CheckOptions {
  readonly json: boolean;
  readonly allFindings: boolean;
  readonly withText: boolean;
  readonly policy: string | null;
  /** The group the policy is read for; empty is everybody else. */
  readonly ring: string;
  readonly world: string | null;
  readonly context: string | null;
}

export type Command =
  | { readonly name: "help" }
  | { readonly name: "version" }
  | { readonly name: "check"; readonly paths: readonly string[]; readonly options: CheckOptions }
  | { readonly name: "evaluate"; readonly paths: readonly string[]; readonly json: boolean }
  | { readonly name: "policy"; readonly command: PolicyCommand }
  /** `policy` is a name or a file; `out` a file, null for standard output; `identity` as given, null without signing in; `sharepoint` a file, null where nothing is stored there. */
  | { readonly name: "setting"; readonly world: string; readonly policy: string | null; readonly ring: string; readonly identity: { readonly clientId: string; readonly tenant: string } | null; readonly sharepoint: string | null; readonly out: string | null };

/** What each command takes: true where a value follows. */
const OPTIONS = {
  check: { "--json": false, "--policy": true, "--ring": true, "--world": true, "--context": true, "--all-findings": false, "--with-text": false },
  evaluate: { "--json": false },
  setting: { "--policy": true, "--ring": true, "--client": true, "--tenant": true, "--sharepoint": true, "--out": true },
} as const satisfies Record<string, Readonly<Record<string, boolean>>>;

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
  if (name === "policy") return { name, command: parsePolicyCommand(rest) };
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
      policy: given.get("--policy") ?? null, ring: ringIn(given), world: given.get("--world") ?? null, context: given.get("--context") ?? null,
    },
  };
}

function settingOf(paths: readonly string[], given: ReadonlyMap<string, string>): Command {
  const [world = "", ...more] = paths;
  if (more.length > 0) throw usage("one-file");
  const [clientId, tenant] = [given.get("--client"), given.get("--tenant")];
  if ((clientId === undefined) !== (tenant === undefined)) throw usage("together");
  const identity = clientId === undefined || tenant === undefined ? null : { clientId, tenant };
  return { name: "setting", world, policy: given.get("--policy") ?? null, ring: ringIn(given), identity, sharepoint: given.get("--sharepoint") ?? null, out: given.get("--out") ?? null };
}
