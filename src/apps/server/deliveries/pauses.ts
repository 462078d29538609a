const [FIRST, LONGEST] = [5_000, 3_600_000];
/** A store that says when may say this much at most. */
const LONGEST_WISH = 6 * 3_600_000;

/**
 * Milliseconds until the next attempt: twice as long every time, up to an hour, and a fifth more or less so that not all come
 * at once; never before the store wants it.
 * @param attempts how often it was tried, 1 or more
 * @param wish milliseconds that the store asked for (Retry-After); null when it did not
 * @param chance between 0 and 1
 */
export function pauseAfter(attempts: number, wish: number | null, chance: number, first: number = FIRST): number {
  const grown = Math.min(LONGEST, first * 2 ** Math.min(attempts - 1, 30)) * (0.8 + 0.4 * chance);
  return Math.round(wish === null ? grown : Math.max(grown, Math.min(wish, LONGEST_WISH)));
}
