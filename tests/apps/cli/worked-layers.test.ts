import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "../../../scripts/tasks/files.ts";
import { parsePolicy, policyOn } from "../../../src/core/policy/index.ts";
import { kantlijn, PATIENCE, scratch } from "./run.ts";

/** The layers that the how-to for a records manager writes down, tried as it says. */
const PAGE = "docs/how-to/change-a-rule.md";
const LAYER = /<!-- layer: (\S+) -->\n```json\n([\s\S]*?)\n```/gu;

let place: Awaited<ReturnType<typeof scratch>>;
const layers = new Map<string, string>();

beforeAll(async () => {
  place = await scratch();
  for (const [, name = "", json = ""] of (await readFile(join(ROOT, PAGE), "utf8")).matchAll(LAYER)) {
    layers.set(name, json);
    await place.put(name, json);
  }
});
afterAll(() => place.clean());

const layer = (name: string): unknown => JSON.parse(layers.get(name) ?? "null");

it("has a layer of an organisation and one of a team on it, that can be used and that somebody approved", async () => {
  expect([...layers.keys()]).toEqual(["veenrade.json", "vergunningen.json"]);
  const { status, stdout } = await kantlijn(["policy", "check", ...layers.keys()], { folder: place.folder });
  expect([status, stdout]).toEqual([0, expect.stringContaining("met deze lagen: vergunningen, veenrade, gemeente, nationaal.")]);
}, PATIENCE);

it("does what the page says: now, from a day on, for a group, and silently", () => {
  const stack = [layer("vergunningen.json"), layer("veenrade.json")];
  const [everybody, pilot] = [parsePolicy(stack), parsePolicy(stack, "pilot")];
  const named = (policy: typeof everybody, id: string): string | undefined => policy.documentTypes.find((type) => type.id === id)?.name;
  expect([named(everybody, "raadsvoorstel"), named(everybody, "motie"), named(policyOn(everybody, "2027-01-01"), "motie"), named(everybody, "startnotitie")]).toEqual(["voorstel aan de raad", "motie", "motie of amendement", undefined]);
  expect(everybody.observed?.documentTypes.map(({ id }) => id)).toContain("startnotitie");
  expect([everybody, pilot].map((policy) => JSON.stringify(policy.documentTypes).includes("omgevingstafel"))).toEqual([false, true]);
  expect(everybody.caseNumbers).toContain("OLO-########");
});

it("changes no example for the worse", async () => {
  const { status, stdout } = await kantlijn(["policy", "evaluate", join(ROOT, "assets/samples/gemeente"), "--policy", "vergunningen.json"], { folder: place.folder });
  expect([status, stdout]).toEqual([0, expect.stringMatching(/soort: was raadsvoorstel, wordt voorstel aan de raad|geen verandert/u)]);
}, PATIENCE);
