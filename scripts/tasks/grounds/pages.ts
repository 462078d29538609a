import { loadLists } from "../../../src/adapters/lists/node.ts";
import { DETECTORS, type Example } from "../../../src/core/detectors/index.ts";
import type { FindingKind } from "../../../src/core/model/index.ts";
import list from "../../../src/core/policy/lists/weigeringsgronden.json" with { type: "json" };
import { bundledPolicy } from "../../../src/core/policy/index.ts";
import { passage, type Passage } from "../../../src/core/text/passage.ts";
import { article, grounds, kinds } from "../../../src/language/nl/findings.ts";
import { explainedGrounds, groundPage, type ExplainedGround } from "../../../src/language/nl/grounds.ts";

/** A text with the pieces of it that a detector points at. */
export interface ShownExample {
  readonly text: string;
  readonly found: readonly { readonly start: number; readonly end: number }[];
}

/** Everything that a page about one ground shows. */
export interface GroundPage {
  readonly code: string;
  readonly title: string;
  readonly article: string;
  readonly url: string;
  readonly explained: ExplainedGround;
  readonly weighed: string;
  readonly kinds: readonly string[];
  readonly hits: readonly ShownExample[];
  readonly misses: readonly string[];
}

/** Examples on a page: enough to see what is meant. */
const MOST_HITS = 4;
const MOST_MISSES = 4;

const passageOf = (example: Example): Passage => (typeof example === "string" ? passage(example) : passage(example.text, example));

/** One page for each ground of chapter 5, in the order of the law, made from the list, the policy and the examples of the detectors. */
export async function groundPages(): Promise<readonly GroundPage[]> {
  const lists = await loadLists();
  const policy = bundledPolicy("nationaal");
  const shown = DETECTORS.flatMap(({ examples }, index) => examples.hits.map((hit) => {
    const of = passageOf(hit.in);
    return { index, of, candidates: DETECTORS[index]?.detect(of, lists) ?? [] };
  }));
  return list.map(({ code, kind, url }): GroundPage => {
    const explained = explainedGrounds[code];
    if (explained === undefined) throw new Error(`src/language/nl/grounds.ts does not explain ${code}`);
    const here = shown.map(({ index, of, candidates }) => ({ index, of, found: candidates.filter((one) => (one.grounds ?? policy.findings[one.kind].grounds).includes(code)) })).filter(({ found }) => found.length > 0);
    const detectors = [...new Set(here.map(({ index }) => index))];
    const found = new Set<FindingKind>(here.flatMap((one) => one.found.map((candidate) => candidate.kind)));
    return {
      code, url, explained, article: article(code),
      title: grounds[code as keyof typeof grounds],
      weighed: groundPage.weighing[kind as keyof typeof groundPage.weighing],
      kinds: [...found].map((one) => kinds[one]),
      hits: inTurn(detectors.map((index) => here.filter((one) => one.index === index)), MOST_HITS).map((one) => ({ text: one.of.text, found: one.found })),
      misses: inTurn(detectors.map((index) => (DETECTORS[index]?.examples.misses ?? []).filter((miss) => typeof miss === "string" && miss.includes(" "))), MOST_MISSES).map((miss) => passageOf(miss).text),
    };
  });
}

/** One of each row by turns, until there are enough. */
function inTurn<T>(rows: readonly (readonly T[])[], most: number): readonly T[] {
  const longest = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: longest }, (_, index) => rows.flatMap((row) => row.slice(index, index + 1))).flat().slice(0, most);
}
