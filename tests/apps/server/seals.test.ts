import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { openDatabase, type Database } from "../../../src/apps/server/database/database.ts";
import { openLog } from "../../../src/apps/server/log.ts";
import { CHAIN_FAULTS, type ChainReport } from "../../../src/apps/server/seals/faults.ts";
import { readAnchor } from "../../../src/apps/server/seals/anchor.ts";
import { sealRows } from "../../../src/apps/server/seals/seal.ts";
import { keepSealing } from "../../../src/apps/server/seals/sealing.ts";
import { checkChain } from "../../../src/apps/server/seals/verify.ts";
import { openBench, PATIENCE, type Bench, type TestServer } from "./harness.ts";

/** Milliseconds; the tests say themselves when something is sealed. */
const NEVER = 2 ** 31 - 1;
let bench: Bench;
let server: TestServer;
let database: Database;
let now = new Date("2026-11-25T09:30:00.000Z");
const clock = (): Date => now;
beforeAll(async () => {
  bench = await openBench();
  server = await bench.start({ clock, sealPause: NEVER });
  database = openDatabase(bench.databaseUrl);
}, PATIENCE);
afterAll(async () => {
  await database.close();
  await bench.end();
}, PATIENCE);

const check = (): Promise<ChainReport> => checkChain(database, server.data);
const kinds = ({ faults }: ChainReport): readonly string[] => [...new Set(faults.map(({ kind }) => kind))].toSorted();
/** Something that the database itself would refuse: what somebody does who rules over it. Then back to how it was. */
async function meddle(...statements: readonly string[]): Promise<ChainReport> {
  const client = new Client({ connectionString: bench.databaseUrl });
  await client.connect();
  try {
    await client.query("begin; set local session_replication_role = replica; set constraints all deferred");
    for (const statement of statements) await client.query(statement);
    const faulty = await seen(client);
    await client.query("rollback");
    return faulty;
  } finally {
    await client.end();
  }
}

/** What the check says inside this transaction: the rows are copied to a schema of their own. */
async function seen(client: Client): Promise<ChainReport> {
  const copy = `copy_${randomUUID().replaceAll("-", "")}`;
  const other = new Client({ connectionString: bench.databaseUrl });
  const rows: (readonly Record<string, unknown>[])[] = [];
  for (const table of TABLES) rows.push((await client.query(`select * from ${table}`)).rows as readonly Record<string, unknown>[]);
  await other.connect();
  await other.query(`create schema ${copy}`);
  for (const [index, table] of TABLES.entries()) {
    await other.query(`create table ${copy}.${table} (like public.${table})`);
    for (const row of rows[index] ?? []) {
      const names = Object.keys(row);
      await other.query(`insert into ${copy}.${table} (${names.join(", ")}) values (${names.map((_, at) => `$${String(at + 1)}`).join(", ")})`, Object.values(row));
    }
  }
  await other.end();
  const url = new URL(bench.databaseUrl);
  url.searchParams.set("options", `-c search_path=${copy},public`);
  const elsewhere = openDatabase(url.href);
  const report = await checkChain(elsewhere, server.data);
  await elsewhere.close();
  await bench.query(`drop schema ${copy} cascade`);
  return report;
}
const TABLES = ["captures", "events", "records", "deliveries", "publications", "seals", "sealed_rows"] as const;

/** Has a delivery go through its states, as a server writes them. */
async function bring(table: "deliveries" | "publications", captureId: string, store: string, ...states: readonly string[]): Promise<void> {
  await bench.query(`insert into ${table} (capture_id, store, state, next_at, made_at, changed_at) values ($1, $2, 'waiting', $3, $3, $3)`, [captureId, store, now]);
  for (const state of states) await bench.query(`update ${table} set state = $2, address = case when $2 = 'delivered' then 'https://zaken.example/1' end, changed_at = $3 where capture_id = $1`, [captureId, state, now]);
}

