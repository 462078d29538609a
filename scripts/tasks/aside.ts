import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./files.ts";

/**
 * Puts packages that only one task needs beside the project: what weighs much has a lock file of its own, and comes when it is asked for.
 * `from` and `to` are folders in the project; nothing happens when what is there fits the lock file. Throws when npm cannot install it.
 */
export function installAside(from: string, to: string): void {
  const [source, folder] = [join(ROOT, from), join(ROOT, to)];
  mkdirSync(folder, { recursive: true });
  const fits = existsSync(join(folder, "node_modules")) && readFileSync(join(folder, "package-lock.json"), "utf8") === readFileSync(join(source, "package-lock.json"), "utf8");
  if (fits) return;
  for (const name of ["package.json", "package-lock.json"]) copyFileSync(join(source, name), join(folder, name));
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"], { cwd: folder, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) {
    rmSync(join(folder, "node_modules"), { recursive: true, force: true });
    throw new Error(`The packages of ${from} could not be installed.`);
  }
}
