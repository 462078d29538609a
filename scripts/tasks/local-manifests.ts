import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { localDeployment } from "../../src/apps/manifest/deployment.ts";
import { manifests } from "../../src/apps/manifest/manifests.ts";
import { ROOT } from "./files.ts";

/** The manifests at the root of the project, for who develops: file -> text as it should be now. */
export async function localManifests(): Promise<Readonly<Record<string, string>>> {
  const { version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")) as { readonly version: string };
  return manifests(localDeployment(version));
}

export async function writeLocalManifests(): Promise<void> {
  for (const [file, text] of Object.entries(await localManifests())) await writeFile(join(ROOT, file), text);
}
