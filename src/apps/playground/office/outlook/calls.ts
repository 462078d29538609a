import type { MailAddress } from "../../../../core/model/index.ts";
import { latin1 } from "../../../../adapters/files/eml/index.ts";
import { OfficeFault } from "../channel/app.ts";
import { isObject, numberOf, objectIn, stringOf, type Json, type JsonObject } from "../channel/wire.ts";
import { attachmentOf, personOf } from "./initial.ts";
import type { Field, Mail } from "./mail.ts";
import type { Mailbox } from "./mailbox.ts";

/** What a call is about: the mail that is open, in whose mailbox. */
export interface Ground {
  readonly mailbox: Mailbox;
  readonly mail: Mail;
  /** Tells the add-in that recipients or attachments changed. */
  readonly changed: (event: string, payload: JsonObject) => void;
}

type Call = (request: JsonObject, ground: Ground) => Json;

const FIELDS: readonly Field[] = ["to", "cc", "bcc"];
const TEXT = 0;
/** Numbers that Outlook gives. Source: Office common API error codes, and Limits of Outlook add-ins. */
const FAULT = { notFound: 9001, wrongType: 9002, tooLong: 9003, tooMuch: 9019 } as const;
const MOST = { properties: 2_500, notice: 150, notices: 5, settings: 32_768, session: 50_000 } as const;

/** The calls of Outlook by their number on the wire. Source: what the genuine library of 2022 sends and takes. */
export const CALLS: Readonly<Record<number, Call>> = {
  3: (_, { mail }) => ({ customProperties: JSON.stringify(mail.beside.properties) }),
  4: ({ customProperties }, { mail }) => {
    const properties = isObject(customProperties) ? customProperties : {};
    if (JSON.stringify(properties).length > MOST.properties) throw new OfficeFault(FAULT.tooMuch, "too many custom properties");
    mail.beside.properties = properties;
    return null;
  },
  14: () => "html",
  15: (request, { mail }) => mail.recipients[fieldOf(request)].map(personOf),
  17: ({ subject }, { mail }) => {
    const paragraph = mail.document.text.paragraphs.find(({ role }) => role === "subject");
    if (paragraph === undefined) mail.document.insert(null, stringOf(subject) ?? "", "subject");
    else mail.document.edit(paragraph.key, stringOf(subject) ?? "");
    return null;
  },
  18: (_, { mail }) => mail.subject,
  20: ({ attachmentIndex }, ground) => removeAttachment(stringOf(attachmentIndex) ?? "", ground),
  21: (request, ground) => setRecipients(request, ground, []),
  22: (request, ground) => setRecipients(request, ground, ground.mail.recipients[fieldOf(request)]),
  32: (_, { mail }) => mail.draftId,
  33: (request, { mail }) => notice(request, mail, false),
  34: (_, { mail }) => [...mail.beside.notices.values()],
  35: (request, { mail }) => notice(request, mail, true),
  36: ({ key }, { mail }) => {
    mail.beside.notices.delete(stringOf(key) ?? "");
    return null;
  },
  37: ({ coercionType }, { mail }) => (numberOf(coercionType) === TEXT ? mail.plain : mail.html),
  99: () => "",
  107: (_, { mailbox }) => personOf(mailbox.owner),
  148: ({ base64String, name }, ground) => addAttachment(stringOf(base64String) ?? "", stringOf(name) ?? "", ground),
  149: (_, { mail }) => mail.attachments.map(attachmentOf),
  150: ({ id }, { mail }) => {
    const found = mail.attachments.find((attachment) => attachment.id === id);
    if (found === undefined) throw new OfficeFault(FAULT.notFound, "no such attachment");
    return found.mediaType === "message/rfc822" ? { content: latin1(found.bytes), format: "eml" } : { content: btoa(latin1(found.bytes)), format: "base64" };
  },
  152: ({ internetHeaderKeys }, { mail }) => headersNamed(mail, internetHeaderKeys),
  164: (_, { mail }) => mail.draftId,
  168: (_, { mail }) => mail.parts.headers,
  174: (_, { mail }) => ({ composeType: mail.conversation === null ? "newMail" : "reply", coercionType: "html" }),
  185: ({ name, value }, { mail }) => {
    mail.session.set(stringOf(name) ?? "", stringOf(value) ?? "");
    if (JSON.stringify(Object.fromEntries(mail.session)).length <= MOST.session) return null;
    mail.session.delete(stringOf(name) ?? "");
    throw new OfficeFault(FAULT.tooMuch, "too much session data");
  },
  186: ({ name }, { mail }) => {
    const value = mail.session.get(stringOf(name) ?? "");
    if (value === undefined) throw new OfficeFault(FAULT.notFound, "no such session data");
    return value;
  },
  187: (_, { mail }) => Object.fromEntries(mail.session),
  188: (_, { mail }) => {
    mail.session.clear();
    return null;
  },
  189: ({ name }, { mail }) => {
    mail.session.delete(stringOf(name) ?? "");
    return null;
  },
  404: ({ ApiParams: sent }, { mailbox }) => {
    const settings = isObject(sent) ? sent : objectIn({ first: Array.isArray(sent) ? (sent as readonly Json[])[0] : null }, "first");
    if (JSON.stringify(settings).length > MOST.settings) throw new OfficeFault(FAULT.tooMuch, "too many settings");
    mailbox.settings.clear();
    for (const [name, value] of Object.entries(settings)) mailbox.settings.set(name, stringOf(value) ?? JSON.stringify(value));
    return null;
  },
};

