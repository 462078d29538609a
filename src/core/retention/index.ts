export { retentionOf, type RetentionVerdict } from "./retention.ts";
