import { readFileSync } from "node:fs";
import { join } from "node:path";
import { BUDGET, WEIGHED, type Build } from "../../scripts/tasks/build-report.ts";
import { ROOT } from "../../scripts/tasks/files.ts";

test("the pane fits its budget", () => {
  const { entries } = JSON.parse(readFileSync(join(ROOT, ".cache/build.json"), "utf8")) as Build;
  expect(entries[WEIGHED]?.gzip).toBeGreaterThan(30_000);
  expect(entries[WEIGHED]?.gzip).toBeLessThanOrEqual(BUDGET);
});
