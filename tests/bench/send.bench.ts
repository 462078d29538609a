/**
 * What the check at sending costs: the size of its file, the start of it, and a verdict on a mail of 10,000 words, in an engine that
 * knows everything and in one that knows what was known in 2016. Measured in processor time, by turns.
 */
import { gzipSync } from "node:zlib";
import { bundle, engineWith } from "../apps/send-check/engine.ts";
import { happening, officeFor } from "../apps/send-check/draft.ts";
import { pages, wordsIn } from "./text.ts";

const WORDS = 10_000;
const ROUNDS = 12;
/** A verdict has to come within a second with everything around it, on a machine four times as slow as this one. Milliseconds. */
const MOST_MILLISECONDS = 200;
/** The older engine may take so many times as long. */
const MOST_TIMES = 25;

const paragraphs = pages(40);
let body = "";
for (let words = 0, index = 0; words < WORDS; index++) {
  const text = paragraphs[index % paragraphs.length]?.text ?? "";
  body += `${text}\n`;
  words += wordsIn([{ key: "", role: "body", text }]);
}

const spent = async (work: () => unknown): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
const middle = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const years = ["now", 2016] as const;
const starts: Record<string, number[]> = { now: [], 2016: [] };
const verdicts: Record<string, number[]> = { now: [], 2016: [] };
for (let round = 0; round < ROUNDS; round++) {
  for (const year of years) {
    const office = officeFor({});
    starts[year]?.push(await spent(() => engineWith(office, { year })));
    const { handlers } = engineWith(office, { year });
    const handler = handlers.get("onMessageSendHandler");
    if (handler === undefined) throw new Error("the file has no handler");
    for (const turn of ["first", "again"]) {
      Object.assign(office, { context: officeFor({ to: ["iemand@elders.example"], body: `${turn} ${String(round)}\n${body}` }).context });
      verdicts[year]?.push(await spent(() => happening(handler)));
    }
  }
}

console.log(`${(gzipSync(bundle(), { level: 9 }).length / 1000).toFixed(1)} kB gzipped`);
for (const year of years) console.log(`${String(year).padEnd(5)} start ${middle(starts[year] ?? []).toFixed(0)} ms, verdict on ${String(WORDS)} words ${middle(verdicts[year] ?? []).toFixed(0)} ms, slowest ${Math.max(...(verdicts[year] ?? [])).toFixed(0)} ms`);
const times = middle(verdicts[2016] ?? []) / middle(verdicts.now ?? []);
console.log(`${times.toFixed(1)} times as long in an engine of 2016`);
if (middle(verdicts.now ?? []) > MOST_MILLISECONDS || times > MOST_TIMES) {
  console.error(`More than ${String(MOST_MILLISECONDS)} ms, or more than ${String(MOST_TIMES)} times.`);
  process.exitCode = 1;
}
