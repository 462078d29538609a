import { randomUUID } from "node:crypto";
import { zgwStandIn, type ZgwStandIn } from "../../stand-ins/zgw/stand-in.ts";
import { hasty, settled } from "./deliveries/connected.ts";
import { openBench, PATIENCE, problemOf, type Bench, type TestServer } from "./harness.ts";
import { openAuthority, personOf, startFor } from "./organisation/authority.ts";

interface Found { readonly places: readonly Readonly<Record<string, unknown>>[]; readonly complete: boolean }

let bench: Bench;
beforeAll(async () => { bench = await openBench(); }, PATIENCE);
afterAll(() => bench.end(), PATIENCE);

/** A server of an earlier test would take the deliveries of a later one, and look for their files in a vault of its own. */
const running: TestServer[] = [];
async function start(options: Parameters<Bench["start"]>[0] = {}): Promise<TestServer> {
  const server = await bench.start(options);
  running.push(server);
  return server;
}
afterEach(async () => { for (const server of running.splice(0)) await server.stop(); }, PATIENCE);

const path = (words: string): string => `api/places?words=${encodeURIComponent(words)}`;
const find = async (server: Pick<TestServer, "ask">, words: string): Promise<Found> => (await server.ask(path(words))).json() as Promise<Found>;
const ids = ({ places }: Found): readonly unknown[] => places.map(({ id }) => id);

/** Adds zaken, each newer than the one before. */
function add({ state }: ZgwStandIn, count: number, title: (number: number) => string): void {
  for (let number = 0; number < count; number += 1) state.zaken.push({ ...state.zaken[0]!, uuid: randomUUID(), number: `M-${String(number)}`, title: title(number) });
}

test("zaken are found by their number and by words, as places, open ones first", async () => {
  const standIn = await zgwStandIn();
  standIn.state.zaken.push({ ...standIn.state.zaken[2]!, uuid: randomUUID(), number: "Z-26-300", title: "Dakkapel Iepenstraat", closed: null });
  const server = await start(hasty(standIn));
  expect(await find(server, "Z-26-101")).toEqual({ complete: true, places: [{ id: "Z-26-101", kind: "zaak", target: "zgw", title: "Kapvergunning Eikenhof", description: "", process: null, parties: [], unit: null, confidentiality: "zaakvertrouwelijk", status: "open", keywords: [], url: null }] });
  expect(ids(await find(server, "eikenhof KÁP"))).toEqual(["Z-26-101"]);
  expect((await find(server, "dakkapel")).places.map(({ id, status }) => [id, status])).toEqual([["Z-26-300", "open"], ["Z-25-007", "gesloten"]]);
  expect(await find(server, "eikenhof dakkapel")).toEqual({ places: [], complete: true });
  expect(standIn.violations).toEqual([]);
  expect(server.log()).not.toMatch(/eikenhof|dakkapel/i);
}, PATIENCE);

test("only the newest pages are looked through, once a minute; who gives the number finds the rest as well", async () => {
  const standIn = await zgwStandIn();
  add(standIn, 600, (number) => `Melding ${String(number)}`);
  let ahead = 0;
  const server = await start({ ...hasty(standIn), clock: () => new Date(Date.now() + ahead) });
  const asked = (): number => standIn.asked.filter((one) => one === "GET zaken/zaken").length;
  expect(ids(await find(server, "melding 599"))).toEqual(["M-599"]);
  expect(await find(server, "melding 5")).toMatchObject({ complete: false });
  expect((await find(server, "melding 5")).places).toHaveLength(20);
  expect(await find(server, "speeltuin lindelaan")).toEqual({ places: [], complete: false });
  expect(asked()).toBe(5);
  expect(ids(await find(server, "Z-26-100"))).toEqual(["Z-26-100"]);
  expect(asked()).toBe(6);
  ahead = 61_000;
  await find(server, "melding 599");
  expect(asked()).toBe(11);
  expect(standIn.violations).toEqual([]);
}, PATIENCE);

test("a zaak is found by whom it is about, and nobody by who works on it or by a citizen service number", async () => {
  const standIn = await zgwStandIn();
  const about = (number: string, ...roles: readonly Readonly<Record<string, unknown>>[]): void => { standIn.state.zaken.push({ ...standIn.state.zaken[0]!, uuid: randomUUID(), number, title: `Melding ${number}`, roles }); };
  about("P-1", { betrokkeneType: "natuurlijk_persoon", afwijkendeNaamBetrokkene: "", betrokkeneIdentificatie: { inpBsn: "111222333", voornamen: "Sanne", voorvoegselGeslachtsnaam: "van", geslachtsnaam: "Ommeren" } });
  about("P-2", { betrokkeneType: "niet_natuurlijk_persoon", betrokkeneIdentificatie: { statutaireNaam: "Bouwbedrijf De Sluis B.V.", kvkNummer: "12345678", innNnpId: "" } }, { betrokkeneType: "medewerker", betrokkeneIdentificatie: { identificatie: "wilde", achternaam: "Wildeboer", geslachtsnaam: "Wildeboer" } });
  about("P-3", { betrokkeneType: "vestiging", betrokkeneIdentificatie: { handelsnaam: ["Café Zeezicht"], vestigingsNummer: "000012345678" } });
  about("P-4", { betrokkeneType: "natuurlijk_persoon", betrokkeneIdentificatie: "iets vreemds", afwijkendeNaamBetrokkene: "Familie Ettema" }, { vreemd: true });
  const server = await start(hasty(standIn));
  for (const [words, wanted] of [["ommeren sanne", ["P-1"]], ["111222333", []], ["bouwbedrijf sluis", ["P-2"]], ["12345678", ["P-3", "P-2"]], ["wildeboer", []], ["cafe zeezicht", ["P-3"]], ["melding ettema", ["P-4"]], ["Melding P-4", ["P-4"]]] as const) {
    expect([words, ids(await find(server, words))]).toEqual([words, wanted]);
  }
  // Names are looked in, not shown.
  expect(await find(server, "ommeren")).toMatchObject({ places: [{ title: "Melding P-1", parties: [] }] });
  expect(JSON.stringify(await find(server, "ommeren"))).not.toMatch(/ommeren|111222333/i);
  expect([standIn.violations, /ommeren|zeezicht/i.test(server.log())]).toEqual([[], false]);
}, PATIENCE);

