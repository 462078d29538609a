import { KantlijnError, type DocumentText } from "../../../core/model/index.ts";
import { tooLarge, type Limits } from "../limits.ts";

/**
 * Bytes as text: by their byte order mark, else UTF-8 when they are that, else windows-1252. Null when they are no text:
 * control bytes that no text has.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const marked = first === 0xef && second === 0xbb && third === 0xbf;
  if (!marked && bytes.some(isControl)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(marked ? "utf-8" : "windows-1252").decode(bytes);
  }
}

const isControl = (byte: number): boolean => byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27 && byte !== 0x1a;

/** A text as a document. Its lines joined by "\n" are the text itself, so that offsets lead back to the file. */
export function readText(text: string, limits: Limits): DocumentText {
  if (text.length > limits.characters) throw tooLarge("the text is too long", limits.characters, "characters");
  const lines = text.split("\n");
  if (lines.length > limits.paragraphs) throw tooLarge("the text has too many lines", limits.paragraphs, "paragraphs");
  if (text === "") throw new KantlijnError("file-empty", "the file holds no text");
  return { kind: "document", envelope: null, properties: {}, paragraphs: lines.map((line, index) => ({ key: `line:${index}`, role: "body", text: line })) };
}
