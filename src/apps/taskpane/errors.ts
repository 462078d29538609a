import { ERROR_CODES, type ErrorCode } from "../../core/model/index.ts";

/** The code of an error, also of one that was made in another window, where the class is another. */
export function codeOf(error: unknown): ErrorCode {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
  return ERROR_CODES.find((known) => known === code) ?? "internal";
}
