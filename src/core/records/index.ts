export { recordOf, type RecordGround } from "./record.ts";
export { STAMP_NAMESPACE, stampXml, parseStamp, type DocumentStamp } from "./stamp.ts";
export { isMarkable, markingOf } from "./markings.ts";
export { preferredFormat } from "./formats.ts";
export { legalText } from "./text.ts";
