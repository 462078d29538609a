import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "../files.ts";
import { htmlOf } from "./html.ts";
import { markdownIndex, markdownOf } from "./markdown.ts";
import { groundPages } from "./pages.ts";

/** Where the pages about the grounds of the Woo stand. */
export const GROUNDS = "docs/reference/grounds";

/** File in `GROUNDS` -> what it should hold now. */
export async function groundFiles(): Promise<Readonly<Record<string, string>>> {
  const pages = await groundPages();
  return { "README.md": markdownIndex(pages), ...Object.fromEntries(pages.map((page) => [`${page.code}.md`, markdownOf(page)])) };
}

/** Writes the page of every ground. */
export async function writeGrounds(): Promise<void> {
  await mkdir(join(ROOT, GROUNDS), { recursive: true });
  await Promise.all(Object.entries(await groundFiles()).map(([file, text]) => writeFile(join(ROOT, GROUNDS, file), text)));
}

/** All grounds as one web page, for beside the pane. */
export async function groundsPage(): Promise<string> {
  return htmlOf(await groundPages());
}
