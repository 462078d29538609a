import type { MailAddress, MailEnvelope } from "../../../core/model/index.ts";
import { base64Lines, boundaryFor, bytesFrom, encodedWords, latin1 } from "./encode.ts";
import { headersOf } from "./headers.ts";
import type { MailBody } from "./body.ts";

/** Something that travels with a mail, with its bytes. */
export interface MailPart {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A mail in parts, as a mail program gives them when it does not give the file. */
export interface MailInParts {
  /** The headers with which it arrived, as one text; null when they cannot be read. */
  readonly headers: string | null;
  readonly messageId: string | null;
  /** More lines of headers, such as what it answers. */
  readonly more?: readonly string[];
  readonly envelope: Pick<MailEnvelope, "subject" | "from" | "to" | "cc" | "date">;
  readonly body: MailBody;
  readonly attachments: readonly MailPart[];
}

/** What follows from the parts below, and not from the mail that was. */
const REPLACED = /^(?:content-[a-z-]+|mime-version)\s*:/iu;

/** A mail as a file, put together from its parts: it says what the mail said, but is not the mail byte for byte. Source: RFC 5322, RFC 2045. */
export function writeMail(mail: MailInParts): Uint8Array<ArrayBuffer> {
  const head = [...headerLines(mail), "MIME-Version: 1.0"].join("\r\n");
  const body = bodyPart(mail.body);
  if (mail.attachments.length === 0) return bytesFrom(`${head}\r\n${body}`);
  const parts = mail.attachments.map(attachmentPart);
  const boundary = boundaryFor(`${body}${parts.join("")}`);
  return bytesFrom(`${head}\r\nContent-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n${[body, ...parts].map((part) => `--${boundary}\r\n${part}\r\n`).join("")}--${boundary}--\r\n`);
}

/** Those it came with; without them, what the envelope says. */
function headerLines({ headers, messageId, envelope, more = [] }: MailInParts): readonly string[] {
  const kept = headers === null ? [] : headersOf(headers).lines.filter((line) => !REPLACED.test(line)).map(ascii);
  if (kept.length > 0) return kept;
  const { from, to, cc, date, subject } = envelope;
  return [
    ...(date === null ? [] : [`Date: ${new Date(date).toUTCString().replace("GMT", "+0000")}`]),
    ...(from === null ? [] : [`From: ${mailbox(from)}`]),
    ...(to.length === 0 ? [] : [`To: ${to.map(mailbox).join(",\r\n ")}`]),
    ...(cc.length === 0 ? [] : [`Cc: ${cc.map(mailbox).join(",\r\n ")}`]),
    `Subject: ${encodedWords(subject)}`,
    ...(messageId === null ? [] : [`Message-ID: ${oneLine(messageId)}`]),
    ...more.map(oneLine).map(ascii),
  ];
}

/** A header is ASCII in lines of a bearable length; what a mail program decoded is encoded again. */
function ascii(line: string): string {
  if (/^[ -~]*$/u.test(line)) return line.replace(/(\S.{60,120}?) (?=\S)/gu, "$1\r\n ");
  const colon = line.indexOf(":");
  return `${line.slice(0, colon)}: ${encodedWords(line.slice(colon + 1).trim())}`;
}

function mailbox({ name, address }: MailAddress): string {
  const safe = oneLine(address).replace(/[<>,;\s]/gu, "");
  return name === "" || name === address ? `<${safe}>` : `${encodedPhrase(name)} <${safe}>`;
}

function encodedPhrase(name: string): string {
  const line = oneLine(name);
  return /^[\w .'-]+$/u.test(line) && /^[ -~]{0,60}$/u.test(line) ? `"${line}"` : encodedWords(/^[ -~]*$/u.test(line) ? `"${line.replace(/["\\]/gu, "")}"` : line);
}

const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, " ").trim();

function bodyPart({ html, plain }: MailBody): string {
  const [type, text] = html === null ? ["text/plain", plain ?? ""] : ["text/html", html];
  return `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64Lines(new TextEncoder().encode(text))}\r\n`;
}

function attachmentPart({ name, mediaType, bytes }: MailPart): string {
  const type = /^[\w.+-]+\/[\w.+-]+$/u.test(mediaType) ? mediaType : "application/octet-stream";
  // A mail inside a mail may not be encoded. Source: RFC 2046, 5.2.1.
  const content = type === "message/rfc822" ? { encoding: "8bit", text: latin1(bytes) } : { encoding: "base64", text: base64Lines(bytes) };
  const file = encodeURIComponent(name).replace(/['()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `Content-Type: ${type}\r\nContent-Disposition: attachment; filename*=utf-8''${file}\r\nContent-Transfer-Encoding: ${content.encoding}\r\n\r\n${content.text}\r\n`;
}
