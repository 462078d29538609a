/**
 * Kills the server at random moments while files are sent, and counts what is left. `npm run test:faults -- 50 7` does
 * 50 uploads with seed 7; without numbers 200 with a new seed.
 */
import { randomInt } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runFaults } from "../../tests/faults/run.ts";

const [uploads = 200, seed = randomInt(2 ** 31)] = process.argv.slice(2).map(Number);
const data = mkdtempSync(join(tmpdir(), "kantlijn-faults-"));
console.log(`${String(uploads)} uploads, seed ${String(seed)}`);
const begun = performance.now();
const { kills, databaseKills, unanswered, faults } = await runFaults({ uploads, seed, data, say: (line) => { if (/[05] of/.test(line)) console.log(line); } });
const seconds = ((performance.now() - begun) / 1000).toFixed(0);
console.log(`${String(kills)} times the server killed, ${String(databaseKills)} times the database, ${String(unanswered)} times before the receipt; ${seconds} s`);
for (const fault of faults) console.log(`  ${fault}`);
console.log(faults.length === 0 ? "Every acknowledged capture is there, whole and once." : `${String(faults.length)} faults; the data stands in ${data}`);
if (faults.length === 0) rmSync(data, { recursive: true, force: true });
process.exitCode = faults.length === 0 ? 0 : 1;
