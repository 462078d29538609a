export { recordOf, type RecordGround } from "./record.ts";
export { stampXml, parseStamp, STAMP_NAMESPACE, type DocumentStamp } from "./stamp.ts";
export { formatOf, preferredFormat, type Format } from "./formats.ts";
export { legalText } from "./text.ts";
