import { KantlijnError, type ErrorCode } from "../../core/model/index.ts";

export type SignInCode = Extract<ErrorCode, `sign-in-${string}`>;

export function isSignInCode(code: ErrorCode): code is SignInCode {
  return code.startsWith("sign-in-");
}

/**
 * An error of signing in. What the library or Office said goes no further: it can hold names, addresses and parts of
 * tokens. `detail` is a word of ours, or a code of theirs that looks like one.
 */
export function signInError(code: SignInCode, detail: string): KantlijnError {
  return new KantlijnError(code, `sign-in: ${/^[a-z0-9_ -]{1,60}$/u.test(detail) ? detail : "no reason given"}`);
}

/** The code of an error of the library, such as `user_cancelled`; empty when it has none. */
export function libraryCodeOf(error: unknown): string {
  const code = typeof error === "object" && error !== null && "errorCode" in error ? error.errorCode : null;
  return typeof code === "string" ? code : "";
}

/** Codes of the library that mean something to an author; everything else means that this way does not work. Source: MSAL 5, ClientAuthErrorCodes and BrowserAuthErrorCodes. */
const MEANING: Readonly<Record<string, SignInCode>> = {
  user_canceled: "sign-in-cancelled",
  user_cancelled: "sign-in-cancelled",
  access_denied: "sign-in-cancelled",
  no_network_connectivity: "sign-in-offline",
  post_request_failed: "sign-in-offline",
  get_request_failed: "sign-in-offline",
  network_error: "sign-in-offline",
};

/** What an error of the library means. */
export function meaningOf(error: unknown): KantlijnError {
  if (error instanceof KantlijnError) return error;
  const code = libraryCodeOf(error);
  return signInError(Object.hasOwn(MEANING, code) ? (MEANING[code] ?? "sign-in-unavailable") : "sign-in-unavailable", code);
}
