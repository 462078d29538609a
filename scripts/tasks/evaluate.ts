/** Measures how good the engine is and writes docs/reference/accuracy.md. With the names of measures behind it, only these are measured and the rest of the page stays. */
import { readFile, writeFile } from "node:fs/promises";
import { MEASURES } from "./evaluate/index.ts";
import { ACCURACY_PAGE, pageWith } from "./evaluate/page.ts";

const asked = process.argv.slice(2);
const unknown = asked.filter((id) => !MEASURES.some((measure) => measure.id === id));
if (unknown.length > 0) {
  console.error(`There is no measure called ${unknown.join(", ")}. There are: ${MEASURES.map(({ id }) => id).join(", ")}.`);
  process.exitCode = 1;
} else {
  const measured = new Map<string, string>();
  for (const { id, section } of MEASURES) {
    if (asked.length > 0 && !asked.includes(id)) continue;
    const began = performance.now();
    measured.set(id, await section());
    console.log(`${id}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
  await writeFile(ACCURACY_PAGE, pageWith(await readFile(ACCURACY_PAGE, "utf8").catch(() => ""), measured, MEASURES));
  console.log("Written: docs/reference/accuracy.md");
}
