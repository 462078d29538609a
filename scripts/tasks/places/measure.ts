import { openDocument } from "../../../src/core/guide.ts";
import { emptyMemory, withFiled } from "../../../src/core/locations/index.ts";
import type { PlaceMemory, RankedLocation } from "../../../src/core/model/index.ts";
import { bundledPolicy } from "../../../src/core/policy/index.ts";
import type { WordLists } from "../../../src/core/text/lists.ts";
import type { Author } from "./author.ts";
import { PHASES } from "./organisation.ts";
import { simulate, type Simulation } from "./simulate.ts";
import type { PlacesPart } from "./vocabulary.ts";
import type { Written } from "./writing.ts";

/** The documents that are counted: the twenty after so many. */
export const CAPTURES = [0, 20, 100] as const;
const WINDOW = 20;

/** What was proposed for documents of one sort. */
export interface Tally {
  documents: number;
  first: number;
  firstThree: number;
  /** Proposed as more than a guess. */
  shown: number;
  shownRight: number;
}

/** With the number of its place, without it, without it for a place that the author used before, without it for one that is new to the author, and of no place at all. */
export const SORTS = ["numbered", "plain", "used", "fresh", "nowhere"] as const;
export type Sort = (typeof SORTS)[number];

export type Tallies = Readonly<Record<(typeof CAPTURES)[number], Readonly<Record<Sort, Tally>>>>;

/** What is proposed to the authors of a part; `learns`: from where they filed what came before. */
export function measurePlaces(part: PlacesPart, authors: number, learns: boolean, lists: WordLists): Tallies {
  const none = (): Tally => ({ documents: 0, first: 0, firstThree: 0, shown: 0, shownRight: 0 });
  const tallies = Object.fromEntries(CAPTURES.map((captures) => [captures, Object.fromEntries(SORTS.map((sort) => [sort, none()]))])) as Tallies;
  for (const simulation of simulate(part, authors)) {
    const ask = deskFor(simulation, lists);
    for (const author of simulation.authors) follow(author, ask, learns, tallies);
  }
  return tallies;
}

type Ask = (written: Written, memory: PlaceMemory, identity: string) => { readonly locations: readonly RankedLocation[]; readonly after: PlaceMemory };

function deskFor({ organisation }: Simulation, lists: WordLists): Ask {
  const policy = bundledPolicy("gemeente");
  const open = Array.from({ length: PHASES }, (_, phase) => openDocument({ world: organisation.worldIn(phase), policy, lists }));
  return ({ document, desk, place, phase }, memory, identity) => {
    const here = open[phase];
    if (here === undefined) throw new Error("a phase without an organisation");
    const { locations } = here.update(document, { ...desk, memory }, { capture: true });
    const row = place === null ? null : here.filed(identity, place, memory.salt);
    return { locations, after: row === null ? memory : withFiled(memory, row) };
  };
}

function follow({ documents }: Author, ask: Ask, learns: boolean, tallies: Tallies): void {
  let memory = emptyMemory("salt");
  const used = new Set<string>();
  documents.forEach((written, index) => {
    const window = CAPTURES.find((captures) => index >= captures && index < captures + WINDOW);
    // The first documents are judged as if each were the very first.
    if (window !== undefined) {
      const { locations } = ask(written, learns && window !== 0 ? memory : emptyMemory("salt"), String(index));
      for (const sort of sortsOf(written, used)) count(tallies[window][sort], locations, written.place);
    }
    if (learns) memory = ask(written, memory, String(index)).after;
    if (written.place !== null) used.add(written.place);
  });
}

function sortsOf({ place, numbered }: Written, used: ReadonlySet<string>): readonly Sort[] {
  if (place === null) return ["nowhere"];
  return numbered ? ["numbered"] : ["plain", used.has(place) ? "used" : "fresh"];
}

function count(tally: Tally, locations: readonly RankedLocation[], place: string | null): void {
  const [best] = locations;
  tally.documents++;
  if (place !== null && best?.id === place) tally.first++;
  if (place !== null && locations.slice(0, 3).some(({ id }) => id === place)) tally.firstThree++;
  if (best === undefined || best.confidence === "unknown") return;
  tally.shown++;
  if (best.id === place) tally.shownRight++;
}
