import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { texts } from "../../../language/spoken/whole.ts";
import { unreadElement } from "../contract/element.ts";
import { scenariosIn, type Scenario } from "../evaluate/scenarios.ts";
import { Pool } from "../pool.ts";
import type { Terminal } from "../terminal.ts";
import type { TrialData, Tried } from "./trial.ts";

const PATIENCE = 60;
const MEMORY = 1024;
const MOST_THREADS = 2;

/** The examples that come with Kantlijn. */
export const SAMPLES = fileURLToPath(new URL("../../../../assets/samples/", import.meta.url));

export interface Trial {
  readonly scenario: Scenario;
  readonly tried: Tried;
}

/**
 * Tries policies on every example behind the folders, each in a thread that can be ended. Stops when somebody stops the
 * command: then fewer come back. Throws a KantlijnError when there is nothing to try.
 */
export async function tryExamples(folders: readonly string[], data: TrialData, terminal: Terminal): Promise<readonly Trial[]> {
  const scenarios: Scenario[] = [];
  for (const folder of folders) scenarios.push(...(await scenariosIn(folder)));
  const pool = new Pool<Scenario, Tried>({ module: new URL("../worker.ts", import.meta.url), data, size: Math.min(MOST_THREADS, availableParallelism()), patience: PATIENCE, memory: MEMORY });
  const trials: Trial[] = [];
  try {
    await pool.open();
    const started = scenarios.map(async (scenario): Promise<Trial> => ({ scenario, tried: await pool.run(scenario).catch((error: unknown) => ({ error: unreadElement("", error).error.message })) }));
    for (const promise of started) {
      const trial = await terminal.unlessStopped(promise);
      if (trial === null) break;
      trials.push(trial);
      terminal.progress(texts.cli.progress({ done: `${String(trials.length)}/${String(scenarios.length)}`, file: trial.scenario.id }));
    }
    terminal.clear();
    return trials;
  } finally {
    await pool.close();
  }
}
