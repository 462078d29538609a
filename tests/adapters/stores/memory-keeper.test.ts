import { browserMemory } from "../../../src/adapters/stores/memory-keeper.ts";

/** A browser with one shelf, and channels that hear each other. */
function browser() {
  const kept = new Map<string, unknown>();
  const opened: string[] = [];
  const channels: { onmessage: (() => void) | null }[] = [];
  const database = {
    transaction: () => {
      const transaction = {
        oncomplete: null as (() => void) | null,
        objectStore: () => ({ get: (key: string) => ({ result: kept.get(key) }), put: (value: unknown, key: string) => ({ result: kept.set(key, value) }), delete: (key: string) => ({ result: kept.delete(key) }) }),
      };
      setTimeout(() => { transaction.oncomplete?.(); }, 0);
      return transaction;
    },
  };
  const indexedDB = {
    open: (name: string) => {
      opened.push(name);
      const request = { result: database, onsuccess: null as (() => void) | null };
      setTimeout(() => { request.onsuccess?.(); }, 0);
      return request;
    },
  } as unknown as IDBFactory;
  class Channel {
    onmessage: (() => void) | null = null;
    constructor() { channels.push(this); }
    postMessage(): void { for (const other of channels) if (other !== this) other.onmessage?.(); }
  }
  return { scope: { indexedDB, BroadcastChannel: Channel as unknown as typeof BroadcastChannel }, kept, opened };
}
const later = () => () => undefined;

test("keeps one memory in a database of its own, and tells other windows of every change", async () => {
  const { scope, kept, opened } = browser();
  const [one, other] = [browserMemory(scope, later), browserMemory(scope, later)];
  const heard: string[] = [];
  one.onChange(() => { heard.push("one"); });
  other.onChange(() => { heard.push("other"); });
  expect(await one.read()).toBeNull();
  await one.write({ version: 1 });
  expect([await other.read(), heard, kept.size]).toEqual([{ version: 1 }, ["other"], 1]);
  await other.erase();
  expect([await one.read(), heard, kept.size]).toEqual([null, ["other", "one"], 0]);
  expect([...new Set(opened)]).toEqual(["kantlijn.memory"]);
});

test.each<[string, Parameters<typeof browserMemory>[0]]>([
  ["no database and no channels", { indexedDB: null }],
  ["channels that it refuses", { indexedDB: null, BroadcastChannel: function refuses() { throw new DOMException("no", "SecurityError"); } as unknown as typeof BroadcastChannel }],
])("a browser with %s fails at every call, and at nothing else", async (_, scope) => {
  const memory = browserMemory(scope, later);
  memory.onChange(() => undefined);
  for (const work of [() => memory.read(), () => memory.write({}), () => memory.erase()]) await expect(work()).rejects.toThrow();
});
