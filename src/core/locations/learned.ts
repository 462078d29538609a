import type { Evidence, Location } from "../model/index.ts";
import type { Recalled, TurnedDown } from "./memory/index.ts";

/** A place with what speaks for it. */
export interface Scored {
  readonly location: Location;
  readonly points: number;
  /** What the document alone says for it, without what the author filed before. */
  readonly said: number;
  /** The document bears the number of this place, or its conversation was filed there. */
  readonly explicit: boolean;
  /** Something of the matter points here, and not only a word that every document of its kind has. */
  readonly telling: boolean;
  /** Something of this document was seen in this place before. */
  readonly known: boolean;
  readonly because: readonly Evidence[];
}

/** What the author filed does not go to a closed place again. */
const CLOSED = 8;
/** One point more doubles nothing: so the odds grow with the difference in points. Chosen on the organisations to learn from. */
const STEEPNESS = 0.5;
/** What speaks for no place at all weighs as much as so many points. */
const NOWHERE = 6.5;
/** Share of all that can be, from which the first is more than a guess. */
const SURE = 0.8;
/** A place that was chosen goes this far before the one that was turned down. */
const BEFORE = 1;

const OWN = "kantlijn-huisregel";

/** A place with what the author filed there before; what says most is the first reason. */
export function withRecalled(scored: Scored, recalled: Recalled | undefined): Scored {
  if (recalled === undefined) return scored;
  const shut = scored.location.status === "gesloten" ? CLOSED : 0;
  const points = recalled.points - shut;
  const shown = points > scored.points ? 0 : 1;
  const because = points <= 0 ? scored.because : [...scored.because.slice(0, shown), ...reasonsOf(recalled), ...scored.because.slice(shown)];
  return { ...scored, points: scored.points + points, known: recalled.known && points > 0, because };
}

function reasonsOf({ words, person, known }: Recalled): readonly Evidence[] {
  if (!known) return [{ rule: "location-lately", source: OWN }];
  if (words.length > 0) return [{ rule: "location-filed-words", words: words.join("”, “"), source: OWN }];
  return person === null ? [{ rule: "location-filed", source: OWN }] : [{ rule: "location-filed-person", words: person, source: OWN }];
}

/** A place that was turned down for a like document makes way for the one that was chosen; what bears a number stays. */
export function applyTurnedDown(scored: readonly Scored[], all: readonly TurnedDown[]): readonly Scored[] {
  return all.reduce<readonly Scored[]>((places, { proposed, chosen, share }) => {
    const wrong = places.find(({ location }) => location.id === proposed);
    if (wrong === undefined || wrong.explicit || wrong.points <= 0) return places;
    return places.map((place) => {
      if (place === wrong) return { ...place, points: place.points * (1 - share) };
      if (place.location.id !== chosen || place.explicit || place.location.status === "gesloten") return place;
      return { ...place, known: true, points: place.points + share * (wrong.points + BEFORE), because: [{ rule: "location-chosen", source: OWN }, ...place.because] };
    });
  }, scored);
}

/** How many places a glance takes in, and from how many points on a place that is new to the author belongs among them. Chosen on the organisations to learn from. */
const GLANCE = 3;
const WORTH_A_GLANCE = 4;

/**
 * Puts among the first places what the document itself names, when all that would stand there are places that the author used before: somebody who begins a new
 * matter finds it where it is looked for. It takes the last place of a glance; `near` are the places that are worth showing, the first of `all`, best first.
 */
export function withNew(near: readonly Scored[], all: readonly Scored[]): readonly Scored[] {
  const glance = near.slice(0, GLANCE);
  const last = glance[GLANCE - 1];
  if (last === undefined || glance.some(isNew)) return near;
  const [fresh] = all.filter((one) => isNew(one) && one.said >= Math.max(WORTH_A_GLANCE, last.said)).toSorted((one, other) => other.said - one.said);
  return fresh === undefined ? near : [...glance.slice(0, -1), fresh, last, ...near.slice(GLANCE).filter((one) => one !== fresh)];
}

/** Neither what the author filed before nor what they turned down bears on it. */
const isNew = ({ points, said }: Scored): boolean => points === said;

/** Whether the first place, which the author used before, is more than a guess: what all others and no place at all have left for it. */
export function isSure(scored: readonly Scored[]): boolean {
  const best = scored[0]?.points ?? 0;
  const odds = (points: number): number => Math.exp(STEEPNESS * (points - best));
  return 1 / (odds(NOWHERE) + scored.reduce((sum, { points }) => sum + odds(points), 0)) >= SURE;
}
