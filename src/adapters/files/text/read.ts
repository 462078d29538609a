import { KantlijnError, type DocumentText } from "../../../core/model/index.ts";
import { Volume, type Limits } from "../limits.ts";
import { encodingOf } from "./decode.ts";

/** A character takes at most this many bytes per UTF-16 unit. */
const WIDEST = 3;

/**
 * A text as a document. Its lines joined by "\n" are the text itself, so that offsets lead back to the file: a carriage
 * return stays at the end of its line. Throws `file-too-large`, and `file-type-unknown` when it is no text after all.
 */
export function readText(bytes: Uint8Array, limits: Limits): DocumentText {
  const volume = new Volume(limits);
  volume.text(Math.floor(bytes.length / WIDEST));
  const encoding = encodingOf(bytes);
  if (encoding === null) throw new KantlijnError("file-type-unknown", "the file has bytes that no text has", { values: { extension: "txt", found: "unknown" } });
  const text = new TextDecoder(encoding).decode(bytes);
  if (text === "") throw new KantlijnError("file-empty", "the file holds no text");
  const lines = text.split("\n", limits.paragraphs + 1);
  const counted = new Volume(limits);
  for (const line of lines) {
    counted.paragraph();
    counted.text(line.length);
  }
  return { kind: "document", envelope: null, properties: {}, paragraphs: lines.map((line, index) => ({ key: `line:${index}`, role: "body", text: line })) };
}
