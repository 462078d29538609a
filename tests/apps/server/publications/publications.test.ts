import { randomUUID } from "node:crypto";
import { setStatus } from "../../../stand-ins/gpp/state.ts";
import { gppStandIn, type GppStandIn } from "../../../stand-ins/gpp/stand-in.ts";
import { zgwStandIn, type ZgwStandIn } from "../../../stand-ins/zgw/stand-in.ts";
import { openBench, PATIENCE, problemOf, type Bench, type TestServer } from "../harness.ts";
import { settled, until } from "../deliveries/connected.ts";
import { FIT, handOver, publishing, standOf } from "./connected.ts";

let bench: Bench;
let own: Bench;
let server: TestServer;
let gpp: GppStandIn;
let zgw: ZgwStandIn;
let away = false;
beforeAll(async () => {
  [bench, own, gpp, zgw] = await Promise.all([openBench(), openBench(), gppStandIn(), zgwStandIn()]);
  const ask: GppStandIn["exchange"] = (address, request) => {
    if (!address.startsWith(gpp.address)) return zgw.exchange(address, request);
    return away ? Promise.reject(new TypeError("fetch failed")) : gpp.exchange(address, request);
  };
  server = await bench.start(publishing(gpp, ask, zgw));
}, PATIENCE);
afterAll(() => Promise.all([bench.end(), own.end()]), PATIENCE);

const stands = (captureId: string, ...states: readonly string[]) => until(() => standOf(server, captureId), ({ state }) => states.includes(state));
const publicationOf = (captureId: string) => [...gpp.state.publications.values()].filter(({ fields }) => JSON.stringify(fields["kenmerken"]).includes(captureId));
const listed = async (query: string): Promise<readonly string[]> => ((await (await server.ask(`api/captures?${query}`)).json()) as { readonly captures: readonly { readonly captureId: string }[] }).captures.map(({ captureId }) => captureId);

describe("a capture that is handed over", () => {
  it("becomes a concept, of which the register tells where somebody goes on with it", async () => {
    const { captureId } = await server.keep("Het besluit", FIT);
    expect(await (await handOver(server, captureId)).json()).toMatchObject({ store: "gpp", code: null });
    const { address } = await stands(captureId, "delivered");
    const [publication, ...more] = publicationOf(captureId);
    expect([more, publication?.fields]).toEqual([[], expect.objectContaining({ publicatiestatus: "concept", officieleTitel: "Besluit speeltuin", kenmerken: [{ kenmerk: captureId, bron: "Kantlijn" }] })]);
    expect(address).toBe(`https://gpp-app.example/publicaties/${publication!.uuid}`);
    expect(await (await server.ask(`api/captures/${captureId}`)).json()).toMatchObject({ publishable: true, categories: ["beschikkingen"], delivery: "here", onward: null, publication: { store: "gpp", state: "delivered", address } });
    expect(await listed("publication=ready")).toEqual([captureId]);
    // Again changes nothing.
    await handOver(server, captureId);
    expect(publicationOf(captureId)).toHaveLength(1);
    expect(gpp.violations).toEqual([]);
  }, PATIENCE);

  it("waits while the publicatiebank is away, and goes when it is back", async () => {
    const { captureId } = await server.keep("Straks", FIT);
    away = true;
    await handOver(server, captureId);
    expect(await until(() => standOf(server, captureId), ({ code }) => code !== null)).toMatchObject({ state: "waiting", code: "store-unavailable" });
    expect(await listed("publication=underway")).toEqual([captureId]);
    away = false;
    await stands(captureId, "delivered");
    expect(publicationOf(captureId)).toHaveLength(1);
  }, PATIENCE);

  it("goes to its zaak as well, each by itself", async () => {
    const { captureId } = await server.keep("Twee wegen", { ...FIT, location: { id: "Z-99-1", title: "Geen zaak", kind: "zaak", target: "zgw" } });
    await settled(server, captureId, "failed");
    await handOver(server, captureId);
    await stands(captureId, "delivered");
    expect(await (await server.ask(`api/captures/${captureId}`)).json()).toMatchObject({ delivery: "stuck", onward: { state: "failed", code: "delivery-place" }, publication: { state: "delivered", code: null } });
    await server.ask(`api/captures/${captureId}/withdrawal`, { method: "POST" });
    await stands(captureId, "withdrawn");
    expect((await settled(server, captureId, "withdrawn")).state).toBe("withdrawn");
    expect(publicationOf(captureId)).toEqual([]);
  }, PATIENCE);

  it("stays there when it is undone after somebody published it, and says so", async () => {
    const { captureId } = await server.keep("Al gepubliceerd", FIT);
    await handOver(server, captureId);
    await stands(captureId, "delivered");
    setStatus(gpp.state, publicationOf(captureId)[0]!.uuid, "gepubliceerd");
    await server.ask(`api/captures/${captureId}/withdrawal`, { method: "POST" });
    expect(await stands(captureId, "failed")).toMatchObject({ code: "publication-taken" });
    expect(publicationOf(captureId)).toHaveLength(1);
    expect(await listed("publication=stuck")).toEqual([captureId]);
  }, PATIENCE);

  it("that waits for an administrator goes when somebody asks again", async () => {
    const organisation = gpp.state.organisations[0]!;
    organisation.active = false;
    const { captureId } = await server.keep("Organisatie staat uit", { ...FIT, woo: { categories: [{ article: "3.3.1.a", uri: "https://identifier.overheid.nl/tooi/def/thes/kern/c_0000", name: "onbekend" }] } });
    await handOver(server, captureId);
    expect(await stands(captureId, "failed")).toMatchObject({ code: "publication-setup" });
    organisation.active = true;
    expect(await (await handOver(server, captureId)).json()).toMatchObject({ state: expect.stringMatching(/waiting|delivering|failed/) as string });
  }, PATIENCE);
});

