/** Any faults in any order, pages that are closed at any moment, and half of it filed again: what was confirmed is there once, or waits in view. */
import { Outbox, type Delivery, type Waiting } from "../../src/adapters/stores/outbox.ts";
import { memoryShelf } from "../../src/adapters/stores/shelf.ts";
import { KantlijnError, type Receipt } from "../../src/core/model/index.ts";
import { plainShelf, type Plain } from "../adapters/stores/plain-shelf.ts";
import { planOf } from "../adapters/stores/plans.ts";
import { PLACE, sharePoint, storeBefore } from "../adapters/stores/sharepoint/world.ts";
import { faulty, FAULTS, type Exchange } from "../stand-ins/faults.ts";
import { chanceFrom } from "./chance.ts";

/** One in so many requests goes wrong; one in so many pages is closed while it sends. */
const [WRONG, CLOSED] = [10, 3];
const ROUNDS = 60;
/** So many documents have one name. */
const SHARED = 12;
const codeOf = (error: unknown) => (error instanceof KantlijnError ? error.code : "internal");

export interface Storm {
  readonly captures: number;
  readonly seed: number;
  /** Without columns only the note and the name tell what was sent before. */
  readonly columns: boolean;
}

export interface Weathered {
  readonly stored: number;
  readonly refused: number;
  /** Stored as the next version of a file. */
  readonly renewed: number;
  /** Put beside the earlier file, and said so: an answer was lost in a way that does not tell who changed that file. */
  readonly beside: number;
  readonly requests: number;
  readonly met: number;
  readonly closed: number;
  readonly faults: readonly string[];
}

/** Files so many documents, and half of those once more, and says what is not as it should be. */
export async function runSharePoint({ captures, seed, columns }: Storm): Promise<Weathered> {
  const chance = chanceFrom(seed);
  const graph = await sharePoint(columns ? undefined : []);
  const shelf = plainShelf({ ...memoryShelf<Plain>(), lasting: true });
  const ended = new Map<string, Delivery>();
  const faults: string[] = [];
  let [calm, requests, met, closed] = [false, 0, 0, 0];
  const waiting = async (): Promise<readonly Waiting[]> => (await shelf.heads()).found.filter((one) => one.refused === undefined);
  const exchange = faulty(graph.exchange, { choose: () => {
    requests += 1;
    if (calm || chance() * WRONG >= 1) return null;
    met += 1;
    return FAULTS[Math.floor(chance() * FAULTS.length)] ?? null;
  } });
  /** A page with its own store, that ends when its time comes: then nothing it asks is answered any more. */
  const page = () => {
    let open = true;
    let left = chance() * CLOSED < 1 ? Math.floor(chance() * 12) : Number.POSITIVE_INFINITY;
    let close = (): void => undefined;
    const ending = new Promise<void>((resolve) => { close = resolve; });
    const until: Exchange = async (address, request) => {
      left -= 1;
      if (left < 0) {
        close();
        return new Promise(() => undefined);
      }
      return exchange(address, request);
    };
    const box = new Outbox({ store: storeBefore(until), shelf, codeOf, later: () => () => undefined, alone: (_, work) => work() });
    box.onDelivery(({ plan: { idempotencyKey } }, delivery) => { if (open && (delivery.state === "delivered" || delivery.state === "refused")) ended.set(idempotencyKey, delivery); });
    return { box, ended: ending.then(() => { [open, closed] = [false, closed + 1]; }) };
  };
  const file = async (one: Waiting, bytes: Blob): Promise<void> => {
    const first = page();
    await Promise.race([first.box.add(one, bytes), first.ended]);
  };
  const settle = async (): Promise<void> => {
    for (let round = 0; round < ROUNDS && (await waiting()).length > 0; round += 1) {
      calm = round > ROUNDS / 2;
      const next = page();
      await Promise.race([next.box.retry(), next.ended]);
    }
    calm = false;
    for (const { plan } of await waiting()) faults.push(`${plan.idempotencyKey} waits for ever`);
  };
  const receiptOf = (key: string): Receipt | null => {
    const delivery = ended.get(key);
    return delivery?.state === "delivered" ? delivery.receipt : null;
  };

  const waitingFor = (number: number, document: number): { readonly one: Waiting; readonly bytes: Blob } => {
    const { plan, bytes } = planOf(number, { place: PLACE, size: 3 + (number % 5), fileName: `besluit ${String(Math.ceil(number / SHARED))}.docx` });
    const earlier = document === number ? null : receiptOf(planOf(document).plan.idempotencyKey);
    const record = earlier === null ? plan.record : { ...plan.record, id: planOf(document).plan.record.id, confirmedAt: "2026-11-26T09:00:00.000Z" };
    return { bytes, one: { plan: { ...plan, record, ...(earlier?.handle === undefined ? {} : { replaces: earlier.handle }) }, identity: record.id, fingerprint: "", byItself: false, since: new Date(number).toISOString() } };
  };
  for (let number = 1; number <= captures; number += 1) {
    const { one, bytes } = waitingFor(number, number);
    await file(one, bytes);
  }
  await settle();
  const again = Array.from({ length: captures }, (_, at) => at + 1).filter((number) => number % 2 === 0 && receiptOf(planOf(number).plan.idempotencyKey) !== null);
  for (const number of again) {
    const { one, bytes } = waitingFor(captures + number, number);
    await file(one, bytes);
  }
  await settle();

  const states = [...ended.values()];
  const stored = states.filter(({ state }) => state === "delivered").length;
  const refused = [...ended].filter(([, { state }]) => state === "refused").map(([key]) => key);
  if (stored + refused.length !== captures + again.length) faults.push(`of ${String(captures + again.length)} captures ${String(stored)} were stored and ${String(refused.length)} refused`);
  // What is refused waits in view for its author.
  const left = (await shelf.heads()).found.map(({ plan }) => plan.idempotencyKey).toSorted();
  if (left.join() !== refused.toSorted().join()) faults.push(`refused: ${refused.join()}; in view: ${left.join()}`);
  const files = graph.files();
  faults.push(...graph.faults, ...files.filter(({ name }) => name.startsWith("kantlijn-")).map(({ name }) => `half there: ${name}`));
  const beside = states.filter((delivery) => delivery.state === "delivered" && delivery.receipt.remarks?.includes("beside") === true).length;
  const renewed = again.filter((number) => receiptOf(planOf(captures + number).plan.idempotencyKey) !== null).length - beside;
  if (files.length !== stored - renewed) faults.push(`${String(files.length)} files for ${String(stored)} captures of which ${String(renewed)} are versions`);
  if (columns) faults.push(...wrongKeys(files.map(({ fields }) => String(fields["KantlijnKenmerk"])), ended));
  return { stored, refused: refused.length, renewed, beside, requests, met, closed, faults };
}

/** Every file carries the key of a capture that was stored, and no two the same. */
function wrongKeys(keys: readonly string[], ended: ReadonlyMap<string, Delivery>): readonly string[] {
  return [...(new Set(keys).size === keys.length ? [] : ["two files of one capture"]), ...keys.filter((key) => ended.get(key)?.state !== "delivered").map((key) => `a file of ${key}, which was not stored`)];
}
