import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connectionResults } from "../../../../src/apps/server/doctor/connections.ts";
import type { Exchange } from "../../../stand-ins/faults.ts";
import { mailStandIn, type MailStandIn } from "../../../stand-ins/graph/mailbox.ts";

const data = mkdtempSync(join(tmpdir(), "kantlijn-doctor-mail-"));
afterAll(() => { rmSync(data, { recursive: true, force: true }); });

const [TENANT, CLIENT] = ["aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee", "22222222-3333-4444-8555-666666666666"];
const ORGANISATION = { addresses: ["https://kantlijn.example.nl"], tenants: [TENANT], audiences: [CLIENT], scope: "api://kantlijn/Vastleggen" };
const standIn = (): MailStandIn => mailStandIn({ authority: "https://login.microsoftonline.com", tenant: TENANT, clientId: CLIENT, secret: "geheim", owners: ["balie@rietmonde.example"] });
interface Trial { readonly mailbox?: string; readonly secret?: string; readonly organisation?: object | null }
async function examine(ask: Exchange, { mailbox = "balie@rietmonde.example", secret = "geheim", organisation = ORGANISATION }: Trial = {}): Promise<readonly string[]> {
  writeFileSync(join(data, "kantlijn.server.json"), JSON.stringify({ ...(organisation === null ? {} : { organisation }), mail: { clientId: CLIENT } }));
  const found = await connectionResults(data, { KANTLIJN_MAIL_SECRET: secret, KANTLIJN_MAILBOX: mailbox }, ask, new Date("2026-11-28T10:00:00Z"));
  return found.map(({ check, state, code, values }) => [check, state, code, values["code"] ?? values["faults"]].filter((part) => part !== undefined).join(" "));
}

test("a mailbox that can be read is said to, and no mail is asked for", async () => {
  const play = standIn();
  expect(await examine(play.exchange)).toEqual(["mail good mail-good"]);
  expect([play.asked, play.faults]).toEqual([["token", "sent items"], []]);
});

test.each([
  ["no mailbox to try with", { mailbox: "" }, "mail note mail-untried"],
  ["a mailbox outside the access policy", { mailbox: "directie@rietmonde.example" }, "mail wrong mail-refused"],
  ["a mailbox that does not exist", { mailbox: "nobody@rietmonde.example" }, "mail wrong mail-none"],
  ["a secret that is over", { secret: "verlopen" }, "mail wrong mail-token"],
] as const)("%s", async (_, change, wanted) => {
  expect(await examine(standIn().exchange, change)).toEqual([wanted]);
});

test("nobody at home", async () => {
  expect(await examine(() => Promise.reject(new TypeError("fetch failed")))).toEqual(["mail wrong mail-away mail-unavailable"]);
});

test("without an organisation there is nobody whose mailbox it could be", async () => {
  expect(await examine(standIn().exchange, { organisation: null })).toEqual(["zgw wrong configuration-broken mail"]);
});
