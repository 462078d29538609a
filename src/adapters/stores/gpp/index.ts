export type { GppConnection } from "./connection.ts";
export { gppStore } from "./gpp.ts";
