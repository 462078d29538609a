/** Keeps values by key, also after the page is closed when the browser allows it. */
export interface Shelf<T> {
  /** False when what is put here goes with the page. */
  readonly lasting: boolean;
  all(): Promise<readonly T[]>;
  get(key: string): Promise<T | null>;
  put(key: string, value: T): Promise<void>;
  delete(key: string): Promise<void>;
}

/** A shelf that several windows use at once, and that holds more than one wants to read. */
export interface SharedShelf<T> extends Shelf<T> {
  /** The keys alone. */
  names(): Promise<readonly string[]>;
  /** Puts the value there unless there is one already; gives the one that is there now. */
  first(key: string, value: T): Promise<T>;
}

/** A shelf that goes with the page. */
export function memoryShelf<T>(): SharedShelf<T> {
  const values = new Map<string, T>();
  return {
    lasting: false,
    all: () => Promise.resolve([...values.values()]),
    get: (key) => Promise.resolve(values.get(key) ?? null),
    put: (key, value) => {
      values.set(key, value);
      return Promise.resolve();
    },
    delete: (key) => {
      values.delete(key);
      return Promise.resolve();
    },
    names: () => Promise.resolve([...values.keys()]),
    first: (key, value) => {
      const found = values.get(key) ?? value;
      values.set(key, found);
      return Promise.resolve(found);
    },
  };
}

/** Keeps in the page what the shelf refuses: until the page is closed nothing is forgotten. */
export function stubbornShelf<T>(shelf: Shelf<T>): Shelf<T> {
  const refused = new Map<string, T>();
  return {
    lasting: shelf.lasting,
    all: async () => [...(await shelf.all().catch(() => [])), ...refused.values()],
    get: async (key) => refused.get(key) ?? shelf.get(key),
    put: (key, value) => shelf.put(key, value).then(() => { refused.delete(key); }, () => { refused.set(key, value); }),
    delete: async (key) => {
      refused.delete(key);
      await shelf.delete(key);
    },
  };
}
