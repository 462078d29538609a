import { askJson, type Fetch } from "../answers.ts";
import type { GppConnection } from "./connection.ts";
import { faultOf } from "./faults.ts";

/** A request to the API. There is none that changes what is there: a concept is made, filled and perhaps taken away. */
export interface Ask {
  readonly method?: "GET" | "POST" | "PUT" | "DELETE";
  /** Below the API, such as "publicaties". */
  readonly at: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly form?: FormData;
  /** Bytes that go along: a large part may take longer. */
  readonly bytes?: number;
}

/** Speaks to one publicatiebank. Answers are JSON, or null where there is no content. */
export interface GppClient {
  /** @throws KantlijnError with a code of its own for every way in which it can fail. */
  ask(ask: Ask): Promise<unknown>;
}

/** What the publicatiebank writes down of us: no name, and nothing by which somebody can be found. Headers hold ASCII. */
const AUDIT = { "audit-user-id": "kantlijn", "audit-user-representation": "Kantlijn", "audit-remarks": "Klaargezet met Kantlijn" } as const;

/**
 * No redirect is followed, and every address is made here: of what an answer gives only ids are used, so that our key goes
 * nowhere else.
 */
export function gppClient({ address, key }: Pick<GppConnection, "address" | "key">, fetch: Fetch): GppClient {
  return {
    ask: async ({ method = "GET", at, query = {}, json, form, bytes = 0 }) => {
      const url = new URL(`api/v2/${at}`, address);
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
      const headers = { ...AUDIT, authorization: `Token ${key}`, accept: "application/json", ...(json === undefined ? {} : { "content-type": "application/json" }) };
      const body = form ?? (json === undefined ? undefined : JSON.stringify(json));
      return askJson(fetch, url.href, { method, headers, ...(body === undefined ? {} : { body }) }, bytes, faultOf);
    },
  };
}
