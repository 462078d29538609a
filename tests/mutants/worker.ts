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
  /** How often the mutant of this run was passed; 0 without one. */
  readonly passed: number;
  /** What each test passes, and what is passed outside tests; empty in a run with a mutant, which looks at one only. */
  readonly coverage: { readonly static: Coverage; readonly perTest: Readonly<Record<string, Coverage>> };
}

/** What the code with mutants in it looks at. The names are Stryker's. */
interface Switches {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount: number;
  hitLimit: number;
  readonly mutantCoverage: Ran["coverage"];
}

/** The same chance in every run: what is found once is found again. No smaller example is looked for, and a property has a second. */
const PROPERTIES = { seed: 42, endOnFailure: true, interruptAfterTimeLimit: 1000, markInterruptAsFailure: false } as const;
const opening = workerData as Opening;
const coverage: Ran["coverage"] = { static: {}, perTest: {} };
const NOTHING: Ran["coverage"] = { static: {}, perTest: {} };
const switches: Switches = { mutantCoverage: coverage, hitCount: 0, hitLimit: Infinity };
Object.assign(globalThis, { __stryker__: switches });
fc.configureGlobal(PROPERTIES);

async function run(suite: Suite, { tests, mutant, hitLimit }: Run): Promise<Ran> {
  switches.activeMutant = mutant ?? undefined;
  switches.hitCount = 0;
  switches.hitLimit = hitLimit ?? Infinity;
  const outcomes = await suite.run(tests, mutant !== null, (id) => { switches.currentTestId = id; });
  switches.activeMutant = undefined;
  return { outcomes, passed: switches.hitCount, circles: switches.hitCount > switches.hitLimit, coverage: mutant === null ? coverage : NOTHING };
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
