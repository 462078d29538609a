/**
 * Keeps the server of a version as it was, for the test that lets it run beside the present one: every file that it is
 * made of, in one archive. Run when a version is out: `node scripts/tasks/freeze-server.ts v1.2.0`.
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";
import { ROOT } from "./files.ts";

const [commit = "HEAD"] = process.argv.slice(2);
const git = (...words: readonly string[]): string => execFileSync("git", words, { cwd: ROOT, encoding: "utf8", maxBuffer: 2 ** 30 });
const known = new Set(git("ls-tree", "-r", "--name-only", commit).split("\n"));
const files = new Map<string, string>();

/** A file and what it imports. What is imported only when it is asked for, such as another language, stays out. */
function keep(path: string): void {
  if (files.has(path) || !known.has(path)) return;
  const text = git("show", `${commit}:${path}`);
  files.set(path, text);
  if (!path.endsWith(".ts")) return;
  for (const [, name = ""] of text.matchAll(/(?:^|\n)(?:import|export)[^;]*?\sfrom\s*"(\.[^"]+)"/g)) keep(posix.join(posix.dirname(path), name));
}

for (const path of ["src/apps/server/serve.ts", "src/apps/server/configuration.ts", "src/apps/server/log.ts", "package.json", ...[...known].filter((name) => name.startsWith("src/apps/server/database/migrations/"))]) keep(path);
const archive = { commit: git("rev-parse", commit).trim(), files: Object.fromEntries(files) };
writeFileSync(join(ROOT, "tests/apps/server/sides/previous.json.gz"), gzipSync(JSON.stringify(archive), { level: 9 }));
console.log(`${String(files.size)} files of ${archive.commit}`);
