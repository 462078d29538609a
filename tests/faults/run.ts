import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { databaseFolder } from "../../src/apps/server/folders.ts";
import { isRunning, readPostmaster } from "../../src/apps/server/postgres/postmaster.ts";
import type { Receipt } from "../../src/core/model/index.ts";
import { chanceFrom } from "./chance.ts";
import { makeJob, send, type Job } from "./jobs.ts";
import { startProcess, type ServerProcess } from "./process.ts";

/** What happened, and everything that should not have. */
export interface Outcome {
  readonly uploads: number;
  readonly kills: number;
  readonly databaseKills: number;
  /** How often a kill came before the receipt. */
  readonly unanswered: number;
  readonly faults: readonly string[];
}

export interface FaultOptions {
  readonly uploads: number;
  readonly seed: number;
  /** Folder of the server; empty. */
  readonly data: string;
  /** One upload in so many meets a kill; every one unless told. */
  readonly killEvery?: number;
  readonly say?: (line: string) => void;
}

/** One kill in so many takes the database instead of the server. */
const DATABASE_EVERY = 7;

/**
 * Sends files while the server, or its database, is killed at a random moment for each of them; starts again, sends
 * again with the same key, and counts at the end what there is.
 */
export async function runFaults({ uploads, seed, data, killEvery = 1, say = () => undefined }: FaultOptions): Promise<Outcome> {
  const chance = chanceFrom(seed);
  const jobs = Array.from({ length: uploads }, () => makeJob(chance));
  const receipts = new Map<Job, Receipt>();
  const faults: string[] = [];
  let server = await startProcess(data).running;
  let usual = await timed(() => sendUntilTaken(server, jobs[0]!, receipts, faults));
  let [kills, databaseKills, unanswered] = [0, 0, 0];
  for (const [index, job] of jobs.entries()) {
    const wait = chance() * usual * 1.3;
    // A neighbour is under way at the same time: two uploads in one crash.
    const neighbour = jobs[Math.floor(chance() * jobs.length)]!;
    const sending = [take(server, job, receipts, faults), take(server, neighbour, receipts, faults)];
    if (index % killEvery !== 0) {
      await Promise.all(sending);
      say(`${String(index + 1)} of ${String(uploads)}`);
      continue;
    }
    await pause(wait);
    const database = (index / killEvery + 1) % DATABASE_EVERY === 0;
    if (database) {
      databaseKills += 1;
      killDatabase(data);
    } else {
      kills += 1;
      server.signal("SIGKILL");
      await server.ended;
    }
    const taken = await Promise.all(sending);
    unanswered += taken[0] === true ? 0 : 1;
    if (!database) server = await startProcess(data).running;
    const spent = await timed(() => sendUntilTaken(server, job, receipts, faults));
    if (taken[0] === true) usual = (usual * 3 + Math.max(spent, 20)) / 4;
    await sendUntilTaken(server, neighbour, receipts, faults);
    say(`${String(index + 1)} of ${String(uploads)}`);
  }
  faults.push(...await countWhatIsThere(server, jobs, receipts, data));
  server.signal("SIGTERM");
  if (await server.ended !== 0) faults.push("the server did not stop by itself");
  if (isRunning(join(databaseFolder(data), "data"))) faults.push("the database was left running");
  return { uploads, kills, databaseKills, unanswered, faults };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Sends once. Every receipt for a job must be the same one. */
async function take(server: ServerProcess, job: Job, receipts: Map<Job, Receipt>, faults: string[]): Promise<boolean> {
  const receipt = await send(server, job).catch((error: unknown) => {
    faults.push(`an answer that no interruption explains: ${String(error)}`);
    return null;
  });
  if (receipt === null) return false;
  const earlier = receipts.get(job);
  if (earlier !== undefined && JSON.stringify(earlier) !== JSON.stringify(receipt)) faults.push(`two receipts for ${job.request.idempotencyKey}`);
  receipts.set(job, receipt);
  return true;
}

/** What a queue does: again and again, until there is a receipt. A database that was killed may take a while. */
async function sendUntilTaken(server: ServerProcess, job: Job, receipts: Map<Job, Receipt>, faults: string[]): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (await take(server, job, receipts, faults)) return;
    await pause(100);
  }
  faults.push(`${job.request.idempotencyKey} was never taken up`);
}

function killDatabase(data: string): void {
  const postmaster = readPostmaster(join(databaseFolder(data), "data"));
  if (postmaster !== null) process.kill(postmaster.pid, "SIGKILL");
}

interface Page { readonly captures: readonly { readonly captureId: string; readonly documentId: string }[]; readonly next: string | null }

interface Chain { readonly rows: number; readonly unsealed: number; readonly faults: readonly { readonly kind: string }[] }

/** Everything acknowledged is there and whole, nothing is there twice, and nothing is left of what was broken off. */
async function countWhatIsThere(server: ServerProcess, jobs: readonly Job[], receipts: ReadonlyMap<Job, Receipt>, data: string): Promise<readonly string[]> {
  const faults: string[] = [];
  const listed: { readonly captureId: string; readonly documentId: string }[] = [];
  for (let before = ""; ;) {
    const page = (await (await server.ask(`api/captures?limit=200${before}`)).json()) as Page;
    listed.push(...page.captures);
    if (page.next === null) break;
    before = `&before=${page.next}`;
  }
  for (const job of jobs) {
    const { idempotencyKey, record, file } = job.request;
    const receipt = receipts.get(job);
    const there = listed.filter(({ documentId }) => documentId === record.id);
    if (there.length !== 1) faults.push(`${idempotencyKey} is there ${String(there.length)} times`);
    if (receipt === undefined || there[0]?.captureId !== receipt.captureId) faults.push(`${idempotencyKey} is not what its receipt says`);
    const answer = await server.ask(`api/captures/${receipt?.captureId ?? ""}/file`);
    if (!answer.ok || hashOf(Buffer.from(await answer.arrayBuffer())) !== file.sha256) faults.push(`${idempotencyKey} is not whole`);
  }
  const chain = (await (await server.ask("api/seals")).json()) as Chain;
  for (const { kind } of chain.faults) faults.push(`the chain of seals: ${kind}`);
  if (chain.rows + chain.unsealed !== jobs.length * 2) faults.push(`${String(chain.rows)} sealed rows and ${String(chain.unsealed)} others for ${String(jobs.length)} uploads`);
  if (listed.length !== jobs.length) faults.push(`${String(listed.length)} captures for ${String(jobs.length)} uploads`);
  return [...faults, ...leftOvers(join(data, "vault"))];
}

function leftOvers(vault: string): readonly string[] {
  const below = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)) : []);
  const half = below(join(vault, "files")).filter((file) => hashOf(readFileSync(file)) !== file.slice(-64));
  return [...half.map((file) => `a file that is not what its name says: ${file}`), ...below(join(vault, "incoming")).map((file) => `an unfinished upload: ${file}`)];
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
