import { Outbox, type OutboxShelf, type Waiting } from "../../../src/adapters/stores/outbox.ts";
import { memoryShelf } from "../../../src/adapters/stores/shelf.ts";
import type { StorePlan } from "../../../src/adapters/stores/store.ts";
import { KantlijnError, type Receipt } from "../../../src/core/model/index.ts";
import { plainShelf, type Plain } from "./plain-shelf.ts";

const waiting = (key: string): Waiting => ({ plan: { idempotencyKey: key } as StorePlan, identity: `document of ${key}`, fingerprint: "f", byItself: false, since: "2026-11-25T09:00:00Z" });
const receipt = (key: string): Receipt => ({ captureId: `capture of ${key}` }) as Receipt;
const lasting = (): OutboxShelf => plainShelf({ ...memoryShelf<Plain>(), lasting: true });
const left = async (shelf: OutboxShelf): Promise<readonly Waiting[]> => (await shelf.heads()).found;
const put = (box: Outbox, key: string): Promise<void> => box.add(waiting(key), new Blob([key]));

/** A store that notes something, fails as the test says, and tells what it was given. */
function noting(shelf: OutboxShelf, failures: KantlijnError[], given: { readonly earlier: string | undefined; readonly quiet: boolean | undefined }[], alone?: <T>(name: string, work: () => Promise<T>) => Promise<T>) {
  const pauses: number[] = [];
  const box = new Outbox({
    shelf, ...(alone === undefined ? {} : { alone }), codeOf: (error) => (error instanceof KantlijnError ? error.code : "internal"),
    later: (milliseconds) => { pauses.push(milliseconds); return () => undefined; },
    store: {
      id: "fake", offers: null, undo: () => Promise.resolve(),
      store: async ({ idempotencyKey }, _, { earlier, quiet, keep } = {}) => {
        given.push({ earlier, quiet });
        await keep?.(`note ${String(given.length)}`);
        const failure = failures.shift();
        if (failure !== undefined) throw failure;
        return receipt(idempotencyKey);
      },
    },
  });
  return { box, pauses };
}

test("what a store noted is there at the next attempt, also for a later page", async () => {
  const [shelf, given] = [lasting(), [] as { earlier: string | undefined; quiet: boolean | undefined }[]];
  const away = (): KantlijnError => new KantlijnError("store-unavailable", "as the test says");
  const { box } = noting(shelf, [away(), away()], given);
  await put(box, "k1");
  await box.retry();
  await noting(shelf, [], given).box.retry({ quiet: true });
  expect(given).toEqual([{ earlier: undefined, quiet: false }, { earlier: "note 1", quiet: false }, { earlier: "note 2", quiet: true }]);
  expect(await left(shelf)).toEqual([]);
});

test("what another window noted meanwhile is what counts, and the others are held off", async () => {
  const [shelf, given] = [lasting(), [] as { earlier: string | undefined; quiet: boolean | undefined }[]];
  const names: string[] = [];
  const alone = <T>(name: string, work: () => Promise<T>): Promise<T> => { names.push(name); return work(); };
  const away = new KantlijnError("store-unavailable", "as the test says");
  const [first, second] = [noting(shelf, [away, away], given, alone), noting(shelf, [], given, alone)];
  await put(first.box, "k1");
  await second.box.load();
  await first.box.retry();
  await second.box.retry();
  expect(given.map(({ earlier }) => earlier)).toEqual([undefined, "note 1", "note 2"]);
  expect(names).toEqual(Array.from({ length: 3 }, () => "kantlijn.document of k1"));
});

test("a mail that files itself asks nobody to sign in", async () => {
  const given: { earlier: string | undefined; quiet: boolean | undefined }[] = [];
  await noting(lasting(), [], given).box.add({ ...waiting("k1"), byItself: true }, new Blob());
  expect(given).toEqual([{ earlier: undefined, quiet: true }]);
});

test.each([["90", 90_000], ["1", 2_000], ["nonsense", 2_000], ["999999999", 3_600_000]])("a store that asks to wait %s seconds is left alone for that long, and no longer than an hour", async (wait, expected) => {
  const { box, pauses } = noting(lasting(), [new KantlijnError("rate-limited", "busy", { values: { wait } })], []);
  await put(box, "k1");
  expect(pauses).toEqual([expected]);
});
