import type { Alike, PlaceMemory } from "../model/index.ts";
import { isAside, type Reading } from "../reading/index.ts";
import { likeness, sketchOf, wholeOf, wordsOf, type Sketch } from "./sketch.ts";

/** Less alike is what two letters of one template are. */
const LEAST = 0.95;
/** Runs of words: what is shorter says too little. */
const SHORTEST = 40;
const MOST_FOUND = 3;

/** What is kept of a text to know it again. */
export interface Likeness {
  readonly sketch: Sketch;
  readonly whole: number;
}

/** Of what somebody wrote here, without what was written around it. */
export function likenessIn({ paragraphs }: Reading, salt: string): Likeness {
  const words = wordsOf(paragraphs.filter(({ passage }) => !isAside(passage.role)).map(({ passage }) => passage.text), salt);
  return { sketch: sketchOf(words), whole: wholeOf(words) };
}

/** What was filed before and says nearly the same, the most alike first. */
export function alikeIn(reading: Reading, { filed, salt }: PlaceMemory): readonly Alike[] {
  if (filed.every(({ sketch = [] }) => sketch.length < SHORTEST)) return [];
  const own = likenessIn(reading, salt);
  if (own.sketch.length < SHORTEST) return [];
  const all = filed.map(({ key, place, sketch = [], whole }): Alike => ({ key, place, same: whole === own.whole, likeness: sketch.length < SHORTEST ? 0 : likeness(own.sketch, sketch) }));
  return all.filter((one) => one.likeness >= LEAST).toSorted((a, b) => Number(b.same) - Number(a.same) || b.likeness - a.likeness).slice(0, MOST_FOUND);
}
