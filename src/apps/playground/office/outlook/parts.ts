import PostalMime from "postal-mime";
import type { MailAddress } from "../../../../core/model/index.ts";

/** Something attached to a mail, with its bytes. */
export interface AttachedFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The parts of a mail as Outlook keeps them, beside the words of the document model. */
export interface MailParts {
  /** The headers as they arrived, undecoded. */
  readonly headers: string;
  readonly html: string | null;
  readonly plain: string | null;
  readonly messageId: string;
  /** The same for every mail of a conversation; "" for a mail that begins one. */
  readonly conversation: string;
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly attachments: readonly AttachedFile[];
}

/** Takes the file of a mail apart. */
export async function partsOf(bytes: Uint8Array): Promise<MailParts> {
  const email = await PostalMime.parse(bytes, { forceRfc822Attachments: true });
  const header = (name: string): string => email.headers.find(({ key }) => key === name)?.value ?? "";
  const mailboxes = (all: typeof email.to): readonly MailAddress[] => (all ?? []).flatMap(({ name, address, group }) => (group === undefined ? [{ name, address }] : group.map((one) => ({ name: one.name, address: one.address }))));
  const messageId = (email.messageId ?? "").trim();
  // The first mail of a conversation is what every answer refers to.
  const first = /<[^>]+>/u.exec(header("references"))?.[0] ?? header("in-reply-to").trim();
  return {
    headers: headersOf(bytes), html: email.html ?? null, plain: email.text ?? null, messageId, conversation: first === "" ? messageId : first,
    to: mailboxes(email.to), cc: mailboxes(email.cc),
    attachments: email.attachments.map(({ filename, mimeType, content }, index) => ({ id: `attachment-${String(index)}`, name: filename ?? "", mediaType: mimeType, bytes: bytesOf(content) })),
  };
}

function headersOf(bytes: Uint8Array): string {
  const text = new TextDecoder("latin1").decode(bytes);
  return text.slice(0, /\r?\n\r?\n/u.exec(text)?.index ?? text.length);
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (typeof content === "string") return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
