import { findNames } from "./person/find.ts";
import { PERSON_EXAMPLES } from "./person/examples.ts";
import type { Detector } from "./detector.ts";

/**
 * Names of persons: rules on titles, greetings, initials, signatures and labels, with lists of first names and surnames.
 * The span is the name alone, without title or function. Source: Woo art. 5.1 lid 2 onder e; AVG art. 4.
 */
export const person: Detector = {
  id: "person",
  kinds: ["person"],
  examples: PERSON_EXAMPLES,
  detect: findNames,
};
