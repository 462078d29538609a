import type { GraphMail } from "../../../adapters/graph/mail.ts";
import type { Store } from "../../../adapters/stores/store.ts";
import type { StoreTarget } from "../../../core/model/index.ts";
import type { OfficeGlobal } from "../../../adapters/identity/office.ts";

/** What this page does elsewhere under the rights of the author. */
export interface OwnRights {
  /** Fetches a mail from the mailbox. */
  readonly mail: (mail: GraphMail) => Promise<Blob>;
  /** The store of a kind of place; null where it is not set up. */
  readonly store: (target: StoreTarget) => Promise<Store | null>;
  /** A token for the server of the organisation. Without a click nobody is asked to sign in. */
  readonly token: (scope: string, options: { readonly fresh: boolean; readonly quiet: boolean }) => Promise<string>;
}

/** Nothing of it is fetched before the first call: who signs in, and what speaks with Microsoft. One sign-in serves both. */
export function ownRights(office: OfficeGlobal): OwnRights {
  let opened: Promise<OwnRights> | null = null;
  const open = async (): Promise<OwnRights> => {
    const { graphFile, paneIdentity, paneStores, paneToken } = await import(/* webpackChunkName: "identity" */ "../identity.ts");
    const parts = { office, address: location.href, fetch: (address: string, request?: RequestInit) => fetch(address, request), clicked };
    const identity = paneIdentity(parts);
    return { mail: graphFile(identity, parts), store: paneStores(identity, parts), token: paneToken(identity) };
  };
  const rights = (): Promise<OwnRights> => {
    const opening = opened ?? open();
    opened = opening;
    opening.catch(() => { if (opened === opening) opened = null; });
    return opening;
  };
  return { mail: async (mail) => (await rights()).mail(mail), store: async (target) => (await rights()).store(target), token: async (scope, options) => (await rights()).token(scope, options) };
}

/** Whether somebody clicked just now; an old browser does not know. */
function clicked(): boolean {
  return "userActivation" in navigator && navigator.userActivation.isActive;
}
