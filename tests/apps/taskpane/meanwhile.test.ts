/** Two windows of one browser beside the same document: what one stored, the other knows before it sends. */
import { meanwhile } from "../../../src/apps/taskpane/meanwhile.ts";
import type { Captured } from "../../../src/apps/taskpane/filing.ts";
import { Outbox, type Delivery, type Waiting } from "../../../src/adapters/stores/outbox.ts";
import { memoryShelf } from "../../../src/adapters/stores/shelf.ts";
import { KantlijnError, type Receipt } from "../../../src/core/model/index.ts";
import { alone } from "../../../src/adapters/stores/alone.ts";
import { plainShelf, type Plain } from "../../adapters/stores/plain-shelf.ts";
import { planOf } from "../../adapters/stores/plans.ts";
import { PLACE, sharePoint, storeBefore } from "../../adapters/stores/sharepoint/world.ts";

const waitingOf = (number: number, more: Partial<Waiting> = {}): Waiting => ({ plan: planOf(number, { place: PLACE }).plan, identity: "the document", fingerprint: "f", byItself: false, since: "2026-11-25T09:00:00Z", ...more });
const capturedBy = (number: number, more: Partial<NonNullable<Captured["proof"]>> = {}): Captured => {
  const { plan } = planOf(number);
  return { identity: "the document", documentId: plan.record.id, fingerprint: "f", proof: { captureId: plan.idempotencyKey, documentId: plan.record.id, location: { id: plan.record.location.id, title: "x" }, storedAt: "2026-11-25T09:00:01Z", undoUntil: null, handle: "envelope", ...more } };
};

describe("what is sent when another window may have been first", () => {
  const after = async (waiting: Waiting, captured: Captured | null, first = true): Promise<Waiting | null> => {
    const shelf = memoryShelf<Captured>();
    if (captured !== null) await shelf.put(captured.identity, captured);
    return meanwhile(shelf, waiting, first);
  };

  test("nothing was stored, or it was taken back: as it is", async () => {
    const waiting = waitingOf(1);
    expect([await after(waiting, null), await after(waiting, { ...capturedBy(2), proof: null }), await after(waiting, { ...capturedBy(1), identity: "another" })]).toEqual([waiting, waiting, waiting]);
  });

  test("this very capture was stored: nothing", async () => {
    expect([await after(waitingOf(1), capturedBy(1)), await after(waitingOf(1, { note: "n" }), capturedBy(1), false)]).toEqual([null, null]);
  });

  test("another capture of the document was stored: its next version, in the same place only", async () => {
    const there = await after(waitingOf(1), capturedBy(2));
    expect([there?.plan.record.id, there?.plan.replaces, there?.plan.idempotencyKey]).toEqual([planOf(2).plan.record.id, "envelope", planOf(1).plan.idempotencyKey]);
    const elsewhere = await after(waitingOf(1), capturedBy(2, { location: { id: "another place", title: "x" } }));
    expect([elsewhere?.plan.record.id, elsewhere?.plan.replaces]).toEqual([planOf(2).plan.record.id, undefined]);
  });

  test("what was sent before stays what it was, and what knew of it already as well", async () => {
    const known = waitingOf(1);
    const again = { ...known, plan: { ...known.plan, record: { ...known.plan.record, id: planOf(2).plan.record.id }, replaces: "envelope" } };
    for (const [waiting, first] of [[waitingOf(1), false], [waitingOf(1, { note: "n" }), true], [again, true]] as const) expect(await after(waiting, capturedBy(2), first)).toBe(waiting);
  });
});

test.each([["with our columns", undefined], ["without", [] as const]])("two windows say Klopt beside the same document, %s: one file", async (_, columns) => {
  for (const sameKey of [true, false]) {
    const graph = await sharePoint(columns);
    const shelf = plainShelf({ ...memoryShelf<Plain>(), lasting: true });
    const captured = memoryShelf<Captured>();
    const told: Delivery["state"][] = [];
    const lock = alone(locks());
    const window = (): Outbox => {
      const box = new Outbox({ store: storeBefore(graph.exchange), shelf, codeOf: (error) => (error instanceof KantlijnError ? error.code : "internal"), later: () => () => undefined, alone: lock, meanwhile: (waiting, first) => meanwhile(captured, waiting, first) });
      box.onDelivery(async ({ identity, plan: { record } }, delivery) => {
        if (delivery.state !== "sending") told.push(delivery.state);
        if (delivery.state === "delivered") await captured.put(identity, { identity, documentId: record.id, fingerprint: "f", proof: proofOf(delivery.receipt) });
      });
      return box;
    };
    const [one, other] = [waitingOf(1, { byItself: sameKey }), waitingOf(sameKey ? 1 : 2, { byItself: sameKey })];
    await Promise.all([window().add(one, planOf(1).bytes), window().add(other, planOf(sameKey ? 1 : 2).bytes)]);
    const [file, ...more] = graph.files();
    expect([sameKey, told.toSorted(), more, file?.versions.length, graph.faults]).toEqual([sameKey, sameKey ? ["delivered", "elsewhere"] : ["delivered", "delivered"], [], sameKey ? 0 : 1, []]);
    expect((await shelf.heads()).found).toEqual([]);
  }
});

function proofOf({ captureId, documentId, location, storedAt, undoUntil, handle }: Receipt): NonNullable<Captured["proof"]> {
  return { captureId, documentId, location, storedAt, undoUntil, ...(handle === undefined ? {} : { handle }) };
}

/** As a browser does it: one at a time, in the order in which they ask. */
function locks(): LockManager {
  const last = new Map<string, Promise<unknown>>();
  return { request: (name: string, work: () => Promise<unknown>) => {
    const next = (last.get(name) ?? Promise.resolve()).then(work);
    last.set(name, next.catch(() => undefined));
    return next;
  } } as unknown as LockManager;
}
