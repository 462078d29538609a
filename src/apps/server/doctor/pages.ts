import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { KantlijnError } from "../../../core/model/index.ts";
import { BUNDLED_LAYERS, bundledPolicy, parsePolicy, parseWorld } from "../../../core/policy/index.ts";
import { BUILD_REPORT, sourcesHash } from "../pages/freshness.ts";
import { hasPages } from "../pages/pages.ts";
import { result, type Result } from "./result.ts";

/** Whether the pages were built from what is here now. */
export function buildResult(project: string): Result {
  if (!hasPages(join(project, "dist"))) return result("build", "wrong", "build-none");
  try {
    const { sources } = JSON.parse(readFileSync(join(project, BUILD_REPORT), "utf8")) as { readonly sources?: unknown };
    return sources === sourcesHash(project) ? result("build", "good", "build-good") : result("build", "note", "build-old");
  } catch {
    return result("build", "note", "build-old");
  }
}

/** Whether every policy package can be read: those that ship, and those that an organisation put beside the pages. */
export function policyResults(project: string): readonly Result[] {
  const faults = [...BUNDLED_LAYERS.keys()].filter((name) => name !== "nationaal").flatMap((name) => faultOf(name, () => bundledPolicy(name)));
  const folder = join(project, "dist", "setting");
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];
  const own = files.flatMap((name) => faultOf(`setting/${name}`, () => { readSetting(readFileSync(join(folder, name), "utf8")); }));
  const all = [...faults, ...own];
  return all.length === 0 ? [result("policy", "good", "policy-good", { count: BUNDLED_LAYERS.size - 1, settings: files.length })] : all;
}

function readSetting(text: string): void {
  const { world, policy } = JSON.parse(text) as { readonly world?: unknown; readonly policy?: unknown };
  parseWorld(world);
  if (policy !== undefined) parsePolicy(policy);
}

function faultOf(name: string, read: () => unknown): readonly Result[] {
  try {
    read();
    return [];
  } catch (error) {
    return [result("policy", "wrong", "policy-broken", { name, code: error instanceof KantlijnError ? error.code : "json" })];
  }
}
