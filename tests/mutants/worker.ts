import { parentPort, workerData } from "node:worker_threads";
import fc from "fast-check";
import { Suite, type Outcome } from "./suite.ts";

/** What a thread is opened with. */
export interface Opening {
  readonly files: readonly string[];
  /** The mutant that is there from the start. */
  readonly mutant: string | null;
}

/** One run in an open thread. */
export interface Run {
  /** Ids of the tests; null for all. */
  readonly tests: readonly string[] | null;
  readonly mutant: string | null;
  /** A mutant that is passed more often than this turns in a circle. */
  readonly hitLimit: number | null;
}

export type Coverage = Record<string, number>;

export interface Ran {
  readonly outcomes: readonly Outcome[];
  readonly circles: boolean;
  readonly coverage: { readonly static: Coverage; readonly perTest: Readonly<Record<string, Coverage>> };
}

/** What the code with mutants in it looks at. The names are Stryker's. */
interface Switches {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: Ran["coverage"];
}

/** The same chance in every run: what is found once is found again. No smaller example is looked for, and a property has a second. */
const PROPERTIES = { seed: 42, endOnFailure: true, interruptAfterTimeLimit: 1000, markInterruptAsFailure: false } as const;
const opening = workerData as Opening;
const switches: Switches = { mutantCoverage: { static: {}, perTest: {} } };
Object.assign(globalThis, { __stryker__: switches });
fc.configureGlobal(PROPERTIES);

async function run(suite: Suite, { tests, mutant, hitLimit }: Run): Promise<Ran> {
  switches.activeMutant = mutant ?? undefined;
  switches.hitCount = hitLimit === null ? undefined : 0;
  switches.hitLimit = hitLimit ?? undefined;
  const outcomes = await suite.run(tests, mutant !== null, (id) => { switches.currentTestId = id; });
  switches.activeMutant = undefined;
  return { outcomes, circles: hitLimit !== null && (switches.hitCount ?? 0) > hitLimit, coverage: switches.mutantCoverage ?? { static: {}, perTest: {} } };
}

const suite = new Suite();
switches.activeMutant = opening.mutant ?? undefined;
try {
  await suite.load(opening.files);
  parentPort?.on("message", (wanted: Run) => void run(suite, wanted).then((ran) => parentPort?.postMessage({ ran })));
  parentPort?.postMessage({ ready: true });
} catch (error) {
  parentPort?.postMessage({ broken: String(error) });
}
