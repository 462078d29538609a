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

/**
 * What follows from some things, kept as long as they are the very same ones: who types changes one paragraph, and what rests on the others stays. Only what
 * was asked last is remembered.
 */
export function whileSame<P, T>(read: (things: readonly P[]) => T): (things: readonly P[]) => T {
  let known: { readonly things: readonly P[]; readonly value: T } | null = null;
  return (things) => {
    const same = known?.things.length === things.length && things.every((thing, index) => thing === known?.things[index]);
    if (!same || known === null) known = { things, value: read(things) };
    return known.value;
  };
}

/** The words of a passage, shared by everything that reads words. */
export const tokensOf = perPassage((passage) => tokenize(passage.text));
