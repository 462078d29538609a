import type { MailAddress, MailEnvelope, Paragraph } from "../../../core/model/index.ts";
import { lineOf, textOfMail } from "../../files/eml/index.ts";
import { attachmentOf } from "./attachments.ts";
import { works } from "./features.ts";
import type { Grip } from "./item.ts";
import { ask, has, type ComposeItem, type OfficeJs } from "./office.ts";
import { addressOf, bodyOf, type Words } from "./words.ts";

/** A mail that is being written. */
export interface Draft {
  readonly paragraphs: readonly Paragraph[];
  readonly envelope: MailEnvelope;
  /** The words as they came: the same means that nothing was typed. */
  readonly words: string;
}

/** Reads a mail that is being written, as it is at this moment. */
export async function readDraft(office: OfficeJs, item: ComposeItem, grip: Grip): Promise<Draft> {
  const [words, to, cc, from, reply, attachments] = await Promise.all([
    wordsOf(office, item), people(item.to), people(item.cc), authorOf(office, item), isReply(office, item), attachmentsOf(office, item),
  ]);
  grip.hold();
  const envelope: MailEnvelope = { subject: lineOf(words.subject), from, to, cc, date: null, draft: true, bulk: false, automatic: false, reply, attachments };
  return { paragraphs: textOfMail(words), envelope, words: signOf(words) };
}

/** The words alone, to see whether somebody typed: Outlook tells of no typing. */
export async function typedIn(office: OfficeJs, item: ComposeItem): Promise<string> {
  return signOf(await wordsOf(office, item));
}

const signOf = ({ subject, html, plain }: Words): string => `${subject}\n${html ?? ""}\n${plain ?? ""}`;

async function wordsOf(office: OfficeJs, item: ComposeItem): Promise<Words> {
  const [subject, type] = await Promise.all([
    ask<string>("the subject", (answer) => { item.subject.getAsync(answer); }),
    ask<Office.CoercionType>("the type of the body", (answer) => { item.body.getTypeAsync(answer); }),
  ]);
  return { subject, ...(await bodyOf(office, item.body, type === office.CoercionType.Text ? "text" : "html")) };
}

async function people(recipients: Office.Recipients): Promise<readonly MailAddress[]> {
  return (await ask<Office.EmailAddressDetails[]>("the recipients", (answer) => { recipients.getAsync(answer); })).map(addressOf);
}

/** From whom it goes: another mailbox than the own one where somebody writes for a team. */
async function authorOf(office: OfficeJs, item: ComposeItem): Promise<MailAddress> {
  const own = addressOf(office.context.mailbox.userProfile);
  const { from } = item;
  if (from === null || from === undefined || !has(from, "getAsync")) return own;
  return ask<Office.EmailAddressDetails>("the sender", (answer) => { from.getAsync(answer); }).then(addressOf, () => own);
}

async function isReply(office: OfficeJs, item: ComposeItem): Promise<boolean> {
  const inConversation = (item.conversationId ?? "") !== "";
  if (!works(office, "compose-type")) return inConversation;
  return ask<{ readonly composeType: string }>("the kind of mail", (answer) => { item.getComposeTypeAsync(answer); }).then(({ composeType }) => composeType !== "newMail", () => inConversation);
}

async function attachmentsOf(office: OfficeJs, item: ComposeItem): Promise<MailEnvelope["attachments"]> {
  if (!works(office, "attachment-list")) return [];
  const listed = await ask<Office.AttachmentDetailsCompose[]>("the attachments", (answer) => { item.getAttachmentsAsync(answer); }).catch(() => []);
  return listed.map((attachment) => attachmentOf(attachment));
}
