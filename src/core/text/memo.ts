import type { Passage } from "./passage.ts";
import { tokenize } from "./tokens.ts";

/** Reads something from a passage at most once, however many detectors ask for it; forgotten together with the passage. */
export function perPassage<T extends object>(read: (passage: Passage) => T): (passage: Passage) => T {
  const known = new WeakMap<Passage, T>();
  return (passage) => {
    let value = known.get(passage);
    if (value === undefined) known.set(passage, (value = read(passage)));
    return value;
  };
}

/** The words of a passage, shared by everything that reads words. */
export const tokensOf = perPassage((passage) => tokenize(passage.text));
