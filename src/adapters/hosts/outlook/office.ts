import { KantlijnError } from "../../../core/model/index.ts";

/** The genuine library as it stands in the page. */
export type OfficeJs = typeof Office;
/** A mail that was received or sent. System mails, and mails in old mailboxes, lack what the types promise. */
export type ReadItem = Doubtful<Office.MessageRead, "from" | "sender" | "internetMessageId" | "conversationId" | "dateTimeCreated" | "normalizedSubject">;
/** A mail that is being written. It gets a conversation when it answers one, else later. */
export type ComposeItem = Doubtful<Office.MessageCompose, "conversationId" | "from">;
type Doubtful<T, K extends keyof T> = Omit<T, K> & { readonly [P in K]: T[P] | null | undefined };

/** Milliseconds that Outlook gets for an answer. */
const PATIENCE = 15_000;
/** Attachments and whole mails come over slow lines. */
export const LONG_PATIENCE = 120_000;

/** No permission, protected by the organisation, or not for add-ins. Source: Office common API error codes. */
const DENIED: ReadonlySet<number> = new Set([7000, 9017, 9018]);
/** Questions that Outlook takes at the same time; it refuses more. Source: Limits for activation and the JavaScript API of Outlook add-ins. */
const AT_ONCE = 3;
let asking = 0;
const line: (() => void)[] = [];

/**
 * Asks Outlook something and waits for the answer, behind what was asked before. Throws KantlijnError: `host-denied`
 * when Outlook does not let Kantlijn near, `host-unavailable` when no answer comes in time or Outlook cannot, also when
 * it says so by throwing.
 */
export async function ask<T>(what: string, call: (answer: (result: Office.AsyncResult<T>) => void) => void, patience = PATIENCE): Promise<T> {
  if (asking >= AT_ONCE) await new Promise<void>((resolve) => { line.push(resolve); });
  else asking += 1;
  try {
    return await answerTo(what, call, patience);
  } finally {
    const next = line.shift();
    if (next === undefined) asking -= 1;
    else next();
  }
}

function answerTo<T>(what: string, call: (answer: (result: Office.AsyncResult<T>) => void) => void, patience: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => { reject(new KantlijnError("host-unavailable", `Outlook gives no answer to ${what}`)); }, patience);
    const finish = (work: () => void): void => {
      clearTimeout(timer);
      work();
    };
    try {
      call(({ status, value, error }) => {
        if (String(status) === "succeeded") finish(() => { resolve(value); });
        // Its message can hold content: only the number goes along.
        else finish(() => { reject(refused(what, error.code)); });
      });
    } catch {
      finish(() => { reject(refused(what, null)); });
    }
  });
}

function refused(what: string, code: number | null): KantlijnError {
  return new KantlijnError(code !== null && DENIED.has(code) ? "host-denied" : "host-unavailable", `Outlook refuses ${what}${code === null ? "" : ` (${String(code)})`}`);
}

/** A method that may be missing: older libraries and other platforms have fewer than the types say. */
export function has(object: object | null | undefined, name: string): boolean {
  return typeof (object as Readonly<Record<string, unknown>> | null | undefined)?.[name] === "function";
}
