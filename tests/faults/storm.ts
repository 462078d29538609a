import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Receipt } from "../../src/core/model/index.ts";
import type { Bench } from "../apps/server/harness.ts";
import { startKillable, type Killable } from "../apps/server/deliveries/process.ts";
import { requestFor } from "../apps/server/record.ts";
import { FAULTS, faulty, type Fault } from "../stand-ins/faults.ts";
import { listen } from "../stand-ins/listen.ts";
import { chanceFrom } from "./chance.ts";
import { gppSide, zgwSide, type Side } from "./sides.ts";

/** What happened, and everything that should not have. */
export interface StormOutcome {
  readonly kills: number;
  /** Requests to the other system, and those that went wrong on the way. */
  readonly requests: number;
  readonly met: number;
  readonly faults: readonly string[];
}

export interface StormOptions {
  readonly store: keyof typeof SIDES;
  readonly captures: number;
  readonly kills: number;
  readonly seed: number;
  readonly bench: Pick<Bench, "databaseUrl" | "query">;
  readonly say?: (line: string) => void;
}

const SIDES = { zgw: zgwSide, gpp: gppSide } as const;
/** One in so many requests to the other system goes wrong. */
const ONE_IN = 6;
/** What a delivery may say that is not there yet: somebody presses a button, or it is tried again. */
const SAID = /^(?:delivery|store|capture|publication)-/;
const MOST_ROUNDS = 3_000;

/**
 * Captures go on to another system while two servers on one database deliver, one of them is killed now and then, and every
 * fault there is comes in between. Then all is quiet, who has to press a button does so, and what is there is counted.
 */
export async function runStorm({ store, captures, kills, seed, bench, say = () => undefined }: StormOptions): Promise<StormOutcome> {
  const chance = chanceFrom(seed);
  const door = await listen();
  let [calm, requests, met] = [false, 0, 0];
  const choose = (): Fault | null => {
    requests += 1;
    const fault = calm || chance() * ONE_IN >= 1 ? null : (FAULTS[Math.floor(chance() * FAULTS.length)] ?? null);
    if (fault !== null) met += 1;
    return fault;
  };
  const data = mkdtempSync(join(tmpdir(), "kantlijn-storm-"));
  const dist = join(data, "dist");
  mkdirSync(dist);
  writeFileSync(join(dist, "index.html"), "<!doctype html><html lang=\"nl\"><head></head><body></body></html>");
  const side = await SIDES[store](door.origin, data);
  door.answer(faulty(side.exchange, { choose }));
  const servers: Killable[] = [];
  const start = async (): Promise<void> => { servers.push(await startKillable(data, bench.databaseUrl, dist)); };
  const stubborn = async (path: string, request: RequestInit): Promise<Response> => {
    for (;;) {
      const server = servers[Math.floor(chance() * servers.length)];
      const answer = await server?.ask(path, request).catch(() => null);
      if (answer?.ok === true) return answer;
      await pause(20);
    }
  };
  try {
    await Promise.all([start(), start()]);
    const receipts: Receipt[] = [];
    let killed = 0;
    for (let number = 0; number < captures; number += 1) {
      // One in five is a later version of something that went before.
      const earlier = number % 5 === 4 ? receipts[Math.floor(chance() * receipts.length)] : undefined;
      receipts.push(await keep(stubborn, side, Buffer.alloc(200 + Math.floor(chance() * 1_600), `${String(number)} `), earlier?.documentId));
      if (Math.floor((number + 1) * kills / captures) > killed) {
        killed += 1;
        const [victim] = servers.splice(Math.floor(chance() * servers.length), 1);
        await victim?.kill();
        await start();
      }
      if ((number + 1) % 100 === 0) say(`${String(number + 1)} of ${String(captures)}`);
    }
    calm = true;
    const faults = await comeToRest(stubborn, side, bench);
    return { kills: killed, requests, met, faults: [...faults, ...side.count(receipts)] };
  } finally {
    for (const server of servers) await server.kill();
    await door.close();
    rmSync(data, { recursive: true, force: true });
  }
}

type Ask = (path: string, request: RequestInit) => Promise<Response>;

async function keep(ask: Ask, side: Side, bytes: Buffer, id: string | undefined): Promise<Receipt> {
  const file = (await (await ask("api/files", { method: "POST", headers: { "content-type": "application/octet-stream" }, body: new Uint8Array(bytes) })).json()) as { readonly sha256: string; readonly size: number };
  const request = requestFor(file, { ...side.change, ...(id === undefined ? {} : { id }) });
  const receipt = (await (await ask("api/captures", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(request) })).json()) as Receipt;
  if (side.table === "publications") await ask(`api/captures/${receipt.captureId}/publication`, { method: "POST" });
  return receipt;
}

/** Has everything that waits tried again until all of it is there; tells what waits without a reason that somebody can read. */
async function comeToRest(ask: Ask, side: Side, { query }: Pick<Bench, "query">): Promise<readonly string[]> {
  const faults = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const left = await query(`select capture_id, state, code, attempts from ${side.table} where state <> 'delivered'`);
    if (left.length === 0) return [...faults];
    for (const { capture_id: captureId, state, code, attempts } of left.slice(0, 50)) {
      if (code === null && (state === "failed" || (state === "waiting" && Number(attempts) > 1))) faults.add(`${String(captureId)} is ${state} and does not say why`);
      if (typeof code === "string" && !SAID.test(code)) faults.add(`${String(captureId)} says ${code}`);
      if (code === "delivery-locked") side.free();
      await ask(`api/captures/${String(captureId)}/${side.table === "publications" ? "publication" : "delivery"}`, { method: "POST" });
    }
    await pause(100);
  }
  return [...faults, "there are captures that never arrive"];
}
