import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { filesBelow, ROOT } from "../tasks/files.ts";
import { groundsPage } from "../tasks/grounds/write.ts";
import { rulesFor } from "./rules.ts";
import { headerFiles } from "./writers.ts";

const DIST = join(ROOT, "dist");

/**
 * Puts beside a build what it needs on any web server: the icons that the manifests name, the page about the grounds of the
 * Woo that the card links to, and for each kind of server a file with the headers of all others. `built` is what the build wrote in dist/; gives what was added.
 */
export async function writeStaticFiles(built: readonly string[]): Promise<readonly string[]> {
  const icons = filesBelow("assets/icons").filter((file) => file.endsWith(".png"));
  const copies: readonly (readonly [from: string, to: string])[] = [...icons.map((file) => [file, file.slice("assets/".length)] as const), ["scripts/tasks/grounds/grounds.css", "grounds.css"]];
  const added = [...copies.map(([, to]) => to), "grounds.html"];
  await mkdir(join(DIST, dirname(added[0] ?? "")), { recursive: true });
  await Promise.all(copies.map(([from, to]) => copyFile(join(ROOT, from), join(DIST, to))));
  await writeFile(join(DIST, "grounds.html"), await groundsPage());
  const headers = headerFiles(rulesFor([...built, ...added]));
  await Promise.all(Object.entries(headers).map(([file, text]) => writeFile(join(DIST, file), text)));
  return [...added, ...Object.keys(headers)];
}
