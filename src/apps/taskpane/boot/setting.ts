import type { SettingSource } from "../engine/protocol.ts";

const NAME = /^[\w-]{1,60}$/u;
/** The setting of a page that names none. */
const STANDARD = "default";

/** The setting that the address of the page names, as the manifest of a ring gives it, or the standard one. */
export function settingIn(address: string): SettingSource {
  return settingNamed(settingNameIn(address), new URL(address));
}

export function settingNameIn(address: string): string {
  const name = new URL(address).searchParams.get("setting") ?? STANDARD;
  return NAME.test(name) ? name : STANDARD;
}

/** A setting that lies beside the page. */
export function settingNamed(name: string, page: URL): SettingSource {
  return { address: new URL(`setting/${name}.json`, new URL("./", page)).href };
}
