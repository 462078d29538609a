import { KantlijnError, type Attachment } from "../../../core/model/index.ts";
import { lineOf, type MailPart } from "../../files/eml/index.ts";
import { works } from "./features.ts";
import { ask, LONG_PATIENCE, type OfficeJs, type ReadItem } from "./office.ts";

/** Bytes of all attachments together that an add-in moves. Source: Limits for activation and the JavaScript API of Outlook add-ins. */
const MOST_BYTES = 25 * 1024 * 1024;

/** What the envelope says of an attachment. Outlook gives no type for what is attached to a draft. */
export function attachmentOf({ name, contentType, size, attachmentType }: Pick<Office.AttachmentDetails, "name" | "size" | "attachmentType"> & { readonly contentType?: string }): Attachment {
  return { name: lineOf(name), mediaType: attachmentType === "item" ? "message/rfc822" : (contentType ?? "application/octet-stream"), size };
}

/**
 * All attachments that are files or mails, with their bytes. Throws `capture-too-large` when Outlook does not move so
 * much, `host-file` when it moves none.
 */
export async function contentsOf(office: OfficeJs, item: ReadItem): Promise<readonly MailPart[]> {
  const wanted = item.attachments.filter(({ attachmentType }) => attachmentType !== "cloud");
  if (wanted.length === 0) return [];
  if (wanted.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) throw new KantlijnError("capture-too-large", "the attachments are more than Outlook moves", { values: { limit: String(MOST_BYTES), unit: "bytes" } });
  if (!works(office, "attachment-content")) throw new KantlijnError("host-file", "this Outlook gives no attachments");
  return Promise.all(wanted.map(async (attachment) => ({ ...attachmentOf(attachment), bytes: await contentOf(item, attachment.id) })));
}

/** The bytes of one attachment. */
export async function contentOf(item: ReadItem, id: string): Promise<Uint8Array<ArrayBuffer>> {
  const { content, format } = await ask<Office.AttachmentContent>("an attachment", (answer) => { item.getAttachmentContentAsync(id, answer); }, LONG_PATIENCE);
  return format === "base64" ? bytesOf(content) : new TextEncoder().encode(content);
}

/** Base64 as bytes. Throws `host-file` when it is none. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw new KantlijnError("host-file", "Outlook gives bytes that cannot be read");
  }
}
