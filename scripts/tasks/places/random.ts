/** Chance that can be repeated. */
export interface Random {
  /** A number from 0 up to 1. */
  next(): number;
  /** True in so many of one times. */
  chance(share: number): boolean;
  /** A whole number from `from` to `to`, both among them. */
  between(from: number, to: number): number;
  /** One of these. */
  pick<T>(among: readonly T[]): T;
  /** So many different ones of these, in a new order. */
  some<T>(count: number, among: readonly T[]): readonly T[];
  /** One of these, the first far more often than the last: of rank r in proportion to 1/r. */
  habit<T>(among: readonly T[]): T;
}

/** The same seed gives the same numbers. Source: mulberry32, T. Ettinger. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const pick = <T>(among: readonly T[]): T => {
    const found = among[Math.floor(next() * among.length)];
    if (found === undefined) throw new Error("nothing to choose from");
    return found;
  };
  return {
    next, pick,
    chance: (share) => next() < share,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    some: (count, among) => {
      const left = [...among];
      for (let index = left.length - 1; index > 0; index--) {
        const other = Math.floor(next() * (index + 1));
        [left[index], left[other]] = [left[other] as never, left[index] as never];
      }
      return left.slice(0, count);
    },
    habit: (among) => {
      const total = among.reduce((sum, _, rank) => sum + 1 / (rank + 1), 0);
      let left = next() * total;
      return among.find((_, rank) => (left -= 1 / (rank + 1)) < 0) ?? pick(among);
    },
  };
}
