import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBench, PATIENCE } from "../apps/server/harness.ts";
import { ROOT } from "../../scripts/tasks/files.ts";
import type { MOMENTS } from "./moments.ts";

type At = (typeof MOMENTS)[number];
interface Pure { readonly day: string; readonly zgw: Readonly<Record<string, unknown>>; readonly gpp: Readonly<Record<string, unknown>>; readonly quietUntil: string; readonly property: Readonly<Record<string, unknown>> }
interface Table {
  readonly zone: number;
  readonly pure: Readonly<Record<At, Pure>>;
  readonly words: readonly unknown[];
  readonly register: { readonly lastDay: readonly At[]; readonly before: readonly At[]; readonly after: readonly At[]; readonly due: readonly (readonly [At, string, string])[]; readonly csv: readonly (readonly [string, string])[] };
}

/** What everything says in a process, and with a database, in this zone. */
async function tableIn(zone: string): Promise<Table> {
  const bench = await openBench();
  const data = mkdtempSync(join(tmpdir(), "kantlijn-zones-"));
  try {
    await bench.query(`do $$ begin execute format('alter database %I set timezone to ''${zone}''', current_database()); end $$`);
    const child = spawn(process.execPath, [join(ROOT, "tests/zones/table.ts"), bench.databaseUrl, data], { cwd: ROOT, env: { ...process.env, TZ: zone } });
    let [out, errors] = ["", ""];
    child.stdout.on("data", (piece: Buffer) => { out += piece.toString(); });
    child.stderr.on("data", (piece: Buffer) => { errors += piece.toString(); });
    const code = await new Promise((resolve) => { child.on("close", resolve); });
    if (code !== 0) throw new Error(errors);
    return JSON.parse(out) as Table;
  } finally {
    await bench.end();
    rmSync(data, { recursive: true, force: true });
  }
}

const tables = new Map<string, Table>();
beforeAll(async () => {
  await Promise.all(["UTC", "America/New_York"].map(async (zone) => { tables.set(zone, await tableIn(zone)); }));
}, PATIENCE);

test("each ran in a zone of its own", () => {
  expect(["UTC", "America/New_York"].map((zone) => tables.get(zone)?.zone)).toEqual([0, 240]);
});

test("nothing that anybody reads or that is stored depends on where the machine stands", () => {
  const [one, other] = [...tables.values()];
  expect({ ...one, zone: 0 }).toEqual({ ...other, zone: 0 });
});

test.each<readonly [At, string, string]>([
  // A day of 23 hours, and one of 25.
  ["2026-03-28T23:00:00.000Z", "2026-03-29", "2026-03-29T22:00:00.000Z"], ["2026-03-29T01:00:00.000Z", "2026-03-29", "2026-03-29T22:00:00.000Z"], ["2026-03-29T22:00:00.000Z", "2026-03-30", "2026-03-30T22:00:00.000Z"],
  ["2026-10-24T21:59:59.000Z", "2026-10-24", "2026-10-24T22:00:00.000Z"], ["2026-10-24T22:00:00.000Z", "2026-10-25", "2026-10-25T23:00:00.000Z"], ["2026-10-25T00:30:00.000Z", "2026-10-25", "2026-10-25T23:00:00.000Z"],
  ["2026-10-25T01:30:00.000Z", "2026-10-25", "2026-10-25T23:00:00.000Z"], ["2026-10-25T22:59:59.000Z", "2026-10-25", "2026-10-25T23:00:00.000Z"], ["2026-10-25T23:00:00.000Z", "2026-10-26", "2026-10-26T23:00:00.000Z"], ["2026-12-31T23:00:00.000Z", "2027-01-01", "2027-01-01T23:00:00.000Z"],
])("%s is on %s in the Netherlands, and the quiet of that day ends at %s", (at, day, until) => {
  const { pure } = tables.get("UTC")!;
  expect(pure[at]).toMatchObject({ day, quietUntil: until, zgw: { creatiedatum: day, ontvangstdatum: day, integriteit: { datum: day } }, gpp: { creatiedatum: day }, property: { d: at } });
});

test("the register counts days in the Netherlands, also the one of 25 hours", () => {
  const { lastDay, before, after, due, csv } = tables.get("UTC")!.register;
  expect(lastDay).toEqual(["2026-10-24T22:00:00.000Z", "2026-10-24T23:59:59.000Z", "2026-10-25T00:00:00.000Z", "2026-10-25T00:30:00.000Z", "2026-10-25T01:30:00.000Z", "2026-10-25T04:00:00.000Z", "2026-10-25T22:59:59.000Z"]);
  expect([before.at(-1), after[0]]).toEqual(["2026-10-24T21:59:59.000Z", "2026-10-25T23:00:00.000Z"]);
  expect(Object.fromEntries(due.map(([at, day]) => [at, day]))).toMatchObject({ "2026-10-24T22:00:00.000Z": "2026-11-25", "2026-10-24T21:59:59.000Z": "2027-10-24", "2026-12-31T23:00:00.000Z": "2028-01-01" });
  // Undo is possible for thirty times 24 hours.
  expect(due.map(([at, , until]) => Date.parse(until) - Date.parse(at)).filter((term) => term !== 30 * 86_400_000)).toEqual([]);
  expect(csv).toEqual(expect.arrayContaining([['"om 2026-10-25T00:30:00.000Z"', "2026-10-25 02:30:00"], ['"om 2026-10-25T01:30:00.000Z"', "2026-10-25 02:30:00"], ['"om 2026-10-25T23:00:00.000Z"', "2026-10-26 00:00:00"]]));
});
