import { spawnSync } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { ROOT } from "../../../scripts/tasks/files.ts";
import { restoreBackup } from "../../../src/apps/server/backup/restore.ts";
import { writeBackup } from "../../../src/apps/server/backup/write.ts";
import { migrate, shippedMigrations } from "../../../src/apps/server/database/migrate.ts";
import { fingerprint } from "../../../src/apps/server/register/fingerprint.ts";
import { openBench, PATIENCE, requestFor, type Bench, type TestServer } from "./harness.ts";
import { openAuthority, personOf, startFor, type Authority } from "./organisation/authority.ts";

let bench: Bench;
let authority: Authority;
let server: TestServer;
const folder = mkdtempSync(join(tmpdir(), "kantlijn-backup-"));
let backup = "";
let count = 0;
const place = (): string => join(folder, `place-${String(count++)}`);
const databases: string[] = [];

/** A database that nobody touched yet, beside that of the server. */
async function emptyDatabase(): Promise<string> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await bench.query(`create database ${name}`);
  databases.push(name);
  const url = new URL(bench.databaseUrl);
  url.pathname = `/${name}`;
  return url.href;
}
const write = (to: string, data = server.data, databaseUrl = bench.databaseUrl) => writeBackup({ folder: to, data, databaseUrl, version: "0.1.0", now: new Date("2026-11-27T10:00:00Z") });
/** Everything in every table, as text. */
const everything = async (target: Bench["query"]): Promise<string> => JSON.stringify(await Promise.all(["captures", "events", "records", "actors", "seals", "sealed_rows", "migrations"].map((table) => target(`select * from ${table} t ${table === "migrations" ? "order by name" : "order by t::text"}`)))).replaceAll(/"applied_at":"[^"]*"/g, "");

beforeAll(async () => {
  [bench, authority] = await Promise.all([openBench(), openAuthority()]);
  server = await startFor(bench, authority, undefined, { sealPause: 0 });
  const person = await personOf(server, authority);
  await person.keep("brief een", { title: "Regel\u2028met een eind, \u00e9\u00e9n \ud83d\ude00 en \"aanhalingstekens\" \\ en meer" });
  const undone = await person.keep("brief twee");
  await person.ask(`api/captures/${undone}/withdrawal`, { method: "POST" });
  await person.keep("brief een", { title: "Nog een keer hetzelfde bestand" });
  while (Number((await bench.query("select count(*) from sealed_rows"))[0]?.["count"]) < 7) await new Promise((resolve) => { setTimeout(resolve, 50); });
  // Left behind by an upload that nobody took up.
  await person.upload("niemands bestand");
  backup = place();
  await write(backup);
}, PATIENCE);
afterAll(async () => {
  for (const name of databases) await bench.query(`drop database if exists ${name} with (force)`);
  await bench.end();
  await authority.stop();
  rmSync(folder, { recursive: true, force: true });
}, PATIENCE);

const copyOf = (): string => {
  const to = place();
  spawnSync("cp", ["-a", backup, to]);
  return to;
};
const restore = async (from = backup, data = place(), url?: string) => {
  mkdirSync(data, { recursive: true });
  const databaseUrl = url ?? await emptyDatabase();
  return { ...await restoreBackup({ folder: from, data, databaseUrl }), data, databaseUrl };
};

test("a backup holds every row, every file that the register needs, and what makes accounts and the chain known", () => {
  const files = readdirSync(join(backup, "files"), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name);
  expect(files.toSorted()).toEqual(["brief een", "brief twee"].map((text) => createHash("sha256").update(text).digest("hex")).toSorted());
  expect(readFileSync(join(backup, "account.key"), "utf8")).toBe(readFileSync(join(server.data, "account.key"), "utf8"));
  const manifest = JSON.parse(readFileSync(join(backup, "kantlijn-backup.json"), "utf8")) as { readonly tables: readonly { readonly name: string; readonly rows: number }[] };
  expect(Object.fromEntries(manifest.tables.map(({ name, rows }) => [name, rows]))).toMatchObject({ captures: 3, events: 4, records: 3, actors: 4 });
  expect(existsSync(join(backup, "session.key"))).toBe(false);
});

test("put back it is the same, the chain holds, and work goes on where it was", async () => {
  const { chain, data, databaseUrl } = await restore();
  expect(chain.faults).toEqual([]);
  expect(chain.head).not.toBeNull();
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const ask = async (text: string) => (await client.query<Record<string, unknown>>(text)).rows;
  expect(await everything(ask)).toBe(await everything((text) => bench.query(text)));
  await client.end();
  const again = await startFor({ ...bench, start: (options = {}) => bench.start({ ...options, databaseUrl, data }) }, authority);
  const person = await personOf(again, authority);
  const { captures } = (await (await person.ask("api/captures")).json()) as { readonly captures: readonly { readonly captureId: string; readonly title: string; readonly withdrawnAt: string | null }[] };
  expect(captures.map(({ title }) => title)).toContain("Regel\u2028met een eind, \u00e9\u00e9n \ud83d\ude00 en \"aanhalingstekens\" \\ en meer");
  const kept = captures.find(({ withdrawnAt }) => withdrawnAt === null)!;
  expect(await (await person.ask(`api/captures/${kept.captureId}/file`)).text()).toBe("brief een");
  // It is still his: the account is known, so he can undo it; and numbers go on.
  expect((await person.ask(`api/captures/${kept.captureId}/withdrawal`, { method: "POST" })).status).toBe(200);
  expect((await person.post(requestFor(await person.upload("iets nieuws")))).status).toBe(201);
  await again.stop();
}, PATIENCE);

