import type { Candidate, FindingKind } from "../model/index.ts";
import type { WordLists } from "./lists.ts";
import type { Passage } from "./passage.ts";
import type { SensitiveKind } from "./sensitive.ts";
import type { Sentence } from "./sentences.ts";

/** What a detector makes of a sentence of which only examples tell. */
export interface Learned {
  readonly of: SensitiveKind;
  readonly kind: FindingKind;
  readonly rule: string;
  readonly source: string;
  /** What else must be so. */
  readonly holds: (sentence: Sentence) => boolean;
}

/** What rules found, with what was learned of sentences in which they found nothing. */
export function withLearned(ruled: readonly Candidate[], passage: Passage, lists: WordLists, { of, kind, rule, source, holds }: Learned): readonly Candidate[] {
  const more = (lists.sensitive?.(passage) ?? []).filter(({ kind: one, sentence }) => one === of && holds(sentence) && !ruled.some(({ start, end }) => start < sentence.end && end > sentence.start))
    .map(({ sentence: { start, end }, words }): Candidate => ({ kind, start, end, confidence: "likely", because: [{ rule, words, source }] }));
  return more.length === 0 ? ruled : [...ruled, ...more].sort((one, other) => one.start - other.start);
}
