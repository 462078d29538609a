/** The setting of an organisation, from its files to what the pages fetch. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { registrationOf } from "../../../src/adapters/identity/registration.ts";
import { loadLists } from "../../../src/adapters/lists/node.ts";
import { createEngine } from "../../../src/apps/taskpane/engine/engine.ts";
import type { FromEngine } from "../../../src/apps/taskpane/engine/protocol.ts";
import { kantlijn, PATIENCE, scratch } from "./run.ts";

const WORLD = { organisation: { name: "gemeente Duinmeer", domains: ["duinmeer.example"] }, policy: "rijk", locations: [{ id: "D-1", kind: "dossier", target: "vault", title: "Beleid" }] };
const PACKAGE = { id: "duinmeer", version: "3", name: "Duinmeer", owner: "informatiebeheer", kind: "gemeente", extends: "gemeente", sources: {} };

let desk: Awaited<ReturnType<typeof scratch>>;
beforeAll(async () => {
  desk = await scratch();
  await desk.put("org/world.json", JSON.stringify(WORLD));
  await desk.put("org/eigen.json", JSON.stringify(PACKAGE));
  await desk.put("org/met-eigen.json", JSON.stringify({ ...WORLD, policy: "eigen.json" }));
  await desk.put("org/fout.json", JSON.stringify({ ...WORLD, locations: [{ id: "" }] }));
  await desk.put("org/half.json", "{");
  await desk.put("org/ploeg.json", JSON.stringify({ id: "ploeg", version: "1", name: "Ploeg", owner: "teamleider", level: "team", extends: "duinmeer", documentTypes: [{ id: "motie", name: "motie van de ploeg", ring: "pilot" }] }));
  await desk.put("org/duinmeer.json", JSON.stringify(PACKAGE));
  await desk.put("org/slecht-pakket.json", JSON.stringify({ ...PACKAGE, extends: "atlantis" }));
});
afterAll(() => desk.clean());

/** What the engine of the pane makes of a setting. */
async function opened(setting: unknown): Promise<FromEngine> {
  return new Promise((resolve) => {
    const engine = createEngine({ memory: { read: () => Promise.resolve(null), write: () => Promise.resolve(), erase: () => Promise.resolve(), onChange: () => undefined }, salt: "salt", lists: loadLists(), patience: () => Promise.resolve(), pause: () => Promise.resolve(), load: () => Promise.resolve(setting), post: resolve });
    engine({ type: "open", setting: { address: "setting/default.json" } });
  });
}

test.each([
  ["a package that the organisation names", ["org/world.json"], "rijk"],
  ["another package", ["org/world.json", "--policy", "school"], "school"],
  ["a package of its own", ["org/world.json", "--policy", "org/eigen.json"], "duinmeer"],
  ["a package of its own, beside itself", ["org/met-eigen.json"], "duinmeer"],
])("with %s the pages open", async (_, words, policy) => {
  const { status, stdout } = await kantlijn(["setting", ...words], { folder: desk.folder });
  expect(status).toBe(0);
  expect(await opened(JSON.parse(stdout))).toMatchObject({ type: "opened", facts: { policy: { id: policy }, world: { organisation: { name: "gemeente Duinmeer" }, policy } } });
}, PATIENCE);

test("with the layer of a team the pages get the layers below it, and its ring", async () => {
  const kinds = async (...words: readonly string[]): Promise<unknown> => {
    const { status, stdout } = await kantlijn(["setting", "org/world.json", "--policy", "org/ploeg.json", ...words], { folder: desk.folder });
    expect(status).toBe(0);
    const said = await opened(JSON.parse(stdout));
    return said.type === "opened" ? [said.facts.policy.id, said.facts.documentTypes.find(({ id }) => id === "motie")?.name] : said;
  };
  expect(await kinds()).toEqual(["ploeg", "motie"]);
  expect(await kinds("--ring", "pilot")).toEqual(["ploeg", "motie van de ploeg"]);
}, PATIENCE);

test("with a registration the pages know where to sign in", async () => {
  const [client, tenant] = ["01234567-89AB-4cde-8f01-23456789abcd", "11234567-89ab-4cde-8f01-23456789abcd"];
  const { status, stdout } = await kantlijn(["setting", "org/world.json", "--client", client, "--tenant", tenant], { folder: desk.folder });
  expect(status).toBe(0);
  expect(registrationOf(JSON.parse(stdout))).toEqual({ clientId: client.toLowerCase(), tenant });
  expect(await opened(JSON.parse(stdout))).toMatchObject({ type: "opened" });
}, PATIENCE);

test("written to a file, it says so", async () => {
  const { status, stdout, stderr } = await kantlijn(["setting", "org/world.json", "--out", "default.json"], { folder: desk.folder });
  expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
  expect(stderr).toMatch(/De instelling klopt en staat in default\.json/u);
  expect(await opened(JSON.parse(await readFile(join(desk.folder, "default.json"), "utf8")))).toMatchObject({ type: "opened" });
}, PATIENCE);

test.each([
  ["a place without a name", ["org/fout.json"], /locations\.0\.id/u],
  ["half a file", ["org/half.json"], /geen geldige JSON/u],
  ["no file", ["org/weg.json"], /is er niet/u],
  ["a package on one that is not there", ["org/world.json", "--policy", "org/slecht-pakket.json"], /extends: onbekend pakket atlantis/u],
  ["half a registration", ["org/world.json", "--client", "01234567-89ab-4cde-8f01-23456789abcd"], /samen/u],
  ["a registration that is none", ["org/world.json", "--client", "kantlijn", "--tenant", "voorbeeld.nl"], /identity\.clientId, identity\.tenant/u],
  ["two organisations", ["org/world.json", "org/met-eigen.json"], /Noem één bestand/u],
  ["a folder that is not there", ["org/world.json", "--out", "weg/default.json"], /niet te schrijven/u],
])("with %s it stops, says where, and writes nothing", async (_, words, says) => {
  const { status, stdout, stderr } = await kantlijn(["setting", ...words], { folder: desk.folder });
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(says);
}, PATIENCE);

test("a package in a setting that is wrong is the fault of the package", async () => {
  expect(await opened({ world: WORLD, policy: { id: "x" } })).toEqual({ type: "failed", code: "policy-invalid" });
});

test("with a file about SharePoint the pages know where to store, and what is wrong in it is said", async () => {
  await desk.put("org/sharepoint.json", JSON.stringify({ columns: { subject: "Onderwerp" } }));
  await desk.put("org/sharepoint-fout.json", JSON.stringify({ columns: { vreemd: "X" } }));
  const right = await kantlijn(["setting", "org/world.json", "--sharepoint", "org/sharepoint.json"], { folder: desk.folder });
  expect([right.status, (JSON.parse(right.stdout) as { readonly sharepoint: unknown }).sharepoint]).toEqual([0, { columns: { subject: "Onderwerp" } }]);
  const wrong = await kantlijn(["setting", "org/world.json", "--sharepoint", "org/sharepoint-fout.json"], { folder: desk.folder });
  expect([wrong.status === 0, wrong.stderr]).toEqual([false, expect.stringContaining("sharepoint.columns.*")]);
}, PATIENCE);
