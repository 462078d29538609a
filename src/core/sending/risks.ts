import { FINDING_KINDS, type Candidate, type FindingKind, type Paragraph } from "../model/index.ts";
import { biometrics } from "../detectors/biometrics.ts";
import { bsn } from "../detectors/bsn.ts";
import { criminal } from "../detectors/criminal.ts";
import type { Detector } from "../detectors/detector.ts";
import { documentNumber } from "../detectors/document-number.ts";
import { healthFacts } from "../detectors/health/facts.ts";
import { CONDITIONS } from "../detectors/health/words.ts";
import { iban } from "../detectors/iban.ts";
import { orientation } from "../detectors/orientation.ts";
import { origin } from "../detectors/origin.ts";
import { politics } from "../detectors/politics.ts";
import { pupilNumber } from "../detectors/pupil-number.ts";
import { religion } from "../detectors/religion.ts";
import { union } from "../detectors/union.ts";
import { factFinder } from "../text/facts.ts";
import type { WordLists } from "../text/lists.ts";
import { passageAt } from "../text/passages.ts";
import { subjectOf } from "../text/subject.ts";

/** Kinds of findings that can make somebody look again before a mail leaves, and how often each stands in it. */
export type Risks = Readonly<Partial<Record<FindingKind, number>>>;

const conditionsIn = factFinder({ condition: CONDITIONS });

/** The detectors that look at a mail on its way out: few, because they run inside the host and come in one small file. */
const DETECTORS: readonly Pick<Detector, "detect">[] = [bsn, pupilNumber, documentNumber, iban, { detect: (passage, lists) => healthFacts(passage, lists, conditionsIn(passage), subjectOf) }, origin, religion, politics, union, orientation, biometrics, criminal];

/** One account goes with every payment; so many together are a list of people. */
const LIST_OF_ACCOUNTS = 3;

/** Without lists of names: what rests on a name alone is left to the pane, which has them. */
const NO_LISTS: WordLists = { isFirstName: () => false, isSurname: () => false, isOrdinary: () => false, isPlace: () => false };

/**
 * How often each risky kind stands in these paragraphs. `mayGoOn` is asked before each paragraph; what was found until it says
 * no is given.
 */
export function risksIn(paragraphs: readonly Paragraph[], mayGoOn: () => boolean): Risks {
  const counts: Partial<Record<FindingKind, number>> = {};
  for (let index = 0; index < paragraphs.length && mayGoOn(); index++) {
    const passage = passageAt(paragraphs, index);
    for (const detector of DETECTORS) {
      for (const candidate of detector.detect(passage, NO_LISTS)) if (isSerious(candidate)) counts[candidate.kind] = (counts[candidate.kind] ?? 0) + 1;
    }
  }
  if ((counts.iban ?? 0) < LIST_OF_ACCOUNTS) delete counts.iban;
  return counts;
}

/** A number is what it is; words about somebody can be about somebody else. */
const NUMBERS: ReadonlySet<FindingKind> = new Set(["bsn", "pupil-number", "document-number"]);

/** A prompt stops somebody, so more has to be sure than for a line on the card. */
function isSerious({ kind, confidence }: Candidate): boolean {
  return confidence === "certain" || (FINDING_KINDS[kind].risk === "high" && NUMBERS.has(kind));
}