describe("nothing is put back", () => {
  let target: { readonly data: string; readonly databaseUrl: string } | null = null;
  const refusal = (work: Promise<unknown>): Promise<string> => work.then(() => "none", (error: unknown) => String((error as { readonly fault?: unknown }).fault ?? error));

  it("where something is", async () => {
    const data = place();
    mkdirSync(join(data, "vault", "files", "ab"), { recursive: true });
    expect(await refusal(restore(backup, data))).toBe("data-full");
    const { databaseUrl } = await restore();
    const other = place();
    expect(await refusal(restore(backup, other, databaseUrl))).toBe("database-full");
    expect(readdirSync(join(other, "vault"))).toEqual([]);
    expect(existsSync(join(other, "account.key"))).toBe(false);
    expect(await refusal(restore(backup, place(), bench.databaseUrl))).toBe("running");
  }, PATIENCE);

  it.each<[string, string, (at: string) => void]>([
    ["of half a backup", "no-backup", (at) => { unlinkSync(join(at, "kantlijn-backup.json")); }],
    ["that says nothing", "damaged", (at) => { writeFileSync(join(at, "kantlijn-backup.json"), "{}"); }],
    ["of a later version", "newer", (at) => { writeFileSync(join(at, "kantlijn-backup.json"), JSON.stringify({ format: 2 })); }],
    ["of a database that this version does not know", "newer", (at) => {
      const file = join(at, "kantlijn-backup.json");
      const manifest = JSON.parse(readFileSync(file, "utf8")) as { migrations: unknown[] };
      manifest.migrations.push({ name: "9999-later.sql", sha256: "0".repeat(64) });
      writeFileSync(file, JSON.stringify(manifest));
    }],
    ["with a changed row", "damaged", (at) => {
      const file = join(at, "tables", "captures.jsonl");
      writeFileSync(file, readFileSync(file, "utf8").replace(/"file_size":\d+/, '"file_size":12345'));
    }],
    ["with a row too many", "damaged", (at) => { appendFileSync(join(at, "tables", "records.jsonl"), "{}\n"); }],
    ["with a table gone", "damaged", (at) => { unlinkSync(join(at, "tables", "events.jsonl")); }],
    ["with a changed file", "damaged", (at) => { appendFileSync(fileIn(at), "x"); }],
    ["with a file gone", "damaged", (at) => { unlinkSync(fileIn(at)); }],
  ])("%s, and the target is as it was", async (_, fault, harm) => {
    const from = copyOf();
    harm(from);
    target ??= { data: place(), databaseUrl: await emptyDatabase() };
    expect(await refusal(restore(from, target.data, target.databaseUrl))).toBe(fault);
    expect(existsSync(join(target.data, "vault", "files"))).toBe(false);
  }, PATIENCE);

  it("and where it was not, a good one still can be", async () => {
    expect((await restore(backup, target?.data, target?.databaseUrl)).chain.faults).toEqual([]);
  }, PATIENCE);
});

const fileIn = (at: string): string => {
  const found = readdirSync(join(at, "files"), { recursive: true, withFileTypes: true }).find((entry) => entry.isFile())!;
  return join(found.parentPath, found.name);
};

test("no backup is made into something, of nothing, or of a file that is not what it was", async () => {
  await expect(write(backup)).rejects.toMatchObject({ fault: "folder-full" });
  await expect(write(place(), server.data, await emptyDatabase())).rejects.toMatchObject({ fault: "nothing" });
  const data = place();
  spawnSync("cp", ["-a", server.data, data]);
  const file = join(data, "vault", "files", createHash("sha256").update("brief een").digest("hex").slice(0, 2), createHash("sha256").update("brief een").digest("hex"));
  const to = place();
  appendFileSync(file, "x");
  await expect(write(to, data)).rejects.toMatchObject({ fault: "damaged" });
  expect(existsSync(join(to, "kantlijn-backup.json"))).toBe(false);
  unlinkSync(file);
  await expect(write(place(), data)).rejects.toMatchObject({ fault: "file-missing" });
}, PATIENCE);

test("the commands say in plain words what they did", () => {
  const run = (...words: string[]) => spawnSync(process.execPath, [join(ROOT, "bin", "kantlijn.mjs"), ...words], { encoding: "utf8", env: { ...process.env, LANG: "nl_NL.UTF-8", KANTLIJN_DATA: server.data, DATABASE_URL: bench.databaseUrl } });
  const to = place();
  expect(run("backup", to)).toMatchObject({ status: 0, stderr: "", stdout: expect.stringMatching(/^Klaar\. \d+ regels en 2 bestanden staan in /) });
  expect(run("backup", to)).toMatchObject({ status: 1, stderr: "Deze map is niet leeg. Geef een lege map op, of een die nog niet bestaat.\n" });
  expect(run("restore", to, "--lang", "en")).toMatchObject({ status: 1, stderr: "There is something in the data folder already. Put a backup back only where nothing is.\n" });
  expect(run("restore")).toMatchObject({ status: 2 });
  expect(run("backup", to, "--force")).toMatchObject({ status: 2 });
}, PATIENCE);

