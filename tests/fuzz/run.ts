import { availableParallelism } from "node:os";
import { Pool } from "../../src/apps/cli/pool.ts";
import { KantlijnError } from "../../src/core/model/index.ts";
import { chanceFrom } from "../faults/chance.ts";
import { mutated } from "./mutate.ts";
import { seeds, type Seed } from "./seeds.ts";
import type { Outcome } from "./worker.ts";

/** Seconds and MiB that one broken file may take: as much as the command line gives it. */
const PATIENCE = 60;
const MEMORY = 1024;

export interface FuzzPlan {
  readonly files: number;
  readonly seed: number;
  /** Hears of every file that was read. */
  readonly say: (done: number) => void;
}

export interface FuzzReport {
  /** How often each kind of file had each outcome. */
  readonly outcomes: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The slowest file, in milliseconds, and the most memory that this process had, in bytes. */
  readonly slowest: { readonly number: number; readonly name: string; readonly took: number };
  readonly memory: number;
  readonly faults: readonly { readonly number: number; readonly name: string; readonly bytes: Uint8Array; readonly fault: string }[];
}

/** One broken file of a run; the same for the same seed and number, so that a fault can be looked at again. */
export function brokenFile(sound: readonly Seed[], seed: number, number: number): Seed {
  const { name, bytes } = sound[number % sound.length] as Seed;
  return { name, bytes: mutated(bytes, chanceFrom(seed * 1_000_003 + number)) };
}

/** Reads broken files in threads, as the command line does, and counts what came of them. */
export async function runFuzz({ files, seed, say }: FuzzPlan): Promise<FuzzReport> {
  const sound = seeds();
  const size = Math.min(4, availableParallelism());
  const pool = new Pool<Seed, Outcome>({ module: new URL("./worker.ts", import.meta.url), data: null, size, patience: PATIENCE, memory: MEMORY });
  const outcomes: Record<string, Record<string, number>> = {};
  const faults: FuzzReport["faults"][number][] = [];
  let slowest: FuzzReport["slowest"] = { number: 0, name: "", took: 0 };
  let [memory, next, done] = [0, 0, 0];
  const work = async (): Promise<void> => {
    while (next < files) {
      const number = next++;
      const { name, bytes } = brokenFile(sound, seed, number);
      const begun = performance.now();
      const { outcome, fault, memory: held } = await pool.run({ name, bytes }).catch(ended);
      const took = performance.now() - begun;
      if (took > slowest.took) slowest = { number, name, took };
      memory = Math.max(memory, held);
      const kind = name.slice(name.lastIndexOf(".") + 1);
      const counts = (outcomes[kind] ??= {});
      counts[outcome] = (counts[outcome] ?? 0) + 1;
      if (fault !== undefined) faults.push({ number, name, bytes, fault });
      say(++done);
    }
  };
  await Promise.all(Array.from({ length: size }, work));
  await pool.close();
  return { outcomes, slowest, memory, faults };
}

/** A thread that was ended, for time or for memory, is what a hostile file may cost on the command line; anything else is a fault. */
function ended(error: unknown): Outcome {
  const { code, message } = error instanceof KantlijnError ? error : { code: "internal" as const, message: String(error) };
  const fault = code === "file-too-slow" ? "it takes too long" : code === "internal" ? `the thread ended: ${message} ${String((error as Error).cause)}` : undefined;
  return { outcome: code, memory: process.memoryUsage().rss, ...(fault === undefined ? {} : { fault }) };
}
