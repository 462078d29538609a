import { expectSilence, PATIENCE, runTool } from "./tools.ts";

test("everything that is exported, installed or kept is used", async () => {
  expectSilence(await runTool("knip/bin/knip.js", ["--config", "tests/architecture/knip.json", "--no-progress", "--no-config-hints"]));
}, PATIENCE);
