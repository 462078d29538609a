import { ERROR_CODES, type KantlijnError, type MetadataRecord, type Receipt } from "../../../src/core/model/index.ts";
import { vaultStore } from "../../../src/adapters/stores/vault/index.ts";
import type { StorePlan } from "../../../src/adapters/stores/store.ts";

const RECORD: MetadataRecord = {
  id: "0c0e9a3e-2f3c-4a8e-9d7a-1b1f6c1d2e3f", title: "Besluit", documentType: null, date: null, status: null, version: null, author: null, unit: null, parties: [], subject: null, language: null,
  confidentiality: "intern", caseNumber: null, organisation: { name: "gemeente Waterkant", tooi: null }, location: { id: "Z-1", title: "Zaak", kind: "zaak", target: "zgw" },
  retention: { list: "", number: null, valuation: null, term: null, starts: null, process: null }, woo: { categories: [] }, policy: { id: "gemeente", version: "1" },
  confirmedAt: "2026-11-25T09:00:00.000Z", overruled: [], answers: {},
};
const PLAN: StorePlan = { idempotencyKey: "b6a7c1de-4c51-4a5f-8e0e-0a6f4f8f2d10", record: RECORD, fileName: "besluit.docx", mediaType: "application/octet-stream", size: 3, sha256: "aa" };
const RECEIPT: Receipt = {
  captureId: "c1", documentId: RECORD.id, location: { id: "Z-1", title: "Zaak" }, file: { name: "besluit.docx", mediaType: "application/octet-stream", size: 3, sha256: "aa" },
  storedAt: "2026-11-25T09:00:01.000Z", undoUntil: "2026-12-25T09:00:01.000Z",
};
const BYTES = new Blob([new Uint8Array([1, 2, 3])]);

type Answer = (address: string, request: RequestInit) => Response | Promise<Response>;
const json = (body: unknown, status = 200, type = "application/json"): Response => new Response(JSON.stringify(body), { status, headers: { "content-type": type } });
const problem = (code: string, status: number): Response => json({ code, status, correlationId: "k1" }, status, "application/problem+json");

/** A vault before a server that answers as the test says. */
function vault(answer: Answer, { session = "t1", renewed = null }: { readonly session?: string | null; readonly renewed?: string | null } = {}) {
  const calls: { path: string; method: string; session: string | undefined; body: unknown }[] = [];
  let renewals = 0;
  const store = vaultStore({
    base: "http://localhost:3000/", session: () => session,
    renew: () => {
      renewals += 1;
      return Promise.resolve(renewed);
    },
    fetch: async (address, request) => {
      calls.push({ path: new URL(address).pathname, method: request.method ?? "GET", session: (request.headers as Record<string, string>)["X-Kantlijn-Session"], body: request.body });
      return answer(address, request);
    },
  });
  return { store, calls, renewals: () => renewals };
}

const good: Answer = (address) => (address.endsWith("/files") ? json({ sha256: "aa", size: 3 }, 201) : json(RECEIPT, 201));

test("the bytes go first, the record follows, and the receipt comes back", async () => {
  const { store, calls } = vault(good);
  const sent: number[] = [];
  expect(await store.store(PLAN, BYTES, { progress: (bytes) => { sent.push(bytes); } })).toEqual(RECEIPT);
  expect(calls.map(({ path, method, session }) => [method, path, session])).toEqual([["POST", "/api/files", "t1"], ["POST", "/api/captures", "t1"]]);
  expect(calls[0]?.body).toBe(BYTES);
  expect(JSON.parse(calls[1]?.body as string)).toEqual({ idempotencyKey: PLAN.idempotencyKey, record: RECORD, file: { name: "besluit.docx", mediaType: "application/octet-stream", size: 3, sha256: "aa" } });
  expect(sent).toEqual([3]);
});

test("a proof of the upload goes along with the record, as it came", async () => {
  const { store, calls } = vault((address, request) => (address.endsWith("/files") ? json({ sha256: "aa", size: 3, proof: "p1" }, 201) : good(address, request)));
  await store.store(PLAN, BYTES);
  expect(JSON.parse(calls[1]?.body as string)).toMatchObject({ idempotencyKey: PLAN.idempotencyKey, proof: "p1" });
});

test("trying again sends the same key", async () => {
  let first = true;
  const { store, calls } = vault((address, request) => {
    if (!first || address.endsWith("/files")) return good(address, request);
    first = false;
    throw new TypeError("connection lost after it was stored");
  });
  await expect(store.store(PLAN, BYTES)).rejects.toMatchObject({ code: "server-unavailable" });
  expect(await store.store(PLAN, BYTES)).toEqual(RECEIPT);
  const keys = calls.filter(({ path }) => path === "/api/captures").map(({ body }) => (JSON.parse(body as string) as { idempotencyKey: string }).idempotencyKey);
  expect(keys).toEqual([PLAN.idempotencyKey, PLAN.idempotencyKey]);
});

test.each(ERROR_CODES.filter((code) => code !== "session-invalid"))("a problem with the code %s is that error", async (code) => {
  const { store } = vault(() => problem(code, 422));
  await expect(store.store(PLAN, BYTES)).rejects.toMatchObject({ name: "KantlijnError", code, values: { correlationId: "k1" } });
});

test.each([
  [404, "server-unavailable"], [405, "server-unavailable"], [500, "server-unavailable"], [502, "server-unavailable"], [503, "server-unavailable"], [504, "server-unavailable"],
  [401, "session-invalid"], [403, "session-invalid"], [413, "capture-too-large"], [429, "rate-limited"], [507, "store-full"], [418, "internal"],
])("status %d of something that is not our server means %s", async (status, code) => {
  for (const body of ["<h1>proxy</h1>", "{"]) {
    const { store } = vault(() => new Response(body, { status, headers: { "content-type": body === "{" ? "application/json" : "text/html" } }));
    await expect(store.store(PLAN, BYTES)).rejects.toMatchObject({ code });
  }
});

