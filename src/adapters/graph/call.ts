import { KantlijnError } from "../../core/model/index.ts";

/** What speaking with Microsoft Graph needs. */
export interface GraphParts {
  readonly fetch: (address: string, request: RequestInit) => Promise<Response>;
  /** An access token for these scopes; `fresh` when the last one was refused. */
  readonly token: (scopes: readonly string[], fresh: boolean) => Promise<string>;
  /** Resolves after so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** This moment, milliseconds since 1970. */
  readonly now: () => number;
  readonly signal?: AbortSignal;
  /** A signal that is given after so many milliseconds; that of the platform unless told. */
  readonly limit?: (milliseconds: number) => AbortSignal;
}

/** One question to Graph. */
export interface GraphRequest {
  /** Below version 1.0, already escaped. */
  readonly path: string;
  readonly scopes: readonly string[];
  /** GET unless told. */
  readonly method?: "GET" | "PUT" | "POST" | "PATCH" | "DELETE";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Blob | string;
  /** Statuses that are no failure here, besides those of success. */
  readonly also?: readonly number[];
  /** Bytes that may come back, where that is more than a few. */
  readonly answer?: number;
}

/** What a status means to who asked; null: no answer came. The body of the answer is not read for it: it can name people. */
export type Meaning = (status: number | null) => KantlijnError;

/** The one place that tokens are sent to. */
export const GRAPH = "https://graph.microsoft.com/v1.0/";
const ATTEMPTS = 4;
/** Milliseconds, doubled at every attempt, where Graph does not say how long to wait. */
const FIRST_PAUSE = 1_000;
/** Milliseconds that somebody waits at a button; asked to wait longer, we stop and say so. */
const LONGEST_PAUSE = 30_000;
/** Milliseconds in which an answer has to come, and bytes a millisecond below which a line is broken. */
const PATIENCE = 30_000;
const SLOWEST = 50;
export const BUSY: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/**
 * Asks Microsoft Graph. Waits when Graph asks for it, a limited number of times. A token goes to Graph only:
 * an answer that leads elsewhere is not followed. What is asked may be asked twice: who cannot bear that asks what became of it first.
 * @throws KantlijnError what `meaning` makes of it, with `values.wait` (seconds) where Graph asks to wait longer than somebody would; or what `token` throws.
 */
export async function callGraph(request: GraphRequest, parts: GraphParts, meaning: Meaning): Promise<Response> {
  let renewed = false;
  let token = await parts.token(request.scopes, false);
  for (let attempt = 1; ; attempt += 1) {
    const answer = await send(request, token, parts, meaning);
    if (answer === null) {
      if (attempt === ATTEMPTS) throw meaning(null);
      await parts.pause(FIRST_PAUSE * 2 ** (attempt - 1));
      continue;
    }
    if (answer.ok || request.also?.includes(answer.status) === true) return answer;
    leave(answer);
    if (answer.status === 401 && !renewed) {
      renewed = true;
      token = await parts.token(request.scopes, true);
    } else if (BUSY.has(answer.status) && attempt < ATTEMPTS) await waitFor(answer, attempt, parts, meaning);
    else throw meaning(answer.status);
  }
}

/** Waits as long as a busy service asks. @throws what `meaning` makes of it, when that is too long. */
export async function waitFor(answer: Response, attempt: number, { pause, now }: Pick<GraphParts, "pause" | "now">, meaning: Meaning): Promise<void> {
  const wait = pauseOf(answer.headers.get("retry-after"), now()) ?? FIRST_PAUSE * 2 ** (attempt - 1);
  if (wait <= LONGEST_PAUSE) return pause(wait);
  const { code, message } = meaning(answer.status);
  throw new KantlijnError(code, message, { values: { wait: String(Math.ceil(wait / 1_000)) } });
}

/** Null when the answer takes too long. */
async function send({ path, method, headers, body, answer = 0 }: GraphRequest, token: string, parts: GraphParts, meaning: Meaning): Promise<Response | null> {
  const late = lateAfter((body instanceof Blob ? body.size : 0) + answer, parts);
  const rest = { ...(method === undefined ? {} : { method }), ...(body === undefined ? {} : { body }), signal: late.signal };
  try {
    return await parts.fetch(`${GRAPH}${path}`, { ...rest, headers: { authorization: `Bearer ${token}`, ...headers }, ...PRIVATELY });
  } catch (cause) {
    if (parts.signal?.aborted === true) throw cause;
    if (late.is()) return null;
    throw meaning(null);
  }
}

/** When to stop waiting for an answer, of a request in which so many bytes go or come. */
export function lateAfter(bytes: number, { signal, limit = (milliseconds) => AbortSignal.timeout(milliseconds) }: Pick<GraphParts, "signal" | "limit">): { readonly signal: AbortSignal; readonly is: () => boolean } {
  const end = limit(PATIENCE + Math.ceil(bytes / SLOWEST));
  return { signal: signal === undefined ? end : either(signal, end), is: () => end.aborted };
}

/** Given as soon as one of two is. `AbortSignal.any` does the same, and came to Safari, in which Office runs on a Mac, in 2024 only. */
function either(one: AbortSignal, other: AbortSignal): AbortSignal {
  const both = new AbortController();
  for (const signal of [one, other]) {
    if (signal.aborted) both.abort(signal.reason);
    else signal.addEventListener("abort", () => { both.abort(signal.reason); }, { once: true, signal: both.signal });
  }
  return both.signal;
}

/** Nothing of this page goes along, nothing stays behind, and no answer leads elsewhere. */
export const PRIVATELY = { redirect: "error", credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer" } as const satisfies RequestInit;

/** Lets go of an answer that is not read on, and does not wait until it is gone. */
export function leave({ body }: Response): void {
  body?.cancel().catch(() => undefined);
}

/** Seconds, or a moment. Null when it says neither. Source: RFC 9110 section 10.2.3. */
function pauseOf(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d{1,6}$/u.test(header)) return Number(header) * 1_000;
  const moment = Date.parse(header);
  return Number.isNaN(moment) ? null : Math.max(0, moment - now);
}
