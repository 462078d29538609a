import { spawnSync } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate } from "selfsigned";
import { ROOT } from "../../../scripts/tasks/files.ts";
import { openDatabase, type Database } from "../../../src/apps/server/database/database.ts";
import { migrate, migrationState, shippedMigrations } from "../../../src/apps/server/database/migrate.ts";
import { examine } from "../../../src/apps/server/doctor/doctor.ts";
import { certificateResult, diskResult, nodeResult, portResults } from "../../../src/apps/server/doctor/machine.ts";
import { policyResults } from "../../../src/apps/server/doctor/pages.ts";
import type { Result } from "../../../src/apps/server/doctor/result.ts";
import { vaultResults } from "../../../src/apps/server/doctor/store.ts";
import { doctorTexts } from "../../../src/language/nl/server.ts";
import { startProcess } from "../../faults/process.ts";
import { openBench, PATIENCE, requestFor, type Bench, type TestServer } from "./harness.ts";

const NOW = new Date();
const folder = mkdtempSync(join(tmpdir(), "kantlijn-doctor-"));
const codes = (results: readonly Result[]): readonly string[] => results.map(({ state, code }) => `${state} ${code}`);
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

/** The command as somebody runs it. */
function doctor(environment: NodeJS.ProcessEnv, ...words: readonly string[]): { readonly code: number | null; readonly out: string; readonly errors: string } {
  const { PATH, HOME, TMPDIR, SystemRoot } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, "bin/kantlijn.mjs"), "doctor", ...words], { encoding: "utf8", env: { PATH, HOME, TMPDIR, SystemRoot, ...environment } });
  return { code: status, out: stdout, errors: stderr };
}
interface Report { readonly ok: boolean; readonly checks: readonly (Result & { readonly message: string })[] }

describe("kantlijn doctor", () => {
  it("finds nothing wrong where nothing was started, and refuses what it does not know", () => {
    const { code, out } = doctor({ KANTLIJN_DATA: join(folder, "nergens") });
    expect([code, out]).toEqual([0, expect.stringContaining("Hier is nog niets vastgelegd.")]);
    expect(doctor({}, "--wat")).toMatchObject({ code: 2, out: "", errors: expect.stringContaining("--wat") });
    expect(doctor({ PORT: "x" })).toMatchObject({ code: 2 });
    expect(doctor({}, "--help")).toMatchObject({ code: 0, out: expect.stringContaining("kantlijn doctor") });
  }, PATIENCE);

  it("examines a server that runs, and the same when it no longer does, and leaves all as it was", async () => {
    const data = join(folder, "running");
    mkdirSync(data);
    const server = await startProcess(data).running;
    const bytes = "doktersproef";
    const sent = (await (await server.ask("api/files", { method: "POST", headers: { "content-type": "application/octet-stream" }, body: bytes })).json()) as { readonly sha256: string; readonly size: number };
    await server.ask("api/captures", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(requestFor(sent)) });
    const during = doctor({ KANTLIJN_DATA: data }, "--json");
    const running = JSON.parse(during.out) as Report;
    expect(codes(running.checks)).toEqual(expect.arrayContaining(["good node-good", "good policy-good", "good folders-good", "good port-running", "good database-good", "good migrations-good", "good chain-good", "good vault-good"]));
    expect((await server.ask("api/health")).status).toBe(200);
    server.signal("SIGTERM");
    await server.ended;
    const after = doctor({ KANTLIJN_DATA: data }, "--json");
    const stopped = JSON.parse(after.out) as Report;
    expect(codes(stopped.checks)).toEqual(expect.arrayContaining(["good database-started", "good migrations-good", "good chain-good", "good vault-good"]));
    expect(stopped.checks.find(({ code }) => code === "chain-good")?.values).toMatchObject({ rows: "2", unsealed: "0" });
    rmSync(join(data, "vault", "files", sent.sha256.slice(0, 2), sent.sha256));
    const ill = doctor({ KANTLIJN_DATA: data });
    expect([ill.code, ill.out]).toEqual([1, expect.stringMatching(new RegExp(`FOUT +bestanden +Het bestand ${sent.sha256} is weg[^]*Er is één ding mis\\.`, "u"))]);
  }, PATIENCE);

  it("has a sentence without content for every code", () => {
    for (const say of Object.values(doctorTexts.says)) expect(say({})).toMatch(/[.?]$/u);
  });
});

