import { KantlijnError } from "../../core/model/index.ts";
import { lateAfter, leave, PRIVATELY } from "./call.ts";

/** A program that the tenant knows, and how it proves that it is that program. */
export interface Application {
  /** Origin of the service that signs tokens. */
  readonly authority: string;
  readonly clientId: string;
  readonly secret: string;
}

export interface ApplicationTokenParts {
  readonly application: Application;
  readonly fetch: (address: string, request: RequestInit) => Promise<Response>;
  /** This moment, milliseconds since 1970. */
  readonly now: () => number;
}

/** All that an administrator granted the program, and nothing else. */
const SCOPE = "https://graph.microsoft.com/.default";
/** Milliseconds before its end from which a token is no longer used. */
const MARGIN = 300_000;

/**
 * Tokens of the program itself, for a tenant; kept in memory until shortly before they end. Source: OAuth 2.0 client credentials grant
 * (RFC 6749 section 4.4), Microsoft identity platform 2.0.
 * @throws KantlijnError by the call: `mail-refused` when the secret or the program is not known there, `mail-unavailable`.
 */
export function applicationTokens({ application: { authority, clientId, secret }, fetch, now }: ApplicationTokenParts): (tenant: string, fresh: boolean) => Promise<string> {
  const kept = new Map<string, { readonly token: string; readonly until: number }>();
  return async (tenant, fresh) => {
    const known = kept.get(tenant);
    if (!fresh && known !== undefined && known.until > now()) return known.token;
    const { signal } = lateAfter(0, {});
    const body = new URLSearchParams({ grant_type: "client_credentials", client_id: clientId, client_secret: secret, scope: SCOPE }).toString();
    const answer = await fetch(`${authority}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`, { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" }, body, signal, ...PRIVATELY }).catch(() => null);
    if (answer === null) throw new KantlijnError("mail-unavailable", "no answer from the identity service");
    if (!answer.ok) {
      leave(answer);
      throw new KantlijnError(answer.status >= 400 && answer.status < 500 && answer.status !== 429 ? "mail-refused" : "mail-unavailable", `the identity service answered ${String(answer.status)}`);
    }
    const { access_token: token, expires_in: seconds } = await answer.json().catch(() => ({})) as { readonly access_token?: unknown; readonly expires_in?: unknown };
    if (typeof token !== "string" || token === "" || typeof seconds !== "number") throw new KantlijnError("mail-unavailable", "an answer without a token");
    kept.set(tenant, { token, until: now() + seconds * 1_000 - MARGIN });
    return token;
  };
}
