import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020, type AnySchema } from "ajv/dist/2020.js";
import { ROOT } from "../../../scripts/tasks/files.ts";
import { openBench, PATIENCE, requestFor, type Bench, type TestServer } from "./harness.ts";

interface Answers { readonly [status: string]: { readonly content?: Readonly<Record<string, { readonly schema: AnySchema }>> } }
interface Operation { readonly summary?: string; readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: AnySchema }>> }; readonly responses: Answers }
interface OpenApi { readonly openapi: string; readonly info: { readonly version: string }; readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> }

let bench: Bench;
let server: TestServer;
let api: OpenApi;
beforeAll(async () => {
  bench = await openBench();
  server = await bench.start();
  api = (await (await fetch(`${server.address}api/openapi.json`)).json()) as OpenApi;
}, PATIENCE);
afterAll(() => bench.end(), PATIENCE);

const ajv = new Ajv2020({ strict: false, formats: { binary: true, uri: true, date: true, "date-time": true, uuid: true } });
const faults = (schema: AnySchema, value: unknown): unknown => (ajv.validate(schema, value) ? null : ajv.errors);

test("the description names every address and what it takes and gives", () => {
  expect(api.openapi).toBe("3.1.0");
  expect(api.info.version).toBe((JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { readonly version: string }).version);
  const operations = Object.entries(api.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, operation })));
  expect(operations.map(({ name }) => name).toSorted()).toEqual([
    "delete /api/intents/{id}",
    "get /api/captures", "get /api/captures/{id}", "get /api/captures/{id}/attachments/{number}", "get /api/captures/{id}/delivery", "get /api/captures/{id}/diwoo.xml", "get /api/captures/{id}/file", "get /api/captures/{id}/mdto/bestand.xml", "get /api/captures/{id}/mdto/informatieobject.xml", "get /api/captures/{id}/publication",
    "get /api/health", "get /api/intents/{id}", "get /api/places", "get /api/register/choices", "get /api/register/export.csv", "get /api/register/export.json", "get /api/register/tidy", "get /api/seals", "post /api/captures", "post /api/captures/{id}/delivery", "post /api/captures/{id}/publication", "post /api/captures/{id}/withdrawal", "post /api/files", "post /api/kept", "put /api/intents/{id}",
  ]);
  for (const { operation } of operations) {
    expect(operation.summary).toMatch(/^[A-Z]/);
    for (const { content = {} } of Object.values(operation.responses)) for (const { schema } of Object.values(content)) expect(() => ajv.compile(schema)).not.toThrow();
  }
});

test("the page about the server names every address", () => {
  const page = readFileSync(join(ROOT, "docs/reference/server.md"), "utf8");
  const named = Object.entries(api.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`));
  expect(named.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

test("what is asked and answered is what it describes", async () => {
  const request = requestFor(await server.upload("beschreven"));
  const body = api.paths["/api/captures"]!["post"]!.requestBody!.content["application/json"]!.schema;
  expect(faults(body, request)).toBeNull();
  expect(faults(body, { ...request, extra: 1 })).not.toBeNull();
  const made = await server.capture(request);
  const answerOf = (path: string, method: string, status: string): AnySchema => api.paths[path]![method]!.responses[status]!.content!["application/json"]!.schema;
  const receipt = (await made.json()) as { readonly captureId: string };
  expect(faults(answerOf("/api/captures", "post", "201"), receipt)).toBeNull();
  expect(faults(answerOf("/api/captures", "get", "200"), await (await server.ask("api/captures")).json())).toBeNull();
  expect(faults(answerOf("/api/captures/{id}", "get", "200"), await (await server.ask(`api/captures/${receipt.captureId}`)).json())).toBeNull();
  expect(faults(answerOf("/api/health", "get", "200"), await (await server.ask("api/health")).json())).toBeNull();
  const problem = api.paths["/api/captures"]!["post"]!.responses["default"]!.content!["application/problem+json"]!.schema;
  expect(faults(problem, await (await server.capture({ ...request, record: { ...request.record, title: "" } })).json())).toBeNull();
  expect(api.paths["/api/files"]!["post"]!.requestBody!.content).toHaveProperty(["application/octet-stream"]);
});
