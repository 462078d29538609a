import type { NameModel } from "./name-model.ts";
import type { Passage } from "./passage.ts";
import type { SensitiveSentence } from "./sensitive.ts";

/** Membership of the word lists that ship with Kantlijn. Built from `data/`, the same bytes in browser and command line. */
export interface WordLists {
  /** A Dutch first name, with its capital: "Joke". */
  isFirstName(word: string): boolean;
  /** A surname without its prefix, with its capital: "Berg" for "van den Berg". */
  isSurname(word: string): boolean;
  /** A word that is usually written in lower case: "bakker". Asked in lower case. */
  isOrdinary(word: string): boolean;
  /** A place, municipality, province or water authority: "Weert". */
  isPlace(word: string): boolean;
  /** The weights of the tagger of names; absent when they are not there yet, or the policy does without. */
  readonly names?: NameModel | null;
  /** The policy does without what was learned about opinions. */
  readonly withoutOpinions?: boolean;
  /** What was learned of business data, weak spots and crime; absent where that would be too heavy, or the policy does without. */
  readonly sensitive?: ((passage: Passage) => readonly SensitiveSentence[]) | null;
}
