export { downloadStore } from "./download.ts";
