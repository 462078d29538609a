import type { Block } from "./blocks.ts";

/** The line by which mail programs set a signature apart. Source: RFC 3676, 4.3. */
const DELIMITER = /^--\s*$/u;
/** How a mail is closed. */
const SIGN_OFF = /^(?:(?:met )?(?:vriendelijke|vriendelijk|hartelijke|warme|lieve|beste|zonnige|collegiale) ?groet(?:en|jes)?|groet(?:en|jes)?|gr|mvg|m\.v\.g|vr ?\.? ?gr|hoogachtend|kind regards|best regards|regards)(?![\p{L}])[\s,.!]*/iu;
/** What may stand behind it: nothing, a word, or a name. */
const NAME = /^(?:\p{L}+|(?:\p{Lu}[\p{L}.'’-]*\s*){0,4})$/u;
/** A line of a signature is short and is no sentence. */
const LONGEST_LINE = 90;
const SENTENCE = /(?:\S+\s+){5,}\S+[.?!]$/u;
/** Nobody stands in more lines. */
const MOST_LINES = 12;

/**
 * Marks what stands below the name of the writer: after the line that sets it apart, or after the closing of a mail and the name behind it. What is written below that is
 * no signature, such as a postscript.
 */
export function markSignature(blocks: readonly Block[]): readonly Block[] {
  let left = 0;
  let below = false;
  return blocks.map((block) => {
    if (block.role !== "body") {
      left = 0;
      below = false;
      return block;
    }
    if (DELIMITER.test(block.text)) {
      below = true;
      return { ...block, role: "signature" };
    }
    if (below) return { ...block, role: "signature" };
    if (isSignOff(block.text)) {
      left = MOST_LINES;
      return block;
    }
    if (left === 0) return block;
    const first = left-- === MOST_LINES;
    if (block.text.length > LONGEST_LINE || SENTENCE.test(block.text)) {
      left = 0;
      return block;
    }
    return first ? block : { ...block, role: "signature" };
  });
}

function isSignOff(text: string): boolean {
  const closing = SIGN_OFF.exec(text)?.[0];
  return closing !== undefined && NAME.test(text.slice(closing.length).trim());
}
