import { personsIn } from "./person/learned/combine.ts";
import { PERSON_EXAMPLES } from "./person/examples.ts";
import type { Detector } from "./detector.ts";

/**
 * Names of persons: rules on titles, greetings, initials, signatures and labels, with lists of first names and surnames,
 * and beside them a small tagger that weighs the words around when its weights are there.
 * The span is the name alone, without title or function. Source: Woo art. 5.1 lid 2 onder e; AVG art. 4.
 */
export const person: Detector = {
  id: "person",
  kinds: ["person"],
  examples: PERSON_EXAMPLES,
  detect: personsIn,
};
