const BASE64_LINE = 76;
/** Bytes in one encoded word, so that with its frame it stays under 75 characters. Source: RFC 2047. */
const WORD_BYTES = 42;
const UTF8 = new TextEncoder();

/** A line of a header that any mail program reads. Control characters are gone: nobody adds a header through a name. */
export function encodedWords(text: string): string {
  const line = text.replace(/\p{Cc}+/gu, " ");
  if (/^[ -~]{0,60}$/u.test(line)) return line;
  const words: string[] = [];
  let word = "";
  for (const character of line) {
    if (UTF8.encode(word + character).length > WORD_BYTES) {
      words.push(word);
      word = "";
    }
    word += character;
  }
  return [...words, word].map((part) => `=?utf-8?B?${btoa(latin1(UTF8.encode(part)))}?=`).join("\r\n ");
}

/** A line that does not occur in the text. */
export function boundaryFor(text: string): string {
  let number = 0;
  while (text.includes(`kantlijn-${String(number)}`)) number += 1;
  return `kantlijn-${String(number)}`;
}

/** Bytes as base64 in lines as a mail has them. Source: RFC 2045, 6.8. */
export function base64Lines(bytes: Uint8Array): string {
  return btoa(latin1(bytes)).replace(new RegExp(`.{${String(BASE64_LINE)}}(?=.)`, "gu"), "$&\r\n");
}

/** Every byte as the character with its number, and back: a mail is bytes first, and text only after decoding. */
export function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += 8192) text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  return text;
}

/** The bytes of a text in which every character stands for one byte. */
export function bytesFrom(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
