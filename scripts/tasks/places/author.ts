import { PHASES, type Contact, type Organisation, type Place } from "./organisation.ts";
import type { Random } from "./random.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { write, type Written } from "./writing.ts";

/** Documents per phase. */
const PER_PHASE = 20;
/** So often the next document is of the same matter as the last. */
const BURST = 0.45;
/** So often a document is of a matter that has no place. */
const NOWHERE = 0.07;

/** Somebody at work: where, and what they wrote in order. */
export interface Author {
  readonly unit: string;
  readonly documents: readonly Written[];
}

/** An author with habits who works in four to twenty-five places, of which some open and some close on the way. */
export function authorOf(organisation: Organisation, words: Vocabulary, random: Random): Author {
  const theme = random.pick(words.themes);
  const other = random.pick(words.themes);
  const near = organisation.places.filter((place) => place.theme.unit === theme.unit || (random.chance(0.3) && place.theme === other));
  const team = near.filter((place) => place.theme.id.startsWith("team"));
  const places = [...random.some(random.between(4, 25), near.filter((place) => !team.includes(place))), ...random.some(1, team)];
  const colleagues = random.some(5, words.names.persons).map((name): Contact => ({ name, address: `${name.toLowerCase().replace(/[^a-z]/gu, "")}@${organisation.domain}` }));
  const me = colleagues[0] as Contact;
  const ground = { words, me, unit: theme.unit, colleagues: colleagues.slice(1), domain: organisation.domain, folders: new Map<Place, string>() };
  const documents: Written[] = [];
  let last: Place | null = null;
  for (let phase = 0; phase < PHASES; phase++) {
    // What opened last is what somebody works on most.
    const open = random.some(places.length, places).filter(({ opens, closes }) => opens <= phase && closes > phase).toSorted((a, b) => Number(b.opens === phase) - Number(a.opens === phase));
    if (open.length === 0) continue;
    for (let count = 0; count < PER_PHASE; count++) {
      const moment = phase * PER_PHASE + count;
      if (random.chance(NOWHERE)) {
        documents.push({ ...write(strangerTo(organisation, words, theme.unit, random), ground, moment, random), place: null, phase });
        continue;
      }
      const place: Place = last !== null && open.includes(last) && random.chance(BURST) ? last : random.habit(open);
      last = place;
      documents.push({ ...write(place, ground, moment, random), place: place.location.id, phase });
    }
  }
  return { unit: theme.unit, documents };
}

/** A matter as there are others, that has no place of its own: another street, another party, another thing, or another field of work. */
function strangerTo({ places }: Organisation, words: Vocabulary, unit: string, random: Random): Place {
  const kin = places.filter(({ theme }) => theme.unit === unit && !theme.id.startsWith("team"));
  const like = random.chance(0.5) && kin.length > 0 ? random.pick(kin) : random.pick(places);
  const { streets, organisations, nicknames } = words.names;
  return {
    ...like, nickname: random.pick(nicknames), contacts: random.chance(0.5) ? like.contacts : random.pick(places).contacts,
    values: { ...like.values, street: `${random.pick(streets)} ${String(random.between(40, 90))}`, party: `${random.pick(organisations)} Zuid`, thing: random.pick(like.theme.things) },
    // It bears no number that anybody gave.
    location: { ...like.location, id: "", keywords: [] },
  };
}
