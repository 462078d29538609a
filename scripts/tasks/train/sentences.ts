import { FEATURES, featuresOf, type Features } from "../../../src/core/detectors/person/learned/features.ts";
import { findNames } from "../../../src/core/detectors/person/find.ts";
import { scan, type Scan } from "../../../src/core/detectors/person/scan.ts";
import type { WordLists } from "../../../src/core/text/lists.ts";
import type { Passage } from "../../../src/core/text/passage.ts";
import type { Mark, MarkedDocument } from "./marked.ts";

/** A paragraph as the tagger learns it: features and the right label of every word. */
export interface Sentence extends Features {
  readonly gold: Uint8Array;
}

const AROUND = 160;

/** The passages of a document, each with its neighbours. */
export function passagesOf({ paragraphs }: MarkedDocument): readonly Passage[] {
  return paragraphs.map(({ text }, index) => ({
    text, role: "body", label: "", previous: paragraphs[index - 1]?.text.slice(-AROUND) ?? "", next: paragraphs[index + 1]?.text.slice(0, AROUND) ?? "",
  }));
}

/** Every paragraph of some documents in which a word has a capital. */
export function sentencesFor(documents: readonly MarkedDocument[], lists: WordLists): readonly Sentence[] {
  return documents.flatMap((document) => passagesOf(document).flatMap((passage, index): readonly Sentence[] => {
    const scanned = scan(passage.text);
    const features = featuresOf(passage, scanned, findNames(passage, lists), lists);
    if (features === null) return [];
    const { count, near, rows } = features;
    return [{ count, near: near.slice(0, count), rows: rows.slice(0, count * FEATURES), gold: labelsOf(scanned, document.paragraphs[index]?.marks ?? []) }];
  }));
}

/** 1 for a person, 3 for a place, 5 for an organisation; one more for the rest of the words. */
const LABELS: Readonly<Record<Mark["kind"], number>> = { P: 1, C: 1, L: 3, O: 5 };

function labelsOf({ count, starts, ends }: Scan, marks: readonly Mark[]): Uint8Array {
  const gold = new Uint8Array(count);
  for (const { start, end, kind } of marks) {
    let first = true;
    for (let index = 0; index < count; index++) {
      if ((starts[index] ?? 0) < start || (ends[index] ?? 0) > end) continue;
      gold[index] = LABELS[kind] + (first ? 0 : 1);
      first = false;
    }
  }
  return gold;
}
