import { createHash } from "node:crypto";
import fc from "fast-check";
import { CONFIDENTIALITY, type MetadataRecord } from "../../../../src/core/model/index.ts";
import { openDatabase } from "../../../../src/apps/server/database/database.ts";
import { ACTIONS, ANYONE_HERE, callerOf, mayUse, type Action, type Caller } from "../../../../src/apps/server/organisation/rights.ts";
import { rule } from "../../../../src/apps/server/organisation/settings.ts";
import { listCaptures } from "../../../../src/apps/server/register/list.ts";
import { registerQuery } from "../../../../src/apps/server/schemas.ts";
import { openBench, PATIENCE, problemOf, requestFor, type Bench, type TestServer } from "../harness.ts";
import { openAuthority, personOf, startFor, TENANT, type Authority, type Person } from "./authority.ts";

const RULES = [
  { who: "everyone", may: ["store"] },
  { who: { roles: ["Archief"] }, may: ["see", "undo", "check"], upTo: "zeer_geheim" },
  { who: { groups: ["team-ruimte"] }, may: ["see"], places: ["Z-26-*"], units: ["Ruimte"] },
  { who: { groups: ["team-zorg"] }, may: ["store", "see"], places: ["S-1", "S-2"], targets: ["vault"], upTo: "vertrouwelijk" },
  { who: { tenants: ["aaaaaaaa-bbbb-4ccc-8ddd-ffffffffffff"], roles: ["Ver"] }, may: ["see"] },
];
const who = (id: number, claims: Readonly<Record<string, unknown>> = {}) => ({ oid: `99999999-0000-4000-8000-00000000000${String(id)}`, ...claims });
const PEOPLE = { author: who(1), colleague: who(2), archivist: who(3, { roles: ["Archief"] }), planner: who(4, { groups: ["team-ruimte"] }), carer: who(5, { groups: ["team-zorg"] }), far: who(6, { roles: ["Ver"] }) } as const;
type Name = keyof typeof PEOPLE;

const place = (id: string, unit: string | null, target: "zgw" | "vault", confidentiality: MetadataRecord["confidentiality"]): Partial<MetadataRecord> => ({ location: { id, title: id, kind: "zaak", target }, unit, confidentiality });
const PLACES = {
  zaak: place("Z-26-100", "Ruimte", "zgw", "intern"), elsewhere: place("Z-26-100", "Zorg", "zgw", "intern"), nobody: place("Z-26-101", null, "zgw", "intern"), older: place("Z-25-9", "Ruimte", "zgw", "intern"),
  care: place("S-1", "Zorg", "vault", "vertrouwelijk"), almost: place("S-11", "Zorg", "vault", "openbaar"), moved: place("S-2", "Zorg", "zgw", "intern"), secret: place("S-1", "Zorg", "vault", "geheim"),
} as const;
type Where = keyof typeof PLACES;

let bench: Bench;
let authority: Authority;
let server: TestServer;
let people: Readonly<Record<Name, Person>>;
/** What stands in the register, put there by the author; what he may not store, by a server without rights. */
let ids: Readonly<Record<Where, string>>;
beforeAll(async () => {
  [bench, authority] = await Promise.all([openBench(), openAuthority()]);
  server = await startFor(bench, authority, RULES);
  people = Object.fromEntries(await Promise.all(Object.entries(PEOPLE).map(async ([name, claims]) => [name, await personOf(server, authority, claims)] as const))) as Record<Name, Person>;
  const open = await startFor(bench, authority, [{ who: "everyone", may: ["store"], upTo: "zeer_geheim" }], { data: server.data });
  const stranger = await personOf(open, authority, who(9));
  const kept: [string, string][] = [];
  for (const [name, change] of Object.entries(PLACES)) kept.push([name, await stranger.keep(`tekst ${name}`, { ...change, title: `Stuk ${name}` })]);
  ids = Object.fromEntries(kept) as Record<Where, string>;
  await open.stop();
}, PATIENCE);
afterAll(async () => {
  await bench.end();
  await authority.stop();
}, PATIENCE);

