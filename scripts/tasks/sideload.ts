/** Puts the manifest for this machine in Word or Outlook, or takes it out again. `npm start` has to run beside it. */
import { manifestTexts } from "../../src/language/nl/manifest.ts";
import { runTools, type Step } from "./office-tools.ts";

const MANIFESTS: Readonly<Record<string, string>> = { word: "manifest.xml", outlook: "manifest.outlook.xml" };
const { sideload } = manifestTexts;
const [app = "", ...rest] = process.argv.slice(2);
const manifest = Object.hasOwn(MANIFESTS, app) ? MANIFESTS[app] : undefined;

if (manifest === undefined || rest.some((word) => word !== "--stop")) {
  console.error(sideload.usage);
  process.exitCode = 2;
} else if (process.platform === "linux" || (process.platform === "darwin" && app === "outlook")) {
  console.error(sideload.byHand);
  process.exitCode = 1;
} else {
  const stop = rest.includes("--stop");
  console.log(stop ? sideload.stopping : sideload.starting);
  const start: Step = { tool: "office-addin-debugging", words: ["start", manifest, "desktop", "--app", app, "--no-debug", "--no-live-reload"] };
  process.exitCode = await runTools([stop ? { tool: "office-addin-debugging", words: ["stop", manifest] } : start]);
  if (process.exitCode !== 0) console.error(sideload.byHand);
}
