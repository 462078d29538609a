/** Milliseconds after the last movement of the pointer in which nothing may move under it. */
const STILL = 400;

/** Where the pointer is told from. */
interface PointerSource {
  addEventListener(type: "pointermove" | "pointerdown", listener: () => void, options: { readonly passive: true }): void;
}

/**
 * Puts work off while the pointer moves over the pane, so that nothing shifts just before a click. Only the last work
 * is done.
 */
export function calmlyUnder(source: PointerSource, clock: () => number): (work: () => void) => void {
  let moved = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const note = (): void => { moved = clock(); };
  source.addEventListener("pointermove", note, { passive: true });
  source.addEventListener("pointerdown", note, { passive: true });
  const attempt = (work: () => void): void => {
    clearTimeout(timer);
    const rest = moved + STILL - clock();
    if (rest <= 0) work();
    else timer = setTimeout(() => { attempt(work); }, rest);
  };
  return attempt;
}
