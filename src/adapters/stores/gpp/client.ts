import { KantlijnError } from "../../../core/model/index.ts";
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

export type Fetch = (address: string, request: RequestInit) => Promise<Response>;

const PATIENCE_MS = 60_000;
/** Slower than this a line is broken. Bytes a millisecond. */
const SLOWEST = 50;
const LARGEST_ANSWER = 8_000_000;

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
      const request: RequestInit = { method, headers, redirect: "manual", signal: AbortSignal.timeout(PATIENCE_MS + Math.ceil(bytes / SLOWEST)), ...(body === undefined ? {} : { body }) };
      return read(await send(fetch, url.href, request));
    },
  };
}

async function send(fetch: Fetch, address: string, request: RequestInit): Promise<Response> {
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
