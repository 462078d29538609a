/** What every store promises. A test file of a store runs it once. */
import type { Store } from "../../../src/adapters/stores/store.ts";
import { planOf } from "./plans.ts";

export interface Kept {
  readonly sha256: string;
  /** Id of the document, as it stands with what is kept. */
  readonly document: string;
}

export interface StoreWorld {
  /** A store, as a page opens it; called again it is that of another page. */
  readonly open: () => Store;
  /** Everything that is kept and was not withdrawn; null for a store that keeps nothing. */
  readonly kept: (() => Promise<readonly Kept[]>) | null;
  /** Where the captures of this store go. */
  readonly place?: string;
}

export function storeContract(begin: () => Promise<StoreWorld>): void {
  const world = async () => {
    const it = await begin();
    return { ...it, plan: (number: number) => planOf(number, it.place === undefined ? { target: "vault" } : { place: it.place }), kept: it.kept ?? (() => Promise.resolve(null)) };
  };

  test("the receipt proves what was captured", async () => {
    const { open, plan: planned, kept } = await world();
    const { plan, bytes } = planned(1);
    const receipt = await open().store(plan, bytes);
    expect(receipt).toMatchObject({ documentId: plan.record.id, location: { id: plan.record.location.id, title: plan.record.location.title }, file: { name: "besluit.docx", mediaType: plan.mediaType, size: 3, sha256: plan.sha256 } });
    expect(new Date(receipt.storedAt).toISOString()).toBe(receipt.storedAt);
    expect(Date.parse(receipt.undoUntil ?? "")).toBeGreaterThan(Date.parse(receipt.storedAt));
    expect(JSON.parse(JSON.stringify(receipt))).toEqual(receipt);
    expect((await kept()) ?? [{ sha256: plan.sha256, document: plan.record.id }]).toEqual([{ sha256: plan.sha256, document: plan.record.id }]);
  });

  test("the same capture again, later or at the same time, gives one document and one receipt", async () => {
    const { open, plan: planned, kept } = await world();
    const { plan, bytes } = planned(2);
    const store = open();
    // As the outbox does it: what one attempt notes, the next knows.
    const notes: string[] = [];
    const keep = (text: string): Promise<void> => { notes.push(text); return Promise.resolve(); };
    const [first, second] = await Promise.all([store.store(plan, bytes, { keep }), store.store(plan, bytes, { keep })]);
    expect(second).toEqual(first);
    expect(await store.store(plan, bytes, notes.length === 0 ? {} : { earlier: notes.at(-1)! })).toEqual(first);
    expect((await kept())?.length ?? 1).toBe(1);
  });

  test("two documents with one name are two documents", async () => {
    const { open, plan: planned, kept } = await world();
    const store = open();
    const receipts = [];
    for (const number of [3, 4, 5]) receipts.push(await store.store(planned(number).plan, planned(number).bytes));
    expect(new Set(receipts.map(({ captureId }) => captureId)).size).toBe(3);
    const all = await kept();
    if (all !== null) expect(new Set(all.map(({ sha256 }) => sha256)).size).toBe(3);
  });

  test("other bytes than were planned are refused, and nothing is kept", async () => {
    const { open, plan: planned, kept } = await world();
    await expect(open().store(planned(6).plan, planned(7).bytes)).rejects.toMatchObject({ code: "capture-checksum" });
    await expect(open().store({ ...planned(6).plan, size: 4 }, planned(6).bytes)).rejects.toMatchObject({ code: "capture-checksum" });
    expect((await kept())?.length ?? 0).toBe(0);
  });

  test("what is taken back is gone, and can be taken back again, also from another page", async () => {
    const { open, plan: planned, kept } = await world();
    const { plan, bytes } = planned(8);
    const other = planned(9);
    const store = open();
    const { captureId, handle } = await store.store(plan, bytes);
    await store.store(other.plan, other.bytes);
    await open().undo(captureId, handle);
    await open().undo(captureId, handle);
    expect(((await kept()) ?? [{ document: other.plan.record.id }]).map(({ document }) => document)).toEqual([other.plan.record.id]);
  });

  test("what was stopped before it began keeps nothing", async () => {
    const { open, plan: planned, kept } = await world();
    const { plan, bytes } = planned(10);
    await expect(open().store(plan, bytes, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: "AbortError" });
    expect((await kept())?.length ?? 0).toBe(0);
  });

  test("how much went over is told, up to all of it", async () => {
    const { open, plan: planned } = await world();
    const { plan, bytes } = planned(11);
    const told: number[] = [];
    await open().store(plan, bytes, { progress: (sent) => { told.push(sent); } });
    expect(told.at(-1)).toBe(3);
  });
}
