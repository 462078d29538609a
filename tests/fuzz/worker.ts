import { parentPort } from "node:worker_threads";
import { isStray, readDocument } from "../../src/adapters/files/index.ts";
import { KantlijnError, type ErrorCode } from "../../src/core/model/index.ts";
import type { Seed } from "./seeds.ts";

/** What came of a file: read, an error with its code, or something that should not be. */
export interface Outcome {
  readonly outcome: "read" | ErrorCode | "fault";
  /** What went wrong, for a fault. */
  readonly fault?: string;
  /** Bytes that this process holds after it. */
  readonly memory: number;
}

async function outcomeOf({ name, bytes }: Seed): Promise<Outcome> {
  const memory = (): number => process.memoryUsage().rss;
  try {
    await readDocument(name, bytes);
    return { outcome: "read", memory: memory() };
  } catch (error) {
    if (error instanceof KantlijnError && error.code.startsWith("file-")) return { outcome: error.code, memory: memory() };
    return { outcome: "fault", fault: error instanceof Error ? `${error.name}: ${error.message}\n${String(error.stack)}` : String(error), memory: memory() };
  }
}

process.on("unhandledRejection", (reason) => { if (!isStray(reason)) throw reason; });
parentPort?.on("message", (seed: Seed) => void outcomeOf(seed).then((answer) => parentPort?.postMessage({ type: "answer", answer })));
parentPort?.postMessage({ type: "ready" });
