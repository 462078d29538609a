import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sharepointResults } from "../../../src/apps/server/doctor/sharepoint.ts";
import { doctorTexts } from "../../../src/language/nl/server.ts";
import { HOST, sharePoint } from "../../adapters/stores/sharepoint/world.ts";
import type { Exchange } from "../../stand-ins/faults.ts";

const project = mkdtempSync(join(tmpdir(), "kantlijn-doctor-sharepoint-"));
const settings = join(project, "dist", "setting");
beforeEach(() => { mkdirSync(settings, { recursive: true }); });
afterEach(() => { rmSync(project, { recursive: true, force: true }); });

const place = (id: string, url: string | null, target = "sharepoint"): object => ({ id, kind: "bibliotheek", target, title: `Plek ${id}`, url });
const BEZWAAR = place("bezwaar", `https://${HOST}/sites/beleid/Documenten/Bezwaar`);
function setUp(locations: readonly object[], sharepoint: unknown = {}): void {
  writeFileSync(join(settings, "gemeente.json"), JSON.stringify({ world: { organisation: { name: "Gemeente" }, policy: "gemeente", locations }, ...(sharepoint === null ? {} : { sharepoint }) }));
}
const examine = async (ask: Exchange, token = "een-token") => (await sharepointResults(project, token, ask)).map(({ state, code, values }) => [state, code, values["id"] ?? values["count"] ?? values["faults"] ?? ""].filter((part) => part !== "").join(" "));

test("places that can be reached are said to, and only asked", async () => {
  const graph = await sharePoint();
  setUp([BEZWAAR, place("Z-1", null, "zgw")]);
  const asked: string[] = [];
  expect(await examine((address, request) => {
    asked.push(request.method ?? "GET");
    return graph.exchange(address, request);
  })).toEqual(["good sharepoint-good 1"]);
  expect([new Set(asked), graph.faults]).toEqual([new Set(["GET"]), []]);
});

test("what a library lacks is named", async () => {
  const graph = await sharePoint([{ name: "Title" }, { name: "KantlijnKenmerk" }]);
  setUp([BEZWAAR], { columns: { subject: "Onderwerp" } });
  const [found] = await sharepointResults(project, "een-token", graph.exchange);
  expect(found).toMatchObject({ state: "note", code: "sharepoint-lacking", values: { id: "bezwaar", lacking: expect.stringMatching(/Onderwerp/) } });
  expect(doctorTexts.says["sharepoint-lacking"](found!.values)).toMatch(/^De plek bezwaar is te bereiken, maar heeft geen /);
});

test("each place that cannot be reached is named, and the others are tried", async () => {
  const graph = await sharePoint([]);
  setUp([place("dicht", `https://${HOST}/sites/dicht/Documenten`), place("weg", `https://${HOST}/sites/beleid/Nergens`), place("leeg", null), BEZWAAR], { columns: {} });
  expect(await examine(graph.exchange)).toEqual(["wrong sharepoint-refused dicht", "wrong sharepoint-none weg", "wrong sharepoint-none leeg", "note sharepoint-lacking bezwaar"]);
});

test("without a token nothing is asked", async () => {
  setUp([BEZWAAR]);
  expect(await examine(() => Promise.reject(new Error("asked")), "")).toEqual(["note sharepoint-untried 1"]);
});

test.each<readonly [string, Exchange, string]>([
  ["a token that is over", () => Promise.resolve(Response.json({ error: { code: "InvalidAuthenticationToken" } }, { status: 401 })), "wrong sharepoint-token"],
  ["nobody at home", () => Promise.reject(new TypeError("fetch failed")), "wrong sharepoint-away bezwaar"],
  ["an answer of somebody else", () => Promise.resolve(new Response("<p>proxy</p>", { status: 400, headers: { "content-type": "text/html" } })), "wrong sharepoint-answer bezwaar"],
])("%s", async (_, ask, wanted) => {
  setUp([BEZWAAR]);
  expect(await examine(ask)).toEqual([wanted]);
});

test("a setting that is wrong is named by its place; one without SharePoint says nothing", async () => {
  setUp([BEZWAAR], { columns: { subject: "niet dit" } });
  expect(await examine(() => Promise.reject(new Error("asked")))).toEqual(["wrong sharepoint-broken sharepoint.columns.subject"]);
  setUp([BEZWAAR], null);
  expect(await examine(() => Promise.reject(new Error("asked")))).toEqual([]);
  rmSync(settings, { recursive: true });
  expect(await examine(() => Promise.reject(new Error("asked")))).toEqual([]);
});
