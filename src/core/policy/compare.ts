import { rulesOf, type Rule } from "./inventory.ts";
import type { Cue } from "./rules.ts";
import { policyOn, type Policy, type Standing } from "./schema.ts";

/** Words that came or went: where in the text they count, and how much. */
export interface Words {
  readonly in: Cue["in"] | null;
  readonly weight: number | null;
  readonly words: readonly string[];
}

/** What is different about one rule. */
export interface RuleChange {
  readonly path: string;
  readonly section: Rule["section"];
  readonly name: string;
  readonly act: "added" | "removed" | "changed";
  readonly fields: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
  readonly more: readonly Words[];
  readonly fewer: readonly Words[];
}

/** Changes that hold together: at once, from a day on, or only as a measurement. */
export interface Stage {
  readonly from: string | null;
  readonly observed: boolean;
  readonly changes: readonly RuleChange[];
}

/**
 * What another policy changes, per moment: what is different now, what becomes different on a later day, and what is only
 * measured. Later days are told as steps; a step that the old policy makes as well is no change.
 */
export function comparePolicies(before: Policy, after: Policy): readonly Stage[] {
  const days = [...new Set([...(before.later ?? []), ...(after.later ?? [])].map(({ from }) => from))].sort();
  const stages: Stage[] = [];
  // What the old policy measures as well is no change.
  const measured = new Set<string>();
  for (const day of [null, ...days]) measuredIn(policyOn(before, day), measured);
  const add = (from: string | null, observed: boolean, changes: readonly RuleChange[]): void => {
    if (changes.length > 0) stages.push({ from, observed, changes });
  };
  let [old, now] = [policyOn(before, null), policyOn(after, null)];
  add(null, false, compare(old, now));
  add(null, true, measuredIn(now, measured));
  for (const day of days) {
    const [oldThen, then] = [policyOn(before, day), policyOn(after, day)];
    const same = new Set(compare(old, oldThen).map((change) => JSON.stringify(change)));
    add(day, false, compare(now, then).filter((change) => !same.has(JSON.stringify(change))));
    add(day, true, measuredIn(then, measured));
    [old, now] = [oldThen, then];
  }
  return stages;
}

const silent = new WeakMap<Policy, readonly RuleChange[]>();

/** What the rules that only observe would change in a policy as it stands; empty when it has none. */
export function silentRules(policy: Policy): readonly RuleChange[] {
  if (policy.observed === undefined) return [];
  const known = silent.get(policy) ?? compare(policy, policy.observed);
  silent.set(policy, known);
  return known;
}

/** What silent rules would change, as far as it was not told before. */
function measuredIn(policy: Policy, told: Set<string>): readonly RuleChange[] {
  const fresh = silentRules(policy).filter((change) => !told.has(JSON.stringify(change)));
  for (const change of fresh) told.add(JSON.stringify(change));
  return fresh;
}

/** What is different between two policies as they stand. */
function compare(before: Standing, after: Standing): readonly RuleChange[] {
  const old = new Map(rulesOf(before).map((rule) => [rule.path, rule]));
  const fresh = new Map(rulesOf(after).map((rule) => [rule.path, rule]));
  return [
    ...[...fresh.values()].flatMap((rule) => changeOf(old.get(rule.path) ?? null, rule)),
    ...[...old.values()].filter(({ path }) => !fresh.has(path)).flatMap((rule) => changeOf(rule, null)),
  ];
}

function changeOf(before: Rule | null, after: Rule | null): readonly RuleChange[] {
  const rule = after ?? before;
  if (rule === null || before === after) return [];
  const fields = fieldsOf(before, after);
  const [more, fewer] = [wordsIn(after, before), wordsIn(before, after)];
  if (before !== null && after !== null && fields.length + more.length + fewer.length === 0) return [];
  return [{ path: rule.path, section: rule.section, name: rule.name, act: before === null ? "added" : after === null ? "removed" : "changed", fields, more, fewer }];
}

function fieldsOf(before: Rule | null, after: Rule | null): RuleChange["fields"] {
  const values = (rule: Rule | null): Readonly<Record<string, unknown>> => (rule === null ? {} : { ...rule.fields, ...(rule.source === null ? {} : { source: rule.source }), ...(rule.owner === null ? {} : { owner: rule.owner }) });
  const [old, fresh] = [values(before), values(after)];
  return [...new Set([...Object.keys(fresh), ...Object.keys(old)])].flatMap((field) => {
    const [was, is] = [old[field] ?? null, fresh[field] ?? null];
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ field, before: was, after: is }];
  });
}

/** The words of a rule that the other one lacks, together per place and weight. */
function wordsIn(rule: Rule | null, other: Rule | null): readonly Words[] {
  const marks = new Set(marksOf(other).map(({ mark }) => mark));
  const groups = new Map<string, { in: Words["in"]; weight: number | null; words: string[] }>();
  for (const { mark, place, weight, word } of marksOf(rule)) {
    if (marks.has(mark)) continue;
    const key = `${String(place)} ${String(weight)}`;
    const group = groups.get(key) ?? { in: place, weight, words: [] };
    groups.set(key, group);
    group.words.push(word);
  }
  return [...groups.values()];
}

interface Mark {
  readonly mark: string;
  readonly place: Words["in"];
  readonly weight: number | null;
  readonly word: string;
}

/** Every word with its place and weight; groups that must stand together count as one. */
function marksOf(rule: Rule | null): readonly Mark[] {
  if (rule === null) return [];
  const marked = (word: string, { in: place, weight }: Pick<Cue, "in" | "weight">): Mark => ({ mark: `${place} ${String(weight)} ${word}`, place, weight, word });
  return [
    ...rule.words.map((word): Mark => ({ mark: word, place: null, weight: null, word })),
    ...rule.cues.flatMap((cue) => [...(cue.words ?? []).map((word) => marked(word, cue)), ...(cue.all === undefined ? [] : [marked(cue.all.map((group) => group.join(" / ")).join(" + "), cue)])]),
  ];
}
