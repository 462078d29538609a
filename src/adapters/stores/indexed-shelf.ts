import type { Shelf } from "./shelf.ts";

const DATABASE = "kantlijn";
const VERSION = 1;
const SHELVES = ["waiting", "captures"] as const;
export type ShelfName = (typeof SHELVES)[number];

/** A shelf in the database of the browser. Every call fails when the browser refuses, as in a private window or on a full disk. */
export function indexedShelf<T>(name: ShelfName, databases: IDBFactory): Shelf<T> {
  let database: Promise<IDBDatabase> | null = null;
  const opened = (): Promise<IDBDatabase> => {
    database ??= open(databases);
    // A refusal may pass; the next call asks again.
    database.catch(() => { database = null; });
    return database;
  };
  const run = async <R>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<R>): Promise<R> => {
    const transaction = (await opened()).transaction(name, mode);
    const request = work(transaction.objectStore(name));
    return new Promise((resolve, reject) => {
      // Written is what the transaction says is written, not what the request says.
      transaction.oncomplete = () => { resolve(request.result); };
      transaction.onabort = () => { reject(asError(transaction.error)); };
      transaction.onerror = () => { reject(asError(transaction.error)); };
    });
  };
  return {
    lasting: true,
    all: () => run<T[]>("readonly", (store) => store.getAll() as IDBRequest<T[]>),
    get: async (key) => (await run<T | undefined>("readonly", (store) => store.get(key) as IDBRequest<T | undefined>)) ?? null,
    put: async (key, value) => { await run("readwrite", (store) => store.put(value, key)); },
    delete: async (key) => { await run("readwrite", (store) => store.delete(key)); },
  };
}

function open(databases: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = databases.open(DATABASE, VERSION);
    request.onupgradeneeded = () => { for (const name of SHELVES) request.result.createObjectStore(name); };
    request.onsuccess = () => {
      // A newer Kantlijn in another window must be able to change the database.
      request.result.onversionchange = () => { request.result.close(); };
      resolve(request.result);
    };
    request.onerror = () => { reject(asError(request.error)); };
    request.onblocked = () => { reject(new Error("the database is held by another window")); };
  });
}

function asError(error: DOMException | null): Error {
  return error ?? new Error("the browser keeps nothing here");
}
