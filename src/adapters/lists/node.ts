import { readFile } from "node:fs/promises";
import { unpackLists } from "../../core/text/packed-lists.ts";
import type { WordLists } from "../../core/text/lists.ts";
import { unpackModel } from "../../core/text/name-model.ts";
import { KantlijnError } from "../../core/model/index.ts";

/** The lists that ship with Kantlijn; the pane fetches the same bytes. */
export const LISTS_FILE = new URL("../../../data/lists/lists.bin", import.meta.url);

/** The weights of the tagger of names, as `npm run train` wrote them. */
export const NAMES_FILE = new URL("../../../data/lists/names.bin", import.meta.url);

/** Reads the word lists, and the weights of the names, from disk. Throws `list-invalid` when a file is missing or damaged. */
export async function loadLists(file: URL | string = LISTS_FILE, names: URL | string = NAMES_FILE): Promise<WordLists> {
  const [lists, weights] = await Promise.all([bytesOf(file), bytesOf(names)]);
  return { ...unpackLists(lists), names: unpackModel(weights) };
}

async function bytesOf(file: URL | string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new KantlijnError("list-invalid", "the word lists cannot be read", { cause });
  }
}
