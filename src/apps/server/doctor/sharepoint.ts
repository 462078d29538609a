import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sharePointSettings, type SharePointSettings } from "../../../adapters/stores/sharepoint/settings.ts";
import { sharepointStore } from "../../../adapters/stores/sharepoint/sharepoint.ts";
import { KantlijnError } from "../../../core/model/index.ts";
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
 * rights of whoever the Graph token is of; null where none was given. Asks only; changes nothing there. A setting that cannot be read is for `policyResults`.
 */
export async function sharepointResults(project: string, token: string | null, ask: Ask): Promise<readonly Result[]> {
  const found: Result[] = [];
  for (const setting of settingsIn(join(project, "dist", "setting"))) {
    if (setting instanceof KantlijnError) found.push(result("sharepoint", "wrong", "sharepoint-broken", { faults: setting.values["faults"] ?? "" }));
    else if (token === null) found.push(result("sharepoint", "note", "sharepoint-untried", { name: setting.name, count: setting.places.length }));
    else found.push(...await reachResults(setting, token, ask));
  }
  return found;
}

function settingsIn(folder: string): readonly (Setting | KantlijnError)[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith(".json")).sort().flatMap((name): readonly (Setting | KantlijnError)[] => {
    try {
      const setting = JSON.parse(readFileSync(join(folder, name), "utf8")) as { readonly world?: unknown } | null;
      const settings = sharePointSettings(setting);
      if (settings === null) return [];
      const places = parseWorld(setting?.world).locations.flatMap(({ id, target, url }) => (target === "sharepoint" ? [[id, url] as const] : []));
      return [{ name: `setting/${name}`, settings, places }];
    } catch (error) {
      return error instanceof KantlijnError && error.message.startsWith("sharepoint") ? [error] : [];
    }
  });
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
