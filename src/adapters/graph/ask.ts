import { KantlijnError } from "../../core/model/index.ts";

/** What reading from Microsoft Graph needs. */
export interface GraphParts {
  readonly fetch: (address: string, request: RequestInit) => Promise<Response>;
  /** An access token for these scopes; `fresh` when the last one was refused. */
  readonly token: (scopes: readonly string[], fresh: boolean) => Promise<string>;
  /** Resolves after so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** This moment, milliseconds since 1970. */
  readonly now: () => number;
  readonly signal?: AbortSignal;
}

/** The one place that tokens are sent to. */
const GRAPH = "https://graph.microsoft.com/v1.0/";
const ATTEMPTS = 4;
/** Milliseconds, doubled at every attempt, where Graph does not say how long to wait. */
const FIRST_PAUSE = 1_000;
/** Milliseconds that somebody waits at a button; asked to wait longer, we stop and say so. */
const LONGEST_PAUSE = 30_000;
const BUSY: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/**
 * Reads from Microsoft Graph. Waits when Graph asks for it, a limited number of times. A token goes to Graph only:
 * an answer that leads elsewhere is not followed.
 * @param path below version 1.0, already escaped.
 * @throws KantlijnError `mail-not-found`, `mail-refused`, `mail-unavailable`, `rate-limited`, or what `token` throws.
 */
export async function askGraph(path: string, scopes: readonly string[], parts: GraphParts): Promise<Response> {
  let renewed = false;
  let token = await parts.token(scopes, false);
  for (let attempt = 1; ; attempt += 1) {
    const answer = await send(path, token, parts);
    if (answer.ok) return answer;
    leave(answer);
    if (answer.status === 401 && !renewed) {
      renewed = true;
      token = await parts.token(scopes, true);
    } else if (BUSY.has(answer.status) && attempt < ATTEMPTS) {
      const pause = pauseOf(answer.headers.get("retry-after"), parts.now()) ?? FIRST_PAUSE * 2 ** (attempt - 1);
      if (pause > LONGEST_PAUSE) throw problemOf(answer.status);
      await parts.pause(pause);
    } else throw problemOf(answer.status);
  }
}

async function send(path: string, token: string, { fetch, signal }: GraphParts): Promise<Response> {
  const abort = signal === undefined ? {} : { signal };
  try {
    return await fetch(`${GRAPH}${path}`, { headers: { authorization: `Bearer ${token}` }, redirect: "error", credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer", ...abort });
  } catch (cause) {
    if (signal?.aborted === true) throw cause;
    throw new KantlijnError("mail-unavailable", "no answer from graph");
  }
}

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

/** The body of the answer is not read: it can name people. */
function problemOf(status: number): KantlijnError {
  const detail = `graph answered ${String(status)}`;
  if (status === 404 || status === 410) return new KantlijnError("mail-not-found", detail);
  if (status === 401 || status === 403) return new KantlijnError("mail-refused", detail);
  return new KantlijnError(status === 429 ? "rate-limited" : "mail-unavailable", detail);
}
