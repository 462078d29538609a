import { KantlijnError, type ErrorCode } from "../../core/model/index.ts";
import { codeOf } from "./codes.ts";
import { errorMessage, errors } from "../../language/nl/errors.ts";

/** An error as it goes over the line. Source: RFC 9457. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ErrorCode;
  readonly correlationId: string;
  /** Where the request is wrong: places, never what stood there. */
  readonly places?: readonly string[];
}

/** The HTTP status of every code that this server answers with; the others are mistakes of our own. */
const STATUS: { readonly [C in ErrorCode]?: number } = {
  "file-empty": 422, "capture-invalid": 422, "capture-not-found": 404, "capture-too-large": 413, "capture-checksum": 422, "capture-conflict": 409,
  "capture-withdrawn": 410, "undo-expired": 409, "publication-concept": 409, "publication-closed": 409, "publication-category": 409, "session-invalid": 401, "token-refused": 401, "keys-unavailable": 503, "not-allowed": 403, "origin-refused": 403, "rate-limited": 429,
  "store-unavailable": 503, "store-full": 507, "server-unavailable": 503, "not-found": 404,
};

/** What Fastify itself refuses. Source: its reference of errors. */
const REFUSED: Readonly<Record<string, readonly [ErrorCode, number]>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ["capture-invalid", 415],
  FST_ERR_CTP_INVALID_JSON_BODY: ["capture-invalid", 400],
  FST_ERR_CTP_EMPTY_JSON_BODY: ["capture-invalid", 400],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ["capture-invalid", 400],
  FST_ERR_CTP_BODY_TOO_LARGE: ["capture-too-large", 413],
  FST_ERR_VALIDATION: ["capture-invalid", 422],
};

/** The problem that tells of an error, without anything of what was sent. */
export function problemOf(error: unknown, correlationId: string): Problem {
  const [code, status, values] = judge(error);
  const places = placesOf(error);
  return {
    type: `urn:kantlijn:problem:${code}`, title: errors[code].title, status, detail: errorMessage(code, values), code, correlationId,
    ...(places.length > 0 ? { places } : {}),
  };
}

function judge(error: unknown): readonly [ErrorCode, number, Readonly<Record<string, string>>] {
  if (error instanceof KantlijnError) return [error.code, STATUS[error.code] ?? 500, error.values];
  const refused = REFUSED[codeOf(error) ?? ""];
  if (refused !== undefined) return [...refused, {}];
  const status = error instanceof Error && "statusCode" in error ? Number(error.statusCode) : 500;
  return status >= 400 && status < 500 ? ["capture-invalid", status, {}] : ["internal", 500, {}];
}

/** "body/record/title" for every part of a request that does not fit its schema. */
function placesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error) || !("validation" in error) || !Array.isArray(error.validation)) return [];
  const context = "validationContext" in error ? String(error.validationContext) : "";
  const paths = (error.validation as readonly { readonly instancePath?: string }[]).map(({ instancePath = "" }) => `${context}${instancePath}`);
  return [...new Set(paths)].slice(0, 20);
}
