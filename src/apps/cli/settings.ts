import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { loadLists } from "../../adapters/lists/node.ts";
import { bareDesk, KantlijnError, type Desk, type World } from "../../core/model/index.ts";
import { BUNDLED_LAYERS, bundledPolicy, parseDesk, parsePolicy, parseWorld, type Policy } from "../../core/policy/index.ts";
import type { Setting } from "../../core/guide.ts";
import { usage, type CheckOptions } from "./options.ts";

const STANDARD_POLICY = "gemeente";

/** An organisation of which nothing is known. */
const NOBODY: World = { organisation: { name: "", tooi: null, domains: [] }, policy: STANDARD_POLICY, locations: [], officials: [] };

/** Where and how the checked files are weighed. `now` is the moment of the check, for when no context says another. */
export async function settingOf(options: CheckOptions, now: string): Promise<{ readonly setting: Setting; readonly desk: Desk }> {
  const setting = options.world === null ? await settingFor(NOBODY, options.policy) : await worldSetting(options.world, options.policy);
  return { setting, desk: options.context === null ? bareDesk(now) : parseDesk(await readJson(options.context)) };
}

/** An organisation from its file, with the policy that it names (a package beside the file, or a bundled one) or another. */
export async function worldSetting(file: string, policy: string | null = null): Promise<Setting> {
  return settingFor(parseWorld(await readJson(file)), policy, dirname(file));
}

async function settingFor(world: World, named: string | null, folder = "."): Promise<Setting> {
  const policy = named === null ? await policyNamed(world.policy, folder) : await policyNamed(named);
  return { world: { ...world, policy: policy.id }, policy, lists: await loadLists() };
}

/** A bundled package by its name, or a package in a file. Throws `policy-unknown` when it is neither. */
async function policyNamed(name: string, folder = "."): Promise<Policy> {
  if (BUNDLED_LAYERS.has(name)) return bundledPolicy(name);
  const text = await readFile(resolve(folder, name), "utf8").catch(() => null);
  if (text === null) throw new KantlijnError("policy-unknown", "no such policy package", { values: { name, known: [...BUNDLED_LAYERS.keys()].join(", ") } });
  return parsePolicy(parseJson(text, name));
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
