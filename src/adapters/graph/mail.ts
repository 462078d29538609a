import { KantlijnError } from "../../core/model/index.ts";
import { callGraph, leave, type GraphParts } from "./call.ts";
import { bytesOf } from "./read.ts";

/** Which mail. */
export interface GraphMail {
  /** As Outlook gives it; both its forms are understood. */
  readonly itemId: string;
  /** Address of the shared mailbox that it is in; null for the author's own. */
  readonly mailbox: string | null;
}

/** What is asked: to read mail that the author can read, and nothing else. */
const OWN = ["https://graph.microsoft.com/Mail.Read"] as const;
const SHARED = ["https://graph.microsoft.com/Mail.Read.Shared"] as const;
/** Bytes; as large as a file that Kantlijn reads. */
const LARGEST = 100 * 1024 * 1024;
const ITEM_ID = /^[A-Za-z0-9_=-]{1,512}$/u;
const MAILBOX = /^[^\s/?#@]{1,64}@[^\s/?#@]{1,255}$/u;

/**
 * A mail as it is in the mailbox, with its headers and attachments (RFC 5322). For Outlook that
 * cannot give the file itself.
 * @throws KantlijnError `mail-not-found`, `mail-refused`, `mail-unavailable`, `rate-limited`, `file-too-large`, or what signing in throws.
 */
export async function mailFile({ itemId, mailbox }: GraphMail, parts: GraphParts, limit = LARGEST): Promise<Blob> {
  const id = restIdOf(itemId);
  if (!isMailId(id) || (mailbox !== null && !MAILBOX.test(mailbox))) throw new KantlijnError("mail-not-found", "no id of a mail");
  const whose = mailbox === null ? "me" : `users/${encodeURIComponent(mailbox)}`;
  const answer = await callGraph({ path: `${whose}/messages/${encodeURIComponent(id)}/$value`, scopes: mailbox === null ? OWN : SHARED, answer: limit }, parts, problemOfMail);
  refuseProxy(answer);
  const chunks = await bytesOf(answer, limit, {
    tooLarge: () => new KantlijnError("file-too-large", "mail over the limit", { values: { limit: String(limit), unit: "bytes" } }),
    cutOff: () => new KantlijnError("mail-unavailable", "the answer was cut off"),
  });
  if (chunks.every(({ byteLength }) => byteLength === 0)) throw new KantlijnError("mail-unavailable", "an empty answer");
  return new Blob(chunks, { type: "message/rfc822" });
}

/** Outlook writes ids with characters that mean something in an address. Source: Office Add-ins, Mailbox.convertToRestId. */
export function restIdOf(itemId: string): string {
  return itemId.replaceAll("/", "-").replaceAll("+", "_");
}

/** Something on the way that shows a page of its own, such as one to sign in on, says that all is well. @throws KantlijnError `mail-unavailable`. */
export function refuseProxy(answer: Response): void {
  if (!/^text\/html\b/iu.test(answer.headers.get("content-type") ?? "")) return;
  leave(answer);
  throw new KantlijnError("mail-unavailable", "an answer that is none of graph");
}

/** Whether this can be the id of a mail; whatever else it is goes into no address. */
export function isMailId(id: string): boolean {
  return ITEM_ID.test(id);
}

/** What a status means to who asked for a mail. The body of the answer is not read: it can name people. */
export function problemOfMail(status: number | null): KantlijnError {
  if (status === null) return new KantlijnError("mail-unavailable", "no answer from graph");
  const detail = `graph answered ${String(status)}`;
  if (status === 404 || status === 410) return new KantlijnError("mail-not-found", detail);
  if (status === 401 || status === 403) return new KantlijnError("mail-refused", detail);
  return new KantlijnError(status === 429 ? "rate-limited" : "mail-unavailable", detail);
}
