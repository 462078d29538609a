import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { KantlijnError } from "../../../src/core/model/index.ts";
import { openDatabase } from "../../../src/apps/server/database/database.ts";
import { faultOf } from "../../../src/apps/server/database/faults.ts";
import { migrate, shippedMigrations } from "../../../src/apps/server/database/migrate.ts";
import { showPresence } from "../../../src/apps/server/database/presence.ts";
import { fingerprint } from "../../../src/apps/server/register/fingerprint.ts";
import { openBench, PATIENCE, type Bench } from "./harness.ts";

let bench: Bench;
beforeAll(async () => { bench = await openBench(); }, PATIENCE);
afterAll(() => bench.end(), PATIENCE);

/** A database that nobody touched yet. */
async function emptyDatabase(): Promise<string> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await bench.query(`create database ${name}`);
  const url = new URL(bench.databaseUrl);
  url.pathname = `/${name}`;
  return url.href;
}
const drop = (url: string): Promise<unknown> => bench.query(`drop database ${new URL(url).pathname.slice(1)} with (force)`);

describe("migrations", () => {
  const one = { name: "0001-a.sql", text: "create table a (n int);" };
  const two = { name: "0002-b.sql", text: "create table b (n int); insert into b values (1);" };

  it("are applied once, also by several processes at once", async () => {
    const url = await emptyDatabase();
    const applied = await Promise.all(Array.from({ length: 5 }, () => migrate(url)));
    expect(applied.flat()).toEqual(shippedMigrations().map(({ name }) => name));
    expect(await migrate(url)).toEqual([]);
    await drop(url);
  });

  it("come in order, each entirely or not at all", async () => {
    const url = await emptyDatabase();
    expect(await migrate(url, [one])).toEqual(["0001-a.sql"]);
    const broken = { name: "0002-b.sql", text: "create table b (n int); insert into nowhere values (1);" };
    await expect(migrate(url, [one, broken])).rejects.toThrow("nowhere");
    expect(await migrate(url, [one, two])).toEqual(["0002-b.sql"]);
    await drop(url);
  });

  it("wait for a table that somebody works in, and hold up nobody else for long", async () => {
    const url = await emptyDatabase();
    await migrate(url, [one]);
    const [busy, next] = [new Client({ connectionString: url }), new Client({ connectionString: url })];
    await Promise.all([busy.connect(), next.connect()]);
    await busy.query("begin; insert into a values (1)");
    const migrating = migrate(url, [one, { name: "0002-c.sql", text: "alter table a add column m int;" }]);
    while ((await next.query("select from pg_locks where not granted and mode = 'AccessExclusiveLock' and database = (select oid from pg_database where datname = current_database())")).rowCount === 0) await pause(10);
    // Comes after the migration that waits, and would stand behind it until the end of the first.
    await next.query("insert into a values (2)");
    await busy.query("commit");
    expect(await migrating).toEqual(["0002-c.sql"]);
    expect((await next.query("select n, m from a order by n")).rows).toEqual([{ n: 1, m: null }, { n: 2, m: null }]);
    await Promise.all([busy.end(), next.end()]);
    await drop(url);
  });

  it.each([
    ["that this version does not know", [one], "newer than this version"],
    ["that were changed afterwards", [{ ...one, text: "create table a (n bigint);" }, two], "changed after it was applied"],
    ["that come before one that is applied", [one, { name: "0001-z.sql", text: "" }, two], "comes before"],
  ])("are refused in a database with some %s", async (_, migrations, message) => {
    const url = await emptyDatabase();
    await migrate(url, [one, two]);
    await expect(migrate(url, migrations)).rejects.toThrow(message);
    await drop(url);
  });
});

