import type { OutboxShelf, Waiting } from "../../../src/adapters/stores/outbox.ts";
import type { Shelf } from "../../../src/adapters/stores/shelf.ts";
import { KantlijnError } from "../../../src/core/model/index.ts";

export interface Plain {
  readonly waiting: Waiting;
  readonly bytes: Blob;
}

/** What waits, kept as it is: for tests that are not about how it is sealed. */
export function plainShelf(shelf: Shelf<Plain>): OutboxShelf {
  return {
    lasting: shelf.lasting,
    try: async () => { await shelf.get(""); },
    heads: async () => ({ found: (await shelf.all()).map(({ waiting }) => waiting), lost: 0 }),
    get: async (key) => (await shelf.get(key))?.waiting ?? null,
    bytes: async (key) => {
      const found = await shelf.get(key);
      if (found === null) throw new KantlijnError("waiting-unreadable", "gone");
      return found.bytes;
    },
    put: (waiting, bytes) => shelf.put(waiting.plan.idempotencyKey, { waiting, bytes }),
    change: async (waiting) => {
      const found = await shelf.get(waiting.plan.idempotencyKey);
      if (found !== null) await shelf.put(waiting.plan.idempotencyKey, { ...found, waiting });
    },
    delete: (key) => shelf.delete(key),
  };
}
