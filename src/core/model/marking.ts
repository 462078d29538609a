import type { Finding, FindingKind } from "./finding.ts";

/**
 * A passage that the author marked for the Woo team: what protects it and where it stands in the stored file. Never its words: whoever
 * may read the file finds them there, and nobody else does.
 */
export interface Marking extends Pick<Finding, "grounds" | "paragraph" | "start" | "end" | "offset"> {
  readonly kind: FindingKind;
}

/** The place where the Woo team finds what was marked, as the policy names it. */
export interface WooQueue {
  readonly id: string;
  readonly title: string;
}

/** More than anybody marks in a document. */
export const MOST_MARKINGS = 500;
