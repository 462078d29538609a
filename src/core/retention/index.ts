export { PROCESS_QUESTION, retentionOf, type RetentionVerdict } from "./retention.ts";
