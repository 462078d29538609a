import { randomInt } from "node:crypto";
import { runStorm, type StormOptions } from "../../../faults/storm.ts";
import { openBench, type Bench } from "../harness.ts";

let bench: Bench;
beforeEach(async () => { bench = await openBench(); }, 120_000);
afterEach(() => bench.end(), 120_000);

test.each<readonly [StormOptions["store"], number]>([["zgw", 50], ["gpp", 50]])("%s: %d captures, servers killed at random, faults everywhere: each is there once, or it says why not", async (store, captures) => {
  const seed = Number(process.env["KANTLIJN_SEED"] ?? randomInt(2 ** 31));
  console.log(`seed ${String(seed)} (repeat with KANTLIJN_SEED=${String(seed)})`);
  const { kills, met, faults } = await runStorm({ store, captures, kills: 3, seed, bench });
  expect([kills, faults]).toEqual([3, []]);
  expect(met).toBeGreaterThan(10);
}, 600_000);
