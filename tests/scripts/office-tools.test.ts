import { spawnSync } from "node:child_process";
import { ROOT } from "../../scripts/tasks/files.ts";
import { commandFor, runTools } from "../../scripts/tasks/office-tools.ts";

const STEP = { tool: "office-addin-manifest", words: ["validate", "manifest.xml"] } as const;

test("a tool is fetched in a version that was looked at, and nothing is asked", () => {
  expect(commandFor(STEP)).toEqual(["--yes", "--package", expect.stringMatching(/^office-addin-manifest@\d+\.\d+\.\d+$/u), "office-addin-manifest", "validate", "manifest.xml"]);
});

test("reporting is switched off before anything else runs", async () => {
  const ran: string[] = [];
  const status = await runTools([STEP], (words) => {
    ran.push(words.slice(3).join(" "));
    return Promise.resolve(0);
  });
  expect(ran).toEqual(["office-addin-usage-data off", "office-addin-manifest validate manifest.xml"]);
  expect(status).toBe(0);
});

test("when reporting cannot be switched off, nothing runs", async () => {
  let ran = 0;
  expect(await runTools([STEP], () => {
    ran += 1;
    return Promise.resolve(7);
  })).toBe(7);
  expect(ran).toBe(1);
});

test.each([
  ["scripts/tasks/sideload.ts", []],
  ["scripts/tasks/sideload.ts", ["excel"]],
  ["scripts/tasks/sideload.ts", ["__proto__"]],
  ["scripts/tasks/sideload.ts", ["word", "--force"]],
  ["scripts/tasks/manifest-validate.ts", ["weg.xml"]],
])("%s %p says how it works, and fetches nothing", (script, words) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], { cwd: ROOT, encoding: "utf8", env: { ...process.env, PATH: "" } });
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(/npm run (?:sideload|manifest)/u);
});