test("a system whose answer with names is too large is searched without", async () => {
  const standIn = await zgwStandIn();
  add(standIn, 200, (number) => `Melding ${String(number)}`);
  const huge = "x".repeat(700);
  for (const [index, zaak] of standIn.state.zaken.entries()) standIn.state.zaken[index] = { ...zaak, roles: Array.from({ length: 150 }, () => ({ betrokkeneType: "natuurlijk_persoon", afwijkendeNaamBetrokkene: huge })) };
  const server = await start(hasty(standIn));
  expect(ids(await find(server, "melding 199"))).toEqual(["M-199"]);
  expect(ids(await find(server, "speeltuin"))).toEqual(["Z-26-100"]);
}, PATIENCE);

test("a system that knows no order is searched all the same", async () => {
  const server = await start(hasty(await zgwStandIn({ older: true })));
  expect(ids(await find(server, "speeltuin"))).toEqual(["Z-26-100"]);
}, PATIENCE);

test("a system that does not answer is asked again by the next who searches", async () => {
  const standIn = await zgwStandIn();
  let away = true;
  const server = await start(hasty(standIn, (address, request) => (away ? Promise.reject(new TypeError("away")) : standIn.exchange(address, request))));
  expect(await problemOf(await server.ask(path("speeltuin")))).toMatchObject({ status: 503, code: "store-unavailable" });
  expect(await problemOf(await server.ask(path("Z-26-100")))).toMatchObject({ status: 503, code: "store-unavailable" });
  away = false;
  expect(ids(await find(server, "speeltuin"))).toEqual(["Z-26-100"]);
  expect(server.log()).not.toMatch(/speeltuin|Z-26-100/i);
}, PATIENCE);

test("without a system there is nothing to find, and too few words are refused", async () => {
  const server = await start();
  expect(await find(server, "speeltuin")).toEqual({ places: [], complete: true });
  for (const words of ["", "  ab ", "x".repeat(101)]) expect(await problemOf(await server.ask(path(words)))).toMatchObject({ status: 422, code: "capture-invalid" });
}, PATIENCE);

test("nobody finds a zaak in which he may not store, and only who may store there has a delivery tried again", async () => {
  const [standIn, authority] = await Promise.all([zgwStandIn(), openAuthority()]);
  const rights = [
    { who: "everyone", may: ["store"], places: ["Z-26-100"], upTo: "openbaar" },
    { who: { roles: ["Archief"] }, may: ["see"], upTo: "zeer_geheim" },
    { who: { roles: ["Vergunningen"] }, may: ["store"], targets: ["zgw"], upTo: "zaakvertrouwelijk" },
  ];
  const { configuration, ...rest } = hasty(standIn);
  const server = await startFor(bench, authority, rights, rest, {}, configuration ?? {});
  const [author, archivist, licenser] = await Promise.all([{}, { roles: ["Archief"], oid: "99999999-0000-4000-8000-000000000002" }, { roles: ["Vergunningen"], oid: "99999999-0000-4000-8000-000000000003" }].map((claims) => personOf(server, authority, claims)));
  for (const words of ["Z-26-101", "eikenhof"]) {
    expect(ids(await find(author!, words))).toEqual([]);
    expect(ids(await find(licenser!, words))).toEqual(["Z-26-101"]);
  }
  expect(ids(await find(author!, "speeltuin"))).toEqual(["Z-26-100"]);

  const id = await licenser!.keep("naar nergens", { location: { id: "Z-99-9", title: "Geen zaak", kind: "zaak", target: "zgw" }, confidentiality: "intern" });
  const delivery = `api/captures/${id}/delivery`;
  await settled({ ask: (at) => licenser!.ask(at) } as TestServer, id, "failed");
  expect(await problemOf(await archivist!.ask(delivery, { method: "POST" }))).toMatchObject({ status: 403, code: "not-allowed" });
  expect(await problemOf(await author!.ask(delivery, { method: "POST" }))).toMatchObject({ status: 404, code: "capture-not-found" });
  expect((await (await archivist!.ask(delivery)).json())).toMatchObject({ state: "failed" });
  expect((await licenser!.ask(delivery, { method: "POST" })).status).toBe(200);
  await authority.stop();
}, PATIENCE);
