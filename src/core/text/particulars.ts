import { factFinder, isInName } from "./facts.ts";
import type { WordLists } from "./lists.ts";
import type { Passage } from "./passage.ts";
import { sentencesIn } from "./sentences.ts";
import { isTied, subjectOf, type Subject } from "./subject.ts";

/** Words that say something about one person: span in UTF-16 units, and whom they are about. */
export interface Particular extends Subject {
  readonly start: number;
  readonly end: number;
  readonly sure: boolean;
}

/** What a word says by itself, and what must stand around it. */
export interface Particulars {
  /** Phrases that are about people alone. */
  readonly sure: readonly string[];
  /** Words with a second meaning: they count behind "ik ben", "hij is", "als" and the like. */
  readonly tied?: readonly string[];
  /** Words written with a capital wherever they stand. */
  readonly proper?: RegExp;
  /** What makes of the words the name of a thing, or of a person in office, when it stands in the same sentence. */
  readonly unless?: RegExp;
}

/** What makes of a word the name of a thing: a school, a policy, a day. */
const THING = /^[\s-]*(?:beleid|aanpak|preventie|programma|onderzoekers|fonds|stichting|vereniging|centrum|richtlijn|wet|platform|netwerk|campagne|dag|week|maand|agenda|strategie|plan|co[oö]rdinator|loket|team|school|basisschool|scholen|onderwijs|instelling\p{L}*|organisatie\p{L}*|gemeenschap\p{L}*|gemeente|kerk\p{L}*|feest\p{L}*|traditie|cultuur|literatuur|monument\p{L}*|begraafplaats\p{L}*|zuil|wijk|discriminatie|haat|vijandig\p{L}*|acceptatie|emancipatie|stem(?:men)?|partij\p{L}*|bezit)(?!\p{L})/iu;

/** Finds what a passage says about one person in particular with these words; what holds for everybody is none. */
export function particularFinder({ sure, tied = [], proper, unless }: Particulars): (passage: Passage, lists: WordLists) => readonly Particular[] {
  const factsIn = factFinder({ sure, tied });
  return (passage, lists) => {
    const { text, role } = passage;
    if (role === "header" || role === "footer" || role === "title" || role === "heading") return [];
    return factsIn(passage).flatMap(({ weight, start, end }): readonly Particular[] => {
      if (THING.test(text.slice(end, end + 24)) || text.charAt(end) === "-") return [];
      if (isInName(text, start, end) && proper?.test(text.slice(start, end)) !== true) return [];
      if (weight === "tied" && !isTied(text, start)) return [];
      if (unless?.test(text.slice(Math.max(0, start - AROUND), end + AROUND)) === true) return [];
      const subject = subjectOf(passage, start, end, lists);
      if (subject?.confidence === "likely" && NORM.test(sentenceAround(passage, start))) return [];
      return subject === null ? [] : [{ ...subject, start, end, sure: weight === "sure" }];
    });
  };
}

const AROUND = 120;

/** How a rule speaks of "the applicant" or "he" who may come: what it says is true of nobody yet. */
const NORM = /(?<!\p{L})(?:(?:de|een|het|De|Een|Het) \p{Ll}+ (?:kan|kunnen|mag|mogen|moet|moeten|dient|dienen|zal)|in beginsel|in de regel|in geval|in die gevallen|in gevallen|indien|ingeval|tenzij|uitgangspunt|richtlijn\p{L}*|grondslag|op grond van|krachtens|rechtswege|verstaan|respectievelijk|dan wel|al dan niet|en\/of|zijn of haar|hij of zij|bij de bepaling|op te leggen|enig misdrijf|strafbaar feit|OM|officier|reisdocument)(?!\p{L})/u;

function sentenceAround(passage: Passage, at: number): string {
  return sentencesIn(passage).find(({ start, end }) => at >= start && at < end)?.text ?? passage.text;
}