/** Who may do what where; what is not named is refused. */
const MAY: Readonly<Record<Name, Readonly<Partial<Record<Action, readonly Where[]>>>>> = {
  author: { store: ["zaak", "elsewhere", "nobody", "older", "almost", "moved"] },
  colleague: { store: ["zaak", "elsewhere", "nobody", "older", "almost", "moved"] },
  archivist: { store: ["zaak", "elsewhere", "nobody", "older", "almost", "moved"], see: ["zaak", "elsewhere", "nobody", "older", "care", "almost", "moved", "secret"], undo: ["zaak", "elsewhere", "nobody", "older", "care", "almost", "moved", "secret"] },
  planner: { store: ["zaak", "elsewhere", "nobody", "older", "almost", "moved"], see: ["zaak"] },
  carer: { store: ["zaak", "elsewhere", "nobody", "older", "almost", "moved", "care"], see: ["care"] },
  far: { store: ["zaak", "elsewhere", "nobody", "older", "almost", "moved"] },
};
const names = Object.keys(PEOPLE) as Name[];
const wheres = Object.keys(PLACES) as Where[];
const callerNamed = (name: Name): Caller => {
  const { oid, ...claims } = { roles: [], groups: [], ...PEOPLE[name] };
  return callerOf({ tenant: TENANT, subject: oid, ...claims }, `account of ${name}`, RULES.map((one) => rule.parse(one)));
};

describe.each(names)("the %s", (name) => {
  it.each(ACTIONS.filter((action) => action !== "check").flatMap((action) => wheres.map((where) => [action, where] as const)))("%s in %s", (action, where) => {
    const { location, unit = null, confidentiality = "intern" } = PLACES[where];
    expect(mayUse(callerNamed(name), action, { id: location!.id, target: location!.target, unit, confidentiality })).toBe(MAY[name][action]?.includes(where) ?? false);
  });

  it("sees in every list what he may see, and nothing of the rest", async () => {
    const seen = wheres.filter((where) => MAY[name].see?.includes(where) ?? false);
    const json = async (path: string): Promise<unknown> => (await people[name].ask(path)).json();
    const listed = (await json("api/captures?limit=200")) as { readonly captures: readonly { readonly captureId: string }[]; readonly total: number };
    expect(listed.captures.map(({ captureId }) => captureId).toSorted()).toEqual(seen.map((where) => ids[where]).toSorted());
    expect(listed.total).toBe(seen.length);
    expect(((await json("api/register/export.json")) as readonly unknown[]).length).toBe(seen.length);
    expect((await (await people[name].ask("api/register/export.csv")).text()).trim().split("\r\n").length).toBe(seen.length + 1);
    const tidy = (await json("api/register/tidy?limit=200")) as { readonly items: readonly { readonly row: { readonly captureId: string } }[] };
    expect(tidy.items.filter(({ row }) => !seen.some((where) => ids[where] === row.captureId))).toEqual([]);
    const choices = JSON.stringify(await json("api/register/choices"));
    for (const where of wheres) if (!seen.some((one) => PLACES[one].location!.id === PLACES[where].location!.id)) expect(choices).not.toContain(`"${PLACES[where].location!.id}"`);
    for (const where of wheres) {
      const may = seen.includes(where);
      for (const part of ["", "/file", "/mdto/bestand.xml", "/mdto/informatieobject.xml"]) {
        const answer = await people[name].ask(`api/captures/${ids[where]}${part}`);
        if (may) expect([where, part, answer.status]).toEqual([where, part, 200]);
        else expect(await problemOf(answer)).toMatchObject({ status: 404, code: "capture-not-found" });
      }
      // Where a page begins tells nothing about a row that is not there for him.
      if (!may) expect(((await json(`api/captures?at=${ids[where]}&limit=1`)) as { readonly offset: number }).offset).toBe(0);
    }
  });

  it("hears where the very same file is kept as far as he may see it, and of the rest what he hears of a file that nobody kept", async () => {
    const keptOf = async (text: string): Promise<unknown> => {
      const sha256 = createHash("sha256").update(text).digest("hex");
      return (await people[name].ask("api/kept", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ sha256 }) })).json();
    };
    for (const where of wheres) {
      const kept = MAY[name].see?.includes(where) === true ? { captureId: ids[where], location: { id: PLACES[where].location!.id, title: PLACES[where].location!.title }, as: "file" } : null;
      expect([where, await keptOf(`tekst ${where}`)]).toEqual([where, { kept }]);
    }
    expect(await keptOf("van niemand")).toEqual({ kept: null });
  });

  it("stores where he may, and is told plainly where he may not", async () => {
    const sent = await people[name].upload(`van ${name}`);
    for (const where of wheres) {
      const answer = await people[name].post(requestFor(sent, PLACES[where]));
      if (MAY[name].store?.includes(where) ?? false) {
        const { captureId } = (await answer.json()) as { readonly captureId: string };
        expect([where, answer.status]).toEqual([where, 201]);
        // His own he sees and undoes, without a right for that.
        expect((await people[name].ask(`api/captures/${captureId}/file`)).status).toBe(200);
        expect((await people[name].ask(`api/captures/${captureId}/withdrawal`, { method: "POST" })).status).toBe(200);
      } else expect(await problemOf(answer)).toMatchObject({ status: 403, code: "not-allowed", body: { detail: expect.stringContaining("geen recht") } });
    }
    await bench.query("insert into events select id, 'erased', now() from captures where exists (select from actors where capture_id = captures.id and kind = 'withdrawn')  on conflict do nothing");
    await bench.query("delete from actors where exists (select from events where events.capture_id = actors.capture_id and events.kind = 'erased')");
    await bench.query("delete from records where exists (select from events where events.capture_id = records.capture_id and events.kind = 'erased')");
  });

  it("checks the whole register only with that right", async () => {
    expect((await people[name].ask("api/seals")).status).toBe(name === "archivist" ? 200 : 403);
  });
});

