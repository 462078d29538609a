import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { ROOT } from "../../../../scripts/tasks/files.ts";

interface Archive { readonly commit: string; readonly files: Readonly<Record<string, string>> }

/** The server of the version before this one, as `scripts/tasks/freeze-server.ts` kept it. */
export interface Previous {
  /** Folder of its project. */
  readonly root: string;
  /** Names of its migrations. */
  readonly migrations: readonly string[];
}

/** Puts it in a folder of its own, with the packages of this project. */
export function unpackPrevious(): Previous {
  const root = mkdtempSync(join(tmpdir(), "kantlijn-previous-"));
  const { files } = JSON.parse(gunzipSync(readFileSync(join(import.meta.dirname, "previous.json.gz"))).toString("utf8")) as Archive;
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"), "junction");
  return { root, migrations: Object.keys(files).filter((path) => path.endsWith(".sql")).map((path) => path.slice(path.lastIndexOf("/") + 1)).toSorted() };
}
