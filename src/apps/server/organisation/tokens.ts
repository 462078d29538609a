import { decodeJwt, decodeProtectedHeader, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from "jose";
import { KantlijnError } from "../../../core/model/index.ts";
import { keysOf } from "./keys.ts";
import type { Organisation } from "./settings.ts";

/** Who asks, as a verified token says. Stays in the memory of one request. */
export interface Bearer {
  readonly tenant: string;
  /** The object id of the account in its tenant. */
  readonly subject: string;
  readonly roles: readonly string[];
  readonly groups: readonly string[];
}

/** Why a token is refused. For the log; who sent it is told nothing. */
export type TokenFault = "missing" | "scheme" | "size" | "form" | "algorithm" | "key" | "tenant" | "signature" | "audience" | "issuer" | "expired" | "early" | "claims" | "scope";

/** A refusal that carries its reason for the log. */
export class TokenRefused extends KantlijnError {
  readonly fault: TokenFault;

  constructor(fault: TokenFault) {
    super("token-refused", "the token does not hold here");
    this.fault = fault;
  }
}

/** Characters. Entra stops naming groups at two hundred, which stays below this. */
const LONGEST = 12_000;
/** Seconds that two clocks may differ. */
const SKEW = 60;
const MOST = 1_000;

/**
 * Reads the token of a request in full: signed with RS256 by a key of its tenant, issued by that tenant, meant for us,
 * valid now, with the permission of the pages, on behalf of somebody. Source: RFC 8725, RFC 9068, Microsoft identity platform 2.0.
 */
export function tokenReader({ authority, tenants, audiences, scope }: Pick<Organisation, "authority" | "tenants" | "audiences" | "scope">, clock: () => Date): (authorization: string | undefined) => Promise<Bearer> {
  const keys = new Map(tenants.map((tenant) => [tenant, keysOf(authority, tenant)]));
  const permission = scope.slice(scope.lastIndexOf("/") + 1);
  return async (authorization) => {
    const token = tokenIn(authorization);
    const { tenant, key } = sourceOf(token, keys);
    const payload = await jwtVerify(token, key, {
      algorithms: ["RS256"], issuer: `${authority}/${tenant}/v2.0`, audience: [...audiences], clockTolerance: SKEW, currentDate: clock(), requiredClaims: ["exp", "nbf", "iat", "oid", "tid", "scp"],
    }).then((verified) => verified.payload, (error: unknown) => { throw faultOf(error); });
    return bearerOf(payload, permission);
  };
}

function tokenIn(authorization: string | undefined): string {
  if (authorization === undefined || authorization === "") throw new TokenRefused("missing");
  if (authorization.length > LONGEST) throw new TokenRefused("size");
  const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization) ?? [];
  if (token === undefined) throw new TokenRefused("scheme");
  return token;
}

/** Which tenant a token says it is from: only to know whose keys to hold it against. */
function sourceOf(token: string, keys: ReadonlyMap<string, JWTVerifyGetKey>): { readonly tenant: string; readonly key: JWTVerifyGetKey } {
  const { header, claims } = decoded(token);
  if (header.alg !== "RS256") throw new TokenRefused("algorithm");
  if (typeof header.kid !== "string" || header.kid === "") throw new TokenRefused("key");
  const tenant = typeof claims["tid"] === "string" ? claims["tid"] : "";
  const key = keys.get(tenant);
  if (key === undefined) throw new TokenRefused("tenant");
  return { tenant, key };
}

function decoded(token: string): { readonly header: ReturnType<typeof decodeProtectedHeader>; readonly claims: JWTPayload } {
  try {
    return { header: decodeProtectedHeader(token), claims: decodeJwt(token) };
  } catch {
    throw new TokenRefused("form");
  }
}

function bearerOf(payload: JWTPayload, permission: string): Bearer {
  const { tid, oid, scp, roles, groups } = payload;
  if (typeof tid !== "string" || typeof oid !== "string" || !/^[\w-]{1,100}$/.test(oid) || typeof scp !== "string") throw new TokenRefused("claims");
  if (!scp.split(" ").includes(permission)) throw new TokenRefused("scope");
  return { tenant: tid, subject: oid, roles: words(roles), groups: words(groups) };
}

/** A claim that is no list of words is none: rights only ever come from what can be read. */
function words(claim: unknown): readonly string[] {
  return Array.isArray(claim) ? claim.slice(0, MOST).filter((word) => typeof word === "string") : [];
}

const CLAIMS: Readonly<Record<string, TokenFault>> = { aud: "audience", iss: "issuer", nbf: "early", exp: "expired" };

/** Keys that cannot be fetched are no fault of the token. */
function faultOf(error: unknown): KantlijnError {
  if (error instanceof KantlijnError) return error;
  if (error instanceof errors.JWKSTimeout) return new KantlijnError("keys-unavailable", "the identity service does not answer", { cause: error });
  if (error instanceof errors.JWTExpired) return new TokenRefused("expired");
  if (error instanceof errors.JWTClaimValidationFailed) return new TokenRefused(error.reason === "missing" ? "claims" : CLAIMS[error.claim] ?? "claims");
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) return new TokenRefused("key");
  if (error instanceof errors.JWSSignatureVerificationFailed) return new TokenRefused("signature");
  return error instanceof errors.JOSEAlgNotAllowed ? new TokenRefused("algorithm") : new TokenRefused("form");
}
