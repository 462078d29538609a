import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { basename } from "node:path";
import { readDocument, refuseTooLarge } from "../../adapters/files/index.ts";
import { KantlijnError, type DocumentText } from "../../core/model/index.ts";
import { refusal } from "./walk.ts";

/** Read only, and without waiting: opening a pipe returns at once. Windows has no such flag, which counts as nothing here. */
const AT_ONCE = constants.O_RDONLY | constants.O_NONBLOCK;

/** A file as text. Looks at kind and size before it opens anything: a pipe would wait for ever, a huge file would fill memory. */
export async function readFileAsDocument(path: string | Buffer): Promise<DocumentText> {
  const bytes = await readBytes(path);
  return (await readDocument(basename(path.toString()), bytes)).document;
}

async function readBytes(path: string | Buffer): Promise<Uint8Array> {
  try {
    const handle = await open(path, AT_ONCE);
    try {
      const stats = await handle.stat();
      if (!stats.isFile()) throw new KantlijnError("file-unreadable", "not a regular file");
      refuseTooLarge(stats.size);
      return new Uint8Array(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (cause) {
    throw refusal(cause);
  }
}
