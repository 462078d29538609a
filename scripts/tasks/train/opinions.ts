import { readFileSync } from "node:fs";
import { join } from "node:path";
import { eachSign, GROUP_NAMES, phrasesIn } from "../../../src/core/detectors/opinion/signs.ts";
import { sentencesOf } from "../../../src/core/text/sentences.ts";
import { tokenize } from "../../../src/core/text/tokens.ts";
import { ROOT } from "../files.ts";
import { readPart } from "./marked.ts";
import { readMails } from "./outcome.ts";

/** What a sentence of the corpus is; what each means stands in its guideline. */
export const OPINION_LABELS = ["opinion", "fact", "forecast", "option", "advice-decision", "other"] as const;
export type OpinionLabel = (typeof OPINION_LABELS)[number];

/** A sentence of the corpus of opinions, with the sentences around it. */
export interface LabelledSentence {
  readonly id: string;
  readonly document: string;
  /** What it stands in: nota, mail, verslag, chat, opmerking, brief, besluit, advies or kamerstuk. */
  readonly setting: string;
  readonly before: string;
  readonly text: string;
  readonly after: string;
  readonly label: OpinionLabel;
}

export interface OpinionModel {
  readonly bias: number;
  /** Sign -> weight, in log odds. Words are folded; what begins with "#" is a count or a shape. */
  readonly weights: Readonly<Record<string, number>>;
}

/** Where the weights stand. */
export const OPINION_FILE = join(ROOT, "src/core/detectors/opinion/model.json");
const CORPUS = join(ROOT, "tests", "corpora", "opinions");

/** A part of the corpus of opinions. */
export function readSentences(part: "train" | "test"): readonly LabelledSentence[] {
  return readFileSync(join(CORPUS, `${part}.jsonl`), "utf8").trimEnd().split("\n").map((line) => JSON.parse(line) as LabelledSentence);
}

/** A sentence to learn from. Those of one document tell the same story: a word counts as known when it stands in two. */
export interface OpinionExample {
  readonly document: string;
  readonly text: string;
  readonly opinion: boolean;
  /** How heavily it counts. */
  readonly weight: number;
}

/** The sentences of the corpus to learn from. */
export const labelledExamples = (rows: readonly LabelledSentence[]): readonly OpinionExample[] =>
  rows.map(({ document, text, label }) => ({ document, text, opinion: label === "opinion", weight: 1 }));

/**
 * Sentences of text in which few deliberate: motions, regulations, letters, minutes and mails. Nobody looked at each of them, so they count for less, and those with a turn of
 * phrase that gives a view are left out.
 */
export function plainExamples(): readonly OpinionExample[] {
  const marked = readPart("train").flatMap(({ id, paragraphs }) => paragraphs.map(({ text }) => ({ id, text })));
  const mails = readMails("train").flatMap(({ id, text }) => text.split("\n").map((line) => ({ id, text: line })));
  return [...marked, ...mails].flatMap(({ id, text }) => sentencesOf(text).map((sentence) => ({ document: id, text: text.slice(sentence.start, sentence.end + 1), opinion: false, weight: SETTINGS.plain }))).filter(({ text }) => !givesView(text));
}

const VIEWS: ReadonlySet<string> = new Set(["own", "mine", "stance", "advise", "politics", "picture", "wish"]);
const givesView = (text: string): boolean => phrasesIn(tokenize(text)).some(({ value }) => VIEWS.has(GROUP_NAMES[value] ?? ""));

const SETTINGS = { rounds: 20, rate: 0.3, decay: 3e-3, biasRate: 0.02, documents: 2, least: 0.05, plain: 0.01, seed: 1 } as const;

interface Row {
  readonly signs: readonly number[];
  readonly right: 0 | 1;
  readonly weight: number;
}

/** Logistic regression by AdaGrad (Duchi, Hazan and Singer, 2011). The order is shuffled with a seed of its own: the same sentences always give the same model. */
export function trainOpinions(examples: readonly OpinionExample[]): OpinionModel {
  const { names, rows } = rowsOf(examples);
  const weights = new Float64Array(names.length);
  const sums = new Float64Array(names.length).fill(1e-6);
  let bias = 0;
  let seed: number = SETTINGS.seed;
  for (let round = 0; round < SETTINGS.rounds; round++) {
    for (let index = rows.length - 1; index > 0; index--) {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      const other = Math.floor((seed / 2 ** 32) * (index + 1));
      const [one, two] = [rows[index], rows[other]];
      if (one !== undefined && two !== undefined) [rows[index], rows[other]] = [two, one];
    }
    for (const row of rows) bias -= SETTINGS.biasRate * step(row, weights, sums, bias);
  }
  const kept = names.map((name, index): [string, number] => [name, rounded(weights[index] ?? 0)]).filter(([, weight]) => Math.abs(weight) >= SETTINGS.least);
  return { bias: rounded(bias), weights: Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

const rounded = (value: number): number => Number(value.toFixed(3));

/** How far the sentence was judged wrong; the weights have moved towards right. */
function step({ signs, right, weight }: Row, weights: Float64Array, sums: Float64Array, bias: number): number {
  const norm = 1 / Math.sqrt(Math.max(1, signs.length));
  const points = bias + norm * signs.reduce((sum, sign) => sum + (weights[sign] ?? 0), 0);
  const wrong = (1 / (1 + Math.exp(-points)) - right) * weight;
  for (const sign of signs) {
    const slope = wrong * norm + SETTINGS.decay * weight * (weights[sign] ?? 0);
    sums[sign] = (sums[sign] ?? 0) + slope * slope;
    weights[sign] = (weights[sign] ?? 0) - (SETTINGS.rate * slope) / Math.sqrt(sums[sign] ?? 1);
  }
  return wrong;
}

/** Every sentence as numbers of signs; a sign that one document alone has says more of that document than of opinions. */
function rowsOf(examples: readonly OpinionExample[]): { readonly names: readonly string[]; readonly rows: Row[] } {
  const read = examples.map((example) => {
    const words = tokenize(example.text);
    const signs = new Set<string>();
    eachSign(example.text, words, phrasesIn(words), (sign) => signs.add(sign));
    return { example, signs: [...signs] };
  });
  const documents = new Map<string, Set<string>>();
  for (const { example, signs } of read) {
    if (example.weight < 1) continue;
    for (const sign of signs) documents.set(sign, (documents.get(sign) ?? new Set()).add(example.document));
  }
  const names = [...documents].filter(([, seen]) => seen.size >= SETTINGS.documents).map(([sign]) => sign);
  const numbers = new Map(names.map((name, index) => [name, index]));
  return { names, rows: read.map(({ example, signs }) => ({ signs: signs.flatMap((sign) => numbers.get(sign) ?? []), right: example.opinion ? 1 : 0, weight: example.weight })) };
}
