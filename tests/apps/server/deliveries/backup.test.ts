import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { restoreBackup } from "../../../../src/apps/server/backup/restore.ts";
import { writeBackup } from "../../../../src/apps/server/backup/write.ts";
import { openDatabase } from "../../../../src/apps/server/database/database.ts";
import { chainResults } from "../../../../src/apps/server/doctor/store.ts";
import type { ChainReport } from "../../../../src/apps/server/seals/faults.ts";
import { zgwStandIn } from "../../../stand-ins/zgw/stand-in.ts";
import { openBench, PATIENCE, type Bench, type TestServer } from "../harness.ts";
import { hasty, settled, until } from "./connected.ts";

let bench: Bench;
let other: Bench;
const folder = mkdtempSync(join(tmpdir(), "kantlijn-deliveries-backup-"));
beforeAll(async () => { [bench, other] = await Promise.all([openBench(), openBench()]); }, PATIENCE);
afterAll(async () => {
  await Promise.all([bench.end(), other.end()]);
  rmSync(folder, { recursive: true, force: true });
}, PATIENCE);

const chainOf = async (server: TestServer): Promise<ChainReport> => (await (await server.ask("api/seals")).json()) as ChainReport;
const elsewhere = (number: string) => ({ location: { id: number, title: "Geen zaak", kind: "zaak", target: "zgw" } }) as const;

test("what had to be delivered when a backup was made is, once that is put back; and nothing twice", async () => {
  const standIn = await zgwStandIn();
  let way: "open" | "closed" | "held" = "open";
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => { letGo = resolve; });
  const ask: typeof standIn.exchange = async (address, request) => {
    if (way === "closed") throw new TypeError("fetch failed");
    if (way === "held" && request.method === "POST") await held;
    return standIn.exchange(address, request);
  };
  const first = await bench.start({ ...hasty(standIn, ask), sealPause: 1 });
  const arrived = await first.keep("was er al");
  const stuck = await first.keep("weet niet waarheen", elsewhere("Z-99-5"));
  const undone = await first.keep("was er, en moet weer weg");
  for (const { captureId } of [arrived, undone]) await settled(first, captureId, "delivered");
  await settled(first, stuck.captureId, "failed");
  way = "held";
  const halfway = await first.keep("is net onderweg");
  await settled(first, halfway.captureId, "delivering");
  way = "closed";
  const [later, never] = [await first.keep("komt nog"), await first.keep("komt pas na het terugzetten")];
  await first.ask(`api/captures/${undone.captureId}/withdrawal`, { method: "POST" });
  for (const { captureId } of [later, never]) await until(async () => (await bench.query("select code from deliveries where capture_id = $1", [captureId]))[0]?.["code"], (code) => code === "store-unavailable");
  await writeBackup({ folder: join(folder, "backup"), data: first.data, databaseUrl: bench.databaseUrl, version: "0.1.0", now: new Date() });
  // After the backup one more arrives, and what was under way.
  way = "open";
  letGo();
  await settled(first, later.captureId, "delivered");
  await settled(first, halfway.captureId, "delivered");
  await first.stop();
  for (const [uuid, { versions }] of standIn.state.documents) if (versions[0]?.fields["identificatie"] === never.documentId) standIn.state.documents.delete(uuid);
  standIn.state.zaakRelations = standIn.state.zaakRelations.filter(({ document }) => standIn.state.documents.has(document));

  const data = join(folder, "data");
  expect((await restoreBackup({ folder: join(folder, "backup"), data, databaseUrl: other.databaseUrl })).chain.faults).toEqual([]);
  // A backup is put back later than it was made.
  const second = await other.start({ ...hasty(standIn), data, sealPause: 1, clock: () => new Date(Date.now() + 60_000) });
  for (const { captureId } of [arrived, halfway, later, never]) await settled(second, captureId, "delivered");
  await settled(second, undone.captureId, "withdrawn");
  expect((await settled(second, stuck.captureId, "failed")).code).toBe("delivery-place");
  expect([...standIn.state.documents.values()].map(({ versions }) => [versions[0]?.fields["identificatie"], versions.length]).toSorted()).toEqual([arrived, halfway, later, never].map(({ documentId }) => [documentId, 1]).toSorted());
  expect(standIn.state.zaakRelations.map(({ document }) => document).toSorted()).toEqual([...standIn.state.documents.keys()].toSorted());
  expect(standIn.violations).toEqual([]);

  const whole = await until(() => chainOf(second), ({ unsealed }) => unsealed === 0);
  expect(whole.faults).toEqual([]);
  expect((await other.query("select split_part(kind, ':', 1) as what, count(*)::int as count from events where kind like '%:zgw%' group by 1 order by 1"))).toEqual([{ what: "delivered", count: 5 }, { what: "withdrawn", count: 1 }]);
  await other.query("update deliveries set address = 'https://elders.example/1' where capture_id = $1", [never.captureId]);
  expect((await chainOf(second)).faults).toEqual([{ kind: "delivery-changed", captureId: never.captureId }]);
  const database = openDatabase(other.databaseUrl);
  expect(await chainResults(database, data)).toMatchObject([{ check: "chain", state: "wrong", code: "delivery-changed", values: { where: never.captureId } }]);
  await database.close();
}, PATIENCE);
