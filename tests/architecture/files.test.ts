import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { filesBelow, ROOT } from "../../scripts/tasks/files.ts";

/** What the project makes and never commits; the same names stand in .gitignore. */
const MADE = new Set([".git", "node_modules", "dist", "var", ".cache", "coverage"]);

/** Every file that belongs to the project. */
const files = readdirSync(ROOT, { withFileTypes: true })
  .filter(({ name }) => !MADE.has(name) && !name.endsWith(".log"))
  .flatMap((entry) => (entry.isDirectory() ? filesBelow(entry.name) : [entry.name]));
const bytesOf = (file: string): Buffer => readFileSync(join(ROOT, file));
const isText = (file: string): boolean => !bytesOf(file).subarray(0, 8000).includes(0);
const texts = files.filter(isText);

/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

test("git leaves out what the project makes, and nothing else", () => {
  const ignored = readFileSync(join(ROOT, ".gitignore"), "utf8").trim().split("\n");
  expect(ignored.toSorted()).toEqual([...[...MADE].filter((name) => name !== ".git").map((name) => `${name}/`), "*.log"].toSorted());
});

test("every file name can exist on Windows", () => {
  const refused = files.filter((file) => file.length > 180 || file.split("/").some((part) => /[<>:"\\|?*\p{Cc}]/u.test(part) || /[. ]$/.test(part) || DEVICE.test(part)));
  const twins = files.filter((file, index) => files.findIndex((other) => other.toLowerCase() === file.toLowerCase()) !== index);
  expect({ refused, twins }).toEqual({ refused: [], twins: [] });
  expect(files.length).toBeGreaterThan(80);
});

test("lines end the way Unix ends them", () => {
  // Mail has its own line ends: a sample of it must keep them.
  expect(texts.filter((file) => !file.endsWith(".eml") && bytesOf(file).includes("\r\n"))).toEqual([]);
});

test.each([
  ["a folder outside the project", /\.\.\/shared\b|\/work\/|\/root\/|\/home\/[a-z]/],
  ["a registry or its settings", new RegExp(["registry", "npmjs"].join("\\.")) ],
  ["work that was put off", new RegExp(`\\b(?:${["TO", "DO"].join("")}|${["FIX", "ME"].join("")})\\b`)],
  ["a compiler that is told to look away", new RegExp(["@ts-", "(?:ignore|nocheck|expect-error)"].join(""))],
])("no file speaks of %s", (_, pattern) => {
  const itself = basename(import.meta.filename);
  const speaking = texts.filter((file) => basename(file) !== itself && file !== "package-lock.json" && pattern.test(bytesOf(file).toString("utf8")));
  expect(speaking).toEqual([]);
});

/** Long files hide more than one thing. Data, tables of examples and the lock file are no code. */
const CODE = /^(?:src|scripts|bin|tests)\/.*\.(?:ts|tsx|mjs)$/;

test("no file with code is longer than 320 lines", () => {
  const lines = (file: string): number => bytesOf(file).toString("utf8").split("\n").length - 1;
  expect(files.filter((file) => CODE.test(file) && lines(file) > 320)).toEqual([]);
});

test("a script of package.json is a file that any Node can start", () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { readonly scripts: Readonly<Record<string, string>> };
  expect(Object.values(scripts).filter((script) => !/^node scripts\/[a-z-]+\.mjs$/.test(script))).toEqual([]);
});
