import type { Texts } from "../texts.ts";

let spoken: Texts | null = null;
const takers = new Set<(texts: Texts) => void>();

/** From now on everything is said in these texts. Who shows texts shows them again. */
export function speak(texts: Texts): void {
  spoken = texts;
  for (const take of takers) take(texts);
}

/** Takes the texts that are spoken now, unless that is Dutch from the start, and at every change. */
export function whenSpoken(take: (texts: Texts) => void): void {
  takers.add(take);
  if (spoken !== null) take(spoken);
}
