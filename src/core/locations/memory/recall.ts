import type { PlaceMemory } from "../../model/index.ts";
import { turnedDown, type TurnedDown } from "./corrections.ts";
import type { Sign, SignKind } from "./signs.ts";

/** What the author's own filing says of a document. */
export interface Recollection {
  /** Id of a location -> what was filed there before says. */
  readonly places: ReadonlyMap<string, Recalled>;
  readonly turnedDown: readonly TurnedDown[];
}

/** What was filed in one place before says of a document. */
export interface Recalled {
  /** What it adds to the points of the place. */
  readonly points: number;
  /** Something in the document was seen here before; else the place was only used lately. */
  readonly known: boolean;
  /** Words of this document that it rests on, the most telling first. */
  readonly words: readonly string[];
  /** The address of somebody in this document that it rests on; null when it rests on words. */
  readonly person: string | null;
}

/** How much a sign of each kind weighs. This and the other numbers were chosen on the organisations to learn from; see docs/reference/accuracy.md. */
const WEIGHT: Readonly<Record<SignKind, number>> = { title: 3.5, word: 1.4, person: 14, domain: 6, folder: 40, type: 0.3 };
/** Share of a document that follows from its place; the rest is what anybody writes. */
const OWN = 0.5;
/** What was never seen can come all the same: added to counts. */
const UNSEEN = 0.2;
const BACKGROUND = 3;
const GAIN = 0.85;
/** A long document has more signs, but does not tell as much more. */
const LENGTH = 0.35;
/** So many documents later the place used last counts for a third. */
const LATELY = 2.5;
const RECENT = 5;
/** A place that is remembered has to show it. */
const REMEMBERED = -1.2;
/** So many documents later what was filed counts for half. */
const HALF = 250;
/** Less is no sign by itself. */
const KNOWN = 1;
/** Far below the points of an explicit number. */
const MOST = 40;
const SHOWN = 3;

/** A memory, made ready for many questions. */
interface Prepared {
  readonly places: readonly { readonly id: string; readonly filed: number; readonly recent: number }[];
  /** Sign -> the places where it stood, and in how much of what was filed there. */
  readonly holders: ReadonlyMap<number, readonly Holder[]>;
  /** How common a sign is in all that was filed. */
  readonly common: (sign: number) => number;
}

interface Holder {
  readonly place: number;
  count: number;
}

const prepared = new WeakMap<PlaceMemory, Prepared>();

/**
 * What was filed before says of a document with these signs. Query likelihood with linear smoothing, and how lately a place was used.
 * Source: Zhai and Lafferty, A study of smoothing methods for language models applied to information retrieval (2004).
 */
export function recall(signs: readonly Sign[], memory: PlaceMemory): Recollection {
  const known = prepared.get(memory) ?? prepare(memory);
  prepared.set(memory, known);
  const length = Math.max(1, signs.reduce((sum, { kind }) => sum + WEIGHT[kind], 0)) ** LENGTH;
  const gains = known.places.map((): Gain => ({ points: 0, from: [] }));
  for (const sign of signs) {
    for (const { place, count } of known.holders.get(sign.sign) ?? []) {
      const ratio = count / ((known.places[place]?.filed ?? 1) * known.common(sign.sign));
      const points = (GAIN * WEIGHT[sign.kind] * Math.log(1 + OWN * ratio)) / length;
      const gain = gains[place];
      if (gain === undefined) continue;
      gain.points += points;
      // What stands everywhere as often as here tells nothing of this place.
      if (ratio > 1) gain.from.push({ sign, points });
    }
  }
  const places = new Map(known.places.map(({ id, recent }, place): [string, Recalled] => {
    const { points, from } = gains[place] ?? { points: 0, from: [] };
    return [id, { points: Math.min(MOST, points + RECENT * Math.log(1 + recent) + REMEMBERED), known: points >= KNOWN, ...saidOf(from) }];
  }));
  return { places, turnedDown: turnedDown(signs, memory, known.common) };
}

interface Gain {
  points: number;
  readonly from: { readonly sign: Sign; readonly points: number }[];
}

function prepare({ filed }: PlaceMemory): Prepared {
  const numbers = new Map<string, number>();
  const places: { readonly id: string; filed: number; recent: number }[] = [];
  const holders = new Map<number, Holder[]>();
  let all = 0;
  filed.forEach(({ place, signs }, index) => {
    const age = filed.length - 1 - index;
    const weight = 2 ** (-age / HALF);
    const number = numbers.get(place) ?? places.push({ id: place, filed: 0, recent: 0 }) - 1;
    numbers.set(place, number);
    all += weight;
    const held = places[number];
    if (held === undefined) return;
    held.filed += weight;
    held.recent += Math.exp(-age / LATELY);
    for (const sign of signs) hold(holders, sign, number, weight);
  });
  const sums = new Map([...holders].map(([sign, among]) => [sign, among.reduce((sum, { count }) => sum + count, 0)]));
  return { places, holders, common: (sign) => ((sums.get(sign) ?? 0) + UNSEEN) / (all + BACKGROUND) };
}

function hold(holders: Map<number, Holder[]>, sign: number, place: number, weight: number): void {
  const among = holders.get(sign);
  if (among === undefined) {
    holders.set(sign, [{ place, count: weight }]);
    return;
  }
  const own = among.find((holder) => holder.place === place);
  if (own === undefined) among.push({ place, count: weight });
  else own.count += weight;
}

/** The words that tell most, each once; without words the person that does. */
function saidOf(from: readonly { readonly sign: Sign; readonly points: number }[]): Pick<Recalled, "words" | "person"> {
  const sorted = from.toSorted((a, b) => b.points - a.points);
  const words = new Map(sorted.filter(({ sign }) => sign.words !== "").map(({ sign }) => [sign.words.toLowerCase(), sign.words]));
  const person = sorted.find(({ sign }) => sign.person !== null)?.sign.person ?? null;
  return { words: [...words.values()].slice(0, SHOWN), person };
}
