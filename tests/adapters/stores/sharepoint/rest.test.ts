/** Any faults in any order, pages that are closed at any moment: what was confirmed is there once, or waits in view. */
import { KantlijnError } from "../../../../src/core/model/index.ts";
import { Outbox, type Delivery } from "../../../../src/adapters/stores/outbox.ts";
import { memoryShelf } from "../../../../src/adapters/stores/shelf.ts";
import { chanceFrom } from "../../../faults/chance.ts";
import { faulty, FAULTS, type Exchange } from "../../../stand-ins/faults.ts";
import { plainShelf, type Plain } from "../plain-shelf.ts";
import { planOf } from "../plans.ts";
import { PLACE, sharePoint, storeBefore } from "./world.ts";

const SEED = Number(process.env["KANTLIJN_SEED"] ?? Math.floor(Math.random() * 1e9));
const CAPTURES = Number(process.env["KANTLIJN_CAPTURES"] ?? 50);
/** Milliseconds: long enough for a slow machine that does other things as well. */
const PATIENCE = 300_000 + CAPTURES * 5_000;
/** One in so many requests goes wrong; one in so many pages is closed while it sends. */
const [WRONG, CLOSED] = [10, 3];
const codeOf = (error: unknown) => (error instanceof KantlijnError ? error.code : "internal");

test(`${String(CAPTURES)} captures under faults are each stored once, or refused and not there (KANTLIJN_SEED=${String(SEED)})`, async () => {
  const chance = chanceFrom(SEED);
  // Without columns only the note and the name tell what was sent before.
  for (const [columns, captures] of [[undefined, CAPTURES], [[], Math.ceil(CAPTURES / 4)]] as const) {
    const graph = await sharePoint(columns);
    const shelf = plainShelf({ ...memoryShelf<Plain>(), lasting: true });
    const waiting = async () => (await shelf.heads()).found.filter((one) => one.refused === undefined);
    const ended = new Map<string, Delivery>();
    let calm = false;
    const faults = faulty(graph.exchange, { choose: () => (!calm && chance() * WRONG < 1 ? FAULTS[Math.floor(chance() * FAULTS.length)]! : null) });
    /** A page with its own store, that ends when its time comes: then nothing it asks is answered any more. */
    const page = () => {
      let open = true;
      let left = chance() * CLOSED < 1 ? Math.floor(chance() * 12) : Number.POSITIVE_INFINITY;
      let close = (): void => undefined;
      const closed = new Promise<void>((resolve) => { close = resolve; });
      const exchange: Exchange = async (address, request) => {
        left -= 1;
        if (left < 0) close();
        if (left < 0) return new Promise(() => undefined);
        const answer = await faults(address, request);
        return answer;
      };
      const box = new Outbox({ store: storeBefore(exchange), shelf, codeOf, later: () => () => undefined, alone: (_, work) => work() });
      box.onDelivery(({ plan: { idempotencyKey } }, delivery) => { if (open && (delivery.state === "delivered" || delivery.state === "refused")) ended.set(idempotencyKey, delivery); });
      return { box, closed: closed.then(() => { open = false; }) };
    };
    for (let number = 1; number <= captures; number += 1) {
      const { plan, bytes } = planOf(number, { place: PLACE, size: 3 + (number % 5) });
      const first = page();
      await Promise.race([first.box.add({ plan, identity: plan.record.id, fingerprint: "", byItself: false, since: new Date(number).toISOString() }, bytes), first.closed]);
    }
    for (let round = 0; round < 60 && (await waiting()).length > 0; round += 1) {
      calm = round > 30;
      const next = page();
      await Promise.race([next.box.retry(), next.closed]);
    }
    expect(await waiting()).toEqual([]);
    const stored = [...ended].filter(([, { state }]) => state === "delivered").map(([key]) => key);
    const refused = [...ended].filter(([, { state }]) => state === "refused").map(([key]) => key);
    expect(stored.length + refused.length).toBe(captures);
    // What is refused waits in view for its author.
    expect((await shelf.heads()).found.map(({ plan }) => plan.idempotencyKey).toSorted()).toEqual(refused.toSorted());
    expect(stored.length).toBeGreaterThan(captures / 4);
    const names = graph.files().map(({ name }) => name);
    expect(names.filter((name) => name.startsWith("kantlijn-"))).toEqual([]);
    expect(names.length).toBe(stored.length);
    if (columns === undefined) expect(graph.files().map(({ fields }) => fields["KantlijnKenmerk"]).toSorted()).toEqual(stored.toSorted());
    expect(graph.faults).toEqual([]);
  }
}, PATIENCE);
