export { readDocxStamp, stampDocx } from "./stamp.ts";
