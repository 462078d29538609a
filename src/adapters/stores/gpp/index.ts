export type { GppConnection } from "./connection.ts";
export { checkGpp } from "./check.ts";
export { addressIn } from "./handle.ts";
export { gppStore } from "./gpp.ts";
