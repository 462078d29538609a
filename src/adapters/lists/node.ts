import { readFile } from "node:fs/promises";
import { unpackLists } from "../../core/text/packed-lists.ts";
import type { WordLists } from "../../core/text/lists.ts";
import { KantlijnError } from "../../core/model/index.ts";

/** The lists that ship with Kantlijn; the pane fetches the same bytes. */
export const LISTS_FILE = new URL("../../../data/lists/lists.bin", import.meta.url);

/** Reads the word lists from disk. Throws `list-invalid` when the file is missing or damaged. */
export async function loadLists(file: URL | string = LISTS_FILE): Promise<WordLists> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (cause) {
    throw new KantlijnError("list-invalid", "the word lists cannot be read", { cause });
  }
  return unpackLists(bytes);
}
