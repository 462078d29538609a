import type { FastifyRequest } from "fastify";
import { KantlijnError } from "../../core/model/index.ts";
import type { Sessions } from "./session.ts";

/** The names by which a browser on this machine calls this machine. */
const OWN_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/;

/**
 * Refuses what another site lets a browser ask: a name that somebody else made point here (DNS rebinding), or a page
 * of another origin.
 */
export function refuseStrangers({ headers }: FastifyRequest): void {
  const { host, origin } = headers;
  if (host === undefined || !OWN_HOST.test(host)) throw new KantlijnError("origin-refused", "asked by a name that is not ours");
  if (origin !== undefined && origin !== `http://${host}`) throw new KantlijnError("origin-refused", "asked from another origin");
}

/** Refuses what does not come from a page of this server. */
export function refuseWithoutSession({ headers }: FastifyRequest, sessions: Sessions): void {
  const site = headers["sec-fetch-site"];
  if (site === "cross-site" || site === "same-site") throw new KantlijnError("origin-refused", "asked by a page of another site");
  const token = headers["x-kantlijn-session"];
  if (typeof token !== "string" || !sessions.verify(token)) throw new KantlijnError("session-invalid", "no valid session token");
}
