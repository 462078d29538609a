import { comparePolicies, type RuleChange, type Stage } from "../../../core/policy/index.ts";
import { texts } from "../../../language/spoken/whole.ts";
import { printable } from "../card.ts";
import { loadPackage } from "../packages.ts";
import type { Terminal } from "../terminal.ts";
import type { PolicyCommand } from "./options.ts";
import { fieldName, nameOf, shown, wordLine } from "./words.ts";


/** Prints what another package changes, in sentences or as JSON. Gives 0, also when they differ. */
export async function diffPackages({ before, after, ring, json }: Extract<PolicyCommand, { readonly act: "diff" }>, terminal: Terminal): Promise<number> {
  const [old, fresh] = [await loadPackage(before, ".", ring), await loadPackage(after, ".", ring)];
  const stages = comparePolicies(old.policy, fresh.policy);
  if (json) await terminal.output.write(`${JSON.stringify({ before: old.policy.id, after: fresh.policy.id, stages }, null, 2)}\n`);
  else await terminal.output.write(`${linesOf(stages).map(printable).join("\n")}\n`);
  return 0;
}

function linesOf(stages: readonly Stage[]): readonly string[] {
  if (stages.length === 0) return [texts.cli.policy.same];
  return stages.flatMap(({ from, observed, changes }, index) => [...(index === 0 ? [] : [""]), texts.cli.policy.stage(from, observed), ...changes.flatMap(changeLines)]);
}

function changeLines({ path, section, name, act, fields, more, fewer }: RuleChange): readonly string[] {
  const head = `  ${texts.cli.policy.sections[section]}: ${nameOf(section, name)} (${path}): ${texts.cli.policy.acts[act]}`;
  if (act === "removed") return [head];
  return [
    head,
    // What a new rule does not do goes without saying.
    ...fields.filter(({ after }) => act !== "added" || (after !== false && after !== null)).map(({ field, before, after }) => `    ${act === "added" ? texts.cli.policy.field(fieldName(field), shown(field, after)) : texts.cli.policy.fieldChanged(fieldName(field), shown(field, before), shown(field, after))}`),
    ...more.map((words) => `    ${act === "added" ? wordLine(words) : texts.cli.policy.more(wordLine(words))}`),
    ...fewer.map((words) => `    ${texts.cli.policy.fewer(wordLine(words))}`),
  ];
}
