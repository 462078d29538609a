import { randomUUID } from "node:crypto";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "../../../../scripts/tasks/files.ts";
import { zgwStandIn } from "../../../stand-ins/zgw/stand-in.ts";
import { openBench, PATIENCE, type Bench } from "../harness.ts";
import { hasty, settled } from "./connected.ts";

let bench: Bench;
beforeAll(async () => { bench = await openBench(); }, PATIENCE);
afterAll(() => bench.end(), PATIENCE);

/** The command as somebody runs it. Not waited for by standing still: the server must go on meanwhile. */
function deliveries(data: string, ...words: readonly string[]): Promise<{ readonly code: number | null; readonly out: string; readonly errors: string }> {
  const { PATH, HOME, TMPDIR, SystemRoot } = process.env;
  const child = spawn(process.execPath, [join(ROOT, "bin/kantlijn.mjs"), "deliveries", ...words], { env: { PATH, HOME, TMPDIR, SystemRoot, KANTLIJN_DATA: data, DATABASE_URL: bench.databaseUrl } });
  let [out, errors] = ["", ""];
  child.stdout.on("data", (piece: Buffer) => { out += piece.toString(); });
  child.stderr.on("data", (piece: Buffer) => { errors += piece.toString(); });
  return new Promise((resolve) => { child.on("close", (code) => { resolve({ code, out, errors }); }); });
}

test("the command tells what is stuck, has it tried again, and says when all is well", async () => {
  const standIn = await zgwStandIn();
  const server = await bench.start(hasty(standIn));
  expect(await deliveries(server.data)).toEqual({ code: 0, out: "Alles is op zijn plek.\n", errors: "" });
  const { captureId } = await server.keep("Waarheen", { location: { id: "Z-99-7", title: "Geheime titel", kind: "zaak", target: "zgw" } });
  await settled(server, captureId, "failed");
  const stuck = await deliveries(server.data);
  expect([stuck.code, stuck.out]).toEqual([1, `${captureId}  KOMT NIET  zgw  Z-99-7 In het zaaksysteem is niet één zaak met dit nummer. (delivery-place)\n`]);
  expect(JSON.parse((await deliveries(server.data, "--json")).out)).toEqual([{ captureId, store: "zgw", place: "Z-99-7", state: "failed", attempts: 1, code: "delivery-place", nextAt: null }]);
  standIn.state.zaken.push({ ...standIn.state.zaken[0]!, uuid: randomUUID(), number: "Z-99-7" });
  expect(await deliveries(server.data, "--retry", captureId)).toMatchObject({ code: 0, out: expect.stringContaining("opnieuw geprobeerd") as string });
  await settled(server, captureId, "delivered");
  expect(await deliveries(server.data, "--retry", captureId)).toMatchObject({ code: 0, out: expect.stringContaining("Er verandert niets") as string });
  expect(await deliveries(server.data, "--retry", randomUUID())).toMatchObject({ code: 2 });
  for (const wrong of [["--retry", "x"], ["--wat"]]) expect(await deliveries(server.data, ...wrong)).toMatchObject({ code: 2, out: "" });
}, PATIENCE);

test("a mail that the server cannot fetch is named with its reason, and looked for again; one that only has to be sent is not named", async () => {
  const server = await bench.start();
  const [waits, refused, large] = [randomUUID(), randomUUID(), randomUUID()];
  const at = "2026-11-28T10:00:00.000Z";
  for (const [id, code, next] of [[waits, null, at], [refused, "mail-refused", at], [large, "capture-too-large", null]]) await bench.query("insert into intents (id, account, tenant, mailbox, given_id, file_name, record, entrusted_at, look_at, code) values ($1, 'a', 't', 'm', 'AAMk', 'Geheim.eml', $2, $3, $4, $5)", [id, JSON.stringify({ location: { id: "Z-1" }, title: "Geheim" }), at, next, code]);
  const told = await deliveries(server.data);
  expect([told.code, told.out.split("\n").map((line) => line.split("  ").slice(0, 3))]).toEqual([1, [[large, "KOMT NIET", "mail"], [refused, "wacht", "mail"], [""]]]);
  expect(told.out).not.toContain("Geheim");
  expect(await deliveries(server.data, "--retry", large)).toMatchObject({ code: 0, out: expect.stringContaining("opnieuw geprobeerd") as string });
  expect((await bench.query("select code from intents where id = $1 and look_at is not null", [large]))[0]).toEqual({ code: null });
}, PATIENCE);
