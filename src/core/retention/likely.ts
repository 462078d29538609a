import type { Location } from "../model/index.ts";
import type { Policy } from "../policy/index.ts";
import { isOwnText, type Reading } from "../reading/index.ts";
import { indexExamples, processOf, type ExampleIndex } from "./learned/examples.ts";
import data from "./learned/examples.json" with { type: "json" };
import { rankProcesses, type Ranking } from "./learned/rank.ts";

/** A process somebody can choose. */
export interface LikelyProcess {
  readonly process: string;
  readonly name: string;
}

/** What a text itself says about the process it belongs to. */
export interface TextVerdict {
  /** Likeliest first, at most three. */
  readonly processes: readonly LikelyProcess[];
  /** Words of the text that speak for the first. */
  readonly words: readonly string[];
  /** The first stands out enough to be called likely. */
  readonly clear: boolean;
  /** Numbers of results, of any process, likeliest first. */
  readonly results: readonly string[];
}

/** What a case is about stands at the begin; more dilutes it. In UTF-16 units. */
const MOST_UNITS = 1_200;
/** One word alone says nothing about a process: "overleg", "verslag". */
const FEWEST_WORDS = 2;
/** Below these nothing is said; chosen by cross-validation on the cases for learning. */
const FEWEST_STRENGTH = 1;
const SMALLEST_SHARE = 0.15;
/** From here on process and result together were right in 92 of 100 of the cases for learning that were held out. */
const CLEAR_SHARE = 0.4;

let index: ExampleIndex | null = null;
let latest: { readonly text: string; readonly ranking: Ranking } | null = null;

/** Processes that the begin of a document looks like; null when the policy does without, has another list, or too little speaks. */
export function likelyProcesses(reading: Reading, place: Location | null, { learned, retention }: Policy): TextVerdict | null {
  if (!learned.process || retention.list !== data.list) return null;
  const ranking = rankingOf(textOf(reading, place));
  const { processes, results } = ranking;
  const telling = isTelling(ranking);
  const [best] = processes;
  if (best === undefined || telling === null) return null;
  const named = processes.flatMap(({ process }) => {
    const name = retention.results.find((result) => result.process === process)?.processName;
    return name === undefined ? [] : [{ process, name }];
  });
  return named[0]?.process === best.process ? { processes: named, words: best.words, clear: telling === "clear", results } : null;
}

/** Whether a ranking is worth saying, or clear enough to be called likely; null when neither. */
export function isTelling({ processes: [best], strength }: Pick<Ranking, "processes" | "strength">): "worth" | "clear" | null {
  if (best === undefined || best.words.length < FEWEST_WORDS || best.share < SMALLEST_SHARE || strength < FEWEST_STRENGTH) return null;
  return best.share >= CLEAR_SHARE ? "clear" : "worth";
}

/** The likeliest result of one process; undefined when no example speaks for any. */
export function likelyResult({ results }: TextVerdict, process: string): string | undefined {
  return results.find((number) => processOf(number) === process);
}

/** What is known of the place, and the head of the document as its author wrote it. */
function textOf({ head }: Reading, place: Location | null): string {
  const known = place === null ? [] : [place.title, place.description, ...place.keywords];
  return [...known, ...head.filter(isOwnText).map(({ passage }) => passage.text)].join("\n").slice(0, MOST_UNITS);
}

/** The examples are prepared when somebody first needs them; the same text is not compared twice. */
function rankingOf(text: string): Ranking {
  if (latest?.text === text) return latest.ranking;
  index ??= indexExamples(data.examples);
  latest = { text, ranking: rankProcesses(text, index) };
  return latest.ranking;
}
