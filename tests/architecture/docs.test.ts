import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesBelow, ROOT } from "../../scripts/tasks/files.ts";

const pages = [...readdirSync(ROOT).filter((name) => name.endsWith(".md")), ...filesBelow("docs").filter((name) => name.endsWith(".md"))];
const read = (page: string): string => readFileSync(join(ROOT, page), "utf8");

test.each(pages)("every link in %s leads somewhere", (page) => {
  const targets = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target).filter((target) => !/^(?:https?|mailto):|^#/.test(target));
  expect(targets.filter((target) => !existsSync(join(ROOT, dirname(page), target.split("#")[0] ?? "")))).toEqual([]);
});

test("every command in the pages is one that exists", () => {
  const { scripts, bin } = JSON.parse(read("package.json")) as { readonly scripts: Readonly<Record<string, string>>; readonly bin: Readonly<Record<string, string>> };
  const named = pages.flatMap((page) => [...read(page).matchAll(/npm (?:run ([a-z:-]+)|(start|test)\b)/g)].map(([, run, short]) => run ?? short ?? ""));
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  expect(named).toEqual(expect.arrayContaining(["start", "test"]));
  expect([...Object.values(bin), ...Object.values(scripts).map((script) => script.replace("node ", ""))].filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
});

const decisions = filesBelow("docs/decisions").filter((file) => /\/\d{4}-[a-z0-9-]+\.md$/.test(file));

test.each(decisions)("%s says what the question was, what was chosen, what follows and what keeps it true", (decision) => {
  const headings = [...read(decision).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading);
  expect(headings).toEqual([expect.any(String), "Context and problem statement", "Considered options", "Decision outcome", "Consequences", "Confirmation"]);
  expect(read("docs/decisions/README.md")).toContain(`](${decision.slice(decision.lastIndexOf("/") + 1)})`);
});

test("a test that a decision rests on exists", () => {
  const named = decisions.flatMap((decision) => [...read(decision).matchAll(/`((?:tests|scripts|src)\/[^`\s]+)`/g)].map(([, file = ""]) => file));
  expect(named.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  expect(decisions.length).toBeGreaterThan(5);
});
