import { mailFile, type GraphMail } from "../../adapters/graph/mail.ts";
import { identityFor } from "../../adapters/identity/index.ts";
import { signInError } from "../../adapters/identity/failures.ts";
import type { Identity } from "../../adapters/identity/identity.ts";
import { loadMsal } from "../../adapters/identity/msal.ts";
import { officeSide, type OfficeGlobal } from "../../adapters/identity/office.ts";
import { registrationOf } from "../../adapters/identity/registration.ts";
import { later } from "./boot/later.ts";
import { settingNameIn } from "./boot/setting.ts";

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
      fetch, token: (scopes, fresh) => who.token(scopes, { fresh, quiet }), now: () => Date.now(),
      pause: (milliseconds) => new Promise((resolve) => { later(milliseconds, () => { resolve(); }); }),
    });
  };
}

async function make({ office, address, fetch }: PaneIdentityParts): Promise<Identity> {
  const name = settingNameIn(address);
  const page = new URL("sign-in.html", address);
  page.searchParams.set("setting", name);
  const answer = await fetch(new URL(`setting/${name}.json`, address).href).catch(() => { throw signInError("sign-in-offline", "no setting"); });
  const registration = answer.ok ? registrationOf(await answer.json().catch(() => null)) : null;
  return identityFor({ registration, office: office === null ? null : officeSide(office, later), library: loadMsal, page: page.href, nonce, now: () => Date.now(), later });
}

/** 128 bits, in hexadecimal. */
function nonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
