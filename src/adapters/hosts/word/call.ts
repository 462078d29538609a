import { KantlijnError, type ErrorCode } from "../../../core/model/index.ts";

/** Milliseconds that we wait for one answer of Office. The library itself waits 65 seconds. */
const PATIENCE_MS = 30_000;
/** Codes of Office that mean: this document may not be changed or read by an add-in. Source: Office.js error codes. */
const DENIED: ReadonlySet<string> = new Set(["AccessDenied", "7000", "EditModeRestriction", "9049", "5006"]);

/** Waits for Office, but not for ever. What fails becomes an error with a code of ours; the words of Office may hold content and are left behind. */
export async function answered<T>(work: Promise<T>, code: ErrorCode = "host-unavailable"): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => { reject(new KantlijnError("host-unavailable", "no answer within the time")); }, PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    throw error instanceof KantlijnError ? error : failure(error, code);
  } finally {
    clearTimeout(timer);
  }
}

function failure(error: unknown, code: ErrorCode): KantlijnError {
  const known = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  return new KantlijnError(DENIED.has(known) ? "host-denied" : code, `Office said ${/^\w{1,40}$/u.test(known) ? known : "no"}`);
}

/** A call of the common part of the library, which answers through a function, as a promise. */
export function common<T>(call: (done: (result: Office.AsyncResult<T>) => void) => void, code?: ErrorCode): Promise<T> {
  return answered(new Promise<T>((resolve, reject) => {
    call(({ status, value, error }) => {
      // The enumerations of the library are strings at run time.
      if (String(status) === "succeeded") resolve(value);
      else reject(Object.assign(new Error("Office refused"), { code: error.code }));
    });
  }), code);
}
