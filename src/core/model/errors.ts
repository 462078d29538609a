/**
 * Every error a person can meet has a code. The sentence (what is wrong, what is safe, what to do) stands in
 * `src/language`, the page in `docs/reference/errors.md`.
 */
export const ERROR_CODES = [
  "file-not-found", "file-unreadable", "file-empty", "file-too-large", "file-encrypted", "file-damaged", "file-bomb",
  "file-type-unknown", "file-type-mismatch", "file-no-text", "file-too-slow",
  "policy-invalid", "policy-unknown", "world-invalid", "context-invalid", "scenario-invalid", "list-invalid", "configuration-invalid",
  "usage",
  "capture-invalid", "capture-not-found", "capture-too-large", "capture-checksum", "capture-conflict", "capture-withdrawn", "undo-expired", "undo-changed", "undo-version",
  "place-not-found", "place-refused", "store-locked",
  "host-unavailable", "host-denied", "host-file", "host-stamp",
  "sign-in-not-set-up", "sign-in-needed", "sign-in-cancelled", "sign-in-blocked", "sign-in-offline", "sign-in-unavailable",
  "mail-not-found", "mail-refused", "mail-unavailable",
  "document-none", "document-unsent", "intent-kept",
  "session-invalid", "token-refused", "keys-unavailable", "not-allowed", "origin-refused", "waiting-unreadable", "rate-limited", "store-unavailable", "store-full",
  "delivery-place", "delivery-type", "delivery-refused", "delivery-rejected", "delivery-token", "delivery-locked", "delivery-gone", "delivery-answer", "delivery-earlier", "delivery-interrupted",
  "publication-concept", "publication-closed", "publication-category", "publication-setup", "publication-taken",
  "server-unavailable", "not-found", "internal",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** The one error class. `message` is for developers and never holds content of a document. */
export class KantlijnError extends Error {
  readonly code: ErrorCode;
  /** Values for the sentence, such as a limit; never content. */
  readonly values: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, message: string, options: { readonly values?: Readonly<Record<string, string>>; readonly cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "KantlijnError";
    this.code = code;
    this.values = options.values ?? {};
  }
}

/** For states that cannot be; a failure is a mistake in the program. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new KantlijnError("internal", `invariant: ${message}`);
}
