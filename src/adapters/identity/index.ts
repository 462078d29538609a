import { KantlijnError } from "../../core/model/index.ts";
import { dialog } from "./dialog/index.ts";
import type { Account, Identity, IdentityId, IdentityKind, IdentityParts, TokenOptions } from "./identity.ts";
import { nested } from "./nested/index.ts";
import { none } from "./none/index.ts";

/** Every way to sign in, best first. */
export const IDENTITIES: readonly IdentityKind[] = [nested, dialog, none];

/** Signs in the best way that works here. When one turns out not to work, the next is used for as long as the page is open. */
export function identityFor(parts: IdentityParts): Identity {
  return new BestIdentity(parts);
}

class BestIdentity implements Identity {
  readonly #parts: IdentityParts;
  #current: Identity;
  /** What may work here as well, best first. */
  #others: readonly IdentityKind[];
  /** One question at a time: Office has room for one window. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(parts: IdentityParts) {
    const [best = none, ...others] = IDENTITIES.filter((kind) => kind.id !== "none" && kind.fits(parts));
    this.#parts = parts;
    this.#current = best.open(parts);
    this.#others = others;
  }

  get id(): IdentityId {
    return this.#current.id;
  }

  account(): Account | null {
    return this.#current.account();
  }

  token(scopes: readonly string[], options?: TokenOptions): Promise<string> {
    const answer = this.#queue.then(() => this.#ask(scopes, options));
    this.#queue = answer.catch(() => undefined);
    return answer;
  }

  signOut(): Promise<void> {
    return this.#current.signOut();
  }

  async #ask(scopes: readonly string[], options?: TokenOptions): Promise<string> {
    try {
      return await this.#current.token(scopes, options);
    } catch (error) {
      const [next, ...others] = this.#others;
      if (next === undefined || !(error instanceof KantlijnError) || error.code !== "sign-in-unavailable") throw error;
      this.#current = next.open(this.#parts);
      this.#others = others;
      return this.#ask(scopes, options);
    }
  }
}
