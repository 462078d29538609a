import type { DocumentText, Paragraph } from "../../../core/model/index.ts";

const known = new WeakMap<Paragraph, number>();

/**
 * Tells whether a text is the same as before. Not a secret and not a proof: cheap, because what a paragraph gives is
 * kept as long as the paragraph stays the same object.
 */
export function fingerprintOf({ paragraphs }: Pick<DocumentText, "paragraphs">): string {
  let hash = OFFSET;
  for (const paragraph of paragraphs) hash = Math.imul(hash ^ hashOf(paragraph), PRIME);
  return `${String(paragraphs.length)}-${(hash >>> 0).toString(16)}`;
}

/** FNV-1a, 32 bits. */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

function hashOf(paragraph: Paragraph): number {
  const before = known.get(paragraph);
  if (before !== undefined) return before;
  let hash = OFFSET;
  for (let index = 0; index < paragraph.text.length; index++) hash = Math.imul(hash ^ paragraph.text.charCodeAt(index), PRIME);
  known.set(paragraph, hash);
  return hash;
}
