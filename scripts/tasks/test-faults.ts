/**
 * Everything that can go wrong while captures are stored, and what is left. `npm run test:faults` does 1,000 captures in the
 * vault, in SharePoint, in a system for cases (zgw) and in a publicatiebank (gpp); `npm run test:faults -- gpp 50 7` does 50 in one of them with seed 7.
 */
import { randomInt } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBench } from "../../tests/apps/server/harness.ts";
import { runFaults } from "../../tests/faults/run.ts";
import { runSharePoint, type Weathered } from "../../tests/faults/sharepoint.ts";
import { runStorm } from "../../tests/faults/storm.ts";

const STORES = ["vault", "sharepoint", "zgw", "gpp"] as const;
type Name = (typeof STORES)[number];
/** In the vault one in five meets a kill; elsewhere a server is killed once in so many captures. */
const [VAULT_KILL_EVERY, STORM_KILL_EVERY] = [5, 17];

const given = process.argv.slice(2);
const [captures = 1_000, seed = randomInt(2 ** 31)] = given.filter((word) => /^\d+$/.test(word)).map(Number);
const wanted = STORES.filter((name) => given.includes(name));
let wrong = 0;
for (const name of wanted.length === 0 ? STORES : wanted) {
  console.log(`${name}: ${String(captures)} captures, seed ${String(seed)}`);
  const begun = performance.now();
  const { told, faults } = await (name === "vault" ? vault() : name === "sharepoint" ? sharepoint() : elsewhere(name));
  console.log(`${name}: ${told}; ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  for (const fault of faults) console.log(`  ${fault}`);
  console.log(faults.length === 0 ? `${name}: every capture is there, whole and once.` : `${name}: ${String(faults.length)} faults`);
  wrong += faults.length;
}
process.exitCode = wrong === 0 ? 0 : 1;

interface Told { readonly told: string; readonly faults: readonly string[] }

/** Kills the server, or its database, at random moments while files are sent. */
async function vault(): Promise<Told> {
  const data = mkdtempSync(join(tmpdir(), "kantlijn-faults-"));
  const { kills, databaseKills, unanswered, faults } = await runFaults({ uploads: captures, seed, data, killEvery: VAULT_KILL_EVERY, say: (line) => { if (/[05]0 of/.test(line)) console.log(line); } });
  if (faults.length === 0) rmSync(data, { recursive: true, force: true });
  return { told: `${String(kills)} times the server killed, ${String(databaseKills)} times the database, ${String(unanswered)} times before the receipt`, faults };
}

/** Closes pages while they store, with every fault between them and SharePoint, in libraries with our columns and without; half is filed once more. */
async function sharepoint(): Promise<Told> {
  const [one, other] = [await runSharePoint({ captures, seed, columns: true }), await runSharePoint({ captures: Math.ceil(captures / 4), seed, columns: false })];
  const both = (count: (weathered: Weathered) => number): string => String(count(one) + count(other));
  return {
    told: `${both(({ stored }) => stored)} stored, of which ${both(({ renewed }) => renewed)} as a version and ${both(({ beside }) => beside)} beside an earlier file, ${both(({ refused }) => refused)} refused; ${both(({ closed }) => closed)} times a page closed, ${both(({ met }) => met)} of ${both(({ requests }) => requests)} requests went wrong`,
    faults: [...one.faults, ...other.faults],
  };
}

/** Kills servers while they deliver, with every fault between them and the other system. */
async function elsewhere(store: Exclude<Name, "vault" | "sharepoint">): Promise<Told> {
  const bench = await openBench();
  try {
    const { kills, requests, met, faults } = await runStorm({ store, captures, kills: Math.ceil(captures / STORM_KILL_EVERY), seed, bench, say: console.log });
    return { told: `${String(kills)} times a server killed, ${String(met)} of ${String(requests)} requests went wrong`, faults };
  } finally {
    await bench.end();
  }
}
