import fc from "fast-check";
import { sealedShelf, type PlainWaiting, type Sealed, type SealedShelfParts, type SealedWaiting } from "../../../src/adapters/stores/sealed-shelf.ts";
import { memoryShelf, type SharedShelf } from "../../../src/adapters/stores/shelf.ts";
import type { OutboxShelf, Waiting } from "../../../src/adapters/stores/outbox.ts";
import type { StorePlan } from "../../../src/adapters/stores/store.ts";

/** Bytes of one piece; in a browser 4 MiB. */
const PIECE = 1024;
const NOW = Date.parse("2026-11-25T09:00:00Z");
const waiting = (key: string, title = "Bezwaar mevrouw De Vries"): Waiting => ({ plan: { idempotencyKey: key, record: { title } } as unknown as StorePlan, identity: `document of ${key}`, fingerprint: "f", byItself: false, since: "2026-11-25T09:00:00Z" });

const kept = <T>(): SharedShelf<T> => ({ ...memoryShelf<T>(), lasting: true });

/** The database of a browser, which outlives its pages. */
function browser() {
  return { heads: kept<SealedWaiting>(), pieces: kept<Sealed>(), keys: kept<CryptoKey>(), plain: kept<PlainWaiting>() };
}
const page = (shelves: ReturnType<typeof browser>, more: Partial<SealedShelfParts> = {}): OutboxShelf =>
  sealedShelf({ ...shelves, subtle: crypto.subtle, random: (bytes) => crypto.getRandomValues(bytes), uuid: () => crypto.randomUUID(), now: () => NOW, piece: PIECE, ...more });
const text = async (blob: Blob): Promise<string> => blob.text();

test("what one page keeps, the next one reads", async () => {
  const shelves = browser();
  await page(shelves).put(waiting("k1"), new Blob(["bytes"]));
  const next = page(shelves);
  expect(await next.heads()).toEqual({ found: [waiting("k1")], lost: 0 });
  expect(await text(await next.bytes("k1"))).toBe("bytes");
});

test("what lies in the browser tells nothing, and the key does not come out", async () => {
  const shelves = browser();
  await page(shelves).put(waiting("k1"), new Blob(["Mijn BSN is 999990019"]));
  const [key] = await shelves.keys.all();
  expect(key?.extractable).toBe(false);
  await expect(crypto.subtle.exportKey("raw", key as CryptoKey)).rejects.toThrow("not extractable");
  const lying = [...(await shelves.pieces.all()), ...(await shelves.heads.all()).map(({ head }) => head)].map((sealed) => Buffer.from(sealed).toString("latin1")).join();
  for (const word of ["999990019", "Vries", "Bezwaar", "document of"]) expect(lying).not.toContain(word);
});

test("the same bytes are sealed otherwise every time", async () => {
  const shelves = browser();
  await page(shelves).put(waiting("k1"), new Blob(["bytes"]));
  await page(shelves).put(waiting("k2"), new Blob(["bytes"]));
  const [one, two] = await shelves.pieces.all();
  expect(Buffer.from(one ?? [])).not.toEqual(Buffer.from(two ?? []));
});

