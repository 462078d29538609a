import { perPassage, tokensOf } from "./memo.ts";
import type { Passage } from "./passage.ts";
import { fold } from "./tokens.ts";

/** Word -> the gates it opens, one bit each. */
const OPENS = new Map<string, number>();
/** Bits of a number that shifts leave alone. */
const MOST_GATES = 30;
let gates = 0;

const openedBy = perPassage((passage) => {
  let open = 0;
  for (const { word } of tokensOf(passage)) open |= OPENS.get(word) ?? 0;
  return { open };
});

/**
 * A cheap look before an expensive one: whether a passage holds one of these words, whole and folded. All gates together
 * cost one look per word of the text.
 */
export function gate(words: string): (passage: Passage) => boolean {
  if (gates >= MOST_GATES) throw new RangeError("too many gates for the bits of a number");
  const bit = 1 << gates++;
  for (const word of words.split(" ")) OPENS.set(fold(word), (OPENS.get(fold(word)) ?? 0) | bit);
  return (passage) => (openedBy(passage).open & bit) !== 0;
}
