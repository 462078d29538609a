import fc from "fast-check";
import { Outbox, type Delivery, type OutboxShelf, type Waiting } from "../../../src/adapters/stores/outbox.ts";
import { memoryShelf } from "../../../src/adapters/stores/shelf.ts";
import type { StorePlan } from "../../../src/adapters/stores/store.ts";
import { ERROR_CODES, KantlijnError, type ErrorCode, type Receipt } from "../../../src/core/model/index.ts";
import { plainShelf, type Plain } from "./plain-shelf.ts";

const PASSING: readonly ErrorCode[] = ["store-unavailable", "server-unavailable", "rate-limited", "store-full", "store-locked", "session-invalid", "internal", "sign-in-needed", "sign-in-cancelled", "sign-in-blocked", "sign-in-offline", "sign-in-unavailable", "token-refused", "keys-unavailable"];

function waiting(key: string, since = "2026-11-25T09:00:00Z"): Waiting {
  return { plan: { idempotencyKey: key } as StorePlan, identity: `document of ${key}`, fingerprint: "f", byItself: false, since };
}
const receipt = (key: string): Receipt => ({ captureId: `capture of ${key}` }) as Receipt;

const bytesOf = ({ plan }: Waiting): Blob => new Blob([plan.idempotencyKey]);

/** A shelf that outlives a page. */
function lasting(): OutboxShelf {
  return plainShelf({ ...memoryShelf<Plain>(), lasting: true });
}
const left = async (shelf: OutboxShelf): Promise<readonly Waiting[]> => (await shelf.heads()).found;

const put = (box: Outbox, key: string, since?: string): Promise<void> => box.add(waiting(key, since), new Blob([key]));

/** An outbox before a store that answers each attempt as the test says, and a clock in its hands. */
function outbox(answers: (ErrorCode | "stored")[], shelf: OutboxShelf = lasting()) {
  const stored: string[] = [];
  const told: (readonly [string, Delivery["state"]])[] = [];
  const deliveries: Delivery[] = [];
  let timers: { milliseconds: number; work: () => void }[] = [];
  const box = new Outbox({
    shelf,
    store: {
      id: "fake", offers: null, undo: () => Promise.resolve(),
      store: ({ idempotencyKey }) => {
        const answer = answers.shift() ?? "stored";
        if (answer !== "stored") return Promise.reject(new KantlijnError(answer, "as the test says"));
        stored.push(idempotencyKey);
        return Promise.resolve(receipt(idempotencyKey));
      },
    },
    alone: (_, work) => work(),
    codeOf: (error) => (error instanceof KantlijnError ? error.code : "internal"),
    later: (milliseconds, work) => {
      const timer = { milliseconds, work };
      timers.push(timer);
      return () => { timers = timers.filter((other) => other !== timer); };
    },
  });
  box.onDelivery(({ plan }, delivery) => {
    told.push([plan.idempotencyKey, delivery.state]);
    deliveries.push(delivery);
  });
  return {
    box, shelf, stored, told, deliveries,
    pauses: () => timers.map(({ milliseconds }) => milliseconds),
    /** Lets the clock run until what waits has been tried again. */
    pass: async () => {
      const due = timers;
      timers = [];
      for (const { work } of due) work();
      await new Promise((resolve) => { setTimeout(resolve, 0); });
    },
  };
}

test("what is stored leaves nothing behind", async () => {
  const { box, shelf, told, deliveries } = outbox([]);
  await put(box, "k1");
  expect(told).toEqual([["k1", "sending"], ["k1", "delivered"]]);
  expect(deliveries[1]).toEqual({ state: "delivered", receipt: receipt("k1") });
  expect([box.waiting, await left(shelf)]).toEqual([[], []]);
});

test("it is kept before it is sent", async () => {
  const shelf = lasting();
  let keptWhenSent: readonly Waiting[] = [];
  const box = new Outbox({
    shelf, codeOf: () => "internal", later: () => () => undefined, alone: (_, work) => work(),
    store: { id: "fake", offers: null, undo: () => Promise.resolve(), store: async () => {
      keptWhenSent = await left(shelf);
      return receipt("k1");
    } },
  });
  await put(box, "k1");
  expect(keptWhenSent).toHaveLength(1);
});

