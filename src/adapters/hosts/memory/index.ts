export type { Comment, Control, Highlight } from "./annex.ts";
export { bytesOf } from "./bytes.ts";
export { connectionOf, type HostConnection } from "./connection.ts";
export { MemoryDocument, type OpenedFile } from "./document.ts";
export { memoryHost, type Place } from "./host.ts";
export type { Point, Span, Stretch } from "./spans.ts";
