import type { HostFile, Stamp } from "../host.ts";
import type { MemoryDocument } from "./document.ts";

/** The file as it stands now: the very bytes that were opened, unless the author typed in it or it carries a stamp. */
export function bytesOf({ file }: MemoryDocument, _stamp: Stamp | null): Promise<HostFile> {
  return Promise.resolve({ name: file.name, mediaType: file.mediaType, bytes: new Blob([file.bytes], { type: file.mediaType }) });
}
