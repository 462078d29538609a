import type { Confidentiality, Desk, LocationKind, StoreTarget } from "../../src/core/model/index.ts";

/** What a sample says should come out; keys that are missing are not checked. The format of a scenario. */
export interface Expected {
  readonly outcome: "vastleggen" | "stil" | "prive";
  readonly documentType?: readonly string[];
  readonly fields?: Readonly<Record<string, string>>;
  readonly location?: { readonly best: string; readonly amongFirst?: number };
  readonly warnsLocation?: boolean;
  readonly warnsRecipient?: boolean;
  readonly woo?: { readonly categories: readonly string[] };
  readonly findings?: readonly { readonly quote: string; readonly grounds: readonly string[] }[];
  readonly notFlagged?: readonly string[];
  readonly retention?: { readonly number: string; readonly valuation: "bewaren" | "vernietigen"; readonly term: string | null };
  readonly maxQuestions?: number;
  readonly maxClicks?: number;
  /** Why, for a human reader. */
  readonly notes: string;
}

/** A document or mail of an invented organisation, how its author sits at the desk, and what is right for it. */
export interface Sample {
  readonly id: string;
  /** How the playground calls it. */
  readonly title: string;
  readonly kind: "document" | "mail";
  readonly context: Desk;
  readonly expected: Expected;
  input(): Promise<Uint8Array>;
}

/** A place as world.json writes it; what is missing has no value. */
export interface SampleLocation {
  readonly id: string;
  readonly kind: LocationKind;
  readonly target: StoreTarget;
  readonly title: string;
  readonly description: string;
  readonly process?: string;
  readonly parties?: readonly string[];
  readonly unit: string;
  readonly confidentiality: Confidentiality;
  readonly status: "open" | "gesloten";
  readonly keywords: readonly string[];
  readonly url?: string;
}

export interface SampleWorld {
  readonly organisation: { readonly name: string; readonly tooi: string | null; readonly domains: readonly string[] };
  readonly policy: string;
  readonly locations: readonly SampleLocation[];
  readonly officials: readonly string[];
}

type Place = Omit<SampleLocation, "kind" | "target" | "status"> & { readonly closed?: true };

const place = (kind: LocationKind, target: StoreTarget) => ({ closed, ...rest }: Place): SampleLocation => ({ kind, target, ...rest, status: closed === true ? "gesloten" : "open" });

export const zaak = place("zaak", "zgw");
export const dossier = place("dossier", "sharepoint");
export const library = place("bibliotheek", "sharepoint");
