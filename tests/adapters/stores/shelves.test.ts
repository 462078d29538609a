import { databasesOf, indexedShelf } from "../../../src/adapters/stores/indexed-shelf.ts";
import { memoryShelf, stubbornShelf, type Shelf } from "../../../src/adapters/stores/shelf.ts";

/** A clock in the hands of the test. */
function clock() {
  const timers = new Map<() => void, number>();
  return {
    later: (milliseconds: number, work: () => void) => {
      timers.set(work, milliseconds);
      return () => { timers.delete(work); };
    },
    pass: () => {
      for (const work of [...timers.keys()]) {
        timers.delete(work);
        work();
      }
    },
    get running() { return timers.size; },
  };
}

interface Answer {
  readonly database?: object;
  readonly error?: DOMException;
}

/** As much of a browser's database as a shelf uses. `databases` are the ones that are opened, one after the other. */
function browser(databases: (() => Answer | "silence")[]) {
  let opened = 0;
  let late: (answer: Answer) => void = () => undefined;
  const factory = {
    open: () => {
      const answer = databases[Math.min(opened, databases.length - 1)]?.() ?? "silence";
      opened += 1;
      const request = { result: undefined as unknown, error: null as DOMException | null, onsuccess: null as (() => void) | null, onerror: null as (() => void) | null };
      const give = ({ database: result, error }: Answer): void => {
        request.result = result;
        request.error = error ?? null;
        if (error === undefined) request.onsuccess?.();
        else request.onerror?.();
      };
      late = give;
      if (answer !== "silence") setTimeout(() => { give(answer); }, 0);
      return request;
    },
  } as unknown as IDBFactory;
  return { factory, get opened() { return opened; }, answer: (answer: Answer) => { late(answer); } };
}

/** A database with one shelf in memory. */
function database(kept = new Map<string, unknown>()) {
  const base = {
    closed: false,
    onclose: null as (() => void) | null, onversionchange: null as (() => void) | null,
    close: () => { base.closed = true; },
    transaction: () => {
      if (base.closed) throw new DOMException("closed", "InvalidStateError");
      const transaction = {
        oncomplete: null as (() => void) | null,
        objectStore: () => ({
          getAll: () => ({ result: [...kept.values()] }), get: (key: string) => ({ result: kept.get(key) }),
          put: (value: unknown, key: string) => ({ result: kept.set(key, value) }), delete: (key: string) => ({ result: kept.delete(key) }),
        }),
      };
      setTimeout(() => { transaction.oncomplete?.(); }, 0);
      return transaction;
    },
  };
  return base;
}

const refusal = (work: Promise<unknown>): Promise<boolean> => work.then(() => false, () => true);

test("keeps, gives and forgets", async () => {
  const shelf = indexedShelf<string>("captures", browser([() => ({ database: database() })]).factory, clock().later);
  await shelf.put("a", "one");
  expect([await shelf.get("a"), await shelf.get("b"), await shelf.all()]).toEqual(["one", null, ["one"]]);
  await shelf.delete("a");
  expect(await shelf.all()).toEqual([]);
});

test.each<[string, IDBFactory | null]>([
  ["no database", null],
  ["one that throws", { open: () => { throw new DOMException("no", "SecurityError"); } } as unknown as IDBFactory],
  ["one that refuses", browser([() => ({ error: new DOMException("no", "QuotaExceededError") })]).factory],
])("a browser with %s fails at once, every time", async (_, factory) => {
  const shelf = indexedShelf<string>("waiting", factory, clock().later);
  for (const work of [() => shelf.put("a", "one"), () => shelf.get("a"), () => shelf.all(), () => shelf.delete("a")]) expect(await refusal(work())).toBe(true);
  expect(shelf.lasting).toBe(factory !== null);
});

test("a browser that does not answer fails after a while, then at once, until it answers", async () => {
  const time = clock();
  const slow = browser([() => "silence"]);
  const shelf = indexedShelf<string>("waiting", slow.factory, time.later);
  const put = refusal(shelf.put("a", "one"));
  await new Promise((resolve) => { setTimeout(resolve, 5); });
  time.pass();
  expect(await put).toBe(true);
  expect(await refusal(shelf.get("a"))).toBe(true);
  expect([slow.opened, time.running]).toEqual([1, 0]);
  slow.answer({ database: database() });
  await new Promise((resolve) => { setTimeout(resolve, 5); });
  expect(await shelf.get("a")).toBe("one");
  expect([slow.opened, time.running]).toEqual([1, 0]);
});

test.each(["onclose", "onversionchange"] as const)("opens again after %s", async (event) => {
  const kept = new Map<string, unknown>();
  const first = database(kept);
  const page = browser([() => ({ database: first }), () => ({ database: database(kept) })]);
  const shelf = indexedShelf<string>("captures", page.factory, clock().later);
  await shelf.put("a", "one");
  first.closed = true;
  first[event]?.();
  expect(await shelf.get("a")).toBe("one");
  expect(page.opened).toBe(2);
});

test("a browser that refuses to name its database has none", () => {
  expect(databasesOf({ get indexedDB(): IDBFactory { throw new DOMException("no", "SecurityError"); } })).toBeNull();
  expect(databasesOf({})).toBeNull();
  const { factory } = browser([]);
  expect(databasesOf({ indexedDB: factory })).toBe(factory);
});

test("what the browser refuses is kept in the page, and goes to the browser when it can", async () => {
  const inner = memoryShelf<string>();
  let works = false;
  const shelf = stubbornShelf<string>({ ...inner, put: (key, value) => (works ? inner.put(key, value) : Promise.reject(new Error("full"))) });
  await shelf.put("a", "one");
  expect([await shelf.get("a"), await shelf.all(), await inner.all()]).toEqual(["one", ["one"], []]);
  works = true;
  await shelf.put("a", "two");
  expect([await shelf.get("a"), await shelf.all(), await inner.all()]).toEqual(["two", ["two"], ["two"]]);
  await shelf.delete("a");
  expect([await shelf.get("a"), await shelf.all()]).toEqual([null, []]);
  const blocked: Shelf<string> = stubbornShelf({ lasting: true, all: () => Promise.reject(new Error("no")), get: () => Promise.reject(new Error("no")), put: () => Promise.reject(new Error("no")), delete: () => Promise.reject(new Error("no")) });
  await blocked.put("a", "one");
  expect([await blocked.get("a"), await blocked.all()]).toEqual(["one", ["one"]]);
});