describe("undo", () => {
  it("is for who stored it, or who has the right; others do not even find it, or are told that they may not", async () => {
    const id = await people.author.keep("van de auteur", PLACES.zaak);
    const undo = (name: Name) => people[name].ask(`api/captures/${id}/withdrawal`, { method: "POST" });
    expect(await problemOf(await undo("colleague"))).toMatchObject({ status: 404, code: "capture-not-found" });
    expect(await problemOf(await undo("planner"))).toMatchObject({ status: 403, code: "not-allowed" });
    expect((await undo("archivist")).status).toBe(200);
    expect((await undo("author")).status).toBe(200);
    expect((await bench.query("select kind, account from actors where capture_id = $1 order by kind", [id])).map(({ kind }) => kind)).toEqual(["captured", "withdrawn"]);
  });

  it("needs no account where nobody signs in", async () => {
    const here = await bench.start();
    const { captureId } = await here.keep("alleen hier");
    expect((await here.ask(`api/captures/${captureId}/withdrawal`, { method: "POST" })).status).toBe(200);
    expect(await bench.query("select * from actors where capture_id = $1", [captureId])).toEqual([]);
    await here.stop();
  });
});

test("a key of somebody else gives no receipt, also with the same content", async () => {
  const request = requestFor(await people.author.upload("twee keer"), PLACES.zaak);
  expect((await people.author.post(request)).status).toBe(201);
  expect((await people.author.post(request)).status).toBe(200);
  expect(await problemOf(await people.colleague.post(request))).toMatchObject({ status: 409, code: "capture-conflict" });
});

