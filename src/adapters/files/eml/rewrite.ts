import type { DocumentText, Paragraph } from "../../../core/model/index.ts";
import { base64Lines, boundaryFor, bytesFrom, encodedWords, latin1 } from "./encode.ts";

const REPLACED = /^(?:content-type|content-transfer-encoding|content-disposition|mime-version|subject):/iu;

/**
 * A mail with the words that somebody typed instead of those it had: same headers, plain text. Where it had
 * attachments the mail as it was goes along inside it, so that nothing is lost. Source: RFC 5322, RFC 2045.
 */
export function rewriteMail(bytes: Uint8Array, text: DocumentText): Uint8Array {
  const original = latin1(bytes);
  const end = /\r?\n\r?\n/u.exec(original)?.index ?? original.length;
  const headers = original.slice(0, end).replace(/\r?\n[ \t]+/gu, (fold) => `\r\n ${fold.trim()}`).split(/\r?\n(?![ \t])/u).filter((line) => line !== "" && !REPLACED.test(line));
  const subject = text.paragraphs.find(({ role }) => role === "subject")?.text ?? "";
  const words = base64Lines(new TextEncoder().encode(linesOf(text.paragraphs)));
  const plain = `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${words}\r\n`;
  const head = `${headers.join("\r\n")}\r\nSubject: ${encodedWords(subject)}\r\nMIME-Version: 1.0\r\n`;
  if (text.envelope === null || text.envelope.attachments.length === 0) return bytesFrom(`${head}${plain}`);
  const boundary = boundaryFor(original);
  return bytesFrom(`${head}Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n--${boundary}\r\n${plain}--${boundary}\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\n${original}\r\n--${boundary}--\r\n`);
}

function linesOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs.filter(({ role }) => role !== "subject").map(({ role, text }) => (role === "quoted" ? `> ${text}` : text)).join("\r\n\r\n");
}
