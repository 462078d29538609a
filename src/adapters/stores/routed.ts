import { KantlijnError, type Receipt, type StoreTarget } from "../../core/model/index.ts";
import { isPassing } from "./passing.ts";
import type { Reach, Store, StoreOptions, StorePlan } from "./store.ts";

/** Where a capture can go. */
export interface Routes {
  /** The vault of the server that gave this page; without one, what hands over to the author. */
  readonly ground: Store;
  /** The store of a kind of place, in reach of this page; null where the organisation did not set it up, and then `ground` does what it can. */
  readonly remote: (target: StoreTarget) => Promise<Store | null>;
}

/** All stores as one. */
export interface RoutedStore extends Store {
  /** Looks whether a place can be reached from this page; null where the organisation did not set that up. */
  readonly reachOf: (target: StoreTarget, place: string) => Promise<Reach | null>;
}

/**
 * Sends every capture to the store of the place that was confirmed. With a server, the vault keeps it first: so the register knows it, and it is safe
 * while the other store is away.
 */
export function routedStore({ ground, remote }: Routes): RoutedStore {
  const safe = ground.offers === null;
  const reach = async (target: StoreTarget): Promise<Store | null> => {
    try {
      return await remote(target);
    } catch (error) {
      if (error instanceof KantlijnError) throw error;
      throw new KantlijnError("store-unavailable", "what speaks with the store was not fetched");
    }
  };
  return {
    id: ground.id,
    offers: ground.offers,
    store: async (plan, bytes, options) => {
      const { target } = plan.record.location;
      const there = typeof plan.place === "string" ? await reach(target) : null;
      if (there === null) return ground.store(plan, bytes, options);
      return safe ? keptFirst(ground, there, plan, bytes, options) : there.store(plan, bytes, options);
    },
    reachOf: async (target, place) => (await (await reach(target))?.reach?.(place)) ?? null,
    undo: async (captureId, handle) => {
      if (handle === undefined) return ground.undo(captureId);
      const there = await reach("sharepoint");
      if (there === null) throw new KantlijnError("undo-expired", "the store is not set up here any more");
      await there.undo(captureId, handle);
      if (safe) await ground.undo(captureId);
    },
  };
}

/**
 * What the other store refuses for good does not stay in the vault: the author hears that nothing was stored. When it cannot be taken away now,
 * that is what the author hears, and it waits.
 */
async function keptFirst(vault: Store, there: Store, plan: StorePlan, bytes: Blob, options: StoreOptions = {}): Promise<Receipt> {
  const { signal } = options;
  const kept = await vault.store(plan, bytes, signal === undefined ? {} : { signal });
  try {
    const { address, handle, moved, remarks } = await there.store(plan, bytes, options);
    return { ...kept, ...(address === undefined ? {} : { address }), ...(handle === undefined ? {} : { handle }), ...(moved === undefined ? {} : { moved }), ...(remarks === undefined ? {} : { remarks }) };
  } catch (error) {
    if (error instanceof KantlijnError && !isPassing(error.code)) await vault.undo(kept.captureId);
    throw error;
  }
}
