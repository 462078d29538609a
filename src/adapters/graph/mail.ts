import { KantlijnError } from "../../core/model/index.ts";
import { askGraph, leave, type GraphParts } from "./ask.ts";

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
  if (!ITEM_ID.test(id) || (mailbox !== null && !MAILBOX.test(mailbox))) throw new KantlijnError("mail-not-found", "no id of a mail");
  const whose = mailbox === null ? "me" : `users/${encodeURIComponent(mailbox)}`;
  const answer = await askGraph(`${whose}/messages/${encodeURIComponent(id)}/$value`, mailbox === null ? OWN : SHARED, parts);
  return new Blob(await bytesOf(answer, limit), { type: "message/rfc822" });
}

/** Outlook writes ids with characters that mean something in an address. Source: Office Add-ins, Mailbox.convertToRestId. */
function restIdOf(itemId: string): string {
  return itemId.replaceAll("/", "-").replaceAll("+", "_");
}

/** Stops at the limit, also when the length was not told or not true. */
async function bytesOf(answer: Response, limit: number): Promise<Uint8Array<ArrayBuffer>[]> {
  const tooLarge = (): KantlijnError => new KantlijnError("file-too-large", "mail over the limit", { values: { limit: String(limit), unit: "bytes" } });
  if (Number(answer.headers.get("content-length") ?? 0) > limit) {
    leave(answer);
    throw tooLarge();
  }
  const reader = answer.body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  while (reader !== undefined) {
    const { done, value } = await reader.read().catch(() => { throw new KantlijnError("mail-unavailable", "the answer was cut off"); });
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      reader.cancel().catch(() => undefined);
      throw tooLarge();
    }
    chunks.push(value);
  }
  if (size === 0) throw new KantlijnError("mail-unavailable", "an empty answer");
  return chunks;
}
