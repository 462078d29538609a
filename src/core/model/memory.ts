/**
 * What an author filed before, so that the next document of the same matter is recognised. No words: a sign is a number that follows
 * from a word, an address or a folder and from the salt of this memory. Stays on the author's machine.
 */
export interface PlaceMemory {
  /** Makes the signs of one author different from those of another. */
  readonly salt: string;
  /** Oldest first. */
  readonly filed: readonly FiledBefore[];
}

/** One document that was filed. */
export interface FiledBefore {
  /** Follows from the address of the document: filed again, it takes the place of what was remembered of it. */
  readonly key: number;
  /** Id of the location that the author confirmed. */
  readonly place: string;
  /** Id of the location that was proposed and that the author turned down; null when nothing was. */
  readonly instead: string | null;
  /** In ascending order, each once; whole numbers below 2^24. */
  readonly signs: readonly number[];
  /** Of its text, to see whether another says nearly the same; ascending, each once, whole numbers below 2^32. Absent in what was remembered before there were any. */
  readonly sketch?: readonly number[];
  /** The same for the same words in the same order; a whole number below 2^53. Absent as the sketch is. */
  readonly whole?: number;
}

/** A document that was filed before and says nearly the same as another. */
export interface Alike {
  readonly key: number;
  /** Id of the location where it went. */
  readonly place: string;
  /** Not a word differs. */
  readonly same: boolean;
  /** Share of all their runs of words that both have, from 0 to 1; an estimate. */
  readonly likeness: number;
}
