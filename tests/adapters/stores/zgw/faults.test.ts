import { KantlijnError } from "../../../../src/core/model/index.ts";
import type { Store, StorePlan } from "../../../../src/adapters/stores/store.ts";
import { FAULTS, faulty, type Fault } from "../../../stand-ins/faults.ts";
import type { ZgwStandIn } from "../../../stand-ins/zgw/stand-in.ts";
import { planOf } from "../plans.ts";
import { connectedStore, keptIn } from "./connected.ts";

/** What is stored while something goes wrong: a small file, one in four parts, and a new version of what is there. */
const WAYS = ["small", "parts", "version"] as const;
const SIZE = 3_500;

interface Attempt { readonly code: string | null; readonly note: string | undefined }

async function attempt(store: Store, plan: StorePlan, bytes: Blob, earlier?: string): Promise<Attempt> {
  let note = earlier;
  try {
    await store.store(plan, bytes, { keep: (text) => { note = text; return Promise.resolve(); }, ...(earlier === undefined ? {} : { earlier }) });
    return { code: null, note };
  } catch (error) {
    if (!(error instanceof KantlijnError)) throw error;
    return { code: error.code, note };
  }
}

/** Stores with one fault at the n-th request, and then again without. Answers null once there is no n-th request. */
async function through(way: typeof WAYS[number], fault: Fault, at: number, frees = false): Promise<{ readonly standIn: ZgwStandIn; readonly first: Attempt; readonly second: Attempt; readonly plan: StorePlan; readonly asked: string } | null> {
  const seen = { armed: false, met: false, asked: "", count: -1 };
  const { standIn, open } = await connectedStore({ mayForce: frees }, { types: { "*": "Brief" }, partsFrom: way === "parts" ? 100 : 1_000_000, freesLocks: frees }, (exchange) => faulty(exchange, {
    choose: ({ address, method }) => {
      if (!seen.armed) return null;
      seen.count += 1;
      if (seen.count !== at) return null;
      seen.met = true;
      seen.asked = `${method} ${new URL(address).pathname.replace(/[0-9a-f-]{36}/u, "ID")}`;
      return fault;
    },
  }));
  standIn.state.zaken.push({ ...standIn.state.zaken[0]!, uuid: "4e5fd8c1-0fcb-4cf4-8a13-1e1b0e5a5f11", number: "dos-bezwaar" });
  const { plan, bytes } = planOf(1, { size: SIZE });
  if (way === "version") {
    const earlier = planOf(2, { size: 10 });
    await open().store({ ...earlier.plan, record: { ...earlier.plan.record, id: plan.record.id } }, earlier.bytes);
  }
  seen.armed = true;
  const first = await attempt(open(), plan, bytes);
  seen.armed = false;
  if (!seen.met) return null;
  const second = first.code === null ? first : await attempt(open(), plan, bytes, first.note);
  return { standIn, first, second, plan, asked: seen.asked };
}

/** Codes after which the delivery is tried again by itself, and those for which somebody has to look. */
const PASSING = new Set(["store-unavailable", "delivery-answer", "delivery-token", "delivery-locked", "delivery-gone"]);
const LASTING = new Set(["delivery-refused", "delivery-rejected", "delivery-place", "capture-too-large"]);

describe.each(FAULTS)("with %s at any step", (fault) => {
  test.each(WAYS)("%s: it is there once, or it says why not", async (way) => {
    let steps = 0;
    for (; ; steps += 1) {
      const done = await through(way, fault, steps);
      if (done === null) break;
      const { standIn, first, second, plan, asked } = done;
      const where = `step ${String(steps)}, ${asked}: ${first.code ?? "went well"}`;
      if (first.code !== null) expect([where, PASSING.has(first.code) || LASTING.has(first.code)]).toEqual([where, true]);
      // Whose lock it is nobody can tell when the answer got lost: then it waits, and says so.
      if (asked.endsWith("/lock") && second.code === "delivery-locked") {
        expect([...standIn.state.documents.values()].map(({ versions }) => versions.length)).toEqual([1]);
        continue;
      }
      expect([where, second.code]).toEqual([where, null]);
      expect([where, keptIn(standIn)]).toEqual([where, [{ sha256: plan.sha256, document: plan.record.id }]]);
      const [document] = [...standIn.state.documents.values()];
      expect([where, document?.versions.at(-1)?.content.length, standIn.state.zaakRelations.length]).toEqual([where, SIZE, 1]);
      // A change that something in between sends twice is two versions with the same content: the API cannot tell.
      const twice = fault === "duplicate" && asked.startsWith("PATCH") ? 1 : 0;
      expect([where, document?.versions.length]).toEqual([where, (way === "version" ? 2 : 1) + twice]);
      expect(standIn.violations).toEqual([]);
    }
    expect(steps).toBeGreaterThan(7);
  });
});

