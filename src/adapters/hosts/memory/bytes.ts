import { rewriteMail } from "../../files/eml/index.ts";
import type { HostFile } from "../host.ts";
import type { MemoryDocument } from "./document.ts";

const MAIL = "message/rfc822";
const TEXT = "text/plain";

/**
 * The file as it stands now: the very bytes that were opened, unless the author typed in it or it carries something it
 * did not. What writes Word files is fetched when it is needed.
 */
export async function bytesOf(document: MemoryDocument): Promise<HostFile> {
  const { name, mediaType, bytes } = document.file;
  const typed = await typedBytes(document);
  const changes = mediaType === MAIL || mediaType === TEXT ? null : document.annex.changes();
  const whole = changes === null ? typed : await (await import("../../files/docx/index.ts")).changeCarried(typed, changes);
  return { name, mediaType, bytes: new Blob([whole === bytes ? bytes : whole.slice()], { type: mediaType }) };
}

async function typedBytes(document: MemoryDocument): Promise<Uint8Array> {
  const { bytes, mediaType } = document.file;
  const edits = document.edits();
  if (edits.length === 0) return bytes;
  if (mediaType === TEXT) return new TextEncoder().encode(document.text.paragraphs.map(({ text }) => text).join("\n"));
  if (mediaType === MAIL) return rewriteMail(bytes, document.text);
  const { rewriteDocx } = await import("../../files/docx/index.ts");
  return rewriteDocx(bytes, edits);
}
