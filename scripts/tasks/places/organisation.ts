import type { Location, World } from "../../../src/core/model/index.ts";
import type { Random } from "./random.ts";
import { filled, slotsOf, type Theme, type Vocabulary } from "./vocabulary.ts";

/** Stretches of time in which the places stay as they are; between two of them some open and some close. */
export const PHASES = 6;
const ALWAYS = -1;
const NEVER = PHASES;
const DOMAIN = "eemwoude.example";

/** A place, and what only the people who work there know of it. */
export interface Place {
  readonly location: Location;
  readonly theme: Theme;
  readonly values: Readonly<Record<string, string>>;
  readonly title: string;
  /** What people call it among themselves; stands nowhere in its title. */
  readonly nickname: string;
  readonly contacts: readonly Contact[];
  /** Its jargon, what is used most first. */
  readonly sentences: readonly string[];
  readonly subjects: readonly string[];
  /** First phase in which it is there, and first phase in which it is closed. */
  readonly opens: number;
  readonly closes: number;
}

export interface Contact {
  readonly name: string;
  readonly address: string;
}

export interface Organisation {
  readonly places: readonly Place[];
  readonly domain: string;
  /** The organisation as it is in a phase. */
  worldIn(phase: number): World;
}

/** An organisation with so many places, of which four in ten are a near twin of another. */
export function organisationOf(words: Vocabulary, size: number, random: Random): Organisation {
  const places: Place[] = teamPlaces(words, random);
  while (places.length < size) {
    const theme = random.pick(words.themes);
    const kin = places.filter((place) => place.theme === theme);
    const twin = kin.length > 0 && random.chance(0.4) ? random.pick(kin) : null;
    const made = placeOf(theme, twin, words, places.length, random);
    if (!places.some(({ location }) => location.title === made.location.title)) places.push(made);
  }
  return {
    places, domain: DOMAIN,
    worldIn: (phase) => ({
      organisation: { name: "gemeente Eemwoude", tooi: null, domains: [DOMAIN] }, policy: "gemeente", officials: [],
      locations: places.filter(({ opens }) => opens <= phase).map(({ location, closes }) => ({ ...location, status: closes <= phase ? "gesloten" : "open" })),
    }),
  };
}

/** Every unit has a dossier of its own for what belongs to no matter. */
function teamPlaces(words: Vocabulary, random: Random): Place[] {
  return words.themes.map(({ unit }, index) => {
    const theme: Theme = {
      id: `team-${String(index)}`, unit, kind: "dossier", process: "19", titles: [`Team ${unit} / Overleg`], things: ["overleg"], description: "Verslagen en afspraken van het team.",
      keywords: ["teamoverleg"], subjects: ["teamoverleg", "rooster", "afspraken van maandag", "verdeling van het werk"], sentences: words.general,
    };
    return placeOf(theme, null, words, index, random);
  });
}

function placeOf(theme: Theme, twin: Place | null, words: Vocabulary, index: number, random: Random): Place {
  const { streets, organisations, persons, nicknames } = words.names;
  const title = twin?.title ?? random.pick(theme.titles);
  const own = { thing: random.pick(theme.things), street: random.pick(streets), party: random.pick(organisations), year: String(random.between(2024, 2026)), phase: String(random.between(1, 4)) };
  const differs = random.pick(slotsOf(title).length === 0 ? ["thing"] : slotsOf(title));
  const values: Readonly<Record<string, string>> = twin === null ? own : { ...twin.values, [differs]: own[differs as keyof typeof own] };
  const kind = theme.kind;
  const number = String(10_000 + index * 37 + random.between(0, 36));
  const [opens, closes] = timesOf(values, title, random);
  const location: Location = {
    id: kind === "zaak" ? `Z-2026-${number}` : `dos-${theme.id}-${number}`, kind, target: kind === "zaak" ? "zgw" : "sharepoint",
    title: filled(title, values), description: `${theme.description}${slotsOf(title).includes("party") ? ` Met ${values["party"] ?? ""}.` : ""}`, process: theme.process,
    parties: slotsOf(title).includes("party") || random.chance(0.3) ? [values["party"] ?? ""] : [], unit: theme.unit, confidentiality: null, status: "open",
    keywords: [...theme.keywords.map((word) => filled(word, values)), ...(kind === "zaak" ? [] : [`P-${number}`])].filter((word) => word !== ""),
    url: kind === "zaak" ? null : `https://eemwoude.sharepoint.example/sites/${theme.id}/${number}`,
  };
  return {
    location, theme, values, title, nickname: random.pick(nicknames), opens, closes,
    contacts: random.some(random.between(1, 3), persons).map((name) => contactOf(name, values["party"] ?? "")),
    sentences: random.some(theme.sentences.length, theme.sentences), subjects: random.some(theme.subjects.length, theme.subjects),
  };
}

/** What bears an old year is closed more often; a quarter opens on the way, a fifth closes. */
function timesOf(values: Readonly<Record<string, string>>, title: string, random: Random): readonly [number, number] {
  const old = slotsOf(title).includes("year") && values["year"] !== "2026";
  if (random.chance(old ? 0.6 : 0.08)) return [ALWAYS, 0];
  const opens = random.chance(0.25) ? random.between(1, PHASES - 1) : ALWAYS;
  return [opens, random.chance(0.2) ? random.between(Math.max(2, opens + 2), PHASES) : NEVER];
}

function contactOf(name: string, party: string): Contact {
  const letters = (text: string): string => text.toLowerCase().normalize("NFD").replace(/[^a-z]/gu, "");
  return { name, address: `${letters(name)}@${letters(party)}.example` };
}
