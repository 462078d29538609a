import { texts } from "../../../language/spoken/whole.ts";
import { printable } from "../card.ts";
import type { Evaluated } from "./evaluator.ts";
import type { Verdict } from "./judge.ts";
import type { Scenario } from "./scenarios.ts";

export interface Row extends Evaluated {
  readonly scenario: Scenario;
}

const COLUMNS = ["outcome", "documentType", "fields", "location", "warnsLocation", "warnsRecipient", "woo", "findings", "notFlagged", "retention", "maxQuestions", "maxClicks", "scenario"] as const;
type Column = (typeof COLUMNS)[number];


/** The table per expectation, what failed, and the closing line. */
export function tableOf(rows: readonly Row[]): string {
  const columns = COLUMNS.filter((column) => rows.some(({ verdicts }) => verdicts.some((verdict) => columnOf(verdict) === column)));
  const failed = rows.filter(({ verdicts }) => verdicts.some(({ passed }) => !passed));
  const heads = columns.map((column) => texts.cli.evaluate.columns[column]);
  const lines = rows.map(({ scenario, verdicts }) => [scenario.id, ...columns.map((column) => cell(verdicts.filter((verdict) => columnOf(verdict) === column)))]);
  const total = [texts.cli.evaluate.together, ...columns.map((column) => cell(rows.flatMap(({ verdicts }) => verdicts).filter((verdict) => columnOf(verdict) === column), true))];
  return [
    ...aligned([["", ...heads], ...lines, total]),
    "",
    ...failed.flatMap(({ scenario, verdicts }) => [printable(`${scenario.world}/${scenario.id}`), ...verdicts.filter(({ passed }) => !passed).map((verdict) => `  ${printable(explain(verdict))}`), ""]),
    `${String(rows.length - failed.length)} passed, ${String(failed.length)} failed`,
  ].join("\n");
}

function columnOf({ expectation }: Verdict): Column {
  return COLUMNS.find((column) => column === expectation.split(".")[0]) ?? "scenario";
}

/** Right, or how many of how many. */
function cell(verdicts: readonly Verdict[], counted = false): string {
  const passed = verdicts.filter((verdict) => verdict.passed).length;
  if (verdicts.length === 0) return "·";
  if (!counted && passed === verdicts.length) return texts.cli.evaluate.right;
  return counted || verdicts.length > 1 ? `${String(passed)}/${String(verdicts.length)}` : texts.cli.evaluate.wrong;
}

function explain({ expectation, expected, actual }: Verdict): string {
  if (expectation === "scenario") return (actual as { readonly message: string }).message;
  if (expectation === "findings" && actual === null) return texts.cli.evaluate.notInText({ expected: JSON.stringify(expected) });
  return texts.cli.evaluate.differs({ expectation, expected: JSON.stringify(expected), actual: JSON.stringify(actual) });
}

/** Columns of equal width, the first to the left and the others in the middle of nothing: to the right. */
function aligned(lines: readonly (readonly string[])[]): readonly string[] {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines.map((line) => line.map((word, column) => (column === 0 ? printable(word).padEnd(widths[column] ?? 0) : word.padStart(widths[column] ?? 0))).join("  "));
}