/** Two captures a batch, each batch sealed at once; the second capture of all is withdrawn. Some go on to other systems. */
async function fill(): Promise<void> {
  for (let batch = 0; batch < 4; batch += 1) {
    const first = await server.keep(`eerste van ${String(batch)}`);
    const second = await server.keep(`tweede van ${String(batch)}`);
    if (batch === 0) await server.ask(`api/captures/${second.captureId}/withdrawal`, { method: "POST" });
    if (batch === 0) await bring("deliveries", second.captureId, "zgw", "delivering", "delivered", "withdrawing", "withdrawn");
    if (batch === 1) await bring("deliveries", first.captureId, "zgw", "delivering", "waiting", "delivering", "delivered");
    if (batch === 1) await bring("deliveries", second.captureId, "zgw", "delivering", "failed");
    if (batch === 2) await bring("publications", first.captureId, "gpp", "delivering", "delivered");
    if (batch === 2) await bring("publications", second.captureId, "queue", "delivered");
    await keepSealing({ database, log: openLog(join(server.data, "log")), clock, data: server.data, pause: NEVER }).run();
  }
}

describe("the chain of seals", () => {
  it("holds every row of the register, each once", async () => {
    await fill();
    const report = await check();
    expect(report).toMatchObject({ rows: 23, unsealed: 0, faults: [], more: false });
    expect(report.seals).toBeGreaterThanOrEqual(4);
    expect(readAnchor(server.data)).toEqual(report.head);
    expect(await (await server.ask("api/seals")).json()).toEqual(JSON.parse(JSON.stringify(report)));
  }, PATIENCE);

  it("is not made longer when there is nothing to seal, and by several at once only once", async () => {
    const { seals } = await check();
    expect(await sealRows(database, clock)).toBeNull();
    await server.keep("samen");
    await Promise.all(Array.from({ length: 6 }, () => sealRows(database, clock)));
    const after = await check();
    expect([after.faults, after.unsealed, after.rows]).toEqual([[], 0, 25]);
    expect(after.seals).toBeGreaterThan(seals);
  }, PATIENCE);

  it("is made by itself, a moment after something was added", async () => {
    const other = await bench.start({ clock, sealPause: 1 });
    await other.keep("vanzelf");
    // The head is kept outside the database after the seal is in it.
    while ((await check()).unsealed > 0 || readAnchor(other.data) === null) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(readAnchor(other.data)).toEqual((await check()).head);
    await other.stop();
  }, PATIENCE);

  it("stays whole when a record is erased under the law", async () => {
    const gone = await server.keep("wordt gewist");
    await server.ask(`api/captures/${gone.captureId}/withdrawal`, { method: "POST" });
    await sealRows(database, clock);
    const today = now;
    now = new Date(now.getTime() + 31 * 86_400_000);
    const cleaner = await bench.start({ data: server.data, clock });
    await cleaner.stop();
    now = today;
    expect(await bench.query("select count(*)::int as count from records where capture_id = $1", [gone.captureId])).toEqual([{ count: 0 }]);
    expect(await check()).toMatchObject({ faults: [], unsealed: 0 });
  }, PATIENCE);

  it("is refused any change by the database itself", async () => {
    for (const statement of ["update seals set sealed_at = now()", "delete from seals", "truncate seals cascade", "update sealed_rows set place = 9", "delete from sealed_rows", "truncate sealed_rows"]) {
      await expect(bench.query(statement)).rejects.toThrow("append-only");
    }
  });
});

