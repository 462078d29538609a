import { addressParser } from "postal-mime";
import type { Attachment, MailAddress, MailEnvelope } from "../../../core/model/index.ts";
import { lineOf, signsOf } from "../eml/envelope.ts";
import { headersOf } from "../eml/headers.ts";
import { ID, type Properties } from "./properties.ts";

const [TO, CC] = [1, 2];
const KIND_OF_RECIPIENT = 0x0f;
const UNSENT = 0x08;
/** The begin of a conversation has this many bytes; every answer adds to it. Source: MS-OXOMSG 2.2.1.3. */
const FIRST_IN_CONVERSATION = 22;
/** Classes of messages that nobody wrote: reports of delivery, and answers of somebody who is away. */
const AUTOMATIC = /^(?:report\.|ipm\.note\.rules\.)/i;
const LIST = /\s*;\s*/;

/** What the properties of a message say of who, when and how. Sender and date as the mail itself says them, when it kept its headers. */
export function envelopeOf(message: Properties, recipients: readonly Properties[], attachments: readonly Attachment[]): MailEnvelope {
  const { of: header } = headersOf(message.text(ID.headers) ?? "");
  const signs = signsOf(header);
  const of = (kind: number): readonly MailAddress[] => recipients.filter((recipient) => ((recipient.number(ID.recipientType) ?? TO) & KIND_OF_RECIPIENT) === kind).map(recipientOf);
  const reply = [ID.inReplyTo, ID.references].some((id) => (message.text(id) ?? "") !== "") || (message.size(ID.conversationIndex) ?? 0) > FIRST_IN_CONVERSATION;
  return {
    subject: lineOf(message.text(ID.subject) ?? ""),
    from: senderOf(message, header("from")),
    to: orShown(of(TO), message.text(ID.displayTo)), cc: orShown(of(CC), message.text(ID.displayCc)),
    date: signs.date ?? message.moment(ID.submitted) ?? message.moment(ID.delivered),
    draft: signs.draft || ((message.number(ID.flags) ?? 0) & UNSENT) !== 0,
    bulk: signs.bulk,
    automatic: signs.automatic || AUTOMATIC.test(message.text(ID.messageClass) ?? ""),
    reply: signs.reply || reply,
    attachments,
  };
}

/** Inside an organisation an address is a path in a directory, which is no mail address. */
const mailAddress = (...candidates: readonly (string | null)[]): string => candidates.map((candidate) => lineOf(candidate ?? "")).find((candidate) => /^[^\s/@][^\s@]*@[^\s@]+$/.test(candidate)) ?? "";

function senderOf(message: Properties, header: string | null): MailAddress | null {
  const said = header === null ? undefined : addressParser(header)[0];
  const name = lineOf(message.text(ID.representingName) ?? message.text(ID.senderName) ?? said?.name ?? "");
  const address = mailAddress(message.text(ID.representingSmtp), message.text(ID.representingAddress), said?.address ?? null, message.text(ID.senderSmtp), message.text(ID.senderAddress));
  return name === "" && address === "" ? null : { name, address };
}

function recipientOf(recipient: Properties): MailAddress {
  const address = mailAddress(recipient.text(ID.smtp), recipient.text(ID.address));
  return { name: lineOf(recipient.text(ID.displayName) ?? ""), address };
}

/** A message that somebody saved without its recipients still says whom it shows. */
function orShown(recipients: readonly MailAddress[], shown: string | null): readonly MailAddress[] {
  if (recipients.length > 0) return recipients;
  return lineOf(shown ?? "").split(LIST).filter((name) => name !== "").map((name) => ({ name, address: mailAddress(name) }));
}
