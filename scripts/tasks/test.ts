/**
 * Builds, runs Jest over everything in tests/ (types, lint and layers are tests as well), and closes with one line for
 * people and machines: `N passed, N failed`. A test that was skipped, or a file that could not start, is a failure.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./files.ts";

interface Tally {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

const built = run(["scripts/tasks/build.ts", "--if-stale"]);
const folder = mkdtempSync(join(tmpdir(), "kantlijn-test-"));
const outcome = join(folder, "outcome.json");
const finished = run([
  "--experimental-vm-modules", "--disable-warning=ExperimentalWarning", "node_modules/jest/bin/jest.js",
  "--ci", "--json", `--outputFile=${outcome}`, ...process.argv.slice(2),
]);
const { passed, failed } = count(built, finished);
rmSync(folder, { recursive: true });
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
console.log(`${String(passed)} passed, ${String(failed)} failed`);

/** Runs a file to its end, with everything it says on standard error; whether it went well. */
function run(file: readonly string[]): boolean {
  return spawnSync(process.execPath, file, { cwd: ROOT, stdio: ["ignore", 2, 2] }).status === 0;
}

function count(builtWell: boolean, ranWell: boolean): { readonly passed: number; readonly failed: number } {
  const tally = readTally();
  if (tally === null) return { passed: 0, failed: 1 };
  const skipped = tally.numPendingTests + tally.numTodoTests;
  if (skipped > 0) console.error(`${String(skipped)} tests were skipped; here that counts as failed.`);
  const failed = tally.numFailedTests + tally.numRuntimeErrorTestSuites + skipped + (builtWell ? 0 : 1);
  return { passed: tally.numPassedTests, failed: failed === 0 && !ranWell ? 1 : failed };
}

function readTally(): Tally | null {
  try {
    return JSON.parse(readFileSync(outcome, "utf8")) as Tally;
  } catch {
    console.error("Jest ended without an outcome.");
    return null;
  }
}
