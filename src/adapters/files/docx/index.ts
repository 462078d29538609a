export { NOTHING_CARRIED, type Carried } from "./carried.ts";
export { changeCarried } from "./change.ts";
export { readCarried } from "./read-carried.ts";
export { readDocxStamp, stampDocx } from "./stamp.ts";
export { rewriteDocx, type DocxEdit } from "./rewrite.ts";
