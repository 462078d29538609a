export { connectionOf, type HostConnection } from "./connection.ts";
export { MemoryDocument, type OpenedFile } from "./document.ts";
export { memoryHost, type Place } from "./host.ts";
