import { readFileSync } from "node:fs";
import { join } from "node:path";
import { business } from "../../../src/core/detectors/business.ts";
import { criminal } from "../../../src/core/detectors/criminal.ts";
import { security } from "../../../src/core/detectors/security.ts";
import { LONGEST, SENSITIVE_KINDS, SHORTEST, signsOfSentence, signsOfWord, type SensitiveKind } from "../../../src/core/text/sensitive.ts";
import { sentencesOf } from "../../../src/core/text/sentences.ts";
import { tokenize } from "../../../src/core/text/tokens.ts";
import { ROOT } from "../files.ts";
import { readPart } from "./marked.ts";
import { readSentences } from "./opinions.ts";
import { MAILS_TO_LEARN, readMails } from "./outcome.ts";

/** What a sentence of the corpus holds; what each means stands in its guideline. */
export const SENSITIVE_LABELS = ["business", "security", "health", "crime", "special", "none"] as const;
export type SensitiveLabel = (typeof SENSITIVE_LABELS)[number];

/** A sentence of the corpus, in the order of its document. */
export interface SensitiveRow {
  readonly id: string;
  readonly document: string;
  readonly setting: string;
  readonly text: string;
  readonly label: SensitiveLabel;
}

/** What is learned, of business data, weak spots and crime, in that order and in log odds. */
export interface SensitiveModel {
  readonly bias: readonly number[];
  /** Points from which a sentence is shown. */
  readonly needed: readonly number[];
  readonly weights: Readonly<Record<string, readonly number[]>>;
}

/** Where the weights stand. */
export const SENSITIVE_FILE = join(ROOT, "src/core/text/sensitive.json");
const CORPUS = join(ROOT, "tests", "corpora", "sensitive");

/** A part of the corpus of sensitive sentences. */
export function readSensitive(part: "train" | "test"): readonly SensitiveRow[] {
  return readFileSync(join(CORPUS, `${part}.jsonl`), "utf8").trimEnd().split("\n").map((line) => JSON.parse(line) as SensitiveRow);
}

/** Sentences in a paragraph, as people write. */
const TOGETHER = 3;

/** The paragraphs of the documents of the corpus: its sentences, three by three. */
export function paragraphsOf(rows: readonly SensitiveRow[]): readonly (readonly SensitiveRow[])[] {
  const found: SensitiveRow[][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last === undefined || last.length === TOGETHER || last[0]?.document !== row.document) found.push([row]);
    else last.push(row);
  }
  return found;
}

/** A sentence to learn from. */
interface Example {
  readonly document: string;
  /** One that stands there twice counts twice. */
  readonly signs: readonly string[];
  readonly words: number;
  readonly label: SensitiveLabel;
  readonly weight: number;
}

const SETTINGS = { rounds: 30, rate: 0.3, decay: 1e-3, biasRate: 0.02, documents: 2, least: 0.2, plain: 0.3, seed: 1 } as const;
/** Points that a sentence needs. Chosen by cross-validation between writers, so that nine of ten that are shown are right. */
const NEEDED: Readonly<Record<SensitiveKind, number>> = { business: -1.6, security: -1.5, crime: -2.25 };

interface Labelled {
  readonly document: string;
  readonly text: string;
  readonly label: SensitiveLabel;
}

function examplesOf(sentences: readonly Labelled[], weight: number): readonly Example[] {
  return sentences.flatMap(({ document, text, label }): readonly Example[] => {
    const words = tokenize(text);
    if (words.length < SHORTEST || words.length > LONGEST) return [];
    return [{ document, label, weight, words: words.length, signs: [...words.flatMap(({ word }) => signsOfWord(word)), ...signsOfSentence(text)] }];
  });
}

/** Sentences of text in which hardly anything of the kind stands; nobody looked at each of them, so they count for less. */
function plainExamples(): readonly Example[] {
  const notes = readSentences("train").map(({ document, text }): Labelled => ({ document, text, label: "none" }));
  const official = readPart("train").flatMap(({ id, paragraphs }) => paragraphs.flatMap(({ text }) => sentencesOf(text).map((sentence): Labelled => ({ document: id, text: sentence.text, label: "none" }))));
  const mails = MAILS_TO_LEARN.flatMap(readMails).flatMap(({ id, text }) => text.split("\n").flatMap((line) => sentencesOf(line).map((sentence): Labelled => ({ document: id, text: sentence.text, label: "none" }))));
  return examplesOf([...notes, ...official, ...mails], SETTINGS.plain);
}

