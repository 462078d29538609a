import type { FastifyRequest } from "fastify";
import { KantlijnError } from "../../core/model/index.ts";
import type { Sessions } from "./session.ts";

/** The names by which a browser on this machine calls this machine. */
const OWN_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/;

/** What a machine asks of itself, by its own name, also where people reach it by another one. */
const FOR_THE_MACHINE: ReadonlySet<string> = new Set(["/api/health", "/metrics"]);

/**
 * What is wrong with who asks, if anything: another site can let a browser ask, by a name that somebody else made point
 * here (DNS rebinding), or from a page of another origin. `addresses`: those of the organisation, https unless it is this
 * machine; null for a server that is for this machine alone.
 */
export function strangerFault({ headers, protocol, host, routeOptions }: FastifyRequest, addresses: readonly string[] | null): KantlijnError | undefined {
  const { origin } = headers;
  const own = OWN_HOST.test(host);
  const right = addresses === null ? own : addresses.includes(`${protocol}://${host}`) || (own && FOR_THE_MACHINE.has(routeOptions.url ?? ""));
  if (!right) return new KantlijnError("origin-refused", "asked by a name that is not ours");
  if (origin !== undefined && origin !== `${protocol}://${host}`) return new KantlijnError("origin-refused", "asked from another origin");
  return undefined;
}

/** What is wrong when a browser says that a page of another site asks. */
export function siteFault({ headers }: FastifyRequest): KantlijnError | undefined {
  const site = headers["sec-fetch-site"];
  return site === "cross-site" || site === "same-site" ? new KantlijnError("origin-refused", "asked by a page of another site") : undefined;
}

/** What is wrong when this does not come from a page of this server. */
export function sessionFault({ headers }: FastifyRequest, sessions: Sessions): KantlijnError | undefined {
  const token = headers["x-kantlijn-session"];
  return typeof token === "string" && sessions.verify(token) ? undefined : new KantlijnError("session-invalid", "no valid session token");
}
