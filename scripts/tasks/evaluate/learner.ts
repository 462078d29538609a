import { kindSigns, type KindText } from "../../../src/core/classifiers/learned/kind-signs.ts";
import { SETTINGS } from "../train/kinds/model.ts";
import { chancesOf, trainLogistic, type LogisticExample } from "../train/logistic.ts";
import { percent, table } from "./table.ts";

/** A text with the one kind that it is. */
export interface KnownText {
  readonly kind: string;
  readonly text: KindText;
}

/** What the learner said of a text: every kind it knows, likeliest first. */
interface Said {
  readonly kind: string;
  readonly order: readonly string[];
  readonly chance: number;
}

/** Weights that are not pruned and rounded afterwards learn better with larger first steps; chosen on the dev parts. */
const WHOLE = { ...SETTINGS, start: 1e-6, rounds: 12 };

/** Learns the kinds of some texts, and says of others what they are. */
export function learnAndSay(known: readonly KnownText[], asked: readonly KnownText[]): readonly Said[] {
  const kinds = [...new Set(known.map(({ kind }) => kind))].sort();
  const signs = (text: KindText): Omit<LogisticExample, "right"> => {
    const found = kindSigns(text);
    return { buckets: Uint32Array.from(found, ({ bucket }) => bucket), values: Float64Array.from(found, ({ value }) => value) };
  };
  const weights = trainLogistic(known.map(({ kind, text }) => ({ ...signs(text), right: kinds.indexOf(kind) })), { ...WHOLE, classes: kinds.length });
  return asked.map(({ kind, text }) => {
    const chances = chancesOf(signs(text), weights);
    const order = kinds.map((_, index) => index).sort((a, b) => (chances[b] ?? 0) - (chances[a] ?? 0));
    return { kind, order: order.map((index) => kinds[index] ?? ""), chance: chances[order[0] ?? 0] ?? 0 };
  });
}

/** Right at once, among the first three, and the mean over the kinds of F1. */
export function quality(said: readonly Said[]): readonly string[] {
  const right = said.filter(({ kind, order }) => order[0] === kind).length;
  const near = said.filter(({ kind, order }) => order.slice(0, 3).includes(kind)).length;
  const kinds = [...new Set(said.map(({ kind }) => kind))];
  const f1 = kinds.map((kind) => {
    const hits = said.filter((one) => one.kind === kind && one.order[0] === kind).length;
    return (2 * hits) / (said.filter((one) => one.kind === kind).length + said.filter(({ order }) => order[0] === kind).length);
  });
  return [percent(right, said.length), percent(near, said.length), percent(f1.reduce((sum, value) => sum + value, 0), kinds.length)];
}

const EDGES = [0.5, 0.7, 0.85, 0.95, 0.99, 1];

/** How often it was right for how sure it was. */
export function reliability(said: readonly { readonly chance: number; readonly right: boolean }[]): string {
  const rows = EDGES.map((edge, index) => {
    const from = EDGES[index - 1] ?? 0;
    const within = said.filter(({ chance }) => chance >= from && (chance < edge || edge === 1));
    const mean = within.reduce((sum, { chance }) => sum + chance, 0);
    return [`${String(100 * from)} to ${String(100 * edge)}`, within.length, percent(mean, within.length), percent(within.filter(({ right }) => right).length, within.length)];
  });
  return table(["chance it gave, %", "texts", "on average", "was right"], rows);
}

/** `reliability` for what a learner said. */
export function reliabilityOf(said: readonly Said[]): string {
  return reliability(said.map(({ kind, order, chance }) => ({ chance, right: order[0] === kind })));
}
