import { meaningOf, signInError } from "../../adapters/identity/failures.ts";
import { loadMsal, type MsalLibrary } from "../../adapters/identity/msal.ts";
import { registrationOf } from "../../adapters/identity/registration.ts";

/** The name of the setting, kept while this page is away to sign in: coming back without an answer must not send it away again. */
const AWAY = "kantlijn.register.away";

/** What of the page is needed to sign in. */
export interface ReaderPage {
  readonly location: Pick<Location, "origin" | "pathname" | "hash" | "search">;
  readonly history: Pick<History, "replaceState">;
  readonly sessionStorage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  readonly fetch: (address: string) => Promise<Response>;
}

/**
 * A token of who reads the register. This page stands in a browser, not in Office: it leaves for the identity service and
 * comes back, mostly without a question. Stays in memory, for as long as the page is open.
 * @throws KantlijnError of signing in
 */
export async function readerToken(page: ReaderPage, scope: string, library: () => Promise<MsalLibrary> = loadMsal): Promise<string> {
  try {
    const { origin, pathname, hash } = page.location;
    const away = page.sessionStorage.getItem(AWAY);
    const name = nameOf(away ?? new URLSearchParams(page.location.search).get("setting") ?? "");
    const registration = registrationOf(await settingOf(page, name));
    if (registration === null) throw signInError("sign-in-not-set-up", "no registration");
    const client = await (await library()).redirect(registration, `${origin}${pathname}`);
    const granted = await client.handleRedirectPromise({ navigateToLoginRequestUrl: false });
    if (granted === null) {
      if (away !== null) throw signInError("sign-in-unavailable", "came back without an answer");
      page.sessionStorage.setItem(AWAY, name);
      await client.acquireTokenRedirect({ scopes: [scope], state: hash });
      // The browser is on its way.
      return await new Promise<string>(() => undefined);
    }
    page.sessionStorage.removeItem(AWAY);
    await client.clearCache();
    page.history.replaceState(null, "", `${pathname}${/^#[0-9a-f-]{36}$/u.test(granted.state ?? "") ? granted.state ?? "" : ""}`);
    return granted.accessToken;
  } catch (error) {
    page.sessionStorage.removeItem(AWAY);
    throw meaningOf(error);
  }
}

const nameOf = (given: string): string => (/^[\w-]{1,60}$/u.test(given) ? given : "default");

async function settingOf({ fetch }: ReaderPage, name: string): Promise<unknown> {
  const answer = await fetch(`setting/${name}.json`).catch(() => { throw signInError("sign-in-offline", "no setting"); });
  return answer.ok ? ((await answer.json().catch(() => null)) as unknown) : null;
}
