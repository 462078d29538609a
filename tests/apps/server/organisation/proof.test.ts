import { randomBytes, randomUUID } from "node:crypto";
import fc from "fast-check";
import { openProofs } from "../../../../src/apps/server/vault/proof.ts";
import { openBench, PATIENCE, problemOf, requestFor, type Bench, type TestServer } from "../harness.ts";
import { openAuthority, personOf, startFor, type Authority, type Person, type Sent } from "./authority.ts";

let bench: Bench;
let authority: Authority;
let server: TestServer;
let author: Person;
let other: Person;
let now = new Date();
const clock = (): Date => now;
beforeAll(async () => {
  [bench, authority] = await Promise.all([openBench(), openAuthority(clock)]);
  server = await startFor(bench, authority, undefined, { clock });
  [author, other] = await Promise.all([personOf(server, authority), personOf(server, authority, { oid: "99999999-0000-4000-8000-000000000002" })]);
}, PATIENCE);
afterAll(async () => {
  await bench.end();
  await authority.stop();
}, PATIENCE);

const changed = (proof: string, at: number): string => `${proof.slice(0, at)}${proof[at] === "A" ? "B" : "A"}${proof.slice(at + 1)}`;

describe("a capture of a file that somebody else sent", () => {
  let sent: Sent;
  let own: Sent;
  beforeAll(async () => {
    sent = await author.upload("Geheim van de auteur");
    expect((await author.post(requestFor(sent))).status).toBe(201);
    own = await other.upload("van een ander");
  });

  it.each<readonly [string, () => string | undefined]>([
    ["no proof", () => undefined],
    ["an empty one", () => ""],
    ["a made-up one", () => `${(Date.now() + 1000).toString(36)}.${randomBytes(32).toString("base64url")}`],
    ["the proof of the author", () => sent.proof],
    ["a proof of another file of his own", () => own.proof],
    ["the proof of the author with another moment", () => changed(sent.proof, 0)],
    ["the proof of the author with another mark", () => changed(sent.proof, 20)],
    ["something after the proof", () => `${sent.proof}=`],
  ])("is refused with %s, as if the file were not there", async (_, proof) => {
    const given = proof();
    const claim = requestFor({ sha256: sent.sha256, size: sent.size, ...(given === undefined ? {} : { proof: given }) });
    const refusal = await problemOf(await other.post(claim));
    expect(refusal).toMatchObject({ status: 422, code: "capture-checksum" });
    const nowhere = await problemOf(await other.post({ ...claim, file: { ...claim.file, sha256: "ab".repeat(32) } }));
    // Nobody learns from the answer whether the vault has a file.
    expect({ ...nowhere.body, correlationId: "" }).toEqual({ ...refusal.body, correlationId: "" });
  });

  it("is made by sending it as well, and then it is his", async () => {
    const again = await other.upload("Geheim van de auteur");
    expect(again.sha256).toBe(sent.sha256);
    expect((await other.post(requestFor(again))).status).toBe(201);
  });

  it("left no trace by being refused", async () => {
    expect(await bench.query("select count(*)::int as count from captures where file_sha256 = $1", [sent.sha256])).toEqual([{ count: 2 }]);
  });
});

it("a proof holds for an hour, and a capture that was taken up can be repeated after that, also without it", async () => {
  const sent = await author.upload("op tijd");
  const [early, late] = [requestFor(sent), requestFor(sent)];
  now = new Date(now.getTime() + 59 * 60_000);
  const receipt = await (await author.post(early)).json();
  now = new Date(now.getTime() + 2 * 60_000);
  const bare = { idempotencyKey: early.idempotencyKey, record: early.record, file: early.file };
  const fresh = await personOf(server, authority);
  expect(await problemOf(await fresh.post(late))).toMatchObject({ code: "capture-checksum" });
  for (const repeated of [early, bare]) {
    const answer = await fresh.post(repeated);
    expect([answer.status, await answer.json()]).toEqual([200, receipt]);
  }
  expect((await fresh.post({ ...late, ...requestFor(await fresh.upload("op tijd")), idempotencyKey: late.idempotencyKey })).status).toBe(201);
});

it("another process on the same data folder knows the proof", async () => {
  const sent = await (await personOf(server, authority)).upload("twee processen");
  const second = await startFor(bench, authority, undefined, { clock, data: server.data });
  expect((await (await personOf(second, authority)).post(requestFor(sent))).status).toBe(201);
  await second.stop();
});

it("where nobody signs in there is no proof, none is asked, and one that comes along changes nothing", async () => {
  const here = await bench.start();
  const sent = await here.upload("alleen hier");
  expect(Object.keys(sent)).toEqual(["sha256", "size"]);
  expect((await here.capture(requestFor(sent))).status).toBe(201);
  expect((await here.capture(requestFor({ ...sent, proof: "iets" }))).status).toBe(201);
  await here.stop();
});

test("a proof is for one file, one account and one hour, under one key", () => {
  const file = fc.record({ sha256: fc.stringMatching(/^[0-9a-f]{64}$/), size: fc.integer({ min: 1, max: 1e8 }) });
  const [key, strange] = [randomBytes(32), randomBytes(32)];
  const issued = 1_800_000_000_000;
  fc.assert(fc.property(file, file, fc.uuid(), fc.integer({ min: -120_000, max: 7_200_000 }), (one, two, account, after) => {
    const proof = openProofs(key, () => new Date(issued)).issue(one, account);
    const then = openProofs(key, () => new Date(issued + after));
    expect(then.holds(proof, one, account)).toBe(after >= -60_000 && after < 3_600_000);
    const same = openProofs(key, () => new Date(issued));
    expect(same.holds(proof, two, account)).toBe(one.sha256 === two.sha256 && one.size === two.size);
    expect(same.holds(proof, { ...one, size: one.size + 1 }, account)).toBe(false);
    expect(same.holds(proof, one, randomUUID())).toBe(false);
    expect(openProofs(strange, () => new Date(issued)).holds(proof, one, account)).toBe(false);
  }));
});
