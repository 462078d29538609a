import { randomInt } from "node:crypto";
import { KantlijnError } from "../../../../src/core/model/index.ts";
import type { Store, StorePlan } from "../../../../src/adapters/stores/store.ts";
import { chanceFrom } from "../../../faults/chance.ts";
import { FAULTS, faulty, type Fault } from "../../../stand-ins/faults.ts";
import type { GppStandIn } from "../../../stand-ins/gpp/stand-in.ts";
import { planOf } from "../plans.ts";
import { connectedStore, keptIn } from "./connected.ts";

/** In three parts. */
const SIZE = 2_500;

interface Attempt { readonly code: string | null; readonly note: string | undefined }

async function attempt(store: Store, plan: StorePlan, bytes: Blob, earlier?: string): Promise<Attempt> {
  let note = earlier;
  const keep = (text: string): Promise<void> => { note = text; return Promise.resolve(); };
  try {
    await store.store(plan, bytes, { keep, ...(earlier === undefined ? {} : { earlier }) });
    return { code: null, note };
  } catch (error) {
    if (!(error instanceof KantlijnError)) throw error;
    return { code: error.code, note };
  }
}

/** Codes after which it is tried again by itself, and those for which somebody has to look first. */
const PASSING = new Set(["store-unavailable", "delivery-answer", "delivery-token", "delivery-locked", "delivery-gone"]);
const LASTING = new Set(["delivery-refused", "delivery-rejected", "capture-too-large"]);

/** The publications and documents that are there, whether they are whole or not. */
const counts = ({ state }: GppStandIn): readonly [number, number] => [state.publications.size, state.documents.size];

/** A store before which something goes wrong at the n-th request. */
async function failingAt(fault: Fault, at: number) {
  let [count, met]: [number, string | null] = [-1, null];
  const { standIn, open } = await connectedStore({ partSize: 1_000 }, {}, (exchange) => faulty(exchange, {
    choose: ({ address, method }) => {
      count += 1;
      if (count === at) met = `${method} ${new URL(address).pathname}`;
      return count === at ? fault : null;
    },
  }));
  return { standIn, open, met: () => met };
}

test.each(FAULTS)("with %s at any step it is there once, or it says why not", async (fault) => {
  let at = 0;
  for (; ; at += 1) {
    const { standIn, open, met } = await failingAt(fault, at);
    const { plan, bytes } = planOf(1, { size: SIZE });
    const first = await attempt(open(), plan, bytes);
    if (met() === null) break;
    const where = `step ${String(at)}, ${met() ?? ""}: ${first.code ?? "went well"}`;
    if (first.code !== null) expect([where, PASSING.has(first.code) || LASTING.has(first.code)]).toEqual([where, true]);
    const second = first.code === null ? first : await attempt(open(), plan, bytes, first.note);
    expect([where, second.code]).toEqual([where, null]);
    expect([where, keptIn(standIn), counts(standIn)]).toEqual([where, [{ sha256: plan.sha256, capture: plan.idempotencyKey, name: plan.fileName }], [1, 1]]);
    expect(standIn.violations).toEqual([]);
  }
  expect(at).toBeGreaterThan(10);
});

test.each(FAULTS)("with %s while it is taken back, it is taken back the next time", async (fault) => {
  for (let at = 0; ; at += 1) {
    const { standIn, open } = await connectedStore({ partSize: 1_000 });
    const { plan, bytes } = planOf(1, { size: SIZE });
    await open().store(plan, bytes);
    let [count, met] = [-1, false];
    const exchange = faulty(standIn.exchange, { choose: () => {
      count += 1;
      met ||= count === at;
      return count === at ? fault : null;
    } });
    const { open: again } = await connectedStore({}, { key: standIn.key }, () => exchange);
    const failed = await again().undo(plan.idempotencyKey).then(() => null, (error: unknown) => error);
    if (!met) {
      expect(failed).toBeNull();
      break;
    }
    if (failed !== null) expect(failed).toBeInstanceOf(KantlijnError);
    await again().undo(plan.idempotencyKey);
    expect(counts(standIn)).toEqual([0, 0]);
    expect(standIn.violations).toEqual([]);
  }
});

test("fifty captures with whatever goes wrong are each there once, and nothing ever asked to publish", async () => {
  const seed = Number(process.env["KANTLIJN_SEED"] ?? randomInt(2 ** 31));
  console.log(`seed ${String(seed)} (repeat with KANTLIJN_SEED=${String(seed)})`);
  const chance = chanceFrom(seed);
  let calm = false;
  const { standIn, open } = await connectedStore({ partSize: 1_000 }, {}, (exchange) => faulty(exchange, { choose: () => (calm || chance() > 0.25 ? null : FAULTS[Math.floor(chance() * FAULTS.length)] ?? null) }));
  const plans = Array.from({ length: 50 }, (_, index) => planOf(index, { size: 1 + Math.floor(chance() * 3_000) }));
  const notes = new Map<string, string | undefined>();
  const waiting: string[] = [];
  for (const { plan, bytes } of plans) {
    let last: Attempt = { code: "none", note: undefined };
    // The server is killed now and then: what was kept stays, and another store goes on.
    for (let tries = 0; tries < 6 && last.code !== null; tries += 1) last = await attempt(open(), plan, bytes, last.note);
    notes.set(plan.idempotencyKey, last.note);
    if (last.code !== null) waiting.push(plan.idempotencyKey);
  }
  calm = true;
  for (const { plan, bytes } of plans.filter(({ plan: { idempotencyKey } }) => waiting.includes(idempotencyKey))) expect(await attempt(open(), plan, bytes, notes.get(plan.idempotencyKey))).toMatchObject({ code: null });
  const kept = keptIn(standIn);
  expect(new Map(kept.map(({ capture, sha256 }) => [capture, sha256]))).toEqual(new Map(plans.map(({ plan }) => [plan.idempotencyKey, plan.sha256])));
  expect([kept.length, ...counts(standIn)]).toEqual([50, 50, 50]);
  expect(standIn.bodies.filter((body) => /gepubliceerd|ingetrokken/iu.test(body))).toEqual([]);
  expect(standIn.asked.filter((asked) => /^(?:PATCH|PUT)/.test(asked) && !asked.includes("/bestandsdelen/"))).toEqual([]);
  expect(standIn.violations).toEqual([]);
});

test("what goes on after a break sends no part again that is there", async () => {
  const { standIn, open, met } = await failingAt("cut-before", 9);
  const { plan, bytes } = planOf(1, { size: SIZE });
  const first = await attempt(open(), plan, bytes);
  expect([first.code, met()]).toEqual(["store-unavailable", expect.stringContaining("PUT")]);
  await attempt(open(), plan, bytes, first.note);
  expect(standIn.asked.filter((asked) => asked.startsWith("PUT"))).toHaveLength(3);
  expect(standIn.asked.filter((asked) => asked.startsWith("DELETE"))).toEqual([]);
});

test("what cannot be gone on with is made anew", async () => {
  const { standIn, open } = await failingAt("cut-before", 9);
  const { plan, bytes } = planOf(1, { size: SIZE });
  await attempt(open(), plan, bytes);
  // The note got lost.
  expect(await attempt(open(), plan, bytes)).toMatchObject({ code: null });
  expect(standIn.asked.filter((asked) => asked.startsWith("DELETE"))).toHaveLength(1);
  expect(keptIn(standIn)).toHaveLength(1);
});
