import type { ParagraphRole } from "../model/index.ts";

/**
 * A paragraph with the little around it that can change its meaning. A detector sees nothing else, so its result
 * can be kept for as long as the passage stays the same.
 */
export interface Passage {
  readonly text: string;
  readonly role: ParagraphRole;
  /** End of the nearest paragraph before with text in it, at most 160 UTF-16 units. */
  readonly previous: string;
  /** Begin of the nearest paragraph after with text in it, at most 160 UTF-16 units. */
  readonly next: string;
  /** For a table cell: the text of its row label and its column header, joined by a space; else empty. */
  readonly label: string;
}

/** A passage that stands alone, for examples and tests. */
export function passage(text: string, around: Partial<Omit<Passage, "text">> = {}): Passage {
  return { text, role: "body", previous: "", next: "", label: "", ...around };
}
