/** A name in a manifest that no code answers to, or the other way round, shows only in Office: as a button that does nothing. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { localManifests } from "../../../scripts/tasks/local-manifests.ts";
import { filesBelow, ROOT } from "../../../scripts/tasks/files.ts";
import { BUTTONS } from "../../../src/apps/manifest/names.ts";
import { valuesAt } from "./schemas.ts";

const { "manifest.xml": word = "", "manifest.outlook.xml": outlook = "" } = await localManifests();

/** The names that a script ties to its functions as soon as it runs in Office. */
async function tiedBy(load: () => Promise<unknown>): Promise<readonly string[]> {
  const tied: string[] = [];
  const page = globalThis as { Office?: unknown };
  page.Office = { onReady: (then?: () => void) => { then?.(); return Promise.resolve({}); }, actions: { associate: (name: string) => { tied.push(name); } } };
  await load();
  delete page.Office;
  return tied.toSorted();
}

test("every event in the manifest has its handler, and every handler its event", async () => {
  expect(await tiedBy(() => import("../../../src/apps/send-check/index.ts"))).toEqual(valuesAt(outlook, "//m:LaunchEvent/@FunctionName").toSorted());
});

test("every function behind a button is there, and every function has its button", async () => {
  expect(await tiedBy(() => import("../../../src/apps/commands/index.ts"))).toEqual(valuesAt(word, "//t:FunctionName").toSorted());
});

/** Names as they stand in the rest of the code, which does not know this app. */
const named = filesBelow("src").filter((file) => /\.tsx?$/u.test(file) && !file.startsWith("src/apps/manifest/")).flatMap((file) => [...readFileSync(join(ROOT, file), "utf8").matchAll(/"(kantlijn\.(?:\w+\.)*open|icon\.\d+)"/gu)].map(([, name = ""]) => name));

test("what the code calls a button or an icon, a manifest calls so too", () => {
  const known = new Set([...valuesAt(word, "//@id"), ...valuesAt(outlook, "//@id")]);
  expect(named.filter((name) => !known.has(name))).toEqual([]);
  // A Smart Alert leads to the pane beside the mail.
  expect(named).toContain(BUTTONS.compose);
});

test("the pane of Word is the one that the setting in a document opens", () => {
  const setting = valuesAt(word, "//t:TaskpaneId")[0] ?? "";
  const users = filesBelow("src").filter((file) => !file.startsWith("src/apps/manifest/") && file.endsWith(".ts") && readFileSync(join(ROOT, file), "utf8").includes(`"${setting}"`));
  expect(users).toEqual(expect.arrayContaining(["src/apps/commands/open-with-document.ts"]));
});
