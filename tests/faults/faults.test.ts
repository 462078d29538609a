import { randomInt } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runFaults } from "./run.ts";

test("twenty uploads with the server killed at random moments: what was acknowledged is there, whole and once", async () => {
  const data = mkdtempSync(join(tmpdir(), "kantlijn-faults-"));
  const seed = Number(process.env["KANTLIJN_SEED"] ?? randomInt(2 ** 31));
  console.log(`seed ${String(seed)} (repeat with KANTLIJN_SEED=${String(seed)})`);
  const outcome = await runFaults({ uploads: 20, seed, data });
  expect(outcome).toEqual({ uploads: 20, kills: 18, databaseKills: 2, unanswered: expect.any(Number), faults: [] });
  rmSync(data, { recursive: true, force: true });
}, 600_000);
