/** What this browser promises about what it keeps. */
export interface Keeping {
  /** False: the browser may throw away what it keeps when its disk fills up. */
  readonly lasting: boolean;
  /** Bytes in use by all that these pages keep, and the most that there may be; null when the browser does not say. */
  readonly used: number | null;
  readonly most: number | null;
}

/** The part of `navigator.storage` that is used here; older browsers have less. */
type Storage = Partial<Pick<StorageManager, "persisted" | "persist" | "estimate">>;

/** Asks the browser not to throw away what waits. Some ask the user, most decide for themselves; a refusal stops nothing. */
export async function askToKeep(storage: Storage | undefined): Promise<void> {
  try {
    if ((await storage?.persisted?.()) !== true) await storage?.persist?.();
  } catch {
    // Then it keeps what it keeps.
  }
}

/** How this browser keeps things now. */
export async function keepingOf(storage: Storage | undefined): Promise<Keeping> {
  try {
    const [lasting = false, { usage, quota } = {}] = await Promise.all([storage?.persisted?.(), storage?.estimate?.()]);
    return { lasting, used: usage ?? null, most: quota ?? null };
  } catch {
    return { lasting: false, used: null, most: null };
  }
}
