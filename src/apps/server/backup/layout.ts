import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** Why a backup is not made or put back. */
export type BackupFault = "folder-full" | "folder-closed" | "nothing" | "no-backup" | "newer" | "data-full" | "database-full" | "database-other" | "running" | "damaged" | "file-missing";

export class BackupRefused extends Error {
  readonly fault: BackupFault;

  constructor(fault: BackupFault, cause?: unknown) {
    super(`backup: ${fault}`, cause === undefined ? undefined : { cause });
    this.fault = fault;
  }
}

/** Written last: without it a folder is no backup. */
export const MANIFEST = "kantlijn-backup.json";
export const FORMAT = 1;
const LONGEST = 10_000_000;
/** Beside the database and the files: what makes accounts recognisable and the end of the chain known. */
export const BESIDE = ["account.key", "register-seal.json"] as const;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const manifest = z.strictObject({
  format: z.int(),
  version: z.string().max(100),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.strictObject({ name: z.string().max(200), sha256 })).max(10_000),
  /** In the order in which they are put back. */
  tables: z.array(z.strictObject({ name: z.string().regex(/^[a-z_]{1,63}$/), rows: z.int().min(0), sha256 })).max(1_000),
  files: z.int().min(0),
  head: z.strictObject({ number: z.string().regex(/^\d{1,18}$/), sha256 }).nullable(),
});
export type Manifest = z.output<typeof manifest>;

export const tableFile = (folder: string, name: string): string => join(folder, "tables", `${name}.jsonl`);

/** Reads what a backup says of itself. @throws BackupRefused */
export function readManifest(folder: string): Manifest {
  const text = readQuietly(join(folder, MANIFEST));
  if (text === null) throw new BackupRefused("no-backup");
  const read = manifest.safeParse(parsed(text));
  const format = (parsed(text) as { readonly format?: unknown } | null)?.format;
  if (typeof format === "number" && format > FORMAT) throw new BackupRefused("newer");
  if (!read.success) throw new BackupRefused("damaged");
  return read.data;
}

function readQuietly(file: string): string | null {
  try {
    const text = readFileSync(file, "utf8");
    return text.length > LONGEST ? null : text;
  } catch {
    return null;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Whether nothing stands in this folder, or it is not there. */
export function isEmpty(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0;
}
