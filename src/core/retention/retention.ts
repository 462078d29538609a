import type { Desk, Evidence, Location, Retention } from "../model/index.ts";
import type { TypeVerdict } from "../classifiers/index.ts";
import type { Policy, RetentionRule, SelectionResult } from "../policy/index.ts";
import { score, type Lexicon, type Reading } from "../reading/index.ts";
import { tokenize } from "../text/tokens.ts";
import { likelyProcesses, likelyResult, type LikelyProcess, type TextVerdict } from "./likely.ts";

/** A rule meant for this kind of document. */
const OF_TYPE = 2.5;
const STANDARD = 0.5;
/** What a zaak is about decides before what one of its documents says. */
const OF_PLACE = 2;
const LIKELY = 2.5;

/** Id of the question to which process a document belongs. */
export const PROCESS_QUESTION = "which-process";

export interface RetentionVerdict {
  readonly retention: Retention;
  /** The rule asks something before the number is sure. */
  readonly question: RetentionRule["question"] | null;
  /** Processes the author can choose from, for a place that has none of its own; empty otherwise. */
  readonly processes: readonly LikelyProcess[];
}

/** What a term follows from, beside the text. */
export interface RetentionGround {
  readonly place: Location | null;
  readonly type: TypeVerdict;
  /** With what was answered for the place, now or before. */
  readonly desk: Desk;
}

interface Best {
  readonly rule: RetentionRule;
  readonly points: number;
  readonly words: readonly string[];
}

/**
 * The result of the selection list that holds here. The process of a known place decides before the kind of document, and that before what the text
 * looks like; without a loaded list the number stays unknown and the list to load is named. Source: Selectielijst gemeenten 2020, the process is
 * valued, not the single document.
 */
export function retentionOf(reading: Reading, ground: RetentionGround, policy: Policy): RetentionVerdict {
  const list = policy.retention;
  const { place, type } = ground;
  const process = place?.process ?? type.rule?.process ?? null;
  if (!list.loaded) return nothing(policy, process, [{ rule: "list-not-loaded", words: list.list, source: list.source }]);
  if (process === null) return fromText(reading, ground, policy);
  const best = bestRule(reading, ground, process, policy);
  const number = answered(best?.rule, ground) ?? best?.rule.number;
  const result = list.results.find((candidate) => candidate.number === number);
  // Without a place only the kind of document speaks; a standard result is then no more than a guess.
  if (best === null || result === undefined || (place === null && best.points < LIKELY)) return nothing(policy, process, [{ rule: "process-unknown", source: list.source }]);
  const confidence = best.points >= LIKELY && place !== null ? "certain" : "likely";
  const because: Evidence = { rule: place === null ? "retention-type" : "retention-place", words: result.processName, source: list.source };
  return { retention: toRetention(result, confidence, [because, ...decisive(best.words, policy)], policy), question: best.rule.question ?? null, processes: [] };
}

/** Only the text speaks: it proposes at most, and the author chooses. */
function fromText(reading: Reading, ground: RetentionGround, policy: Policy): RetentionVerdict {
  const { place, desk } = ground;
  const { source } = policy.retention;
  const text = likelyProcesses(reading, place, policy);
  const chosen = place === null ? undefined : desk.answered?.[place.id]?.[PROCESS_QUESTION];
  const process = chosen ?? (text?.clear === true ? text.processes[0]?.process : undefined);
  // A place that is still to be chosen may bring its process along: then there is nothing to ask yet.
  const processes = place === null ? [] : (text?.processes ?? []);
  const result = process === undefined ? undefined : resultOf(reading, ground, { process, text }, policy);
  if (result !== undefined) {
    const because: Evidence = { rule: chosen === undefined ? "process-likely" : "process-chosen", words: result.processName, source };
    return { retention: toRetention(result, "likely", [because, ...(chosen === undefined ? pointing(text, policy) : [])], policy), question: null, processes };
  }
  if (text === null || chosen !== undefined) return { ...nothing(policy, null, [{ rule: "process-unknown", source }]), processes };
  const names = text.processes.map(({ name }) => name).join("”, “");
  return { ...nothing(policy, null, [{ rule: "process-likely", words: names, source }, ...pointing(text, policy)]), processes };
}

/** The result of a process that the text gives, else the one that its rules give. */
function resultOf(reading: Reading, ground: RetentionGround, { process, text }: { readonly process: string; readonly text: TextVerdict | null }, policy: Policy): SelectionResult | undefined {
  const number = (text === null ? undefined : likelyResult(text, process)) ?? bestRule(reading, ground, process, policy)?.rule.number;
  return policy.retention.results.find((candidate) => candidate.number === number && candidate.process === process);
}

/** The rule of a process for which most speaks; of equals the first. */
function bestRule(reading: Reading, { place, type }: RetentionGround, process: string, policy: Policy): Best | null {
  const placed = place === null ? null : marksOf(place, reading.lexicon);
  let best: Best | null = null;
  for (const rule of policy.retention.rules) {
    if (rule.process !== process) continue;
    const { points, words } = score(reading, rule.cues ?? []);
    const total = points + (rule.standard ? STANDARD : 0) + (type.rule !== null && rule.types?.includes(type.rule.id) === true ? OF_TYPE : 0)
      + (placed !== null && (rule.cues ?? []).some((cue) => placed.has(reading.lexicon.cueNumber(cue))) ? OF_PLACE : 0);
    if (total > 0 && (best === null || total > best.points)) best = { rule, points: total, words };
  }
  return best;
}

function nothing(policy: Policy, process: string | null, because: readonly Evidence[]): RetentionVerdict {
  return { retention: { number: null, valuation: null, term: null, starts: null, list: policy.retention.list, process, confidence: "unknown", because }, question: null, processes: [] };
}

function toRetention({ number, valuation, term, starts, process }: SelectionResult, confidence: Retention["confidence"], because: readonly Evidence[], policy: Policy): Retention {
  return { number, valuation, term, starts, list: policy.retention.list, process, confidence, because };
}

/** The words that chose among the results of a process. */
function decisive(words: readonly string[], { retention: { source } }: Policy): readonly Evidence[] {
  return words.length === 0 ? [] : [{ rule: "retention-words", words: words.slice(0, 3).join("”, “"), source }];
}

/** The words that point to a process. */
function pointing(text: TextVerdict | null, { retention: { source } }: Policy): readonly Evidence[] {
  return text === null ? [] : [{ rule: "process-words", words: text.words.join("”, “"), source }];
}

/** The number that follows from what was answered before for this place. */
function answered(rule: RetentionRule | undefined, { place, desk }: RetentionGround): string | null {
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
