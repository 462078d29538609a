/** Draws the icons in `assets/icons` from the SVG beside them. */
import { readFile, writeFile } from "node:fs/promises";
import { ICON_SIZES } from "../../src/apps/manifest/deployment.ts";
import { draw } from "./draw.ts";
import { pngOf } from "./png.ts";

const FOLDER = new URL("../../assets/icons/", import.meta.url);

/** File -> the drawing it is made from and its width in pixels. */
const ICONS: Readonly<Record<string, readonly [drawing: string, size: number]>> = {
  ...Object.fromEntries(ICON_SIZES.map((size) => [`kantlijn-${String(size)}.png`, ["kantlijn.svg", size]] as const)),
  "package-color.png": ["package-color.svg", 192],
  "package-outline.png": ["package-outline.svg", 32],
};

/** Name -> bytes, for every icon. */
export async function iconFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const made = Object.entries(ICONS).map(async ([file, [drawing, size]]) => [file, pngOf(draw(await readFile(new URL(drawing, FOLDER), "utf8"), size))] as const);
  return new Map(await Promise.all(made));
}

/** Rewrites the committed icons. */
export async function writeIcons(): Promise<void> {
  for (const [file, bytes] of await iconFiles()) await writeFile(new URL(file, FOLDER), bytes);
}
