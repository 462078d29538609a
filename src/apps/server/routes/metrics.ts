import { createHash, timingSafeEqual } from "node:crypto";
import { KantlijnError } from "../../../core/model/index.ts";
import type { Api, Parts } from "./parts.ts";

/** What runs the server follows. On a machine of one's own it is open; for an organisation it asks for the token of the configuration, and without one it is not there. */
export function metricsRoutes(api: Api, { metrics, organisation }: Pick<Parts, "metrics" | "organisation">): void {
  api.get("/metrics", { schema: { hide: true } }, async (request, reply) => {
    if (organisation !== null && !same(request.headers.authorization, organisation.metricsToken)) throw new KantlijnError("not-found", "no such address");
    return reply.header("content-type", metrics.contentType).header("cache-control", "no-store").send(await metrics.text());
  });
}

/** Compared by hash, so that the time it takes tells nothing. */
function same(given: string | undefined, token: string | null): boolean {
  const hash = (text: string): Buffer => createHash("sha256").update(text).digest();
  return token !== null && timingSafeEqual(hash(given ?? ""), hash(`Bearer ${token}`));
}
