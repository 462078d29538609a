import { fileFormatOf } from "../../../core/model/index.ts";
import { rewriteMail } from "../../files/eml/index.ts";
import type { HostFile } from "../host.ts";
import type { MemoryDocument } from "./document.ts";

/**
 * The file as it stands now: the very bytes that were opened, unless the author typed in it or it carries something it
 * did not. What nobody can type in, such as a PDF, stays as it was. What writes Word files is fetched when it is needed.
 */
export async function bytesOf(document: MemoryDocument): Promise<HostFile> {
  const { name, mediaType, bytes } = document.file;
  const typed = await typedBytes(document);
  const changes = fileFormatOf(mediaType) === "docx" ? document.annex.changes() : null;
  const whole = changes === null ? typed : await (await import("../../files/docx/index.ts")).changeCarried(typed, changes);
  return { name, mediaType, bytes: new Blob([whole === bytes ? bytes : whole.slice()], { type: mediaType }) };
}

async function typedBytes(document: MemoryDocument): Promise<Uint8Array> {
  const { bytes, mediaType } = document.file;
  const edits = document.edits();
  if (edits.length === 0) return bytes;
  const format = fileFormatOf(mediaType);
  if (format === "txt") return new TextEncoder().encode(document.text.paragraphs.map(({ text }) => text).join("\n"));
  if (format === "eml") return rewriteMail(bytes, document.text);
  if (format !== "docx") return bytes;
  const { rewriteDocx } = await import("../../files/docx/index.ts");
  return rewriteDocx(bytes, edits);
}
