/** Two machines that file the same document without knowing of each other: one file, or two in view with the reason. */
import fc from "fast-check";
import { faulty, type Exchange } from "../../../stand-ins/faults.ts";
import type { Receipt } from "../../../../src/core/model/index.ts";
import { planOf } from "../plans.ts";
import { FOLDER, PLACE, sharePoint, storeBefore } from "./world.ts";

type Graph = Awaited<ReturnType<typeof sharePoint>>;
const paths = (graph: Graph) => graph.files().map(({ path }) => path);

/** The same document as two machines confirm it; the second says something else about it when told. */
function both(other: { readonly subject?: string } = {}) {
  const first = planOf(1, { place: PLACE });
  const second = { ...first.plan, idempotencyKey: planOf(2).plan.idempotencyKey, record: { ...first.plan.record, confirmedAt: "2026-11-25T09:00:07.000Z", ...other } };
  return { plans: [first.plan, second], bytes: first.bytes } as const;
}

/** Lets one of two go on with its next request, whenever both wait or one is done. */
function turns(exchange: Exchange, order: () => 0 | 1) {
  const waiting: ((() => void) | null)[] = [null, null];
  const over = [false, false];
  const next = (): void => {
    if ([0, 1].some((who) => waiting[who] === null && over[who] !== true)) return;
    const wanted = order();
    const who = waiting[wanted] === null ? 1 - wanted : wanted;
    const go = waiting[who];
    waiting[who] = null;
    go?.();
  };
  return {
    exchange: (who: 0 | 1): Exchange => async (...request) => {
      await new Promise<void>((resolve) => { waiting[who] = resolve; next(); });
      return exchange(...request);
    },
    done: (who: 0 | 1) => { over[who] = true; next(); },
  };
}

async function together(graph: Graph, { plans, bytes }: ReturnType<typeof both>, order: () => 0 | 1, wrap: (exchange: Exchange, who: 0 | 1) => Exchange = (exchange) => exchange) {
  const turn = turns(graph.exchange, order);
  const notes: (string | undefined)[] = [undefined, undefined];
  const receipts = await Promise.all(([0, 1] as const).map(async (who): Promise<Receipt> => {
    const exchange = wrap(turn.exchange(who), who);
    try {
      for (let attempt = 1; ; attempt += 1) {
        const { [who]: earlier } = notes;
        // Every attempt is a page of its own: what an earlier one knew is only in its note.
        const receipt = await storeBefore(exchange).store(plans[who], bytes, { keep: (text) => { notes[who] = text; return Promise.resolve(); }, ...(earlier === undefined ? {} : { earlier }) }).catch((error: unknown) => { if (attempt === 40) throw error; return null; });
        if (receipt !== null) return receipt;
      }
    } finally {
      turn.done(who);
    }
  }));
  return receipts as [Receipt, Receipt];
}

const bit = fc.constantFrom(0 as const, 1 as const);

test("at the same time, in whatever order their requests come, and with connections that are cut: one file, and both receipts lead to it", async () => {
  await fc.assert(fc.asyncProperty(fc.infiniteStream(bit), fc.infiniteStream(fc.integer({ min: 0, max: 39 })), async (order, luck) => {
    const graph = await sharePoint();
    const [first, second] = await together(graph, both(), () => order.next().value, (exchange) => faulty(exchange, { choose: () => (["cut-before", "cut-after", "503"] as const)[luck.next().value] ?? null }));
    expect([paths(graph), graph.faults]).toEqual([[`${FOLDER}/besluit.docx`], []]);
    expect([first.address, [first.remarks, second.remarks].filter((remarks) => remarks?.includes("shared")).length]).toEqual([second.address, 1]);
    expect(String(graph.files()[0]?.fields["KantlijnKenmerk"]).split("; ").toSorted()).toEqual([first.captureId, second.captureId]);
  }), { numRuns: 25 });
}, 60_000);

test("one begins at each step of the other: one file", async () => {
  for (let begins = 0; begins < 16; begins += 1) {
    const graph = await sharePoint();
    let asked = 0;
    await together(graph, both(), () => { asked += 1; return asked <= begins ? 0 : 1; });
    expect([begins, paths(graph), graph.faults]).toEqual([begins, [`${FOLDER}/besluit.docx`], []]);
  }
});

/** Does something whole just before the request with this number. */
function before(exchange: Exchange, number: number, act: () => Promise<unknown>): Exchange {
  let asked = 0;
  return async (...request) => {
    asked += 1;
    if (asked === number) await act();
    return exchange(...request);
  };
}

test.each(["takes back while the other confirms", "confirms while the other takes back"])("one %s, at each step: the one that is confirmed is there, and nobody else holds it", async (what) => {
  for (let step = 1; step <= 18; step += 1) {
    const graph = await sharePoint();
    const { plans, bytes } = both();
    const first = await storeBefore(graph.exchange).store(plans[0], bytes);
    const undo = (exchange: Exchange) => storeBefore(exchange).undo(first.captureId, first.handle);
    const confirm = (exchange: Exchange) => storeBefore(exchange).store(plans[1], bytes);
    // When the one has fewer steps, the other comes after it.
    let left: (() => Promise<unknown>)[] = [];
    const once = (act: () => Promise<unknown>): (() => Promise<unknown>) => { left = [act]; return async () => left.pop()?.(); };
    if (what.startsWith("takes")) await confirm(before(graph.exchange, step, once(() => undo(graph.exchange))));
    else await undo(before(graph.exchange, step, once(() => confirm(graph.exchange))));
    await left.pop()?.();
    expect([step, graph.files().map(({ fields }) => fields["KantlijnKenmerk"]), paths(graph).length, graph.faults]).toEqual([step, [plans[1].idempotencyKey], 1, []]);
  }
});

