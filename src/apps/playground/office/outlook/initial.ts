import type { MailAddress } from "../../../../core/model/index.ts";
import type { JsonObject } from "../channel/wire.ts";
import type { Mail } from "./mail.ts";
import type { Mailbox } from "./mailbox.ts";
import type { AttachedFile } from "./parts.ts";

/** How the wire numbers things. */
const ITEM = { read: 1, compose: 4 } as const;
const USER = 2;
const READ_WRITE = 3;
const ATTACHMENT = { file: 0, item: 1 } as const;

/** What Outlook tells first, and again when a pinned pane goes to another mail. */
export function initialData(mailbox: Mailbox, mail: Mail): JsonObject {
  const { name, address } = mailbox.owner;
  return {
    wasSuccessful: true, permissionLevel: READ_WRITE, hostVersion: "16.0.18000", userDisplayName: name, userEmailAddress: address,
    userTimeZone: "W. Europe Standard Time", userProfileType: "office365", owaView: "ThreeColumns", timeZoneOffsets: [], itemNumber: 0,
    ...(mail.compose ? draftOf(mail) : receivedOf(mail)),
  };
}

/** Of a draft everything is asked for when it is needed: it changes. */
function draftOf({ conversation }: Mail): JsonObject {
  return { itemType: ITEM.compose, itemClass: "IPM.Note", conversationId: conversation };
}

function receivedOf(mail: Mail): JsonObject {
  const { envelope } = mail.document.text;
  const moment = Date.parse(envelope?.date ?? "") || 0;
  const from = envelope?.from ?? null;
  return {
    itemType: ITEM.read, itemClass: "IPM.Note", id: `item:${mail.parts.messageId}`, subject: mail.subject, normalizedSubject: mail.subject.replace(/^(?:(?:RE|FW|BETR|DOORST):\s*)+/iu, ""),
    ...(from === null ? {} : { from: personOf(from), sender: personOf(from) }),
    to: mail.recipients.to.map(personOf), cc: mail.recipients.cc.map(personOf), attachments: mail.attachments.map(attachmentOf),
    dateTimeCreated: moment, dateTimeModified: moment, internetMessageId: mail.parts.messageId, conversationId: mail.conversation,
  };
}

/** Somebody on the wire; without a name the address stands in for it. */
export function personOf({ name, address }: MailAddress): JsonObject {
  return { name: name === "" ? address : name, address, recipientType: USER };
}

export function attachmentOf({ id, name, mediaType, bytes }: AttachedFile): JsonObject {
  return { id, name, contentType: mediaType, size: bytes.length, isInline: false, attachmentType: mediaType === "message/rfc822" ? ATTACHMENT.item : ATTACHMENT.file };
}
