import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sharePointSettings, type SharePointSettings } from "../../../adapters/stores/sharepoint/settings.ts";
import { sharepointStore } from "../../../adapters/stores/sharepoint/sharepoint.ts";
import { KantlijnError, type Location } from "../../../core/model/index.ts";
import { parseWorld } from "../../../core/policy/index.ts";
import type { Ask } from "../deliveries/stores.ts";
import { result, type CheckCode, type Result } from "./result.ts";

/** A setting of which places are in SharePoint. */
interface Setting {
  readonly name: string;
  readonly settings: SharePointSettings;
  /** The address of each place, by its id. */
  readonly places: readonly (readonly [id: string, url: string | null])[];
}

/**
 * Whether the places in SharePoint of every setting beside the pages can be reached, and have what the setting fills in, with the
 * rights of whoever the Graph token is of; empty where none was given. Asks only; changes nothing there. A setting that cannot be read is for `policyResults`.
 */
export async function sharepointResults(project: string, token: string, ask: Ask): Promise<readonly Result[]> {
  const found: Result[] = [];
  for (const setting of settingsIn(join(project, "dist", "setting"))) {
    if ("faults" in setting) found.push(result("sharepoint", "wrong", "sharepoint-broken", { name: setting.name, faults: setting.faults }));
    else if (token === "") found.push(result("sharepoint", "note", "sharepoint-untried", { name: setting.name, count: setting.places.length }));
    else found.push(...await reachResults(setting, token, ask));
  }
  return found;
}

/** What it says of SharePoint is wrong: the paths of the faults. */
interface Broken {
  readonly name: string;
  readonly faults: string;
}

function settingsIn(folder: string): readonly (Setting | Broken)[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith(".json")).sort().flatMap((file): readonly (Setting | Broken)[] => {
    const name = `setting/${file}`;
    const setting = readJson(join(folder, file));
    try {
      const settings = sharePointSettings(setting);
      if (settings === null) return [];
      const places = placesIn(setting).flatMap(({ id, target, url }) => (target === "sharepoint" ? [[id, url] as const] : []));
      return [{ name, settings, places }];
    } catch (error) {
      if (!(error instanceof KantlijnError)) throw error;
      return [{ name, faults: error.values["faults"] ?? "" }];
    }
  });
}

function readJson(file: string): { readonly world?: unknown } | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as { readonly world?: unknown } | null;
  } catch {
    return null;
  }
}

/** None where the organisation cannot be read. */
function placesIn(setting: { readonly world?: unknown } | null): readonly Location[] {
  try {
    return parseWorld(setting?.world).locations;
  } catch {
    return [];
  }
}

async function reachResults({ name, settings, places }: Setting, token: string, ask: Ask): Promise<readonly Result[]> {
  // Asked for another one Graph did not take the first.
  const give = (_scopes: readonly string[], { fresh }: { readonly fresh: boolean }): Promise<string> => (fresh ? Promise.reject(new KantlijnError("sign-in-needed", "the token was refused")) : Promise.resolve(token));
  const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds); });
  const store = sharepointStore({ settings, fetch: ask, token: give, pause, now: Date.now });
  const found: Result[] = [];
  for (const [id, url] of places) {
    try {
      const { lacking = [], lackingContentTypes = [] } = await store.reach?.(url ?? "") ?? {};
      const all = [...lacking, ...lackingContentTypes];
      if (all.length > 0) found.push(result("sharepoint", "note", "sharepoint-lacking", { id, lacking: all.join(", ") }));
    } catch (error) {
      const code = error instanceof KantlijnError ? error.code : "internal";
      if (code === "sign-in-needed") return [result("sharepoint", "wrong", "sharepoint-token")];
      found.push(result("sharepoint", "wrong", SAYINGS[code] ?? "sharepoint-answer", { id, code }));
    }
  }
  return found.length > 0 ? found : [result("sharepoint", "good", "sharepoint-good", { name, count: places.length })];
}

const SAYINGS: Readonly<Record<string, CheckCode>> = { "place-refused": "sharepoint-refused", "place-not-found": "sharepoint-none", "store-unavailable": "sharepoint-away" };
