import type { Cue } from "../policy/index.ts";
import type { Reading } from "./document.ts";

/** How much speaks for a rule, and the words that do. */
export interface Score {
  readonly points: number;
  /** Words in the document, weightiest first. */
  readonly words: readonly string[];
  /** A word in the title speaks for it. */
  readonly inTitle: boolean;
  /** The part of the points that does not come from the title. */
  readonly beyondTitle: number;
}

/** Adds the weights of the cues that hold. Each cue counts once, however often its words occur. */
export function score(reading: Reading, cues: readonly Cue[]): Score {
  if (!reading.mayHold(cues)) return NOTHING;
  let points = 0;
  let inTitle = false;
  let beyondTitle = 0;
  const found: { readonly words: string; readonly weight: number }[] = [];
  for (const cue of cues) {
    const words = reading.wordsFor(cue);
    if (words === null) continue;
    points += cue.weight;
    if (cue.weight > 0) found.push({ words, weight: cue.weight });
    if (cue.in !== "title" && cue.in !== "start") beyondTitle += cue.weight;
    else if (cue.weight > 0) inTitle = true;
  }
  found.sort((a, b) => b.weight - a.weight);
  return { points, words: [...new Set(found.map(({ words }) => words))], inTitle, beyondTitle };
}

const NOTHING: Score = { points: 0, words: [], inTitle: false, beyondTitle: 0 };
