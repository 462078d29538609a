/**
 * Prints, in one run: captures a second through a server, rows a second into its database, and files with their rows; then two servers under 50 captures a
 * second while one is killed now and then. `npm run bench:server -- 10` measures ten seconds of each. KANTLIJN_SEED chooses what happens.
 */
import { randomInt } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { joinEmbedded, joinForeign } from "../../src/apps/server/postgres/shared.ts";
import { SIZE } from "../../tests/load/jobs.ts";
import { captureRate, insertRate, killUnderLoad } from "../../tests/load/run.ts";

const seconds = Number(process.argv[2] ?? 10);
const seed = Number(process.env["KANTLIJN_SEED"] ?? randomInt(2 ** 31));
const data = mkdtempSync(join(tmpdir(), "kantlijn-load-"));
const { DATABASE_URL: own } = process.env;
const postgres = own === undefined || own === "" ? await joinEmbedded(data) : await joinForeign(own);
const shown = (value: number): string => value.toFixed(value < 100 ? 1 : 0);
let failed = false;
try {
  console.log(`${String(seconds)} s each, 16 clients, files of ${String(SIZE / 1_000)} kB, seed ${String(seed)}`);
  const captures = await captureRate(data, postgres.url, seconds * 1_000);
  console.log(`captures            ${shown(captures.perSecond)} a second, p99 ${shown(captures.p99)} ms`);
  const rows = await insertRate(join(data, "bare"), postgres.url, seconds * 1_000, false);
  console.log(`bare rows           ${shown(rows.perSecond)} a second`);
  const files = await insertRate(join(data, "bare"), postgres.url, seconds * 1_000, true);
  console.log(`files with a row    ${shown(files.perSecond)} a second; captures are ${shown(captures.perSecond / files.perSecond)} of it`);
  const killed = await killUnderLoad(data, postgres.url, { seed, seconds: seconds * 3, perSecond: 50, kills: 5 });
  console.log(`two servers, 50 captures a second, ${String(killed.kills)} killed: ${String(killed.asked)} asked, ${String(killed.lost)} lost or twice, p99 ${shown(killed.p99)} ms`);
  failed = killed.lost > 0;
} finally {
  await postgres.leave();
  rmSync(data, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;
