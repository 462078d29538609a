import { perPassage, tokensOf } from "./memo.ts";
import type { Passage } from "./passage.ts";
import { sentencesIn, type Sentence } from "./sentences.ts";
import { fold } from "./tokens.ts";

/** Word -> the gates it opens, one bit each. */
const OPENS = new Map<string, number>();
/** Bits of a number that shifts leave alone. */
const MOST_GATES = 30;
let gates = 0;

/** The gates that a passage opens, and where the words stand that open them. */
interface Opened {
  readonly open: number;
  readonly places: readonly { readonly start: number; readonly bits: number }[];
}

const openedBy = perPassage((passage): Opened => {
  let open = 0;
  const places: { readonly start: number; readonly bits: number }[] = [];
  for (const { word, start } of tokensOf(passage)) {
    const bits = OPENS.get(word);
    if (bits === undefined) continue;
    open |= bits;
    places.push({ start, bits });
  }
  return { open, places };
});

/**
 * A cheap look before an expensive one: whether a passage holds one of these words, whole and folded. All gates together
 * cost one look per word of the text.
 */
export function gate(words: string): (passage: Passage) => boolean {
  const bit = addGate(words);
  return (passage) => (openedBy(passage).open & bit) !== 0;
}

/** The same for sentences: those of a passage that hold one of these words. */
export function sentenceGate(words: string): (passage: Passage) => readonly Sentence[] {
  const bit = addGate(words);
  return (passage) => {
    const { open, places } = openedBy(passage);
    if ((open & bit) === 0) return NONE;
    let at = 0;
    return sentencesIn(passage).filter(({ start, end }) => {
      while (at < places.length && (places[at]?.start ?? 0) < start) at++;
      let holds = false;
      for (; at < places.length && (places[at]?.start ?? end) < end; at++) holds ||= ((places[at]?.bits ?? 0) & bit) !== 0;
      return holds;
    });
  };
}

const NONE: readonly never[] = [];

function addGate(words: string): number {
  if (gates >= MOST_GATES) throw new RangeError("too many gates for the bits of a number");
  const bit = 1 << gates++;
  for (const word of words.split(" ")) OPENS.set(fold(word), (OPENS.get(fold(word)) ?? 0) | bit);
  return bit;
}
