/**
 * Changes the core in many small ways and counts which of them its tests notice. `npm run test:mutants -- locations
 * src/core/text/iban.ts --share 0.3 --seed 7` does one part and one file, and of those about a third of the functions;
 * `--again` tries only what nobody noticed last time; `--patience 60` gives a mutant a minute more than its tests take, on a
 * machine that is busy with much else. Reports stand in var/mutants.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { wantedParts, type Part } from "../../tests/mutants/parts.ts";
import { placesLeft, scoreOf, survivors, updated, type Report } from "../../tests/mutants/report.ts";
import { installAside } from "./aside.ts";
import { ROOT } from "./files.ts";

/** Percent of the mutants that must be noticed. */
const WANTED = 75;
const FOLDER = "var/mutants";

const { values: { share, seed, again, patience }, positionals } = parseArgs({
  allowPositionals: true,
  options: { share: { type: "string", default: "1" }, seed: { type: "string", default: "1" }, again: { type: "boolean", default: false }, patience: { type: "string", default: "15" } },
});
// Stryker weighs 60 MB that nothing else needs.
installAside("tests/mutants", FOLDER);
console.log(`${share === "1" ? "Everything" : `About ${share} of the functions, seed ${seed}`}; reports in ${FOLDER}`);
const low = wantedParts(positionals).filter((part) => {
  const { percent, found, survived, notCovered, notInSample } = scoreOf(measured(part));
  console.log(`${part.name.padEnd(12)} ${percent.toFixed(1)} %: ${String(found)} noticed, ${String(survived)} not, ${String(notCovered)} where no test comes${notInSample > 0 ? `; ${String(notInSample)} not in the sample` : ""}`);
  return percent < WANTED;
});
if (low.length > 0) console.log(`Below ${String(WANTED)} %: ${low.map(({ name }) => name).join(", ")}`);
process.exitCode = low.length === 0 ? 0 : 1;

function measured(part: Part): Report {
  const folder = join(ROOT, FOLDER, part.name);
  const kept = join(folder, "mutants.json");
  const before = again && existsSync(kept) ? (JSON.parse(readFileSync(kept, "utf8")) as Report) : null;
  mkdirSync(folder, { recursive: true });
  const later = runStryker(part, folder, before === null ? part.files : placesLeft(before));
  const report = before === null ? later : updated(before, later);
  writeFileSync(kept, JSON.stringify(report));
  writeFileSync(join(folder, "survivors.txt"), `${survivors(report).join("\n")}\n`);
  return report;
}

/** Runs Stryker on copies of the files. Throws when it does not come to an end. */
function runStryker({ name, tests }: Part, folder: string, mutate: readonly string[]): Report {
  if (mutate.length === 0) return { files: {} };
  const outcome = join(folder, "last.json");
  rmSync(outcome, { force: true });
  const plugin = (file: string): string => join(ROOT, "tests/mutants", file);
  writeFileSync(join(folder, "stryker.json"), JSON.stringify({
    mutate, plugins: [plugin("runner.ts"), plugin("ignore.ts")], testRunner: "threads", ignorers: ["kantlijn"], coverageAnalysis: "perTest", concurrency: 1, timeoutMS: 1000 * Number(patience), timeoutFactor: 3,
    ignorePatterns: ["/dist", "/var"], tempDirName: join(FOLDER, "sandbox"), cleanTempDir: "always", disableTypeChecks: false, logLevel: "warn", warnings: false,
    reporters: ["json", "html", "progress-append-only"], jsonReporter: { fileName: outcome }, htmlReporter: { fileName: join(folder, "index.html") },
  }));
  const { status } = spawnSync(process.execPath, [join(FOLDER, "node_modules/@stryker-mutator/core/bin/stryker.js"), "run", join(folder, "stryker.json")], {
    cwd: ROOT, stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, KANTLIJN_MUTANT_TESTS: tests.join(","), KANTLIJN_MUTANT_SAMPLE: `${share} ${seed}`, NODE_COMPILE_CACHE: join(ROOT, FOLDER, "cache") },
  });
  if (status !== 0 || !existsSync(outcome)) throw new Error(`Stryker did not come to an end with ${name}.`);
  return JSON.parse(readFileSync(outcome, "utf8")) as Report;
}
