export type { Handle, Handles, ZgwConnection } from "./connection.ts";
export { zgwStore } from "./zgw.ts";