describe("a lock of which the answer got lost", () => {
  it.each(["cut-after", "gateway", "wrong-type", "truncated"] as const)("%s: is taken off where that is allowed, and the version gets there", async (fault) => {
    let met = 0;
    for (let at = 0; ; at += 1) {
      const done = await through("version", fault, at, true);
      if (done === null) break;
      if (!done.asked.endsWith("/lock")) continue;
      met += 1;
      const [document] = [...done.standIn.state.documents.values()];
      expect([done.second.code, document?.lock, document?.versions.length, done.standIn.violations]).toEqual([null, null, 2, []]);
    }
    expect(met).toBe(1);
  });

  const earlier = planOf(2, { size: 10 });
  const { plan: { record, ...later }, bytes } = planOf(1, { size: SIZE });
  const plan = { ...later, record: { ...record, id: earlier.plan.record.id } };
  async function filed(change: { readonly frees: boolean }) {
    const { standIn, open } = await connectedStore({ mayForce: true }, { types: { "*": "Brief" }, freesLocks: change.frees });
    standIn.state.zaken.push({ ...standIn.state.zaken[0]!, uuid: "4e5fd8c1-0fcb-4cf4-8a13-1e1b0e5a5f11", number: "dos-bezwaar" });
    await open().store(earlier.plan, earlier.bytes);
    const [document] = [...standIn.state.documents.values()];
    return { standIn, open, document: document! };
  }
  const asked = (version: number): string => JSON.stringify({ documentId: plan.record.id, lock: null, asked: version });

  it.each<readonly [string, boolean, string | undefined]>([
    ["that was there before we came", true, undefined],
    ["of somebody who made a version since", true, asked(0)],
    ["that may be ours, where nobody allowed it", false, asked(1)],
  ])("is left alone when it is one %s", async (_, frees, note) => {
    const { open, document } = await filed({ frees });
    document.lock = "van iemand anders";
    expect(await attempt(open(), plan, bytes, note)).toMatchObject({ code: "delivery-locked" });
    expect([document.lock, document.versions.length]).toEqual(["van iemand anders", 1]);
    document.lock = null;
    expect((await attempt(open(), plan, bytes, note)).code).toBeNull();
  });

  it("of somebody who was just before us is not ours the next time either", async () => {
    const { standIn, document } = await filed({ frees: true });
    const connected = await connectedStore({}, { types: { "*": "Brief" }, freesLocks: true, addresses: standIn.addresses, clientId: standIn.clientId, secret: standIn.secret }, () => (address, request) => {
      // Taken between our look and our question.
      if (address.endsWith("/lock")) document.lock = "van iemand anders";
      return standIn.exchange(address, request);
    });
    const first = await attempt(connected.open(), plan, bytes);
    expect(first).toMatchObject({ code: "delivery-locked" });
    expect(await attempt(connected.open(), plan, bytes, first.note)).toMatchObject({ code: "delivery-locked" });
    expect(document).toMatchObject({ lock: "van iemand anders", versions: [expect.anything()] });
  });

  it.each([[true], [false]])("that got lost while a later version is undone is taken off where that is allowed (%s), and the version is marked", async (frees) => {
    const { standIn, open, document } = await filed({ frees });
    const { note: stored } = await attempt(open(), plan, bytes);
    let cuts = 1;
    const { open: lossy } = await connectedStore({}, { types: { "*": "Brief" }, freesLocks: frees, addresses: standIn.addresses, clientId: standIn.clientId, secret: standIn.secret }, () => async (address, request) => {
      const answer = await standIn.exchange(address, request);
      if (!address.endsWith("/lock") || cuts === 0) return answer;
      cuts -= 1;
      throw new TypeError("the line was cut");
    });
    let note = stored;
    const undo = (): Promise<string | null> => lossy().undo(plan.idempotencyKey, note, { keep: (told) => { note = told; return Promise.resolve(); } }).then(() => null, (error: unknown) => (error instanceof KantlijnError ? error.code : String(error)));
    expect(await undo()).toBe("store-unavailable");
    expect(document.lock).not.toBeNull();
    expect(await undo()).toBe(frees ? null : "delivery-locked");
    if (!frees) return;
    expect([document.lock, document.versions.at(-1)?.fields["inhoudIsVervallen"]]).toEqual([null, true]);
    expect(await undo()).toBeNull();
    expect(standIn.violations).toEqual([]);
  });
});
