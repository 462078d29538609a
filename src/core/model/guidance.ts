import type { Confidence, Evidence, Proposal } from "./evidence.ts";
import type { Finding } from "./finding.ts";
import type { WooQueue } from "./marking.ts";
import type { Confidentiality, LocationKind, StoreTarget } from "./desk.ts";

export type Outcome = "capture" | "silent" | "private";

/** What kind of document this is. Source of label and uri: TOOI waardelijst ccw_plooi_documentsoorten. */
export interface DocumentType {
  /** Id of the rule in the policy package. */
  readonly id: string;
  /** How the card calls it. */
  readonly name: string;
  /** TOOI documentsoort; null for a kind that list does not know, such as a contract. */
  readonly label: string | null;
  readonly uri: string | null;
  /** Id of the question that is asked before such a kind is sure; "no" means that it is something else. */
  readonly question?: string;
  /** The organisation itself makes such a document, and it is a decision by nature: once it is definitive, it was adopted. */
  readonly decides?: true;
}

export interface RankedLocation {
  readonly id: string;
  readonly title: string;
  readonly kind: LocationKind;
  readonly target: StoreTarget;
  readonly unit: string | null;
  readonly url: string | null;
  readonly confidence: Confidence;
  readonly because: readonly Evidence[];
}

export interface WooCategory {
  /** As in the list of article 3.3: "Woo 3.3 lid 2 onder k". */
  readonly article: string;
  readonly uri: string;
  readonly name: string;
  /** The duty to publish holds on the day of the desk. */
  readonly inForce: boolean;
  readonly since: string | null;
  readonly confidence: Confidence;
  readonly because: readonly Evidence[];
}

export type Valuation = "bewaren" | "vernietigen";

/** Ground and term from the selection list; everything null when the organisation has loaded no list. */
export interface Retention {
  readonly number: string | null;
  readonly valuation: Valuation | null;
  /** ISO 8601 duration, null when kept for ever or unknown. */
  readonly term: string | null;
  /** Code of the moment the term starts, e.g. `nihil` (end of the process) or `bestaansduur_procesobject`. */
  readonly starts: string | null;
  /** Name of the list the number comes from, or of the list that must be loaded. */
  readonly list: string;
  readonly process: string | null;
  readonly confidence: Confidence;
  readonly because: readonly Evidence[];
}

/** A closed question. `standard` is the answer that holds when the author just says Klopt; null when none is safe. */
export interface Question {
  readonly id: string;
  readonly answers: readonly string[];
  readonly standard: string | null;
  /** Values for the sentence of the question, such as the title of a location. */
  readonly values: Readonly<Record<string, string>>;
  readonly because: readonly Evidence[];
}

export const FIELD_IDS = ["title", "caseNumber", "date", "status", "version", "replaces", "author", "unit", "parties", "subject", "language", "confidentiality"] as const;
export type FieldId = (typeof FIELD_IDS)[number];

/** Draft, final, or adopted by whoever decides about it. */
export const STATUSES = ["concept", "definitief", "vastgesteld"] as const;
export type DocumentStatus = (typeof STATUSES)[number];

/** The values the fields can have; dates are YYYY-MM-DD in Europe/Amsterdam. */
export interface FieldValues {
  readonly title: string;
  readonly caseNumber: string;
  readonly date: string;
  readonly status: DocumentStatus;
  readonly version: string;
  /** The document that this one replaces, as the text calls it. */
  readonly replaces: string;
  readonly author: string;
  readonly unit: string;
  readonly parties: readonly string[];
  readonly subject: string;
  readonly language: string;
  readonly confidentiality: Confidentiality;
}
export type Fields = { readonly [F in FieldId]: Proposal<FieldValues[F]> };

export interface Warning {
  /** Has a sentence in every language; includes `wrong-place` and `recipient`. */
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
  readonly because: readonly Evidence[];
}

/** All that Kantlijn says about one document at one moment. */
export interface Guidance {
  readonly outcome: Outcome;
  /** Why this outcome. */
  readonly because: readonly Evidence[];
  readonly documentType: Proposal<DocumentType> | null;
  readonly fields: Fields;
  readonly locations: readonly RankedLocation[];
  /** `queue`: where the Woo team finds what is marked for it; absent where the policy names no place. */
  readonly woo: { readonly shown: boolean; readonly categories: readonly WooCategory[]; readonly queue?: WooQueue };
  /** What the card shows. */
  readonly findings: readonly Finding[];
  /** What was found and is not shown, each with its reason. */
  readonly withheld: readonly Finding[];
  readonly retention: Retention | null;
  readonly questions: readonly Question[];
  /** Clicks from the visible card to Vastgelegd with the defaults. */
  readonly clicks: number;
  readonly warnings: readonly Warning[];
}
