import { alone } from "../../adapters/stores/alone.ts";
import { databasesOf } from "../../adapters/stores/indexed-shelf.ts";
import { Outbox, type OutboxShelf } from "../../adapters/stores/outbox.ts";
import type { Shelf } from "../../adapters/stores/shelf.ts";
import type { Store } from "../../adapters/stores/store.ts";
import { later } from "./boot/later.ts";
import { codeOf } from "./errors.ts";
import type { Captured } from "./filing.ts";

/** The outbox of this browser, before a store. Older browsers and pages without security have less, and keep less. Nothing is fetched for it before the pane has `shown` something. */
export function browserOutbox(store: Store, captured: Shelf<Captured>, page: Window, shown: Promise<void>): Outbox {
  const databases = databasesOf(page);
  const { locks } = page.navigator as Partial<Pick<Navigator, "locks">>;
  const secure = (crypto as Partial<Crypto>).subtle !== undefined;
  const outbox = new Outbox({ store, codeOf, later, shelf: lateShelf(databases, secure && databases !== null, shown), alone: alone(locks), meanwhile: async (...waiting) => (await import(/* webpackChunkName: "outbox" */ "./meanwhile.ts")).meanwhile(captured, ...waiting) });
  page.addEventListener("online", () => void outbox.retry({ quiet: true }));
  // What is kept nowhere goes with the page: the browser asks first.
  page.addEventListener("beforeunload", (event) => { if (outbox.isLoose) event.preventDefault(); });
  return outbox;
}

/** What seals and keeps is fetched after the first card. A browser that cannot fetch it now keeps nothing now. */
function lateShelf(databases: IDBFactory | null, lasting: boolean, shown: Promise<void>): OutboxShelf {
  let fetched: Promise<OutboxShelf> | null = null;
  const shelf = (): Promise<OutboxShelf> => {
    const asked = fetched ?? shown.then(() => import(/* webpackChunkName: "outbox" */ "./sealed.ts")).then(({ browserShelf }) => browserShelf(databases));
    fetched = asked;
    asked.catch(() => { if (fetched === asked) fetched = null; });
    return asked;
  };
  return {
    lasting,
    try: async () => (await shelf()).try(),
    heads: async () => (await shelf()).heads(),
    get: async (key) => (await shelf()).get(key),
    bytes: async (key) => (await shelf()).bytes(key),
    put: async (waiting, bytes) => (await shelf()).put(waiting, bytes),
    change: async (waiting) => (await shelf()).change(waiting),
    delete: async (key) => (await shelf()).delete(key),
  };
}
