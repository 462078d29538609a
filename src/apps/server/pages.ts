import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply } from "fastify";
import { KantlijnError } from "../../core/model/index.ts";
import { serverTexts } from "../../language/nl/server.ts";
import type { Sessions } from "./session.ts";

/** What is named after its content never changes. */
const HASHED = /\.[0-9a-f]{8,}\.[a-z0-9.]+$/;
const PAGE = /^\/(?:[\w-]+\/)*[\w-]+\.html$/;
const SESSION_META = /<meta\s+name=["']?kantlijn-session["']?[^>]*>/i;

/** Serves the built pages in `dist`, each with a fresh session token and nonce. */
export async function servePages(app: FastifyInstance, dist: string, sessions: Sessions): Promise<void> {
  await app.register(fastifyStatic, { root: dist, serve: false, cacheControl: false, dotfiles: "deny" });
  app.get("/*", { schema: { hide: true } }, async (request, reply) => {
    const path = new URL(request.url, "http://localhost").pathname;
    if (path === "/" || PAGE.test(path)) return sendPage(reply, join(dist, path === "/" ? "index.html" : path), sessions);
    if (path.startsWith("/api/") || path.endsWith("/")) throw new KantlijnError("not-found", "no such page");
    reply.header("cache-control", HASHED.test(path) ? "public, max-age=31536000, immutable" : "no-cache");
    reply.header("content-security-policy", policyFor(null));
    return reply.sendFile(decodeURIComponent(path.slice(1)));
  });
}

/** Whether there is something to serve. */
export function hasPages(dist: string): boolean {
  return existsSync(join(dist, "index.html"));
}

async function sendPage(reply: FastifyReply, file: string, sessions: Sessions): Promise<FastifyReply> {
  const nonce = randomBytes(16).toString("base64");
  const html = await readFile(file, "utf8").catch(() => null);
  if (html === null && !file.endsWith("index.html")) throw new KantlijnError("not-found", "no such page");
  return reply.code(html === null ? 503 : 200)
    .header("content-type", "text/html; charset=utf-8")
    .header("cache-control", "no-store")
    .header("content-security-policy", policyFor(nonce))
    .send(html === null ? notBuilt() : fill(html, sessions.issue(), nonce));
}

/** Everything from this server alone, inline styles and scripts only with the nonce, framed by our own pages only. */
function policyFor(nonce: string | null): string {
  const own = nonce === null ? "'self'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'none'", `script-src ${own}`, `style-src ${own}`, "img-src 'self' data: blob:", "font-src 'self' data:", "connect-src 'self'", "worker-src 'self'",
    "frame-src 'self'", "frame-ancestors 'self'", "base-uri 'none'", "form-action 'none'", "object-src 'none'",
  ].join("; ");
}

function fill(html: string, token: string, nonce: string): string {
  const meta = `<meta name="kantlijn-session" content="${token}">`;
  const carried = SESSION_META.test(html) ? html.replace(SESSION_META, meta) : html.replace(/<head[^>]*>/i, (head) => head + meta);
  return carried.replaceAll("__NONCE__", nonce);
}

function notBuilt(): string {
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Kantlijn</title><h1>Kantlijn</h1><p>${serverTexts.notBuilt}</p></html>\n`;
}
