import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply } from "fastify";
import { KantlijnError } from "../../../core/model/index.ts";
import { serverTexts } from "../../../language/nl/server.ts";
import type { Sessions } from "../session.ts";
import { IN_OFFICE, policyFor } from "./policy.ts";
import { standInPage, type StandIn } from "./stand-in.ts";

/** What is named after its content never changes. */
const HASHED = /\.[0-9a-f]{8,}\.[a-z0-9.]+$/;
const PAGE = /^\/(?:[\w-]+\/)*[\w-]+\.html$/;
const LIBRARY = "/office-js/";
const SESSION_META = /<meta\s+name=["']?kantlijn-session["']?[^>]*>/i;

export interface PagesParts {
  /** Folder with the built pages. */
  readonly dist: string;
  readonly sessions: Sessions;
  /** The permission for which a page needs a token to be answered; null where its session is enough. */
  readonly scope: string | null;
  /** The pane asks whether the very same mail is kept already. */
  readonly asksSame: boolean;
  /** The server files mails that were confirmed before they were sent. */
  readonly filesMail: boolean;
  /** Null where there is none, or not yet. */
  readonly standIn: () => StandIn | null;
}

/** Serves the built pages, each with a fresh session token and nonce. */
export async function servePages(app: FastifyInstance, parts: PagesParts): Promise<void> {
  await app.register(fastifyStatic, { root: parts.dist, serve: false, cacheControl: false, dotfiles: "deny" });
  app.get("/*", { schema: { hide: true } }, async (request, reply) => {
    const { pathname, searchParams } = new URL(request.url, "http://localhost");
    const path = pathname === "/" ? "/index.html" : pathname;
    if (PAGE.test(path)) return sendPage(reply, path, searchParams.get("shim") === "1", parts);
    if (path.startsWith("/api/") || path.endsWith("/")) throw new KantlijnError("not-found", "no such page");
    reply.header("cache-control", HASHED.test(path) ? "public, max-age=31536000, immutable" : "no-cache");
    reply.header("content-security-policy", policyFor(path, null, null));
    const standIn = parts.standIn();
    if (path.startsWith(LIBRARY) && standIn !== null) return reply.sendFile(decodeURIComponent(path.slice(LIBRARY.length)), standIn.library);
    return reply.sendFile(decodeURIComponent(path.slice(1)));
  });
}

/** Whether there is something to serve. */
export function hasPages(dist: string): boolean {
  return existsSync(join(dist, "index.html"));
}

async function sendPage(reply: FastifyReply, path: string, shim: boolean, { dist, sessions, scope, asksSame, filesMail, standIn }: PagesParts): Promise<FastifyReply> {
  const nonce = randomBytes(16).toString("base64");
  const html = await readFile(join(dist, path), "utf8").catch(() => null);
  if (html === null && !path.endsWith("index.html")) throw new KantlijnError("not-found", "no such page");
  const around = standIn();
  const page = html === null ? notBuilt() : fill(around === null ? html : standInPage(html, around, shim), sessions.issue(), { scope, asksSame, filesMail }, nonce);
  // Office frames the pane from an origin of its own, and opens windows for signing in that must be able to answer.
  if (IN_OFFICE.test(path)) reply.removeHeader("x-frame-options").header("cross-origin-opener-policy", "unsafe-none");
  return reply.code(html === null ? 503 : 200)
    .header("content-type", "text/html; charset=utf-8")
    .header("cache-control", "no-store")
    .header("content-security-policy", policyFor(path, nonce, around))
    .send(page);
}

function fill(html: string, token: string, { scope, asksSame, filesMail }: Pick<PagesParts, "scope" | "asksSame" | "filesMail">, nonce: string): string {
  const meta = `<meta name="kantlijn-session" content="${token}"${scope === null ? "" : ` data-scope="${escaped(scope)}"`}${asksSame ? ' data-same="yes"' : ""}${filesMail ? ' data-mail="yes"' : ""}>`;
  const carried = SESSION_META.test(html) ? html.replace(SESSION_META, () => meta) : html.replace(/<head[^>]*>/i, (head) => head + meta);
  return carried.replaceAll("__NONCE__", nonce);
}

const escaped = (value: string): string => value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

function notBuilt(): string {
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Kantlijn</title><h1>Kantlijn</h1><p>${serverTexts.notBuilt}</p></html>\n`;
}
