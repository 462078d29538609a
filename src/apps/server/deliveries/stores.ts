import { zgwStore, type Handle, type Handles, type ZgwConnection } from "../../../adapters/stores/zgw/index.ts";
import type { Database } from "../database/database.ts";
import type { ConnectedStore } from "./deliver.ts";

/** Asks another system something, as `fetch` does. */
export type Ask = (address: string, request: RequestInit) => Promise<Response>;

interface StoreGround {
  readonly database: Database;
  readonly clock: () => Date;
  readonly ask: Ask;
}

/** The stores behind the connections, by the name that a place has for them (`Location.target`). */
export function storesOf(zgw: ZgwConnection | null, { database, clock, ask }: StoreGround): ReadonlyMap<string, ConnectedStore> {
  const handles = handlesIn(database);
  const stores = new Map<string, ConnectedStore>();
  if (zgw !== null) {
    const store = zgwStore({ connection: zgw, fetch: ask, handles, now: clock });
    stores.set("zgw", { store, address: async (captureId) => (await handles.read(captureId))?.document ?? null });
  }
  return stores;
}

/** What stores remember, in the row of the delivery. */
function handlesIn(database: Database): Handles {
  return {
    read: (captureId) => database.read(async (connection) => {
      const row = await connection.selectFrom("deliveries").select("handle").where("capture_id", "=", captureId).executeTakeFirst();
      return (row?.handle ?? null) as Handle | null;
    }),
    write: (captureId, handle) => database.write(async (connection) => {
      await connection.updateTable("deliveries").set({ handle: JSON.stringify(handle) }).where("capture_id", "=", captureId).execute();
    }),
  };
}
