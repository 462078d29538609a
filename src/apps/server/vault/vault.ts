import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat, statfs, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { KantlijnError } from "../../../core/model/index.ts";
import { codeOf } from "../codes.ts";

/** The bytes as they were received. */
export interface Received {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** Keeps files by their content: the name of a file is the SHA-256 of its bytes, so a file is whole or not there. */
export interface Vault {
  /** Where unfinished uploads of all processes stand, each in its own folder. */
  readonly incoming: string;
  /** Where the files stand. */
  readonly files: string;
  /**
   * Receives a file. When it answers, the file is on disk under its final name. `announced` is the size the sender
   * gave, if any.
   * @throws KantlijnError file-empty, capture-too-large or store-full; nothing is left behind then.
   */
  receive(source: AsyncIterable<Uint8Array>, announced?: number): Promise<Received>;
  /** The size in bytes; null when there is no such file. */
  sizeOf(sha256: string): Promise<number | null>;
  /** The bytes. */
  read(sha256: string): Readable;
  pathOf(sha256: string): string;
  /** Leaves no folder of this process behind. */
  close(): Promise<void>;
}

export interface VaultOptions {
  readonly folder: string;
  /** Name of this process; no other has it. */
  readonly process: string;
  /** Bytes. */
  readonly largest: number;
  /** Bytes that stay free, for the database and the log. */
  readonly reserve: number;
  /** Free bytes on the disk of the vault; replaced in tests. */
  readonly free?: () => Promise<number>;
}

/** The vault in `folder`. Files and unfinished uploads are on one file system, so that a rename is one step. */
export async function openVault({ folder, process: owner, largest, reserve, free = () => freeBytes(folder) }: VaultOptions): Promise<Vault> {
  const files = join(folder, "files");
  const incoming = join(folder, "incoming");
  const own = join(incoming, owner);
  await mkdir(files, { recursive: true, mode: 0o700 });
  await mkdir(own, { recursive: true, mode: 0o700 });
  const pathOf = (sha256: string): string => join(files, sha256.slice(0, 2), sha256);

  const receive = async (source: AsyncIterable<Uint8Array>, announced = 0): Promise<Received> => {
    if (announced > largest) throw tooLarge(largest);
    if (await free() < announced + reserve) throw new KantlijnError("store-full", "the disk of the vault is full");
    await mkdir(own, { recursive: true, mode: 0o700 });
    const temporary = join(own, randomUUID());
    try {
      const received = await write(source, temporary, largest);
      await settle(temporary, pathOf(received.sha256), files);
      return received;
    } catch (error) {
      await rm(temporary, { force: true });
      throw translated(error);
    }
  };
  return {
    incoming, files, receive, pathOf,
    sizeOf: (sha256) => stat(pathOf(sha256)).then(({ size }) => size, (error: unknown) => {
      if (codeOf(error) === "ENOENT") return null;
      throw translated(error);
    }),
    read: (sha256) => createReadStream(pathOf(sha256)),
    close: () => rm(own, { recursive: true, force: true }),
  };
}

/** Writes what comes in to a new file, and waits until the disk has it. */
async function write(source: AsyncIterable<Uint8Array>, path: string, largest: number): Promise<Received> {
  const hash = createHash("sha256");
  let size = 0;
  const file = await open(path, "wx", 0o600);
  try {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > largest) throw tooLarge(largest);
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    if (size === 0) throw new KantlijnError("file-empty", "an upload without bytes");
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest("hex"), size };
}

/** Gives a complete file its final name. One that is there already has the same bytes; the new one takes its place. */
async function settle(temporary: string, path: string, files: string): Promise<void> {
  const folder = join(path, "..");
  if (await mkdir(folder, { recursive: true, mode: 0o700 }) !== undefined) await syncFolder(files);
  await rename(temporary, path);
  await syncFolder(folder);
}

/** A new name is only safe once the folder that holds it is on disk. Windows has no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  let handle: FileHandle | null = null;
  try {
    handle = await open(folder, "r");
    await handle.sync();
  } finally {
    await handle?.close();
  }
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

function tooLarge(largest: number): KantlijnError {
  return new KantlijnError("capture-too-large", "the file is larger than the vault takes", { values: { limit: `${String(Math.floor(largest / 1_000_000))} MB` } });
}

const FULL = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);
const AWAY = new Set(["EIO", "EROFS", "EACCES", "EPERM", "EMFILE", "ENFILE", "ENOENT", "ESTALE", "EBUSY"]);

/** A failing disk is a store that cannot take anything now; the sender can try again. */
function translated(error: unknown): unknown {
  const code = codeOf(error) ?? "";
  if (FULL.has(code)) return new KantlijnError("store-full", "the disk of the vault is full", { cause: error });
  if (AWAY.has(code)) return new KantlijnError("store-unavailable", "the disk of the vault does not answer", { cause: error });
  return error;
}
