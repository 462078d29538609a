import { readdir, stat } from "node:fs/promises";
import { sep } from "node:path";
import { KantlijnError } from "../../core/model/index.ts";

/** A file to read, or a place that could not be entered. `file` is for people; `path` opens it, also when its name is no valid text. */
export type Source = { readonly file: string; readonly path: string | Buffer } & ({ readonly error?: never } | { readonly error: KantlijnError });

/** What programs leave in a folder and nobody wrote: hidden files, lock files of Word, thumbnails. */
const LEFT_BEHIND = /^(?:\.|~\$|(?:ehthumbs|thumbs)\.db$|desktop\.ini$)/iu;

/**
 * Every file behind a path as given: itself, or all files in the folder and below, in a fixed order. A folder that was
 * entered before, through a link for instance, is not entered again.
 */
export async function* walk(given: string): AsyncGenerator<Source> {
  yield* enter({ file: given, path: given }, new Set());
}

async function* enter(place: Source, entered: Set<string>): AsyncGenerator<Source> {
  let names: readonly Buffer[];
  try {
    const { dev, ino, ...found } = await stat(place.path, { bigint: true }).then((stats) => ({ dev: stats.dev, ino: stats.ino, folder: stats.isDirectory() }));
    if (!found.folder) {
      yield place;
      return;
    }
    const identity = `${String(dev)}:${String(ino)}`;
    if (ino !== 0n && entered.has(identity)) return;
    entered.add(identity);
    names = await readdir(place.path, { encoding: "buffer" });
  } catch (cause) {
    yield { file: place.file, path: place.path, error: refusal(cause) };
    return;
  }
  for (const name of [...names].sort((a, b) => Buffer.compare(a, b))) {
    if (!LEFT_BEHIND.test(name.toString("utf8"))) yield* enter(below(place, name), entered);
  }
}

function below({ file, path }: Source, name: Buffer): Source {
  const text = name.toString("utf8");
  const joined = join(file, text);
  const valid = typeof path === "string" && Buffer.from(text, "utf8").equals(name);
  if (valid) return { file: joined, path: join(path, text) };
  const folder = Buffer.from(path);
  return { file: joined, path: Buffer.concat([folder, Buffer.from(endsInSeparator(folder.toString("latin1")) ? "" : sep), name]) };
}

/** Keeps the folder as it was given: `./map` stays `./map`. */
function join(folder: string, name: string): string {
  return `${folder}${endsInSeparator(folder) ? "" : sep}${name}`;
}

const endsInSeparator = (folder: string): boolean => folder.endsWith("/") || folder.endsWith(sep);

/** Why a path cannot be read, as one of our errors. */
export function refusal(cause: unknown): KantlijnError {
  if (cause instanceof KantlijnError) return cause;
  const code = typeof cause === "object" && cause !== null && "code" in cause ? cause.code : undefined;
  const missing = code === "ENOENT" || code === "ENOTDIR";
  return new KantlijnError(missing ? "file-not-found" : "file-unreadable", `cannot be read (${String(code)})`, { cause });
}
