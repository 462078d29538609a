/** A document that is filed again in its place: one file with one more version, and nothing is overwritten that we did not see. */
import type { StorePlan } from "../../../../src/adapters/stores/store.ts";
import { faulty, FAULTS } from "../../../stand-ins/faults.ts";
import { planOf } from "../plans.ts";
import { FOLDER, PLACE, sharePoint, storeBefore } from "./world.ts";

type Graph = Awaited<ReturnType<typeof sharePoint>>;
const paths = (graph: Graph) => graph.files().map(({ path }) => path);

/** Filed once, and what is to be filed again: the same document with other bytes and another title. */
async function filed(columns?: Parameters<typeof sharePoint>[0], size = 5) {
  const graph = await sharePoint(columns);
  const first = planOf(1, { place: PLACE });
  const receipt = await storeBefore(graph.exchange).store(first.plan, first.bytes);
  const entry = graph.shelves.entries.get(graph.files()[0]!.id)!;
  const other = planOf(2, { place: PLACE, size });
  const plan: StorePlan = { ...other.plan, record: { ...first.plan.record, title: "Herzien besluit", version: "3", confirmedAt: "2026-11-26T10:20:30.456Z" }, replaces: receipt.handle! };
  return { graph, entry, receipt, first, plan, bytes: other.bytes };
}

/** Somebody works on it. */
function changeBy(graph: Graph, entry: Awaited<ReturnType<typeof filed>>["entry"]): void {
  graph.shelves.renew(entry, new Blob(["van een ander"]), graph.shelves.now);
}

test.each([["few bytes", 5], ["many", 11 * 2 ** 20]])("%s: one file, the new content and the new columns; what it was stays as a version", async (_, size) => {
  const { graph, entry, receipt, plan, bytes } = await filed(undefined, size);
  const again = await storeBefore(graph.exchange).store(plan, bytes);
  expect([paths(graph), graph.faults]).toEqual([[`${FOLDER}/besluit.docx`], []]);
  expect(Buffer.from(await entry.bytes.arrayBuffer()).equals(Buffer.from(await bytes.arrayBuffer()))).toBe(true);
  expect(entry.fields).toMatchObject({ Title: "Herzien besluit", KantlijnVersie: "3", KantlijnKenmerk: plan.idempotencyKey, KantlijnDocument: plan.record.id });
  expect(entry.versions.map(({ fields }) => fields["Title"])).toEqual(["Besluit op bezwaar"]);
  expect([again.address, again.documentId, again.captureId, again.moved, again.remarks]).toEqual([receipt.address, receipt.documentId, plan.idempotencyKey, undefined, undefined]);
});

test("once more is once, also from another page and without a note", async () => {
  const { graph, entry, plan, bytes } = await filed();
  const notes: string[] = [];
  const keep = (text: string): Promise<void> => { notes.push(text); return Promise.resolve(); };
  const receipt = await storeBefore(graph.exchange).store(plan, bytes, { keep });
  expect(await storeBefore(graph.exchange).store(plan, bytes, { earlier: notes.at(-1)! })).toEqual(receipt);
  expect(await storeBefore(graph.exchange).store(plan, bytes)).toMatchObject({ captureId: plan.idempotencyKey, address: receipt.address });
  expect([paths(graph).length, entry.versions.length]).toEqual([1, 1]);
});

test("a third time renews the second", async () => {
  const { graph, entry, plan, bytes } = await filed();
  const store = storeBefore(graph.exchange);
  const { handle } = await store.store(plan, bytes);
  const third = planOf(3, { place: PLACE });
  await store.store({ ...third.plan, record: { ...plan.record, confirmedAt: "2026-11-27T08:00:00.000Z" }, replaces: handle! }, third.bytes);
  expect([paths(graph).length, entry.versions.length, graph.faults]).toEqual([1, 2, []]);
});

