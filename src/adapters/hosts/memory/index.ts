export { connectionOf, type HostConnection } from "./connection.ts";
export { MemoryDocument, type Edit, type OpenedFile } from "./document.ts";
export { memoryHost, type MemoryHost, type MemoryHostOptions, type Place } from "./host.ts";
