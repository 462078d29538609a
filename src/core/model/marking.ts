import type { Finding, FindingKind } from "./finding.ts";

/**
 * A passage that the author marked for the Woo team: what protects it and where it stands in the stored file. Never its words: whoever
 * may read the file finds them there, and nobody else does.
 */
export interface Marking extends Pick<Finding, "grounds" | "paragraph" | "start" | "end" | "offset"> {
  readonly kind: FindingKind;
}

/** More than anybody marks in a document. */
export const MOST_MARKINGS = 500;
