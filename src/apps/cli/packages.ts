import { readFile, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { KantlijnError } from "../../core/model/index.ts";
import { BUNDLED_LAYERS, bundledPackage, readPackage, type Package } from "../../core/policy/index.ts";
import { usage } from "./words.ts";

/** Far more than a selection list with all its rules. */
const LARGEST_BYTES = 4_000_000;
const MOST_LAYERS = 8;

/** A package that ships, by its name; or the layers of one in a file, the package first. */
export type Found = { readonly bundled: string } | { readonly layers: readonly unknown[] };

/**
 * A bundled package by its name, or a package in a file with the layers that it rests on: `extends` names a bundled
 * package, or a file beside it with that name and `.json`. Throws `policy-unknown` when it is neither, `usage` when a file
 * is no JSON or far too large.
 */
export async function findPackage(name: string, folder = "."): Promise<Found> {
  if (BUNDLED_LAYERS.has(name)) return { bundled: name };
  const file = resolve(folder, name);
  const text = await readText(file, name);
  if (text === null) throw new KantlijnError("policy-unknown", "no such policy package", { values: { name: name.slice(0, 200), known: [...BUNDLED_LAYERS.keys()].join(", ") } });
  const layers = [parseJson(text, name)];
  const seen = new Set<string>([resolve(file)]);
  for (let below = restsOn(layers[0]); below !== null && layers.length < MOST_LAYERS; below = restsOn(layers.at(-1))) {
    const beside = join(dirname(file), `${below}.json`);
    if (seen.has(beside)) break;
    seen.add(beside);
    const found = await readText(beside, `${below}.json`);
    if (found === null) break;
    layers.push(parseJson(found, `${below}.json`));
  }
  return { layers };
}

/** The policy of a package with its layers, for a ring. Throws as `findPackage` does, and `policy-invalid`. */
export async function loadPackage(name: string, folder = ".", ring = ""): Promise<Package> {
  const found = await findPackage(name, folder);
  return "bundled" in found ? bundledPackage(found.bundled) : readPackage(found.layers, ring);
}

/** The name of the layer below, when it can be that of a file beside this one. */
function restsOn(layer: unknown): string | null {
  const below = typeof layer === "object" && layer !== null && "extends" in layer ? layer.extends : null;
  return typeof below === "string" && /^[a-z0-9][a-z0-9.-]{0,79}$/u.test(below) && !BUNDLED_LAYERS.has(below) ? below : null;
}

async function readText(file: string, name: string): Promise<string | null> {
  const size = await stat(file).then((found) => found.size, () => null);
  if (size === null) return null;
  if (size > LARGEST_BYTES) throw usage("too-large", { name });
  return readFile(file, "utf8").catch(() => null);
}

/** Data in a file. Throws `usage` when the file or the JSON is not there. */
export async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch(() => {
    throw usage("not-readable", { name: file });
  });
  return parseJson(text, file);
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch {
    throw usage("not-json", { name: file });
  }
}
