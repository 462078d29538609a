import { sentenceGate } from "./gate.ts";
import type { Passage } from "./passage.ts";
import type { Sentence } from "./sentences.ts";

/** What a sentence is about, and the detail that makes it worth a look. Both must be there. */
export interface SentenceRule {
  readonly rule: string;
  readonly subject: RegExp;
  readonly detail: RegExp;
  /** Grounds that this rule has in mind; without them those of the policy hold. */
  readonly grounds?: readonly string[];
  readonly source?: string;
}

/** A sentence that fits a rule, and the words that gave it its subject. */
export interface RuledSentence {
  readonly rule: SentenceRule;
  readonly sentence: Sentence;
  readonly words: string;
}

/**
 * Finds sentences by rules. `words` are looked up first: one of them (whole, separated by spaces) is in every
 * sentence that a rule is about. What fits `general` speaks of everybody.
 */
export function sentenceFinder(words: string, rules: readonly SentenceRule[], general: RegExp): (passage: Passage) => readonly RuledSentence[] {
  const sentencesWith = sentenceGate(words);
  return (passage) => {
    if (passage.role === "header" || passage.role === "footer" || passage.role === "title" || passage.role === "heading") return [];
    return sentencesWith(passage).flatMap((sentence): readonly RuledSentence[] => {
      if (sentence.text.length > LONGEST) return [];
      const rule = rules.find(({ subject, detail }) => subject.test(sentence.text) && detail.test(sentence.text));
      if (rule === undefined || general.test(sentence.text)) return [];
      return [{ rule, sentence, words: rule.subject.exec(sentence.text)?.[0].trim() ?? "" }];
    });
  };
}

/** A sentence that goes on longer holds many things, and ties none of them together. */
const LONGEST = 400;

/** How regulations, motions and papers for everybody speak: they tell nothing about one case. */
export const SPEAKS_OF_ALL = /(?<!\p{L})(?:verzoekt de regering|verzoekt het (?:presidium|kabinet)|bevoegd|bevoegdheid|overwegende|constaterende|van mening|spreekt uit|bedoeld in|artikel \d+[a-z]*(?:, |:| van )|onze minister|wordt verstaan|met inachtneming|ingevolge|uw kamer|de kamer|kamerstuk\p{L}*|wetsvoorstel|regeerakkoord|wanneer u|als u|kunt u)(?!\p{L})/iu;
