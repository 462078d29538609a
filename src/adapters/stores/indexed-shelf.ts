import type { SharedShelf } from "./shelf.ts";

const VERSION = 1;
/**
 * The shelves of each database. What is learned has one of its own: nothing that goes wrong with it touches what waits to be stored. "waiting" is where the first version
 * kept that; its shelves stay as they are, so that an earlier version of the page still opens them.
 */
const DATABASES = { "kantlijn": ["waiting", "captures"], "kantlijn.memory": ["memory"], "kantlijn.outbox": ["heads", "pieces", "keys"] } as const;
type DatabaseName = keyof typeof DATABASES;
export type ShelfName = (typeof DATABASES)[DatabaseName][number];

/** Milliseconds. A browser that does not answer in this time keeps nothing: what is to be stored does not wait for it. */
const PATIENCE = 4_000;

/** Calls back once after so many milliseconds. Returns the way to stop. */
type Later = (milliseconds: number, work: () => void) => () => void;

/**
 * A shelf in the database of the browser. Every call fails when the browser refuses or is silent, as in a private window, with
 * storage blocked or on a full disk. `databases` is null where the browser has none.
 */
export function indexedShelf<T>(name: ShelfName, databases: IDBFactory | null, later: Later): SharedShelf<T> {
  const home = (Object.keys(DATABASES) as DatabaseName[]).find((one) => DATABASES[one].some((shelf) => shelf === name)) as DatabaseName;
  let database: Promise<IDBDatabase> | null = null;
  const opened = (): Promise<IDBDatabase> => {
    const opening = database ?? open(databases, home, () => { database = null; });
    database = opening;
    // A refusal may pass; the next call asks again.
    opening.catch(() => { if (database === opening) database = null; });
    return opening;
  };
  const attempt = async <R>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<R>): Promise<R> => {
    const transaction = (await opened()).transaction(name, mode);
    const request = work(transaction.objectStore(name));
    return new Promise((resolve, reject) => {
      // Written is what the transaction says is written, not what the request says.
      transaction.oncomplete = () => { resolve(request.result); };
      transaction.onabort = () => { reject(asError(transaction.error)); };
      transaction.onerror = () => { reject(asError(transaction.error)); };
    });
  };
  /** Somebody waits for an answer that does not come: until it does, the next is not made to wait. */
  let silent = false;
  const run = <R>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<R>): Promise<R> => {
    if (silent) return Promise.reject(asError(null));
    const asked = attempt(mode, work);
    let stop = (): void => undefined;
    const silence = new Promise<never>((_, reject) => {
      stop = later(PATIENCE, () => {
        silent = true;
        reject(asError(null));
      });
    });
    const answered = (): void => {
      silent = false;
      stop();
    };
    asked.then(answered, answered);
    return Promise.race([asked, silence]);
  };
  const get = async (key: string): Promise<T | null> => (await run<T | undefined>("readonly", (store) => store.get(key) as IDBRequest<T | undefined>)) ?? null;
  return {
    lasting: databases !== null,
    all: () => run<T[]>("readonly", (store) => store.getAll() as IDBRequest<T[]>),
    names: async () => (await run("readonly", (store) => store.getAllKeys())).map(String),
    get,
    first: async (key, value) => {
      await run("readwrite", (store) => store.add(value, key)).catch((error: unknown) => { if ((error as Error).name !== "ConstraintError") throw error; });
      const found = await get(key);
      if (found === null) throw asError(null);
      return found;
    },
    put: async (key, value) => { await run("readwrite", (store) => store.put(value, key)); },
    delete: async (key) => { await run("readwrite", (store) => store.delete(key)); },
  };
}

/** The database of this browser; some refuse even to name it. */
export function databasesOf(page: { readonly indexedDB?: IDBFactory | null | undefined }): IDBFactory | null {
  try {
    return page.indexedDB ?? null;
  } catch {
    return null;
  }
}

function open(databases: IDBFactory | null, name: DatabaseName, closed: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    if (databases === null) {
      reject(asError(null));
      return;
    }
    const request = databases.open(name, VERSION);
    request.onupgradeneeded = () => { for (const shelf of DATABASES[name]) request.result.createObjectStore(shelf); };
    request.onsuccess = () => {
      const { result } = request;
      // Somebody emptied the browser: the next call opens another.
      result.onclose = closed;
      // A newer Kantlijn in another window must be able to change the database.
      result.onversionchange = () => {
        result.close();
        closed();
      };
      resolve(result);
    };
    request.onerror = () => { reject(asError(request.error)); };
    request.onblocked = () => { reject(new Error("the database is held by another window")); };
  });
}

function asError(error: DOMException | null): Error {
  return error ?? new Error("the browser keeps nothing here");
}
