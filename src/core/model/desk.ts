import type { PlaceMemory } from "./memory.ts";

/** How the author sits at the desk: everything the host knows that is not in the text. */
export interface Desk {
  readonly host: "word" | "outlook-read" | "outlook-compose" | "file";
  readonly author: { readonly name: string; readonly email: string; readonly unit: string } | null;
  /** This moment, ISO 8601 with offset. The core has no clock of its own. */
  readonly now: string;
  /** Where the file stands now: `local`, `onedrive-personal`, an address, or null when that is not known. */
  readonly currentLocation: string | null;
  /** The conversation was filed before in this location. */
  readonly thread: { readonly knownLocation: string } | null;
  /** What the author answered before, per location: question id -> answer id. Never asked again for that location. */
  readonly answered?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What the author filed before on this machine; absent where nothing is remembered. */
  readonly memory?: PlaceMemory;
}

export type LocationKind = "zaak" | "dossier" | "bibliotheek";
export type StoreTarget = "zgw" | "sharepoint" | "vault";

/** ZGW vertrouwelijkheidaanduiding, from open to closed. Source: Documenten API 1.7.1. */
export const CONFIDENTIALITY = ["openbaar", "beperkt_openbaar", "intern", "zaakvertrouwelijk", "vertrouwelijk", "confidentieel", "geheim", "zeer_geheim"] as const;
export type Confidentiality = (typeof CONFIDENTIALITY)[number];

/** How well a place is secured, or has to be, from low to high. Source: BIV classification. */
export const BIV_LEVELS = ["laag", "midden", "hoog"] as const;
export type BivLevel = (typeof BIV_LEVELS)[number];
/** Availability, integrity and confidentiality, by their Dutch names: an administrator fills them in. */
export interface Biv {
  readonly beschikbaarheid: BivLevel;
  readonly integriteit: BivLevel;
  readonly vertrouwelijkheid: BivLevel;
}

/** A place where a document can belong, as configured by an administrator or listed by a store. */
export interface Location {
  readonly id: string;
  readonly kind: LocationKind;
  readonly target: StoreTarget;
  readonly title: string;
  readonly description: string;
  /** Number of the procestype in the selection list. */
  readonly process: string | null;
  readonly parties: readonly string[];
  readonly unit: string | null;
  readonly confidentiality: Confidentiality | null;
  readonly status: "open" | "gesloten";
  readonly keywords: readonly string[];
  readonly url: string | null;
  /** How well the place is secured; absent when the organisation has not said so. */
  readonly biv?: Biv | undefined;
}

/** The organisation the author works for. */
export interface World {
  readonly organisation: { readonly name: string; readonly tooi: string | null; readonly domains: readonly string[] };
  /** Name of the policy package. */
  readonly policy: string;
  readonly locations: readonly Location[];
  /** People acting in function: their names need no protection here. */
  readonly officials: readonly string[];
}

/** The desk of someone who checks a loose file: no author, no place, no thread. */
export function bareDesk(now: string): Desk {
  return { host: "file", author: null, now, currentLocation: null, thread: null };
}
