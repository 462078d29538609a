/**
 * Stryker's test runner for this project. A mutant in code that only runs inside tests is switched on in a thread that has
 * everything loaded; one that plays while modules load gets a thread of its own. What is kept between runs (a parsed
 * policy, a compiled lexicon) could hide a mutant or keep its mark: a mutant that survives in the common thread, and was
 * passed less often than when everything was new, is tried once more in a fresh one; and after a kill the killing test must
 * pass again without the mutant.
 */
import { readFileSync } from "node:fs";
import { NoAnswer, Thread } from "./thread.ts";
import type { Coverage, Ran } from "./worker.ts";

/** Stryker's words, as far as they are used here. */
interface MutantRun {
  readonly activeMutant: { readonly id: string };
  readonly sandboxFileName: string;
  readonly testFilter?: readonly string[];
  readonly hitLimit?: number;
  readonly timeout: number;
}
type Verdict =
  | { readonly status: "killed"; readonly killedBy: readonly string[]; readonly failureMessage: string; readonly nrOfTests: number }
  | { readonly status: "survived"; readonly nrOfTests: number }
  | { readonly status: "timeout"; readonly reason: string };

/** Test files, as paths from the sandbox that Stryker runs us in; the script that starts Stryker passes them on. */
const files = (): readonly string[] => (process.env["KANTLIJN_MUTANT_TESTS"] ?? "").split(",").filter((file) => file !== "").map((file) => `${process.cwd()}/${file}`);
/** So much of Stryker's patience is ours: what we end ourselves costs one thread, not a process. */
const OURS = 0.9;

class ThreadRunner {
  #common: Thread | null = null;
  /** What each test passed when everything was new. */
  #perTest: Readonly<Record<string, Coverage>> = {};
  /** Every test, the quick ones first: most mutants fall to one of those. */
  #all: readonly string[] = [];
  readonly #idsOf = new Map<string, readonly string[]>();

  capabilities(): { readonly reloadEnvironment: boolean } {
    return { reloadEnvironment: true };
  }

  async dryRun({ timeout }: { readonly timeout: number }): Promise<unknown> {
    try {
      this.#common = await Thread.open({ files: files(), mutant: null }, timeout);
      const { outcomes, coverage } = await this.#common.run({ tests: null, mutant: null, hitLimit: null }, timeout);
      this.#perTest = coverage.perTest;
      this.#all = outcomes.toSorted((a, b) => a.took - b.took).map(({ id }) => id);
      const tests = outcomes.map(({ id, name, file, took, failure }) => ({ id, name, fileName: file, timeSpentMs: Math.ceil(took), ...(failure === undefined ? { status: 0 } : { status: 1, failureMessage: failure }) }));
      return { status: "complete", tests, mutantCoverage: coverage };
    } catch (error) {
      return { status: "error", errorMessage: String(error) };
    }
  }

  async mutantRun(wanted: MutantRun): Promise<Verdict> {
    const patience = wanted.timeout * OURS;
    if (wanted.testFilter === undefined) return this.#fresh(wanted, this.#testsOf(wanted.sandboxFileName), patience);
    const covering = new Set(wanted.testFilter);
    const tests = this.#all.length === 0 ? wanted.testFilter : this.#all.filter((id) => covering.has(id));
    const verdict = await this.#inCommon(wanted, tests, patience);
    return verdict ?? this.#fresh(wanted, tests, patience);
  }

  async dispose(): Promise<void> {
    await this.#common?.close();
  }

  /** The verdict of the thread that all share; null when only a fresh one can tell. */
  async #inCommon({ activeMutant, hitLimit }: MutantRun, tests: readonly string[], patience: number): Promise<Verdict | null> {
    try {
      this.#common ??= await Thread.open({ files: files(), mutant: null }, patience);
      const ran = await this.#common.run({ tests, mutant: activeMutant.id, hitLimit: hitLimit ?? null }, patience);
      const verdict = verdictOf(ran);
      if (verdict.status === "survived") return this.#all.length > 0 && ran.passed >= this.#passes(tests, activeMutant.id) ? verdict : null;
      if (verdict.status === "timeout") return verdict;
      const { outcomes } = await this.#common.run({ tests: verdict.killedBy, mutant: null, hitLimit: null }, patience);
      if (outcomes.every(({ failure }) => failure === undefined)) return verdict;
      await this.#common.close();
      this.#common = null;
      return null;
    } catch (error) {
      this.#common = null;
      if (error instanceof NoAnswer && error.slow) return { status: "timeout", reason: error.message };
      return null;
    }
  }

  /** How often these tests pass a mutant when everything is new. */
  #passes(tests: readonly string[], mutant: string): number {
    return tests.reduce((sum, test) => sum + (this.#perTest[test]?.[mutant] ?? 0), 0);
  }

  async #fresh({ activeMutant, hitLimit }: MutantRun, tests: readonly string[], patience: number): Promise<Verdict> {
    const needed = files().filter((file) => tests.some((id) => id.startsWith(`${file}: `)));
    let thread: Thread | null = null;
    try {
      thread = await Thread.open({ files: needed, mutant: activeMutant.id }, patience);
      return verdictOf(await thread.run({ tests, mutant: activeMutant.id, hitLimit: hitLimit ?? null }, patience));
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      if (error.slow) return { status: "timeout", reason: error.message };
      // What does not even load, no test lets pass.
      return { status: "killed", killedBy: tests.slice(0, 1), failureMessage: error.message, nrOfTests: tests.length };
    } finally {
      await thread?.close();
    }
  }

  /**
   * The tests for a mutant that plays while modules load: those that run any code of its file; all when that is none. A test
   * that only uses a constant of the file is left out, so that the score can come out too low, never too high.
   */
  #testsOf(file: string): readonly string[] {
    let tests = this.#idsOf.get(file);
    if (tests === undefined) {
      const ids = [...readFileSync(file, "utf8").matchAll(/stryMutAct_\w+\("(\d+)"\)/g)].map(([, id = ""]) => id);
      const running = this.#all.filter((test) => ids.some((id) => this.#perTest[test]?.[id] !== undefined));
      tests = running.length === 0 ? this.#all : running;
      this.#idsOf.set(file, tests);
    }
    return tests;
  }
}

function verdictOf({ outcomes, circles }: Ran): Verdict {
  if (circles) return { status: "timeout", reason: "it turns in a circle" };
  const failed = outcomes.find(({ failure }) => failure !== undefined);
  if (failed === undefined) return { status: "survived", nrOfTests: outcomes.length };
  return { status: "killed", killedBy: [failed.id], failureMessage: failed.failure ?? "", nrOfTests: outcomes.length };
}

export const strykerPlugins = [{ kind: "TestRunner", name: "threads", injectableClass: ThreadRunner }];
