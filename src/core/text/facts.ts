import { perPassage, tokensOf } from "./memo.ts";
import type { Passage } from "./passage.ts";
import { PhraseSet } from "./phrases.ts";

/** A fact about somebody as a text names it: span in UTF-16 units, and how much the words say by themselves. */
export interface Fact<W extends string> {
  readonly weight: W;
  readonly start: number;
  readonly end: number;
}

/** The phrases of all finders together, found in one pass; a value is the finder and the weight. */
const PHRASES = new PhraseSet<readonly [finder: number, weight: string]>();
const hitsOf = perPassage((passage) => PHRASES.find(tokensOf(passage)));
let finders = 0;

/** Phrases for facts, by weight; a star stands for the rest of a word. */
export function factFinder<W extends string>(phrases: Readonly<Record<W, readonly string[]>>): (passage: Passage) => readonly Fact<W>[] {
  const finder = finders++;
  for (const weight of Object.keys(phrases) as W[]) for (const phrase of phrases[weight]) PHRASES.add(phrase, [finder, weight]);
  return (passage) => longest(hitsOf(passage).filter(({ value }) => value[0] === finder).map(({ value, start, end }) => ({ weight: value[1] as W, start, end })));
}

/**
 * Whether a capital makes a word part of a name: "Hofstra Bewindvoering B.V.", "Nationale Strategie Dementie". At the begin
 * of a sentence, a line or a cell a capital says nothing, and an abbreviation has its own.
 */
export function isInName(text: string, start: number, end: number): boolean {
  if (/^\s(?:B\.?V\.?|N\.?V\.?|Nederland|Groep)(?![\p{L}])/u.test(text.slice(end, end + 12))) return true;
  return /^\p{Lu}\p{Ll}/u.test(text.slice(start, start + 2)) && /[\p{L}\d,]\s$/u.test(text.slice(Math.max(0, start - 2), start));
}

/** Of facts that overlap the longest stays, and the first of equals. */
function longest<W extends string>(facts: readonly Fact<W>[]): readonly Fact<W>[] {
  const kept: Fact<W>[] = [];
  for (const fact of facts) {
    const last = kept.at(-1);
    if (last !== undefined && fact.start < last.end) {
      if (fact.end - fact.start <= last.end - last.start) continue;
      kept.pop();
    }
    kept.push(fact);
  }
  return kept;
}