test.each(PASSING)("%s passes: it waits, is kept, and is tried again with the same key", async (code) => {
  const { box, shelf, stored, told, deliveries, pass } = outbox([code]);
  await put(box, "k1");
  expect(deliveries.at(-1)).toEqual({ state: "waiting", code, kept: true });
  expect([box.waiting.length, (await left(shelf)).length]).toEqual([1, 1]);
  await pass();
  expect(stored).toEqual(["k1"]);
  expect(told.at(-1)).toEqual(["k1", "delivered"]);
  expect(await left(shelf)).toEqual([]);
});

const REFUSING = ERROR_CODES.filter((code) => !PASSING.includes(code));

test.each(REFUSING)("%s does not pass: it is said, not tried again, and stays until somebody decides", async (code) => {
  const { box, shelf, stored, deliveries, pauses } = outbox([code]);
  await put(box, "k1");
  expect(deliveries.at(-1)).toEqual({ state: "refused", code });
  expect([box.waiting, pauses()]).toEqual([[], []]);
  expect(box.items).toMatchObject([{ code, sending: false }]);
  const next = outbox([], shelf);
  await next.box.retry();
  expect([next.stored, next.box.items.map((item) => item.code)]).toEqual([[], [code]]);
  await next.box.retry({ key: "k1" });
  expect([stored, next.stored, next.box.items, await left(shelf)]).toEqual([[], ["k1"], [], []]);
});

test("what is refused goes when the author confirms the document again, or takes it out", async () => {
  const { box, shelf, stored, told } = outbox(["capture-too-large", "stored", "capture-too-large"]);
  await put(box, "k1");
  await box.add({ ...waiting("k2"), identity: "document of k1" }, new Blob(["k2"]));
  expect([stored, box.items, await left(shelf)]).toEqual([["k2"], [], []]);
  await put(box, "k3");
  await box.drop("k3");
  expect([told.at(-1), box.items, await left(shelf)]).toEqual([["k3", "dropped"], [], []]);
});

test("what went by itself and is there already needs nobody", async () => {
  const { box, shelf } = outbox(["capture-conflict"]);
  await box.add({ ...waiting("k1"), byItself: true }, new Blob());
  expect([box.items, await left(shelf)]).toEqual([[], []]);
});

test("what waits can be taken along, and taken out; what is under way cannot be taken out", async () => {
  const shelf = lasting();
  const { box, told } = outbox(["store-unavailable"], shelf);
  await put(box, "k1");
  expect(await (await box.bytes("k1")).text()).toBe("k1");
  const next = outbox([], shelf);
  await next.box.load();
  expect(await (await next.box.bytes("k1")).text()).toBe("k1");
  const sending = next.box.retry();
  while (next.box.items[0]?.sending === false) await Promise.resolve();
  await next.box.drop("k1");
  await sending;
  expect(next.stored).toEqual(["k1"]);
  await box.drop("k1");
  expect([told.at(-1), box.items]).toEqual([["k1", "dropped"], []]);
});

test("what can no longer be read is said, and is not tried for ever", async () => {
  const shelf = lasting();
  await shelf.put(waiting("k1"), new Blob());
  const { box, deliveries, pauses } = outbox([], { ...shelf, bytes: () => Promise.reject(new KantlijnError("waiting-unreadable", "as the test says")), heads: async () => ({ ...(await shelf.heads()), lost: 2 }) });
  await box.retry();
  expect([deliveries.at(-1), box.lost, pauses()]).toEqual([{ state: "refused", code: "waiting-unreadable" }, 2, []]);
});

test("only what is kept nowhere keeps the page open", async () => {
  const kept = outbox(["store-unavailable"]);
  await put(kept.box, "k1");
  const loose = outbox(["store-unavailable"], plainShelf(memoryShelf<Plain>()));
  await put(loose.box, "k1");
  expect([kept.box.isLoose, loose.box.isLoose, await kept.box.keeps(), await loose.box.keeps()]).toEqual([false, true, true, false]);
  await loose.box.retry();
  expect(loose.box.isLoose).toBe(false);
});

test("the pauses grow, up to two minutes", async () => {
  const { box, pauses, pass } = outbox(Array.from({ length: 10 }, () => "server-unavailable" as const));
  await put(box, "k1");
  const seen = [...pauses()];
  for (let attempt = 0; attempt < 8; attempt++) {
    await pass();
    seen.push(...pauses());
  }
  expect(seen).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 120_000, 120_000, 120_000]);
});

