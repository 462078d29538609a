import { KantlijnError, type ErrorCode, type Receipt, type StoreTarget } from "../../../src/core/model/index.ts";
import { REMOTE } from "../../../src/adapters/stores/index.ts";
import { routedStore } from "../../../src/adapters/stores/routed.ts";
import type { RemoteParts, Store, StorePlan } from "../../../src/adapters/stores/store.ts";
import { planOf } from "./plans.ts";

const receiptOf = ({ idempotencyKey, record }: StorePlan): Receipt => ({ captureId: idempotencyKey, documentId: record.id, location: record.location, file: { name: "x", mediaType: "x", size: 3, sha256: "" }, storedAt: "2026-11-25T09:00:00.000Z", undoUntil: null });

/** A store that says what it is asked. `fails` are the codes with which it fails, one per call, for as long as there are any. */
function told(name: string, said: string[], { hands = false, fails = [] as ErrorCode[], remote = false } = {}): Store {
  const say = (what: string): Promise<void> => {
    said.push(`${name} ${what}`);
    const code = fails.shift();
    return code === undefined ? Promise.resolve() : Promise.reject(new KantlijnError(code, "as the test says"));
  };
  return {
    id: name, offers: hands ? () => Promise.resolve([]) : null,
    store: async (plan) => { await say("store"); return { ...receiptOf(plan), ...(remote ? { address: "https://daar.example/x", handle: "envelope" } : {}) }; },
    undo: (captureId, handle) => say(`undo ${[captureId.slice(-1), handle].filter(Boolean).join(" ")}`),
  };
}

function routes({ hands = false, set = true, fails = [] as ErrorCode[], vaultFails = [] as ErrorCode[] } = {}) {
  const said: string[] = [];
  const store = routedStore({ ground: told("ground", said, { hands, fails: vaultFails }), remote: (target: StoreTarget) => Promise.resolve(set && target === "sharepoint" ? told("there", said, { remote: true, fails }) : null) });
  return { store, said };
}
const PLACE = "https://a.sharepoint.com/sites/b";

test.each<readonly [string, Parameters<typeof routes>[0], Parameters<typeof planOf>[1], readonly string[]]>([
  ["a folder in SharePoint, without a server", { hands: true }, { place: PLACE }, ["there store"]],
  ["a folder in SharePoint, with the vault", {}, { place: PLACE }, ["ground store", "there store"]],
  ["a folder in SharePoint that nobody set up", { hands: true, set: false }, { place: PLACE }, ["ground store"]],
  ["a place in SharePoint without an address", { hands: true }, { place: null }, ["ground store"]],
  ["a zaak", {}, { place: PLACE, target: "zgw" }, ["ground store"]],
  ["the vault", {}, { target: "vault" }, ["ground store"]],
])("%s", async (_, how, plan, expected) => {
  const { store, said } = routes(how);
  const receipt = await store.store(planOf(1, plan).plan, planOf(1).bytes);
  expect(said).toEqual(expected);
  expect(receipt.handle).toBe(expected.includes("there store") ? "envelope" : undefined);
});

test("taking back goes the same ways, the other store first: while the document is there, the register says so", async () => {
  for (const [how, expected] of [[{ hands: true }, ["there undo 1 envelope"]], [{}, ["there undo 1 envelope", "ground undo 1"]]] as const) {
    const { store, said } = routes(how);
    await store.undo("1", "envelope");
    expect(said).toEqual(expected);
  }
  const { store, said } = routes();
  await store.undo("1");
  expect(said).toEqual(["ground undo 1"]);
});

test("what the other store will not take back stays in the register", async () => {
  const { store, said } = routes({ fails: ["undo-changed"] });
  await expect(store.undo("1", "envelope")).rejects.toMatchObject({ code: "undo-changed" });
  expect(said).toEqual(["there undo 1 envelope"]);
});

test("while the other store is away the vault has it, and the next attempt completes it", async () => {
  const { store, said } = routes({ fails: ["store-unavailable"] });
  const { plan, bytes } = planOf(1, { place: PLACE });
  await expect(store.store(plan, bytes)).rejects.toMatchObject({ code: "store-unavailable" });
  expect(said).toEqual(["ground store", "there store"]);
});

test("what the other store refuses for good does not stay in the vault; when it cannot be withdrawn now, it waits", async () => {
  const { plan, bytes } = planOf(1, { place: PLACE });
  const refused = routes({ fails: ["place-refused"] });
  await expect(refused.store.store(plan, bytes)).rejects.toMatchObject({ code: "place-refused" });
  expect(refused.said).toEqual(["ground store", "there store", "ground undo 1"]);
});

test("what cannot be fetched to speak with the store is a store that is away", async () => {
  const store = routedStore({ ground: told("ground", []), remote: () => Promise.reject(new Error("chunk")) });
  await expect(store.store(planOf(1, { place: PLACE }).plan, planOf(1).bytes)).rejects.toMatchObject({ code: "store-unavailable" });
});

test.each(Object.entries(REMOTE))("the store of %s is there where the setting speaks of it, and only there", async (target, open) => {
  const parts = (setting: unknown): RemoteParts => ({ setting: () => Promise.resolve(setting), fetch: () => Promise.reject(new Error("not asked")), token: () => Promise.reject(new Error("not asked")), pause: () => Promise.resolve(), now: () => 0 });
  expect(await open(parts({ world: {} }))).toBeNull();
  expect(await open(parts(null))).toBeNull();
  expect(await open(parts({ [target]: {} }))).toMatchObject({ id: target, offers: null });
  for (const wrong of [[], "ja", { vreemd: 1 }, { columns: { vreemd: "X" } }, { columns: { title: "a b" } }, { columns: [] }, { labels: { a: 1 } }, { labels: { a: "" } }, { contentTypes: { a: 1 } }, { contentTypes: [] }]) await expect(open(parts({ [target]: wrong }))).rejects.toMatchObject({ code: "world-invalid" });
});

test("a place is looked at by the store of its kind, and by none where it is not set up", async () => {
  const there: Store = { ...told("there", []), reach: (place) => Promise.resolve({ lacking: [place], lackingContentTypes: [] }) };
  const store = routedStore({ ground: told("ground", []), remote: (target) => Promise.resolve(target === "sharepoint" ? there : null) });
  expect([await store.reachOf("sharepoint", PLACE), await store.reachOf("zgw", PLACE)]).toEqual([{ lacking: [PLACE], lackingContentTypes: [] }, null]);
});
