import type { Desk, Location, Retention } from "../model/index.ts";
import type { TypeVerdict } from "../classifiers/index.ts";
import type { Policy, RetentionRule, SelectionResult } from "../policy/index.ts";
import { score, type Lexicon, type Reading } from "../reading/index.ts";
import { tokenize } from "../text/tokens.ts";

/** A rule meant for this kind of document. */
const OF_TYPE = 2.5;
const STANDARD = 0.5;
/** What a zaak is about decides before what one of its documents says. */
const OF_PLACE = 2;
const LIKELY = 2.5;

export interface RetentionVerdict {
  readonly retention: Retention;
  /** The rule asks something before the number is sure. */
  readonly question: RetentionRule["question"] | null;
}

/**
 * The result of the selection list that holds here. The process of a known place decides before the kind of document;
 * without a loaded list the number stays unknown and the list to load is named. Source: Selectielijst gemeenten 2020,
 * the process is valued, not the single document.
 */
export function retentionOf(reading: Reading, place: Location | null, type: TypeVerdict, desk: Desk, policy: Policy): RetentionVerdict {
  const list = policy.retention;
  const process = place?.process ?? type.rule?.process ?? null;
  const unknown: Retention = { number: null, valuation: null, term: null, starts: null, list: list.list, process, confidence: "unknown", because: [] };
  if (!list.loaded) return { retention: { ...unknown, because: [{ rule: "list-not-loaded", words: list.list, source: list.source }] }, question: null };
  if (process === null) return { retention: { ...unknown, because: [{ rule: "process-unknown", source: list.source }] }, question: null };
  const placed = place === null ? null : marksOf(place, reading.lexicon);
  let best: { readonly rule: RetentionRule; readonly points: number; readonly words: readonly string[] } | null = null;
  for (const rule of list.rules) {
    if (rule.process !== process) continue;
    const { points, words } = score(reading, rule.cues ?? []);
    const total = points + (rule.standard ? STANDARD : 0) + (type.rule !== null && rule.types?.includes(type.rule.id) === true ? OF_TYPE : 0)
      + (placed !== null && (rule.cues ?? []).some((cue) => placed.has(reading.lexicon.cueNumber(cue))) ? OF_PLACE : 0);
    if (total > 0 && (best === null || total > best.points)) best = { rule, points: total, words };
  }
  const number = answered(best?.rule, place, desk) ?? best?.rule.number;
  const result = list.results.find((candidate) => candidate.number === number);
  // Without a place only the kind of document speaks; a standard result is then no more than a guess.
  if (best === null || result === undefined || (place === null && best.points < LIKELY)) return { retention: { ...unknown, because: [{ rule: "process-unknown", source: list.source }] }, question: null };
  return { retention: toRetention(result, best.points, place, best.words, policy), question: best.rule.question ?? null };
}

function toRetention(result: SelectionResult, points: number, place: Location | null, words: readonly string[], policy: Policy): Retention {
  return {
    number: result.number, valuation: result.valuation, term: result.term, starts: result.starts, list: policy.retention.list, process: result.process,
    confidence: points >= LIKELY && place !== null ? "certain" : "likely",
    because: [
      { rule: place === null ? "retention-type" : "retention-place", words: result.processName, source: policy.retention.source },
      ...(words.length > 0 ? [{ rule: "retention-words", words: words.slice(0, 3).join("”, “"), source: policy.retention.source }] : []),
    ],
  };
}

/** The number that follows from what was answered before for this place. */
function answered(rule: RetentionRule | undefined, place: Location | null, desk: Desk): string | null {
  if (rule?.question === undefined || place === null) return null;
  const answer = desk.answered?.[place.id]?.[rule.question.id];
  return rule.question.answers.find(({ id }) => id === answer)?.number ?? null;
}

const marks = new WeakMap<Lexicon, WeakMap<Location, ReadonlySet<number>>>();

/** The cues of the policy that hold for the words of a location; the same for every document, so kept. */
function marksOf(place: Location, lexicon: Lexicon): ReadonlySet<number> {
  let places = marks.get(lexicon);
  if (places === undefined) marks.set(lexicon, (places = new WeakMap()));
  const known = places.get(place);
  if (known !== undefined) return known;
  const text = `${place.title} . ${place.description} . ${place.keywords.join(" . ")}`;
  const found = new Set(lexicon.phrases.find(tokenize(text)).flatMap(({ value }) => (value.kind === "cue" ? [value.cue] : [])));
  places.set(place, found);
  return found;
}
