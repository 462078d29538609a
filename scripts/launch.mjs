// The first thing that runs in a fresh clone, with whatever Node is there. Plain old JavaScript on purpose: a Node that
// is too old must be able to read this file in order to say that it is too old.
import { spawn } from "child_process";
import { existsSync, mkdirSync, readFileSync } from "fs";
import { homedir } from "os";
import { dirname, join } from "path";
import { fileURLToPath } from "url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST = 20;

/**
 * Installs what is missing, then runs the given files one after the other with a Node that reads TypeScript. Stops at
 * the first that fails, and ends this process with its exit code.
 */
export function launch(steps) {
  if (Number(process.versions.node.split(".")[0]) < OLDEST) {
    fail("Kantlijn heeft Node " + OLDEST + " of nieuwer nodig en vond " + process.version + ". Installeer Node 24 (nodejs.org) en probeer het opnieuw.");
  }
  if (!readsTypeScript() && !bundleExists()) {
    fail("Voor dit soort computer brengt Kantlijn geen eigen Node mee. Installeer Node 24 (nodejs.org) en probeer het opnieuw.");
  }
  install().then(() => {
    if (!existsSync(broughtNode()) && !readsTypeScript()) {
      fail("Het pakket " + bundle() + " is niet geïnstalleerd (optionele pakketten staan misschien uit). Installeer Node 24 (nodejs.org) of dat pakket, en probeer het opnieuw.");
    }
    runAll(steps);
  });
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Whether the Node that runs this file can run the rest. */
function readsTypeScript() {
  return process.features.typescript === "strip" || process.features.typescript === "transform";
}

/** The package that carries a Node for this platform; the lock file pins it. */
function bundle() {
  return "node-" + (process.platform === "win32" ? "win" : process.platform) + "-" + process.arch;
}

function bundleExists() {
  const wanted = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).optionalDependencies || {};
  return Object.prototype.hasOwnProperty.call(wanted, bundle());
}

function broughtNode() {
  return join(root, "node_modules", bundle(), "bin", process.platform === "win32" ? "node.exe" : "node");
}

/** Runs `npm ci` unless node_modules already holds exactly what the lock file asks for. */
function install() {
  if (isInstalled()) return Promise.resolve();
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000) + " s";
  console.log("Installeren wat nog ontbreekt. Dat duurt een à twee minuten, alleen de eerste keer.");
  const heartbeat = setInterval(() => console.log("  bezig met installeren, " + seconds()), 10000);
  const npm = spawn.apply(null, npmCommand(["ci", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error", "--progress=false"]));
  return new Promise((resolve) => {
    npm.on("error", (error) => fail("npm is niet te starten: " + error.message));
    npm.on("exit", (code) => {
      clearInterval(heartbeat);
      if (code !== 0) fail("Installeren is niet gelukt; hierboven staat wat npm meldt. Herstel dat en probeer het opnieuw.");
      console.log("Geïnstalleerd in " + seconds() + ".");
      resolve();
    });
  });
}

/** npm as it was called, else the one on the path. Arguments for `spawn`. */
function npmCommand(options) {
  const settings = { cwd: root, stdio: ["ignore", "inherit", "inherit"], env: Object.assign({}, process.env, cacheSetting()) };
  const caller = process.env.npm_execpath || "";
  if (/npm-cli\.js$/.test(caller)) return [process.execPath, [caller].concat(options), settings];
  return ["npm", options, Object.assign(settings, { shell: process.platform === "win32" })];
}

/** npm keeps its cache in the home folder; where that cannot be, beside the project's other working files. */
function cacheSetting() {
  if (process.env.npm_config_cache) return {};
  try {
    mkdirSync(join(homedir(), ".npm"), { recursive: true });
    return {};
  } catch {
    return { npm_config_cache: join(root, "var", "npm-cache") };
  }
}

/** npm leaves its own account of what it installed; every required package must be in it in the wanted version. */
function isInstalled() {
  const account = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(account)) return false;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const present = JSON.parse(readFileSync(account, "utf8")).packages;
  const fits = (path) => wanted[path] !== undefined && wanted[path].version === present[path].version;
  const lacks = (path) => path !== "" && !wanted[path].optional && !wanted[path].devOptional && present[path] === undefined;
  return Object.keys(present).every(fits) && !Object.keys(wanted).some(lacks);
}

/**
 * Runs the steps with the Node that came with the packages, or else with the one that runs now. Ctrl-C in a terminal
 * reaches the child as well as us; a child that got nothing (a signal to us alone) is asked after two seconds.
 */
function runAll(steps) {
  const node = existsSync(broughtNode()) ? broughtNode() : process.execPath;
  const path = dirname(node) + (process.platform === "win32" ? ";" : ":") + process.env.PATH;
  let child = null;
  let stopping = false;
  const pass = () => {
    stopping = true;
    child.kill("SIGTERM");
  };
  process.on("SIGTERM", pass);
  process.on("SIGHUP", pass);
  process.on("SIGINT", () => {
    stopping = true;
    setTimeout(pass, 2000).unref();
  });
  const next = (index) => {
    if (index === steps.length || stopping) return process.exit(0);
    child = spawn(node, steps[index], { cwd: root, stdio: "inherit", env: Object.assign({}, process.env, { PATH: path }) });
    child.on("exit", (code, signal) => {
      if (code === 0) next(index + 1);
      else process.exit(code === null ? (signal === "SIGINT" ? 130 : 143) : code);
    });
  };
  next(0);
}
