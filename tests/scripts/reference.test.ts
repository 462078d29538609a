import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/tasks/files.ts";
import { REFERENCE } from "../../scripts/tasks/reference.ts";

test.each(Object.keys(REFERENCE))("%s is what npm run generate makes of the code", (file) => {
  const stands = readFileSync(join(ROOT, file), "utf8").replaceAll("\r\n", "\n");
  expect(stands === REFERENCE[file]?.() ? "current" : "stale: npm run generate").toBe("current");
});
