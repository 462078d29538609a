import { ringIn, separate, usage } from "../words.ts";

/** What `kantlijn policy` can do. Packages are a name or a file; `ring` is empty for everybody. */
export type PolicyCommand =
  | { readonly act: "check"; readonly packages: readonly string[]; readonly json: boolean }
  | { readonly act: "explain"; readonly rule: string; readonly policy: string; readonly ring: string; readonly json: boolean; readonly examples: readonly string[] }
  | { readonly act: "diff"; readonly before: string; readonly after: string; readonly ring: string; readonly json: boolean }
  /** `present` null: what each world names itself. `on` is a day, YYYY-MM-DD; null is the day of each example. */
  | { readonly act: "evaluate"; readonly folders: readonly string[]; readonly policy: string; readonly present: string | null; readonly ring: string; readonly on: string | null; readonly json: boolean };

const OPTIONS = {
  check: { "--json": false },
  explain: { "--json": false, "--policy": true, "--ring": true },
  diff: { "--json": false, "--ring": true },
  evaluate: { "--json": false, "--policy": true, "--present": true, "--ring": true, "--on": true },
} as const satisfies Record<PolicyCommand["act"], Readonly<Record<string, boolean>>>;

const STANDARD_POLICY = "gemeente";

/** Reads the words behind `kantlijn policy`. Throws `usage`. */
export function parsePolicyCommand(words: readonly string[]): PolicyCommand {
  const [act = "", ...rest] = words;
  if (act !== "check" && act !== "explain" && act !== "diff" && act !== "evaluate") throw usage("policy-command", { name: act });
  const { paths, given } = separate(rest, OPTIONS[act]);
  const json = given.has("--json");
  const [first, second, ...more] = paths;
  if (act === "check") {
    if (first === undefined) throw usage("no-package");
    return { act, packages: paths, json };
  }
  const ring = ringIn(given);
  if (act === "diff") {
    if (first === undefined || second === undefined || more.length > 0) throw usage("two-packages");
    return { act, before: first, after: second, ring, json };
  }
  if (act === "explain") {
    if (first === undefined) throw usage("no-rule");
    return { act, rule: first, policy: given.get("--policy") ?? STANDARD_POLICY, ring, json, examples: paths.slice(1) };
  }
  const policy = given.get("--policy");
  if (policy === undefined) throw usage("no-proposal");
  if (first === undefined) throw usage("no-files");
  const on = given.get("--on") ?? null;
  if (on !== null && !(/^\d{4}-\d{2}-\d{2}$/u.test(on) && !Number.isNaN(Date.parse(on)))) throw usage("no-day", { name: on });
  return { act, folders: paths, policy, present: given.get("--present") ?? null, ring, on, json };
}
