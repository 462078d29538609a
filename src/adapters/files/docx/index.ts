export { readDocxStamp, stampDocx } from "./stamp.ts";
export { rewriteDocx, type DocxEdit } from "./rewrite.ts";
