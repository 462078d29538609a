import { indexedShelf } from "../../adapters/stores/indexed-shelf.ts";
import { askToKeep } from "../../adapters/stores/keeping.ts";
import type { OutboxShelf } from "../../adapters/stores/outbox.ts";
import { sealedShelf, type PlainWaiting, type Sealed, type SealedWaiting } from "../../adapters/stores/sealed-shelf.ts";
import { later } from "./boot/later.ts";

/** The shelf of the outbox in the database of this browser. The first thing that is put there asks the browser to keep it well. */
export function browserShelf(databases: IDBFactory | null): OutboxShelf {
  const { storage } = navigator as Partial<Pick<Navigator, "storage">>;
  const { subtle } = crypto as { readonly subtle?: SubtleCrypto };
  const shelf = sealedShelf({
    heads: indexedShelf<SealedWaiting>("heads", databases, later), pieces: indexedShelf<Sealed>("pieces", databases, later), keys: indexedShelf<CryptoKey>("keys", databases, later),
    plain: indexedShelf<PlainWaiting>("waiting", databases, later), subtle: subtle ?? null,
    random: (bytes) => crypto.getRandomValues(bytes), uuid: () => crypto.randomUUID(), now: () => Date.now(),
  });
  return { ...shelf, put: async (waiting, bytes) => {
    void askToKeep(storage);
    await shelf.put(waiting, bytes);
  } };
}