function fieldOf({ recipientField }: JsonObject): Field {
  return FIELDS[numberOf(recipientField) ?? 0] ?? "to";
}

function setRecipients(request: JsonObject, { mail, changed }: Ground, before: readonly MailAddress[]): Json {
  const added = Array.isArray(request["recipientArray"]) ? (request["recipientArray"] as readonly Json[]) : [];
  const field = fieldOf(request);
  mail.recipients[field] = [...before, ...added.map((one): MailAddress => (isObject(one) ? { name: stringOf(one["name"]) ?? "", address: stringOf(one["address"]) ?? "" } : { name: "", address: stringOf(one) ?? "" }))];
  changed("olkRecipientsChanged", { to: field === "to", cc: field === "cc", bcc: field === "bcc" });
  return null;
}

function addAttachment(base64: string, name: string, { mail, changed }: Ground): Json {
  const attachment = { id: `attachment-${crypto.randomUUID()}`, name, mediaType: "application/octet-stream", bytes: Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)) };
  mail.attachments.push(attachment);
  changed("olkAttachmentsChanged", { attachmentStatus: "added", attachmentDetails: attachmentOf(attachment) });
  return attachment.id;
}

function removeAttachment(id: string, { mail, changed }: Ground): Json {
  const [removed] = mail.attachments.splice(mail.attachments.findIndex((attachment) => attachment.id === id), 1);
  if (removed !== undefined) changed("olkAttachmentsChanged", { attachmentStatus: "removed", attachmentDetails: attachmentOf(removed) });
  return null;
}

/** At most five lines above a mail, each with its own name. */
function notice(request: JsonObject, { beside: { notices } }: Mail, replaces: boolean): Json {
  const key = stringOf(request["key"]) ?? "";
  if ((stringOf(request["message"]) ?? "").length > MOST.notice) throw new OfficeFault(FAULT.tooLong, "too long a notice");
  if (!replaces && notices.has(key)) throw new OfficeFault(FAULT.wrongType, "a notice of this name is there");
  if (!notices.has(key) && notices.size >= MOST.notices) throw new OfficeFault(FAULT.tooMuch, "too many notices");
  notices.set(key, request);
  return null;
}

function headersNamed(mail: Mail, wanted: Json | undefined): Json {
  const names = Array.isArray(wanted) ? (wanted as readonly Json[]).map((name) => (stringOf(name) ?? "").toLowerCase()) : [];
  const lines = mail.parts.headers.replace(/\r?\n[ \t]+/gu, " ").split(/\r?\n/u).map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()] as const);
  return Object.fromEntries(lines.filter(([name]) => names.includes(name.toLowerCase())));
}
