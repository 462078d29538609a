import { KantlijnError } from "../../../core/model/index.ts";
import { isSignInCode, meaningOf, signInError, type SignInCode } from "../failures.ts";
import type { Granted, MsalLibrary, RedirectClient } from "../msal.ts";
import { registrationOf } from "../registration.ts";
import { requestFrom, requestIn, writeAnswer, type SignInRequest } from "./message.ts";

/** What the sign-in page needs from the window it is in. */
export interface SignInPageParts {
  readonly address: string;
  /** Goes with the window. */
  readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  /** The setting with this name, as it stands on the server. */
  readonly setting: (name: string) => Promise<unknown>;
  readonly library: () => Promise<MsalLibrary>;
  /** Says something to the pane that opened this window. */
  readonly tell: (message: string) => void;
}

/** How it ended, here. `away`: the window is on its way to the identity service. */
export type SignInEnd = "done" | "away" | "failed";

const KEPT = "kantlijn-sign-in";
/** Milliseconds that a token is used which does not say when it ends. */
const UNSAID = 600_000;

/**
 * Runs the sign-in page: first it leaves for the identity service, and when it is back it hands the token to the pane.
 * Nothing of it stays in the window.
 */
export async function runSignInPage(parts: SignInPageParts, now: () => number): Promise<SignInEnd> {
  const asked = requestIn(parts.address);
  const request = asked ?? requestFrom(parts.storage.getItem(KEPT));
  if (request === null) return "failed";
  try {
    const registration = registrationOf(await parts.setting(request.setting));
    if (registration === null) throw signInError("sign-in-not-set-up", "no registration in the setting");
    const client = await (await parts.library()).redirect(registration, withoutQuery(parts.address));
    return asked === null ? await finish(parts, client, request, now) : await leave(parts, client, asked);
  } catch (error) {
    parts.storage.removeItem(KEPT);
    parts.tell(writeAnswer({ state: request.state, failed: codeOf(error) }));
    return "failed";
  }
}

async function leave({ storage }: SignInPageParts, client: RedirectClient, request: SignInRequest): Promise<SignInEnd> {
  storage.setItem(KEPT, JSON.stringify(request));
  // Clears what an earlier attempt in this window left half done.
  await client.handleRedirectPromise({ navigateToLoginRequestUrl: false });
  await client.acquireTokenRedirect({ scopes: [...request.scopes], state: request.state });
  return "away";
}

async function finish({ storage, tell }: SignInPageParts, client: RedirectClient, { state }: SignInRequest, now: () => number): Promise<SignInEnd> {
  let granted: Granted | null;
  try {
    granted = await client.handleRedirectPromise({ navigateToLoginRequestUrl: false });
  } finally {
    storage.removeItem(KEPT);
    await client.clearCache();
  }
  if (granted === null || granted.state !== state || granted.accessToken === "") throw signInError("sign-in-unavailable", "no answer to this question");
  const { accessToken: token, expiresOn, account: { homeAccountId: id, name = "" } } = granted;
  tell(writeAnswer({ state, token, expires: expiresOn?.getTime() ?? now() + UNSAID, account: { id, name } }));
  return "done";
}

function codeOf(error: unknown): SignInCode {
  const { code } = error instanceof KantlijnError ? error : meaningOf(error);
  return isSignInCode(code) ? code : "sign-in-not-set-up";
}

/** The address as it is registered: exactly the page. */
function withoutQuery(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}
