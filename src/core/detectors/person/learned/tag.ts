import { FEATURES, type Features } from "./features.ts";
import { LABEL_COUNT, OUTSIDE, ROW } from "../../../text/name-model.ts";

/** Anything with weights per row and steps between labels; the training has larger numbers than the model. */
export interface Weights {
  readonly weights: Int8Array | Int32Array;
  readonly steps: Int16Array | Int32Array;
}

const NEVER = -1e9;

/** A label that goes on needs its own kind before it: 2 after 1 or 2, 4 after 3 or 4, 6 after 5 or 6. */
const FORBIDDEN = Uint8Array.from({ length: (LABEL_COUNT + 1) * ROW }, (_, index) => {
  const [from, to] = [Math.floor(index / ROW), index % ROW];
  return to > 0 && to % 2 === 0 && from !== to && from !== to - 1 ? 1 : 0;
});

let scores = new Int32Array(0);
let best = new Int32Array(0);
let back = new Uint8Array(0);
let labels = new Uint8Array(0);

/** What every word weighs as every label, `ROW` per word. Valid until the next call. */
export function weigh({ count, near, rows }: Features, { weights }: Weights): Int32Array {
  if (scores.length < count * ROW) {
    const room = Math.max(256, count * 2);
    scores = new Int32Array(room * ROW);
    best = new Int32Array(room * ROW);
    back = new Uint8Array(room * ROW);
    labels = new Uint8Array(room);
  }
  for (let index = 0; index < count; index++) {
    if (near[index] !== 1) continue;
    let [a, b, c, d, e, f, g] = [0, 0, 0, 0, 0, 0, 0];
    const end = (index + 1) * FEATURES;
    for (let at = index * FEATURES; at < end; at++) {
      const row = rows[at] as number;
      a += weights[row] as number;
      b += weights[row + 1] as number;
      c += weights[row + 2] as number;
      d += weights[row + 3] as number;
      e += weights[row + 4] as number;
      f += weights[row + 5] as number;
      g += weights[row + 6] as number;
    }
    const to = index * ROW;
    scores[to] = a;
    scores[to + 1] = b;
    scores[to + 2] = c;
    scores[to + 3] = d;
    scores[to + 4] = e;
    scores[to + 5] = f;
    scores[to + 6] = g;
  }
  return scores;
}

/** The most probable row of labels (Viterbi 1967). Valid until the next call. */
export function decode({ count, near }: Features, weighed: Int32Array, { steps }: Weights): Uint8Array {
  for (let index = 0; index < count; index++) {
    const to = index * ROW;
    if (near[index] !== 1) {
      const arg = index === 0 ? OUTSIDE : bestOf(to - ROW);
      const top = index === 0 ? 0 : (best[to - ROW + arg] as number);
      for (let label = 0; label < LABEL_COUNT; label++) best[to + label] = label === OUTSIDE ? top : NEVER;
      back[to] = arg;
      continue;
    }
    for (let label = 0; label < LABEL_COUNT; label++) {
      let [top, arg] = [NEVER * 2, OUTSIDE];
      if (index === 0) top = FORBIDDEN[LABEL_COUNT * ROW + label] === 1 ? NEVER : (steps[LABEL_COUNT * ROW + label] as number);
      else {
        for (let from = 0; from < LABEL_COUNT; from++) {
          if (FORBIDDEN[from * ROW + label] === 1) continue;
          const score = (best[to - ROW + from] as number) + (steps[from * ROW + label] as number);
          if (score > top) [top, arg] = [score, from];
        }
      }
      best[to + label] = top + (weighed[to + label] as number);
      back[to + label] = arg;
    }
  }
  let label = count === 0 ? OUTSIDE : bestOf((count - 1) * ROW);
  for (let index = count - 1; index >= 0; index--) {
    labels[index] = label;
    label = back[index * ROW + label] as number;
  }
  return labels;
}

/** The label that weighs most in a row. */
function bestOf(row: number): number {
  let label = OUTSIDE;
  for (let other = 1; other < LABEL_COUNT; other++) if ((best[row + other] as number) > (best[row + label] as number)) label = other;
  return label;
}
