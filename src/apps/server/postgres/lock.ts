import { randomUUID } from "node:crypto";
import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

const HEARTBEAT_MS = 1_000;
const DEAD_AFTER_MS = 10_000;
const PATIENCE_MS = 120_000;

/**
 * One process of this machine at a time does the work. The holder touches the file every second: a lock that nobody
 * touches was left behind. (Process numbers would not do: in a container they start again.)
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const name = randomUUID();
  await take(file, name);
  const heartbeat = setInterval(() => touch(file), HEARTBEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    if (holder(file) === name) rmSync(file, { force: true });
  }
}

async function take(file: string, name: string): Promise<void> {
  const giveUp = Date.now() + PATIENCE_MS;
  for (;;) {
    if (create(file, name)) {
      // Two who find the same left-over lock both think they took it; the last one wrote its name.
      await pause(20);
      if (holder(file) === name) return;
    }
    if (Date.now() > giveUp) throw new Error(`another process has kept ${file} for ${String(PATIENCE_MS / 1000)} seconds`);
    await pause(100);
    if (isLeftOver(file)) rmSync(file, { force: true });
  }
}

function create(file: string, name: string): boolean {
  try {
    writeFileSync(file, name, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  }
}

function holder(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

function touch(file: string): void {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // Somebody took the lock for a left-over one, for instance while this machine slept; the work itself goes on.
  }
}

function isLeftOver(file: string): boolean {
  const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  return age > DEAD_AFTER_MS;
}
