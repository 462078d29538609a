import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { filesBelow, ROOT } from "../../scripts/tasks/files.ts";
import { PATIENCE, runTool } from "./tools.ts";

interface Cruise {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly Violation[];
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string; readonly comment: string }[] };
  };
}
interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

/** For every rule an import that it must stop: from this file, to that file or package. */
const BREACHES: Readonly<Record<string, readonly [from: string, to: string]>> = {
  "core-model": ["src/core/model/a.ts", "src/core/text/a.ts"],
  "core-policy": ["src/core/policy/a.ts", "src/core/reading/a.ts"],
  "core-text": ["src/core/text/b.ts", "src/core/detectors/bsn.ts"],
  "core-detectors": ["src/core/detectors/bsn.ts", "src/core/policy/b.ts"],
  "core-persons": ["src/core/persons/a.ts", "src/core/reading/a.ts"],
  "core-reading": ["src/core/reading/b.ts", "src/core/classifiers/a.ts"],
  "core-classifiers": ["src/core/classifiers/b.ts", "src/core/metadata/a.ts"],
  "core-metadata": ["src/core/metadata/b.ts", "src/core/records/a.ts"],
  "core-likeness": ["src/core/likeness/a.ts", "src/core/locations/b.ts"],
  "core-locations": ["src/core/locations/a.ts", "src/core/retention/a.ts"],
  "core-retention": ["src/core/retention/b.ts", "src/core/guide.ts"],
  "core-records": ["src/core/records/b.ts", "src/core/policy/b.ts"],
  "core-sending": ["src/core/sending/a.ts", "src/core/reading/a.ts"],
  "core-stands-alone": ["src/core/text/c.ts", "node:fs"],
  "core-policy-parses": ["src/core/model/b.ts", "zod"],
  "core-detectors-are-strangers": ["src/core/detectors/person/names.ts", "src/core/detectors/bsn.ts"],
  "core-through-the-front-door": ["src/apps/server/a.ts", "src/core/model/a.ts"],
  "language-only-words": ["src/language/nl/a.ts", "src/core/text/a.ts"],
  "adapters-hosts": ["src/adapters/hosts/memory/a.ts", "src/core/guide.ts"],
  "adapters-stores": ["src/adapters/stores/vault/a.ts", "src/adapters/files/a.ts"],
  "adapters-files": ["src/adapters/files/b.ts", "src/apps/server/b.ts"],
  "adapters-lists": ["src/adapters/lists/a.ts", "src/adapters/files/a.ts"],
  "adapters-siblings": ["src/adapters/hosts/memory/b.ts", "src/adapters/hosts/word/a.ts"],
  "adapters-known": ["src/adapters/fax/a.ts", "src/core/text/a.ts"],
  "adapters-identity": ["src/adapters/identity/none/a.ts", "src/core/text/a.ts"],
  "adapters-graph": ["src/adapters/graph/a.ts", "src/adapters/identity/index.ts"],
  "adapters-hash": ["src/adapters/hash/a.ts", "src/core/text/a.ts"],
  "sign-in-only-to-store": ["src/apps/taskpane/engine/a.ts", "src/adapters/identity/index.ts"],
  "sign-in-library-later": ["src/adapters/identity/nested/a.ts", "@azure/msal-browser"],
  "apps-are-neighbours": ["src/apps/taskpane/a.ts", "src/apps/server/b.ts"],
  "pages-without-node": ["src/apps/taskpane/b.ts", "src/adapters/lists/reads-files.ts"],
  "shipped-packages-only": ["src/apps/server/c.ts", "webpack"],
  found: ["src/apps/server/d.ts", "./nowhere.ts"],
  "no-circles": ["src/core/text/e.ts", "src/core/text/f.ts"],
};

/** Files of the broken tree that are not made by a breach. */
const GIVEN: Readonly<Record<string, string>> = {
  "src/adapters/lists/reads-files.ts": 'import "node:fs";\n',
  "src/core/text/f.ts": 'import "./e.ts";\n',
};

async function cruise(folder: string): Promise<Cruise> {
  const options = ["src", "--config", join(ROOT, "tests/architecture/layers.mjs"), "--output-type", "json"];
  const { output } = await runTool("dependency-cruiser/bin/dependency-cruise.mjs", options, folder);
  return JSON.parse(output.slice(output.indexOf("{"))) as Cruise;
}

async function buildBrokenTree(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "kantlijn-layers-"));
  const files = new Map(Object.entries(GIVEN));
  for (const [, to] of Object.values(BREACHES)) if (to.startsWith("src/") && !files.has(to)) files.set(to, "");
  for (const [from, to] of Object.values(BREACHES)) {
    const path = relative(dirname(from), to);
    files.set(from, `${files.get(from) ?? ""}import "${to.startsWith("src/") ? (path.startsWith(".") ? path : `./${path}`) : to}";\n`);
  }
  for (const [file, text] of files) {
    await mkdir(join(folder, dirname(file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  await cp(join(ROOT, "package.json"), join(folder, "package.json"));
  await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"), "junction");
  return folder;
}

const describeBreach = ({ rule, from, to }: Violation): string => `${rule.name}: ${from} -> ${to}`;

test("no file knows what it should not know, and every file was looked at", async () => {
  const { summary } = await cruise(ROOT);
  expect(summary.violations.map(describeBreach)).toEqual([]);
  // A checker that reads nothing also reports nothing: at least every file of ours has been read.
  expect(summary.totalCruised).toBeGreaterThanOrEqual(filesBelow("src").filter((file) => /\.tsx?$/.test(file)).length);
}, PATIENCE);

test("every rule stops what it is meant to stop, and has a reason", async () => {
  const folder = await buildBrokenTree();
  const { summary } = await cruise(folder);
  await rm(folder, { recursive: true });
  const stopped = (rule: string): boolean => summary.violations.some(({ rule: { name }, from }) => name === rule && from === BREACHES[rule]?.[0]);
  const rules = summary.ruleSetUsed.forbidden;
  expect(rules.map(({ name }) => name).filter((name) => !stopped(name))).toEqual([]);
  expect(rules.filter(({ comment }) => comment.length < 20)).toEqual([]);
  expect(rules.length).toBeGreaterThan(20);
}, PATIENCE);
