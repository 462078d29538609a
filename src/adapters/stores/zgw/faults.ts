import { KantlijnError, type ErrorCode } from "../../../core/model/index.ts";

/** What a refusal was about: codes of the APIs, such as "existing-lock". Never what it says. */
export type Reasons = readonly string[];

/** A refusal of which the reasons are known to the driver. */
export class ZgwRefusal extends KantlijnError {
  readonly status: number;
  readonly reasons: Reasons;

  constructor(code: ErrorCode, status: number, reasons: Reasons, values: Readonly<Record<string, string>>) {
    super(code, `the system answered ${String(status)}${reasons.length === 0 ? "" : ` (${reasons.join(", ")})`}`, { values });
    this.status = status;
    this.reasons = reasons;
  }
}

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: "delivery-rejected", 401: "delivery-token", 403: "delivery-refused", 404: "delivery-gone", 409: "delivery-locked", 410: "delivery-gone", 412: "delivery-locked",
  413: "capture-too-large", 415: "delivery-answer", 422: "delivery-rejected", 423: "delivery-locked",
};

/** Words of the APIs for a document that somebody else has taken. */
const LOCKED = new Set(["existing-lock", "unlocked", "incorrect-lock-id", "missing-lock-id"]);

/**
 * The failure that an answer tells of.
 * @param status of HTTP, 300 or higher
 * @param retryAfter the header: seconds or a moment; null when there is none
 * @param body as parsed; null when it was no JSON
 */
export function faultOf(status: number, retryAfter: string | null, body: unknown): ZgwRefusal {
  const reasons = reasonsOf(body);
  const known = BY_STATUS[status];
  const code: ErrorCode = reasons.some((reason) => LOCKED.has(reason)) ? "delivery-locked" : (known ?? (status < 400 ? "delivery-answer" : "store-unavailable"));
  const seconds = secondsOf(retryAfter);
  return new ZgwRefusal(code, status, reasons, { status: String(status), ...(seconds === null ? {} : { retryAfter: String(seconds) }) });
}

const REASON = /^[a-z][a-z0-9_-]{0,60}$/;

function reasonsOf(body: unknown): Reasons {
  const loose = body as { readonly code?: unknown; readonly invalidParams?: readonly { readonly code?: unknown }[] } | null;
  const params = Array.isArray(loose?.invalidParams) ? (loose.invalidParams as readonly ({ readonly code?: unknown } | null)[]).slice(0, 20) : [];
  return [loose?.code, ...params.map((one) => one?.code)].filter((code): code is string => typeof code === "string" && REASON.test(code));
}

function secondsOf(header: string | null): number | null {
  if (header === null) return null;
  if (/^\d{1,7}$/.test(header.trim())) return Number(header);
  const moment = Date.parse(header);
  return Number.isNaN(moment) ? null : Math.max(0, Math.round((moment - Date.now()) / 1_000));
}
