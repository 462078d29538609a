import type { OutgoingMail, Sender } from "../../core/sending/index.ts";
import { ask, MISSING, type Callback, type ComposeItem, type SendOffice } from "./office.ts";

/** What is known so far of a mail that is being read; parts that did not come are empty. */
export type PartialMail = { -readonly [Part in keyof OutgoingMail]: OutgoingMail[Part] };

export function emptyMail(): PartialMail {
  return { subject: "", body: "", recipients: [], attachments: [], reply: false };
}

/**
 * Reads the mail at hand into `mail`, part by part, so that whoever cannot wait for the end has the begin: first who gets it.
 * Never more than three calls at once, which is what Outlook allows an add-in. Never rejects.
 */
export async function readMail(item: ComposeItem, mail: PartialMail): Promise<void> {
  const [to, cc, bcc] = await Promise.all([item.to ?? item.requiredAttendees, item.cc ?? item.optionalAttendees, item.bcc].map((field) => ask((callback) => (field?.getAsync ? field.getAsync(callback) : MISSING))));
  mail.recipients = [to, cc, bcc].flatMap(addressesOf);
  const [subject, attachments, type] = await Promise.all([
    ask((callback) => (item.subject?.getAsync ? item.subject.getAsync(callback) : MISSING)),
    ask((callback) => (item.getAttachmentsAsync ? item.getAttachmentsAsync(callback) : MISSING)),
    ask((callback) => (item.getComposeTypeAsync ? item.getComposeTypeAsync(callback) : MISSING)),
  ]);
  mail.subject = textOf(subject);
  mail.attachments = listOf(attachments).map((attachment) => textOf(memberOf(attachment, "name")));
  mail.reply = isReply(memberOf(type, "composeType"), mail.subject);
  mail.body = textOf(await ask((callback: Callback) => (item.body?.getAsync ? item.body.getAsync("text", callback) : MISSING)));
}

/** A draft that is opened again need not know any more that it answers; its subject does. */
function isReply(type: unknown, subject: string): boolean {
  return type === "reply" || (type !== "forward" && /^\s*(?:re|antw|aw|sv)\s*:/i.test(subject));
}

/** Who is signed in to the mailbox; null when the host does not say. */
export function senderOf(office: SendOffice): Sender | null {
  const profile = office.context?.mailbox?.userProfile;
  const email = textOf(profile?.emailAddress);
  return email === "" ? null : { name: textOf(profile?.displayName), email };
}

function addressesOf(recipients: unknown): readonly string[] {
  return listOf(recipients).map((recipient) => textOf(memberOf(recipient, "emailAddress"))).filter((address) => address !== "");
}

/** A member of something that may be anything. */
export function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
