import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** Where the build writes down what it was made from. */
export const BUILD_REPORT = join(".cache", "build.json");
const FOLDERS = ["src", "scripts/send-check", "scripts/static", "scripts/tasks/grounds", "assets", "data"];
const SINGLE_SOURCES = ["package-lock.json", "tsconfig.json", "webpack.config.mjs", "scripts/tasks/build.ts", "scripts/tasks/build-report.ts", "src/apps/server/pages/policy.ts"];
/** Code that never reaches a browser does not make a build stale. */
const NOT_BUILT = /^src\/apps\/(?:server|cli|manifest)\//;

/** A hash of everything that the pages are built from, as it is in this project now. */
export function sourcesHash(project: string): string {
  const hash = createHash("sha256").update(process.env["KANTLIJN_DOMAINS"] ?? "");
  for (const file of FOLDERS.flatMap((folder) => below(project, folder)).filter((name) => !NOT_BUILT.test(name)).concat(SINGLE_SOURCES)) hash.update(`${file}\0`).update(readFileSync(join(project, file))).update("\0");
  return hash.digest("hex");
}

function below(project: string, folder: string): readonly string[] {
  if (!existsSync(join(project, folder))) return [];
  return readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile()).map((entry) => relative(project, join(entry.parentPath, entry.name)).split(sep).join("/")).sort();
}
