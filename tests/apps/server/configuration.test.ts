import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { KantlijnError } from "../../../src/core/model/index.ts";
import { readConfiguration } from "../../../src/apps/server/configuration.ts";

const folder = mkdtempSync(join(tmpdir(), "kantlijn-configuration-"));
const FILE = join(folder, "kantlijn.server.json");
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });
afterEach(() => { rmSync(FILE, { force: true }); });

const GOOD = { addresses: ["https://kantlijn.example.nl"], tenants: ["AAAAAAAA-bbbb-4ccc-8ddd-eeeeeeeeeeee"], audiences: ["11111111-2222-4333-8444-555555555555"], scope: "api://kantlijn/Vastleggen" };
const read = (content: unknown, environment: NodeJS.ProcessEnv = {}) => {
  writeFileSync(FILE, typeof content === "string" ? content : JSON.stringify(content));
  return readConfiguration(folder, environment);
};
const faultsOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof KantlijnError && error.code === "configuration-invalid") return error.values["faults"] ?? "";
    throw error;
  }
  return "none";
};

test("without a file or environment it is a server for this machine", () => {
  expect(readConfiguration(folder, {})).toEqual({});
  expect(readConfiguration(folder, { KANTLIJN_CONFIG: "", KANTLIJN_ADDRESS: " " })).toEqual({});
});

test("a file says it, with a standard for what it leaves out", () => {
  expect(read({ organisation: GOOD }).organisation).toEqual({ ...GOOD, tenants: ["aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee"], authority: "https://login.microsoftonline.com", asksSame: false, proxies: ["127.0.0.1", "::1"], listen: "127.0.0.1", limits: { requests: 300, megabytes: 1_000 }, rights: [{ who: "everyone", may: ["store"], places: null, units: null, targets: null, upTo: "zaakvertrouwelijk" }] });
  expect(read(`\uFEFF${JSON.stringify({ organisation: { ...GOOD, addresses: ["https://Kantlijn.Example.nl:443/"] } })}`).organisation?.addresses).toEqual(["https://kantlijn.example.nl"]);
});

test("the environment says it as well, and wins", () => {
  const environment = { KANTLIJN_ADDRESS: "https://a.example, http://localhost:8080", KANTLIJN_TENANT: GOOD.tenants[0]!, KANTLIJN_AUDIENCE: "x", KANTLIJN_SCOPE: GOOD.scope, KANTLIJN_LISTEN: "0.0.0.0", KANTLIJN_PROXIES: "10.0.0.0/8" };
  const expected = { addresses: ["https://a.example", "http://localhost:8080"], audiences: ["x"], listen: "0.0.0.0", proxies: ["10.0.0.0/8"] };
  expect(readConfiguration(folder, environment).organisation).toMatchObject(expected);
  expect(read({ organisation: GOOD }, environment).organisation).toMatchObject(expected);
  expect(read({ organisation: GOOD }, { KANTLIJN_SCOPE: "api://other/Lezen" }).organisation).toMatchObject({ addresses: GOOD.addresses, scope: "api://other/Lezen" });
});

test.each([
  ["http://kantlijn.example.nl", "organisation.addresses.0"], ["https://kantlijn.example.nl/pad", "organisation.addresses.0"], ["https://u:p@kantlijn.example.nl", "organisation.addresses.0"], ["kantlijn.example.nl", "organisation.addresses.0"],
  ["http://localhost.evil.example", "organisation.addresses.0"], ["javascript:alert(1)", "organisation.addresses.0"],
])("the address %s is refused", (address, fault) => {
  expect(faultsOf(() => read({ organisation: { ...GOOD, addresses: [address] } }))).toBe(fault);
});

test.each<[string, unknown, string]>([
  ["something unknown", { organisation: { ...GOOD, secret: "hunter2" } }, "organisation.*"], ["something unknown outside", { other: 1 }, "*"],
  ["no tenants", { organisation: { ...GOOD, tenants: [] } }, "organisation.tenants"], ["everybody", { organisation: { ...GOOD, tenants: ["common"] } }, "organisation.tenants.0"],
  ["no audience", { organisation: { ...GOOD, audiences: undefined } }, "organisation.audiences"], ["half a scope", { organisation: { ...GOOD, scope: "Vastleggen" } }, "organisation.scope"],
  ["an authority without https", { organisation: { ...GOOD, authority: "http://login.example" } }, "organisation.authority"], ["a network that is none", { organisation: { ...GOOD, proxies: ["10.0.0.0/33", "all"] } }, "organisation.proxies.0, organisation.proxies.1"],
  ["a rule for nobody", { organisation: { ...GOOD, rights: [{ may: ["see"] }] } }, "organisation.rights.0.who"], ["a star in the middle", { organisation: { ...GOOD, rights: [{ who: "everyone", may: ["see"], places: ["Z-*-1"] }] } }, "organisation.rights.0.places.0"],
  ["no places at all", { organisation: { ...GOOD, rights: [{ who: "everyone", may: ["see"], places: [] }] } }, "organisation.rights.0.places"], ["a limit that lets no file through", { organisation: { ...GOOD, limits: { megabytes: 1 } } }, "organisation.limits.megabytes"],
  ["a list", [], "kantlijn.server.json"], ["nothing", "", "kantlijn.server.json"], ["no JSON", "{ hunter2", "kantlijn.server.json"], ["far too much", " ".repeat(1_000_001), "kantlijn.server.json"],
])("%s is refused by its place, without what stood there", (_, content, faults) => {
  expect(faultsOf(() => read(content))).toBe(faults);
});

test("the token for the metrics stands in a file of its own or in the environment, never in the configuration", () => {
  const token = "0123456789abcdef";
  writeFileSync(join(folder, "metrics.token"), `${token}\n`);
  expect(read({ organisation: { ...GOOD, metricsTokenFile: "metrics.token" } }).organisation?.metricsToken).toBe(token);
  expect(read({ organisation: GOOD }, { KANTLIJN_METRICS_TOKEN: token }).organisation?.metricsToken).toBe(token);
  expect(read({ organisation: { ...GOOD, metricsToken: token } }).organisation).not.toHaveProperty("metricsToken");
  expect(faultsOf(() => read({ organisation: { ...GOOD, metricsTokenFile: "nowhere" } }))).toBe("organisation.metricsToken");
});

test("a file that is named must be there", () => {
  expect(faultsOf(() => readConfiguration(folder, { KANTLIJN_CONFIG: join(folder, "nowhere.json") }))).toBe("KANTLIJN_CONFIG");
  const other = join(folder, "other.json");
  writeFileSync(other, JSON.stringify({ organisation: GOOD }));
  expect(readConfiguration(folder, { KANTLIJN_CONFIG: other }).organisation).toMatchObject({ scope: GOOD.scope });
});
