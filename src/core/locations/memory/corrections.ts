import type { FiledBefore, PlaceMemory } from "../../model/index.ts";
import type { Sign } from "./signs.ts";

/** The author once put a document like this one elsewhere than it was proposed. */
export interface TurnedDown {
  /** Id of the location that was proposed. */
  readonly proposed: string;
  /** Id of the location that the author chose. */
  readonly chosen: string;
  /** How much this document is like that one, and less like what was put in the proposed place since: above 0, at most 1. */
  readonly share: number;
}

const MOST_CORRECTIONS = 50;
const MOST_SINCE = 20;
/** Two documents that have so much in common, weighed by how telling it is, are as one; less counts in proportion. */
const ALIKE = 0.8;
const LEAST = 0.4;

/** The corrections that hold for a document with these signs; of two about the same place the one that is most alike. */
export function turnedDown(signs: readonly Sign[], { filed }: PlaceMemory, common: (sign: number) => number): readonly TurnedDown[] {
  const corrections = filed.flatMap((row, at) => (row.instead === null || row.instead === row.place ? [] : [{ row, at, proposed: row.instead }])).slice(-MOST_CORRECTIONS);
  if (corrections.length === 0) return [];
  const worth = new Map(signs.map(({ sign }) => [sign, Math.log(1 + 1 / common(sign))]));
  const all = [...worth.values()].reduce((sum, one) => sum + one, 0);
  const like = (row: FiledBefore): number => Math.min(1, row.signs.reduce((sum, sign) => sum + (worth.get(sign) ?? 0), 0) / (ALIKE * Math.max(all, Number.MIN_VALUE)));
  const found = new Map<string, TurnedDown>();
  for (const { row, at, proposed } of corrections) {
    const since = filed.slice(at + 1).filter(({ place }) => place === proposed).slice(-MOST_SINCE);
    const share = like(row) - since.reduce((most, other) => Math.max(most, like(other)), 0);
    if (share >= LEAST && share > (found.get(proposed)?.share ?? 0)) found.set(proposed, { proposed, chosen: row.place, share });
  }
  return [...found.values()];
}