test.each<readonly [string, Answer, KantlijnError["code"]]>([
  ["no answer at all", () => { throw new TypeError("failed to fetch"); }, "server-unavailable"],
  ["an answer that is cut off", () => new Response('{"sha256":', { status: 201 }), "server-unavailable"],
  ["an answer of something else", () => json({ hello: "world" }), "server-unavailable"],
  ["other bytes than were sent", (address, request) => (address.endsWith("/files") ? json({ sha256: "bb", size: 3 }, 201) : good(address, request)), "capture-checksum"],
  ["fewer bytes than were sent", (address, request) => (address.endsWith("/files") ? json({ sha256: "aa", size: 2 }, 201) : good(address, request)), "capture-checksum"],
  ["a receipt without proof", (address, request) => (address.endsWith("/captures") ? json({ ...RECEIPT, captureId: null }) : good(address, request)), "server-unavailable"],
  ["a receipt that is no object", (address, request) => (address.endsWith("/captures") ? json("ok") : good(address, request)), "server-unavailable"],
])("%s is never taken for stored", async (_, answer, code) => {
  await expect(vault(answer).store.store(PLAN, BYTES)).rejects.toMatchObject({ code });
});

test("a page that came without a session asks nothing", async () => {
  const { store, calls } = vault(good, { session: null });
  await expect(store.store(PLAN, BYTES)).rejects.toMatchObject({ code: "server-unavailable" });
  expect(calls).toEqual([]);
});

test("a session that the server no longer knows is renewed once", async () => {
  const { store, renewals } = vault((address, request) => ((request.headers as Record<string, string>)["X-Kantlijn-Session"] === "t1" ? problem("session-invalid", 403) : good(address, request)), { renewed: "t2" });
  expect(await store.store(PLAN, BYTES)).toEqual(RECEIPT);
  expect(renewals()).toBe(2);
});

test.each([[null], ["t1"], ["t2"]])("a server that refuses also the renewed session (%s) is not asked for ever", async (renewed) => {
  const { store, calls } = vault(() => problem("session-invalid", 403), { renewed });
  await expect(store.store(PLAN, BYTES)).rejects.toMatchObject({ code: "session-invalid" });
  expect(calls.length).toBeLessThanOrEqual(2);
});

test("what is stopped stays stopped: it is no failure of the server", async () => {
  const control = new AbortController();
  const { store } = vault((_, request) => {
    control.abort();
    request.signal?.throwIfAborted();
    return json({});
  });
  await expect(store.store(PLAN, BYTES, { signal: control.signal })).rejects.toMatchObject({ name: "AbortError" });
});

test("undo withdraws that capture, and says why it cannot", async () => {
  const { store, calls } = vault(() => json({ captureId: "a/b", withdrawnAt: "" }));
  await store.undo("a/b");
  expect(calls[0]).toMatchObject({ method: "POST", path: "/api/captures/a%2Fb/withdrawal" });
  await expect(vault(() => problem("undo-expired", 409)).store.undo("c1")).rejects.toMatchObject({ code: "undo-expired" });
});

test("a store that cannot undo says so in the receipt", async () => {
  const rest = { ...RECEIPT, undoUntil: undefined };
  const { store } = vault((address, request) => (address.endsWith("/captures") ? json(rest) : good(address, request)));
  expect((await store.store(PLAN, BYTES)).undoUntil).toBeNull();
});

describe("a server of an organisation", () => {
  const tokens = (answers: readonly string[], code: string | null = null) => {
    const asked: { readonly fresh: boolean; readonly quiet: boolean }[] = [];
    const shown: (string | undefined)[] = [];
    const store = vaultStore({
      base: "http://localhost:3000/", session: () => "t1", renew: () => Promise.resolve(null),
      token: (options) => {
        asked.push(options);
        return Promise.resolve(answers[asked.length - 1] ?? "last");
      },
      fetch: (address, request) => {
        const { Authorization: given } = request.headers as Record<string, string>;
        shown.push(given);
        return Promise.resolve(given === "Bearer old" ? problem("token-refused", 401) : code === null ? good(address, request) as Response : problem(code, 403));
      },
    });
    return { store, asked, shown };
  };

  it("gets the token of the author with every request, and hears whether somebody clicked", async () => {
    const { store, asked, shown } = tokens(["a", "b"]);
    expect(await store.store(PLAN, BYTES, { quiet: true })).toEqual(RECEIPT);
    await store.undo("c1");
    expect(shown).toEqual(["Bearer a", "Bearer b", "Bearer last"]);
    expect(asked).toEqual([{ fresh: false, quiet: true }, { fresh: false, quiet: true }, { fresh: false, quiet: false }]);
  });

  it("gets a fresh one when it refused the last, once", async () => {
    const { store, asked } = tokens(["old", "new", "c"]);
    expect(await store.store(PLAN, BYTES)).toEqual(RECEIPT);
    expect(asked.slice(0, 2)).toEqual([{ fresh: false, quiet: false }, { fresh: true, quiet: false }]);
    const stubborn = tokens(["old", "old"]);
    await expect(stubborn.store.store(PLAN, BYTES)).rejects.toMatchObject({ code: "token-refused" });
    expect(stubborn.shown).toHaveLength(2);
  });

  it("says it when this author may not store there; nothing is asked again", async () => {
    const { store, shown } = tokens([], "not-allowed");
    await expect(store.store(PLAN, BYTES)).rejects.toMatchObject({ code: "not-allowed" });
    expect(shown).toHaveLength(1);
  });
});
