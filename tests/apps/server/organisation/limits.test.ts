import { allowanceOf, TooMuch } from "../../../../src/apps/server/organisation/allowance.ts";
import { openBench, PATIENCE, problemOf, type Bench } from "../harness.ts";
import { openAuthority, personOf, startFor, type Authority } from "./authority.ts";

let bench: Bench;
let authority: Authority;
beforeAll(async () => { [bench, authority] = await Promise.all([openBench(), openAuthority()]); }, PATIENCE);
afterAll(async () => {
  await bench.end();
  await authority.stop();
}, PATIENCE);

const OTHER = { oid: "99999999-0000-4000-8000-000000000002" };

test("an account that asks too much waits, and another one does not", async () => {
  const server = await startFor(bench, authority, undefined, {}, { limits: { requests: 10, megabytes: 100 } });
  const [one, same, other] = [await personOf(server, authority), await personOf(server, authority, { nonce: "another token" }), await personOf(server, authority, OTHER)];
  const statuses: number[] = [];
  for (let turn = 0; turn < 12; turn += 1) statuses.push((await (turn % 2 === 0 ? one : same).ask("api/captures")).status);
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429, 429]);
  const refused = await one.ask("api/captures");
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(Number(refused.headers.get("retry-after"))).toBeLessThanOrEqual(60);
  expect(await problemOf(refused)).toMatchObject({ status: 429, code: "rate-limited" });
  expect((await other.ask("api/captures")).status).toBe(200);
  await server.stop();
}, PATIENCE);

test("an account that sends too much waits, announced or not; what is too large for anybody is refused as such", async () => {
  const server = await startFor(bench, authority, undefined, { largest: 50_000_000 }, { limits: { requests: 1000, megabytes: 100 } });
  const person = await personOf(server, authority);
  const send = (megabytes: number, announced: boolean): Promise<Response> => {
    const bytes = new Uint8Array(megabytes * 1_000_000);
    const pieces = new ReadableStream<Uint8Array>({ start: (controller) => { for (let at = 0; at < bytes.length; at += 100_000) controller.enqueue(bytes.subarray(at, at + 100_000)); controller.close(); } });
    const body = announced ? { body: bytes } : { body: pieces, duplex: "half" };
    return person.ask("api/files", { method: "POST", headers: { "content-type": "application/octet-stream" }, ...body });
  };
  expect(await problemOf(await send(51, true))).toMatchObject({ status: 413, code: "capture-too-large" });
  for (let turn = 0; turn < 2; turn += 1) expect((await send(40, true)).status).toBe(201);
  for (const announced of [true, false]) {
    const refused = await send(45, announced);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await problemOf(refused)).toMatchObject({ status: 429, code: "rate-limited" });
  }
  expect((await (await personOf(server, authority, OTHER)).upload("klein")).size).toBe(5);
  await server.stop();
}, PATIENCE);

describe("an allowance", () => {
  it("comes back after a minute, counts nothing that it refused, and says how long to wait", () => {
    let now = 1_000;
    const allowance = allowanceOf(10, () => now);
    const after = (amount: number): number => {
      try {
        allowance.spend("a", amount);
        return 0;
      } catch (error) {
        return error instanceof TooMuch ? error.after : -1;
      }
    };
    expect([after(6), after(5), after(4), after(1)]).toEqual([0, 60, 0, 60]);
    now += 59_500;
    expect(after(1)).toBe(1);
    now += 500;
    expect([after(10), after(1)]).toEqual([0, 60]);
    now -= 5_000;
    expect(after(10)).toBe(0);
  });
});
