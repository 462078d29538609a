import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ownPolicies, policiesOf } from "../../../src/apps/server/policies.ts";

const STAD = { id: "stad", version: "1", name: "Stad", owner: "Archief", level: "organisation", extends: "gemeente", vault: { undoTerm: "P45D" } };
const TEAM = { id: "team", version: "1", name: "Team", owner: "Teamleider", level: "team", extends: "stad", caseNumbers: ["TEAM-####"] };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kantlijn-setting-"));
  mkdirSync(join(folder, "samples"));
});
afterEach(() => { rmSync(folder, { recursive: true }); });

const put = (name: string, content: unknown): void => { writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content)); };

it("knows the packages that the pages read, with the layers below them, and for everybody before for a ring", async () => {
  put("default.json", { world: {}, policy: [TEAM, STAD] });
  put("pilot.json", { world: {}, policy: { ...STAD, vault: { undoTerm: "P90D" } }, ring: "pilot" });
  put("stad.json", { world: {}, policy: STAD });
  put("bundled.json", { world: {} });
  const refused: unknown[] = [];
  const policies = policiesOf(await ownPolicies(folder, (error) => refused.push(error)));
  expect(["team", "stad", "gemeente", "weg"].map((id) => policies.undoDays(id))).toEqual([45, 45, 30, 30]);
  expect(refused).toEqual([]);
});

it("goes on without a setting that is broken, and says which kind of fault it was", async () => {
  put("a.json", { world: {}, policy: { ...STAD, owner: 3 } });
  put("b.json", "{");
  put("c.json", { world: {}, policy: STAD });
  const refused: unknown[] = [];
  const own = await ownPolicies(folder, (error) => refused.push(error));
  expect([[...own.keys()], refused.length]).toEqual([["stad"], 2]);
  expect(refused[0]).toMatchObject({ code: "policy-invalid" });
  expect([...(await ownPolicies(join(folder, "weg"), () => undefined)).keys()]).toEqual([]);
});
