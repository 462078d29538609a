import type { Passage } from "./passage.ts";
import { tokenize } from "./tokens.ts";

/**
 * Reads something from a passage once for all detectors that ask for it one after the other. Only the passage that was read
 * last is remembered, so that a long document costs no memory.
 */
export function perPassage<T extends object>(read: (passage: Passage) => T): (passage: Passage) => T {
  let known: { readonly passage: Passage; readonly value: T } | null = null;
  return (passage) => {
    if (known?.passage !== passage) known = { passage, value: read(passage) };
    return known.value;
  };
}

/** The words of a passage, shared by everything that reads words. */
export const tokensOf = perPassage((passage) => tokenize(passage.text));
