import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connectionResults } from "../../../../src/apps/server/doctor/connections.ts";
import type { Exchange } from "../../../stand-ins/faults.ts";
import { gppStandIn } from "../../../stand-ins/gpp/stand-in.ts";
import { publisherFor } from "./connected.ts";

const data = mkdtempSync(join(tmpdir(), "kantlijn-doctor-gpp-"));
afterAll(() => { rmSync(data, { recursive: true, force: true }); });
const examine = async (ask: Exchange) => (await connectionResults(data, {}, ask, new Date())).map(({ state, code, values }) => [state, code, values["categories"] ?? values["faults"] ?? ""].filter((part) => part !== "").join(" "));

test("a publicatiebank that works is said to, and nothing is made there", async () => {
  const gpp = await gppStandIn();
  publisherFor(gpp, data);
  expect(await examine(gpp.exchange)).toEqual(["good gpp-good 18"]);
  expect([gpp.violations, gpp.asked.every((asked) => asked.startsWith("GET "))]).toEqual([[], true]);
});

test("what is wrong is said", async () => {
  const gpp = await gppStandIn();
  publisherFor(gpp, data, { publisher: "https://identifier.overheid.nl/tooi/id/gemeente/gm0001" });
  expect(await examine(gpp.exchange)).toEqual(["wrong gpp-setup"]);
  publisherFor({ ...gpp, key: "een andere" }, data);
  expect(await examine(gpp.exchange)).toEqual(["wrong gpp-token"]);
  publisherFor(gpp, data);
  expect(await examine(() => Promise.reject(new TypeError("fetch failed")))).toEqual(["wrong gpp-away"]);
  expect(await examine(() => Promise.resolve(Response.json({}, { status: 403 })))).toEqual(["wrong gpp-refused"]);
  expect(await examine(() => Promise.resolve(new Response("<p>", { headers: { "content-type": "text/html" } })))).toEqual(["wrong gpp-answer"]);
});

test.each([
  ["no key", { keyFile: "weg.key" }, "gpp.key"], ["an address without a lock on it", { address: "http://publicatiebank.example/" }, "gpp.address"], ["an organisation that is no TOOI id", { publisher: "gemeente" }, "gpp.publisher"],
] as const)("%s in the configuration is said by its place", async (_, change, place) => {
  const gpp = await gppStandIn();
  publisherFor(gpp, data, change);
  expect(await examine(gpp.exchange)).toEqual([`wrong configuration-broken ${place}`]);
});
