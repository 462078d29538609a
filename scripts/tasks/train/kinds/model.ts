import { join } from "node:path";
import { kindSigns, kindTextOf } from "../../../../src/core/classifiers/learned/kind-signs.ts";
import { BUCKETS } from "../../../../src/core/classifiers/learned/signs.ts";
import type { DocumentText } from "../../../../src/core/model/index.ts";
import { zonesOf } from "../../../../src/core/reading/zones.ts";
import { passageAt } from "../../../../src/core/text/passages.ts";
import { tokenize } from "../../../../src/core/text/tokens.ts";
import { ROOT } from "../../files.ts";
import { trainLogistic, type LogisticExample, type LogisticSettings } from "../logistic.ts";
import { motions, parliamentTexts, regulationTexts } from "./published.ts";
import type { LabelledText } from "./text.ts";
import { composedTexts, NO_KIND } from "./written.ts";

/** Where the weights stand. */
export const KINDS_FILE = join(ROOT, "src", "core", "classifiers", "learned", "kinds.json");

export interface KindsModel {
  readonly none: string;
  readonly kinds: readonly string[];
  readonly scale: number;
  /** Points are multiplied by it before they become chances; chosen on the dev part, so that a chance is how often it is right. */
  readonly sharpness: number;
  readonly bias: readonly number[];
  /** Per bucket how many weights it has, then the kind and the weight of each, a byte each; in base64. */
  readonly weights: string;
}

/** How the learner was set, on the dev parts. */
export const SETTINGS: Omit<LogisticSettings, "classes"> = { buckets: BUCKETS, rounds: 8, rate: 0.4, biasRate: 0.02, start: 0.1, decay: 1e-5, seed: 1, least: 0.002 };
const SHARPNESS = 2.2;
/** Weights below this are left out. */
const PRUNE = 0.36;
/** Steps from nothing to the largest weight: few steps make small files, and more did not judge better. */
const LARGEST = 31;
/** Published texts are many and much alike: so many of each kind are enough. */
const PUBLISHED_PER_KIND = 60;

/** What the shipped weights are learned from: texts composed for it, and published ones of the parts for learning. */
export function textsToLearn(): readonly LabelledText[] {
  return [...composedTexts(), ...[regulationTexts("train"), parliamentTexts("train"), motions("train")].flatMap((texts) => spread(texts, PUBLISHED_PER_KIND))];
}

/** So many texts of each kind, from all over the list. */
function spread(texts: readonly LabelledText[], most: number): readonly LabelledText[] {
  const byKind = new Map<string, LabelledText[]>();
  for (const text of texts) {
    const kind = text.kinds.join(" ");
    const list = byKind.get(kind);
    if (list === undefined) byKind.set(kind, [text]);
    else list.push(text);
  }
  return [...byKind.values()].flatMap((list) => list.filter((_, index) => Math.floor((index * most) / list.length) !== Math.floor(((index - 1) * most) / list.length)));
}

/** The signs of a document, as the engine reads them. */
function signsOfDocument({ paragraphs }: DocumentText): Omit<LogisticExample, "right"> {
  const placed = paragraphs.map(({ text }, index) => ({ passage: passageAt(paragraphs, index), words: tokenize(text).length }));
  const signs = kindSigns(kindTextOf(zonesOf(placed)));
  return { buckets: Uint32Array.from(signs, ({ bucket }) => bucket), values: Float64Array.from(signs, ({ value }) => value) };
}

/** Logistic regression over the begins of the texts, pruned, its weights rounded to bytes. */
export function trainKinds(texts: readonly LabelledText[]): KindsModel {
  const kinds = [...new Set(texts.map(({ kinds: right }) => right[0] ?? NO_KIND))].sort();
  const examples = texts.map(({ kinds: right, document }) => ({ ...signsOfDocument(document), right: kinds.indexOf(right[0] ?? NO_KIND) }));
  const { weights, bias } = trainLogistic(examples, { ...SETTINGS, classes: kinds.length });
  const most = weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 0);
  const rounded = (value: number): number => Number(value.toFixed(6));
  return { none: NO_KIND, kinds, scale: rounded(most / LARGEST), sharpness: SHARPNESS, bias: [...bias].map(rounded), weights: packed(weights, kinds.length, most) };
}

function packed(weights: Float64Array, classes: number, most: number): string {
  const bytes: number[] = [];
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const row: number[] = [];
    for (let kind = 0; kind < classes; kind++) {
      const weight = weights[bucket * classes + kind] ?? 0;
      if (Math.abs(weight) >= PRUNE) row.push(kind, Math.round((weight / most) * LARGEST) & 0xff);
    }
    bytes.push(row.length / 2, ...row);
  }
  return Buffer.from(bytes).toString("base64");
}
