import { mailFile } from "../../adapters/graph/mail.ts";
import { identityFor } from "../../adapters/identity/index.ts";
import { signInError } from "../../adapters/identity/failures.ts";
import type { Identity } from "../../adapters/identity/identity.ts";
import { loadMsal } from "../../adapters/identity/msal.ts";
import { officeSide, type OfficeGlobal } from "../../adapters/identity/office.ts";
import { registrationOf } from "../../adapters/identity/registration.ts";

/** What the page knows that has to do with signing in. */
export interface PaneIdentityParts {
  /** The global `Office`; null outside Office. */
  readonly office: OfficeGlobal | null;
  /** Address of the folder of this page, with a closing slash. */
  readonly base: string;
  /** Name of the setting file, as in the address of the pane. */
  readonly setting: string;
  readonly fetch: (address: string, request?: RequestInit) => Promise<Response>;
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

/** Fetches a mail from the mailbox, for Outlook that does not give the file itself. Signs in when it must: only storing calls it. */
export function graphFile(identity: () => Promise<Identity>, fetch: PaneIdentityParts["fetch"]): (itemId: string) => Promise<Blob> {
  return async (itemId) => {
    const who = await identity();
    return mailFile(itemId, {
      fetch, token: (scopes, fresh) => who.token(scopes, { fresh }), now: () => Date.now(),
      pause: (milliseconds) => new Promise((resolve) => { later(milliseconds, () => { resolve(); }); }),
    });
  };
}

async function make({ office, base, setting, fetch }: PaneIdentityParts): Promise<Identity> {
  const page = new URL("sign-in.html", base);
  page.searchParams.set("setting", setting);
  const answer = await fetch(new URL(`setting/${encodeURIComponent(setting)}.json`, base).href).catch(() => { throw signInError("sign-in-offline", "no setting"); });
  const registration = answer.ok ? registrationOf(await answer.json().catch(() => null)) : null;
  return identityFor({ registration, office: office === null ? null : officeSide(office, later), library: loadMsal, page: page.href, nonce, now: () => Date.now(), later });
}

function later(milliseconds: number, work: () => void): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => { clearTimeout(timer); };
}

/** 128 bits, in hexadecimal. */
function nonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
