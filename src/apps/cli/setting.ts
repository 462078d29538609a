import { writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { registrationOf } from "../../adapters/identity/registration.ts";
import { BUNDLED_LAYERS, bundledPolicy, parsePolicy, parseWorld } from "../../core/policy/index.ts";
import { cli } from "../../language/nl/cli.ts";
import { usage, type Command } from "./options.ts";
import { readJson } from "./settings.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Makes a setting file for the pages from an organisation and its policy package, after checking both the way the pages
 * will. A package of the organisation's own goes into the file; one that ships is named. Gives the exit code.
 */
export async function setting({ world: file, policy, identity, out }: Extract<Command, { readonly name: "setting" }>, terminal: Terminal): Promise<number> {
  const described = await readJson(file);
  const world = parseWorld(described);
  const registration = registrationOf({ identity });
  const made = { ...await withPolicy(world, policy, dirname(file)), ...(registration === null ? {} : { identity: registration }) };
  const text = `${JSON.stringify(made, null, 2)}\n`;
  if (out === null) {
    await terminal.output.write(text);
    return 0;
  }
  await writeFile(out, text).catch(() => { throw usage("not-writable", { name: out }); });
  terminal.say(cli.settingWritten(out));
  return 0;
}

async function withPolicy(world: ReturnType<typeof parseWorld>, named: string | null, folder: string): Promise<object> {
  const name = named ?? world.policy;
  if (BUNDLED_LAYERS.has(name)) return { world: { ...world, policy: bundledPolicy(name).id } };
  const layer = await readJson(named === null ? resolve(folder, name) : name);
  return { world: { ...world, policy: parsePolicy(layer).id }, policy: layer };
}
