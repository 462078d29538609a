import { ESLint } from "eslint";
import { ROOT } from "../../scripts/tasks/files.ts";
import { expectSilence, PATIENCE, runTool } from "./tools.ts";

const CONFIG = "tests/architecture/eslint.config.mjs";

/** Lines that would make the core depend on more than its arguments, each with the rule that must stop it. */
const IMPURE = [
  ["export const now = Date.now();", "no-restricted-properties"],
  ["export const now = new Date();", "no-restricted-syntax"],
  ["export const now = Date();", "no-restricted-syntax"],
  ["export const chance = Math.random();", "no-restricted-properties"],
  ["export const id = crypto.randomUUID();", "no-restricted-globals"],
  ["export const started = performance.now();", "no-restricted-globals"],
  ['export const later = import("./later.ts");', "no-restricted-syntax"],
  ["export const text = (12.5).toLocaleString();", "no-restricted-syntax"],
] as const;

test("nothing breaks a lint rule", async () => {
  expectSilence(await runTool("eslint/bin/eslint.js", ["--config", CONFIG, "--no-warn-ignored", "."]));
}, PATIENCE);

test.each(IMPURE)("the core may not say: %s", async (line, rule) => {
  const eslint = new ESLint({ cwd: ROOT, overrideConfigFile: CONFIG });
  // An existing file, so that the lint rules that read types know it; the text is ours.
  const [result] = await eslint.lintText(`${line}\n`, { filePath: `${ROOT}/src/core/guide.ts` });
  expect(result?.messages.map(({ ruleId }) => ruleId)).toContain(rule);
}, PATIENCE);

test("the core may read a moment that it was given", async () => {
  const eslint = new ESLint({ cwd: ROOT, overrideConfigFile: CONFIG });
  const [result] = await eslint.lintText('export const year = new Date("2026-01-01").getUTCFullYear();\n', { filePath: `${ROOT}/src/core/guide.ts` });
  expect(result?.messages).toEqual([]);
}, PATIENCE);
