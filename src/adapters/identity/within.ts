/** Calls back once after so many milliseconds. Returns the way to stop. */
export type Later = (milliseconds: number, work: () => void) => () => void;

/** Settles as `work` does; after so many milliseconds it fails with what `late` gives. */
export function within<T>(milliseconds: number, work: Promise<T>, later: Later, late: () => Error): Promise<T> {
  let stop = (): void => undefined;
  const over = new Promise<never>((_, reject) => { stop = later(milliseconds, () => { reject(late()); }); });
  return Promise.race([work, over]).finally(() => { stop(); });
}