describe("somebody who rules over the database", () => {
  const [FIRST, THIRD] = ["(select min(position) from captures)", "(select min(position) + 2 from captures)"];
  const OTHER = "'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff'";
  const MEDDLING: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ["changes a capture", [`update captures set stored_at = stored_at + interval '1 day' where position = ${FIRST}`], ["row-changed"]],
    ["changes the file of a capture", [`update captures set file_sha256 = ${OTHER} where position = ${FIRST}`], ["record-changed", "row-changed"]],
    ["changes what happened", ["update events set happened_at = happened_at - interval '1 hour' where kind = 'withdrawn'"], ["row-changed"]],
    ["takes away a capture with all that hangs on it", [`delete from events where capture_id = (select id from captures where position = ${THIRD})`, `delete from records where capture_id = (select id from captures where position = ${THIRD})`, `delete from captures where position = ${THIRD}`], ["delivery-changed", "row-missing"]],
    ["takes away a withdrawal", ["delete from events where kind = 'withdrawn'"], ["row-missing"]],
    ["changes what an author confirmed", [`update records set record = jsonb_set(record, '{title}', '"Iets anders"') where capture_id = (select id from captures where position = ${FIRST})`], ["record-changed"]],
    ["changes the name of a file", [`update records set file_name = 'anders.txt' where capture_id = (select id from captures where position = ${FIRST})`], ["record-changed"]],
    ["takes away a record without erasing", [`delete from records where capture_id = (select id from captures where position = ${FIRST})`], ["record-missing"]],
    ["changes where a document stands", ["update deliveries set address = 'https://elders.example/1' where state = 'delivered'"], ["delivery-changed"]],
    ["changes where a document stands, and adds an event to match", ["update deliveries set address = 'https://elders.example/1' where state = 'delivered'", "insert into events select capture_id, delivered_kind(store, address), changed_at from deliveries where state = 'delivered'"], ["delivery-changed"]],
    ["changes in which system a document is", ["update deliveries set store = 'gpp' where state = 'delivered'"], ["delivery-changed", "delivery-missing"]],
    ["has a document sent again", ["update deliveries set state = 'waiting' where state = 'delivered'"], ["delivery-changed"]],
    ["has a document taken back that nobody undid", ["update deliveries set state = 'withdrawing' where state = 'delivered'"], ["delivery-changed"]],
    ["says that something arrived that did not", ["update deliveries set state = 'delivered' where state = 'failed'"], ["delivery-changed"]],
    ["says that something was taken back that was not", ["update deliveries set state = 'withdrawn' where state = 'failed'"], ["delivery-changed"]],
    ["says that something is there still that was taken back", ["update deliveries set state = 'delivered', address = 'https://zaken.example/1' where state = 'withdrawn'"], ["delivery-changed"]],
    ["takes away a delivery", ["delete from deliveries where state = 'delivered'"], ["delivery-missing"]],
    ["takes away that something was delivered", ["delete from events where kind like 'delivered:zgw%'"], ["delivery-changed", "row-missing"]],
    ["takes away that something was handed over", ["delete from publications where store = 'queue'"], ["delivery-missing"]],
    ["has something handed over that nobody did", ["insert into publications (capture_id, store, state, made_at, changed_at) select id, 'gpp', 'waiting', stored_at, stored_at from captures where position = (select min(position) from captures)"], ["delivery-changed"]],
    ["changes the hash of a sealed row", [`update sealed_rows set sha256 = ${OTHER} where seal = 2 and place = 1`], ["batch-changed", "row-changed"]],
    ["takes a row out of a batch", ["delete from sealed_rows where seal = 2 and place = 1"], ["batch-changed"]],
    ["changes the order in a batch", ["update sealed_rows set place = 1000 - place where seal = 2"], ["batch-changed"]],
    ["takes away a batch", ["delete from sealed_rows where seal = 2", "delete from seals where number = 2"], ["batch-missing"]],
    ["swaps two batches", ["update seals set number = number + 1000 where number in (2, 3)", "update seals set number = 3 where number = 1002", "update seals set number = 2 where number = 1003", "update sealed_rows set seal = seal + 1000 where seal in (2, 3)", "update sealed_rows set seal = 3 where seal = 1002", "update sealed_rows set seal = 2 where seal = 1003"], ["batch-moved"]],
    ["changes the moment of a seal", ["update seals set sealed_at = sealed_at - interval '1 day' where number = 2"], ["batch-changed"]],
    ["cuts off the end of the chain", ["delete from sealed_rows where seal = (select max(number) from seals)", "delete from seals where number = (select max(number) from seals)"], ["chain-cut"]],
    ["empties the whole register", TABLES.map((table) => `delete from ${table}`), ["chain-cut"]],
  ];
  it.each(MEDDLING)("%s, and it is named", async (_, statements, wanted) => {
    expect(kinds(await meddle(...statements))).toEqual(wanted);
  }, PATIENCE);

  it("makes the chain again after a change, and the seal outside the database tells", async () => {
    const anchor = join(server.data, "register-seal.json");
    const kept = readFileSync(anchor, "utf8");
    const head = JSON.parse(kept) as { readonly number: string; readonly sha256: string };
    writeFileSync(anchor, JSON.stringify({ ...head, sha256: "0".repeat(64) }));
    expect(kinds(await check())).toEqual(["chain-other"]);
    writeFileSync(anchor, "geen json");
    expect(kinds(await check())).toEqual([]);
    writeFileSync(anchor, kept);
  });

  it("was tried in every way that has a name", () => {
    expect([...new Set(["chain-other", ...MEDDLING.flatMap(([, , wanted]) => wanted)])].toSorted()).toEqual([...CHAIN_FAULTS].toSorted());
  });
});

