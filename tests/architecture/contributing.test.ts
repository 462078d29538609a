import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../../scripts/tasks/files.ts";
import { expectSilence, PATIENCE, runFile, runTool } from "./tools.ts";

/** The piece of CONTRIBUTING.md that goes into this file. */
async function step(file: string): Promise<string> {
  const page = await readFile(join(ROOT, "CONTRIBUTING.md"), "utf8");
  const [, after] = page.split(`<!-- step: ${file} -->\n`);
  const piece = after === undefined ? undefined : /^```\w+\n([^]*?)```/.exec(after)?.[1];
  if (piece === undefined) throw new Error(`CONTRIBUTING.md has no step for ${file}`);
  return piece;
}

/** Puts a piece behind the first place where `after` stands. */
async function insert(folder: string, file: string, after: string, piece: string): Promise<void> {
  const path = join(folder, file);
  const text = await readFile(path, "utf8");
  const at = text.indexOf(after) + after.length;
  expect(at).toBeGreaterThan(after.length);
  await writeFile(path, `${text.slice(0, at)}${piece}${text.slice(at)}`);
}

/** Tries the detector on its own examples, and the policy that now knows its kind. */
const TRY = `
import { vehicleNumber } from "./src/core/detectors/vehicle-number.ts";
import { DETECTORS } from "./src/core/detectors/index.ts";
import { passage } from "./src/core/text/passage.ts";
import { bundledPolicy } from "./src/core/policy/index.ts";
const found = (text) => vehicleNumber.detect(passage(text)).map(({ start, end }) => text.slice(start, end)).join();
const { hits, misses } = vehicleNumber.examples;
const wrong = [...hits.filter((hit) => found(hit.in) !== hit.finds.join()).map((hit) => hit.in), ...misses.filter((miss) => found(miss) !== "")];
const { grounds } = bundledPolicy("gemeente").findings["vehicle-number"];
console.log(JSON.stringify({ wrong, enough: hits.length >= 8 && misses.length >= 12, listed: DETECTORS.includes(vehicleNumber), grounds }));
`;

test("the steps to add a detector are true: they compile, and the detector does what its examples say", async () => {
  const folder = await mkdtemp(join(tmpdir(), "kantlijn-detector-"));
  try {
    for (const copied of ["src/core", "src/language", "tsconfig.json", "package.json"]) await cp(join(ROOT, copied), join(folder, copied), { recursive: true });
    await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"), "junction");
    await writeFile(join(folder, "src/core/detectors/vehicle-number.ts"), await step("src/core/detectors/vehicle-number.ts"));
    await insert(folder, "src/core/model/finding.ts", "FINDING_KINDS = {\n", await step("src/core/model/finding.ts"));
    await insert(folder, "src/core/detectors/index.ts", "DETECTORS: readonly Detector[] = [", "vehicleNumber, ");
    await insert(folder, "src/core/detectors/index.ts", "\n", 'import { vehicleNumber } from "./vehicle-number.ts";\n');
    await insert(folder, "src/core/policy/packages/nationaal.json", '"findings": {\n', await step("src/core/policy/packages/nationaal.json"));
    await insert(folder, "src/language/nl/findings.ts", "Record<FindingKind, string>> = {\n", '"vehicle-number": "Chassisnummer",\n');
    await insert(folder, "src/language/nl/rules.ts", "(words: string) => string>()({\n", await step("src/language/nl/rules.ts"));
    await insert(folder, "src/language/en/findings.ts", "Like<typeof nl.kinds> = {\n", '"vehicle-number": "Vehicle number",\n');
    await insert(folder, "src/language/en/rules.ts", "Like<typeof nl.rules> = {\n", await step("src/language/en/rules.ts"));
    await writeFile(join(folder, "src/tsconfig.json"), JSON.stringify({ extends: "../tsconfig.json", compilerOptions: { types: [] }, include: ["core", "language"] }));
    expectSilence(await runTool("typescript/bin/tsc", ["--noEmit", "--pretty", "false", "-p", "src"], folder));
    await writeFile(join(folder, "try.mjs"), TRY);
    const { output } = await runFile("try.mjs", [], folder);
    expect(JSON.parse(output)).toEqual({ wrong: [], enough: true, listed: true, grounds: ["5.1.2.e"] });
  } finally {
    await rm(folder, { recursive: true });
  }
}, PATIENCE);

/** The choice, what was translated, and what falls back to Dutch. */
const SPEAK = `
import { LANGUAGES, spokenOf } from "./src/language/registry.ts";
const { card, errors } = await LANGUAGES.li.load();
console.log(JSON.stringify([spokenOf(["li-NL"]), LANGUAGES.li.name, card.card.where, card.card.otherPlaces(2), card.card.keep, card.quiet.silent, errors.errors.internal.title]));
`;

test("the steps to add a language are true: they compile, and what is not translated is said in Dutch", async () => {
  const folder = await mkdtemp(join(tmpdir(), "kantlijn-language-"));
  try {
    for (const copied of ["src/core", "src/language", "tsconfig.json", "package.json"]) await cp(join(ROOT, copied), join(folder, copied), { recursive: true });
    await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"), "junction");
    await mkdir(join(folder, "src/language/li"));
    for (const file of ["card", "index"]) await writeFile(join(folder, `src/language/li/${file}.ts`), await step(`src/language/li/${file}.ts`));
    await insert(folder, "src/language/registry.ts", "LANGUAGES = {\n", await step("src/language/registry.ts"));
    await writeFile(join(folder, "src/tsconfig.json"), JSON.stringify({ extends: "../tsconfig.json", compilerOptions: { types: [] }, include: ["core", "language"] }));
    expectSilence(await runTool("typescript/bin/tsc", ["--noEmit", "--pretty", "false", "-p", "src"], folder));
    await writeFile(join(folder, "speak.mjs"), SPEAK);
    const { output } = await runFile("speak.mjs", [], folder);
    expect(JSON.parse(output)).toEqual(["li", "Limburgs", "Woa", "2 anger plaatse", "Bewaren", "Niets nodig", "Er ging iets mis in Kantlijn"]);
  } finally {
    await rm(folder, { recursive: true });
  }
}, PATIENCE);
