import { createHash, randomUUID } from "node:crypto";
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** PostgreSQL refuses to run as root; then it runs as nobody, who owns nothing else. */
export const NOBODY = 65534;

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Whether somebody without rights of his own can come into this folder, or could if it existed. */
export function openToOthers(folder: string): boolean {
  const parent = dirname(folder);
  const open = !existsSync(folder) || (statSync(folder).mode & 0o001) !== 0;
  return open && (parent === folder || openToOthers(parent));
}

/**
 * Where everything is kept: the wanted folder, else `var` in the project. Root in a project that nobody else can enter
 * gets a folder of the system, one for each clone, because PostgreSQL then runs as a user who cannot enter either.
 */
export function dataFolder(project: string, wanted: string | undefined): string {
  if (wanted !== undefined && wanted !== "") return prepare(resolve(wanted));
  if (!isRoot() || openToOthers(realpathSync(project))) return prepare(join(project, "var"));
  return prepare(join(systemFolder(), cloneName(realpathSync(project))));
}

/** A folder of the machine where root may write and everybody may come. */
export function systemFolder(): string {
  for (const folder of ["/var/lib/kantlijn", "/opt/kantlijn", join(tmpdir(), "kantlijn")]) {
    if (writable(folder) && openToOthers(folder)) return folder;
  }
  throw new Error("no folder of the system is both writable for root and open to others; set KANTLIJN_DATA to one that is");
}

/** Another folder for the database alone, where the wanted folder lies behind a door that nobody else can open. */
export function databaseFolder(data: string): string {
  const inside = join(data, "postgres");
  if (!isRoot() || openToOthers(data)) return inside;
  const name = createHash("sha256").update(realpathSync(data)).digest("hex").slice(0, 16);
  return join(prepare(join(systemFolder(), `database-${name}`)), "postgres");
}

function prepare(folder: string): string {
  mkdirSync(folder, { recursive: true });
  // Others may pass, not look: what lies inside guards itself.
  if (isRoot() && (statSync(folder).mode & 0o001) === 0) chmodSync(folder, 0o711);
  return realpathSync(folder);
}

/** Whether we can keep things there, and nobody else made the folder for us. */
function writable(folder: string): boolean {
  try {
    if (mkdirSync(folder, { recursive: true }) !== undefined) chmodSync(folder, 0o755);
    accessSync(folder, constants.W_OK);
    return statSync(folder).uid === process.getuid?.();
  } catch {
    return false;
  }
}

/**
 * The name under which this clone keeps its data. It stands in the clone itself, so that a clone that moves keeps its
 * data and a new clone in an old place begins empty; a copy of a clone gets a name of its own.
 */
function cloneName(project: string): string {
  const note = join(project, "var", "clone.json");
  const known = readNote(note);
  if (known !== null && (known.project === project || !sameNote(known))) return remember(note, { name: known.name, project });
  return remember(note, { name: `clone-${randomUUID()}`, project });
}

interface CloneNote { readonly name: string; readonly project: string }

function readNote(file: string): CloneNote | null {
  try {
    const { name, project } = JSON.parse(readFileSync(file, "utf8")) as Partial<CloneNote>;
    return typeof name === "string" && /^clone-[0-9a-f-]{36}$/.test(name) && typeof project === "string" ? { name, project } : null;
  } catch {
    return null;
  }
}

/** Whether the place the note speaks of is still there with the same name: then this is the copy. */
function sameNote({ name, project }: CloneNote): boolean {
  return readNote(join(project, "var", "clone.json"))?.name === name;
}

function remember(file: string, note: CloneNote): string {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(note));
  return note.name;
}