/** What the detectors must not find. */
const nearMisses = (): readonly Labelled[] => [business, security, criminal].flatMap(({ id, examples: { misses } }) => misses.map((miss): Labelled => ({ document: `misses of ${id}`, text: typeof miss === "string" ? miss : miss.text, label: "none" })));

/** Logistic regression by AdaGrad (Duchi, Hazan and Singer, 2011), per kind. The order is shuffled with a seed of its own: the same sentences always give the same model. */
export function trainSensitive(rows: readonly SensitiveRow[]): SensitiveModel {
  const examples = [...examplesOf(rows, 1), ...examplesOf(nearMisses(), 1), ...plainExamples()];
  const known = signsKnown(examples);
  const kinds = SENSITIVE_KINDS.map((kind) => ({ ...trainKind(kind, examples, known), needed: NEEDED[kind] }));
  const weights = [...known].map(([sign, at]): [string, number[]] => [sign, kinds.map((kind) => rounded(kind.weights[at] ?? 0))]).filter(([, each]) => each.some((weight) => Math.abs(weight) >= SETTINGS.least));
  return { bias: kinds.map(({ bias }) => rounded(bias)), needed: kinds.map(({ needed }) => needed), weights: Object.fromEntries(weights.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** The model as it is written: a sign to a line. */
export function sensitiveText(model: SensitiveModel): string {
  return `${JSON.stringify(model, null, 1).replaceAll(/\[[^[\]]*\]/gu, (list) => list.replaceAll(/\s+/gu, ""))}\n`;
}

/** To two decimals; what is nothing has no sign. */
const rounded = (value: number): number => Number(value.toFixed(2)) + 0;

/** A sign that one document alone has says more of that document than of what is sensitive. */
function signsKnown(examples: readonly Example[]): ReadonlyMap<string, number> {
  const seen = new Map<string, Set<string>>();
  for (const { document, signs, weight } of examples) {
    if (weight < 1) continue;
    for (const sign of signs) seen.set(sign, (seen.get(sign) ?? new Set()).add(document));
  }
  return new Map([...seen].filter(([, documents]) => documents.size >= SETTINGS.documents).map(([sign], index) => [sign, index]));
}

function trainKind(kind: SensitiveKind, examples: readonly Example[], known: ReadonlyMap<string, number>): { readonly bias: number; readonly weights: Float64Array } {
  const weights = new Float64Array(known.size);
  const sums = new Float64Array(known.size).fill(1e-6);
  const rows = examples.map(({ signs, words, label, weight }) => ({ signs: signs.flatMap((sign) => known.get(sign) ?? []), value: 1 / Math.sqrt(words), right: label === kind ? 1 : 0, weight }));
  let bias = 0;
  let seed: number = SETTINGS.seed;
  for (let round = 0; round < SETTINGS.rounds; round++) {
    for (let index = rows.length - 1; index > 0; index--) {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      const other = Math.floor((seed / 2 ** 32) * (index + 1));
      const [one, two] = [rows[index], rows[other]];
      if (one !== undefined && two !== undefined) [rows[index], rows[other]] = [two, one];
    }
    for (const { signs, value, right, weight } of rows) {
      const points = bias + value * signs.reduce((sum, sign) => sum + (weights[sign] ?? 0), 0);
      const wrong = (1 / (1 + Math.exp(-points)) - right) * weight;
      bias -= SETTINGS.biasRate * wrong;
      for (const sign of signs) {
        const slope = wrong * value + SETTINGS.decay * weight * (weights[sign] ?? 0);
        sums[sign] = (sums[sign] ?? 0) + slope * slope;
        weights[sign] = (weights[sign] ?? 0) - (SETTINGS.rate * slope) / Math.sqrt(sums[sign] ?? 1);
      }
    }
  }
  return { bias, weights };
}
