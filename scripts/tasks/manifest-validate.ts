/** Sends manifests to Microsoft's own check. What it says is in English; what it is given is only a manifest. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { manifestTexts } from "../../src/language/nl/manifest.ts";
import { ROOT } from "./files.ts";
import { runTools } from "./office-tools.ts";

const { validate } = manifestTexts;
const given = process.argv.slice(2);
const files = given.length > 0 ? given : ["manifest.xml", "manifest.outlook.xml", "manifest.json"];
const missing = files.filter((file) => !existsSync(resolve(ROOT, file)));

if (missing.length > 0) {
  console.error(validate.missing(missing.join(", ")));
  process.exitCode = 2;
} else {
  console.log(validate.sends);
  let worst = 0;
  for (const file of files) {
    console.log(`\n${file}`);
    worst = Math.max(worst, await runTools([{ tool: "office-addin-manifest", words: ["validate", resolve(ROOT, file)] }]));
  }
  console.log(worst === 0 ? validate.good : validate.bad);
  process.exitCode = worst;
}