describe("broken off between storing and sealing", () => {
  it("leaves the rows for the next start, which seals them", async () => {
    await server.keep("nog niet verzegeld");
    const before = await check();
    expect(before.unsealed).toBeGreaterThan(0);
    const next = await bench.start({ data: server.data, clock });
    expect(await check()).toMatchObject({ unsealed: 0, faults: [], rows: before.rows + before.unsealed });
    await next.stop();
  }, PATIENCE);

  it("in the middle of a batch leaves none of it", async () => {
    await server.keep("halverwege");
    const before = await check();
    const failing = openDatabase(bench.databaseUrl);
    const broken: Database = { ...failing, write: (work) => failing.write(async (connection) => { await work(connection); throw new Error("killed"); }) };
    await expect(sealRows(broken, clock)).rejects.toThrow("killed");
    await failing.close();
    expect(await check()).toEqual(before);
    await sealRows(database, clock);
    expect(await check()).toMatchObject({ unsealed: 0, faults: [], rows: before.rows + before.unsealed });
  }, PATIENCE);

  it("before the seal was remembered outside the database leaves a memory that still holds", async () => {
    const earlier = readAnchor(server.data);
    await server.keep("later");
    await sealRows(database, clock);
    expect(readAnchor(server.data)).toEqual(earlier);
    expect((await check()).faults).toEqual([]);
    rmSync(join(server.data, "register-seal.json"));
    expect([existsSync(join(server.data, "register-seal.json")), (await check()).faults]).toEqual([false, []]);
  }, PATIENCE);
});

test("what is added while a batch is being sealed is looked at once more", async () => {
  const looks: (() => void)[] = [];
  const slow: Database = { ...database, write: <T>() => new Promise<T>((resolve) => { looks.push(() => { resolve(null as T); }); }) };
  const sealing = keepSealing({ database: slow, log: openLog(join(server.data, "log")), clock, data: server.data, pause: 1 });
  const look = async (number: number): Promise<() => void> => {
    while (looks[number] === undefined) await new Promise((resolve) => { setTimeout(resolve, 5); });
    return looks[number];
  };
  sealing.wake();
  const end = await look(0);
  sealing.wake();
  // The time to wait for more goes by while the first look is not over.
  await new Promise((resolve) => { setTimeout(resolve, 50); });
  end();
  (await look(1))();
  const stopped = sealing.stop();
  (await look(2))();
  await stopped;
}, PATIENCE);
