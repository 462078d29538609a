import PostalMime, { type Email } from "postal-mime";
import { KantlijnError, type Attachment, type DocumentText, type Paragraph } from "../../../core/model/index.ts";
import { Volume, type Limits } from "../limits.ts";
import type { Block } from "./blocks.ts";
import { blocksOfBody } from "./body.ts";
import { asWindows, soundBytes } from "./bytes.ts";
import { envelopeOf, lineOf } from "./envelope.ts";

/** How many mails may travel inside each other. */
const DEEPEST_MESSAGE = 5;
const DEEPEST_PART = 64;

/** A mail as text: its subject, its body, then the mails that travel inside it. Throws KantlijnError `file-*`. */
export async function readMail(bytes: Uint8Array, limits: Limits): Promise<DocumentText> {
  const { email, paragraphs } = await readMessage(bytes, new Volume(limits), "", 0);
  return { kind: "mail", properties: {}, paragraphs, envelope: envelopeOf(email, email.attachments.map(attachmentOf)) };
}

/** One message, then those inside it with a key in front. What is inside another mail was written before: quoted. */
async function readMessage(bytes: Uint8Array, volume: Volume, key: string, depth: number): Promise<{ readonly email: Email; readonly paragraphs: readonly Paragraph[] }> {
  const email = await parse(soundBytes(bytes));
  const paragraphs: Paragraph[] = [];
  const add = (name: string, block: Block | { readonly role: "subject"; readonly text: string }): void => {
    paragraphs.push({ ...block, key: `${key}${name}`, role: depth === 0 ? block.role : "quoted" });
  };
  const subject = lineOf(email.subject ?? "");
  if (subject !== "") add("subject", { role: "subject", text: subject });
  blocksOfBody({ html: email.html ?? null, plain: email.text ?? null }, subject, volume).forEach((block, index) => add(`body:${index}`, block));
  let number = 0;
  for (const attachment of email.attachments) {
    if (attachment.mimeType !== "message/rfc822" || depth >= DEEPEST_MESSAGE) continue;
    const inside = await readMessage(bytesOf(attachment.content), volume, `${key}message${number++}:`, depth + 1);
    paragraphs.push(...inside.paragraphs);
  }
  return { email, paragraphs };
}

/** Takes a mail apart. One that names no character set is read again as the one that old programs used. */
async function parse(bytes: Uint8Array): Promise<Email> {
  const options = { forceRfc822Attachments: true, maxNestingDepth: DEEPEST_PART };
  try {
    const email = await PostalMime.parse(bytes, options);
    const doubtful = [email.text, email.html, email.subject].some((text) => text?.includes("\ufffd"));
    const windows = doubtful ? asWindows(bytes) : null;
    return windows === null ? email : await PostalMime.parse(windows, options);
  } catch (cause) {
    throw new KantlijnError("file-damaged", "the mail cannot be taken apart", { cause });
  }
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (typeof content === "string") return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

/** Name without folders: what a sender writes there never leads anywhere. */
function attachmentOf({ filename, mimeType, content }: Email["attachments"][number]): Attachment {
  const name = lineOf(filename ?? "");
  return { name: name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1), mediaType: mimeType, size: bytesOf(content).length };
}
