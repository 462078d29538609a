import { loadLists } from "../../src/adapters/lists/node.ts";
import { guide } from "../../src/core/guide.ts";
import { bareDesk } from "../../src/core/model/index.ts";
import { bundledPolicy, parsePolicy } from "../../src/core/policy/index.ts";
import { observing, unsaid } from "../../src/core/silent.ts";
import { text, WORLD } from "../apps/taskpane/guidance.ts";

const DESK = bareDesk("2026-11-25T10:00:00+01:00");
const NOTE = text("Startnotitie groen in de wijk", "Deze startnotitie beschrijft hoe de gemeente het groen in de wijk wil verbeteren.", "Het burgerservicenummer van de indiener is 999990019.");
const LETTER = text("Beste mevrouw Bakker,", "Dank voor uw brief over het groen. De bomen worden in december gesnoeid.");

const layer = (more: object): unknown => ({
  id: "stad", version: "1", name: "Stad", owner: "Team", level: "organisation", extends: "gemeente",
  sources: { huisregel: { title: "Huisregel", owner: "Team" } }, ...more,
});
const startnotitie = { id: "startnotitie", name: "startnotitie", label: "beleidsnota", process: "2", cues: [{ in: "start", words: ["startnotitie"], weight: 9 }], woo: null, source: "huisregel" };

async function rulesFor(package_: object, document: typeof NOTE, now = DESK.now): Promise<readonly string[] | null> {
  const setting = { world: WORLD, policy: parsePolicy(layer(package_)), lists: await loadLists() };
  const desk = { ...DESK, now };
  const speaking = observing(setting, now);
  return speaking === null ? null : unsaid(guide(document, desk, setting), guide(document, desk, speaking), setting.policy);
}

test.each<[string, object, typeof NOTE, readonly string[] | null]>([
  ["a new kind that the document is", { documentTypes: [{ ...startnotitie, observe: true }] }, NOTE, ["documentTypes.startnotitie"]],
  ["a new kind that it is not", { documentTypes: [{ ...startnotitie, observe: true }] }, LETTER, []],
  ["a finding that would go", { findings: { bsn: { shown: false, observe: true } } }, NOTE, ["findings.bsn"]],
  ["a finding that is not in it", { findings: { bsn: { shown: false, observe: true } } }, LETTER, []],
  ["rules that already speak", { documentTypes: [startnotitie] }, NOTE, null],
])("%s", async (_, package_, document, wanted) => {
  expect(await rulesFor(package_, document)).toEqual(wanted);
});

test("a rule that is silent from a later day on is measured from that day", async () => {
  const later = { documentTypes: [{ ...startnotitie, observe: true, from: "2027-03-01" }] };
  expect(await rulesFor(later, NOTE)).toEqual([]);
  const setting = { world: WORLD, policy: parsePolicy(layer(later)), lists: await loadLists() };
  expect(observing(setting, "2027-03-02T10:00:00+01:00")?.policy.documentTypes.map(({ id }) => id)).toContain("startnotitie");
});

test("the same setting and moment give the same speaking setting, and a package without silent rules gives none", async () => {
  const lists = await loadLists();
  const setting = { world: WORLD, policy: parsePolicy(layer({ documentTypes: [{ ...startnotitie, observe: true }] })), lists };
  expect(observing(setting, DESK.now)).toBe(observing(setting, DESK.now));
  expect(observing({ world: WORLD, policy: bundledPolicy("gemeente"), lists }, DESK.now)).toBeNull();
});
