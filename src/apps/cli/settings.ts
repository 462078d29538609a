import { dirname } from "node:path";
import { loadLists } from "../../adapters/lists/node.ts";
import { bareDesk, type Desk, type World } from "../../core/model/index.ts";
import { parseDesk, parseWorld } from "../../core/policy/index.ts";
import type { Setting } from "../../core/guide.ts";
import type { CheckOptions } from "./options.ts";
import { loadPackage, readJson } from "./packages.ts";

const STANDARD_POLICY = "gemeente";

/** An organisation of which nothing is known. */
const NOBODY: World = { organisation: { name: "", tooi: null, domains: [] }, policy: STANDARD_POLICY, locations: [], officials: [] };

/** Where and how the checked files are weighed. `now` is the moment of the check, for when no context says another. */
export async function settingOf(options: CheckOptions, now: string): Promise<{ readonly setting: Setting; readonly desk: Desk }> {
  const setting = options.world === null ? await settingFor(NOBODY, options.policy, ".", options.ring) : await worldSetting(options.world, options.policy, options.ring);
  return { setting, desk: options.context === null ? bareDesk(now) : parseDesk(await readJson(options.context)) };
}

/** An organisation from its file, with the policy that it names (a package beside the file, or a bundled one) or another. */
export async function worldSetting(file: string, policy: string | null = null, ring = ""): Promise<Setting> {
  return settingFor(parseWorld(await readJson(file)), policy, dirname(file), ring);
}

async function settingFor(world: World, named: string | null, folder: string, ring: string): Promise<Setting> {
  const { policy } = named === null ? await loadPackage(world.policy, folder, ring) : await loadPackage(named, ".", ring);
  return { world: { ...world, policy: policy.id }, policy, lists: await loadLists() };
}
