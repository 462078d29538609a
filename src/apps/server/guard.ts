import type { FastifyRequest } from "fastify";
import { KantlijnError } from "../../core/model/index.ts";
import type { Sessions } from "./session.ts";

/** The names by which a browser on this machine calls this machine. */
const OWN_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/;

/**
 * What is wrong with who asks, if anything: another site can let a browser ask, by a name that somebody else made point
 * here (DNS rebinding), or from a page of another origin.
 */
export function strangerFault({ headers, protocol }: FastifyRequest): KantlijnError | undefined {
  const { host, origin } = headers;
  if (host === undefined || !OWN_HOST.test(host)) return new KantlijnError("origin-refused", "asked by a name that is not ours");
  if (origin !== undefined && origin !== `${protocol}://${host}`) return new KantlijnError("origin-refused", "asked from another origin");
  return undefined;
}

/** What is wrong when this does not come from a page of this server. */
export function sessionFault({ headers }: FastifyRequest, sessions: Sessions): KantlijnError | undefined {
  const site = headers["sec-fetch-site"];
  if (site === "cross-site" || site === "same-site") return new KantlijnError("origin-refused", "asked by a page of another site");
  const token = headers["x-kantlijn-session"];
  return typeof token === "string" && sessions.verify(token) ? undefined : new KantlijnError("session-invalid", "no valid session token");
}
