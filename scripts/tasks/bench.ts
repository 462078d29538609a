/** Runs every tests/bench/*.bench.ts by itself, one after the other; each prints its own figures. */
import { spawnSync } from "node:child_process";
import { filesBelow, ROOT } from "./files.ts";

const benches = filesBelow("tests/bench").filter((file) => file.endsWith(".bench.ts"));
for (const bench of benches) {
  console.log(`\n${bench}`);
  const { status } = spawnSync(process.execPath, ["--expose-gc", bench], { cwd: ROOT, stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
if (benches.length === 0) console.error("There is nothing to measure in tests/bench.");