/** A capture as every version since the first wrote it. */
async function insertOld(query: Bench["query"], files: string, text: string): Promise<void> {
  const sha256 = createHash("sha256").update(text).digest("hex");
  const { record, file, idempotencyKey } = requestFor({ sha256, size: Buffer.byteLength(text) });
  const id = randomUUID();
  await query("insert into captures (id, idempotency_key, fingerprint, document_id, file_sha256, file_size, stored_at, undo_until) values ($1, $2, $3, $4, $5, $6, '2026-11-20T08:00:00.123Z', '2026-12-20T08:00:00.123Z')", [id, idempotencyKey, fingerprint({ record, file }), record.id, sha256, file.size]);
  await query("insert into records (capture_id, record, file_name, media_type) values ($1, $2, $3, $4)", [id, JSON.stringify(record), file.name, file.mediaType]);
  await query("insert into events values ($1, 'captured', '2026-11-20T08:00:00.123Z')", [id]);
  mkdirSync(join(files, sha256.slice(0, 2)), { recursive: true });
  writeFileSync(join(files, sha256.slice(0, 2), sha256), text);
}

describe("a database of an earlier version", () => {
  const all = shippedMigrations();

  it("gets an event for what became of its deliveries, and its backup too", async () => {
    const url = await emptyDatabase();
    await migrate(url, all.filter(({ name }) => name < "0006"));
    const client = new Client({ connectionString: url });
    await client.connect();
    const query = async (text: string, values: readonly unknown[] = []) => (await client.query<Record<string, unknown>>(text, [...values])).rows;
    const [data, to] = [place(), place()];
    for (let n = 0; n < 6; n += 1) await insertOld(query, join(data, "vault", "files"), `oude levering ${String(n)}`);
    const ids = (await query("select id from captures order by position")).map(({ id }) => id);
    await query("insert into events values ($1, 'withdrawn', now())", [ids[2]]);
    for (const [index, state] of ["delivered", "waiting", "withdrawn", "failed"].entries()) await query("insert into deliveries (capture_id, store, state, address, made_at, changed_at) values ($1, 'zgw', $2, 'https://zaken.example/1', now(), now())", [ids[index], state]);
    for (const [index, store] of ["gpp", "queue"].entries()) await query("insert into publications (capture_id, store, state, made_at, changed_at) values ($1, $2, 'delivered', now(), now())", [ids[4 + index], store]);
    await write(to, data, url);
    await migrate(url);
    const told = async (): Promise<unknown> => (await query("select capture_id, kind from events where kind like '%:%' order by kind, capture_id")).map(({ capture_id: id, kind }) => [ids.indexOf(id), String(kind).replace(/:[0-9a-f]{64}$/u, "")]);
    expect(await told()).toEqual([[4, "delivered:gpp"], [0, "delivered:zgw"], [4, "offered:gpp"], [5, "offered:queue"], [2, "withdrawn:zgw"]]);
    await client.end();
    expect((await restore(to)).chain.faults).toEqual([]);
    const upToDate = await bench.start({ databaseUrl: url, data });
    expect(await (await upToDate.ask("api/seals")).json()).toMatchObject({ rows: 18, unsealed: 0, faults: [] });
    await upToDate.stop();
  }, PATIENCE);

  it.each(all.slice(0, -1).map(({ name }, index) => [name, index + 1] as const))("that ended with %s is brought up to date with its rows, and so is its backup", async (_, many) => {
    const url = await emptyDatabase();
    await migrate(url, all.slice(0, many));
      const client = new Client({ connectionString: url });
    await client.connect();
    const query = async (text: string, values: readonly unknown[] = []) => (await client.query<Record<string, unknown>>(text, [...values])).rows;
    const [data, to] = [place(), place()];
    for (let n = 0; n < 5; n += 1) await insertOld(query, join(data, "vault", "files"), `oud stuk ${String(n)}`);
    const before = JSON.stringify(await query("select * from records order by capture_id"));
    await write(to, data, url);
    expect(await migrate(url)).toEqual(all.slice(many).map(({ name }) => name));
    expect(JSON.stringify(await query("select * from records order by capture_id"))).toBe(before);
    await client.end();
    const restored = await restore(to);
    expect(restored.chain.faults).toEqual([]);
    const upToDate = await bench.start({ databaseUrl: restored.databaseUrl, data: restored.data });
    expect(((await (await upToDate.ask("api/captures")).json()) as { readonly total: number }).total).toBe(5);
    expect((await upToDate.keep("en verder")).captureId).toMatch(/^[0-9a-f-]{36}$/);
    await upToDate.stop();
  }, PATIENCE);
});
