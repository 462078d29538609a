import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { shippedMigrations } from "../../../../src/apps/server/database/migrate.ts";
import type { MetadataRecord, Receipt } from "../../../../src/core/model/index.ts";
import { gppStandIn } from "../../../stand-ins/gpp/stand-in.ts";
import { listen, type Listening } from "../../../stand-ins/listen.ts";
import { zgwStandIn } from "../../../stand-ins/zgw/stand-in.ts";
import { connectionFor, until } from "../deliveries/connected.ts";
import { startKillable, type Killable } from "../deliveries/process.ts";
import { openBench, PATIENCE, requestFor, type Bench } from "../harness.ts";
import { FIT, publisherFor } from "../publications/connected.ts";
import { unpackPrevious } from "./previous.ts";
import type { CaptureRequest } from "../record.ts";

let bench: Bench;
const previous = unpackPrevious();
const data = mkdtempSync(join(tmpdir(), "kantlijn-sides-"));
const servers: Killable[] = [];
const doors: Listening[] = [];
beforeAll(async () => { bench = await openBench(); }, PATIENCE);
afterAll(async () => {
  for (const server of servers) await server.kill();
  for (const door of doors) await door.close();
  await bench.end();
  for (const folder of [data, previous.root]) rmSync(folder, { recursive: true, force: true });
}, PATIENCE);

/** A request that must go well. */
async function good(server: Killable, path: string, request?: RequestInit): Promise<Response> {
  const answer = await server.ask(path, request);
  if (!answer.ok) throw new Error(`${String(answer.status)} of ${path}: ${await answer.text()}`);
  return answer;
}
const post = (server: Killable, path: string, body?: unknown): Promise<Response> => good(server, path, { method: "POST", ...(body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }) });
const upload = async (server: Killable, text: string) => (await (await good(server, "api/files", { method: "POST", headers: { "content-type": "application/octet-stream" }, body: text })).json()) as { readonly sha256: string; readonly size: number };
const take = async (server: Killable, request: CaptureRequest): Promise<Receipt> => (await (await post(server, "api/captures", request)).json()) as Receipt;
const chainOf = async (server: Killable) => (await (await good(server, "api/seals")).json()) as { readonly faults: readonly unknown[]; readonly unsealed: number; readonly rows: number };

/** What the people of one server do, one thing after another, until they are told to stop. Nothing of it may fail. */
function work(server: Killable, name: string): { stop(): Promise<readonly Receipt[]>; readonly made: readonly Receipt[] } {
  const halt = new AbortController();
  const made: Receipt[] = [];
  const run = (async () => {
    for (let turn = 0; !halt.signal.aborted; turn += 1) {
      const change: Partial<MetadataRecord> = turn % 3 === 0 ? FIT : turn % 3 === 1 ? {} : { location: { id: "vault", title: "Kantlijn", kind: "bibliotheek", target: "vault" } };
      const receipt = await take(server, requestFor(await upload(server, `${name} ${String(turn)}`), change));
      made.push(receipt);
      if (turn % 3 === 0) await post(server, `api/captures/${receipt.captureId}/publication`);
      await good(server, "api/captures?limit=5");
      await good(server, `api/captures/${receipt.captureId}`);
      await good(server, "api/register/export.json?delivery=elsewhere");
    }
  })();
  // It is looked at when it is waited for.
  run.catch(() => undefined);
  return { made, stop: async () => { halt.abort(); await run; return made; } };
}

test("a server of the version before goes on while a new one migrates, and both work on: nothing fails, nothing is lost or comes twice", async () => {
  const all = shippedMigrations().map(({ name }) => name);
  expect([previous.migrations, previous.migrations.length < all.length]).toEqual([all.slice(0, previous.migrations.length), true]);
  const [door, shelf] = [await listen(), await listen()];
  doors.push(door, shelf);
  const [zgw, gpp] = [await zgwStandIn({ origin: door.origin }), await gppStandIn({ origin: shelf.origin })];
  door.answer(zgw.exchange);
  shelf.answer(gpp.exchange);
  const dist = join(data, "dist");
  mkdirSync(dist);
  writeFileSync(join(dist, "index.html"), "<!doctype html><html lang=\"nl\"><head></head><body></body></html>");
  connectionFor(zgw, data);
  publisherFor(gpp, data, {}, JSON.parse(readFileSync(join(data, "kantlijn.server.json"), "utf8")) as Record<string, unknown>);

  const old = await startKillable(data, bench.databaseUrl, dist, { root: previous.root });
  servers.push(old);
  const before = work(old, "oud");
  await until(() => Promise.resolve(before.made.length), (count) => count > 2);
  const fresh = await startKillable(data, bench.databaseUrl, dist);
  servers.push(fresh);
  expect((await bench.query("select name from migrations order by name")).map(({ name }) => name)).toEqual(all);
  const after = work(fresh, "nieuw");
  const mark = before.made.length;
  await until(() => Promise.resolve(Math.min(before.made.length - mark, after.made.length)), (count) => count > 2);

  // What one began the other goes on with.
  for (const [one, other] of [[old, fresh], [fresh, old]] as const) {
    const request = requestFor(await upload(one, "van de een naar de ander"));
    const receipt = await take(other, request);
    expect(await take(one, request)).toEqual(receipt);
    await post(one, `api/captures/${receipt.captureId}/withdrawal`);
    expect((await other.ask(`api/captures/${receipt.captureId}/file`)).status).toBe(410);
    await until(async () => (await (await good(other, `api/captures/${receipt.captureId}/delivery`)).json()) as { readonly state: string }, ({ state }) => state === "withdrawn");
  }
  const receipts = [...await before.stop(), ...await after.stop()];
  const stands = () => bench.query("select state, count(*)::int as count from (select state from deliveries union all select state from publications) all_of_them group by state order by state");
  await until(stands, (rows) => rows.every(({ state }) => state === "delivered" || state === "withdrawn"));

  const rows = (await (await good(old, "api/register/export.json")).json()) as readonly { readonly captureId: string; readonly withdrawnAt: string | null }[];
  expect(rows.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ captureId }) => captureId).toSorted()).toEqual(receipts.map(({ captureId }) => captureId).toSorted());
  const delivered = (await bench.query("select document_id from captures join deliveries on capture_id = id where state = 'delivered'")).map((row) => row["document_id"]);
  expect([...zgw.state.documents.values()].map(({ versions }) => versions[0]?.fields["identificatie"]).toSorted()).toEqual(delivered.toSorted());
  expect(gpp.state.publications.size).toBe((await bench.query("select from publications where state = 'delivered'")).length);
  // Each holds the register to be whole, also what the other one sealed.
  for (const server of [old, fresh]) expect(await until(() => chainOf(server), ({ unsealed }) => unsealed === 0)).toMatchObject({ faults: [] });
  expect((await bench.query("select from events where kind like 'delivered:%'")).length).toBeGreaterThanOrEqual(delivered.length + gpp.state.publications.size);
  expect([zgw.violations, gpp.violations]).toEqual([[], []]);
}, PATIENCE);
