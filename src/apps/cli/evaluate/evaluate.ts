import { availableParallelism } from "node:os";
import { texts } from "../../../language/spoken/whole.ts";
import { JsonArray } from "../output.ts";
import { Pool } from "../pool.ts";
import type { Terminal } from "../terminal.ts";
import { broken, type EvaluateData, type Evaluated } from "./evaluator.ts";
import { scenariosIn, type Scenario } from "./scenarios.ts";
import { tableOf, type Row } from "./table.ts";

const PATIENCE = 60;
const MEMORY = 1024;
const MOST_THREADS = 2;

/**
 * Tries every scenario behind the folders and prints what passed and what did not; the last line is `N passed, N failed`.
 * Returns the exit code: 0 all passed, 1 some failed. Throws a KantlijnError when there is nothing to try.
 */
export async function evaluate(folders: readonly string[], json: boolean, terminal: Terminal): Promise<number> {
  const scenarios: Scenario[] = [];
  for (const folder of folders) scenarios.push(...(await scenariosIn(folder)));
  const data: EvaluateData = { command: "evaluate", language: terminal.language };
  const pool = new Pool<Scenario, Evaluated>({ module: new URL("../worker.ts", import.meta.url), data, size: Math.min(MOST_THREADS, availableParallelism()), patience: PATIENCE, memory: MEMORY });
  const array = json ? new JsonArray(terminal.output) : null;
  const rows: Row[] = [];
  try {
    await pool.open();
    const started = scenarios.map(async (scenario): Promise<Row> => ({ scenario, ...(await pool.run(scenario).catch(broken)) }));
    for (const promise of started) {
      const row = await terminal.unlessStopped(promise);
      if (row === null) break;
      rows.push(row);
      await array?.add(JSON.stringify(resultOf(row)));
      terminal.progress(texts.cli.progress({ done: `${String(rows.length)}/${String(scenarios.length)}`, file: row.scenario.id }));
    }
    terminal.clear();
    await array?.close();
    for (const { scenario, unchecked } of rows) if (unchecked.length > 0) terminal.say(texts.cli.evaluate.unchecked({ id: scenario.id, names: unchecked.join(", ") }));
    if (!json) await terminal.output.write(`${tableOf(rows)}\n`);
    return rows.every(passes) && rows.length === scenarios.length ? 0 : 1;
  } finally {
    await pool.close();
  }
}

function passes({ verdicts }: Pick<Row, "verdicts">): boolean {
  return verdicts.every(({ passed }) => passed);
}

/** A scenario as `evaluate --json` writes it. */
function resultOf(row: Row): object {
  const failures = row.verdicts.filter(({ passed }) => !passed).map(({ expectation, expected, actual }) => ({ expectation, expected, actual }));
  return { id: row.scenario.id, world: row.scenario.world, passed: passes(row), failures };
}
