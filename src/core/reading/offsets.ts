/** Where each paragraph begins in the full text, in UTF-16 units, kept while paragraphs come and go. */
export class Offsets {
  /** One more than there are paragraphs: the last is where the next would begin. */
  #starts: number[] = [0];

  of(index: number): number {
    return this.#starts[index] ?? 0;
  }

  /** Puts paragraphs of these lengths in the place of [start, oldEnd). */
  splice(start: number, oldEnd: number, lengths: readonly number[]): void {
    const starts = this.#starts;
    let at = starts[start] ?? 0;
    const fresh = lengths.map((length) => {
      const begin = at;
      at += length + 1;
      return begin;
    });
    const shift = at - (starts[oldEnd] ?? 0);
    if (shift !== 0) for (let index = oldEnd; index < starts.length; index++) starts[index] = (starts[index] ?? 0) + shift;
    if (fresh.length === oldEnd - start) fresh.forEach((begin, index) => (starts[start + index] = begin));
    else this.#starts = [...starts.slice(0, start), ...fresh, ...starts.slice(oldEnd)];
  }
}
