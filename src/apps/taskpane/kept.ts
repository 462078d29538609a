/** The part of `localStorage` that is used here. */
export interface Keeper {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** What stands under a key in the storage of the browser, as an object; empty when it is not there, broken or closed. */
export function readKept(keeper: Keeper | null, key: string): Readonly<Record<string, unknown>> {
  try {
    const found: unknown = JSON.parse(keeper?.getItem(key) ?? "{}");
    return typeof found === "object" && found !== null && !Array.isArray(found) ? (found as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

/** Keeps an object under a key. Where nothing can be kept, it holds until the pane closes. */
export function writeKept(keeper: Keeper | null, key: string, value: object): void {
  try {
    keeper?.setItem(key, JSON.stringify(value));
  } catch {
    // A full or closed storage costs a click next time, and no more.
  }
}
