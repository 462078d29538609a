export { wordHost, type WordHostParts } from "./host.ts";
