import { KantlijnError, type Location } from "../../../core/model/index.ts";
import { readAs } from "../answers.ts";
import { zgwClient, type ZgwClient } from "./client.ts";
import { ZgwRefusal } from "./faults.ts";
import { SHAPES, type Zaak, type ZgwRol } from "./read.ts";
import type { ZgwOptions } from "./zgw.ts";

/** What came of a search. */
export interface ZakenFound {
  readonly places: readonly Location[];
  /** All zaken were looked at, and all that fit are here. */
  readonly complete: boolean;
}

/** Finds zaken for somebody who has to choose a place. */
export interface ZaakFinder {
  /**
   * The zaak with this number, and those in which every word stands, or in the names of whom it is about; open ones first, then newest first.
   * @param allowed what may be shown at all
   * @throws KantlijnError for every way in which the system can fail.
   */
  find(words: string, allowed: (place: Location) => boolean): Promise<ZakenFound>;
}

/** Pages of zaken that are read for words. */
const PAGES = 5;
const REMEMBERED_MS = 60_000;
const MOST = 20;
const LONGEST_TITLE = 200;
const LONGEST_DESCRIPTION = 300;

interface Known {
  readonly place: Location;
  /** What is looked in. */
  readonly text: string;
}
interface Newest { readonly zaken: readonly Known[]; readonly complete: boolean }

/**
 * The standard filters on the exact number only, so for words the newest zaken are read and looked through here; they are
 * remembered for a minute, for everybody. Source: Zaken API 1.5.1, `zaak_list`.
 */
export function zaakFinder({ connection, fetch, now }: ZgwOptions): ZaakFinder {
  const client = zgwClient(connection, fetch, now);
  let newest: { readonly until: number; readonly read: Promise<Newest> } | null = null;
  const recent = (): Promise<Newest> => {
    if (newest === null || newest.until <= now().getTime()) {
      const read = readNewest(client, connection.organisation);
      newest = { until: now().getTime() + REMEMBERED_MS, read };
      // What failed is asked again by the next who searches.
      read.catch(() => { newest = null; });
    }
    return newest.read;
  };
  return {
    find: async (words, allowed) => {
      const wanted = fold(words).split(/\s+/u).filter((word) => word !== "");
      const [exact, { zaken, complete }] = await Promise.all([/\s/u.test(words) ? [] : withNumber(client, connection.organisation, words), recent()]);
      const fitting = zaken.filter(({ text }) => wanted.every((word) => text.includes(word)));
      const all = new Map([...exact, ...fitting.filter(isOpen), ...fitting].map(({ place }) => [place.id, place]));
      const places = [...all.values()].filter(allowed);
      return { places: places.slice(0, MOST), complete: complete && places.length <= MOST };
    },
  };
}

const isOpen = ({ place }: Known): boolean => place.status === "open";

async function withNumber(client: ZgwClient, organisation: string, number: string): Promise<readonly Known[]> {
  const { results } = readAs(SHAPES.zaken, await client.ask("zaken", { at: "zaken", query: { identificatie: number, bronorganisatie: organisation } }));
  return results.filter(({ identificatie }) => identificatie === number).map(known);
}

/** What is asked along, best first. Systems from before Zaken API 1.5 send no roles along, those from before 1.2 know no order. */
const WISHES = [{ ordering: "-startdatum", expand: "rollen" }, { ordering: "-startdatum" }, {}] as const;

async function readNewest(client: ZgwClient, organisation: string): Promise<Newest> {
  const zaken: Known[] = [];
  const read = (number: number, wish: Readonly<Record<string, string>>) => client.ask("zaken", { at: "zaken", query: { bronorganisatie: organisation, ...wish, ...(number === 1 ? {} : { page: String(number) }) } });
  let [wish, answer] = await firstOf(WISHES, async (one) => [one, await read(1, one)] as const);
  for (let number = 2; ; number += 1) {
    const { results, next } = readAs(SHAPES.zaken, answer);
    zaken.push(...results.filter(({ identificatie }) => identificatie !== "").map(known));
    if (next === null || next === undefined) return { zaken, complete: true };
    if (number > PAGES) return { zaken, complete: false };
    [wish, answer] = await firstOf(wish === WISHES[0] ? WISHES : [wish], async (one) => [one, await read(number, one)] as const);
  }
}

/** The first way that the system knows, and whose answer is not larger than we read. */
async function firstOf<W, T>(ways: readonly W[], go: (way: W) => Promise<T>): Promise<T> {
  const [way, ...rest] = ways;
  if (way === undefined) throw new KantlijnError("internal", "no way to ask");
  try {
    return await go(way);
  } catch (error) {
    const unknown = error instanceof KantlijnError && (error.code === "delivery-answer" || (error instanceof ZgwRefusal && error.status === 400));
    if (rest.length === 0 || !unknown) throw error;
    return firstOf(rest, go);
  }
}

function known(zaak: Zaak): Known {
  const { identificatie: id, omschrijving, toelichting, einddatum, vertrouwelijkheidaanduiding: confidentiality } = zaak;
  const title = oneLine(omschrijving, LONGEST_TITLE);
  const place: Location = {
    id, kind: "zaak", target: "zgw", title: title === "" ? id : title, description: oneLine(toelichting, LONGEST_DESCRIPTION), process: null, parties: [], unit: null,
    confidentiality, status: einddatum === null ? "open" : "gesloten", keywords: [], url: null,
  };
  return { place, text: fold([id, omschrijving, toelichting, ...(zaak._expand?.rollen ?? []).map(nameOf)].join(" ")) };
}

/**
 * How somebody may be looked for whom a zaak is about: a person by name, an organisation by name or number. Who works on it is
 * left out: nobody is counted or followed. The names stay here: what is found shows the zaak alone.
 */
function nameOf({ betrokkeneType, afwijkendeNaamBetrokkene, betrokkeneIdentificatie }: ZgwRol): string {
  if (!PARTIES.has(betrokkeneType)) return "";
  const { voornamen, voorvoegselGeslachtsnaam, geslachtsnaam, statutaireNaam, handelsnaam = [], innNnpId, kvkNummer, vestigingsNummer } = betrokkeneIdentificatie ?? {};
  return [afwijkendeNaamBetrokkene, voornamen, voorvoegselGeslachtsnaam, geslachtsnaam, statutaireNaam, ...handelsnaam, innNnpId, kvkNummer, vestigingsNummer].join(" ");
}

/** Source: `BetrokkeneTypeEnum`. */
const PARTIES: ReadonlySet<string> = new Set(["natuurlijk_persoon", "niet_natuurlijk_persoon", "vestiging"]);

function oneLine(text: string, longest: number): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/u, "")}…`;
}

/** Small letters without accents. */
function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
