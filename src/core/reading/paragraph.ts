import type { Candidate, FindingKind } from "../model/index.ts";
import { DETECTORS } from "../detectors/index.ts";
import { capitalWords } from "../persons/index.ts";
import { tokensOf } from "../text/memo.ts";
import type { Passage } from "../text/passage.ts";
import type { WordLists } from "../text/lists.ts";
import { stem } from "../text/stem.ts";
import type { Lexicon } from "./lexicon.ts";

/** Words found for a cue in one paragraph. */
export interface CueHit {
  readonly cue: number;
  readonly words: string;
}

/** An explicit number or a party of a location, as it stands in the text. */
export interface LocationHit {
  readonly kind: "number" | "party";
  readonly id: boolean;
  readonly locations: readonly number[];
  readonly words: string;
}

/** All that one paragraph says. All but `candidates` depends on nothing but its passage, so it is kept while that stays the same. */
export interface ParagraphReading {
  readonly passage: Passage;
  /** What every detector found in the passage. */
  readonly own: readonly Candidate[];
  /** Its words that can be part of a name. */
  readonly capitals: readonly string[];
  /** The same with the names that the rest of the document tells, in order. Another array as soon as anything about its names is new. */
  readonly candidates: readonly Candidate[];
  readonly cues: readonly CueHit[];
  readonly locations: readonly LocationHit[];
  readonly caseNumbers: readonly string[];
  /** Term of the locations -> times it stands here. */
  readonly terms: ReadonlyMap<number, number>;
  /** Number of words. */
  readonly words: number;
}

/** Reads one paragraph: every detector, every word the policy and the world look for. */
export function readParagraph(passage: Passage, lexicon: Lexicon, lists: WordLists): ParagraphReading {
  const tokens = tokensOf(passage);
  const cues = new Map<number, string>();
  const begins = new Map<number, number>();
  const groups = new Map<number, Map<number, string>>();
  const locations: LocationHit[] = [];
  for (const hit of lexicon.phrases.find(tokens)) {
    const words = passage.text.slice(hit.start, hit.end);
    const mark = hit.value;
    if (mark.kind === "cue") {
      // Where a line must begin with the words, the first of them count, and not longer ones further on.
      if (lexicon.cues[mark.cue]?.in === "start" && (begins.get(mark.cue) ?? hit.start) < hit.start) continue;
      begins.set(mark.cue, hit.start);
      cues.set(mark.cue, longest(cues.get(mark.cue), words));
    }
    if (mark.kind === "group") groups.set(mark.cue, (groups.get(mark.cue) ?? new Map<number, string>()).set(mark.group, words));
    if (mark.kind === "number" || mark.kind === "party") locations.push({ kind: mark.kind, id: mark.kind === "number" && mark.id, locations: mark.locations, words });
  }
  for (const [cue, found] of groups) {
    if (found.size === lexicon.cues[cue]?.all?.length) cues.set(cue, [...found].sort(([a], [b]) => a - b).map(([, words]) => words).join(" … "));
  }
  const terms = new Map<number, number>();
  for (const token of tokens) {
    const term = lexicon.terms.get(stem(token.word));
    if (term !== undefined) terms.set(term, (terms.get(term) ?? 0) + 1);
  }
  const own = withoutGuesses(DETECTORS.flatMap((detector) => detector.detect(passage, lists)));
  return {
    passage, locations, terms, own,
    capitals: capitalWords(passage),
    candidates: own,
    cues: [...cues].map(([cue, words]) => ({ cue, words })),
    caseNumbers: lexicon.caseNumber === null ? [] : [...passage.text.matchAll(lexicon.caseNumber)].map((match) => match[0]),
    words: tokens.length,
  };
}

/** What is told of somebody's health, home or money is no view of policy, however much it sounds like one: only words of opinion make it so. */
function withoutGuesses(found: readonly Candidate[]): readonly Candidate[] {
  if (!found.some(isGuess)) return found;
  const facts = found.filter(({ kind }) => OF_ONE_LIFE.has(kind));
  return facts.length === 0 ? found : found.filter((one) => !isGuess(one) || !facts.some(({ start, end }) => start < one.end && end > one.start));
}

const OF_ONE_LIFE: ReadonlySet<FindingKind> = new Set(["health", "family", "livelihood", "criminal", "sanction", "bsn", "birth-date"]);
const isGuess = ({ kind, because }: Candidate): boolean => kind === "opinion" && because[0].rule === "opinion-learned";

function longest(known: string | undefined, words: string): string {
  return known !== undefined && known.length >= words.length ? known : words;
}