describe("taking back", () => {
  test("gives the earlier version back, with its columns, and can be repeated", async () => {
    const { graph, entry, first, plan, bytes } = await filed();
    const { captureId, handle } = await storeBefore(graph.exchange).store(plan, bytes);
    await storeBefore(graph.exchange).undo(captureId, handle);
    await storeBefore(graph.exchange).undo(captureId, handle);
    expect(new Uint8Array(await entry.bytes.arrayBuffer())).toEqual(new Uint8Array(await first.bytes.arrayBuffer()));
    expect(entry.fields).toMatchObject({ Title: first.plan.record.title, KantlijnKenmerk: first.plan.idempotencyKey, KantlijnVersie: "2" });
    expect([paths(graph).length, graph.faults]).toEqual([1, []]);
  });

  test("is refused in words when the library keeps no versions, and nothing changes", async () => {
    const { graph, entry, plan, bytes } = await filed();
    entry.versions = [];
    const { captureId, handle } = await storeBefore(graph.exchange).store(plan, bytes);
    entry.versions = [];
    await expect(storeBefore(graph.exchange).undo(captureId, handle)).rejects.toMatchObject({ code: "undo-version" });
    expect(entry.fields).toMatchObject({ Title: "Herzien besluit", KantlijnKenmerk: plan.idempotencyKey });
  });

  test.each([["with our column", undefined], ["without", [{ name: "Title" }] as const]])("is refused when somebody worked on it since, %s", async (_, columns) => {
    const { graph, entry, plan, bytes } = await filed(columns);
    const { captureId, handle } = await storeBefore(graph.exchange).store(plan, bytes);
    changeBy(graph, entry);
    await expect(storeBefore(graph.exchange).undo(captureId, handle)).rejects.toMatchObject({ code: "undo-changed" });
    if (columns === undefined) await expect(storeBefore(graph.exchange).undo("5a2f0a40-7d0c-4d0b-9f57-1f4c2a6f9f11", handle)).rejects.toMatchObject({ code: "undo-changed" });
    expect(await entry.bytes.text()).toBe("van een ander");
  });

  test("that was cut off anywhere ends with the earlier version", async () => {
    for (let step = 0; step < 8; step += 1) {
      const { graph, entry, first, plan, bytes } = await filed();
      const { captureId, handle } = await storeBefore(graph.exchange).store(plan, bytes);
      const cut = faulty(graph.exchange, { choose: ({ count }) => (count === step ? "cut-after" : null) });
      await storeBefore(cut).undo(captureId, handle).catch(() => undefined);
      await storeBefore(graph.exchange).undo(captureId, handle);
      expect([step, entry.fields["KantlijnKenmerk"], entry.bytes.size]).toEqual([step, first.plan.idempotencyKey, first.bytes.size]);
    }
  });
});

