import { writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { registrationOf } from "../../adapters/identity/registration.ts";
import { sharePointSettings } from "../../adapters/stores/sharepoint/settings.ts";
import { parseWorld, readPackage, unapproved } from "../../core/policy/index.ts";
import { texts } from "../../language/spoken/whole.ts";
import type { Command } from "./options.ts";
import { findPackage, readJson } from "./packages.ts";
import type { Terminal } from "./terminal.ts";
import { usage } from "./words.ts";

/**
 * Makes a setting file for the pages from an organisation and its policy package, after checking both the way the pages
 * will. A package of the organisation's own goes into the file; one that ships is named. Gives the exit code.
 */
export async function setting({ world: file, policy, ring, identity, sharepoint, out }: Extract<Command, { readonly name: "setting" }>, terminal: Terminal): Promise<number> {
  const described = await readJson(file);
  const world = parseWorld(described);
  const registration = registrationOf({ identity });
  const libraries = sharepoint === null ? null : await readJson(sharepoint);
  sharePointSettings({ sharepoint: libraries });
  const made = { ...await withPolicy(world, policy, dirname(file), ring, terminal), ...(ring === "" ? {} : { ring }), ...(registration === null ? {} : { identity: registration }), ...(libraries === null ? {} : { sharepoint: libraries }) };
  const text = `${JSON.stringify(made, null, 2)}\n`;
  if (out === null) {
    await terminal.output.write(text);
    return 0;
  }
  await writeFile(out, text).catch(() => { throw usage("not-writable", { name: out }); });
  terminal.say(texts.cli.settingWritten(out));
  return 0;
}

/** A package of one layer is written as it is; one of more layers as a list, the package first. */
async function withPolicy(world: ReturnType<typeof parseWorld>, named: string | null, folder: string, ring: string, terminal: Terminal): Promise<object> {
  const found = await (named === null ? findPackage(world.policy, folder) : findPackage(named));
  if ("bundled" in found) return { world: { ...world, policy: found.bundled } };
  const made = readPackage(found.layers, ring);
  const waiting = unapproved(made);
  if (waiting.length > 0) terminal.say(texts.cli.policy.notApproved(made.policy.id));
  const [layer, ...below] = found.layers;
  return { world: { ...world, policy: made.policy.id }, policy: below.length === 0 ? layer : found.layers };
}
