import { languageAsked } from "../../src/language/command.ts";

test.each<readonly [string, readonly string[], Record<string, string>, string]>([
  ["Dutch when nothing is said", [], {}, "nl"], ["English in an English environment", [], { LANG: "en_GB.UTF-8" }, "en"], ["LC_ALL before LANG", [], { LC_ALL: "nl_NL.UTF-8", LANG: "en_US.UTF-8" }, "nl"],
  ["LC_MESSAGES before LANG", [], { LC_MESSAGES: "en_US", LANG: "nl_NL" }, "en"], ["an empty variable says nothing", [], { LC_ALL: "", LANG: "en_US" }, "en"],
  ["Dutch for a language that is not spoken, and for none", [], { LANG: "de_DE.UTF-8" }, "nl"], ["Dutch for C", [], { LC_ALL: "C.UTF-8" }, "nl"],
  ["what is asked for before the environment", ["--lang", "nl"], { LANG: "en_US" }, "nl"], ["with an equals sign", ["--lang=en"], {}, "en"],
])("%s", (_what, words, environment, language) => {
  expect(languageAsked(["check", ...words, "a.docx"], environment)).toMatchObject({ language, words: ["check", "a.docx"], wrong: null });
});

test.each<readonly [readonly string[], string, readonly string[]]>([
  [["--lang"], "needs-value", []], [["check", "--lang="], "needs-value", ["check"]], [["--lang", "--", "en"], "needs-value", ["--", "en"]], [["--lang", "--json"], "needs-value", []], [["--lang", "de", "x"], "no-language", ["x"]],
])("%j is wrong", (words, wrong, rest) => {
  expect(languageAsked(words, { LANG: "en_US" })).toMatchObject({ language: "en", wrong, words: rest });
});

test("behind -- everything is a path", () => {
  expect(languageAsked(["check", "--", "--lang", "en"], {})).toEqual({ language: "nl", words: ["check", "--", "--lang", "en"], wrong: null, given: "" });
});
