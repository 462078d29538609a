import { openBench, PATIENCE, type Bench } from "./harness.ts";
import { openAuthority, personOf, startFor, type Authority } from "./organisation/authority.ts";

let bench: Bench;
let authority: Authority;
beforeAll(async () => { [bench, authority] = await Promise.all([openBench(), openAuthority()]); }, PATIENCE);
afterAll(async () => {
  await bench.end();
  await authority.stop();
}, PATIENCE);

test("a machine of one's own can count what happens, without a word of what", async () => {
  const server = await bench.start();
  const { captureId } = await server.keep("geheime brief", { title: "Zeer geheim besluit", unit: "Onderzoek", location: { id: "Z-99-7", title: "Dossier X", kind: "zaak", target: "vault" } }, "geheim.txt");
  await server.ask("api/nowhere/Zeer%20geheim");
  const answer = await fetch(`${server.address}metrics`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toContain("text/plain");
  const text = await answer.text();
  expect(text).toContain('kantlijn_request_seconds_count{method="POST",route="/api/captures",status="2xx"} 1');
  expect(text).toContain('kantlijn_request_seconds_count{method="GET",route="/*",status="4xx"} 1');
  expect(text).toMatch(/process_resident_memory_bytes \d+/);
  for (const word of ["geheim", "Onderzoek", "Z-99-7", "Dossier", captureId]) expect(text).not.toContain(word);
  await server.stop();
}, PATIENCE);

test("it counts deliveries by how they stand, and does without when the table cannot be read", async () => {
  const server = await bench.start();
  const { captureId } = await server.keep("onderweg");
  await bench.query("delete from deliveries");
  await bench.query("insert into deliveries (capture_id, store, state, made_at, changed_at) values ($1, 'zgw', 'failed', now(), now())", [captureId]);
  expect(await (await fetch(`${server.address}metrics`)).text()).toContain('kantlijn_deliveries{state="failed"} 1');
  await bench.query("alter table deliveries rename to away");
  const text = await (await fetch(`${server.address}metrics`)).text();
  expect(text).not.toContain('kantlijn_deliveries{');
  expect(text).toContain("kantlijn_request_seconds_count");
  await bench.query("alter table away rename to deliveries");
  await server.stop();
}, PATIENCE);

test("for an organisation they are there only with their own token", async () => {
  const metricsToken = "0123456789abcdef";
  const server = await startFor(bench, authority, undefined, {}, { metricsToken });
  const read = (authorization?: string): Promise<Response> => fetch(`${server.address}metrics`, authorization === undefined ? {} : { headers: { authorization } });
  for (const wrong of [undefined, "", "Bearer ", `Bearer ${metricsToken}x`, metricsToken, `Bearer ${await authority.token()}`]) expect((await read(wrong)).status).toBe(404);
  await (await personOf(server, authority, { scp: "Lezen" })).ask("api/captures");
  const text = await (await read(`Bearer ${metricsToken}`)).text();
  expect(text).toContain('kantlijn_tokens_refused_total{fault="scope"} 1');
  expect(text).not.toContain(metricsToken);
  await server.stop();
  const without = await startFor(bench, authority);
  for (const any of ["Bearer ", "Bearer null", "Bearer undefined"]) expect((await fetch(`${without.address}metrics`, { headers: { authorization: any } })).status).toBe(404);
  await without.stop();
}, PATIENCE);
