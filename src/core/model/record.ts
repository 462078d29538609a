import type { Confidentiality, LocationKind, StoreTarget } from "./desk.ts";
import type { Marking, WooQueue } from "./marking.ts";
import type { DocumentStatus, Valuation } from "./guidance.ts";

/** What made a document count: it was signed, adopted or received. Source: TOOI waardelijst documenthandelingen. */
export type ActKind = "ondertekening" | "vaststelling" | "ontvangst";

/** An act that the document itself shows. */
export interface DocumentAct {
  readonly kind: ActKind;
  /** The day as YYYY-MM-DD, or the moment as ISO 8601 in UTC where that is known. */
  readonly at: string;
}

/** What the author confirmed. The names follow the fields of the card. */
export interface MetadataRecord {
  /** Stable id of the document, a UUID; the same for every later version. */
  readonly id: string;
  readonly title: string;
  /** The TOOI documentsoort; `uri` is null for a kind that list does not know, which then has the name of the policy. */
  readonly documentType: { readonly label: string; readonly uri: string | null } | null;
  readonly date: string | null;
  readonly status: DocumentStatus | null;
  /** Null where nothing shows one; absent in records that were made before Kantlijn looked. */
  readonly act?: DocumentAct | null;
  readonly version: string | null;
  /** The document that this one replaces, as the text calls it; absent when nothing says so, and in older records. */
  readonly replaces?: string;
  readonly author: string | null;
  readonly unit: string | null;
  readonly parties: readonly string[];
  readonly subject: string | null;
  readonly language: string | null;
  readonly confidentiality: Confidentiality;
  readonly caseNumber: string | null;
  readonly organisation: { readonly name: string; readonly tooi: string | null };
  readonly location: { readonly id: string; readonly title: string; readonly kind: LocationKind; readonly target: StoreTarget };
  readonly retention: {
    readonly list: string; readonly number: string | null; readonly valuation: Valuation | null;
    readonly term: string | null; readonly starts: string | null; readonly process: string | null;
  };
  readonly woo: { readonly categories: readonly { readonly article: string; readonly uri: string; readonly name: string }[] };
  readonly policy: { readonly id: string; readonly version: string };
  /** Moment of the click, ISO 8601 in UTC. */
  readonly confirmedAt: string;
  /** Codes of fields whose proposal the author overruled; never content. */
  readonly overruled: readonly string[];
  /** Question id -> answer id. */
  readonly answers: Readonly<Record<string, string>>;
  /** What the author marked for the Woo team, in the order of the text; absent when nothing was, and in older records. Publishes nothing. */
  readonly marked?: readonly Marking[];
  /** Where the Woo team finds it; absent when nothing was marked or the policy names no place, and in older records. */
  readonly wooQueue?: WooQueue;
}

/** The stored file itself. */
export interface StoredFile {
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
}

/**
 * What went otherwise than somebody expects, and is no reason not to keep the document. `beside`: somebody changed what was stored earlier, so this stands beside
 * it. `label`: the retention label was not taken. `content-type`: the library lacks the content type. `shared`: somebody filed the very same
 * meanwhile, and that is the one that is kept. `twin`: another file of the same document stands in that place.
 */
export type Remark = "beside" | "label" | "content-type" | "shared" | "twin";

/** Proof of a capture. */
export interface Receipt {
  /** Id of this capture, a UUID. */
  readonly captureId: string;
  /** Id of the document (`MetadataRecord.id`). */
  readonly documentId: string;
  readonly location: { readonly id: string; readonly title: string };
  readonly file: StoredFile;
  /** Moment of storing, ISO 8601 in UTC. */
  readonly storedAt: string;
  /** Until then the author can undo; ISO 8601 in UTC; null when the store cannot undo. */
  readonly undoUntil: string | null;
  /** Where a browser shows the document in the system that keeps it; absent where there is no such system. */
  readonly address?: string;
  /** A closed envelope, by which the same store finds the document again and takes it back; absent where the id of the capture is enough. */
  readonly handle?: string;
  /** The document itself went there; absent where a copy did, and the original stays where it was. */
  readonly moved?: true;
  /** Absent when all went as it should. */
  readonly remarks?: readonly Remark[];
}
