import type { Block } from "./blocks.ts";
import { clean } from "./html.ts";

const QUOTE = /^(?:\s?>)+\s?/;
/** Mail programs break lines here, or a little earlier. */
const WIDEST_WRAP = 80;
const NARROWEST_WRAP = 60;
const LIST_ITEM = /^\s*(?:[-*•–]|\d{1,2}[.)])\s+\S/;

/**
 * A mail without HTML as paragraphs. Lines that a mail program broke because the next word did not fit become one
 * again; a line that the author ended stays a line. Empty lines go.
 */
export function readPlain(text: string): readonly Block[] {
  const lines = text.split(/\r\n|\r|\n/).map((line) => {
    const mark = QUOTE.exec(line)?.[0] ?? "";
    return { quote: mark.replace(/\s/g, ""), text: line.slice(mark.length).replace(/\s+$/, "") };
  });
  const width = wrapWidth(lines);
  const blocks: Block[] = [];
  let previous: { readonly quote: string; readonly text: string } | null = null;
  for (const line of lines) {
    const words = clean(line.text);
    const block = blocks.at(-1);
    if (words !== "") {
      if (block !== undefined && previous !== null && previous.quote === line.quote && wrapped(previous.text, line.text, width)) block.text += ` ${words}`;
      else blocks.push({ text: words, role: line.quote === "" ? (LIST_ITEM.test(line.text) ? "list-item" : "body") : "quoted" });
    }
    previous = words === "" ? null : line;
  }
  return blocks;
}

/** The width at which this mail is broken, or 0 when it is not: many lines end just before it and none go beyond. */
function wrapWidth(lines: readonly { readonly text: string }[]): number {
  let longest = 0;
  for (const { text } of lines) if (!text.includes("://")) longest = Math.max(longest, text.length);
  return longest >= NARROWEST_WRAP && longest <= WIDEST_WRAP ? longest : 0;
}

function wrapped(before: string, line: string, width: number): boolean {
  if (width === 0 || LIST_ITEM.test(line) || /^\s/.test(line)) return false;
  const word = /^\S+/.exec(line)?.[0].length ?? 0;
  return before.length + 1 + word > width;
}
