import { createReadStream, createWriteStream, existsSync, mkdirSync } from "node:fs";
import { open, readdir, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { checkedStream } from "../vault/checked.ts";
import { BackupRefused } from "./layout.ts";

const NAME = /^[0-9a-f]{64}$/;

/** Where a file of a vault stands, below the folder with files. */
export const placeOf = (files: string, sha256: string): string => join(files, sha256.slice(0, 2), sha256);

/** The names of all files of a vault, folder by folder. */
export async function* filesIn(files: string): AsyncGenerator<string> {
  if (!existsSync(files)) return;
  for (const folder of (await readdir(files)).filter((name) => /^[0-9a-f]{2}$/.test(name)).sort()) {
    for (const name of (await readdir(join(files, folder))).filter((one) => NAME.test(one)).sort()) yield name;
  }
}

/** Copies a file and looks at every byte: what is not what its name says is no copy. @throws BackupRefused */
export async function copyChecked(from: string, to: string, sha256: string): Promise<void> {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  const half = `${to}.half`;
  try {
    await pipeline(createReadStream(from), checkedStream(sha256), createWriteStream(half, { mode: 0o600 }));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw new BackupRefused("file-missing", error);
    if ((error as NodeJS.ErrnoException).code === undefined || (error as { readonly code?: string }).code === "internal") throw new BackupRefused("damaged", error);
    throw error;
  }
  await settle(half, to);
}

/** On disk, under its final name. */
export async function settle(half: string, to: string): Promise<void> {
  const handle = await open(half, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(half, to);
}
