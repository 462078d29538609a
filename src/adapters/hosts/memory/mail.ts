import type { DocumentText, Paragraph } from "../../../core/model/index.ts";

const REPLACED = /^(?:content-type|content-transfer-encoding|content-disposition|mime-version|subject):/iu;
const BASE64_LINE = 76;

/**
 * A mail with the words that somebody typed instead of those it had: same headers, plain text. Where it had
 * attachments the mail as it was goes along inside it, so that nothing is lost. Source: RFC 5322, RFC 2045.
 */
export function rewriteMail(bytes: Uint8Array, text: DocumentText): Uint8Array {
  const original = latin1(bytes);
  const end = /\r?\n\r?\n/u.exec(original)?.index ?? original.length;
  const headers = original.slice(0, end).replace(/\r?\n[ \t]+/gu, (fold) => `\r\n ${fold.trim()}`).split(/\r?\n(?![ \t])/u).filter((line) => line !== "" && !REPLACED.test(line));
  const subject = text.paragraphs.find(({ role }) => role === "subject")?.text ?? "";
  const words = base64(new TextEncoder().encode(linesOf(text.paragraphs)));
  const plain = `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${words}\r\n`;
  const head = `${headers.join("\r\n")}\r\nSubject: ${encodedWords(subject)}\r\nMIME-Version: 1.0\r\n`;
  if (text.envelope === null || text.envelope.attachments.length === 0) return bytesFrom(`${head}${plain}`);
  const boundary = boundaryFor(original);
  return bytesFrom(`${head}Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n--${boundary}\r\n${plain}--${boundary}\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\n${original}\r\n--${boundary}--\r\n`);
}

function linesOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs.filter(({ role }) => role !== "subject").map(({ role, text }) => (role === "quoted" ? `> ${text}` : text)).join("\r\n\r\n");
}

/** A subject that any mail program reads. Source: RFC 2047; an encoded word holds at most 75 characters. */
function encodedWords(subject: string): string {
  if (/^[ -~]{0,60}$/u.test(subject)) return subject;
  const words: string[] = [];
  let word = "";
  for (const character of subject) {
    if (new TextEncoder().encode(word + character).length > 42) {
      words.push(word);
      word = "";
    }
    word += character;
  }
  return [...words, word].map((part) => `=?utf-8?B?${btoa(latin1(new TextEncoder().encode(part)))}?=`).join("\r\n ");
}

/** A line that does not occur in the mail. */
function boundaryFor(text: string): string {
  let number = 0;
  while (text.includes(`kantlijn-${String(number)}`)) number += 1;
  return `kantlijn-${String(number)}`;
}

function base64(bytes: Uint8Array): string {
  return btoa(latin1(bytes)).replace(new RegExp(`.{${String(BASE64_LINE)}}(?=.)`, "gu"), "$&\r\n");
}

/** Every byte as the character with its number, and back: a mail is bytes first, and text only after decoding. */
function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += 8192) text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  return text;
}

function bytesFrom(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
