import { randomInt } from "node:crypto";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Receipt } from "../../../../src/core/model/index.ts";
import { FAULTS, faulty, type Fault } from "../../../stand-ins/faults.ts";
import { listen } from "../../../stand-ins/listen.ts";
import { zgwStandIn } from "../../../stand-ins/zgw/stand-in.ts";
import { chanceFrom } from "../../../faults/chance.ts";
import { openBench, requestFor, type Bench } from "../harness.ts";
import { connectionFor, type Stand } from "./connected.ts";
import { startKillable, type Killable } from "./process.ts";

const CAPTURES = 50;
const KILLS = 3;
/** One in so many requests to the other system goes wrong. */
const ONE_IN = 6;

let bench: Bench;
beforeAll(async () => { bench = await openBench(); }, 120_000);
afterAll(() => bench.end(), 120_000);

test("fifty captures, servers killed at random, faults everywhere: each is there once, or it says why not", async () => {
  const seed = Number(process.env["KANTLIJN_SEED"] ?? randomInt(2 ** 31));
  console.log(`seed ${String(seed)} (repeat with KANTLIJN_SEED=${String(seed)})`);
  const chance = chanceFrom(seed);
  const door = await listen();
  const standIn = await zgwStandIn({ origin: door.origin, partSize: 400 });
  let calm = false;
  const choose = (): Fault | null => (calm || chance() * ONE_IN >= 1 ? null : (FAULTS[Math.floor(chance() * FAULTS.length)] ?? null));
  door.answer(faulty(standIn.exchange, { choose }));
  const data = mkdtempSync(join(tmpdir(), "kantlijn-deliveries-"));
  const dist = join(data, "dist");
  mkdirSync(dist);
  writeFileSync(join(dist, "index.html"), "<!doctype html><html lang=\"nl\"><head></head><body></body></html>");
  connectionFor(standIn, data, { partsFrom: 1_000 });

  const servers: Killable[] = [];
  const start = async (): Promise<void> => { servers.push(await startKillable(data, bench.databaseUrl, dist)); };
  await Promise.all([start(), start()]);
  const anyone = (): Killable => servers[Math.floor(chance() * servers.length)]!;
  const stubborn = async (path: string, request: RequestInit): Promise<Response> => {
    for (;;) {
      const answer = await anyone().ask(path, request).catch(() => null);
      if (answer?.ok === true) return answer;
    }
  };
  const keep = async (number: number, id?: string): Promise<Receipt> => {
    const bytes = Buffer.alloc(200 + Math.floor(chance() * 1_600), `${String(number)} `);
    const file = (await (await stubborn("api/files", { method: "POST", headers: { "content-type": "application/octet-stream" }, body: bytes })).json()) as { readonly sha256: string; readonly size: number };
    const request = requestFor(file, id === undefined ? {} : { id });
    return (await (await stubborn("api/captures", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(request) })).json()) as Receipt;
  };
  const receipts: Receipt[] = [];
  for (let number = 0; number < CAPTURES; number += 1) {
    // One in five is a later version of something that went before.
    const earlier = number % 5 === 4 ? receipts[Math.floor(chance() * receipts.length)] : undefined;
    receipts.push(await keep(number, earlier?.documentId));
    if (number % Math.floor(CAPTURES / KILLS) === 3) {
      const victim = servers.splice(Math.floor(chance() * servers.length), 1)[0]!;
      await victim.kill();
      await start();
    }
  }
  calm = true;
  // What needs somebody: they press the button; a lock whose answer got lost is taken off, as a functioneel beheerder does.
  const stands = new Map<string, Stand>();
  for (;;) {
    for (const { captureId } of receipts) {
      if (stands.get(captureId)?.state === "delivered") continue;
      const stand = (await (await stubborn(`api/captures/${captureId}/delivery`, {})).json()) as Stand;
      stands.set(captureId, stand);
      if (stand.state === "delivered") continue;
      expect([captureId, stand.state, stand.state === "waiting" && stand.attempts === 0 ? "new" : stand.code ?? stand.state]).toEqual([captureId, stand.state, expect.stringMatching(/^(?:new|waiting|delivering|delivery-|store-|capture-)/)]);
      if (stand.code === "delivery-locked") for (const document of standIn.state.documents.values()) if (document.parts.length === 0) document.lock = null;
      await stubborn(`api/captures/${captureId}/delivery`, { method: "POST" });
    }
    if ([...stands.values()].every(({ state }) => state === "delivered")) break;
    await new Promise((resolve) => { setTimeout(resolve, 200); });
  }
  for (const server of servers) await server.kill();
  await door.close();

  const ids = new Set(receipts.map(({ documentId }) => documentId));
  const documents = [...standIn.state.documents.values()];
  expect(documents.map(({ versions }) => versions[0]?.fields["identificatie"]).toSorted()).toEqual([...ids].toSorted());
  expect(standIn.state.zaakRelations.map(({ document }) => document).toSorted()).toEqual(documents.map(({ uuid }) => uuid).toSorted());
  for (const documentId of ids) {
    const wanted = receipts.filter((receipt) => receipt.documentId === documentId);
    const { versions = [], lock } = documents.find((one) => one.versions[0]?.fields["identificatie"] === documentId) ?? {};
    const marks = versions.map(({ fields }) => /Kantlijn ([0-9a-f-]+)/.exec(String(fields["beschrijving"]))?.[1]);
    // A change that was sent twice by something in between is two versions of one capture; nothing else comes double.
    expect(marks.filter((mark, index) => mark !== marks[index - 1])).toEqual(wanted.map(({ captureId }) => captureId));
    expect([lock, versions.at(-1)?.content.length]).toEqual([null, wanted.at(-1)?.file.size]);
  }
  expect(standIn.violations).toEqual([]);
}, 600_000);
