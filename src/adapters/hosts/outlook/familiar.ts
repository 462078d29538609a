import type { Paragraph } from "../../../core/model/index.ts";

/**
 * Gives every paragraph that was there before the same object and key again, so that only what changed is looked at
 * anew and what the author said about a passage stays with it. Outlook itself numbers nothing.
 */
export class Familiar {
  #known: readonly Paragraph[] = [];
  #numbers = 0;

  /** Another mail: nothing is familiar. */
  forget(): void {
    this.#known = [];
  }

  /** The paragraphs as they were, where they are the same; new ones with a key that no other ever had. */
  meet(fresh: readonly Paragraph[]): readonly Paragraph[] {
    const before = this.#known;
    let start = 0;
    while (start < before.length && start < fresh.length && same(before[start], fresh[start])) start++;
    let end = 0;
    while (end < before.length - start && end < fresh.length - start && same(before[before.length - 1 - end], fresh[fresh.length - 1 - end])) end++;
    const middle = this.#match(before.slice(start, before.length - end), fresh.slice(start, fresh.length - end));
    this.#known = [...before.slice(0, start), ...middle, ...before.slice(before.length - end)];
    return this.#known;
  }

  /** Between what stayed: equal words first; then, where as many stand there as before, the one in its place. */
  #match(before: readonly Paragraph[], fresh: readonly Paragraph[]): readonly Paragraph[] {
    const left = new Map<string, Paragraph[]>();
    for (const paragraph of before) left.set(signOf(paragraph), [...(left.get(signOf(paragraph)) ?? []), paragraph]);
    const taken = new Set<string>();
    const found = fresh.map((paragraph) => {
      const again = left.get(signOf(paragraph))?.shift();
      if (again !== undefined) taken.add(again.key);
      return again;
    });
    return fresh.map((paragraph, index) => {
      const again = found[index];
      if (again !== undefined) return again;
      const place = before.length === fresh.length ? before[index] : undefined;
      if (place !== undefined && !taken.has(place.key)) return { ...paragraph, key: place.key };
      this.#numbers += 1;
      return { ...paragraph, key: `mail:${String(this.#numbers)}` };
    });
  }
}

const signOf = ({ role, text, level, cell }: Paragraph): string => JSON.stringify([role, text, level ?? null, cell ?? null]);
const same = (a: Paragraph | undefined, b: Paragraph | undefined): boolean => a !== undefined && b !== undefined && signOf(a) === signOf(b);
