import { FEATURES } from "../../../src/core/detectors/person/learned/features.ts";
import { LABEL_COUNT, ROW, ROW_BITS, type NameModel } from "../../../src/core/text/name-model.ts";
import { decode, weigh } from "../../../src/core/detectors/person/learned/tag.ts";
import { chance } from "./chance.ts";
import type { Sentence } from "./sentences.ts";

export interface Settings {
  readonly rounds: number;
  /** By how much the right labels have to win from the others, per word. */
  readonly margin: number;
  /** Averaged weights below this, as a part of one step, are left out. */
  readonly prune: number;
  readonly seed: number;
}

/**
 * The structured perceptron with averaging (Collins 2002). Everything is counted in whole numbers until the end, so the same sentences always
 * give the same model.
 */
export function train(sentences: readonly Sentence[], { rounds, margin, prune, seed }: Settings): NameModel {
  const weights = new Int32Array(2 ** ROW_BITS * ROW);
  const steps = new Int32Array((LABEL_COUNT + 1) * ROW);
  const weightSums = new Float64Array(weights.length);
  const stepSums = new Float64Array(steps.length);
  const order = sentences.map((_, index) => index);
  const random = chance(seed);
  let time = 1;
  const add = (where: Int32Array, sums: Float64Array, at: number, by: number): void => {
    where[at] = (where[at] ?? 0) + by;
    sums[at] = (sums[at] ?? 0) + by * time;
  };
  for (let round = 0; round < rounds; round++) {
    for (let index = order.length - 1; index > 0; index--) {
      const other = random() % (index + 1);
      [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
    }
    for (const index of order) {
      const sentence = sentences[index];
      if (sentence === undefined) continue;
      learn(sentence, margin, { weights, steps }, (at, by) => { add(weights, weightSums, at, by); }, (at, by) => { add(steps, stepSums, at, by); });
      time++;
    }
  }
  const averaged = (now: Int32Array, sums: Float64Array): Float64Array => Float64Array.from(now, (value, at) => value - (sums[at] ?? 0) / time);
  return quantise(averaged(weights, weightSums), averaged(steps, stepSums), prune);
}

type Change = (at: number, by: number) => void;

function learn(sentence: Sentence, margin: number, now: { readonly weights: Int32Array; readonly steps: Int32Array }, weight: Change, step: Change): void {
  const { count, near, rows, gold } = sentence;
  const weighed = weigh(sentence, now);
  for (let index = 0; index < count; index++) for (let label = 0; label < LABEL_COUNT; label++) if (label !== gold[index]) weighed[index * ROW + label] = (weighed[index * ROW + label] ?? 0) + margin;
  const said = decode(sentence, weighed, now);
  let [right, wrong] = [LABEL_COUNT, LABEL_COUNT];
  for (let index = 0; index < count; index++) {
    const [want, have] = [gold[index] ?? 0, said[index] ?? 0];
    if (near[index] === 1) {
      if (want !== have || right !== wrong) {
        step(right * ROW + want, 1);
        step(wrong * ROW + have, -1);
      }
      if (want !== have) {
        for (let at = index * FEATURES; at < (index + 1) * FEATURES; at++) {
          weight((rows[at] ?? 0) + want, 1);
          weight((rows[at] ?? 0) + have, -1);
        }
      }
    }
    [right, wrong] = [want, have];
  }
}

const MOST = 127;

function quantise(weights: Float64Array, steps: Float64Array, prune: number): NameModel {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1);
  const whole = (weight: number): number => Math.round((weight * MOST) / largest);
  return { weights: Int8Array.from(weights, (weight) => (Math.abs(weight) < prune ? 0 : whole(weight))), steps: Int16Array.from(steps, whole) };
}
