import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/tasks/files.ts";
import { ERROR_CODES } from "../../src/core/model/index.ts";
import { LANGUAGE_CODES, LANGUAGES } from "../../src/language/registry.ts";
import { codesCalled } from "./codes.ts";
import { PATIENCE } from "./tools.ts";

const languages = LANGUAGE_CODES;

test.each(languages)("every rule that speaks has a sentence in %s, and every sentence a rule", async (language) => {
  const rules = (await LANGUAGES[language].load()).rules.rules as Readonly<Record<string, (words: string) => string>>;
  const { found, composed } = codesCalled("rule");
  expect([...found].filter(([code]) => rules[code] === undefined).map(([code, place]) => `${code} (${place})`)).toEqual([]);
  expect(Object.keys(rules).filter((code) => !found.has(code))).toEqual([]);
  // A code that is put together from parts cannot be looked up, here or by a reader.
  expect(composed).toEqual([]);
  expect(found.size).toBeGreaterThan(50);
}, PATIENCE);

test("every error a person can meet has a page, and every page an error", () => {
  const page = join(ROOT, "docs/reference/errors.md");
  const headings = existsSync(page) ? [...readFileSync(page, "utf8").matchAll(/^#{2,3} `?([a-z-]+)`?$/gm)].map(([, code]) => code) : [];
  expect(headings.toSorted()).toEqual([...ERROR_CODES].toSorted());
});
