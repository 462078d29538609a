import { KantlijnError, type ErrorCode } from "../../../core/model/index.ts";
import { codeOfStatus, valuesOf } from "../answers.ts";

/** A refusal of which the status is known to the driver. */
export class GppRefusal extends KantlijnError {
  readonly status: number;

  constructor(code: ErrorCode, status: number, reasons: readonly string[], values: Readonly<Record<string, string>>) {
    super(code, `the publicatiebank answered ${String(status)}${reasons.length === 0 ? "" : ` (${reasons.join(", ")})`}`, { values });
    this.status = status;
  }
}

/**
 * The failure that an answer tells of.
 * @param status of HTTP, 300 or higher
 * @param seconds that it asks to wait; null when it does not say
 * @param body as parsed; null when it was no JSON
 */
export function faultOf(status: number, seconds: number | null, body: unknown): GppRefusal {
  return new GppRefusal(codeOfStatus(status), status, fieldsIn(body), valuesOf(status, seconds));
}

const FIELD = /^[A-Za-z_]{1,40}$/;

/** The fields that were not right, never what stood in them. */
function fieldsIn(body: unknown): readonly string[] {
  return typeof body === "object" && body !== null && !Array.isArray(body) ? Object.keys(body).filter((name) => FIELD.test(name)).slice(0, 10) : [];
}
