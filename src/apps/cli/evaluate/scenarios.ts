import { readdir } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { FILE_EXTENSIONS } from "../../../core/model/index.ts";
import { usage } from "../words.ts";
import { refusal } from "../walk.ts";
import { scenarioInvalid } from "./expected.ts";

/** A folder with one input file, context.json and expected.json, in a folder with world.json. */
export interface Scenario {
  readonly id: string;
  readonly world: string;
  readonly folder: string;
}

const INPUTS: ReadonlySet<string> = new Set(FILE_EXTENSIONS.map((extension) => `input${extension}`));
const isInput = (name: string): boolean => INPUTS.has(name.toLowerCase());
const OWN = new Set(["context.json", "expected.json"]);
const DEEPEST = 8;

/**
 * The scenarios behind a folder, in a fixed order: the folder itself, those of a world, or those of all worlds below.
 * @throws KantlijnError `usage` when there are none, `file-not-found` or `file-unreadable` when the folder cannot be entered.
 */
export async function scenariosIn(folder: string): Promise<readonly Scenario[]> {
  const found: Scenario[] = [];
  await collect(resolve(folder), 0, found);
  if (found.length === 0) throw usage("no-scenarios", { name: folder });
  return found;
}

async function collect(folder: string, depth: number, found: Scenario[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw refusal(cause);
  });
  if (entries.some(({ name }) => isInput(name) || OWN.has(name))) {
    found.push({ id: basename(folder), world: basename(dirname(folder)), folder });
    return;
  }
  const below = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith(".")).map(({ name }) => name).sort();
  if (depth < DEEPEST) for (const name of below) await collect(join(folder, name), depth + 1, found);
}

/** The one file that a scenario is about. Throws `scenario-invalid` when it is none, or more than one. */
export async function inputOf(folder: string): Promise<string> {
  const inputs = (await readdir(folder)).filter((name) => isInput(name)).sort();
  const [input] = inputs;
  if (input === undefined || inputs.length > 1) throw scenarioInvalid(inputs.length === 0 ? `er is geen input met ${FILE_EXTENSIONS.join(", ")}` : `er is meer dan één input: ${inputs.join(", ")}`);
  return join(folder, input);
}
