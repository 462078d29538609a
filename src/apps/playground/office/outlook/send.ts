import { writeMail } from "../../../../adapters/files/eml/index.ts";
import type { Mail } from "./mail.ts";
import type { Mailbox } from "./mailbox.ts";

/** Headers of a draft that its copy in Sent Items keeps: what it answers. */
const KEPT = /^(?:in-reply-to|references):/iu;

/** Sends a mail to nobody: gives the copy that comes to stand in Sent Items, as a file. What was kept beside the draft goes along. */
export function sent(mailbox: Mailbox, mail: Mail, now: Date): Uint8Array<ArrayBuffer> {
  const [, domain = "localhost"] = mailbox.owner.address.split("@");
  const messageId = `<${crypto.randomUUID()}@${domain}>`;
  mailbox.move(mail, messageId);
  return writeMail({
    headers: null, messageId, more: mail.parts.headers.replace(/\r?\n[ \t]+/gu, " ").split(/\r?\n/u).filter((line) => KEPT.test(line)),
    envelope: { subject: mail.subject, from: mailbox.owner, to: mail.recipients.to, cc: mail.recipients.cc, date: now.toISOString() },
    body: { html: mail.html, plain: null }, attachments: mail.attachments,
  });
}
