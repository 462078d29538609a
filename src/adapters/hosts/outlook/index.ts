export { outlookHost, type OutlookHostOptions } from "./host.ts";
