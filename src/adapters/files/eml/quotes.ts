import { beginsOlderMail, wroteLines } from "../../../core/text/quotes.ts";
import type { Block } from "./blocks.ts";

/**
 * Marks what somebody else wrote before. After a block "Van: ... Verzonden: ..." everything is older; after "Op ...
 * schreef" only what the mail marks as quoted, or everything when it marks nothing.
 */
export function markQuotes(blocks: readonly Block[]): readonly Block[] {
  const lines = blocks.map(({ text }) => text);
  const quotedAfter = marksAfter(blocks);
  let rest = false;
  let announced = 0;
  return blocks.map((block, index) => {
    if (beginsOlderMail(lines, index)) rest = true;
    const wrote = block.role === "quoted" ? 0 : wroteLines(lines, index);
    if (wrote > 0) {
      announced = wrote;
      rest ||= quotedAfter[index] !== true;
    }
    return rest || announced-- > 0 ? { ...block, role: "quoted" } : block;
  });
}

/** For every block: whether one after it is marked as quoted. */
function marksAfter(blocks: readonly Block[]): readonly boolean[] {
  const after: boolean[] = [];
  let any = false;
  for (let index = blocks.length - 1; index >= 0; index--) {
    after[index] = any;
    any ||= blocks[index]?.role === "quoted";
  }
  return after;
}
