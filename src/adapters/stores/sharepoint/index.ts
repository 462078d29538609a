import type { RemoteParts, Store } from "../store.ts";
import { sharePointSettings } from "./settings.ts";
import { sharepointStore } from "./sharepoint.ts";

/** The store, where the setting of this page speaks of it; null elsewhere. @throws KantlijnError `world-invalid`. */
export async function openSharepoint(parts: RemoteParts): Promise<Store | null> {
  const settings = sharePointSettings(await parts.setting());
  return settings === null ? null : sharepointStore({ ...parts, settings });
}
