import { bytesOf } from "./bytes.ts";
import { kindSigns, type KindText, type WeightedSign } from "./kind-signs.ts";
import model from "./kinds.json" with { type: "json" };
import { whileSame } from "../../text/memo.ts";
import { BUCKETS, tellingOf } from "./signs.ts";

/** What examples say of a document: how likely each kind is, and the words that weigh most for the likeliest. */
export interface LearnedKinds {
  /** The likeliest kind, or null when it looks most like a text of no kind, or of a kind that does not occur here. */
  readonly best: string | null;
  /** From 0 to 1. */
  readonly chance: number;
  readonly words: readonly string[];
  chanceOf(kind: string): number;
}

/** Weights by bucket: those of bucket n stand from `begins[n]` up to `begins[n + 1]`. */
interface Weights {
  readonly begins: Uint32Array;
  readonly kinds: Uint8Array;
  readonly weights: Int8Array;
}

/** Read once. */
let read: Weights | null = null;

/** Judges the begin of a document by a linear model over its words. Trained by `npm run train`; docs/reference/algoritmeregister.md. */
export function learnedKinds(text: KindText, possible: ReadonlySet<string>): LearnedKinds {
  const learned = weighedOf([text.title, ...text.lines]);
  return learned.best === null || possible.has(learned.best) ? learned : { ...learned, best: null };
}

/** What the examples say, told once until the begin changes. */
const weighedOf = whileSame(([title = "", ...lines]: readonly string[]): LearnedKinds => {
  const table = (read ??= unpackWeights(bytesOf(model.weights)));
  const signs = kindSigns({ title, lines });
  const points = [...model.bias];
  for (const { bucket, value } of signs) {
    const end = table.begins[bucket + 1] ?? 0;
    for (let at = table.begins[bucket] ?? 0; at < end; at++) {
      const kind = table.kinds[at] ?? 0;
      points[kind] = (points[kind] ?? 0) + model.scale * value * (table.weights[at] ?? 0);
    }
  }
  const chances = shares(points);
  const order = chances.map((_, index) => index).sort((a, b) => (chances[b] ?? 0) - (chances[a] ?? 0));
  const best = order[0] ?? 0;
  return {
    best: model.kinds[best] ?? null,
    chance: chances[best] ?? 0,
    words: tellingIn(signs, table, best, order[1] ?? best),
    chanceOf: (kind) => chances[model.kinds.indexOf(kind)] ?? 0,
  };
});

/** Whether there were examples of a kind. */
export function knowsKind(kind: string): boolean {
  return model.kinds.includes(kind);
}

/** Points as chances that add up to one. Over all kinds: what looks like a kind that does not occur here, is not therefore of the next best one. */
function shares(points: readonly number[]): readonly number[] {
  const most = Math.max(...points);
  const raised = points.map((value) => Math.exp(model.sharpness * (value - most)));
  const total = raised.reduce((sum, value) => sum + value, 0);
  return raised.map((value) => value / total);
}

/** The words that weigh most for a kind, against the next best one. */
function tellingIn(signs: readonly WeightedSign[], table: Weights, best: number, second: number): readonly string[] {
  const weightOf = (bucket: number, kind: number): number => {
    for (let at = table.begins[bucket] ?? 0; at < (table.begins[bucket + 1] ?? 0); at++) if (table.kinds[at] === kind) return table.weights[at] ?? 0;
    return 0;
  };
  return tellingOf(signs.map(({ bucket, words, value }) => ({ words, gain: value * (weightOf(bucket, best) - Math.max(0, weightOf(bucket, second))) })));
}

/** Weights from their packed form: per bucket how many there are, then for each the kind and the weight. Throws when bytes are missing. */
export function unpackWeights(bytes: Uint8Array): Weights {
  const begins = new Uint32Array(BUCKETS + 1);
  const kinds: number[] = [];
  const weights: number[] = [];
  let at = 0;
  const next = (): number => {
    const value = bytes[at++];
    if (value === undefined) throw new RangeError("The weights of the kinds end too early.");
    return value;
  };
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    begins[bucket] = kinds.length;
    for (let left = next(); left > 0; left--) {
      kinds.push(next());
      weights.push((next() << 24) >> 24);
    }
  }
  begins[BUCKETS] = kinds.length;
  return { begins, kinds: Uint8Array.from(kinds), weights: Int8Array.from(weights) };
}