test.each([
  ["a draft", { status: "concept" }, "publication-concept"], ["what few may know", { confidentiality: "geheim" }, "publication-closed"], ["what has no category", { woo: { categories: [] } }, "publication-category"],
] as const)("%s is not handed over", async (_, change, code) => {
  const { captureId } = await server.keep(`Niet ${code}`, { ...FIT, ...change });
  expect(await problemOf(await handOver(server, captureId))).toMatchObject({ status: 409, code });
  expect(await problemOf(await server.ask(`api/captures/${captureId}/publication`))).toMatchObject({ status: 404 });
  expect(await (await server.ask(`api/captures/${captureId}`)).json()).toMatchObject({ publishable: false, publication: null });
});

test("what was undone or is not there is not handed over", async () => {
  const { captureId } = await server.keep("Ongedaan", FIT);
  await server.ask(`api/captures/${captureId}/withdrawal`, { method: "POST" });
  expect(await problemOf(await handOver(server, captureId))).toMatchObject({ code: "capture-withdrawn" });
  expect(await problemOf(await handOver(server, randomUUID()))).toMatchObject({ status: 404, code: "capture-not-found" });
});

test("without a publicatiebank it is on the list of the Woo team, and goes when one is connected", async () => {
  const plain = await own.start();
  const { captureId } = await plain.keep("Voor het Woo-team", { ...FIT, marked: [{ kind: "phone", grounds: ["5.1.2.e"], paragraph: 1, start: 0, end: 3, offset: 9 }], wooQueue: { id: "woo", title: "Werkvoorraad Woo" } });
  expect(await (await handOver(plain, captureId)).json()).toMatchObject({ store: "queue", state: "delivered", address: null });
  expect(await (await plain.ask("api/captures?publication=queue")).json()).toMatchObject({ total: 1, captures: [{ captureId, categories: ["beschikkingen"], wooQueue: { title: "Werkvoorraad Woo" }, marked: [{ kind: "phone" }], publication: { store: "queue" } }] });
  expect(await (await plain.ask("api/register/export.csv?publication=queue")).text()).toMatch(/Werkvoorraad Woo.*beschikkingen.*Werkvoorraad openbaarheid/u);
  const { captureId: undone } = await plain.keep("Toch niet", FIT);
  await handOver(plain, undone);
  await plain.ask(`api/captures/${undone}/withdrawal`, { method: "POST" });
  expect(await standOf(plain, undone)).toMatchObject({ state: "withdrawn" });
  const { data } = plain;
  await plain.stop();
  const connected = await own.start({ ...publishing(gpp), data });
  expect(await (await handOver(connected, captureId)).json()).toMatchObject({ store: "gpp" });
  await until(() => standOf(connected, captureId), ({ state }) => state === "delivered");
}, PATIENCE);

test("nothing of a document or the key stands in the log, and nothing asked to publish", () => {
  expect(server.log()).toContain('"store":"gpp"');
  expect(server.log()).not.toMatch(/speeltuin|een sleutel van/iu);
  expect(gpp.bodies.filter((body) => /gepubliceerd/u.test(body))).toEqual([]);
});
