import { KantlijnError } from "../../../core/model/index.ts";
import { headersOf, lineOf, writeMail } from "../../files/eml/index.ts";
import type { HostFile } from "../host.ts";
import { bytesOf, contentsOf } from "./attachments.ts";
import { works } from "./features.ts";
import type { Grip } from "./item.ts";
import { ask, has, LONG_PATIENCE, type OfficeJs, type ReadItem } from "./office.ts";
import { envelopeOf, rawHeaders } from "./read.ts";
import { bodyOf } from "./words.ts";

const MEDIA_TYPE = "message/rfc822";
const LONGEST_NAME = 100;
/** What Windows, SharePoint and a mail program cannot have in a name. */
const ILLEGAL = /[\p{Cc}"*:<>?/\\|#%~&{}]+/gu;

/** Which mail, as Microsoft Graph names it. `mailbox` is null for the own one. */
export interface GraphMail {
  readonly itemId: string;
  readonly mailbox: string | null;
}

export interface FileParts {
  readonly office: OfficeJs;
  /** Fetches the mail from Microsoft Graph as a file; null where nobody signed in for that. */
  readonly graphFile: ((mail: GraphMail) => Promise<Blob>) | null;
  readonly names: {
    /** For a mail without a subject. */
    readonly untitled: string;
    /** The name of a file that is put together from parts, from the name it would have had. */
    readonly rebuilt: (name: string) => string;
  };
}

/**
 * The mail as a file: byte for byte where Outlook or Graph gives it, else put together from its parts and named so.
 * Throws `document-none` when another mail took its place, `capture-too-large` and `host-*` when no way works.
 */
export async function fileOf(parts: FileParts, item: ReadItem, grip: Grip): Promise<HostFile> {
  const whole = (await fromOutlook(parts.office, item)) ?? (await fromGraph(parts, item));
  grip.hold();
  if (whole !== null) return { name: fileNameOf(item.subject, parts.names.untitled), mediaType: MEDIA_TYPE, bytes: whole };
  const rebuilt = await fromParts(parts.office, item);
  grip.hold();
  return { name: `${parts.names.rebuilt(nameOf(item.subject, parts.names.untitled))}.eml`, mediaType: MEDIA_TYPE, bytes: new Blob([rebuilt], { type: MEDIA_TYPE }) };
}

/** The name of the file of a mail with this subject. */
export function fileNameOf(subject: string, untitled: string): string {
  return `${nameOf(subject, untitled)}.eml`;
}

function nameOf(subject: string, untitled: string): string {
  const words = lineOf(subject.replace(ILLEGAL, " ")).slice(0, LONGEST_NAME).replace(/[\uD800-\uDBFF]$/u, "").replace(/[. ]+$/u, "").trim();
  return words === "" ? untitled : words;
}

async function fromOutlook(office: OfficeJs, item: ReadItem): Promise<Blob | null> {
  if (!works(office, "mail-file")) return null;
  const bytes = await ask<string>("the mail as a file", (answer) => { item.getAsFileAsync(answer); }, LONG_PATIENCE).then(bytesOf).catch(() => null);
  if (bytes === null) return null;
  refuseAnother(bytes, item);
  return new Blob([bytes], { type: MEDIA_TYPE });
}

/** A pinned pane goes on to another mail, and Outlook answers about that one: the file has to be of this mail. */
function refuseAnother(bytes: Uint8Array, item: ReadItem): void {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 65_536)).split(/\r?\n\r?\n/u, 1)[0] ?? "";
  const id = headersOf(head).of("message-id");
  const expected = (item.internetMessageId ?? "").trim();
  if (id !== null && expected !== "" && id !== expected) throw new KantlijnError("document-none", "the file is of another mail");
}

async function fromGraph({ office, graphFile }: FileParts, item: ReadItem): Promise<Blob | null> {
  if (graphFile === null) return null;
  return graphFile({ itemId: restIdOf(office, item.itemId), mailbox: await sharedMailbox(office, item) }).catch(() => null);
}

/** The id of a mail as Graph writes it. */
export function restIdOf({ context: { mailbox }, MailboxEnums }: OfficeJs, itemId: string): string {
  return has(mailbox, "convertToRestId") ? mailbox.convertToRestId(itemId, MailboxEnums.RestVersion.v2_0) : itemId;
}

/** Whose mailbox the mail is in; null for the own one. */
async function sharedMailbox(office: OfficeJs, item: ReadItem): Promise<string | null> {
  if (!works(office, "shared-mailbox")) return null;
  return ask<Office.SharedProperties>("the shared mailbox", (answer) => { item.getSharedPropertiesAsync(answer); }).then(({ targetMailbox }) => targetMailbox, () => null);
}

async function fromParts(office: OfficeJs, item: ReadItem): Promise<Uint8Array<ArrayBuffer>> {
  const [headers, body, attachments] = await Promise.all([rawHeaders(office, item), bodyOf(office, item.body, null), contentsOf(office, item)]);
  return writeMail({ headers, messageId: item.internetMessageId ?? null, envelope: envelopeOf(item, headers), body, attachments });
}
