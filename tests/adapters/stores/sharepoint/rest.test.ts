import { runSharePoint } from "../../../faults/sharepoint.ts";

const SEED = Number(process.env["KANTLIJN_SEED"] ?? Math.floor(Math.random() * 1e9));
const CAPTURES = 50;
const PATIENCE = 300_000;

test.each([["a library with our columns", true, CAPTURES], ["a library without", false, Math.ceil(CAPTURES / 4)]])(`%s: captures under faults are each stored once, as a file or a version, or refused and not there (KANTLIJN_SEED=${String(SEED)})`, async (_, columns, captures) => {
  const { stored, met, faults } = await runSharePoint({ captures, seed: SEED, columns });
  expect(faults).toEqual([]);
  expect(stored).toBeGreaterThan(captures / 4);
  expect(met).toBeGreaterThan(captures / 4);
}, PATIENCE);
