import type { ErrorCode } from "../../../core/model/index.ts";
import { codeOf } from "../codes.ts";

/** Codes of the operating system and of PostgreSQL (appendix A) that mean: not now, perhaps later. */
const AWAY = new Set([
  "ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "EAI_AGAIN", "ENOENT",
  "57P01", "57P02", "57P03", "57P05", "57014", "53300", "53400", "55P03", "40P01", "40001", "25006", "58000", "58030", "XX000",
]);
const FULL = new Set(["53100", "ENOSPC", "EDQUOT"]);

/** Words of the driver itself, which gives these no code. */
const BROKEN_OFF = /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Query read timeout)/;

/** The code for a failure of the database that is nobody's mistake; null for every other failure. */
export function faultOf(error: unknown): Extract<ErrorCode, "store-unavailable" | "store-full"> | null {
  const code = codeOf(error) ?? "";
  if (FULL.has(code)) return "store-full";
  if (AWAY.has(code) || code.startsWith("08")) return "store-unavailable";
  const message = typeof error === "object" && error !== null && "message" in error ? String(error.message) : "";
  return BROKEN_OFF.test(message) ? "store-unavailable" : null;
}
