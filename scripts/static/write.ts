import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { filesBelow, ROOT } from "../tasks/files.ts";
import { rulesFor } from "./rules.ts";
import { headerFiles } from "./writers.ts";

const DIST = join(ROOT, "dist");

/**
 * Puts beside a build what it needs on any web server: the icons that the manifests name, and for each kind of server a
 * file with the headers of all others. `built` is what the build wrote in dist/; gives what was added.
 */
export async function writeStaticFiles(built: readonly string[]): Promise<readonly string[]> {
  const icons = filesBelow("assets/icons").filter((file) => file.endsWith(".png"));
  const added = icons.map((file) => file.slice("assets/".length));
  await mkdir(join(DIST, dirname(added[0] ?? "")), { recursive: true });
  await Promise.all(icons.map((file, index) => copyFile(join(ROOT, file), join(DIST, added[index] ?? ""))));
  const headers = headerFiles(rulesFor([...built, ...added]));
  await Promise.all(Object.entries(headers).map(([file, text]) => writeFile(join(DIST, file), text)));
  return [...added, ...Object.keys(headers)];
}
