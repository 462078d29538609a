import { KantlijnError, type MetadataRecord } from "../../../core/model/index.ts";
import { readAs } from "../answers.ts";
import type { ZgwClient } from "./client.ts";
import type { ZgwConnection } from "./connection.ts";
import { dayOf } from "./fields.ts";
import { SHAPES, type ZgwType } from "./read.ts";

/** A zaaktype allows more kinds than this only by mistake. */
const MOST = 200;
const REMEMBERED_MS = 10 * 60_000;

/** Finds the informatieobjecttype for a record among those that a zaaktype allows. */
export interface TypeFinder {
  /** @throws KantlijnError delivery-type when none fits. */
  find(zaaktype: string, record: MetadataRecord): Promise<ZgwType>;
  /** All that the zaaktype allows now. */
  allowed(zaaktype: string): Promise<readonly ZgwType[]>;
}

/** What a catalogue says changes seldom: it is remembered for ten minutes. */
export function typeFinder(client: ZgwClient, { types }: Pick<ZgwConnection, "types">, now: () => Date): TypeFinder {
  const known = new Map<string, { readonly until: number; readonly types: readonly ZgwType[] }>();
  const allowed = async (zaaktype: string): Promise<readonly ZgwType[]> => {
    const earlier = known.get(zaaktype);
    if (earlier !== undefined && earlier.until > now().getTime()) return earlier.types;
    const { informatieobjecttypen } = readAs(SHAPES.zaaktype, await client.ask("catalogi", { at: zaaktype }));
    const all: ZgwType[] = [];
    for (const at of informatieobjecttypen.slice(0, MOST)) all.push(readAs(SHAPES.type, await client.ask("catalogi", { at })));
    const today = dayOf(now().toISOString());
    const valid = all.filter(({ concept, beginGeldigheid, eindeGeldigheid }) => !concept && (beginGeldigheid ?? "") <= today && (eindeGeldigheid === null || eindeGeldigheid >= today));
    known.set(zaaktype, { until: now().getTime() + REMEMBERED_MS, types: valid });
    return valid;
  };
  return {
    allowed,
    find: async (zaaktype, { documentType }) => {
      const valid = await allowed(zaaktype);
      const wanted = wantedFor(types, documentType);
      const found = wanted.map((name) => valid.find(({ omschrijving }) => fold(omschrijving) === fold(name))).find((one) => one !== undefined);
      if (found === undefined) throw new KantlijnError("delivery-type", "no informatieobjecttype of this zaaktype fits");
      return found;
    },
  };
}

/** The descriptions that will do, best first: what the table says of this kind, the kind itself, and what it says of every other. */
function wantedFor(types: Readonly<Record<string, string>>, kind: MetadataRecord["documentType"]): readonly string[] {
  const said = Object.entries(types).find(([name]) => kind !== null && (fold(name) === fold(kind.label) || name === kind.uri))?.[1];
  const rest = types["*"];
  return [...(said === undefined ? [] : [said]), ...(kind === null ? [] : [kind.label]), ...(rest === undefined ? [] : [rest])];
}

/** Small letters, without accents and what else is no letter or digit: "Raads-besluit" is "raadsbesluit". */
function fold(text: string): string {
  return text.normalize("NFD").replace(/[^\p{L}\p{Nd}]/gu, "").toLowerCase();
}