describe("of the machine it says", () => {
  it.each([["v18.19.0", "wrong node-old"], ["v20.0.0", "good node-good"], ["v24.21.0", "good node-good"]])("of Node %s: %s", (version, wanted) => {
    expect(codes([nodeResult(version)])).toEqual([wanted]);
  });

  it.each([[100_000_000, "wrong disk-full"], [1_000_000_000, "note disk-little"], [5_000_000_000, "good disk-good"]])("with %d bytes free: %s", (free, wanted) => {
    expect(codes([diskResult(folder, free)])).toEqual([wanted]);
  });

  it("when the certificate ends", async () => {
    const data = join(folder, "certificates");
    mkdirSync(join(data, "certificate"), { recursive: true });
    expect(codes([certificateResult(data, NOW)])).toEqual(["note certificate-none"]);
    const { cert } = await generate([{ name: "commonName", value: "localhost" }], { keyType: "ec", notAfterDate: new Date(NOW.getTime() + 30 * 86_400_000) });
    writeFileSync(join(data, "certificate", "localhost.crt"), cert);
    const inDays = (days: number): readonly string[] => codes([certificateResult(data, new Date(NOW.getTime() + days * 86_400_000))]);
    expect([inDays(0), inDays(25), inDays(31)]).toEqual([["good certificate-good"], ["note certificate-soon"], ["wrong certificate-over"]]);
    writeFileSync(join(data, "certificate", "localhost.crt"), "geen certificaat");
    expect(inDays(0)).toEqual(["wrong certificate-broken"]);
  });

  it("who is at the port", async () => {
    const other = createServer((_request, answer) => { answer.end("iets anders"); });
    await new Promise<void>((resolve) => { other.listen(0, "127.0.0.1", resolve); });
    const { port } = other.address() as AddressInfo;
    expect(codes(await portResults(port, folder))).toEqual(["note port-taken"]);
    await new Promise((resolve) => other.close(resolve));
    expect(codes(await portResults(port, folder))).toEqual(["good port-free"]);
  });

  it("which policy package cannot be read", () => {
    const project = join(folder, "project");
    mkdirSync(join(project, "dist", "setting"), { recursive: true });
    writeFileSync(join(project, "dist", "setting", "default.json"), "{");
    writeFileSync(join(project, "dist", "setting", "eigen.json"), JSON.stringify({ world: { organisation: { name: "x" }, policy: "gemeente" }, policy: { id: "x" } }));
    writeFileSync(join(project, "dist", "setting", "goed.json"), JSON.stringify({ world: { organisation: { name: "x" }, policy: "gemeente" } }));
    expect(policyResults(project).map(({ state, values }) => [state, values["name"], values["code"]])).toEqual([["wrong", "setting/default.json", "json"], ["wrong", "setting/eigen.json", "policy-invalid"]]);
  });

  it("that a database of somebody else does not answer", async () => {
    const found: Result[] = [];
    for await (const one of examine({ project: ROOT, data: folder, databaseUrl: "postgres://niemand@127.0.0.1:1/niets", port: 0, now: NOW })) found.push(one);
    expect(codes(found).at(-1)).toBe("wrong database-refused");
  }, PATIENCE);
});

describe("of what is stored it says", () => {
  let bench: Bench;
  let server: TestServer;
  let database: Database;
  beforeAll(async () => {
    bench = await openBench();
    server = await bench.start();
    database = openDatabase(bench.databaseUrl);
  }, PATIENCE);
  afterAll(async () => {
    await database.close();
    await bench.end();
  }, PATIENCE);
  const pathOf = (sha256: string): string => join(server.data, "vault", "files", sha256.slice(0, 2), sha256);
  const look = (): Promise<readonly Result[]> => vaultResults(database, server.data, NOW);

  it("which file is gone, which was changed and what is left over", async () => {
    const [gone, changed, whole] = [await server.keep("weg"), await server.keep("veranderd"), await server.keep("heel")];
    expect(codes(await look())).toEqual(["good vault-good"]);
    rmSync(pathOf(gone.file.sha256));
    writeFileSync(pathOf(changed.file.sha256), "iets anders");
    const left = await server.upload("nooit opgenomen");
    expect((await look()).map(({ code, values }) => [code, values["name"]])).toEqual([["file-missing", gone.file.sha256], ["file-changed", changed.file.sha256]]);
    const old = new Date(NOW.getTime() - 8 * 86_400_000);
    utimesSync(pathOf(left.sha256), old, old);
    expect(codes(await look())).toEqual(["wrong file-missing", "wrong file-changed", "note file-left"]);
    expect(readdirSync(join(server.data, "vault", "files", whole.file.sha256.slice(0, 2)))).toContain(whole.file.sha256);
  }, PATIENCE);

  it("which migrations wait, and which are of another version", async () => {
    const all = shippedMigrations();
    expect(await migrationState(bench.databaseUrl)).toMatchObject({ waiting: [], unknown: [] });
    expect(await migrationState(bench.databaseUrl, [...all, { name: "9999-later.sql", text: "select 1" }])).toMatchObject({ waiting: ["9999-later.sql"], unknown: [] });
    expect(await migrationState(bench.databaseUrl, all.slice(0, 1))).toMatchObject({ waiting: [], unknown: all.slice(1).map(({ name }) => name) });
    expect(await migrate(bench.databaseUrl)).toEqual([]);
  });
});
