/**
 * Builds the pages into dist/ and weighs them. `--if-stale` leaves a build alone that was made from these very sources,
 * so that a second start is instant.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import webpack, { type Configuration, type MultiStats } from "webpack";
import { BUILD_REPORT, sourcesHash } from "../../src/apps/server/pages/freshness.ts";
import { writeStaticFiles } from "../static/write.ts";
import { BUDGET, WEIGHED, weightOf, type Build, type BuiltEntry } from "./build-report.ts";
import { ROOT } from "./files.ts";

const REPORT = join(ROOT, BUILD_REPORT);
const sources = sourcesHash(ROOT);
if (process.argv.includes("--if-stale") && isFresh(sources)) process.exit(0);
console.log("Bouwen ...");
const started = performance.now();
const stats = await compile();
const built = filesOf(stats);
const build: Build = { sources, files: [...built, ...await writeStaticFiles(built)], entries: weigh(stats) };
mkdirSync(join(ROOT, ".cache"), { recursive: true });
writeFileSync(REPORT, JSON.stringify(build, null, 2));
print(build);
console.log(`Gebouwd in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
if (!process.argv.includes("--if-stale") && weightOf(build) > BUDGET) {
  console.error(`${WEIGHED.join(" and ")} are heavier than ${String(BUDGET / 1000)} kB.`);
  process.exitCode = 1;
}

function isFresh(wanted: string): boolean {
  if (!existsSync(REPORT)) return false;
  const last = JSON.parse(readFileSync(REPORT, "utf8")) as Build;
  return last.sources === wanted && last.files.every((file) => existsSync(join(ROOT, "dist", file)));
}

async function compile(): Promise<MultiStats> {
  const { default: config } = (await import(new URL("../../webpack.config.mjs", import.meta.url).href)) as { readonly default: readonly Configuration[] };
  const compiler = webpack([...config]);
  const stats = await new Promise<MultiStats>((resolve, reject) => {
    compiler.run((error, result) => (result === undefined ? reject(error ?? new Error("webpack gave no result")) : resolve(result)));
  });
  await new Promise<void>((resolve, reject) => { compiler.close((error) => (error ? reject(error) : resolve())); });
  if (stats.hasErrors() || stats.hasWarnings()) console.error(stats.toString({ preset: "errors-warnings", colors: false }));
  if (stats.hasErrors()) process.exit(1);
  return stats;
}

/** Everything that was written, in dist/. */
function filesOf({ stats }: Pick<MultiStats, "stats">): readonly string[] {
  return stats.flatMap(({ compilation }) => compilation.getAssets().map(({ name }) => name));
}

/** What a browser fetches as scripts for each entry before it can draw, and what comes later. */
function weigh({ stats }: MultiStats): Readonly<Record<string, BuiltEntry>> {
  const gzip = (file: string): number => gzipSync(readFileSync(join(ROOT, "dist", file)), { level: 9 }).length;
  const entry = (files: readonly string[]): BuiltEntry => ({ files, gzip: files.reduce((sum, file) => sum + gzip(file), 0) });
  const first = stats.flatMap((part) => Object.entries(part.toJson({ all: false, entrypoints: true }).entrypoints ?? {})).map(([name, { assets: own = [] }]) => [name, own.map((asset) => asset.name).filter((file) => file.endsWith(".js"))] as const);
  const fetchedFirst = new Set(first.flatMap(([, files]) => files));
  const later = filesOf({ stats }).filter((file) => file.endsWith(".js") && !fetchedFirst.has(file));
  return Object.fromEntries([...first, ...later.map((file) => [`later: ${file}`, [file]] as const)].map(([name, files]) => [name, entry(files)]));
}

function print({ entries }: Build): void {
  for (const [name, { gzip }] of Object.entries(entries)) console.log(`  ${(gzip / 1000).toFixed(1).padStart(7)} kB  ${name}`);
}
