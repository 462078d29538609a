import { randomBytes } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Head } from "./seal.ts";

/** Outside the database, so that a chain whose end was cut off, or that was made again, differs from it. */
const FILE = "register-seal.json";

/** The last seal that this data folder knows of; null when there is none or it cannot be read. */
export function readAnchor(data: string): Head | null {
  try {
    const { number, sha256 } = JSON.parse(readFileSync(join(data, FILE), "utf8")) as Partial<Head>;
    return typeof number === "string" && /^\d{1,18}$/.test(number) && typeof sha256 === "string" && /^[0-9a-f]{64}$/.test(sha256) ? { number, sha256 } : null;
  } catch {
    return null;
  }
}

/** Remembers a seal, unless a later one is known already. Whole under its name or not there. */
export function writeAnchor(data: string, head: Head): void {
  const known = readAnchor(data);
  if (known !== null && BigInt(known.number) >= BigInt(head.number)) return;
  const half = join(data, `${FILE}.${String(process.pid)}.${randomBytes(4).toString("hex")}`);
  try {
    writeFileSync(half, `${JSON.stringify(head)}\n`, { mode: 0o600 });
    renameSync(half, join(data, FILE));
  } finally {
    rmSync(half, { force: true });
  }
}
