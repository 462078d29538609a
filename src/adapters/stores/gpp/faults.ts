import { KantlijnError, type ErrorCode } from "../../../core/model/index.ts";

/** A refusal of which the status is known to the driver. */
export class GppRefusal extends KantlijnError {
  readonly status: number;

  constructor(code: ErrorCode, status: number, reasons: readonly string[], values: Readonly<Record<string, string>>) {
    super(code, `the publicatiebank answered ${String(status)}${reasons.length === 0 ? "" : ` (${reasons.join(", ")})`}`, { values });
    this.status = status;
  }
}

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: "delivery-rejected", 401: "delivery-token", 403: "delivery-refused", 404: "delivery-gone", 409: "delivery-locked", 410: "delivery-gone", 412: "delivery-locked",
  413: "capture-too-large", 415: "delivery-answer", 422: "delivery-rejected", 423: "delivery-locked",
};

/**
 * The failure that an answer tells of.
 * @param status of HTTP, 300 or higher
 * @param retryAfter the header: seconds or a moment; null when there is none
 * @param body as parsed; null when it was no JSON
 */
export function faultOf(status: number, retryAfter: string | null, body: unknown): GppRefusal {
  const code: ErrorCode = BY_STATUS[status] ?? (status < 400 ? "delivery-answer" : "store-unavailable");
  const seconds = secondsOf(retryAfter);
  return new GppRefusal(code, status, fieldsIn(body), { status: String(status), ...(seconds === null ? {} : { retryAfter: String(seconds) }) });
}

const FIELD = /^[A-Za-z_]{1,40}$/;

/** The fields that were not right, never what stood in them. */
function fieldsIn(body: unknown): readonly string[] {
  return typeof body === "object" && body !== null && !Array.isArray(body) ? Object.keys(body).filter((name) => FIELD.test(name)).slice(0, 10) : [];
}

function secondsOf(header: string | null): number | null {
  if (header === null) return null;
  if (/^\d{1,7}$/.test(header.trim())) return Number(header);
  const moment = Date.parse(header);
  return Number.isNaN(moment) ? null : Math.max(0, Math.round((moment - Date.now()) / 1_000));
}
