import type { MailEnvelope, Paragraph } from "../../../core/model/index.ts";
import { headersOf, lineOf, signsOf, textOfMail } from "../../files/eml/index.ts";
import { attachmentOf } from "./attachments.ts";
import { works } from "./features.ts";
import { insideMails } from "./inside.ts";
import type { Grip } from "./item.ts";
import { ask, type OfficeJs, type ReadItem } from "./office.ts";
import { addressOf, bodyOf } from "./words.ts";

/** A mail as it was received or sent. */
export interface Received {
  readonly paragraphs: readonly Paragraph[];
  readonly envelope: MailEnvelope;
}

/** Reads a mail that can no longer change: the same text and envelope that its file gives. */
export async function readReceived(office: OfficeJs, item: ReadItem, grip: Grip): Promise<Received> {
  const [body, headers, inside] = await Promise.all([bodyOf(office, item.body, null), rawHeaders(office, item), insideMails(office, item)]);
  grip.hold();
  const paragraphs = [...textOfMail({ subject: item.subject, ...body }), ...inside];
  return { paragraphs, envelope: envelopeOf(item, headers) };
}

/** The headers as one text; null where they cannot be read. A mail in Sent Items often has none. */
export async function rawHeaders(office: OfficeJs, item: ReadItem): Promise<string | null> {
  if (!works(office, "mail-headers")) return null;
  const headers = await ask<string>("the headers", (answer) => { item.getAllInternetHeadersAsync(answer); }).catch(() => "");
  return headers.trim() === "" ? null : headers;
}

/** What stands on the outside of a received mail. */
export function envelopeOf(item: ReadItem, headers: string | null): MailEnvelope {
  const signs = signsOf(headers === null ? () => null : headersOf(headers).of);
  const arrived = item.dateTimeCreated ?? null;
  return {
    ...signs,
    subject: lineOf(item.subject),
    from: senderOf(item),
    to: item.to.map(addressOf), cc: item.cc.map(addressOf),
    date: signs.date ?? (arrived === null || Number.isNaN(arrived.getTime()) ? null : arrived.toISOString()),
    draft: false,
    // Without headers the prefix that Outlook takes off tells the same.
    reply: headers === null ? item.subject.trim() !== (item.normalizedSubject ?? item.subject).trim() : signs.reply,
    attachments: item.attachments.map((attachment) => attachmentOf(attachment)),
  };
}

/** Who wrote it. Outlook gives no sender for some system mails. */
function senderOf(item: ReadItem): MailEnvelope["from"] {
  const from = item.from ?? item.sender ?? null;
  return from === null ? null : addressOf(from);
}
