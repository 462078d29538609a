import { KantlijnError, type ErrorCode } from "../../../core/model/index.ts";
import { codeOfStatus, valuesOf } from "../answers.ts";

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

/** Words of the APIs for a document that somebody else has taken. */
const LOCKED = new Set(["existing-lock", "unlocked", "incorrect-lock-id", "missing-lock-id"]);

/**
 * The failure that an answer tells of.
 * @param status of HTTP, 300 or higher
 * @param seconds that it asks to wait; null when it does not say
 * @param body as parsed; null when it was no JSON
 */
export function faultOf(status: number, seconds: number | null, body: unknown): ZgwRefusal {
  const reasons = reasonsOf(body);
  return new ZgwRefusal(reasons.some((reason) => LOCKED.has(reason)) ? "delivery-locked" : codeOfStatus(status), status, reasons, valuesOf(status, seconds));
}

const REASON = /^[a-z][a-z0-9_-]{0,60}$/;

function reasonsOf(body: unknown): Reasons {
  const loose = body as { readonly code?: unknown; readonly invalidParams?: readonly { readonly code?: unknown }[] } | null;
  const params = Array.isArray(loose?.invalidParams) ? (loose.invalidParams as readonly ({ readonly code?: unknown } | null)[]).slice(0, 20) : [];
  return [loose?.code, ...params.map((one) => one?.code)].filter((code): code is string => typeof code === "string" && REASON.test(code));
}
