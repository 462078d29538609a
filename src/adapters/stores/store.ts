import type { Location, MetadataRecord, Receipt } from "../../core/model/index.ts";

/** What must be stored, as data. Executing it twice with the same key gives one capture and the same receipt. */
export interface StorePlan {
  /** A UUID made once per click on Klopt. */
  readonly idempotencyKey: string;
  readonly record: MetadataRecord;
  readonly fileName: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** Lower-case hexadecimal SHA-256 of the bytes, where it is known: a store that received others refuses. */
  readonly sha256?: string;
  /** Address of the place in its own system; absent or null where the organisation gave none. */
  readonly place?: string | null;
  /** Address where the document is now, when it already lives in such a system. */
  readonly source?: string;
  /** Handle of the earlier capture of this document in this place: the store makes this its next version, where it can. */
  readonly replaces?: string;
}

/** What goes along with storing. */
export interface StoreOptions {
  /** Nobody clicked: nobody is asked to sign in. */
  readonly quiet?: boolean;
  readonly signal?: AbortSignal;
  readonly progress?: (sent: number) => void;
  /** What an earlier attempt kept. */
  readonly earlier?: string;
  /** Keeps something for a next attempt, for as long as the plan itself is kept. */
  readonly keep?: (note: string) => Promise<void>;
}

/** Something that the author can take along. */
export interface Offer {
  readonly kind: "file" | "informatieobject" | "bestand" | "diwoo" | "marked";
  readonly name: string;
  readonly content: Blob;
}

/** What can be reached of a place. */
export interface Reach {
  /** Names of the columns that it does not have. */
  readonly lacking: readonly string[];
  /** Names of the content types that it does not have. */
  readonly lackingContentTypes: readonly string[];
}

/** Places in other systems that the setting does not name. `complete`: there are no more. */
export interface FoundPlaces {
  readonly places: readonly Location[];
  readonly complete: boolean;
}

/** Software that keeps documents. Fails with a KantlijnError; `store-unavailable` and `server-unavailable` mean: try again later. */
export interface Store {
  readonly id: string;
  store(plan: StorePlan, bytes: Blob, options?: StoreOptions): Promise<Receipt>;
  /** Withdraws a capture; the file is out of reach at once and goes after the term of the policy. `handle` is that of its receipt, or what an earlier attempt kept. */
  undo(captureId: string, handle?: string, options?: Pick<StoreOptions, "keep">): Promise<void>;
  /**
   * Null where the store keeps what it is given. Else it keeps nothing, and this is what the author has to put in its place:
   * the file, its record as MDTO-XML 1.0.1 in two parts, and where there are these its DiWoo document and what was marked; empty once the page was loaded anew.
   */
  readonly offers: ((captureId: string) => Promise<readonly Offer[]>) | null;
  /** Looks whether a place can be reached, and stores nothing; absent where there is nothing to look for. */
  readonly reach?: (place: string) => Promise<Reach>;
  /** Places below these that the setting does not name, without asking anybody to sign in; absent where there are none. */
  readonly below?: (parents: readonly Location[]) => Promise<FoundPlaces>;
}

/** What a store needs that is reached from the page itself. */
export interface RemoteParts {
  /** The setting of this page, as it stands on the server. */
  readonly setting: () => Promise<unknown>;
  readonly fetch: (address: string, request: RequestInit) => Promise<Response>;
  /** A token of the author; `quiet`: without asking anybody. */
  readonly token: (scopes: readonly string[], options: { readonly fresh: boolean; readonly quiet: boolean }) => Promise<string>;
  /** Resolves after so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** This moment, milliseconds since 1970. */
  readonly now: () => number;
}
