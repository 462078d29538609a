import type { MsalLibrary } from "./msal.ts";
import type { OfficeSide } from "./office.ts";
import type { Registration } from "./registration.ts";
import type { Later } from "./within.ts";

/** The ways to sign in, best first. `none`: nothing is set up here, or there is no Office around the pane. */
export const IDENTITY_IDS = ["nested", "dialog", "none"] as const;
export type IdentityId = (typeof IDENTITY_IDS)[number];

/** Who is signed in. Never part of an error or a log. */
export interface Account {
  /** Opaque: tells one account from another and nothing else. */
  readonly id: string;
  readonly name: string;
}

export interface TokenOptions {
  /** The last token was refused: get another, also when it still seems good. */
  readonly fresh?: boolean;
  /** Nobody clicked: get it without asking anybody, or fail with `sign-in-needed`. */
  readonly quiet?: boolean;
}

/** Who stores. Only storing asks for a token; guidance never does. */
export interface Identity {
  /** The way that is used now; it can change once, when the first turns out not to work here. */
  readonly id: IdentityId;
  /**
   * An access token for these scopes, of one resource, opaque to whoever passes it on. Asks the author to sign in when it must.
   * @throws KantlijnError `sign-in-not-set-up`, `sign-in-needed`, `sign-in-cancelled`, `sign-in-blocked`, `sign-in-offline` or `sign-in-unavailable`; asking again is always allowed.
   */
  token(scopes: readonly string[], options?: TokenOptions): Promise<string>;
  /** Null until somebody signed in. */
  account(): Account | null;
  /** Forgets every token. The account in Office itself stays signed in. */
  signOut(): Promise<void>;
}

/** What every way of signing in gets from the page. */
export interface IdentityParts {
  /** Null where the organisation has set nothing up. */
  readonly registration: Registration | null;
  /** Null outside Office. */
  readonly office: OfficeSide | null;
  /** Fetches the library; asked at the first token and not before. */
  readonly library: () => Promise<MsalLibrary>;
  /** Address of the sign-in page, with the name of the setting in it. */
  readonly page: string;
  /** A value that nobody can guess, new at every call; letters and digits. */
  readonly nonce: () => string;
  /** This moment, milliseconds since 1970. */
  readonly now: () => number;
  readonly later: Later;
}

/** One way to sign in, as the registry knows it. */
export interface IdentityKind {
  readonly id: IdentityId;
  /** Whether it may work here, as far as can be told without trying. */
  fits(parts: IdentityParts): boolean;
  open(parts: IdentityParts): Identity;
}
