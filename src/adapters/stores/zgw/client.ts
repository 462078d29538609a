import { SignJWT } from "jose";
import { KantlijnError } from "../../../core/model/index.ts";
import { askJson, type Fetch } from "../answers.ts";
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

/** Told to the audit trail of the system; headers hold ASCII. */
const NOTE = "Vastgelegd met Kantlijn";

/** Every request has a fresh token; no redirect is followed, and nothing is asked of another host than the connection names. */
export function zgwClient(connection: ZgwConnection, fetch: Fetch, now: () => Date): ZgwClient {
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
      return askJson(fetch, address.href, { method, headers, ...(body === undefined ? {} : { body }) }, bytes, faultOf);
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
