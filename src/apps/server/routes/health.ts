import { access } from "node:fs/promises";
import { hasPages } from "../pages/pages.ts";
import { health } from "../schemas.ts";
import type { Api, Parts } from "./parts.ts";

/** Whether this server can do its work; open to everybody on this machine, and without anything to learn from it. */
export function healthRoutes(api: Api, { database, vault, version, dist }: Parts): void {
  api.get("/health", { schema: { summary: "Whether the server can do its work", response: { 200: health, 503: health } } }, async (_request, reply) => {
    const [answers, writable] = await Promise.all([database.ping(), access(vault.files).then(() => true, () => false)]);
    const well = answers && writable;
    return reply.code(well ? 200 : 503).send({
      status: well ? "ok" : "degraded", version, database: answers ? "ok" : "away", vault: writable ? "ok" : "away", pages: hasPages(dist) ? "ok" : "missing",
    });
  });
}
