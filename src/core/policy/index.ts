export type { Cue, DocumentTypeRule, Policy, RetentionRule, SelectionResult } from "./schema.ts";
export { bundledPolicy, parsePolicy, PolicyError, type PolicyFault } from "./parse.ts";
export { BUNDLED_LAYERS } from "./bundled.ts";
export { faultsOf, inDutch, listFaults } from "./faults.ts";
export { parseDesk, parseWorld } from "./world.ts";
export { DOCUMENT_TYPE_URIS, GROUND_CODES } from "./official-lists.ts";
