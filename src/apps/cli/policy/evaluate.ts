import type { FindingKind } from "../../../core/model/index.ts";
import { silentRules, type Policy, type RuleChange } from "../../../core/policy/index.ts";
import { texts } from "../../../language/spoken/whole.ts";
import { printable } from "../card.ts";
import { loadPackage } from "../packages.ts";
import type { Terminal } from "../terminal.ts";
import { tryExamples, type Trial } from "./examples.ts";
import type { PolicyCommand } from "./options.ts";
import { nameOf } from "./words.ts";
import { EFFECTS, type Effect, type EffectName } from "./trial.ts";


/** One thing that is different about an example. */
interface Difference {
  readonly effect: EffectName;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

interface Result {
  readonly id: string;
  readonly world: string;
  readonly changes: readonly Difference[];
  /** What would change on top if the silent rules spoke. */
  readonly observed: readonly Difference[];
  /** Paths of the silent rules that would change it. */
  readonly silent: readonly string[];
  /** Expectations that go wrong now and were right, and the other way round. */
  readonly worse: readonly string[];
  readonly better: readonly string[];
  readonly error: string | null;
}

/**
 * Tries a package on examples and prints which of them it changes, and how. Gives 1 when an example gets worse or cannot
 * be tried, else 0.
 */
export async function evaluatePackage({ folders, policy, present, ring, on, json }: Extract<PolicyCommand, { readonly act: "evaluate" }>, terminal: Terminal): Promise<number> {
  // A mistake in a package is named once, not per example.
  if (present !== null) await loadPackage(present, ".", ring);
  const { policy: tried } = await loadPackage(policy, ".", ring);
  const trials = await tryExamples(folders, { command: "policy", language: terminal.language, policies: [present, policy], ring, on }, terminal);
  const results = trials.map(resultOf);
  if (json) await terminal.output.write(`${JSON.stringify(results, null, 2)}\n`);
  else await terminal.output.write(`${linesOf(results, silentIn(tried)).map(printable).join("\n")}\n`);
  return results.some(({ worse, error }) => worse.length > 0 || error !== null) || terminal.stopped ? 1 : 0;
}

function resultOf({ scenario: { id, world }, tried }: Trial): Result {
  const nothing: Result = { id, world, changes: [], observed: [], silent: [], worse: [], better: [], error: null };
  if ("error" in tried) return { ...nothing, error: tried.error };
  const [before, after] = tried.effects;
  if (before === undefined || after === undefined) return nothing;
  return {
    ...nothing,
    changes: differences(before, after),
    observed: tried.observed === null ? [] : differences(after, tried.observed.effect),
    silent: tried.observed?.rules ?? [],
    worse: after.wrong.filter((expectation) => !before.wrong.includes(expectation)),
    better: before.wrong.filter((expectation) => !after.wrong.includes(expectation)),
  };
}

function differences(before: Effect, after: Effect): readonly Difference[] {
  return EFFECTS.flatMap((effect) => {
    const [was, is] = [before.values[effect], after.values[effect]];
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ effect, before: was, after: is }];
  });
}

/** Every silent rule, whenever it begins, by its path. */
function silentIn(policy: Policy): ReadonlyMap<string, RuleChange> {
  return new Map([policy, ...(policy.later ?? []).map(({ policy: later }) => later)].flatMap((standing) => silentRules(standing).map((rule) => [rule.path, rule] as const)));
}

function linesOf(results: readonly Result[], silent: ReadonlyMap<string, RuleChange>): readonly string[] {
  const told = results.filter(({ changes, observed, error }) => changes.length > 0 || observed.length > 0 || error !== null);
  const count = (has: (result: Result) => boolean): number => results.filter(has).length;
  return [
    ...told.flatMap((result) => [...resultLines(result), ""]),
    texts.cli.policy.evaluate.total(results.length, count(({ changes }) => changes.length > 0)),
    ...(count(({ worse }) => worse.length > 0) === 0 ? [] : [texts.cli.policy.evaluate.totalWorse(count(({ worse }) => worse.length > 0))]),
    ...(count(({ observed }) => observed.length > 0) === 0 ? [] : [texts.cli.policy.evaluate.totalObserved(count(({ observed }) => observed.length > 0))]),
    // A silent rule that never speaks is worth knowing too.
    ...[...silent.values()].map(({ path, section, name }) => `  ${texts.cli.policy.evaluate.silentRule(`${texts.cli.policy.sections[section]}: ${nameOf(section, name)} (${path})`, count((result) => result.silent.includes(path)), results.length)}`),
  ];
}

function resultLines({ world, id, changes, observed, worse, better, error }: Result): readonly string[] {
  return [
    `${world}/${id}`,
    ...(error === null ? [] : [`  ${error}`]),
    ...changes.map((change) => `  ${differenceLine(change)}`),
    ...observed.map((change) => `  ${texts.cli.policy.evaluate.silent(differenceLine(change))}`),
    ...worse.map((expectation) => `  ${texts.cli.policy.evaluate.worse(expectation)}`),
    ...better.map((expectation) => `  ${texts.cli.policy.evaluate.better(expectation)}`),
  ];
}

function differenceLine({ effect, before, after }: Difference): string {
  if (effect === "findings") {
    const [gone, fresh] = [before.filter((one) => !after.includes(one)), after.filter((one) => !before.includes(one))];
    return [...fresh.map((one) => texts.cli.policy.evaluate.found(findingOf(one))), ...gone.map((one) => texts.cli.policy.evaluate.notFound(findingOf(one)))].join("; ");
  }
  return texts.cli.policy.fieldChanged(texts.cli.policy.evaluate.effects[effect], valueOf(effect, before), valueOf(effect, after));
}

function findingOf(found: string): string {
  const [kind = "", ...quote] = found.split(": ");
  return `${texts.kinds[kind as FindingKind]} “${quote.join(": ")}”`;
}

function valueOf(effect: EffectName, values: readonly string[]): string {
  if (values.length === 0) return texts.cli.policy.none;
  if (effect === "outcome") return values.map((value) => texts.cli.policy.evaluate.outcomes[value as keyof typeof texts.cli.policy.evaluate.outcomes]).join(", ");
  return values.map((value) => (effect === "retention" && value.startsWith("P") ? texts.values.duration(value) : value)).join(", ");
}
