/**
 * What other packages need for the text of ten thousand words in which a hundred numbers, addresses and dates are planted, beside everything Kantlijn looks for in it. They have a
 * package of their own, which is installed in var/ when this runs. Each reads paragraph by paragraph; the best of a few rounds counts.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { installAside } from "../../scripts/tasks/aside.ts";
import { ROOT } from "../../scripts/tasks/files.ts";
import { loadLists } from "../../src/adapters/lists/node.ts";
import { DETECTORS } from "../../src/core/detectors/index.ts";
import type { Paragraph } from "../../src/core/model/index.ts";
import { passageAt } from "../../src/core/text/passages.ts";

const FOLDER = "var/rivals";
installAside("tests/bench/rivals", FOLDER);
const require = createRequire(join(ROOT, FOLDER, "package.json"));
/** One of the packages that only this measures. */
const packageOf = (name: string): unknown => require(name);

const corpus = (name: string): string => readFileSync(join(ROOT, "tests", "corpora", "structured", name), "utf8");
const lines = corpus("text.txt").trimEnd().split("\n");
const planted = (JSON.parse(corpus("planted.json")) as readonly { readonly quote: string }[]).map(({ quote }) => quote);
const paragraphs = lines.map((text, index): Paragraph => ({ key: `p${String(index)}`, role: "body", text }));

/** Reads one line, and gives what is left of it when what it found is taken away; null when it takes nothing away. */
type Reader = (line: string, index: number) => string | null | Promise<string | null>;

interface Rival {
  readonly name: string;
  readonly rounds: number;
  open(): Reader | Promise<Reader>;
}

interface Redactor { redact(text: string): string }

const RIVALS: readonly Rival[] = [
  {
    name: "Kantlijn, every detector",
    rounds: 20,
    open: async () => {
      const lists = await loadLists();
      return (line, index) => {
        const found = DETECTORS.flatMap((detector) => detector.detect(passageAt(paragraphs, index), lists));
        return found.sort((one, other) => other.start - one.start).reduce((left, { start, end }) => left.slice(0, start) + left.slice(Math.max(start, end)), line);
      };
    },
  },
  { name: "@redactpii/node", rounds: 20, open: () => redactorOf((packageOf("@redactpii/node") as { readonly Redactor: new () => Redactor }).Redactor) },
  { name: "redact-pii", rounds: 20, open: () => redactorOf((packageOf("redact-pii") as { readonly SyncRedactor: new () => Redactor }).SyncRedactor) },
  {
    name: "harper.js (English grammar)",
    rounds: 1,
    open: async () => {
      const from = (file: string): Promise<unknown> => import(pathToFileURL(join(ROOT, FOLDER, "node_modules/harper.js/dist", file)).href);
      const { LocalLinter } = await from("index.js") as { readonly LocalLinter: new (options: unknown) => { setup(): Promise<void>; lint(text: string): Promise<unknown> } };
      const linter = new LocalLinter(await from("binary.js"));
      await linter.setup();
      return async (line) => { await linter.lint(line); return null; };
    },
  },
  {
    name: "pii-filter (Dutch)",
    rounds: 1,
    open: () => {
      const { languages, make_pii_classifier: make } = packageOf("pii-filter") as { readonly languages: { readonly nl: { make_lm(): unknown } }; readonly make_pii_classifier: (model: unknown) => { sanitize_str(text: string, placeholders: boolean): string } };
      const filter = make(languages.nl.make_lm());
      return (line) => filter.sanitize_str(line, true);
    },
  },
];

function redactorOf(Kind: new () => Redactor): Reader {
  const redactor = new Kind();
  return (line) => redactor.redact(line);
}

for (const rival of RIVALS) {
  const { name, rounds } = rival;
  const heap = process.memoryUsage().rss;
  const start = performance.now();
  const read = await rival.open();
  const ready = performance.now() - start;
  let best = Number.POSITIVE_INFINITY;
  let left: (string | null)[] = [];
  for (let round = 0; round < rounds; round++) {
    const begin = performance.now();
    left = [];
    for (const [index, line] of lines.entries()) left.push(await read(line, index));
    best = Math.min(best, performance.now() - begin);
  }
  const found = left.includes(null) ? "takes no data away" : `${String(planted.filter((quote) => !left.some((line) => line?.includes(quote) === true)).length)} of ${String(planted.length)} planted gone`;
  console.log(`${name.padEnd(28)} ready in ${ready.toFixed(0).padStart(6)} ms, reads in ${best.toFixed(1).padStart(8)} ms, ${((process.memoryUsage().rss - heap) / 1e6).toFixed(0).padStart(4)} MB more; ${found}`);
}
