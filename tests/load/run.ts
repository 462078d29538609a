import { randomUUID } from "node:crypto";
import { mkdirSync, openSync, closeSync, fsyncSync, writeSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { chanceFrom } from "../faults/chance.ts";
import type { Job } from "../faults/jobs.ts";
import { lightJob } from "./jobs.ts";
import { endServer, startLoadServer, type LoadServer } from "./servers.ts";

/** At the same time. */
const CLIENTS = 16;

export interface Rate {
  readonly perSecond: number;
  /** Milliseconds under which 99 of 100 stay. */
  readonly p99: number;
}

export interface Killing {
  readonly asked: number;
  readonly kills: number;
  /** Receipts without a capture, and captures without a receipt or twice. */
  readonly lost: number;
  readonly p99: number;
}

/** Does the work from so many clients at once for so many milliseconds. */
async function rateOf(milliseconds: number, work: (client: number) => Promise<void>): Promise<Rate> {
  const times: number[] = [];
  const begun = performance.now();
  const client = async (number: number): Promise<void> => {
    while (performance.now() - begun < milliseconds) {
      const from = performance.now();
      await work(number);
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(number)));
  return { perSecond: times.length / ((performance.now() - begun) / 1_000), p99: percentile(times, 0.99) };
}

function percentile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
}

/** Captures that one server takes in a second. */
export async function captureRate(data: string, databaseUrl: string, milliseconds: number): Promise<Rate> {
  const server = await startLoadServer(data, databaseUrl);
  try {
    return await rateOf(milliseconds, async () => { await server.take(lightJob()); });
  } finally {
    await endServer(server, "SIGTERM");
  }
}

/** Rows like ours that the database takes in a second, each in a transaction of its own; `files`: with a file on disk before each. */
export async function insertRate(folder: string, databaseUrl: string, milliseconds: number, files: boolean): Promise<Rate> {
  const clients = await Promise.all(Array.from({ length: CLIENTS }, async () => {
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    return client;
  }));
  mkdirSync(folder, { recursive: true });
  try {
    await clients[0]?.query("create table if not exists load_rows (id uuid primary key, record jsonb not null)");
    const record = JSON.stringify(lightJob().request.record);
    return await rateOf(milliseconds, async (number) => {
      const id = randomUUID();
      if (files) keep(join(folder, id), lightJob().bytes);
      await clients[number]?.query("insert into load_rows (id, record) values ($1, $2)", [id, record]);
    });
  } finally {
    await clients[0]?.query("drop table if exists load_rows");
    for (const client of clients) await client.end();
  }
}

function keep(path: string, bytes: Uint8Array): void {
  const file = openSync(path, "w");
  writeSync(file, bytes);
  fsyncSync(file);
  closeSync(file);
}

/**
 * Two servers on one database; so many captures a second, each sent again to the other server until there is a receipt, while one
 * of the two is killed and started again now and then.
 */
export async function killUnderLoad(data: string, databaseUrl: string, { seed, seconds, perSecond, kills }: { readonly seed: number; readonly seconds: number; readonly perSecond: number; readonly kills: number }): Promise<Killing> {
  const chance = chanceFrom(seed);
  const servers: LoadServer[] = [await startLoadServer(data, databaseUrl), await startLoadServer(data, databaseUrl)];
  const before = (await servers[0]?.count()) ?? 0;
  const times: number[] = [];
  const ids = new Set<string>();
  let done = false;
  const killing = (async () => {
    for (let count = 0; count < kills; count += 1) {
      await pause(((seconds * 1_000) / (kills + 1)) * (0.6 + 0.8 * chance()));
      const victim = chance() < 0.5 ? 0 : 1;
      await endServer(servers[victim] as LoadServer, "SIGKILL");
      servers[victim] = await startLoadServer(data, databaseUrl);
    }
  })();
  const sending: Promise<void>[] = [];
  const send = async (job: Job, first: number): Promise<void> => {
    const from = performance.now();
    for (let attempt = 0; !done; attempt += 1) {
      try {
        const { captureId } = await (servers[(first + attempt) % 2] as LoadServer).take(job);
        ids.add(captureId);
        times.push(performance.now() - from);
        return;
      } catch {
        await pause(100);
      }
    }
  };
  const total = seconds * perSecond;
  const begun = performance.now();
  for (let index = 0; index < total; index += 1) {
    const due = begun + (index * 1_000) / perSecond;
    if (due > performance.now()) await pause(due - performance.now());
    sending.push(send(lightJob(), index % 2));
  }
  await killing;
  await Promise.race([Promise.all(sending), pause(60_000)]);
  done = true;
  const held = ((await servers[0]?.count()) ?? 0) - before;
  for (const server of servers) await endServer(server, "SIGTERM");
  return { asked: total, kills, lost: Math.abs(total - ids.size) + Math.abs(held - ids.size), p99: percentile(times, 0.99) };
}
