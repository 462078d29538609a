export { wordHost } from "./host.ts";
