import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../files.ts";
import type { LabelledSentence, OpinionLabel } from "./opinions.ts";

/** How far two people agree who labelled the same things without seeing each other's labels. */
export interface Agreement {
  readonly count: number;
  /** Part of the things that got the same label, 0 to 1. */
  readonly same: number;
  /** The same, without what chance alone would give: Cohen's kappa (1960). */
  readonly kappa: number;
}

/** Agreement over pairs of labels. Throws when there are none. */
export function agreementOf(pairs: readonly (readonly [string, string])[]): Agreement {
  if (pairs.length === 0) throw new RangeError("there is nothing that two people labelled");
  const share = (right: (pair: readonly [string, string]) => boolean): number => pairs.filter(right).length / pairs.length;
  const labels = [...new Set(pairs.flat())];
  const same = share(([one, two]) => one === two);
  const chance = labels.reduce((sum, label) => sum + share(([one]) => one === label) * share(([, two]) => two === label), 0);
  return { count: pairs.length, same, kappa: chance === 1 ? 1 : (same - chance) / (1 - chance) };
}

/** The label that the second annotator gave, by id. */
export function secondLabels(): ReadonlyMap<string, OpinionLabel> {
  const lines = readFileSync(join(ROOT, "tests", "corpora", "opinions", "second.jsonl"), "utf8").trimEnd().split("\n");
  return new Map(lines.map((line) => JSON.parse(line) as { readonly id: string; readonly label: OpinionLabel }).map(({ id, label }) => [id, label]));
}

/** Whether the two annotators disagree on opinion or not; such a sentence has no right answer. */
export const isDisputed = ({ id, label }: LabelledSentence, second: ReadonlyMap<string, OpinionLabel>): boolean => (label === "opinion") !== (second.get(id) === "opinion");
