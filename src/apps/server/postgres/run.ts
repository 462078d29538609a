import { spawn } from "node:child_process";
import { mkdtempSync, openSync, closeSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isRoot, NOBODY } from "../folders.ts";

/**
 * Runs one of PostgreSQL's own programs to its end, never as root. Its output goes to a file, not to a pipe: the server
 * that `pg_ctl` leaves behind would keep a pipe open for ever. Fails with what the program said.
 */
export async function run(program: string, parameters: readonly string[], name: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "kantlijn-postgres-"));
  const output = join(folder, "output");
  const handle = openSync(output, "w");
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      const child = spawn(program, parameters, { cwd: process.platform === "win32" ? undefined : "/", stdio: ["ignore", handle, handle], env: environment(), windowsHide: true, ...unprivileged() });
      child.on("error", reject).on("exit", resolve);
    });
    if (code !== 0) throw new Error(`${name} ended with ${String(code)}: ${readFileSync(output, "utf8").trim()}`);
  } finally {
    closeSync(handle);
    rmSync(folder, { recursive: true, force: true });
  }
}

function unprivileged(): { readonly uid: number; readonly gid: number } | object {
  return isRoot() ? { uid: NOBODY, gid: NOBODY } : {};
}

/** Nothing of ours: no language, no time zone, no PGDATA of another PostgreSQL. */
function environment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP, TMP } = process.env;
  return { PATH, SystemRoot, TEMP, TMP, LC_ALL: "C", TZ: "UTC" };
}