describe("what we did not see is not overwritten", () => {
  test("somebody changed the file: the new one stands beside it, and the receipt says so, also after an interruption", async () => {
    const { graph, entry, plan, bytes } = await filed();
    changeBy(graph, entry);
    let note: string | undefined;
    const keep = (text: string): Promise<void> => { note = text; return Promise.resolve(); };
    const away = faulty(graph.exchange, { choose: ({ address, method }) => (method === "PATCH" && address.endsWith("/fields") ? "500" : null) });
    await expect(storeBefore(away).store(plan, bytes, { keep })).rejects.toMatchObject({ code: "store-unavailable" });
    const receipt = await storeBefore(graph.exchange).store(plan, bytes, { keep, earlier: note! });
    expect([paths(graph).toSorted(), await entry.bytes.text(), receipt.remarks, receipt.file.name]).toEqual([[`${FOLDER}/besluit (2).docx`, `${FOLDER}/besluit.docx`], "van een ander", ["beside"], "besluit (2).docx"]);
  });

  test("somebody changes it while we look", async () => {
    const { graph, entry, plan, bytes } = await filed();
    let once = true;
    const meanwhile = storeBefore((address, request) => {
      if (once && address.endsWith("/createUploadSession")) {
        once = false;
        changeBy(graph, entry);
      }
      return graph.exchange(address, request);
    });
    expect((await meanwhile.store(plan, bytes)).remarks).toEqual(["beside"]);
    expect([await entry.bytes.text(), paths(graph).length, graph.faults]).toEqual(["van een ander", 2, []]);
  });

  test("somebody changes a column while we look: that is no other content", async () => {
    const { graph, entry, plan, bytes } = await filed();
    let once = true;
    const meanwhile = storeBefore((address, request) => {
      if (once && address.endsWith("/createUploadSession")) {
        once = false;
        entry.version += 1;
      }
      return graph.exchange(address, request);
    });
    expect((await meanwhile.store(plan, bytes)).remarks).toBeUndefined();
    expect(paths(graph)).toHaveLength(1);
  });

  test.each<readonly [string, (graph: Graph, entry: Awaited<ReturnType<typeof filed>>["entry"]) => void]>([
    ["threw it away", (graph, entry) => { graph.shelves.remove(entry); }],
    ["put it elsewhere", (graph, entry) => { entry.parent = graph.shelves.at(graph.shelves.libraries[0]!.root, "Werk")!.id; }],
  ])("somebody %s: it is a new file, and there is nothing to say about it", async (_, work) => {
    const { graph, entry, plan, bytes } = await filed();
    work(graph, entry);
    expect((await storeBefore(graph.exchange).store(plan, bytes)).remarks).toBeUndefined();
    expect(paths(graph)).toContain(`${FOLDER}/besluit.docx`);
  });

  test("a file of another kind is a file of its own", async () => {
    const { graph, entry, plan, bytes } = await filed();
    expect((await storeBefore(graph.exchange).store({ ...plan, fileName: "besluit.pdf" }, bytes)).file.name).toBe("besluit.pdf");
    expect([paths(graph).toSorted(), entry.versions]).toEqual([[`${FOLDER}/besluit.docx`, `${FOLDER}/besluit.pdf`], []]);
  });

  test("a file that is open waits", async () => {
    const { graph, entry, plan, bytes } = await filed();
    entry.locked = true;
    await expect(storeBefore(graph.exchange).store(plan, bytes)).rejects.toMatchObject({ code: "store-locked" });
    entry.locked = false;
    await storeBefore(graph.exchange).store(plan, bytes);
    expect([paths(graph).length, entry.versions.length]).toEqual([1, 1]);
  });

  test.each(["", "{}", '{"v":1,"host":"elders.example","drive":"d","item":"i","how":"put","cTag":"x"}'])("another envelope is none: %s", async (replaces) => {
    const { graph, entry, plan, bytes } = await filed();
    await storeBefore(graph.exchange).store({ ...plan, replaces }, bytes);
    expect([paths(graph).length, entry.versions.length]).toEqual([2, 0]);
  });
});

test.each(FAULTS.map((fault) => [fault]))("%s at any request: one file, one more version", async (fault) => {
  for (let step = 0; step < 14; step += 1) {
    const { graph, entry, plan, bytes } = await filed();
    let note: string | undefined;
    const keep = (text: string): Promise<void> => { note = text; return Promise.resolve(); };
    const store = storeBefore(faulty(graph.exchange, { choose: ({ count }) => (count === step ? fault : null) }));
    const met = await store.store(plan, bytes, { keep }).then(() => null, (error: unknown) => (error as { readonly code: string }).code);
    // A refusal for good leaves nothing of it.
    if (met === "place-refused" || met === "place-not-found" || met === "capture-too-large" || met === "capture-conflict") expect([fault, step, met, entry.fields["KantlijnKenmerk"]]).toEqual([fault, step, met, "b6a7c1de-4c51-4a5f-8e0e-000000000001"]);
    await storeBefore(graph.exchange).store(plan, bytes, note === undefined ? {} : { earlier: note });
    expect([fault, step, met, paths(graph), entry.fields["KantlijnKenmerk"], entry.bytes.size, graph.faults]).toEqual([fault, step, met, [`${FOLDER}/besluit.docx`], plan.idempotencyKey, 5, []]);
  }
});