test("three at the same time: one file, held by all three", async () => {
  const graph = await sharePoint();
  const { plans, bytes } = both();
  const third = { ...plans[1], idempotencyKey: planOf(3).plan.idempotencyKey };
  await storeBefore(graph.exchange).store(plans[0], bytes);
  // The third joins between what the second reads of the row and what it writes there.
  let met = false;
  await storeBefore(async (address, request) => {
    if (!met && request.method === "PATCH" && new Headers(request.headers).has("if-match")) {
      met = true;
      await storeBefore(graph.exchange).store(third, bytes);
    }
    return graph.exchange(address, request);
  }).store(plans[1], bytes);
  expect([met, paths(graph), graph.files()[0]?.fields["KantlijnKenmerk"], graph.faults]).toEqual([true, [`${FOLDER}/besluit.docx`], [plans[0], third, plans[1]].map(({ idempotencyKey }) => idempotencyKey).join("; "), []]);
});

describe("one after the other", () => {
  const stored = async (columns?: Parameters<typeof sharePoint>[0], other: Parameters<typeof both>[0] = {}) => {
    const graph = await sharePoint(columns);
    const { plans, bytes } = both(other);
    const [first, second] = [await storeBefore(graph.exchange).store(plans[0], bytes), await storeBefore(graph.exchange).store(plans[1], bytes)];
    return { graph, plans, bytes, first, second };
  };

  test("who takes it back lets go of it, and the last one throws it away, in either order and again", async () => {
    for (const order of [[0, 1], [1, 0]] as const) {
      const { graph, first, second } = await stored();
      for (const [at, who] of order.entries()) {
        const { captureId, handle } = [first, second][who]!;
        await storeBefore(graph.exchange).undo(captureId, handle);
        await storeBefore(graph.exchange).undo(captureId, handle);
        expect([paths(graph).length, graph.faults]).toEqual([at === 0 ? 1 : 0, []]);
      }
    }
  });

  test("each of them again, with and without what it noted, changes nothing: the other keeps what it has", async () => {
    const { graph, plans, bytes, first, second } = await stored();
    for (const [plan, receipt] of [[plans[0], first], [plans[1], second]] as const) {
      expect(await storeBefore(graph.exchange).store(plan, bytes)).toEqual(receipt);
      expect(await storeBefore(graph.exchange).store(plan, bytes, { earlier: receipt.handle! })).toEqual(receipt);
    }
    expect([paths(graph), graph.files()[0]?.fields["KantlijnKenmerk"]]).toEqual([[`${FOLDER}/besluit.docx`], `${first.captureId}; ${second.captureId}`]);
  });

  test("taken back by one, and confirmed again by that one: it holds the same file again", async () => {
    const { graph, plans, bytes, second } = await stored();
    await storeBefore(graph.exchange).undo(second.captureId, second.handle);
    const again = await storeBefore(graph.exchange).store(plans[1], bytes, { earlier: second.handle! });
    expect([paths(graph), again.address, again.remarks]).toEqual([[`${FOLDER}/besluit.docx`], second.address, ["shared"]]);
  });

  test.each<[string, Parameters<typeof both>[0], Parameters<typeof sharePoint>[0]]>([
    ["said something else about it", { subject: "Iets anders" }, undefined],
    ["has a library that does not keep the hash", {}, [{ name: "KantlijnKenmerk" }, { name: "KantlijnDocument" }]],
  ])("the second %s: both stay, and the receipt says so", async (_, other, columns) => {
    const { graph, second } = await stored(columns, other);
    expect([paths(graph), second.remarks, graph.faults]).toEqual([[`${FOLDER}/besluit.docx`, `${FOLDER}/besluit (2).docx`], ["twin"], []]);
  });

  test("somebody worked on the first meanwhile: both stay, and nothing of theirs is held for ours", async () => {
    const graph = await sharePoint();
    const { plans, bytes } = both();
    await storeBefore(graph.exchange).store(plans[0], bytes);
    const entry = graph.shelves.entries.get(graph.files()[0]!.id)!;
    graph.shelves.renew(entry, new Blob(["van een ander"]), "2026-11-03T12:00:00.000Z");
    const { remarks } = await storeBefore(graph.exchange).store(plans[1], bytes);
    expect([paths(graph).length, remarks, entry.fields["KantlijnKenmerk"]]).toEqual([2, ["twin"], plans[0].idempotencyKey]);
  });

  test("a library without our columns keeps two, and nobody's file is taken for ours", async () => {
    const { graph, second } = await stored([]);
    expect([paths(graph).length, second.remarks]).toEqual([2, undefined]);
  });
});
