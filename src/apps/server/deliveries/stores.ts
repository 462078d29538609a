import { addressIn as pageIn, gppStore, type GppConnection } from "../../../adapters/stores/gpp/index.ts";
import { addressIn, zgwStore, type ZgwConnection } from "../../../adapters/stores/zgw/index.ts";
import type { ConnectedStore } from "./deliver.ts";

/** Asks another system something, as `fetch` does. */
export type Ask = (address: string, request: RequestInit) => Promise<Response>;

/** The stores that are connected, by the name that a place has for them (`Location.target`). */
export function storesOf(zgw: ZgwConnection | null, ask: Ask, now: () => Date): ReadonlyMap<string, ConnectedStore> {
  const stores = new Map<string, ConnectedStore>();
  if (zgw !== null) stores.set("zgw", { store: zgwStore({ connection: zgw, fetch: ask, now }), address: addressIn });
  return stores;
}

/** Where captures are handed over to that somebody wants to publish: a publicatiebank, when one is connected. */
export function publishersOf(gpp: GppConnection | null, ask: Ask, now: () => Date): ReadonlyMap<string, ConnectedStore> {
  return new Map(gpp === null ? [] : [["gpp", { store: gppStore({ connection: gpp, fetch: ask, now }), address: pageIn }]]);
}
