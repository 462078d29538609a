/**
 * Breaks files in every way and reads them. `npm run test:fuzz -- 500 7` does 500 files with seed 7; without numbers
 * 10,000 with a new seed. What should not be is kept, so that it can be looked at.
 */
import { randomInt } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runFuzz } from "../../tests/fuzz/run.ts";

const [files = 10_000, seed = randomInt(2 ** 31)] = process.argv.slice(2).map(Number);
console.log(`${String(files)} broken files, seed ${String(seed)}`);
const begun = performance.now();
const report = await runFuzz({ files, seed, say: (done) => { if (done % 1000 === 0) console.log(`  ${String(done)} of ${String(files)}, ${((performance.now() - begun) / 1000).toFixed(0)} s`); } });
for (const [kind, counts] of Object.entries(report.outcomes)) console.log(`  .${kind}: ${Object.entries(counts).sort(([, a], [, b]) => b - a).map(([outcome, count]) => `${outcome} ${String(count)}`).join(", ")}`);
console.log(`slowest ${report.slowest.took.toFixed(0)} ms (${String(report.slowest.number)} ${report.slowest.name}), most memory ${(report.memory / 2 ** 20).toFixed(0)} MiB, ${((performance.now() - begun) / 1000).toFixed(0)} s`);
if (report.faults.length > 0) {
  const folder = mkdtempSync(join(tmpdir(), "kantlijn-fuzz-"));
  for (const { number, name, bytes, fault } of report.faults) {
    writeFileSync(join(folder, `${String(number)}-${name}`), bytes);
    console.log(`  ${String(number)} ${name}: ${fault}`);
  }
  console.log(`${String(report.faults.length)} faults; the files stand in ${folder}`);
} else console.log("Every file was read, or has its code.");
process.exitCode = report.faults.length > 0 ? 1 : 0;
