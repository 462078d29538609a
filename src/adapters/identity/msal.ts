import type { Configuration } from "@azure/msal-browser";
import { signInError } from "./failures.ts";
import { authorityOf, type Registration } from "./registration.ts";

/** What the library gives for a token, as far as it is used. */
export interface Granted {
  readonly accessToken: string;
  readonly expiresOn: Date | null;
  readonly account: { readonly homeAccountId: string; readonly name?: string | undefined };
  /** What was given to `acquireTokenRedirect`. */
  readonly state?: string | undefined;
}

interface Asked {
  scopes: string[];
  loginHint?: string;
}
interface AskedSilently extends Asked {
  forceRefresh: boolean;
}

/** The library beside Office, which signs in for us. */
export interface NestedClient {
  ssoSilent(request: AskedSilently): Promise<Granted>;
  acquireTokenSilent(request: AskedSilently): Promise<Granted>;
  acquireTokenPopup(request: Asked): Promise<Granted>;
}

/** The library in a window of its own, which leaves the page and comes back to it. */
export interface RedirectClient {
  handleRedirectPromise(options: { navigateToLoginRequestUrl: boolean }): Promise<Granted | null>;
  acquireTokenRedirect(request: Asked & { state: string }): Promise<void>;
  clearCache(): Promise<void>;
}

/** The two things we ask of MSAL. */
export interface MsalLibrary {
  /** Null when there is no Office that signs in for us: then the library would open windows of its own. */
  nested(registration: Registration): Promise<NestedClient | null>;
  redirect(registration: Registration, redirectUri: string): Promise<RedirectClient>;
}

/** Fetches MSAL. @throws KantlijnError `sign-in-offline` when it cannot be fetched. */
export async function loadMsal(): Promise<MsalLibrary> {
  try {
    const { createNestablePublicClientApplication, PublicClientApplication } = await import(/* webpackChunkName: "msal" */ "@azure/msal-browser");
    return {
      nested: async (registration) => {
        const inOffice: NestedClient[] = [];
        await createNestablePublicClientApplication(configurationOf(registration, "memoryStorage"), undefined, (configuration, controller) => {
          // Called for a client in Office only; without Office the library makes one that works by itself.
          const client = new PublicClientApplication(configuration, controller);
          inOffice.push(client);
          return client;
        });
        return inOffice[0] ?? null;
      },
      redirect: async (registration, redirectUri) => {
        const client = new PublicClientApplication(configurationOf(registration, "sessionStorage", redirectUri));
        await client.initialize();
        return client;
      },
    };
  } catch {
    throw signInError("sign-in-offline", "library not fetched");
  }
}

/** Never localStorage: a token there outlives the pane and is in reach of every page of this origin. */
function configurationOf(registration: Registration, cacheLocation: "memoryStorage" | "sessionStorage", redirectUri?: string): Configuration {
  return {
    auth: { clientId: registration.clientId, authority: authorityOf(registration), ...(redirectUri === undefined ? {} : { redirectUri }) },
    cache: { cacheLocation },
  };
}
