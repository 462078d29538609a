import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../../scripts/tasks/files.ts";
import { expectSilence, PATIENCE, runTool } from "./tools.ts";

const compile = (project: string) => runTool("typescript/bin/tsc", ["--noEmit", "--pretty", "false", "-p", project]);

/** What the core must not reach, and what a line that does would look like. */
const LEAKS: Readonly<Record<string, string>> = {
  page: "export const title: string = document.title;",
  network: 'export const answer = fetch("/");',
  process: "export const folder: string = process.cwd();",
  files: 'import { readFileSync } from "node:fs";\nexport const text = readFileSync("a", "utf8");',
  timer: "export const timer = setTimeout(() => undefined, 1);",
  worker: "export const answer: unknown = self;",
};

test("everything compiles strictly", async () => {
  expectSilence(await compile("."));
}, PATIENCE);

test("the core compiles without a browser, without Node and without types of packages", async () => {
  expectSilence(await compile("src/core"));
}, PATIENCE);

test("a core that reached for the outside world would not compile", async () => {
  const folder = await mkdtemp(join(tmpdir(), "kantlijn-types-"));
  await Promise.all(Object.entries(LEAKS).map(([name, text]) => writeFile(join(folder, `${name}.ts`), text)));
  const project = { extends: join(ROOT, "src/core/tsconfig.json"), compilerOptions: { rootDir: "/" }, include: [".", join(ROOT, "src/core")] };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(project));
  const { output } = await compile(folder);
  await rm(folder, { recursive: true });
  const caught = Object.keys(LEAKS).filter((name) => output.includes(`${name}.ts(`));
  expect(caught).toEqual(Object.keys(LEAKS));
}, PATIENCE);
