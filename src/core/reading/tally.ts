/** Counts of things that come and go. The same content gives the same answers, whatever the order it came in. */
export class Tally<T extends string | number> {
  readonly #counts = new Map<T, number>();

  add(key: T, count: number): void {
    const next = (this.#counts.get(key) ?? 0) + count;
    if (next === 0) this.#counts.delete(key);
    else this.#counts.set(key, next);
  }

  get(key: T): number {
    return this.#counts.get(key) ?? 0;
  }

  get size(): number {
    return this.#counts.size;
  }

  entries(): Iterable<readonly [T, number]> {
    return this.#counts.entries();
  }

  /** The most frequent key; of equals the first in order. Null when empty. */
  top(): T | null {
    let best: T | null = null;
    let most = 0;
    for (const [key, count] of this.#counts) {
      if (count > most || (count === most && best !== null && key < best)) {
        best = key;
        most = count;
      }
    }
    return best;
  }
}
