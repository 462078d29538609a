/** Answers that do not come: nobody waits for them for ever, and nothing is stored twice for it. */
import { faulty } from "../../../stand-ins/faults.ts";
import { planOf } from "../plans.ts";
import { FOLDER, PLACE, sharePoint, storeBefore } from "./world.ts";

/** A store of which the patience ends when somebody says so. */
async function impatient(choose: (request: { readonly address: string; readonly method: string; readonly count: number }) => boolean) {
  const graph = await sharePoint();
  const waits: number[] = [];
  const pauses: number[] = [];
  let end = new AbortController();
  const limit = (milliseconds: number): AbortSignal => {
    waits.push(milliseconds);
    end = new AbortController();
    return end.signal;
  };
  const exchange = faulty(graph.exchange, { choose: (request) => (choose(request) ? "slow" : null), pause: () => { end.abort(); return Promise.resolve(); } });
  return { graph, waits, pauses, store: storeBefore(exchange, { sharepoint: {} }, pauses, limit) };
}

test("what is slow once is asked again, after the pause of a store that is busy", async () => {
  for (let step = 0; step < 9; step += 1) {
    const { graph, pauses, store } = await impatient(({ count }) => count === step);
    const { plan, bytes } = planOf(1, { place: PLACE });
    await store.store(plan, bytes);
    expect([step, pauses, graph.files().map(({ path }) => path), graph.faults]).toEqual([step, [1_000], [`${FOLDER}/besluit.docx`], []]);
  }
});

test("what stays slow waits in view; it is there once when it is fast again", async () => {
  let slow = true;
  const { graph, pauses, store } = await impatient(({ method }) => slow && method === "PUT");
  const { plan, bytes } = planOf(1, { place: PLACE });
  await expect(store.store(plan, bytes)).rejects.toMatchObject({ code: "store-unavailable" });
  expect(pauses).toEqual([1_000, 2_000, 4_000]);
  slow = false;
  await store.store(plan, bytes);
  expect(graph.files()).toHaveLength(1);
});

test("a large part gets the time that a slow line needs", async () => {
  const { waits, store, graph } = await impatient(({ address, count }) => address.includes("/_api/") && count % 5 === 0);
  const { plan, bytes } = planOf(2, { place: PLACE, size: 12 * 2 ** 20 });
  await store.store(plan, bytes);
  expect([Math.min(...waits), Math.max(...waits)]).toEqual([30_000, 30_000 + Math.ceil((32 * 320 * 1_024) / 50)]);
  expect(graph.files().map(({ bytes: { size } }) => size)).toEqual([12 * 2 ** 20]);
});

test("who stops it hears that it was stopped, not that it was slow", async () => {
  const stop = new AbortController();
  const graph = await sharePoint();
  const { plan, bytes } = planOf(1, { place: PLACE });
  const store = storeBefore(faulty(graph.exchange, { choose: ({ count }) => (count === 2 ? "slow" : null), pause: () => { stop.abort(); return Promise.resolve(); } }));
  await expect(store.store(plan, bytes, { signal: stop.signal })).rejects.toMatchObject({ name: "AbortError" });
});

test("a signal does its work in an engine that cannot join two", async () => {
  const any = Object.getOwnPropertyDescriptor(AbortSignal, "any") ?? {};
  Object.defineProperty(AbortSignal, "any", { value: undefined, configurable: true });
  try {
    const graph = await sharePoint();
    const { plan, bytes } = planOf(1, { place: PLACE });
    await storeBefore(graph.exchange).store(plan, bytes, { signal: new AbortController().signal });
    expect(graph.files()).toHaveLength(1);
    const stopped = AbortSignal.abort();
    await expect(storeBefore(graph.exchange).store(planOf(2, { place: PLACE }).plan, bytes, { signal: stopped })).rejects.toMatchObject({ name: "AbortError" });
    expect(graph.files()).toHaveLength(1);
  } finally {
    Object.defineProperty(AbortSignal, "any", any);
  }
});
