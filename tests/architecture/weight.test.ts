import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BUDGET, weightOf, type Build } from "../../scripts/tasks/build-report.ts";
import { ROOT } from "../../scripts/tasks/files.ts";

test("the pane and the page around it fit their budget", () => {
  const report = join(ROOT, ".cache/build.json");
  if (!existsSync(report)) throw new Error("There is nothing to weigh: run npm run build first.");
  const weight = weightOf(JSON.parse(readFileSync(report, "utf8")) as Build);
  expect(weight).toBeGreaterThan(60_000);
  expect(weight).toBeLessThanOrEqual(BUDGET);
});
