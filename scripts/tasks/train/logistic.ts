/** What is learned from: the places of the signs of one text, how much each weighs, and the number of the class that is right. */
export interface LogisticExample {
  readonly buckets: ArrayLike<number>;
  /** The weight of each sign; without it each weighs one divided by the root of their number. */
  readonly values?: ArrayLike<number>;
  readonly right: number;
}

export interface LogisticSettings {
  readonly classes: number;
  readonly buckets: number;
  readonly rounds: number;
  readonly rate: number;
  readonly biasRate: number;
  /** How much a weight is taken to have been learned from already: the more, the smaller the first steps. */
  readonly start: number;
  /** Pulls weights towards nothing. */
  readonly decay: number;
  readonly seed: number;
  /** Classes that lie further from being right or wrong than this are not touched: cheaper where there are many. */
  readonly least: number;
}

/** Weights by bucket and then class, and a bias per class. */
export interface LogisticWeights {
  readonly weights: Float64Array;
  readonly bias: Float64Array;
}

/**
 * Multinomial logistic regression by AdaGrad (Duchi, Hazan and Singer, 2011). The order of the examples is shuffled with a seed of its own:
 * the same examples always give the same weights.
 */
export function trainLogistic(examples: readonly LogisticExample[], settings: LogisticSettings): LogisticWeights {
  const { classes, buckets, rounds } = settings;
  const weights = new Float64Array(buckets * classes);
  const sums = new Float64Array(buckets * classes).fill(settings.start);
  const bias = new Float64Array(classes);
  const order = [...examples];
  let seed = settings.seed;
  for (let round = 0; round < rounds; round++) {
    for (let index = order.length - 1; index > 0; index--) {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      const other = seed % (index + 1);
      const [one, two] = [order[index], order[other]];
      if (one !== undefined && two !== undefined) [order[index], order[other]] = [two, one];
    }
    for (const example of order) step(example, { weights, bias }, sums, settings);
  }
  return { weights, bias };
}

/** How likely each class is. */
export function chancesOf({ buckets, values }: Omit<LogisticExample, "right">, { weights, bias }: LogisticWeights): Float64Array {
  const classes = bias.length;
  const same = 1 / Math.sqrt(Math.max(1, buckets.length));
  const points = new Float64Array(classes);
  for (let index = 0; index < buckets.length; index++) {
    const row = (buckets[index] ?? 0) * classes;
    const value = values?.[index] ?? 1;
    for (let one = 0; one < classes; one++) points[one] = (points[one] ?? 0) + value * (weights[row + one] ?? 0);
  }
  let most = -Infinity;
  for (let one = 0; one < classes; one++) {
    points[one] = (bias[one] ?? 0) + (values === undefined ? same : 1) * (points[one] ?? 0);
    most = Math.max(most, points[one] ?? 0);
  }
  let total = 0;
  for (let one = 0; one < classes; one++) total += points[one] = Math.exp((points[one] ?? 0) - most);
  for (let one = 0; one < classes; one++) points[one] = (points[one] ?? 0) / total;
  return points;
}

function step(example: LogisticExample, now: LogisticWeights, sums: Float64Array, { classes, rate, biasRate, decay, least }: LogisticSettings): void {
  const { buckets, values, right } = example;
  const { weights, bias } = now;
  const chances = chancesOf(example, now);
  const same = 1 / Math.sqrt(Math.max(1, buckets.length));
  for (let one = 0; one < classes; one++) {
    const wrong = (chances[one] ?? 0) - (one === right ? 1 : 0);
    if (Math.abs(wrong) < least) continue;
    bias[one] = (bias[one] ?? 0) - biasRate * wrong;
    for (let index = 0; index < buckets.length; index++) {
      const at = (buckets[index] ?? 0) * classes + one;
      const weight = weights[at] ?? 0;
      const slope = wrong * (values === undefined ? same : (values[index] ?? 0)) + decay * weight;
      const sum = (sums[at] = (sums[at] ?? 0) + slope * slope);
      weights[at] = weight - (rate * slope) / Math.sqrt(sum);
    }
  }
}
