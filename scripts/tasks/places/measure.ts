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

/** What is proposed by rules alone, and with what was learned from where the author filed what came before. */
export interface Measured {
  readonly rules: Tallies;
  readonly learned: Tallies;
}

/** What is proposed to the authors of a part, so many per organisation. */
export function measurePlaces(part: PlacesPart, authors: number, lists: WordLists): Measured {
  const measured = { rules: noTallies(), learned: noTallies() };
  for (const simulation of simulate(part, authors)) {
    const ask = deskFor(simulation, lists);
    for (const author of simulation.authors) follow(author, ask, measured);
  }
  return measured;
}

function noTallies(): Tallies {
  const none = (): Tally => ({ documents: 0, first: 0, firstThree: 0, shown: 0, shownRight: 0 });
  return Object.fromEntries(CAPTURES.map((captures) => [captures, Object.fromEntries(SORTS.map((sort) => [sort, none()]))])) as Tallies;
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

function follow({ documents }: Author, ask: Ask, { rules, learned }: Measured): void {
  const nothing = emptyMemory("salt");
  const used = new Set<string>();
  let memory = nothing;
  documents.forEach((written, index) => {
    const captures = CAPTURES.find((from) => index >= from && index < from + WINDOW);
    if (captures !== undefined) {
      const sorts = sortsOf(written, used);
      const alone = ask(written, nothing, String(index)).locations;
      // The first documents are judged as if each were the very first.
      const both = captures === 0 ? alone : ask(written, memory, String(index)).locations;
      for (const sort of sorts) {
        count(rules[captures][sort], alone, written.place);
        count(learned[captures][sort], both, written.place);
      }
    }
    memory = ask(written, memory, String(index)).after;
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
