import { mailFile, type GraphMail } from "../../adapters/graph/mail.ts";
import { identityFor } from "../../adapters/identity/index.ts";
import { signInError } from "../../adapters/identity/failures.ts";
import type { Identity } from "../../adapters/identity/identity.ts";
import { loadMsal } from "../../adapters/identity/msal.ts";
import { officeSide, type OfficeGlobal } from "../../adapters/identity/office.ts";
import { registrationOf } from "../../adapters/identity/registration.ts";
import { later } from "./boot/later.ts";
import { settingNameIn } from "./boot/setting.ts";
import { REMOTE } from "../../adapters/stores/index.ts";
import type { Store } from "../../adapters/stores/store.ts";
import type { StoreTarget } from "../../core/model/index.ts";

/** What the page knows that has to do with signing in. */
export interface PaneIdentityParts {
  /** The global `Office`; null outside Office. */
  readonly office: OfficeGlobal | null;
  /** Address of this page: it names the setting. */
  readonly address: string;
  readonly fetch: (address: string, request?: RequestInit) => Promise<Response>;
  /** Whether somebody just clicked. Without a click nobody is asked to sign in. */
  readonly clicked: () => boolean;
}

/**
 * The one place where the pane gets its identity. Nothing is fetched or asked before the first call; what could not be
 * fetched is tried again at the next.
 */
export function paneIdentity(parts: PaneIdentityParts): () => Promise<Identity> {
  let identity: Promise<Identity> | null = null;
  return () => {
    const made = identity ?? make(parts);
    identity = made;
    made.catch(() => { if (identity === made) identity = null; });
    return made;
  };
}

/**
 * Fetches a mail from the mailbox, for Outlook that does not give the file itself. Only storing calls it; it signs in
 * when it must, and asks the author to only after a click.
 */
export function graphFile(identity: () => Promise<Identity>, { fetch, clicked }: Pick<PaneIdentityParts, "fetch" | "clicked">): (mail: GraphMail) => Promise<Blob> {
  return async (mail) => {
    const quiet = !clicked();
    const who = await identity();
    return mailFile(mail, {
      fetch, token: (scopes, fresh) => who.token(scopes, { fresh, quiet }), now: () => Date.now(), pause,
    });
  };
}

/**
 * The store of a kind of place that this page reaches itself, with the rights of the author; null where the setting does not speak of it or nobody
 * can sign in. Opened once; what could not be fetched is tried again at the next call.
 */
export function paneStores(identity: () => Promise<Identity>, { address, fetch }: Pick<PaneIdentityParts, "address" | "fetch">): (target: StoreTarget) => Promise<Store | null> {
  const opened = new Map<StoreTarget, Promise<Store | null>>();
  const open = async (target: StoreTarget): Promise<Store | null> => {
    const opener = REMOTE[target];
    const who = opener === undefined ? null : await identity();
    if (opener === undefined || who === null || who.id === "none") return null;
    return opener({ fetch, setting: () => settingAt(address, fetch), token: (scopes, options) => who.token(scopes, options), pause, now: () => Date.now() });
  };
  return (target) => {
    const store = opened.get(target) ?? open(target);
    opened.set(target, store);
    store.catch(() => { if (opened.get(target) === store) opened.delete(target); });
    return store;
  };
}

/** Tokens for the server of the organisation, which is one more resource beside Microsoft Graph. */
export function paneToken(identity: () => Promise<Identity>): (scope: string, options: { readonly fresh: boolean; readonly quiet: boolean }) => Promise<string> {
  return async (scope, options) => (await identity()).token([scope], options);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => { later(milliseconds, () => { resolve(); }); });
}

/** @throws KantlijnError `sign-in-offline` when it cannot be fetched now. Null when there is none. */
async function settingAt(address: string, fetch: PaneIdentityParts["fetch"]): Promise<unknown> {
  const answer = await fetch(new URL(`setting/${settingNameIn(address)}.json`, address).href).catch(() => { throw signInError("sign-in-offline", "no setting"); });
  return answer.ok ? ((await answer.json().catch(() => null)) as unknown) : null;
}

async function make({ office, address, fetch }: PaneIdentityParts): Promise<Identity> {
  const page = new URL("sign-in.html", address);
  page.searchParams.set("setting", settingNameIn(address));
  const registration = registrationOf(await settingAt(address, fetch));
  return identityFor({ registration, office: office === null ? null : officeSide(office, later), library: loadMsal, page: page.href, nonce, now: () => Date.now(), later });
}

/** 128 bits, in hexadecimal. */
function nonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
