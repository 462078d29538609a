import { beginsOlderMail, isOlderEnvelope, isSentOn, wroteLines } from "../../../core/text/quotes.ts";
import type { Block } from "./blocks.ts";

/** Where in a mail a block stands. */
type Part = "own" | "envelope" | "forwarded" | "older";

/**
 * Marks what somebody else wrote before. After a block "Van: ... Verzonden: ..." everything is older; after "Op ...
 * schreef" only what the mail marks as quoted, or everything when it marks nothing. When the subject says that a mail is sent on, the first of these is
 * forwarded, up to an older one in it.
 */
export function markQuotes(blocks: readonly Block[], subject: string): readonly Block[] {
  const lines = blocks.map(({ text }) => text);
  const quotedAfter = marksAfter(blocks);
  const sendsOn = isSentOn(subject);
  let part: Part = "own";
  let announced = 0;
  return blocks.map((block, index) => {
    if (part !== "envelope" && beginsOlderMail(lines, index)) part = part === "own" && sendsOn ? "envelope" : "older";
    if (part === "envelope" && !isOlderEnvelope(block.text)) part = "forwarded";
    const wrote = block.role === "quoted" || part === "envelope" ? 0 : wroteLines(lines, index);
    if (wrote > 0) {
      announced = wrote;
      if (part === "forwarded" || quotedAfter[index] !== true) part = "older";
    }
    if (part === "forwarded") return { ...block, role: "forwarded" };
    return part !== "own" || announced-- > 0 ? { ...block, role: "quoted" } : block;
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
