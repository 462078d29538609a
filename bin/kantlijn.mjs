#!/usr/bin/env node
// `npx kantlijn ...`, right after `npm ci`. Plain old JavaScript: a Node that is too old must be able to read this file in
// order to say so. The rest runs with the Node 24 that came with the packages, or with this one when it reads TypeScript.
import { spawn } from "child_process";
import { existsSync } from "fs";
import module from "module";
import { dirname, join } from "path";
import { fileURLToPath } from "url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
// What has to do with the server is in another app.
const command = process.argv[2];
const room = command === "doctor" ? "doctor" : command === "backup" || command === "restore" ? "backup" : command === "deliveries" ? "deliveries" : null;
const main = room === null ? join(root, "src", "apps", "cli", "main.ts") : join(root, "src", "apps", "server", room, "main.ts");
const windows = process.platform === "win32";
const brought = join(root, "node_modules", "node-" + (windows ? "win" : process.platform) + "-" + process.arch, "bin", windows ? "node.exe" : "node");
const readsTypeScript = process.features.typescript === "strip" || process.features.typescript === "transform";

// What was compiled once is kept for the next time; threads and a Node that takes over look at the variable.
process.env.NODE_COMPILE_CACHE = process.env.NODE_COMPILE_CACHE || join(root, ".cache", "compile");
if (module.enableCompileCache) module.enableCompileCache(process.env.NODE_COMPILE_CACHE);

if (Number(process.versions.node.split(".")[0]) < 20) {
  fail("Kantlijn heeft Node 20 of nieuwer nodig en vond " + process.version + ". Installeer Node 24 (nodejs.org) en probeer het opnieuw.");
} else if (!existsSync(join(root, "node_modules", "zod"))) {
  fail("De pakketten van Kantlijn ontbreken. Draai eerst npm ci in " + root + ".");
} else if (readsTypeScript) {
  if (room === "doctor") import(new URL("../src/apps/server/doctor/main.ts", import.meta.url).href);
  else if (room === "backup") import(new URL("../src/apps/server/backup/main.ts", import.meta.url).href);
  else if (room === "deliveries") import(new URL("../src/apps/server/deliveries/main.ts", import.meta.url).href);
  else import(new URL("../src/apps/cli/main.ts", import.meta.url).href);
} else if (existsSync(brought)) {
  handOver();
} else {
  fail("Voor dit soort computer brengt Kantlijn geen eigen Node mee. Installeer Node 24 (nodejs.org) en probeer het opnieuw.");
}

function fail(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}

/** Ctrl-C in a terminal reaches the child as well; a signal to us alone is passed on. */
function handOver() {
  const child = spawn(brought, [main].concat(process.argv.slice(2)), { stdio: "inherit" });
  process.on("SIGINT", () => setTimeout(() => child.kill("SIGINT"), 1000).unref());
  ["SIGTERM", "SIGHUP"].forEach((signal) => process.on(signal, () => child.kill(signal)));
  child.on("error", (error) => fail("Node 24 is niet te starten: " + error.message));
  child.on("exit", (code, signal) => {
    process.exitCode = code === null ? (signal === "SIGINT" ? 130 : 143) : code;
  });
}
