/** The four APIs of a system for cases, each with a closing slash. Besluiten is null where there is none. */
export interface ZgwAddresses {
  readonly documenten: string;
  readonly zaken: string;
  readonly catalogi: string;
  readonly besluiten: string | null;
}

/** How a system for cases is reached, and what an administrator decided about it. */
export interface ZgwConnection {
  readonly addresses: ZgwAddresses;
  /** The application in the Autorisaties API, and its secret. */
  readonly clientId: string;
  readonly secret: string;
  /** RSIN of the organisation: nine digits. */
  readonly organisation: string;
  /** Kind of document -> description of the informatieobjecttype, where they are not called the same. `*`: every other kind. */
  readonly types: Readonly<Record<string, string>>;
  /** Kinds of document that are a decision: related to the besluit of the zaak as well. */
  readonly decisions: readonly string[];
  /** Bytes from which a file is sent in parts. */
  readonly partsFrom: number;
  /** May take a lock off a document that was free until we asked for it, when the answer got lost: needs the scope `documenten.geforceerd-unlock`. */
  readonly freesLocks: boolean;
}
