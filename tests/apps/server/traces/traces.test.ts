import { openTraces } from "../../../../src/apps/server/traces/open.ts";
import { NO_TRACES } from "../../../../src/apps/server/traces/traces.ts";
import { zgwStandIn } from "../../../stand-ins/zgw/stand-in.ts";
import { hasty, settled } from "../deliveries/connected.ts";
import { openBench, PATIENCE, type Bench } from "../harness.ts";
import { openCollector } from "./collector.ts";

let bench: Bench;
beforeAll(async () => { bench = await openBench(); }, PATIENCE);
afterAll(() => bench.end(), PATIENCE);

const LETTER = { title: "Klacht over de speeltuin", location: { id: "Z-26-104416", title: "Speeltuin Noordhof", kind: "zaak", target: "zgw" } } as const;

test("a capture is followed from the request to the zaak, and nothing of it is told", async () => {
  const [collector, standIn] = await Promise.all([openCollector(), zgwStandIn()]);
  const server = await bench.start({ ...hasty(standIn), traces: await openTraces("1.2.3", { OTEL_EXPORTER_OTLP_ENDPOINT: collector.address }) });
  const { captureId } = await server.keep("Geachte heer Van Dale,", { ...LETTER, location: { ...LETTER.location, id: standIn.state.zaken[0]!.number } }, "brief aan Van Dale.txt");
  await settled(server, captureId, "delivered");
  const answer = await server.ask(`api/captures/${captureId}`);
  await server.ask("api/captures/00000000-0000-4000-8000-000000000000/withdrawal", { method: "POST" });
  await server.stop();
  const told = collector.told();
  const named = (name: string) => told.filter((one) => one.name === name);
  const [taken] = named("POST /api/captures");
  expect(taken).toMatchObject({ facts: { "http.request.method": "POST", "http.route": "/api/captures", "http.response.status_code": 201 }, failed: false });
  expect(taken?.inside.map(({ name }) => name)).toContain("database write");
  expect(named("POST /api/files")[0]?.inside.map(({ name }) => name)).toContain("vault receive");
  const [delivered] = named("deliver zgw");
  expect(delivered).toMatchObject({ facts: { "kantlijn.store": "zgw", "kantlijn.state": "delivered", "kantlijn.capture": captureId, "kantlijn.attempts": 1 } });
  const asked = delivered?.inside.filter(({ facts }) => "server.address" in facts) ?? [];
  expect(asked.length).toBeGreaterThan(3);
  expect(new Set(asked.map(({ facts }) => facts["server.address"]))).toEqual(new Set([new URL(standIn.addresses.documenten).host]));
  expect(told.map(({ facts }) => facts["kantlijn.correlation"])).toContain(answer.headers.get("x-correlation-id"));
  expect(named("POST /api/captures/:id/withdrawal")).toMatchObject([{ facts: { "http.response.status_code": 404 }, failed: false }]);
  // What the house does by itself, such as sealing, is no trace.
  expect(told.filter(({ name }) => !/^(?:GET|POST) \/|^deliver zgw$/.test(name))).toEqual([]);
  expect(collector.raw()).toContain("1.2.3");
  expect(collector.raw()).not.toMatch(/speeltuin|Geachte|Noordhof|Dale|Z-2|\/documenten|enkelvoudig|geheim/iu);
  await collector.close();
}, PATIENCE);

test("a request whose sender went away is told of as that", async () => {
  const collector = await openCollector();
  const server = await bench.start({ traces: await openTraces("1.2.3", { OTEL_EXPORTER_OTLP_ENDPOINT: collector.address }) });
  const leaving = new AbortController();
  const body = new ReadableStream({ start: (stream) => { stream.enqueue(new Uint8Array(10)); setTimeout(() => { leaving.abort(); }, 200); } });
  await expect(server.ask("api/files", { method: "POST", headers: { "content-type": "application/octet-stream" }, body, duplex: "half", signal: leaving.signal } as RequestInit)).rejects.toThrow();
  await server.stop();
  expect(collector.told().filter(({ name }) => name === "POST /api/files")).toMatchObject([{ failed: true }]);
  await collector.close();
}, PATIENCE);

test("nobody waits for a collector that is away", async () => {
  const collector = await openCollector();
  await collector.close();
  const traces = await openTraces("1.2.3", { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${collector.address}/v1/traces` });
  const server = await bench.start({ traces });
  expect(await server.keep("Een briefje")).toHaveProperty("captureId");
  await server.stop();
}, PATIENCE);

test("a share of nothing makes nothing", async () => {
  const collector = await openCollector();
  const server = await bench.start({ traces: await openTraces("1.2.3", { OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.address}/`, OTEL_TRACES_SAMPLER_ARG: "0" }) });
  await server.keep("Een briefje");
  await server.stop();
  expect(collector.told()).toEqual([]);
  await collector.close();
}, PATIENCE);

test.each([{}, { OTEL_EXPORTER_OTLP_ENDPOINT: "" }])("without an address there are none: %j", async (environment) => {
  expect(await openTraces("1.2.3", environment)).toBe(NO_TRACES);
});

test.each([
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: "collector:4318" }, "OTEL_EXPORTER_OTLP_ENDPOINT"],
  [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: "ftp://collector/" }, "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: "http://collector:4318", OTEL_TRACES_SAMPLER_ARG: "10%" }, "OTEL_TRACES_SAMPLER_ARG"],
])("a setting that is wrong is named: %j", async (environment, faults) => {
  await expect(openTraces("1.2.3", environment)).rejects.toMatchObject({ code: "configuration-invalid", values: { faults } });
});