describe("the database", () => {
  it("says store-unavailable while it is away, asks for it, and goes on when it is back", async () => {
    const asked: string[] = [];
    const away = openDatabase("postgres://nobody@127.0.0.1:1/none", () => { asked.push("revive"); return Promise.resolve(); });
    await expect(away.read(() => Promise.resolve(1))).resolves.toBe(1);
    expect(await away.ping()).toBe(false);
    await expect(away.write(() => Promise.resolve(1))).rejects.toMatchObject({ code: "store-unavailable" });
    expect(asked.length).toBeGreaterThan(0);
    await away.close();
  });

  it("survives that all its connections are cut", async () => {
    const url = await emptyDatabase();
    await migrate(url);
    const database = openDatabase(url);
    const count = () => database.read((connection) => connection.selectFrom("captures").select("id").execute());
    expect(await count()).toEqual([]);
    await bench.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [new URL(url).pathname.slice(1)]);
    const answers: unknown[] = [];
    for (let turn = 0; turn < 20 && !answers.some(Array.isArray); turn += 1) answers.push(await count().catch((error: unknown) => error));
    expect(answers.at(-1)).toEqual([]);
    expect(answers.filter((answer) => !Array.isArray(answer)).every((error) => error instanceof KantlijnError && error.code === "store-unavailable")).toBe(true);
    await database.close();
    await drop(url);
  });

  it("does a write entirely or not at all", async () => {
    const url = await emptyDatabase();
    await migrate(url);
    const database = openDatabase(url);
    const failing = database.write(async (connection) => {
      await connection.insertInto("captures").values({ id: randomUUID(), idempotency_key: randomUUID(), fingerprint: "ab".repeat(32), document_id: randomUUID(), file_sha256: "ab".repeat(32), file_size: 1, stored_at: new Date(), undo_until: new Date() }).execute();
      throw new Error("halfway");
    });
    await expect(failing).rejects.toThrow("halfway");
    expect(await database.read((connection) => connection.selectFrom("captures").select("id").execute())).toEqual([]);
    await database.close();
    await drop(url);
  });

  it.each([
    [{ code: "ECONNREFUSED" }, "store-unavailable"], [{ code: "57P01" }, "store-unavailable"], [{ code: "08006" }, "store-unavailable"], [{ code: "53300" }, "store-unavailable"], [{ code: "40P01" }, "store-unavailable"],
    [new Error("Connection terminated unexpectedly"), "store-unavailable"], [new Error("timeout exceeded when trying to connect"), "store-unavailable"], [{ code: "53100" }, "store-full"],
    [{ code: "23505" }, null], [{ code: "42P01" }, null], [new Error("Connection is nice"), null], [null, null], ["ECONNREFUSED", null],
  ])("calls %o %s", (error, code) => {
    expect(faultOf(error)).toBe(code);
  });
});

describe("presence", () => {
  it("shows until the last one leaves", async () => {
    const url = await emptyDatabase();
    const [first, second, third] = [await showPresence(url), await showPresence(url), await showPresence(url)];
    expect(new Set([first.name, second.name, third.name]).size).toBe(3);
    expect([await second.leave(), await first.leave(), await third.leave()]).toEqual([false, false, true]);
    await drop(url);
  });

  it("comes back after its connection was cut", async () => {
    const url = await emptyDatabase();
    const [one, other] = [await showPresence(url), await showPresence(url)];
    const seen = async (): Promise<number> => (await bench.query("select count(*)::int as count from pg_stat_activity where datname = $1 and application_name = 'kantlijn presence'", [new URL(url).pathname.slice(1)]))[0]?.["count"] as number;
    await bench.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [new URL(url).pathname.slice(1)]);
    while (await seen() < 2) await pause(50);
    // Being connected comes just before showing it; another one cannot take the sign meanwhile.
    await pause(200);
    expect(await one.leave()).toBe(false);
    expect(await other.leave()).toBe(true);
    await drop(url);
  }, PATIENCE);
});

test("a fingerprint looks at content, not at the order of keys", () => {
  expect(fingerprint({ a: 1, b: [{ c: null, d: "x" }], e: undefined })).toBe(fingerprint({ b: [{ d: "x", c: null }], a: 1 }));
  const different = [{ a: 1 }, { a: "1" }, { a: [1] }, { a: null }, { b: 1 }, [1], "1"].map(fingerprint);
  expect(new Set(different).size).toBe(different.length);
});
