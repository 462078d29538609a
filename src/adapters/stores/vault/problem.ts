import { ERROR_CODES, KantlijnError, type ErrorCode } from "../../../core/model/index.ts";
import { loose } from "./loose.ts";

/** Statuses that something between here and the server gives when the server itself is not there. */
const AWAY: ReadonlySet<number> = new Set([404, 405, 408, 500, 502, 503, 504]);

/**
 * The error that an answer tells of: RFC 9457 with our code, or, from something else than our server, what its status
 * means. Source: RFC 9457 section 3.
 */
export async function problemOf(answer: Response): Promise<KantlijnError> {
  const problem = await bodyOf(answer);
  const code = ERROR_CODES.find((known) => known === problem["code"]) ?? codeOfStatus(answer.status);
  const correlation = problem["correlationId"];
  return new KantlijnError(code, `the server answered ${answer.status}`, typeof correlation === "string" ? { values: { correlationId: correlation.slice(0, 64) } } : {});
}

function codeOfStatus(status: number): ErrorCode {
  if (status === 401 || status === 403) return "session-invalid";
  if (status === 413) return "capture-too-large";
  if (status === 429) return "rate-limited";
  if (status === 507) return "store-full";
  return AWAY.has(status) ? "server-unavailable" : "internal";
}

async function bodyOf(answer: Response): Promise<Readonly<Record<string, unknown>>> {
  if (!(answer.headers.get("content-type") ?? "").includes("json")) return {};
  try {
    return loose(await answer.json());
  } catch {
    // A cut-off answer tells no more than its status.
    return {};
  }
}
