/** Writes `data/lists/lists.bin` from the texts beside it. The same texts always give the same bytes. */
import { readFile, writeFile } from "node:fs/promises";
import { packKeys, listKey } from "../src/core/text/bloom.ts";
import { packLists, type ListName } from "../src/core/text/packed-lists.ts";

const FOLDER = new URL("../data/lists/", import.meta.url);

/** Which texts make which list. */
const SOURCES: Readonly<Record<ListName, readonly string[]>> = {
  surnames: ["surnames.txt", "surnames-own.txt"],
  firstNames: ["first-names.txt", "first-names-own.txt"],
  ordinary: ["ordinary-words.txt", "ordinary-words-own.txt"],
  places: ["places-tooi.txt", "places-own.txt"],
};

/**
 * What of a line goes into the list: a surname gives each word of it that has a capital, and itself when it begins with
 * a small word ("van den Berg"); a first name gives also its parts.
 */
const WORDS: Readonly<Record<ListName, (line: string) => readonly string[]>> = {
  surnames: (line) => [...line.split(/[\s-]/u).filter((part) => /^(?:[dl]['’])?\p{Lu}./u.test(part)), ...(/^(?:\p{Ll}|['’])[^-]* [^-]*$/u.test(line) ? [line] : [])],
  firstNames: (line) => [line, ...line.split("-")].filter((part) => part.length > 1),
  ordinary: (line) => [line],
  places: (line) => [line],
};

async function keysOf(list: ListName): Promise<ReadonlySet<string>> {
  const texts = await Promise.all(SOURCES[list].map((name) => readFile(new URL(name, FOLDER), "utf8")));
  return new Set(texts.flatMap((text) => text.split("\n")).map((line) => line.trim()).filter((line) => line !== "").flatMap(WORDS[list]).map(listKey));
}

/** The bytes of `lists.bin` as the texts give them. */
export async function packSources(): Promise<Uint8Array<ArrayBuffer>> {
  const [surnames, firstNames, ordinary, places] = await Promise.all([keysOf("surnames"), keysOf("firstNames"), keysOf("ordinary"), keysOf("places")]);
  return packLists({ surnames: packKeys(surnames), firstNames: packKeys(firstNames), ordinary: packKeys(ordinary), places: packKeys(places) });
}

/** Rewrites the committed file; says how large it is. */
export async function writeLists(): Promise<number> {
  const bytes = await packSources();
  await writeFile(new URL("lists.bin", FOLDER), bytes);
  return bytes.length;
}

if (process.argv[1]?.endsWith("pack-lists.ts") === true) console.log(`data/lists/lists.bin: ${String(await writeLists())} bytes`);
