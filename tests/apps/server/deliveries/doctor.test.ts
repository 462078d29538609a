import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connectionResults } from "../../../../src/apps/server/doctor/connections.ts";
import type { Exchange } from "../../../stand-ins/faults.ts";
import { zgwStandIn, type ZgwStandIn } from "../../../stand-ins/zgw/stand-in.ts";
import { connectionFor } from "./connected.ts";

const data = mkdtempSync(join(tmpdir(), "kantlijn-doctor-zgw-"));
afterAll(() => { rmSync(data, { recursive: true, force: true }); });
const examine = async (ask: Exchange, environment: NodeJS.ProcessEnv = {}) => (await connectionResults(data, environment, ask, new Date())).map(({ state, code, values }) => [state, code, values["api"] ?? values["faults"] ?? ""].filter((part) => part !== "").join(" "));
let standIn: ZgwStandIn;
beforeEach(async () => {
  standIn = await zgwStandIn();
  connectionFor(standIn, data);
});

test("a connection that works is said to", async () => {
  expect(await examine(standIn.exchange)).toEqual(["good zgw-good"]);
  expect([standIn.violations, [...standIn.state.documents.keys()], standIn.asked.every((asked) => asked.startsWith("GET "))]).toEqual([[], [], true]);
});

test("where nothing is connected nothing is said", async () => {
  rmSync(join(data, "kantlijn.server.json"));
  expect(await examine(standIn.exchange)).toEqual([]);
});

test.each([
  ["another secret", () => { writeFileSync(join(data, "zgw.secret"), "iets anders dan het was, en lang genoeg"); }, ["wrong zgw-token documenten", "wrong zgw-token zaken", "wrong zgw-token besluiten", "wrong zgw-token catalogi"]],
  ["no secret", () => { rmSync(join(data, "zgw.secret")); }, ["wrong configuration-broken zgw.secret"]],
  ["a number that is no RSIN", () => { connectionFor(standIn, data, { organisation: "123456789" }); }, ["wrong configuration-broken zgw.organisation"]],
  ["an address without a lock on it", () => { connectionFor(standIn, data, { zaken: "http://zaaksysteem.example/zaken/api/v1/" }); }, ["wrong configuration-broken zgw.zaken"]],
  ["an empty catalogue", () => { standIn.state.zaaktypen.clear(); }, ["note zgw-empty"]],
  ["a zaaktype without kinds of document", () => { for (const id of standIn.state.zaaktypen.keys()) standIn.state.zaaktypen.set(id, []); }, ["note zgw-no-types"]],
] as const)("%s", async (_, break_, wanted) => {
  break_();
  expect(await examine(standIn.exchange)).toEqual(wanted);
});

test.each([
  ["nobody at home", () => Promise.reject(new TypeError("fetch failed")), "zgw-away"],
  ["a page in the place of an API", () => Promise.resolve(new Response("<p>Welkom</p>", { headers: { "content-type": "text/html" } })), "zgw-answer"],
  ["reading that is not allowed", () => Promise.resolve(Response.json({ code: "permission_denied" }, { status: 403 })), "zgw-refused"],
  ["another page behind a redirect", () => Promise.resolve(new Response(null, { status: 302, headers: { location: "https://elders.example/" } })), "zgw-answer"],
] as const)("%s at the zaken", async (_, answer, code) => {
  expect(await examine((address, request) => (address.includes("/zaken/api/") ? answer() : standIn.exchange(address, request)))).toEqual([`wrong ${code} zaken`]);
});
