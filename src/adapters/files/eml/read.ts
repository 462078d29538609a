import PostalMime, { type Email } from "postal-mime";
import { KantlijnError, type Attachment, type DocumentText, type Paragraph } from "../../../core/model/index.ts";
import { tooLarge, type Limits } from "../limits.ts";
import type { Block } from "./blocks.ts";
import { envelopeOf, lineOf } from "./envelope.ts";
import { readHtml } from "./html.ts";
import { readPlain } from "./plain.ts";
import { markQuotes } from "./quotes.ts";

const DEEPEST_MESSAGE = 5;

/** A mail as text: its subject, its body, then the mails that travel inside it. Throws KantlijnError `file-*`. */
export async function readMail(bytes: Uint8Array, limits: Limits): Promise<DocumentText> {
  const { email, paragraphs } = await readMessage(bytes, limits, "", 0);
  const characters = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  if (paragraphs.length > limits.paragraphs) throw tooLarge("the mail has too many paragraphs", limits.paragraphs, "paragraphs");
  if (characters > limits.characters) throw tooLarge("the mail has too much text", limits.characters, "characters");
  return { kind: "mail", properties: {}, paragraphs, envelope: envelopeOf(email, email.attachments.map(attachmentOf)) };
}

/** One message, and with a key in front those inside it. What is inside another mail was written before: quoted. */
async function readMessage(bytes: Uint8Array, limits: Limits, key: string, depth: number): Promise<{ readonly email: Email; readonly paragraphs: readonly Paragraph[] }> {
  const email = await parse(bytes, limits);
  const subject = lineOf(email.subject ?? "");
  const blocks = markQuotes(bodyOf(email, limits));
  const paragraphs: Paragraph[] = subject === "" ? [] : [{ key: `${key}subject`, role: depth === 0 ? "subject" : "quoted", text: subject }];
  blocks.forEach((block, index) => paragraphs.push({ ...block, key: `${key}body:${index}`, role: depth === 0 ? block.role : "quoted" }));
  let number = 0;
  for (const attachment of email.attachments) {
    if (attachment.mimeType !== "message/rfc822" || depth >= DEEPEST_MESSAGE) continue;
    const inside = await readMessage(bytesOf(attachment.content), limits, `${key}message${number++}:`, depth + 1);
    paragraphs.push(...inside.paragraphs);
  }
  return { email, paragraphs };
}

async function parse(bytes: Uint8Array, limits: Limits): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: Math.min(limits.depth, 64) });
  } catch (cause) {
    throw new KantlijnError("file-damaged", "the mail cannot be taken apart", { cause });
  }
}

/** What a reader sees: the HTML when there is any text in it, else the plain text. */
function bodyOf(email: Email, limits: Limits): readonly Block[] {
  const html = email.html === undefined ? [] : readHtml(email.html, limits);
  return html.length > 0 ? html : readPlain(email.text ?? "");
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
