import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";

/** What a running PostgreSQL writes down in its data folder. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** The PostgreSQL that left its note in this data folder, running or not. */
export function readPostmaster(data: string): Postmaster | null {
  try {
    const lines = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    return pid > 0 && port > 0 ? { pid, port } : null;
  } catch {
    return null;
  }
}

/**
 * Takes away a note whose process number now belongs to somebody else (common in containers, where numbers start again):
 * PostgreSQL would think that it runs already. A note of a process that is gone, PostgreSQL recognises itself.
 */
export function forgetStranger(data: string): void {
  const noted = readPostmaster(data);
  if (noted !== null && isAlive(noted.pid) && !servesFolder(noted.pid, data)) rmSync(join(data, "postmaster.pid"), { force: true });
}

/** Whether the process in the note runs and is a PostgreSQL on this very folder. */
export function isRunning(data: string): boolean {
  const noted = readPostmaster(data);
  return noted !== null && isAlive(noted.pid) && servesFolder(noted.pid, data);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** A PostgreSQL always works from its data folder; where that cannot be seen, its command line names it. */
function servesFolder(pid: number, data: string): boolean {
  try {
    if (process.platform === "linux") return readlinkSync(`/proc/${String(pid)}/cwd`) === realpathSync(data);
    if (process.platform === "win32") return execFileSync("tasklist", ["/FI", `PID eq ${String(pid)}`, "/NH"], { encoding: "utf8" }).includes("postgres");
    return execFileSync("ps", ["-p", String(pid), "-o", "args="], { encoding: "utf8" }).includes(data);
  } catch {
    return false;
  }
}
