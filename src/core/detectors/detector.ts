import type { Candidate, FindingKind } from "../model/index.ts";
import type { Passage } from "../text/passage.ts";
import type { WordLists } from "../text/lists.ts";

/** A text with what stands around it, or only the text. */
export type Example = string | { readonly text: string; readonly role?: Passage["role"]; readonly previous?: string; readonly next?: string; readonly label?: string };

/**
 * One thing that can be found in a text. A detector is stateless, reads one passage, and carries its own examples;
 * one test runs the examples of all detectors.
 */
export interface Detector {
  readonly id: string;
  readonly kinds: readonly FindingKind[];
  /** At least eight hits (each gives one finding or more) and twelve misses (none), half of the misses from real text. */
  readonly examples: { readonly hits: readonly Hit[]; readonly misses: readonly Example[] };
  detect(passage: Passage, lists: WordLists): readonly Candidate[];
}

/** An example with the exact words that must be found, in order. */
export interface Hit {
  readonly in: Example;
  readonly finds: readonly string[];
}
