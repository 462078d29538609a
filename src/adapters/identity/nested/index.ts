import { KantlijnError } from "../../../core/model/index.ts";
import { libraryCodeOf, meaningOf, signInError } from "../failures.ts";
import type { Account, Identity, IdentityKind, IdentityParts, TokenOptions } from "../identity.ts";
import type { Granted, NestedClient } from "../msal.ts";
import { within } from "../within.ts";

/** Milliseconds. What Office does not answer in this time, it will not answer. */
const SILENT_PATIENCE = 15_000;
/** Milliseconds; somebody may have to look for a phone. */
const PERSON_PATIENCE = 600_000;

/** Codes of a silent attempt after which asking the author is of no use. */
const HOPELESS: ReadonlySet<string> = new Set(["no_network_connectivity", "nested_app_auth_bridge_disabled"]);

/**
 * Nested app authentication: Office signs in for us, with the account it has. Tokens stay in the memory of the pane.
 * Source: Office Add-ins, requirement set NestedAppAuth 1.1.
 */
export const nested: IdentityKind = {
  id: "nested",
  fits: ({ registration, office }) => registration !== null && office?.supports("NestedAppAuth", "1.1") === true,
  open: (parts) => new NestedIdentity(parts),
};

class NestedIdentity implements Identity {
  readonly id = "nested";
  readonly #parts: IdentityParts;
  #client: Promise<NestedClient> | null = null;
  #account: Account | null = null;
  #hint: Promise<string | null> | null = null;

  constructor(parts: IdentityParts) {
    this.#parts = parts;
  }

  account(): Account | null {
    return this.#account;
  }

  async token(scopes: readonly string[], options: TokenOptions = {}): Promise<string> {
    try {
      const granted = await this.#ask(await this.#opened(), [...scopes], options);
      if (granted.accessToken === "") throw signInError("sign-in-unavailable", "no token in the answer");
      this.#account = { id: granted.account.homeAccountId, name: granted.account.name ?? "" };
      return granted.accessToken;
    } catch (error) {
      throw meaningOf(error);
    }
  }

  /** The tokens are in the memory of the client, and go with it. */
  signOut(): Promise<void> {
    this.#client = null;
    this.#account = null;
    return Promise.resolve();
  }

  async #ask(client: NestedClient, scopes: string[], { fresh: forceRefresh = false, quiet = false }: TokenOptions): Promise<Granted> {
    this.#hint ??= this.#parts.office?.loginHint() ?? Promise.resolve(null);
    const hint = await this.#hint;
    const request = hint === null ? { scopes } : { scopes, loginHint: hint };
    try {
      const silent = hint === null ? client.acquireTokenSilent({ ...request, forceRefresh }) : client.ssoSilent({ ...request, forceRefresh });
      return await within(SILENT_PATIENCE, silent, this.#parts.later, noAnswer);
    } catch (error) {
      // An error of ours is a question that was not answered: the next would not be either.
      if (error instanceof KantlijnError || HOPELESS.has(libraryCodeOf(error))) throw error;
      if (quiet) throw signInError("sign-in-needed", "nobody clicked");
      return within(PERSON_PATIENCE, client.acquireTokenPopup({ ...request }), this.#parts.later, () => signInError("sign-in-cancelled", "nobody answered"));
    }
  }

  #opened(): Promise<NestedClient> {
    const opened = this.#client ?? this.#open();
    this.#client = opened;
    opened.catch(() => { if (this.#client === opened) this.#client = null; });
    return opened;
  }

  /** That Office says it can is not enough: the library has to have found it. */
  async #open(): Promise<NestedClient> {
    const { registration, library } = this.#parts;
    if (registration === null) throw signInError("sign-in-not-set-up", "no registration");
    const client = await within(SILENT_PATIENCE, (await library()).nested(registration), this.#parts.later, noAnswer);
    if (client === null) throw signInError("sign-in-unavailable", "office does not sign in for us");
    return client;
  }
}

function noAnswer(): KantlijnError {
  return signInError("sign-in-unavailable", "no answer from office");
}
