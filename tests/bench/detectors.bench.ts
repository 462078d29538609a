/** How fast a realistic text is read, and which detector takes which part of it. */
import { loadLists } from "../../src/adapters/lists/node.ts";
import { DETECTORS } from "../../src/core/detectors/index.ts";
import { passageAt } from "../../src/core/text/passages.ts";
import { pages, wordsIn } from "./text.ts";

const PAGES = 50;
const ROUNDS = 7;

const lists = await loadLists();
const paragraphs = pages(PAGES);
const words = wordsIn(paragraphs);

/** Median of the milliseconds that all passages take; every round has fresh passages, since a passage remembers what was read from it. */
function cost(of: typeof DETECTORS): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const passages = paragraphs.map((_, index) => passageAt(paragraphs, index));
    const start = performance.now();
    for (const passage of passages) for (const detector of of) detector.detect(passage, lists);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0;
}

cost(DETECTORS);
const whole = cost(DETECTORS);
console.log(`${words} words: ${Math.round((1000 * words) / whole)} words per second, ${((10_000 * whole) / words).toFixed(1)} ms per 10,000 words`);
for (const [id, time] of DETECTORS.map((detector) => [detector.id, cost([detector])] as const).sort((a, b) => b[1] - a[1])) {
  console.log(`${id.padEnd(14)} ${((10_000 * time) / words).toFixed(2).padStart(6)} ms per 10,000 words`);
}
