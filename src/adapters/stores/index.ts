import type { StoreTarget } from "../../core/model/index.ts";
import type { RemoteParts, Store } from "./store.ts";

/**
 * The stores that a page reaches itself, with the rights of the author, by the kind of place they keep: one line each. They are fetched when
 * somebody stores there. Each gives null where the setting does not speak of it. What is not here goes to the vault, and the server takes it from there.
 */
export const REMOTE: Readonly<Partial<Record<StoreTarget, (parts: RemoteParts) => Promise<Store | null>>>> = {
  sharepoint: async (parts) => (await import(/* webpackChunkName: "sharepoint" */ "./sharepoint/index.ts")).openSharepoint(parts),
};
