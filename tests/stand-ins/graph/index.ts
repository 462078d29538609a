/** A stand-in for Microsoft Graph, before libraries that it keeps. It proves nothing about the real one. */
import type { Exchange } from "../faults.ts";
import { Shelves, type Entry, type SitePlay } from "./library.ts";
import { describedBy, refusal, type Answered } from "./openapi.ts";
import { operations } from "./operations.ts";
import { UploadSessions } from "./sessions.ts";

export interface GraphPlay {
  readonly host: string;
  readonly sites: readonly SitePlay[];
  /** Tokens that are taken; every token unless told. */
  readonly tokens?: ReadonlySet<string>;
}

export interface GraphStandIn {
  readonly exchange: Exchange;
  readonly shelves: Shelves;
  readonly sessions: UploadSessions;
  /** What was not as Graph is described, and what should never be asked. */
  readonly faults: string[];
  /** Every file, by its path. */
  files(): readonly (Entry & { readonly path: string })[];
}

const GRAPH = "https://graph.microsoft.com";

export async function graphStandIn({ host, sites, tokens }: GraphPlay): Promise<GraphStandIn> {
  const shelves = new Shelves(host, sites);
  const sessions = new UploadSessions(shelves);
  const faults: string[] = [];
  const described = await describedBy(operations(shelves, sessions), faults);
  const exchange: Exchange = async (address, request) => {
    const url = new URL(address);
    const [headers, method] = [new Headers(request.headers), request.method ?? "GET"];
    const body = request.body === undefined || request.body === null ? new Blob() : new Blob([request.body as Blob | string]);
    if (url.origin === GRAPH) {
      const token = /^Bearer (\S+)$/u.exec(headers.get("authorization") ?? "")?.[1];
      if (token === undefined) faults.push(`without a token: ${method} ${url.pathname}`);
      if (token === undefined || tokens?.has(token) === false) return answerOf(refusal(401, "unauthenticated"));
      return answerOf(await described(method, url, headers, body));
    }
    if (headers.has("authorization")) faults.push(`a token went to ${url.host}`);
    if (sessions.knows(url)) return answerOf(await sessions.exchange(method, url, headers, body));
    faults.push(`asked elsewhere: ${url.host}`);
    throw new TypeError("no such host");
  };
  return { exchange, shelves, sessions, faults, files: () => shelves.files() };
}

function answerOf({ status, body, headers }: Answered): Response {
  return new Response(body === undefined ? null : JSON.stringify(body), { status, headers: { ...(body === undefined ? {} : { "content-type": "application/json; charset=utf-8" }), ...headers } });
}
