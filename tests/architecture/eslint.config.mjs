// Lint rules for the whole project. What the compiler already says is not repeated here.
import { createRequire } from "node:module";
import hooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import typescript from "typescript-eslint";

/** Microsoft's rules for its Office library. Its package cannot be loaded whole beside this version of the linter; the rules can. */
const OFFICE_RULES = ["call-sync-after-load", "call-sync-before-read", "load-object-before-read", "no-context-sync-in-loop", "no-empty-load", "no-navigational-load", "no-office-initialize", "test-for-null-using-isNullObject"];
const require = createRequire(import.meta.url);
const office = { rules: Object.fromEntries(OFFICE_RULES.map((name) => [name, require(`eslint-plugin-office-addins/lib/rules/${name}`).default])) };

/** The core gets the time, chance and the outside world from whoever calls it, so that the same text gives the same guidance. */
const PURE = {
  "no-restricted-globals": ["error", ...["fetch", "performance", "crypto", "process", "window", "document", "navigator", "localStorage", "setTimeout", "setInterval", "console"]
    .map((name) => ({ name, message: "The core knows no outside world: ask the caller." }))],
  "no-restricted-properties": ["error",
    { object: "Date", property: "now", message: "The core has no clock: the desk carries the moment." },
    { object: "Math", property: "random", message: "The core knows no chance: the same text gives the same guidance." }],
  "no-restricted-syntax": ["error",
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The core has no clock: the desk carries the moment." },
    { selector: "CallExpression[callee.name='Date']", message: "The core has no clock: the desk carries the moment." },
    { selector: "CallExpression[callee.property.name=/^toLocale/]", message: "The outcome depends on the language of the machine." },
    { selector: "ImportExpression", message: "The core loads nothing by itself." }],
};

export default defineConfig(
  globalIgnores(["**/node_modules/", "dist/", "var/", ".cache/", "coverage/"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [typescript.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: new URL("../../", import.meta.url).pathname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      "@typescript-eslint/consistent-type-imports": "error",
      // There are no enums, and looking for them takes as long as the rest of a rule set.
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } }],
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx", "hack"] }],
      eqeqeq: "error",
    },
  },
  { files: ["src/adapters/hosts/**/*.ts"], plugins: { office }, rules: Object.fromEntries(OFFICE_RULES.map((name) => [`office/${name}`, "error"])) },
  { files: ["src/**/*.tsx"], extends: [hooks.configs.flat.recommended] },
  { files: ["src/core/**/*.ts"], rules: PURE },
  { files: ["**/*.d.ts"], rules: { "no-restricted-exports": "off" } },
  // What starts in a fresh clone must be readable by a Node that is too old, so that it can say so.
  { files: ["scripts/*.mjs", "bin/*.mjs"], languageOptions: { ecmaVersion: 2020 } },
  { files: ["**/*.mjs"], rules: { "no-unused-vars": "error", "prefer-const": "error", eqeqeq: "error" } },
  {
    // Tests take apart what they get back, and say so with `as`; a wrong guess fails the test.
    files: ["tests/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
);
