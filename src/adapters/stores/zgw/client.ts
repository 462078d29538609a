import { SignJWT } from "jose";
import { KantlijnError } from "../../../core/model/index.ts";
import type { ZgwAddresses, ZgwConnection } from "./connection.ts";
import { faultOf } from "./faults.ts";

export type Api = keyof ZgwAddresses;

/** A request to one of the APIs. */
export interface Ask {
  readonly method?: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  /** Below the API ("zaken"), or an address that an answer gave. */
  readonly at: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly form?: FormData;
  /** Bytes that go along: a large part may take longer. */
  readonly bytes?: number;
}

/** Speaks to the APIs of one system. Answers are JSON, or null where there is no content. */
export interface ZgwClient {
  /** @throws KantlijnError with a code of its own for every way in which it can fail. */
  ask(api: Api, ask: Ask): Promise<unknown>;
}

const PATIENCE_MS = 60_000;
/** Slower than this a line is broken. Bytes a millisecond. */
const SLOWEST = 50;
const LARGEST_ANSWER = 8_000_000;
/** Told to the audit trail of the system; headers hold ASCII. */
const NOTE = "Vastgelegd met Kantlijn";

/** Every request has a fresh token; no redirect is followed, and nothing is asked of another host than the connection names. */
export function zgwClient(connection: ZgwConnection, fetch: (address: string, request: RequestInit) => Promise<Response>, now: () => Date): ZgwClient {
  const { addresses } = connection;
  return {
    ask: async (api, { method = "GET", at, query = {}, json, form, bytes = 0 }) => {
      const base = addresses[api];
      if (base === null) throw new KantlijnError("delivery-answer", "this API is not connected");
      const address = addressBelow(base, at);
      for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
      const headers = {
        authorization: `Bearer ${await tokenOf(connection, now())}`, accept: "application/json",
        ...(api === "zaken" ? { "accept-crs": "EPSG:4326", "content-crs": "EPSG:4326" } : {}),
        ...(method === "GET" ? {} : { "x-audit-toelichting": NOTE }),
        ...(form === undefined && method !== "GET" && method !== "DELETE" ? { "content-type": "application/json" } : {}),
      };
      const body = form ?? (json === undefined ? undefined : JSON.stringify(json));
      const request: RequestInit = { method, headers, redirect: "manual", signal: AbortSignal.timeout(PATIENCE_MS + Math.ceil(bytes / SLOWEST)), ...(body === undefined ? {} : { body }) };
      return read(await send(fetch, address.href, request));
    },
  };
}

/** The address, when it lies in this API: an answer must not send our token, or us, somewhere else. */
function addressBelow(base: string, at: string): URL {
  const given = URL.canParse(at) ? new URL(at) : new URL(at, base);
  const own = new URL(base);
  if (given.origin !== own.origin || !given.pathname.startsWith(own.pathname)) throw new KantlijnError("delivery-answer", "an address outside the connection");
  return given;
}

async function tokenOf({ clientId, secret }: ZgwConnection, now: Date): Promise<string> {
  return new SignJWT({ client_id: clientId, user_id: "kantlijn", user_representation: "Kantlijn" })
    .setProtectedHeader({ alg: "HS256", typ: "JWT" }).setIssuer(clientId).setIssuedAt(now).sign(new TextEncoder().encode(secret));
}

async function send(fetch: (address: string, request: RequestInit) => Promise<Response>, address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch (cause) {
    throw new KantlijnError("store-unavailable", "no answer", { cause });
  }
}

async function read(answer: Response): Promise<unknown> {
  if (answer.status === 204) return null;
  const json = (answer.headers.get("content-type") ?? "").includes("json");
  const text = json ? await textOf(answer) : null;
  if (!answer.ok) throw faultOf(answer.status, answer.headers.get("retry-after"), text === null ? null : parsed(text));
  if (text === null) throw new KantlijnError("delivery-answer", "an answer that is no JSON");
  const body = parsed(text);
  if (body === null) throw new KantlijnError("delivery-answer", "an answer that was cut off");
  return body;
}

async function textOf(answer: Response): Promise<string> {
  if (Number(answer.headers.get("content-length") ?? "0") > LARGEST_ANSWER) throw new KantlijnError("delivery-answer", "an answer that is too large");
  const decoder = new TextDecoder();
  let text = "";
  try {
    for await (const piece of answer.body ?? []) {
      text += decoder.decode(piece, { stream: true });
      if (text.length > LARGEST_ANSWER) throw new KantlijnError("delivery-answer", "an answer that is too large");
    }
  } catch (error) {
    if (error instanceof KantlijnError) throw error;
    throw new KantlijnError("store-unavailable", "an answer that was cut off", { cause: error });
  }
  return text + decoder.decode();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