test("an account is an opaque id that no answer, file or log carries, and that nobody can change", async () => {
  const id = await people.author.keep("van wie", PLACES.zaak);
  const accounts = (await bench.query("select distinct account from actors")).map(({ account }) => String(account));
  const [own] = await bench.query("select account from actors where capture_id = $1", [id]);
  expect(own?.["account"]).toMatch(/^[0-9a-f]{64}$/);
  const addresses = ["api/captures?limit=200", `api/captures/${id}`, `api/captures/${id}/mdto/informatieobject.xml`, `api/captures/${id}/mdto/bestand.xml`, "api/register/export.csv", "api/register/export.json", "api/register/choices", "api/register/tidy", "api/seals", "api/openapi.json"];
  const said = [...await Promise.all(addresses.map(async (address) => (await people.archivist.ask(address)).text())), server.log()].join("\n");
  for (const secret of [...accounts, ...Object.values(PEOPLE).map(({ oid }) => oid)]) expect(said).not.toContain(secret);
  await expect(bench.query("update actors set account = repeat('0', 64)")).rejects.toThrow("append-only");
  await expect(bench.query("delete from actors")).rejects.toThrow("erased");
  await expect(bench.query("truncate actors")).rejects.toThrow();
});

test("what the rules say in SQL is what they say in code", async () => {
  const database = openDatabase(bench.databaseUrl);
  const rows = await database.read((connection) => connection.selectFrom("records").leftJoin("actors", (join) => join.onRef("actors.capture_id", "=", "records.capture_id").on("actors.kind", "=", "captured")).select(["records.capture_id", "records.record", "actors.account"]).execute());
  expect(rows.length).toBeGreaterThan(7);
  const some = <T>(...values: T[]) => fc.option(fc.subarray(values, { minLength: 1 }), { nil: null });
  const grants = fc.array(fc.record({ places: some("Z-26-*", "Z-26-100", "S-1", "S-1*", "*", "Z_26%", "'; drop table records; --"), units: some("Ruimte", "Zorg", "%"), targets: some("zgw" as const, "vault" as const), upTo: fc.constantFrom(...CONFIDENTIALITY) }), { maxLength: 3 });
  const account = fc.constantFrom(...rows.flatMap((row) => (row.account === null ? [] : [row.account])), "nobody");
  await fc.assert(fc.asyncProperty(grants, account, async (see, by) => {
    const caller: Caller = { account: by, may: { ...ANYONE_HERE.may, see } };
    const expected = rows.filter(({ record: { location, unit, confidentiality }, account: owner }) => mayUse(caller, "see", { id: location.id, target: location.target, unit, confidentiality }, owner)).map((row) => row.capture_id).toSorted();
    const { captures, total } = await database.read((connection) => listCaptures(connection, registerQuery.parse({}), { limit: 200, offset: 0 }, new Date(), caller));
    expect(captures.map(({ id }) => id).toSorted()).toEqual(expected);
    expect(total).toBe(expected.length);
  }), { numRuns: 60 });
  await database.close();
});

test("handing over for publication is for who may store there, also the second time", async () => {
  const fit = { ...PLACES.zaak, woo: { categories: [{ article: "Woo 3.3 lid 2 onder k", uri: "https://identifier.overheid.nl/tooi/def/thes/kern/c_46a81018", name: "beschikkingen" }] }, status: "definitief" as const };
  const closer = await startFor(bench, authority, [{ who: { roles: ["Auteur"] }, may: ["store"] }, { who: "everyone", may: ["see"] }], { data: server.data });
  const [writer, reader] = await Promise.all([personOf(closer, authority, who(1, { roles: ["Auteur"] })), personOf(closer, authority, who(2))]);
  const id = await writer.keep("aan te bieden", fit);
  const offer = (person: Person) => person.ask(`api/captures/${id}/publication`, { method: "POST" });
  const publishable = async (person: Person) => ((await (await person.ask(`api/captures/${id}`)).json()) as { readonly publishable: boolean }).publishable;
  expect([await publishable(writer), await publishable(reader)]).toEqual([true, false]);
  expect(await problemOf(await offer(reader))).toMatchObject({ status: 403, code: "not-allowed" });
  expect(await bench.query("select * from publications where capture_id = $1", [id])).toEqual([]);
  expect((await offer(writer)).status).toBe(200);
  expect(await problemOf(await offer(reader))).toMatchObject({ status: 403, code: "not-allowed" });
  expect((await reader.ask(`api/captures/${id}/publication`)).status).toBe(200);
  await closer.stop();
});
