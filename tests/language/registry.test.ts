import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/tasks/files.ts";
import { LANGUAGE_CODES, LANGUAGES, spokenOf } from "../../src/language/registry.ts";
import { source } from "../../src/language/nl/source.ts";
import { sayAll, WORDS } from "./say.ts";

const dutch = sayAll(source);

describe.each(LANGUAGE_CODES)("%s", (code) => {
  const { name, complete, load } = LANGUAGES[code];

  test("has a folder, and a name that its speakers know", () => {
    expect(existsSync(join(ROOT, "src/language", code, "index.ts"))).toBe(true);
    expect(name.trim()).toBe(name);
    expect(LANGUAGE_CODES.filter((other) => LANGUAGES[other].name === name)).toEqual([code]);
  });

  test("says everything that Dutch says, and no more", async () => {
    // A gloss explains a Dutch term to who does not know Dutch; Dutch has none.
    const keys = [...sayAll(await load()).keys()].filter((key) => !key.startsWith("values.glosses."));
    expect(keys.toSorted()).toEqual([...dutch.keys()].toSorted());
  });

  test("says nothing empty, and nothing with a hole in it", async () => {
    const odd = [...sayAll(await load())].filter(([, said]) => said.trim() === "" || /undefined|null|NaN|\[object|\$\{/u.test(said));
    expect(odd).toEqual([]);
  });

  test("is a translation when it is called complete: what has words is in other words than Dutch", async () => {
    if (code === "nl" || !complete) return;
    const bare = (said: string): string => [...WORDS, "bsn,health", "Kantlijn"].reduce((left, word) => left.replaceAll(word, ""), said);
    const same = [...sayAll(await load())].filter(([key, said]) => said === dutch.get(key) && /\p{Ll}{3}.* .*\p{Ll}{3}/u.test(bare(said))).map(([key]) => key);
    expect(same).toEqual([]);
  });
});

test("every folder with a language is in the row", () => {
  const folders = readdirSync(join(ROOT, "src/language"), { withFileTypes: true }).filter((entry) => entry.isDirectory() && existsSync(join(ROOT, "src/language", entry.name, "index.ts"))).map((entry) => entry.name);
  expect(folders.toSorted()).toEqual([...LANGUAGE_CODES].toSorted());
});

test.each([
  [["nl-NL", "nl"], "nl"], [["en-GB"], "en"], [["EN"], "en"], [["en_US"], "en"], [["fy-NL", "nl"], "fy"], [["xx-XX", "en-US"], "en"], [["xx", "zz"], "nl"], [[""], "nl"], [[], "nl"], [["english"], "nl"],
] as const)("who wants %j gets %s", (wishes, code) => {
  expect(spokenOf(wishes)).toBe(code);
});
