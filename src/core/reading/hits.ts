import type { LocationHit } from "./paragraph.ts";

/** A number or party of locations with how often it stands in the document. */
export interface CountedHit extends LocationHit {
  readonly times: number;
}

/** The numbers and parties of a document, counted while paragraphs come and go. */
export class LocationHits {
  readonly #counts = new Map<string, { readonly hit: LocationHit; times: number }>();
  #all: readonly CountedHit[] | null = null;

  count(hit: LocationHit, sign: 1 | -1): void {
    const key = `${hit.kind} ${hit.words} ${hit.locations.join()}`;
    const entry = this.#counts.get(key);
    if (entry === undefined) this.#counts.set(key, { hit, times: sign });
    else if ((entry.times += sign) === 0) this.#counts.delete(key);
    this.#all = null;
  }

  /** Every different hit, in an order that depends on nothing but their content. */
  all(): readonly CountedHit[] {
    this.#all ??= [...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { hit, times }]) => ({ ...hit, times }));
    return this.#all;
  }
}
