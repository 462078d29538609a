/** Writes `assets/samples` from the builders beside it. The same builders always give the same files. */
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { SAMPLES } from "./index.ts";

const FOLDER = fileURLToPath(new URL("../../assets/samples/", import.meta.url));

const json = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value, null, 2)}\n`, "utf8");

/** Path from `assets/samples` -> bytes, for every file. */
export async function sampleFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const shown: { readonly world: string; readonly id: string; readonly title: string; readonly kind: string }[] = [];
  for (const [name, { world, samples }] of Object.entries(SAMPLES)) {
    files.set(`${name}/world.json`, json(world));
    for (const sample of samples) {
      const { id, title, kind, context, expected } = sample;
      files.set(`${name}/${id}/context.json`, json(context));
      files.set(`${name}/${id}/expected.json`, json(expected));
      files.set(`${name}/${id}/input.${kind === "mail" ? "eml" : "docx"}`, await sample.input());
      shown.push({ world: name, id, title, kind });
    }
  }
  files.set("index.json", json(shown));
  return files;
}

/** Rewrites the folder; what no builder makes goes. Returns the number of files. */
export async function writeSamples(): Promise<number> {
  const files = await sampleFiles();
  const present = await readdir(FOLDER, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of present.filter((file) => file.isFile())) {
    const path = join(entry.parentPath, entry.name);
    if (!files.has(path.slice(FOLDER.length).replaceAll("\\", "/"))) await rm(path);
  }
  for (const [name, bytes] of files) {
    await mkdir(dirname(join(FOLDER, name)), { recursive: true });
    await writeFile(join(FOLDER, name), bytes);
  }
  return files.size;
}
