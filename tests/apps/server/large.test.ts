import { createHash } from "node:crypto";
import { appendFileSync, mkdirSync, mkdtempSync, openAsBlob, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Receipt } from "../../../src/core/model/index.ts";
import { gppStandIn } from "../../stand-ins/gpp/stand-in.ts";
import { listen, type Listening } from "../../stand-ins/listen.ts";
import { zgwStandIn } from "../../stand-ins/zgw/stand-in.ts";
import { connectionFor, until } from "./deliveries/connected.ts";
import { startKillable, type Killable } from "./deliveries/process.ts";
import { openBench, requestFor, type Bench } from "./harness.ts";
import { FIT, publisherFor } from "./publications/connected.ts";

/** 250 with KANTLIJN_MEGABYTES=250; less costs every run of the tests less, and the limit is the same. */
const MEGABYTES = Number(process.env["KANTLIJN_MEGABYTES"] ?? 30);
const MB = 1_000_000;
/** Megabytes above idle, of what a server needs. Left to itself it throws away less often: some 90 MB, whatever the size of the file. */
const LIMIT = 64;
const PATIENCE = 900_000;

let bench: Bench;
let server: Killable;
const doors: Listening[] = [];
const folder = mkdtempSync(join(tmpdir(), "kantlijn-large-"));
beforeAll(async () => { bench = await openBench(); }, PATIENCE);
afterAll(async () => {
  await server.kill();
  for (const door of doors) await door.close();
  await bench.end();
  rmSync(folder, { recursive: true, force: true });
}, PATIENCE);

/** Megabytes of memory that a process has at this moment. */
const memoryOf = (pid: number): number => Number(/^VmRSS:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${String(pid)}/status`, "utf8"))?.[1]) / 1_000;

/** The most that it had while the work went on. */
async function most<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  let highest = 0;
  const timer = setInterval(() => { highest = Math.max(highest, memoryOf(server.pid)); }, 20);
  try {
    return [await work(), highest];
  } finally {
    clearInterval(timer);
  }
}

(process.platform === "linux" ? test : test.skip)("a large file goes through the server to the vault, a zaak and a publicatiebank, in parts, and its memory stays where it is", async () => {
  const [zgwDoor, gppDoor] = [await listen(), await listen()];
  doors.push(zgwDoor, gppDoor);
  const [zgw, gpp] = [await zgwStandIn({ origin: zgwDoor.origin, partSize: 10 * MB }), await gppStandIn({ origin: gppDoor.origin, partSize: 10 * MB })];
  zgwDoor.answer(zgw.exchange);
  gppDoor.answer(gpp.exchange);
  const dist = join(folder, "dist");
  mkdirSync(dist);
  writeFileSync(join(dist, "index.html"), "<!doctype html><html lang=\"nl\"><head></head><body></body></html>");
  connectionFor(zgw, folder);
  publisherFor(gpp, folder, {}, JSON.parse(readFileSync(join(folder, "kantlijn.server.json"), "utf8")) as Record<string, unknown>);
  server = await startKillable(folder, bench.databaseUrl, dist, { largest: 300 * MB, tidy: true });
  const keep = async (body: Blob): Promise<Receipt> => {
    const file = (await (await server.ask("api/files", { method: "POST", headers: { "content-type": "application/octet-stream" }, body })).json()) as { readonly sha256: string; readonly size: number };
    const request = requestFor(file, { woo: FIT.woo! });
    const receipt = (await (await server.ask("api/captures", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(request) })).json()) as Receipt;
    await server.ask(`api/captures/${receipt.captureId}/publication`, { method: "POST" });
    return receipt;
  };
  const arrived = (captureId: string) => until(() => bench.query("select state from deliveries where capture_id = $1 union all select state from publications where capture_id = $1", [captureId]), (rows) => rows.length === 2 && rows.every(({ state }) => state === "delivered"), 10_000);
  // What it needs once, such as compiled code and connections, is no part of what a file costs.
  await arrived((await keep(new Blob(["klein"]))).captureId);
  const file = join(folder, "groot.bin");
  const piece = Buffer.alloc(MB);
  for (let number = 0; number < MEGABYTES; number += 1) appendFileSync(file, piece.fill(number % 251));
  const idle = memoryOf(server.pid);
  const bytes = await openAsBlob(file);
  const [receipt, taking] = await most(() => keep(bytes));
  const [, bringing] = await most(() => arrived(receipt.captureId));
  const [sha256, giving] = await most(async () => {
    const hash = createHash("sha256");
    for await (const part of (await server.ask(`api/captures/${receipt.captureId}/file`)).body ?? []) hash.update(part);
    return hash.digest("hex");
  });
  expect(sha256).toBe(receipt.file.sha256);
  const highest = Math.max(taking, bringing, giving);
  console.log(`${String(MEGABYTES)} MB; above the ${idle.toFixed(0)} MB of idle: ${[taking, bringing, giving].map((memory) => `${(memory - idle).toFixed(0)} MB`).join(", ")} while taking, bringing, giving`);
  const [document] = [...zgw.state.documents.values()].filter(({ versions }) => versions[0]?.fields["identificatie"] === receipt.documentId);
  expect(createHash("sha256").update(document?.versions[0]?.content ?? "").digest("hex")).toBe(receipt.file.sha256);
  expect([receipt.file.size, zgw.violations, gpp.violations]).toEqual([MEGABYTES * MB, [], []]);
  expect(highest - idle).toBeLessThanOrEqual(LIMIT);
}, PATIENCE);
