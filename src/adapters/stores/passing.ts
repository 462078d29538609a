import type { ErrorCode } from "../../core/model/index.ts";

/** Codes after which the same thing can succeed later: when a store is back, a file is closed, or somebody signed in. */
const PASSING: ReadonlySet<ErrorCode> = new Set([
  "store-unavailable", "server-unavailable", "rate-limited", "store-full", "store-locked", "session-invalid", "internal",
  "sign-in-needed", "sign-in-cancelled", "sign-in-blocked", "sign-in-offline", "sign-in-unavailable", "token-refused", "keys-unavailable",
]);

export function isPassing(code: ErrorCode): boolean {
  return PASSING.has(code);
}
