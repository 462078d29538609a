/** How fast the tagger of names reads: tokens per second on one core, by itself and with the rules beside it. */
import { readPart } from "../../scripts/tasks/train/marked.ts";
import { passagesOf } from "../../scripts/tasks/train/sentences.ts";
import { loadLists } from "../../src/adapters/lists/node.ts";
import { findNames } from "../../src/core/detectors/person/find.ts";
import { personsIn } from "../../src/core/detectors/person/learned/combine.ts";
import { featuresOf } from "../../src/core/detectors/person/learned/features.ts";
import { decode, weigh } from "../../src/core/detectors/person/learned/tag.ts";
import { scan } from "../../src/core/detectors/person/scan.ts";

const ROUNDS = 12;

const lists = await loadLists();
const names = lists.names ?? null;
if (names === null) throw new Error("there are no weights to measure");

const passages = readPart("test").flatMap(passagesOf);
const read = passages.map((passage) => ({ passage, scanned: scan(passage.text), found: findNames(passage, lists) }));
const tokens = read.reduce((sum, { scanned }) => sum + scanned.count, 0);

/** Best of a number of rounds, in milliseconds of one core: what else runs on the machine does not count. */
function best(run: () => void): number {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

function tell(what: string, milliseconds: number): void {
  console.log(`${what.padEnd(34)} ${milliseconds.toFixed(1).padStart(7)} ms  ${Math.round((tokens / milliseconds) * 1000).toLocaleString("en").padStart(11)} tokens/s`);
}

console.log(`${tokens.toLocaleString("en")} tokens of ${String(passages.length)} paragraphs, best of ${String(ROUNDS)}`);
tell("tagger: features", best(() => { for (const { passage, scanned, found } of read) featuresOf(passage, scanned, found, lists); }));
tell("tagger: features, weights, labels", best(() => {
  for (const { passage, scanned, found } of read) {
    const features = featuresOf(passage, scanned, found, lists);
    if (features !== null) decode(features, weigh(features, names), names);
  }
}));
tell("rules", best(() => { for (const { passage } of read) findNames(passage, lists); }));
tell("rules and tagger", best(() => { for (const { passage } of read) personsIn(passage, lists); }));