test("trying again at once replaces the pause", async () => {
  const { box, stored, pauses } = outbox(["server-unavailable"]);
  await put(box, "k1");
  await box.retry();
  expect([stored, pauses()]).toEqual([["k1"], []]);
});

test("a next page sends what an earlier one left, oldest first", async () => {
  const shelf = lasting();
  const before = outbox(["server-unavailable", "server-unavailable"], shelf);
  await put(before.box, "young", "2026-11-25T10:00:00Z");
  await put(before.box, "old", "2026-11-24T10:00:00Z");
  const after = outbox([], shelf);
  await after.box.retry();
  expect(after.stored).toEqual(["old", "young"]);
  expect(await left(shelf)).toEqual([]);
});

test("resuming twice sends nothing twice", async () => {
  const shelf = lasting();
  await shelf.put(waiting("k1"), bytesOf(waiting("k1")));
  const { box, stored } = outbox([], shelf);
  await Promise.all([box.retry(), box.retry()]);
  expect(stored).toEqual(["k1"]);
});

test("what cannot be kept is sent all the same, and says that it goes with the page", async () => {
  for (const shelf of [plainShelf(memoryShelf<Plain>()), { ...lasting(), put: () => Promise.reject(new Error("full")) }]) {
    const { box, deliveries } = outbox(["store-unavailable"], shelf);
    await put(box, "k1");
    expect(deliveries.at(-1)).toMatchObject({ state: "waiting", kept: false });
    expect(box.waiting).toHaveLength(1);
  }
});

test("a shelf that cannot be read or cleared stops nothing", async () => {
  const { box, told } = outbox([], { ...lasting(), heads: () => Promise.reject(new Error("closed")), delete: () => Promise.reject(new Error("closed")) });
  await box.retry();
  await put(box, "k1");
  expect(told.at(-1)).toEqual(["k1", "delivered"]);
});

test("who stops listening hears nothing more", async () => {
  const { box } = outbox([]);
  const heard: string[] = [];
  const stop = box.onDelivery((_, { state }) => { heard.push(state); });
  stop();
  await put(box, "k1");
  expect(heard).toEqual([]);
});

test("whatever goes wrong on the way, all is stored in the end, each exactly once", async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom("stored" as const, ...PASSING), { maxLength: 20 }), fc.integer({ min: 1, max: 5 }), async (answers, count) => {
    const { box, shelf, stored, pass } = outbox(answers);
    const keys = Array.from({ length: count }, (_, index) => `k${String(index)}`);
    for (const key of keys) await put(box, key);
    while (box.waiting.length > 0) await pass();
    expect(stored.toSorted()).toEqual(keys);
    expect(await left(shelf)).toEqual([]);
  }), { numRuns: 30 });
});

test("a page that ends before everybody kept what was delivered does it again, with the same key", async () => {
  const shelf = lasting();
  const { box, stored } = outbox([], shelf);
  box.onDelivery((_, { state }) => (state === "delivered" ? new Promise<void>(() => undefined) : undefined));
  void put(box, "k1");
  await new Promise((resolve) => { setTimeout(resolve, 0); });
  expect([stored, (await left(shelf)).length]).toEqual([["k1"], 1]);
  const next = outbox([], shelf);
  await next.box.retry();
  expect([next.stored, await left(shelf)]).toEqual([["k1"], []]);
});

test("what an earlier page left is known before it is sent, and what it left in another form is passed over", async () => {
  const shelf = lasting();
  await shelf.put(waiting("k1"), bytesOf(waiting("k1")));
  await shelf.put({ since: "2026", plan: {} } as Waiting, new Blob());
  const { box, told } = outbox([], shelf);
  await box.load();
  expect([box.waiting.map(({ plan }) => plan.idempotencyKey), told]).toEqual([["k1"], []]);
  await box.retry();
  expect(told).toEqual([["k1", "sending"], ["k1", "delivered"]]);
});

test("a shelf that could not be read is read again at the next try", async () => {
  const shelf = lasting();
  await shelf.put(waiting("k1"), bytesOf(waiting("k1")));
  let reads = 0;
  const { box, stored } = outbox([], { ...shelf, heads: () => ((reads += 1) === 1 ? Promise.reject(new Error("silence")) : shelf.heads()) });
  await box.retry();
  expect(stored).toEqual([]);
  await box.retry();
  expect(stored).toEqual(["k1"]);
});