test.each([0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE + 300])("%i bytes come back as they were", async (size) => {
  const shelves = browser();
  const bytes = new Uint8Array(size).map((_, index) => index % 251);
  await page(shelves).put(waiting("k1"), new Blob([bytes]));
  expect(Buffer.from(await (await page(shelves).bytes("k1")).arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
  expect((await shelves.pieces.all()).length).toBe(Math.ceil(size / PIECE));
  await page(shelves).delete("k1");
  expect([await shelves.heads.all(), await shelves.pieces.all()]).toEqual([[], []]);
});

test("only what is known of it changes; nothing comes back that was taken out", async () => {
  const shelves = browser();
  const shelf = page(shelves);
  await shelf.put(waiting("k1"), new Blob(["bytes"]));
  await shelf.change({ ...waiting("k1"), refused: "capture-too-large" });
  expect((await shelf.heads()).found).toEqual([{ ...waiting("k1"), refused: "capture-too-large" }]);
  expect(await text(await shelf.bytes("k1"))).toBe("bytes");
  await shelf.delete("k1");
  await shelf.change(waiting("k1"));
  expect((await shelf.heads()).found).toEqual([]);
});

test("a second copy takes the place of the first, whole", async () => {
  const shelves = browser();
  const shelf = page(shelves);
  await shelf.put(waiting("k1"), new Blob([new Uint8Array(3 * PIECE)]));
  await shelf.put(waiting("k1"), new Blob(["other"]));
  expect([await text(await shelf.bytes("k1")), (await shelves.pieces.all()).length]).toEqual(["other", 1]);
});

describe("what was touched", () => {
  const one = async () => {
    const shelves = browser();
    await page(shelves).put(waiting("k1"), new Blob([new Uint8Array(2 * PIECE)]));
    return shelves;
  };

  it.each([
    ["a piece that changed", async ({ pieces }: ReturnType<typeof browser>) => { const [name = ""] = await pieces.names(); const sealed = await pieces.get(name) as Sealed; sealed[20] = (sealed[20] ?? 0) ^ 1; }],
    ["two pieces that changed places", async ({ pieces }: ReturnType<typeof browser>) => { const [a = "", b = ""] = await pieces.names(); const [x, y] = [await pieces.get(a) as Sealed, await pieces.get(b) as Sealed]; await pieces.put(a, y); await pieces.put(b, x); }],
    ["a piece that is gone", async ({ pieces }: ReturnType<typeof browser>) => { const [, name = ""] = await pieces.names(); await pieces.delete(name); }],
  ])("%s is not given as if it were whole", async (_name, touch) => {
    const shelves = await one();
    await touch(shelves);
    await expect(page(shelves).bytes("k1")).rejects.toMatchObject({ code: "waiting-unreadable" });
  });

  it("is counted when even its name cannot be read; the rest goes on", async () => {
    const shelves = await one();
    await page(shelves).put(waiting("k2"), new Blob(["two"]));
    const head = await shelves.heads.get("k1") as SealedWaiting;
    head.head[15] = (head.head[15] ?? 0) ^ 1;
    expect(await page(shelves).heads()).toEqual({ found: [waiting("k2")], lost: 1 });
  });

  it("with another key is lost, and said so", async () => {
    const shelves = await one();
    await shelves.keys.delete("outbox");
    expect(await page(shelves).heads()).toEqual({ found: [], lost: 1 });
  });
});

test("two windows that begin at once share one key", async () => {
  const shelves = browser();
  const windows = [page(shelves), page(shelves)];
  await Promise.all(windows.map((shelf, index) => shelf.put(waiting(`k${String(index)}`), new Blob(["bytes"]))));
  expect((await page(shelves).heads()).lost).toBe(0);
});

test("what the first version left in readable form is taken over, and sealed", async () => {
  const shelves = browser();
  await shelves.plain.put("k1", { ...waiting("k1"), bytes: new Blob(["old bytes"]) });
  const shelf = page(shelves);
  expect(await shelf.heads()).toEqual({ found: [waiting("k1")], lost: 0 });
  expect(await text(await shelf.bytes("k1"))).toBe("old bytes");
  expect(await shelves.plain.all()).toEqual([]);
});

test("what a later version keeps is left alone", async () => {
  const shelves = browser();
  const later = { version: 3, key: "k9" } as unknown as SealedWaiting;
  await shelves.heads.put("k9", later);
  expect([await page(shelves).heads(), await shelves.heads.all()]).toEqual([{ found: [], lost: 0 }, [later]]);
});

test("a page that is not secure keeps nothing, and says so", async () => {
  const shelf = page(browser(), { subtle: null });
  expect(shelf.lasting).toBe(false);
  await expect(shelf.try()).rejects.toThrow("not secure");
});

test("a page that ends anywhere leaves the whole or nothing, and what is half goes after a day", async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 8 }), fc.boolean(), async (last, before) => {
    const shelves = browser();
    if (before) await page(shelves).put(waiting("k1", "first"), new Blob(["first"]));
    let steps = 0;
    let die = (): void => undefined;
    const dead = new Promise<void>((resolve) => { die = resolve; });
    const never = (): Promise<never> => {
      die();
      return new Promise(() => undefined);
    };
    const dying = <T>(shelf: SharedShelf<T>): SharedShelf<T> => ({ ...shelf, put: (key, value) => ((steps += 1) > last ? never() : shelf.put(key, value)), delete: (key) => ((steps += 1) > last ? never() : shelf.delete(key)) });
    const put = page({ ...shelves, heads: dying(shelves.heads), pieces: dying(shelves.pieces) }).put(waiting("k1", "second"), new Blob([new Uint8Array(3 * PIECE)]));
    await Promise.race([put, dead]);
    const next = page(shelves, { now: () => NOW + 2 * 86_400_000 });
    const { found, lost } = await next.heads();
    const titles = found.map(({ plan }) => plan.record.title);
    expect([lost, titles]).toEqual([0, last < 4 ? (before ? ["first"] : []) : ["second"]]);
    const size = titles.length === 0 ? null : (await next.bytes("k1")).size;
    expect(size).toBe(titles[0] === "second" ? 3 * PIECE : titles[0] === "first" ? 5 : null);
    expect((await shelves.pieces.names()).length).toBe(titles[0] === "second" ? 3 : titles.length);
  }), { numRuns: 30 });
});
