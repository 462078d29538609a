export { legalText } from "./text.ts";
